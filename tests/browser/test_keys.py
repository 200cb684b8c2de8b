"""The desk by keys alone."""

import re

from playwright.sync_api import expect

from annotations.models import Claim, NothingHere, Person
from tests.factories import make_article, make_claim, make_event, make_source

# Sends a key as a keyboard of another layout does: `key` is what is printed, `code` where it is.
PRESS = """([key, code, shiftKey]) => document.activeElement.dispatchEvent(
  new KeyboardEvent("keydown", {key, code, shiftKey, bubbles: true, cancelable: true}))"""
LONG = (
    "Quake in the hills\n\n"
    "Many houses fell in the hills. Nobody could say how many people lived there. "
    "The mayor spoke of at least 20 dead.\n\n"
    "Rescue teams arrived. Three of them were hurt, the army said.\n"
)
NO_FIGURE = "Deaths at harbour\n\nPort workers died on Saturday, the harbour police said.\n"


def focused(page, attribute):
    return page.evaluate("name => document.activeElement.getAttribute(name)", attribute)


def desk_of(page, report, query=""):
    page.goto(f"/articles/{report.key}/desk/{query}")


def new_claim(page, report, sentence=2):
    page.goto(f"/articles/{report.key}/claims/new/?sentence={sentence}#s{sentence}")
    expect(page.locator("[data-save]")).to_be_focused()


def test_a_claim_is_made_from_a_sentence_with_two_keys(open_tab, journalist, report):
    page = open_tab(journalist)
    desk_of(page, report)
    page.locator("#s2").focus()

    page.keyboard.press("c")
    expect(page.locator("[data-save]")).to_be_focused()
    page.keyboard.press("Enter")

    page.wait_for_url(re.compile(r"/desk/\?at="))
    claim = Claim.objects.get()
    assert claim.source.label == "The harbour police"
    assert [part.quote for part in claim.parts.filter(role="source")] == ["the harbour police"]


def test_parts_and_figure_are_set_by_keyboard_alone(open_tab, journalist):
    report = make_article(by=journalist, text=NO_FIGURE)
    make_event(report, by=journalist)
    make_source("Police", by=journalist)
    page = open_tab(journalist)
    new_claim(page, report)

    # Into the report; the source is "police", and so is its name; the content "Port workers died".
    page.keyboard.press("F6")
    expect(page.locator("#s2")).to_be_focused()
    for key in ["s", ".", "."]:
        page.keyboard.press(key)
    expect(page.locator("[name=source-words]")).to_have_value("police")
    for key in ["t", "<", "<", "<", ">"]:
        page.keyboard.press(key)
    expect(page.locator("[name=content-0-words]")).to_have_value("Port workers died")
    page.keyboard.press("f")
    expect(page.locator("[data-shorthand]")).to_be_focused()
    page.keyboard.type("7kc")
    expect(page.locator("[data-echo]")).to_contain_text("7 civilians killed")
    page.keyboard.press("Control+Enter")

    page.wait_for_url(re.compile(r"/desk/\?at="))
    claim = Claim.objects.get()
    parts = {part.role: part.quote for part in claim.parts.all()}
    assert parts == {"source": "police", "cue": "said", "content": "Port workers died"}
    assert [(one.best, one.harm, one.category) for one in claim.figures.all()] == [
        (7, "killed", "civilian")
    ]


def test_words_are_chosen_from_the_start_of_a_sentence(open_tab, journalist, report):
    page = open_tab(journalist)
    new_claim(page, report, 4)
    page.keyboard.press("F6")
    page.keyboard.press("t")

    for key in ["v", "w", "w", "w", "b", "Enter"]:
        page.keyboard.press(key)

    expect(page.locator("[name=content-0-words]")).to_have_value("A further two")
    expect(page.locator("[name=content-0-start]")).to_have_value(
        str(report.current.text.index("A further two"))
    )
    # A figure is what comes after content.
    expect(page.locator("[data-part][aria-current]")).to_have_attribute(
        "data-part", re.compile("figures-")
    )
    assert Claim.objects.count() == 0


def test_escape_ends_a_choice_of_words_first_and_then_leaves_the_form(open_tab, journalist, report):
    page = open_tab(journalist)
    new_claim(page, report)
    page.keyboard.press("F6")
    page.keyboard.press("v")

    page.keyboard.press("Escape")
    assert "/claims/new/" in page.url
    page.keyboard.press("Escape")

    page.wait_for_url(re.compile(r"/desk/\?at=2#s2"))


