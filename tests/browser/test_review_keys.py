"""A reviewer's keys: each presses a button that is there, and Enter never decides."""

import re

import pytest
from playwright.sync_api import expect

from tests.factories import make_claim


@pytest.fixture
def claim(journalist, report):
    """A claim whose source was decided, so that its words wait."""
    return make_claim(report, by=journalist, state="submitted")


def review(page, claim):
    """Open the page, and decide who is who by key until the claim itself is asked for."""
    page.goto(f"/review/{claim.key}/")
    expect(page.locator("[data-case] [data-focus]")).to_be_focused()
    while page.locator("[data-review]").get_attribute("data-step") == "who":
        with page.expect_navigation():
            page.keyboard.press("y")
        page.goto(f"/review/{claim.key}/")


def state_of(claim):
    claim.refresh_from_db()
    return claim.state


def test_words_then_figures_are_decided_with_two_keys(open_tab, editor, claim):
    page = open_tab(editor)
    review(page, claim)
    assert page.locator("[data-review]").get_attribute("data-step") == "words"

    with page.expect_navigation():
        page.keyboard.press("y")
    page.goto(f"/review/{claim.key}/")
    assert state_of(claim) == "submitted"
    with page.expect_navigation():
        page.keyboard.press("y")

    assert state_of(claim) == "verified"


def test_enter_never_decides(open_tab, editor, claim):
    page = open_tab(editor)
    review(page, claim)

    page.keyboard.press("Enter")
    page.locator("[data-reason]").focus()
    page.keyboard.press("Enter")
    page.wait_for_timeout(300)

    assert page.url.endswith(f"/review/{claim.key}/")
    assert state_of(claim) == "submitted"


def test_returning_asks_for_a_note_first(open_tab, editor, claim):
    page = open_tab(editor)
    review(page, claim)

    page.keyboard.press("r")

    expect(page.locator("[data-note]")).to_be_focused()
    assert state_of(claim) == "submitted"
    page.keyboard.type("Who said this, and when?")
    page.locator("[data-case] [data-focus]").focus()
    with page.expect_navigation():
        page.keyboard.press("r")
    assert state_of(claim) == "returned"


def test_disputing_asks_for_a_reason_first(open_tab, editor, claim):
    page = open_tab(editor)
    review(page, claim)

    page.keyboard.press("x")

    expect(page.locator("[data-reason]")).to_be_focused()
    expect(page.locator("[data-live]")).not_to_be_empty()
    assert state_of(claim) == "submitted"


def test_letters_in_the_note_are_text(open_tab, editor, claim):
    page = open_tab(editor)
    page.on("dialog", lambda dialog: dialog.accept())
    review(page, claim)
    page.locator("[data-note]").click()

    page.keyboard.type("yrxenp")

    expect(page.locator("[data-note]")).to_have_value("yrxenp")
    assert state_of(claim) == "submitted"


def test_leaving_with_a_note_that_was_not_sent_is_asked_about(open_tab, editor, claim):
    page = open_tab(editor)
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    review(page, claim)
    page.locator("[data-note]").click()
    page.keyboard.type("A long note")
    page.locator("[data-case] [data-focus]").focus()

    page.keyboard.press("e")
    page.wait_for_timeout(300)

    assert asked == ["beforeunload"]
    expect(page.locator("[data-note]")).to_have_value("A long note")
    page.locator("[data-note]").fill("")


def test_letters_work_on_a_russian_keyboard(open_tab, editor, claim):
    page = open_tab(editor)
    review(page, claim)

    with page.expect_navigation():
        page.evaluate(
            """() => document.activeElement.dispatchEvent(new KeyboardEvent("keydown",
            {key: "у", code: "KeyE", bubbles: true, cancelable: true}))"""
        )

    assert re.search(rf"claim={claim.key}|/claims/{claim.key}/", page.url)


def test_the_author_has_no_key_to_verify_with(open_tab, desk, report, claim):
    from tests.factories import make_person

    person = claim.author
    person.groups.add(*make_person("editor", desk=desk).groups.all())
    page = open_tab(person)
    page.goto(f"/review/{claim.key}/")

    page.keyboard.press("y")
    page.keyboard.press("y")
    page.wait_for_timeout(300)

    assert state_of(claim) == "submitted"
