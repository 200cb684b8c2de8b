"""Qualifiers and numbers, and the low, best and high that follow from them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.values.quantities import (
    MAX_COUNT,
    Reading,
    ReadingError,
    ReadingFault,
    reading,
    vague_floor,
    vague_reading,
)
from annotations.values.vocabulary import Qualifier, VaguePolicy, VagueWord

LITERAL, ACLED = VaguePolicy.LITERAL, VaguePolicy.ACLED


@pytest.mark.parametrize(
    ("qualifier", "numbers", "bounds", "approx"),
    [
        (Qualifier.EXACT, (7,), (7, 7, 7), False),
        (Qualifier.AT_LEAST, (7,), (7, 7, None), False),
        (Qualifier.MORE_THAN, (7,), (8, 8, None), False),
        (Qualifier.AT_MOST, (7,), (0, None, 7), False),
        (Qualifier.FEWER_THAN, (7,), (0, None, 6), False),
        (Qualifier.RANGE, (2, 3), (2, 2, 3), False),
        (Qualifier.RANGE, (0, 3), (0, 0, 3), False),
        (Qualifier.APPROX, (20,), (20, 20, 20), True),
        (Qualifier.NEARLY, (20,), (None, 20, 20), True),
        (Qualifier.VAGUE, (), (2, None, None), False),
        (Qualifier.ZERO, (), (0, 0, 0), False),
        (Qualifier.NO_INFORMATION, (), (None, None, None), False),
        (Qualifier.UNKNOWN, (), (None, None, None), False),
        (Qualifier.MORE_THAN, (0,), (1, 1, None), False),
    ],
)
def test_a_qualifier_gives_low_best_and_high(qualifier, numbers, bounds, approx):
    found = reading(qualifier, *numbers)

    assert (found.low, found.best, found.high) == bounds
    assert found.approx is approx
    assert found.qualifier is qualifier


def test_exactly_nought_is_nobody():
    assert reading(Qualifier.EXACT, 0) == reading(Qualifier.ZERO, 0) == reading(Qualifier.ZERO)


def test_no_reports_and_unknown_are_open_and_different_and_neither_is_nobody():
    no_reports, unknown = reading(Qualifier.NO_INFORMATION), reading(Qualifier.UNKNOWN)

    assert no_reports.is_open
    assert unknown.is_open
    assert no_reports != unknown
    assert not reading(Qualifier.ZERO).is_open


@pytest.mark.parametrize(
    ("word", "literal", "acled", "significant"),
    [
        (VagueWord.PLURAL, 2, 3, 10),
        (VagueWord.SEVERAL, 3, 3, 10),
        (VagueWord.MANY, 3, 3, 10),
        (VagueWord.TENS, 20, 10, 10),
        (VagueWord.DOZENS, 24, 12, 12),
        (VagueWord.SCORES, 40, None, None),
        (VagueWord.HUNDREDS, 200, 100, 100),
        (VagueWord.THOUSANDS, 2000, None, None),
    ],
)
def test_a_vague_word_has_a_floor_by_each_policy(word, literal, acled, significant):
    assert vague_floor(word) == literal
    assert vague_floor(word, ACLED) == acled
    assert vague_floor(word, ACLED, significant=True) == significant
    assert vague_floor(word, LITERAL, significant=True) == literal


def test_a_vague_reading_keeps_its_word_and_policy():
    found = reading(Qualifier.VAGUE, policy=ACLED, vague=VagueWord.DOZENS)

    assert found == vague_reading(VagueWord.DOZENS, ACLED)
    assert (found.low, found.best, found.high) == (12, None, None)
    assert (found.vague, found.policy) == (VagueWord.DOZENS, ACLED)


def test_where_a_policy_documents_nothing_the_literal_floor_is_taken_and_named():
    found = vague_reading(VagueWord.SCORES, ACLED)

    assert (found.low, found.policy) == (40, LITERAL)


def test_only_vague_words_have_a_policy():
    assert reading(Qualifier.EXACT, 7, policy=ACLED).policy is None


@pytest.mark.parametrize(
    ("qualifier", "numbers", "fault", "reason"),
    [
        (Qualifier.EXACT, (), ReadingFault.NUMBER_MISSING, "no number"),
        (Qualifier.AT_LEAST, (), ReadingFault.NUMBER_MISSING, "no number"),
        (Qualifier.RANGE, (), ReadingFault.NUMBER_MISSING, "no ends"),
        (Qualifier.RANGE, (2,), ReadingFault.SECOND_MISSING, "one end"),
        (Qualifier.RANGE, (None, 3), ReadingFault.NUMBER_MISSING, "only the upper end"),
        (Qualifier.RANGE, (5, 3), ReadingFault.REVERSED, "backwards"),
        (Qualifier.RANGE, (3, 3), ReadingFault.NO_RANGE, "one number twice"),
        (Qualifier.EXACT, (2, 3), ReadingFault.SECOND_UNUSED, "a range called exact"),
        (Qualifier.ZERO, (3,), ReadingFault.NUMBER_UNUSED, "nobody, and three"),
        (Qualifier.NO_INFORMATION, (0,), ReadingFault.NUMBER_UNUSED, "no reports is not 0"),
        (Qualifier.UNKNOWN, (3,), ReadingFault.NUMBER_UNUSED, "unknown, and three"),
        (Qualifier.VAGUE, (3,), ReadingFault.NUMBER_UNUSED, "a vague word gives no number"),
        (Qualifier.UNKNOWN, (None, 3), ReadingFault.NUMBER_UNUSED, "only in the second field"),
        (Qualifier.AT_LEAST, (0,), ReadingFault.SAYS_NOTHING, "at least nobody"),
        (Qualifier.AT_MOST, (0,), ReadingFault.SAYS_NOTHING, "at most nobody"),
        (Qualifier.FEWER_THAN, (1,), ReadingFault.SAYS_NOTHING, "fewer than one"),
        (Qualifier.APPROX, (0,), ReadingFault.SAYS_NOTHING, "about nobody"),
        (Qualifier.NEARLY, (0,), ReadingFault.SAYS_NOTHING, "nearly nobody"),
        (Qualifier.EXACT, (-1,), ReadingFault.OUT_OF_BOUNDS, "below zero"),
        (Qualifier.RANGE, (1, MAX_COUNT + 1), ReadingFault.OUT_OF_BOUNDS, "above the cap"),
    ],
)
def test_nonsense_is_refused_aloud(qualifier, numbers, fault, reason):
    with pytest.raises(ReadingError) as refusal:
        reading(qualifier, *numbers)

    assert refusal.value.fault is fault
    assert "%" not in str(refusal.value)


def test_an_editor_may_choose_a_best_inside_a_range_only():
    found = reading(Qualifier.RANGE, 2, 5)

    assert found.with_best(4).best == 4
    with pytest.raises(ReadingError):
        found.with_best(6)


def test_bounds_out_of_order_make_no_reading():
    with pytest.raises(ReadingError) as refusal:
        Reading(qualifier=Qualifier.RANGE, low=3, best=2, high=5)

    assert refusal.value.fault is ReadingFault.DISORDERED


counts = st.none() | st.integers(-2, 60) | st.just(MAX_COUNT)


@given(
    st.sampled_from(list(Qualifier)),
    counts,
    counts,
    st.sampled_from(list(VaguePolicy)),
    st.sampled_from(list(VagueWord)),
)
@settings(max_examples=100, deadline=None)
def test_low_is_never_above_best_nor_best_above_high(qualifier, n, m, policy, vague):
    try:
        found = reading(qualifier, n, m, policy, vague)
    except ReadingError:
        return

    known = [bound for bound in (found.low, found.best, found.high) if bound is not None]
    assert known == sorted(known)
    assert all(bound >= 0 for bound in known)
    assert found.is_open is (qualifier in {Qualifier.NO_INFORMATION, Qualifier.UNKNOWN})