def test_escape_asks_only_if_something_has_changed(open_tab, journalist, report):
    page = open_tab(journalist)
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    new_claim(page, report)
    page.locator("[name=note]").click()
    page.keyboard.type("Ask again.")

    page.keyboard.press("Escape")
    page.wait_for_timeout(300)

    assert asked == ["beforeunload"]
    assert "/claims/new/" in page.url
    expect(page.locator("[name=note]")).to_have_value("Ask again.")
    page.locator("[name=note]").fill("")
    page.keyboard.press("Escape")
    page.wait_for_url(re.compile(r"/desk/"))
    assert asked == ["beforeunload"]


def test_the_report_is_one_stop_of_the_tab_key(open_tab, journalist, report):
    make_claim(report, by=journalist)
    page = open_tab(journalist)
    desk_of(page, report)
    page.locator("#s1").focus()

    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('[data-paragraph]')") is None
    stops = page.eval_on_selector_all(
        "[data-paragraph] a", "links => links.filter(link => link.tabIndex === 0).length"
    )
    assert stops == 1


def test_without_script_every_sentence_is_a_stop(open_tab, journalist, report):
    page = open_tab(journalist, java_script_enabled=False)
    desk_of(page, report)

    assert page.locator("a[data-sentence]:not([tabindex])").count() == 4


def test_letters_and_arrows_go_from_sentence_to_sentence(open_tab, journalist):
    report = make_article(by=journalist, text=LONG)
    page = open_tab(journalist)
    desk_of(page, report)
    page.locator("#s1").focus()

    reached = []
    for key in ["j", "j", "k", "ArrowDown", "ArrowUp", "End", "j", "Home"]:
        page.keyboard.press(key)
        reached.append(focused(page, "data-sentence"))

    assert reached == ["2", "3", "2", "3", "2", "6", "6", "1"]


def test_n_and_p_go_to_what_is_open(open_tab, journalist):
    report = make_article(by=journalist, text=LONG)
    page = open_tab(journalist)
    desk_of(page, report)
    open_ones = page.eval_on_selector_all(
        "a[data-sentence][data-open]", "links => links.map(link => link.dataset.sentence)"
    )
    assert open_ones
    page.locator("#s1").focus()

    reached = []
    for _ in open_ones:
        page.keyboard.press("n")
        reached.append(focused(page, "data-sentence"))

    assert reached == [one for one in open_ones if one != "1"] + (
        [open_ones[-1]] if "1" in open_ones else []
    )
    page.keyboard.press("p")
    assert focused(page, "data-sentence") == open_ones[-2]


def test_a_margin_note_is_reached_by_an_arrow_and_opened_with_e(open_tab, journalist, report):
    claim = make_claim(report, by=journalist)
    page = open_tab(journalist)
    desk_of(page, report)
    page.locator("#s2").focus()

    page.keyboard.press("ArrowRight")
    assert focused(page, "data-claim") == claim.key
    page.keyboard.press("e")

    page.wait_for_url(f"**/desk/?claim={claim.key}**")
    expect(page.locator("[name=source-words]")).to_be_focused()


def test_letters_work_on_other_keyboards(open_tab, journalist, report):
    page = open_tab(journalist)
    desk_of(page, report)

    for pressed, reached in [
        (["о", "KeyJ", False], "3"),  # Russian
        (["л", "KeyK", False], "1"),
        (["ت", "KeyJ", False], "3"),  # Arabic
        (["j", "KeyJ", False], "3"),
        (["j", "KeyC", False], "3"),  # Dvorak
        (["c", "KeyJ", True], "2"),  # Shift: nothing
    ]:
        page.locator("#s2").focus()
        page.evaluate(PRESS, pressed)

        assert focused(page, "data-sentence") == reached, pressed


def test_a_german_z_undoes_and_a_german_y_does_not(open_tab, journalist, report):
    claim = make_claim(report, by=journalist)
    page = open_tab(journalist)
    desk_of(page, report)
    page.locator("#s2").focus()

    page.evaluate(PRESS, ["y", "KeyZ", False])
    page.wait_for_timeout(300)
    claim.refresh_from_db()
    assert claim.state == "draft"
    page.evaluate(PRESS, ["z", "KeyY", False])

    expect(page.locator(".message")).to_contain_text("Undone")
    claim.refresh_from_db()
    assert claim.state == "withdrawn"


