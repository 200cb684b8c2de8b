"""Marking words by mouse, by touch, and without script."""

import re

import pytest
from playwright.sync_api import expect

from annotations.models import Claim
from tests.factories import make_article, make_claim, make_event

# The box of some words of the report, found in its text nodes.
BOX = """words => {
  const runs = document.querySelectorAll(".para:not(.headline) [data-text] > [data-start]:not([data-aside])");
  for (const {firstChild: node} of runs) {
    const at = node.data.indexOf(words);
    if (at >= 0) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      const box = range.getBoundingClientRect();
      return {x: box.x, y: box.y, width: box.width, height: box.height};
    }
  }
}"""


def box_of(page, words):
    return page.evaluate(BOX, words)


def middle_of(page, words):
    box = box_of(page, words)
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def drag(page, words):
    box = box_of(page, words)
    height = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + 1, height)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 1, height, steps=5)
    page.mouse.up()


def cleared_form(page, report, sentence):
    """Open the form of a sentence and empty what the first reading has put there."""
    page.goto(f"/articles/{report.key}/claims/new/?sentence={sentence}")
    for field in page.locator("[data-words]:visible").all():
        field.fill("")
    page.locator("[data-set-part=source]").click()


def values(page, *names):
    return [page.locator(f"[name={name}-words]").input_value() for name in names]


def current_part(page):
    return page.locator("[data-part][aria-current=true]").get_attribute("data-part")


def saved(page):
    page.locator("[data-save]").click()
    page.wait_for_url(re.compile(r"/desk/\?at="))
    return Claim.objects.get()


def test_parts_are_marked_by_dragging_one_after_the_other(open_tab, journalist, report):
    page = open_tab(journalist)
    cleared_form(page, report, 2)

    reached = [current_part(page)]
    for words in ["the harbour police", "said", "killed seven people", "seven people"]:
        drag(page, words)
        reached.append(current_part(page))

    assert values(page, "source", "cue", "content-0", "figures-0") == [
        "the harbour police",
        "said",
        "killed seven people",
        "seven people",
    ]
    assert reached[:4] == ["source", "cue", "content-0", "figures-0"]
    claim = saved(page)
    text = report.current.text
    assert all(text[part.start : part.end] == part.quote for part in claim.parts.all())
    assert [figure.quote for figure in claim.figures.all()] == ["seven people"]


def test_the_cue_is_what_stands_between_source_and_content(open_tab, journalist, report):
    page = open_tab(journalist)
    cleared_form(page, report, 3)

    drag(page, "The regional hospital")
    page.locator("[data-set-part=content-0]").click()
    drag(page, "it had no reports of wounded people")

    assert values(page, "source", "cue") == ["The regional hospital", "said"]


def test_a_double_click_marks_a_word(open_tab, journalist, report):
    page = open_tab(journalist)
    cleared_form(page, report, 2)

    page.mouse.dblclick(*middle_of(page, "gunman killed"))

    assert values(page, "source")[0] in {"gunman", "killed"}
    assert current_part(page) == "cue"


def test_a_click_on_the_first_word_and_one_on_the_last_mark_what_lies_between(
    open_tab, journalist, report
):
    page = open_tab(journalist)
    cleared_form(page, report, 2)

    page.mouse.click(*middle_of(page, "police"))
    page.mouse.click(*middle_of(page, "harbour police")[:1], middle_of(page, "police")[1])
    page.locator("[data-set-part=content-0]").click()
    page.mouse.click(*middle_of(page, "seven"))
    page.mouse.click(*middle_of(page, "gunman"))

    assert values(page, "content-0") == ["gunman killed seven"]
    assert values(page, "source")[0].endswith("police")


def test_words_are_marked_by_touch(open_tab, journalist, report):
    page = open_tab(journalist, has_touch=True, viewport={"width": 390, "height": 780})
    cleared_form(page, report, 2)

    for words in ["the harbour", "police"]:
        page.touchscreen.tap(*middle_of(page, words.split(" ")[-1]))

    assert values(page, "source") == ["harbour police"]
    sizes = page.eval_on_selector_all(
        "[data-set-part]:not([hidden])", "all => all.map(one => one.getBoundingClientRect().height)"
    )
    assert min(sizes) >= 24


def test_a_selection_made_with_touch_handles_is_offered_as_a_button(open_tab, journalist, report):
    page = open_tab(journalist, has_touch=True, viewport={"width": 390, "height": 780})
    cleared_form(page, report, 2)

    page.evaluate(
        """() => {
        const run = document.querySelector("#p2 [data-text] > [data-start]:not([data-aside])").firstChild;
        run.parentElement.dispatchEvent(new PointerEvent("pointerdown",
          {bubbles: true, isPrimary: true, pointerType: "touch"}));
        getSelection().setBaseAndExtent(run, 2, run, 8);
        }"""
    )
    page.get_by_role("button", name="Use for: Source").tap()

    assert values(page, "source") == ["gunman"]


