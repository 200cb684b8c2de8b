"""What is selected in the browser is what the server stores, to the code point."""

import random

import pytest

from annotations.models import Claim
from annotations.text.canonical import canonical
from annotations.text.layout import layout_of
from tests.factories import MIXED_TEXT, make_article, make_claim, make_event

WIRE = canonical(
    "Seven killed at harbour\n"
    "\n"
    "A gunman killed seven people 👮 on Saturday morning in the old\n"
    "harbour, the regional police said, adding that another man was\n"
    "in hospital with wounds that the doctors said were not serious\n"
    "and that the harbour would stay closed until Sunday evening at\n"
    "least.\n"
)
# Selects each [start, end) of the report as a drag would, and tells what the form of the claim then holds.
# Places are found by walking characters, not with the arithmetic that is tested.
MARK = """spans => {
  const places = [];
  for (const run of document.querySelectorAll("[data-text] > [data-start]:not([data-aside])")) {
    let point = Number(run.dataset.start), unit = 0;
    for (const character of run.firstChild.data) {
      places[point] = {node: run.firstChild, from: unit, to: unit += character.length};
      point += 1;
    }
  }
  const button = document.querySelector("[data-set-part=source]");
  const form = document.querySelector("[data-claim-form]").elements;
  return spans.map(([start, end]) => {
    button.click();
    const first = places[start], last = places[end - 1];
    const fire = (kind, x) => first.node.parentElement.dispatchEvent(
      new PointerEvent(kind, {bubbles: true, isPrimary: true, pointerType: "mouse", clientX: x}));
    fire("pointerdown", 0);
    getSelection().setBaseAndExtent(first.node, first.from, last.node, last.to);
    fire("pointerup", 50);
    return [Number(form["source-start"].value), Number(form["source-end"].value), form["source-words"].value];
  });
}"""


def trimmed(text, start, end):
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return start, end


def spans_of(text, count):
    """Choose spans inside paragraphs; the same ones each time."""
    chance = random.Random(7)  # noqa: S311 no secret
    paragraphs = [paragraph.span for paragraph in layout_of(text, ()).paragraphs]
    while count:
        paragraph = chance.choice(paragraphs)
        start, end = sorted(chance.sample(range(paragraph.start, paragraph.end + 1), 2))
        if text[start:end].strip():
            count -= 1
            yield start, end


@pytest.mark.parametrize("text", [MIXED_TEXT, WIRE], ids=["mixed scripts", "fixed width"])
def test_a_hundred_selections_hold_the_servers_own_words(open_tab, journalist, text):
    article = make_article(by=journalist, text=text)
    make_event(article, by=journalist)
    page = open_tab(journalist)
    page.goto(f"/articles/{article.key}/claims/new/?sentence=2")
    spans = list(spans_of(text, 100))

    marked = page.evaluate(MARK, spans)

    wanted = [trimmed(text, *span) for span in spans]
    assert [tuple(one[:2]) for one in marked] == wanted
    assert [one[2] for one in marked] == [text[start:end] for start, end in wanted]


def test_the_text_of_the_runs_is_the_reports_text(open_tab, journalist):
    article = make_article(by=journalist)
    claim = make_claim(article, by=journalist)
    page = open_tab(journalist)
    page.goto(f"/articles/{article.key}/desk/?claim={claim.key}")

    runs = page.eval_on_selector_all(
        "[data-text] > [data-start]:not([data-aside])",
        "runs => runs.map(run => [Number(run.dataset.start), run.textContent])",
    )

    text = article.current.text
    assert all(text[start : start + len(words)] == words for start, words in runs)
    paragraphs = [paragraph.span for paragraph in layout_of(text, ()).paragraphs]
    assert "".join(words for _, words in runs) == "".join(
        paragraph.words(text) for paragraph in paragraphs
    )


def test_a_drag_across_paragraphs_stops_at_the_first_and_says_so(open_tab, journalist):
    article = make_article(by=journalist)
    make_event(article, by=journalist)
    page = open_tab(journalist)
    page.goto(f"/articles/{article.key}/claims/new/?sentence=2")
    page.locator("[data-set-part=source]").click()
    first = page.locator("[data-text]").nth(1).locator("[data-start]:not([data-aside])").last
    last = page.locator("[data-text]").nth(2).locator("[data-start]:not([data-aside])").first

    drag(page, first.bounding_box(), last.bounding_box())

    words = page.locator("[name=source-words]").input_value()
    assert words
    assert words in article.current.text.split("\n")[2]
    assert "one paragraph" in page.locator(".toast").inner_text()


def drag(page, start, end):
    """Drag from the start of one box to the end of the last line of another."""
    page.mouse.move(start["x"] + 1, start["y"] + 8)
    page.mouse.down()
    page.mouse.move(end["x"] + 40, end["y"] + end["height"] - 8, steps=4)
    page.mouse.up()


def test_what_is_marked_and_saved_is_stored_at_the_same_place(open_tab, journalist):
    article = make_article(by=journalist, text=MIXED_TEXT)
    make_event(article, by=journalist)
    text = article.current.text
    page = open_tab(journalist)
    page.goto(f"/articles/{article.key}/claims/new/?sentence=2")
    quote = "five 👨‍👩‍👧 were hurt"
    start = text.index(quote)
    page.locator("[data-part=content-0] [data-words]").fill("")
    page.evaluate(MARK.replace("=source", "=content-0"), [[start, start + len(quote)]])
    page.locator("[data-part=source] [data-words]").fill("the harbour police")
    page.get_by_role("combobox", name="Source").fill("Harbour police")
    page.locator("[data-new-source] > summary").click()
    page.locator("[name=who-kind]").select_option("police")

    page.get_by_role("button", name="Save", exact=True).click()

    page.wait_for_url("**/desk/?claim=*")
    part = Claim.objects.get().parts.get(role="content")
    assert (part.start, part.end, part.quote) == (start, start + len(quote), quote)
