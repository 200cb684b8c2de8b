"""Rules R12 and R15: the notes on a number, as readers get them."""

import pytest

from incidents.release.drawing import drawn
from incidents.release.notes import drawn_notes, with_words
from incidents.release.withheld import Withheld
from tests.incidents.release.drawn_records import IMPRINT, record


def plain(message):
    return message


def vague(policy="literal", low=3, **values):
    bounds = {"low": low, "best": None, "high": None}
    return {"qualifier": "vague", "policy": policy, **bounds, **values}


@pytest.mark.parametrize(
    ("figure", "words", "note"),
    [
        (vague(), "several", "“several” is read as at least 3 (policy: literal)"),
        (vague("acled", 12), "dozens", "“dozens” is read as at least 12 (policy: ACLED)"),
        (vague("acled", None), "scores", "“scores” is read as no number (policy: ACLED)"),
        (vague("acled", None), "", ""),
        (vague(), "", "a vague word is read as at least 3 (policy: literal)"),
        (vague(qualifier="at_least", policy=""), "at least three", ""),
        (vague(qualifier="exact", policy=""), "three", ""),
    ],
    ids=[
        "literal",
        "ACLED",
        "no number",
        "no number and no words",
        "words not shown",
        "a least number",
        "a number",
    ],
)
def test_r15_a_vague_word_says_what_it_is_read_as_and_by_which_policy(figure, words, note):
    assert with_words(figure, words, plain) == {"words": words, "note": note}


def several(**claim):
    """A record in which "seven people" stands for a vague word, read as at least three."""
    frozen = record(**claim)
    frozen["figures"][0] |= vague()
    return frozen


def test_r15_a_drawn_figure_has_its_own_words_and_the_policy():
    [figure] = drawn(several(), IMPRINT, Withheld())["figures"]

    assert (figure["words"], figure["policy"]) == ("seven people", "literal")
    assert figure["note"] == "“seven people” is read as at least 3 (policy: literal)"


def test_words_that_are_not_quoted_stand_in_no_note():
    [figure] = drawn(several(quoted=False, article=None), IMPRINT, Withheld())["figures"]

    assert figure["words"] == ""
    assert figure["note"] == "a vague word is read as at least 3 (policy: literal)"


def test_withheld_words_are_withheld_in_a_note_too():
    withheld = Withheld(words=(("seven", "[name withheld]"),))

    [figure] = drawn(several(), IMPRINT, withheld)["figures"]

    assert figure["note"].startswith("“[name withheld] people”")


def test_r12_why_a_toll_fell_is_shown_without_withheld_names():
    notes = [{"message": "a", "params": {}}, {"message": "b", "params": {}, "why": "Marsh erred."}]

    shown = drawn_notes(
        {"notes": ["a", "b"], "told": notes},
        lambda text: text.replace("Marsh", "[withheld]"),
        is_told=bool,
    )["told"]

    assert shown[0] == notes[0]
    assert shown[1]["why"] == "[withheld] erred."
