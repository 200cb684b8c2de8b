"""The claim's form keeps what is typed: stale saves, drafts, warnings, and what is read back while typing."""

import re

from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from annotations.actions import claims
from annotations.models import Claim
from tests.factories import content, figure, make_claim, make_source


def new_claim(page, report, sentence=2):
    page.goto(f"/articles/{report.key}/claims/new/?sentence={sentence}#s{sentence}")
    expect(page.locator("[data-save]")).to_be_focused()


def open_claim(page, claim):
    page.goto(f"/articles/{claim.article_version.article.key}/desk/?claim={claim.key}")
    expect(page.locator("[data-claim-form]")).to_be_visible()


def drafts(page):
    return page.evaluate(
        "Object.keys(sessionStorage).filter(key => key.startsWith('attest-draft'))"
    )


def accept_leaving(page):
    """Leave pages without being held, as somebody does who says “Leave”."""
    page.on("dialog", lambda dialog: dialog.accept())


def test_a_stale_save_shows_both_versions_and_loses_nothing(open_tab, journalist, report):
    claim = make_claim(report, by=journalist)
    mine, theirs = open_tab(journalist), open_tab(journalist)
    open_claim(mine, claim)
    open_claim(theirs, claim)
    theirs.locator("[name=note]").fill("Theirs.")
    theirs.get_by_role("button", name="Save", exact=True).click()
    theirs.wait_for_url("**/desk/?claim=*")
    expect(theirs.locator(".message")).to_contain_text("Saved")

    mine.locator("[name=note]").fill("Mine.")
    with mine.expect_response(lambda answer: answer.request.method == "POST") as answer:
        mine.get_by_role("button", name="Save", exact=True).click()

    assert answer.value.status == 409
    expect(mine.locator("main")).to_contain_text("Mine.")
    expect(mine.locator("main")).to_contain_text("Theirs.")
    claim.refresh_from_db()
    assert claim.note == "Theirs."


def test_the_page_says_in_words_that_something_is_unsaved(open_tab, journalist, report):
    page = open_tab(journalist)
    new_claim(page, report)
    state = page.locator("[data-claim-form] [data-save-state]")
    expect(state).to_have_text("")

    page.locator("[name=note]").fill("Ask again.")
    expect(state).to_have_text("Not saved yet")
    page.locator("[name=note]").fill("")

    expect(state).to_have_text("")


def test_what_the_server_gives_back_counts_as_unsaved(open_tab, journalist, report):
    page = open_tab(journalist)
    new_claim(page, report)
    page.locator("[name=content-0-words]").fill("words that are not there")
    page.locator("[data-save]").click()

    expect(page.locator("#errors")).to_be_focused()

    expect(page.locator("[name=content-0-words]")).to_have_value("words that are not there")
    expect(page.locator("[data-claim-form] [data-save-state]")).to_have_text("Not saved yet")
    accept_leaving(page)


def test_a_save_without_connection_keeps_the_form(open_tab, journalist, report):
    page = open_tab(journalist)
    new_claim(page, report)
    page.locator("[name=note]").fill("Ask again.")
    page.context.set_offline(True)

    page.locator("[data-save]").click()

    expect(page.locator("[data-claim-form] [data-save-state]")).to_have_text("Not saved")
    expect(page.locator("[name=note]")).to_have_value("Ask again.")
    page.context.set_offline(False)
    page.locator("[data-save]").click()
    page.wait_for_url(re.compile(r"/desk/\?at="))
    assert Claim.objects.get().note == "Ask again."


def test_a_draft_is_offered_back_and_not_put_back_by_itself(open_tab, journalist, report):
    page = open_tab(journalist)
    accept_leaving(page)
    new_claim(page, report)
    page.locator("[name=note]").click()
    page.keyboard.type("Ask again.")
    page.locator("[data-add-row=figures]").click()
    page.keyboard.type("seven")
    page.goto("/articles/")
    new_claim(page, report)
    expect(page.locator("[name=note]")).to_have_value("")

    page.get_by_role("button", name="Put it back").click()

    expect(page.locator("[name=note]")).to_have_value("Ask again.")
    words = page.eval_on_selector_all(
        "[data-rows=figures] [data-words]", "all => all.map(one => one.value)"
    )
    assert "seven" in words


def test_a_draft_that_is_thrown_away_is_gone(open_tab, journalist, report):
    page = open_tab(journalist)
    accept_leaving(page)
    new_claim(page, report)
    page.locator("[name=note]").click()
    page.keyboard.type("Ask again.")
    page.goto("/articles/")
    new_claim(page, report)

    page.get_by_role("button", name="Throw it away").click()

    assert drafts(page) == []
    page.reload()
    expect(page.get_by_role("button", name="Put it back")).to_have_count(0)


def test_cancelling_throws_the_draft_away(open_tab, journalist, report):
    page = open_tab(journalist)
    accept_leaving(page)
    new_claim(page, report)
    page.locator("[name=note]").click()
    page.keyboard.type("Ask again.")

    page.locator("[data-cancel]").click()

    page.wait_for_url(re.compile(r"/desk/"))
    assert drafts(page) == []


