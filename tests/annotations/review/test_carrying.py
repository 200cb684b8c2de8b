from dataclasses import replace

import pytest

from annotations.content import ClaimContent, FigureContent, PartContent, TimeContent
from annotations.review.carrying import Report, carry, keys_of, marks_of, without_ties
from annotations.text.matching import match
from annotations.values.vocabulary import ClaimFate

TEXT = (
    "A gunman killed seven people on Saturday, the harbour police said.\n\n"
    "Four of them were guards, police said.\n"
)
REPORT = Report(published="2011-11-14")


def at(words, text=TEXT):
    start = text.index(words)
    return {"start": start, "end": start + len(words), "quote": words}


SEVEN = FigureContent(
    **at("seven people"), key="f1", harm="killed", qualifier="exact", low=7, best=7, high=7
)
SATURDAY = TimeContent(
    **at("Saturday"),
    key="t1",
    role="event",
    edtf="2011-11-12",
    rule="weekday_past",
    anchor="2011-11-14",
)
CLAIM = ClaimContent(
    parts=(
        PartContent(role="content", **at("A gunman killed seven people on Saturday")),
        PartContent(role="source", **at("the harbour police")),
        PartContent(role="cue", **at("said")),
    ),
    figures=(SEVEN,),
    times=(SATURDAY,),
    source="s1",
)
GUARDS = ClaimContent(
    parts=(PartContent(role="content", **at("Four of them were guards")),),
    figures=(
        replace(
            SEVEN, key="f2", **at("Four of them"), low=4, best=4, high=4, links=(("part_of", "f1"),)
        ),
    ),
)


def carried(before, after, claim=CLAIM):
    assert TEXT.count(before) == 1
    return carry(claim, match(TEXT, TEXT.replace(before, after)), REPORT)


def said(figure):
    return figure.quote, figure.qualifier, figure.low, figure.best, figure.high


def test_a_carried_claim_has_its_words_at_their_new_place():
    found = carried("A gunman", "News at last. A gunman", claim=GUARDS)

    assert found.fate is ClaimFate.CONTEXT
    assert found.content.parts[0].start == GUARDS.parts[0].start + 14
    assert found.content.parts[0].quote == "Four of them were guards"
    assert not found.lost


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("killed seven people", "killed eight people", ("eight people", "exact", 8, 8, 8)),
        ("seven people", "at least nine people", ("at least nine people", "at_least", 9, 9, None)),
        ("seven people", "dozens of people", ("dozens of people", "vague", 24, None, None)),
        ("seven people", "at last", ("at last", "unknown", None, None, None)),
    ],
    ids=["another number", "at least", "vague words", "no number at all"],
)
def test_a_changed_number_is_read_again_from_its_new_words(before, after, expected):
    found = carried(before, after)

    assert found.fate is ClaimFate.CHANGED
    assert said(found.content.figures[0]) == expected


def test_numbers_stay_where_only_other_words_changed():
    found = carried("A gunman", "A policeman")

    assert found.fate is ClaimFate.CHANGED
    assert said(found.content.figures[0]) == ("seven people", "exact", 7, 7, 7)


def test_a_figure_whose_words_are_deleted_is_lost():
    found = carried(" seven people", "")

    assert found.content.figures == ()
    assert found.lost == {"f1"}


def test_a_changed_time_is_read_again_and_follows_the_publication():
    found = carried("Saturday", "Sunday")

    (time,) = found.content.times
    assert (time.quote, time.edtf, time.anchor) == ("Sunday", "2011-11-13", "2011-11-14")


def test_a_time_counted_from_another_time_is_left_as_words_if_its_own_change():
    claim = replace(CLAIM, times=(replace(SATURDAY, anchor_mark="t9"),))

    (time,) = carried("Saturday", "Sunday", claim=claim).content.times

    assert (time.edtf, time.rule, time.anchor_mark) == ("", "", "")


def test_a_source_whose_words_are_deleted_is_left_out_of_the_draft():
    found = carried(", the harbour police said", "")

    assert [part.role for part in found.content.parts] == ["content"]
    assert found.content.source == "s1"


def test_a_claim_whose_content_is_deleted_is_gone_and_keeps_what_it_was():
    found = carried("Four of them were guards, police said.\n", "", claim=GUARDS)

    assert found.fate is ClaimFate.GONE
    assert found.content == GUARDS


@pytest.mark.parametrize(
    ("tie", "gone"),
    [({"continues": "c1"}, "c1"), ({"parent": "c1"}, "c1"), ({}, "f1")],
    ids=["continued", "nested in", "a figure tied to one that is gone"],
)
def test_a_claim_tied_to_what_is_gone_is_a_draft_without_the_tie(tie, gone):
    found = carry(replace(GUARDS, **tie), match(TEXT, TEXT), REPORT)

    cut = without_ties(found, {gone})

    assert (found.fate, cut.fate) == (ClaimFate.CARRIED, ClaimFate.CHANGED)
    assert (cut.content.continues, cut.content.parent) == ("", "")
    assert not gone.startswith("f") or cut.content.figures[0].links == ()


def test_a_time_counted_from_one_that_is_gone_is_left_as_words():
    claim = replace(CLAIM, times=(replace(SATURDAY, anchor_mark="t9"),))

    cut = without_ties(carry(claim, match(TEXT, TEXT), REPORT), {"t9"})

    assert cut.fate is ClaimFate.CHANGED
    assert cut.content.times[0].edtf == ""


def test_a_claim_without_ties_to_what_is_gone_stays_as_it_is():
    found = carry(CLAIM, match(TEXT, TEXT), REPORT)

    assert without_ties(found, {"f9"}) == found


def test_all_that_a_claim_marks_is_taken_into_account():
    marks = marks_of(CLAIM)

    assert marks.hull.words(TEXT) == TEXT.split(".", maxsplit=1)[0]
    assert len(list(marks)) == 5
    assert keys_of(CLAIM) == {"f1", "t1"}
