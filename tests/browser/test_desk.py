"""What the desk says and where the focus goes, beside the keys themselves."""

from playwright.sync_api import expect

from annotations.models import Claim, FigureLink, NothingHere
from tests.factories import figure, make_claim


def desk_of(page, report, query=""):
    page.goto(f"/articles/{report.key}/desk/{query}")


def test_marked_words_say_whose_they_are_and_escape_takes_the_card_away(
    open_tab, journalist, report
):
    claim = make_claim(report, by=journalist)
    page = open_tab(journalist)
    desk_of(page, report)
    card, note = page.locator(".hovercard"), page.locator(f"a.note[data-claim='{claim.key}']")

    page.locator("mark.content").first.hover()
    expect(card).to_contain_text("Harbour police said")
    card.hover()
    expect(card).to_be_visible()
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)

    # By keys: the sentence that has the focus points at its notes.
    page.locator("#s1").focus()
    expect(note).not_to_have_class("note pointed")
    page.keyboard.press("j")
    expect(note).to_have_class("note pointed")
    page.keyboard.press("e")
    expect(page.locator("[name=source-words]")).to_be_focused()


def test_x_on_a_sentence_with_a_claim_says_why_nothing_happens(open_tab, journalist, report):
    make_claim(report, by=journalist)
    page = open_tab(journalist)
    desk_of(page, report, "?at=2#s2")

    page.keyboard.press("x")

    expect(page.locator(".toast")).to_contain_text("This sentence has a claim.")
    assert not NothingHere.objects.exists()


def test_after_the_last_sentence_the_focus_is_on_submit_and_the_save_can_be_undone(
    open_tab, journalist, report
):
    page = open_tab(journalist)
    for number in (1, 3, 4):
        desk_of(page, report, f"?at={number}#s{number}")
        page.get_by_role("button", name="Nothing here").click()
        expect(page.locator(".message")).to_contain_text(f"Sentence {number}: nothing here.")
    page.goto(f"/articles/{report.key}/claims/new/?sentence=2#s2")
    page.locator("[data-save]").click()

    expect(page.locator(".message")).to_contain_text("Every sentence has been looked at.")
    expect(page.get_by_role("link", name="Submit report…")).to_be_focused()
    page.locator(".message").get_by_role("button", name="Undo").click()
    expect(page.locator(".message")).to_contain_text("Undone")
    assert Claim.objects.get().state == "withdrawn"


def test_after_an_answer_the_focus_is_on_the_next_figure_that_waits(open_tab, journalist, report):
    make_claim(
        report,
        by=journalist,
        figures=(
            figure(report, "seven people", new_people=False),
            figure(report, "Saturday", low=2, best=2, high=2, new_people=False),
        ),
    )
    page = open_tab(journalist, viewport={"width": 1440, "height": 500})
    desk_of(page, report, "?tab=casualties")
    second = page.locator("#figure-2")
    second.get_by_label("Whose people").select_option("part_of")
    second.get_by_label("Figures").fill("1")

    second.get_by_role("button", name="Answer").click()

    expect(page.locator("#figure-1")).to_be_focused()
    assert FigureLink.objects.get().kind == "part_of"
    # The message stands out of sight: it is shown again, with its button.
    page.locator(".toast, .message").get_by_role("button", name="Undo").first.click()
    expect(page.locator(".message")).to_contain_text("Undone")
    assert not FigureLink.objects.exists()


def test_a_letter_is_shown_in_the_form_only_while_it_acts(open_tab, journalist, report):
    page = open_tab(journalist, viewport={"width": 1440, "height": 900})
    page.goto(f"/articles/{report.key}/claims/new/?sentence=2#s2")
    hint = page.locator(".shorthand kbd")
    expect(page.locator("[data-save]")).to_be_focused()
    expect(hint).to_be_hidden()

    page.keyboard.press("F6")
    expect(hint).to_be_visible()
    page.keyboard.press("f")
    expect(page.locator("[data-shorthand]")).to_be_focused()


def test_the_number_of_the_current_sentence_covers_no_letter(open_tab, journalist, report):
    page = open_tab(journalist, viewport={"width": 1440, "height": 900})
    desk_of(page, report, "?at=3#s3")

    # What is hit at the middle of the first letter after the number is the text, not the number.
    hit = page.evaluate(
        """() => {
          const run = document.querySelector("#s3").nextElementSibling.firstChild;
          const range = document.createRange();
          range.setStart(run, 0);
          range.setEnd(run, 1);
          const box = range.getBoundingClientRect();
          const at = document.elementFromPoint(box.x + 2, box.y + box.height / 2);
          const disc = document.querySelector("#s3").getBoundingClientRect();
          return [at.hasAttribute("data-sentence"), disc.x + disc.width / 2 + 10 <= box.x + 1];
        }"""
    )
    assert hit == [False, True]