def test_letters_in_a_field_are_text(open_tab, journalist, report):
    page = open_tab(journalist)
    new_claim(page, report)
    page.locator("[name=note]").click()

    page.keyboard.type("zxcjkn?")

    expect(page.locator("[name=note]")).to_have_value("zxcjkn?")
    assert "/claims/new/" in page.url


def test_letters_outside_the_report_do_nothing(open_tab, journalist, report):
    make_claim(report, by=journalist)
    page = open_tab(journalist)
    desk_of(page, report)
    page.locator(".masthead a").first.focus()

    page.keyboard.type("jzc?")
    page.wait_for_timeout(200)

    assert page.url.endswith("/desk/")
    assert Claim.objects.get().state == "draft"


def test_letters_can_be_turned_off_and_arrows_stay(open_tab, journalist, report):
    Person.objects.filter(pk=journalist.pk).update(letter_keys=False)
    page = open_tab(journalist)
    desk_of(page, report)
    page.locator("#s1").focus()

    page.keyboard.press("j")
    assert focused(page, "data-sentence") == "1"
    page.keyboard.press("ArrowDown")

    assert focused(page, "data-sentence") == "2"


def test_nothing_here_is_one_key_and_taken_back_by_the_same(open_tab, journalist, report):
    page = open_tab(journalist)
    desk_of(page, report)
    page.locator("#s4").focus()

    page.keyboard.press("x")
    expect(page.locator("#s4")).to_have_attribute("data-state", "nothing")
    assert NothingHere.objects.count() == 1
    page.locator("#s4").focus()
    page.keyboard.press("x")

    expect(page.locator("#s4")).not_to_have_attribute("data-state", "nothing")


def test_m_marks_the_reporters_own_voice(open_tab, journalist, report):
    page = open_tab(journalist)
    desk_of(page, report)
    page.locator("#s3").focus()

    page.keyboard.press("m")

    page.wait_for_url("**own_voice=1**")
    expect(page.locator("[name=voice][value=own]")).to_be_checked()


def test_the_equals_sign_lets_the_same_source_go_on(open_tab, journalist, report):
    make_claim(report, by=journalist)
    page = open_tab(journalist)
    new_claim(page, report, 4)
    page.keyboard.press("F6")

    page.keyboard.press("=")

    expect(page.locator("[name=voice][value=same]")).to_be_checked()


def test_an_event_is_set_aside_with_one_key(open_tab, journalist, report):
    other = make_event(report, "An earlier raid", by=journalist)
    make_claim(report, by=journalist, event=other.key)
    page = open_tab(journalist)
    desk_of(page, report)
    page.locator("a.note").focus()

    page.keyboard.press("b")

    expect(page.locator(".events")).to_contain_text("background")
    other.refresh_from_db()
    assert other.is_background


def test_the_list_of_keys_opens_and_closes(open_tab, journalist, report):
    page = open_tab(journalist)
    desk_of(page, report)
    page.locator("#s1").focus()

    page.keyboard.press("?")
    expect(page.locator("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_be_hidden()
    page.locator("[data-open-keys]").click()

    expect(page.locator("dialog")).to_be_visible()


def test_a_key_that_is_held_down_saves_once(open_tab, journalist, report):
    make_source("Regional hospital", by=journalist)
    page = open_tab(journalist)
    desk_of(page, report)
    page.locator("#s2").focus()

    page.evaluate(
        """() => document.activeElement.dispatchEvent(new KeyboardEvent("keydown",
        {key: "Enter", code: "Enter", repeat: true, bubbles: true, cancelable: true}))"""
    )
    page.wait_for_timeout(200)

    assert page.url.endswith("/desk/")


def test_the_rows_of_the_submit_page_are_cleared_with_one_key_each(open_tab, journalist):
    report = make_article(by=journalist, text=LONG)
    page = open_tab(journalist)
    page.goto(f"/articles/{report.key}/submit/")
    rows = page.locator("[data-row]")
    count = rows.count()
    expect(rows.first.locator("a")).to_be_focused()

    page.keyboard.press("x")

    expect(rows).to_have_count(count - 1)
    assert NothingHere.objects.count() == 1
