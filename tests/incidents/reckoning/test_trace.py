from dataclasses import replace

import pytest

from annotations.text.canonical import digest
from incidents.reckoning.record import Ruling
from incidents.reckoning.trace import Quotation, StoredText, TraceFault, broken_traces
from incidents.reckoning.tree import VICTIMS
from tests.incidents.reckoning.figure_factories import (
    KILLED,
    TOMORROW,
    assailant,
    figure,
    tally,
)

TEXT = "The ministry said that seven people were killed. 👩‍🚒"
STORED = StoredText(version="report-M", text=TEXT, digest=digest(TEXT))
START = TEXT.index("seven")
QUOTED = Quotation(
    figure="a", claim="c", version="report-M", start=START, end=START + 12, words="seven people"
)


def faults(quotations, texts, *figures):
    found = broken_traces(tally(*(figures or [figure("a", 7)])), quotations, texts)
    return [(one.fault, one.figure, one.claim) for one in found]


def test_a_number_whose_words_stand_where_they_stood_may_be_published():
    assert faults([QUOTED], [STORED]) == []


@pytest.mark.parametrize(
    ("quotations", "texts", "fault", "claim"),
    [
        ([], [STORED], TraceFault.NO_WORDS, ""),
        ([QUOTED], [], TraceFault.NO_TEXT, "c"),
        ([QUOTED], [replace(STORED, text=TEXT.replace("seven", "eight"))],
         TraceFault.TEXT_CHANGED, "c"),
        ([QUOTED], [replace(STORED, text=f"{TEXT} ")], TraceFault.TEXT_CHANGED, "c"),
        ([replace(QUOTED, start=START + 1, end=START + 13)], [STORED],
         TraceFault.WORDS_CHANGED, "c"),
        ([replace(QUOTED, words="eight people")], [STORED], TraceFault.WORDS_CHANGED, "c"),
        ([replace(QUOTED, start=-12)], [STORED], TraceFault.WORDS_CHANGED, "c"),
        ([replace(QUOTED, end=9999)], [STORED], TraceFault.WORDS_CHANGED, "c"),
        ([replace(QUOTED, start=5, end=5, words="")], [STORED], TraceFault.WORDS_CHANGED, "c"),
    ],
    ids=["no words", "no text", "text altered", "text longer", "offsets moved", "other words",
         "before the text", "beyond the text", "empty"],
)  # fmt: skip
def test_what_breaks_the_trace_names_the_claim(quotations, texts, fault, claim):
    assert faults(quotations, texts) == [(fault, "a", claim)]


def test_one_broken_quotation_is_enough():
    moved = replace(QUOTED, start=START + 1, end=START + 13, claim="d")

    assert faults([QUOTED, moved], [STORED]) == [(TraceFault.WORDS_CHANGED, "a", "d")]


def test_only_figures_that_are_counted_need_their_words():
    old = figure("old", 5, version="older")
    new = figure("a", 7, as_of=TOMORROW)

    assert faults([QUOTED], [STORED], old, new) == []


def test_an_inferred_figure_needs_the_words_it_follows_from_too():
    assert faults([QUOTED], [STORED], figure("a", 7), assailant("b", 1, inferred=True)) == [
        (TraceFault.NO_WORDS, "b", "")
    ]


def test_a_number_without_any_figure_is_refused():
    ruling = Ruling(harm=KILLED, node=VICTIMS, best=7, reason="Everybody knows.")

    found = broken_traces(tally(rulings=[ruling]), [], [])

    assert {(one.fault, one.harm) for one in found} == {(TraceFault.NO_FIGURE, KILLED)}
    assert VICTIMS in {one.node for one in found}
