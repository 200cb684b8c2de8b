import pytest

from incidents.release.quotations import Quotations
from incidents.release.withheld import Hole, Withheld

TEXT = "Police said John Marsh killed seven."
CLAIM = {
    "source": "s1",
    "version": "v1",
    "marks": [
        {"role": "source", "start": 50, "end": 56},
        {"role": "content", "start": 62, "end": 85},
        {"role": "figure", "start": 80, "end": 85, "figure": "f1"},
    ],
    "excerpts": [{"start": 50, "end": 50 + len(TEXT), "text": TEXT}],
}
RECORD = {
    "claims": [CLAIM],
    "sources": [{"id": "s1", "ref": "source-key", "protected": False}],
}


def quoted(withheld, figures=("f1",)):
    return Quotations(RECORD, {key: {} for key in figures}, withheld, str)


def text_of(runs):
    return "".join(run["text"] for run in runs)


def test_marked_words_stand_apart_and_the_sentence_stays_whole():
    runs = quoted(Withheld()).excerpt(CLAIM, CLAIM["excerpts"][0])["runs"]

    assert text_of(runs) == TEXT
    assert {"text": "seven", "marks": ["content", "figure"], "figures": ["f1"]} in runs
    assert quoted(Withheld()).content(CLAIM) == ["John Marsh killed seven"]


def test_a_count_that_is_not_shown_is_not_marked():
    runs = quoted(Withheld(), figures=()).excerpt(CLAIM, CLAIM["excerpts"][0])["runs"]

    assert "figure" not in {mark for run in runs for mark in run["marks"]}


@pytest.mark.parametrize(
    ("withheld", "words"),
    [
        (Withheld(holes={"v1": (Hole(62, 72, "[gap]"),)}), "Police said [gap] killed seven."),
        (Withheld(words=(("john  marsh", "[gap]"),)), "Police said [gap] killed seven."),
        (
            Withheld(sources={"source-key": "[gap]"}),
            "[gap] said John Marsh killed seven.",
        ),
        (
            Withheld(protected=frozenset({"source-key"})),
            "[name withheld] said John Marsh killed seven.",
        ),
    ],
    ids=["by place", "by words", "a redacted source", "a source protected since"],
)
def test_what_is_withheld_is_replaced(withheld, words):
    runs = quoted(withheld).excerpt(CLAIM, CLAIM["excerpts"][0])["runs"]

    assert text_of(runs) == words