def test_a_saved_form_leaves_no_draft(open_tab, journalist, report):
    page = open_tab(journalist)
    new_claim(page, report)
    page.locator("[name=note]").click()
    page.keyboard.type("Ask again.")
    page.wait_for_timeout(600)
    assert drafts(page)

    page.locator("[data-save]").click()

    page.wait_for_url(re.compile(r"/desk/\?at="))
    expect(page.locator(".message")).to_be_attached()
    assert drafts(page) == []


def test_what_was_typed_survives_the_end_of_the_session(open_tab, journalist, report):
    page = open_tab(journalist)
    new_claim(page, report)
    page.locator("[name=note]").click()
    page.keyboard.type("Ask again.")
    Session.objects.all().delete()

    page.locator("[data-save]").click()

    page.wait_for_load_state()
    assert len(drafts(page)) == 1
    assert Claim.objects.count() == 0


def test_signing_out_leaves_no_draft(open_tab, journalist, report):
    page = open_tab(journalist)
    accept_leaving(page)
    new_claim(page, report)
    page.locator("[name=note]").click()
    page.keyboard.type("Ask again.")
    page.goto(f"/articles/{report.key}/desk/")
    assert drafts(page)

    page.get_by_role("button", name="Sign out").click()

    page.wait_for_url("**/sign-in/**")
    assert drafts(page) == []


def test_the_name_of_a_source_that_stays_unnamed_is_in_no_draft(open_tab, journalist, report):
    page = open_tab(journalist)
    accept_leaving(page)
    new_claim(page, report)
    page.locator("[name=who]").fill("A clerk of the court")
    page.locator("[data-new-source] > summary").click()
    options = page.locator("[name=who-anonymity] option")
    page.locator("[name=who-anonymity]").select_option(options.nth(2).get_attribute("value"))
    page.wait_for_timeout(600)

    kept = page.evaluate("JSON.stringify({...sessionStorage})")

    assert "who-anonymity" in kept
    assert "clerk" not in kept


def test_a_kept_version_is_refused_if_somebody_has_changed_the_claim(open_tab, journalist, report):
    claim = make_claim(report, by=journalist)
    page = open_tab(journalist)
    accept_leaving(page)
    open_claim(page, claim)
    page.locator("[name=note]").fill("Mine.")
    page.goto("/articles/")
    claims.correct_claim(
        claim,
        content(
            report,
            source=claim.source.key,
            figures=(figure(report, "seven people"),),
            note="Theirs.",
        ),
        seen=claim.version,
        by=journalist,
        reason="",
    )
    open_claim(page, claim)
    page.get_by_role("button", name="Put it back").click()
    with page.expect_response(lambda answer: answer.request.method == "POST") as answer:
        page.get_by_role("button", name="Save", exact=True).click()

    assert answer.value.status == 409


def test_a_source_is_chosen_from_the_list_by_keys(open_tab, journalist, report):
    make_source("Regional hospital", by=journalist, kind="health_body", place="Harbour town")
    page = open_tab(journalist)
    new_claim(page, report)
    who = page.get_by_role("combobox", name="Source")
    who.fill("")
    who.press_sequentially("regio")
    expect(page.locator("ul.options [role=option]")).to_have_count(1)
    expect(who).to_have_attribute("aria-expanded", "true")

    who.press("ArrowDown")
    assert who.get_attribute("aria-activedescendant") == page.locator(
        "ul.options [role=option]"
    ).get_attribute("id")
    who.press("Enter")

    expect(who).to_have_value("Regional hospital (Harbour town)")
    assert "/claims/new/" in page.url
    assert page.locator("[name=who-key]").input_value()
    who.press_sequentially("x")
    assert page.locator("[name=who-key]").input_value() == ""


def test_escape_closes_the_list_and_not_the_form(open_tab, journalist, report):
    page = open_tab(journalist)
    new_claim(page, report)
    who = page.get_by_role("combobox", name="Source")
    who.fill("")
    who.press_sequentially("harb")
    expect(page.get_by_role("listbox")).to_be_visible()

    who.press("Escape")

    expect(page.get_by_role("listbox")).to_be_hidden()
    assert "/claims/new/" in page.url


def test_the_figure_box_is_read_back_in_words(open_tab, journalist, report):
    page = open_tab(journalist)
    new_claim(page, report)
    echo = page.locator("[data-echo]")

    page.locator("[data-shorthand]").press_sequentially("3ip")
    expect(echo).to_contain_text("3")
    expect(echo).to_contain_text("injured")
    page.locator("[data-shorthand]").fill("3zz")

    expect(echo).to_have_class(re.compile("bad"))


def test_a_time_is_read_back_in_words(open_tab, journalist, report):
    page = open_tab(journalist)
    new_claim(page, report)
    row = page.locator(".time-row").last

    row.locator("[data-words]").fill("Saturday")

    expect(row.locator("[data-time-echo]")).to_contain_text("12 November 2011")


def test_the_messages_of_the_last_action_are_said(open_tab, journalist, report):
    page = open_tab(journalist)
    new_claim(page, report)
    page.locator("[data-save]").click()
    page.wait_for_url(re.compile(r"/desk/\?at="))

    expect(page.locator("[data-live]")).to_contain_text("Saved")