def test_the_ends_of_a_part_are_moved_by_buttons(open_tab, journalist, report):
    page = open_tab(journalist)
    cleared_form(page, report, 2)
    drag(page, "harbour police")
    page.locator("[data-set-part=source]").click()
    part = page.locator("[data-part=source]")

    part.locator("[data-step=start-back]").click()
    part.locator("[data-step=end-on]").click()
    assert values(page, "source") == ["the harbour police said"]
    part.locator("[data-step=end-back]").click()
    part.locator("[data-step=start-on]").click()
    assert values(page, "source") == ["harbour police"]
    part.locator("[data-step=clear]").click()

    assert values(page, "source") == [""]
    assert page.locator("[name=source-start]").input_value() == ""


def test_words_typed_by_hand_are_looked_for_by_the_server(open_tab, journalist, report):
    page = open_tab(journalist)
    page.goto(f"/articles/{report.key}/claims/new/?sentence=2")
    assert page.locator("[name=source-start]").input_value()

    page.locator("[name=source-words]").fill("police")

    assert page.locator("[name=source-start]").input_value() == ""
    claim = saved(page)
    assert claim.parts.get(role="source").quote == "police"


def test_another_piece_of_content_is_added_without_loading_the_page(open_tab, journalist, report):
    page = open_tab(journalist)
    page.goto(f"/articles/{report.key}/claims/new/?sentence=2")
    page.evaluate("window.sameDocument = true")
    before = page.locator("[data-rows=figures] [data-part]").count()

    page.locator("[data-add-row=figures]").click()
    page.keyboard.type("seven")
    page.locator("[data-add-row=figures]").click()

    assert page.evaluate("window.sameDocument")
    assert page.locator("[data-rows=figures] [data-part]").count() == before + 1
    assert page.locator("[name=figures-TOTAL_FORMS]").input_value() == str(before + 1)
    assert page.locator("text=__prefix__").count() == 0


def test_a_claim_is_made_without_script(open_tab, journalist, report):
    page = open_tab(journalist, java_script_enabled=False)
    page.goto(f"/articles/{report.key}/desk/")

    page.locator("#s2").click()
    page.get_by_role("button", name="Save and next").click()

    page.wait_for_url(re.compile(r"/desk/\?at="))
    claim = Claim.objects.get()
    assert claim.parts.get(role="source").quote == "the harbour police"
    assert page.locator("[data-script]:visible").count() == 0


def test_a_click_on_marked_words_opens_their_claim(open_tab, journalist, report):
    claim = make_claim(report, by=journalist)
    page = open_tab(journalist)
    page.goto(f"/articles/{report.key}/desk/")

    page.locator("mark.source").click()

    page.wait_for_url(f"**/desk/?claim={claim.key}**")


def test_what_is_no_report_text_is_not_marked_with_it(open_tab, journalist, report):
    make_claim(report, by=journalist)
    page = open_tab(journalist)
    cleared_form(page, report, 2)
    first, last = box_of(page, "A gunman killed"), box_of(page, "said")

    page.mouse.move(first["x"] + 1, first["y"] + first["height"] / 2)
    page.mouse.down()
    page.mouse.move(last["x"] + last["width"] - 1, last["y"] + last["height"] / 2, steps=6)
    page.mouse.up()

    assert values(page, "source") == [
        "A gunman killed seven people on Saturday, the harbour police said"
    ]


def test_on_a_narrow_screen_the_claim_opens_under_its_paragraph(open_tab, journalist, report):
    page = open_tab(journalist, viewport={"width": 360, "height": 740})
    page.goto(f"/articles/{report.key}/claims/new/?sentence=2")

    under = page.evaluate("document.querySelector('[data-inspector]').previousElementSibling.id")
    assert under == "p2"
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.set_viewport_size({"width": 1300, "height": 740})
    expect(page.locator("main > [data-inspector]")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_words_are_marked(open_tab, journalist, axe, scheme):
    report = make_article(by=journalist)
    make_event(report, by=journalist)
    page = open_tab(journalist, bypass_csp=True, color_scheme=scheme)
    cleared_form(page, report, 2)
    drag(page, "the harbour police")
    page.locator("[name=who]").fill("x")
    page.locator("#s2").focus()
    page.keyboard.press("v")

    assert axe(page) == []


def test_letter_tags_and_spoken_marks_are_turned_off_for_good(open_tab, journalist, report):
    make_claim(report, by=journalist)
    page = open_tab(journalist)
    page.goto(f"/articles/{report.key}/desk/")
    expect(page.locator(".tag").first).to_be_visible()

    page.locator("[data-toggle=tags]").click()
    expect(page.locator(".tag").first).to_be_hidden()
    page.reload()

    expect(page.locator(".tag").first).to_be_hidden()
    expect(page.locator("[data-toggle=tags]")).to_have_attribute("aria-pressed", "false")


def test_a_time_goes_out_of_the_claim_with_its_words(open_tab, journalist, report):
    page = open_tab(journalist)
    page.goto(f"/articles/{report.key}/claims/new/?sentence=2")
    assert values(page, "times-0") == ["Saturday"]
    page.locator("[data-set-part='content-0']").click()

    drag(page, "killed seven people")

    expect(page.locator("[name='times-0-remove']")).to_be_checked()
    expect(page.locator("[name='figures-0-remove']")).not_to_be_checked()
    expect(page.locator("[data-live]")).to_contain_text("“Saturday” is not in the content any more")
    claim = saved(page)
    assert claim.figures.get().quote == "seven people"
    assert not claim.times.exists()
