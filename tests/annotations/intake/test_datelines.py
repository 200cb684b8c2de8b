import pytest

from annotations.intake.datelines import find_dateline
from annotations.text.spans import Span


def found(text):
    dateline = find_dateline(text, Span(0, len(text)))
    return dateline and (dateline.span.words(text), dateline.place)


@pytest.mark.parametrize(
    ("text", "dateline", "place"),
    [
        ("Osk: Three people were hurt.", "Osk:", "Osk"),
        ("New Osk: “Run,” they cried.", "New Osk:", "New Osk"),
        ("OSK, Mirland (Agency) - Three were hurt.", "OSK, Mirland (Agency) -", "OSK, Mirland"),
        ("OSK (Reuters) – three were hurt.", "OSK (Reuters) –", "OSK"),
        ("OSK, Nov 12 (Interfax) — Three were hurt.", "OSK, Nov 12 (Interfax) —", "OSK"),
        ("OSK, 12 November 2011 - Three were hurt.", "OSK, 12 November 2011 -", "OSK"),
        ("OSK/BEREK -- Three were hurt.", "OSK/BEREK --", "OSK/BEREK"),
        ("Osk-on-Sea, Mirland — Three were hurt.", "Osk-on-Sea, Mirland —", "Osk-on-Sea, Mirland"),
        ("Орал: Ранены трое.", "Орал:", "Орал"),
        ("OSK: 12 people were hurt.", "OSK:", "OSK"),
    ],
)
def test_a_dateline_is_found_with_its_place(text, dateline, place):
    assert found(text) == (dateline, place)


@pytest.mark.parametrize(
    "text",
    [
        "Three people were hurt in Osk: two men and a boy.",
        "Update: The road is open.",
        "Police: Three hurt.",
        "Editor's note: This corrects the second paragraph.",
        "Bekov - who was 34 - fled.",
        "The old town market: Three were hurt.",
        "Osk:Three were hurt.",
        "seven: Three were hurt.",
        "Osk",
        "",
    ],
)
def test_other_beginnings_are_no_dateline(text):
    assert found(text) is None


def test_only_the_beginning_of_the_paragraph_counts():
    text = "Head\nOsk: Three were hurt."

    dateline = find_dateline(text, Span(5, len(text)))

    assert dateline is not None
    assert dateline.span == Span(5, 9)
