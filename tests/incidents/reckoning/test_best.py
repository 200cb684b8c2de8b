from datetime import UTC, datetime

import pytest

from annotations.values.vocabulary import Credibility, Reliability
from incidents.reckoning.best import best_of, lowest, majority, newest, unanimous
from incidents.reckoning.codes import Rule
from incidents.reckoning.tree import VICTIMS
from tests.incidents.reckoning.figure_factories import (
    TOMORROW,
    at_least,
    at_most,
    figure,
    span,
    voices_on,
)

MORNING, NOON = (datetime(2024, 5, 15, hour, tzinfo=UTC) for hour in (8, 12))


def heard(*figures):
    return voices_on(VICTIMS, *figures)[0]


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ([figure("a", 7), figure("b", 7, by="H")], 7),
        ([figure("a", 7), at_least("b", 3, by="H")], 7),
        ([figure("a", 7), span("b", 5, 9, by="H")], 7),
        ([figure("a", 7), at_most("b", 5, by="H")], None),
        ([figure("a", 7), span("b", 8, 9, by="H")], None),
        ([span("a", 5, 9), span("b", 5, 7, by="H")], 5),
        ([figure("a", 7), figure("b", 9, by="H")], None),
    ],
)
def test_a_unanimous_value_lies_inside_all_intervals(figures, expected):
    decision = unanimous(heard(*figures))

    assert decision == (None if expected is None else (expected, Rule.UNANIMOUS))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"as_of": TOMORROW}, 9),
        ({"reported_at": NOON}, 9),
        ({}, None),
        ({"as_of": None, "reported_at": NOON}, None),
        ({"as_of": TOMORROW, "reliability": Reliability.D}, None),
        ({"as_of": TOMORROW, "credibility": Credibility.DOUBTFUL}, None),
        ({"as_of": TOMORROW, "is_party": True}, None),
    ],
    ids=["later as-of", "later report", "tied", "undated", "source D", "information 4", "a party"],
)
def test_the_newest_counts_if_it_is_credible_and_alone(fields, expected):
    decision = newest(heard(figure("a", 5, reported_at=MORNING), figure("b", 9, by="H", **fields)))

    assert decision == (None if expected is None else (expected, Rule.NEWEST))


def test_a_newest_that_repeats_a_partys_own_claim_is_barred():
    figures = [
        figure("a", 5),
        figure("own", 9, by="attackers", is_party=True, component="claim"),
        figure("repeat", 9, by="H", as_of=TOMORROW, component="claim"),
    ]

    assert newest(heard(*figures)) is None


def test_a_reporter_who_says_what_the_newest_says_is_no_tie():
    figures = [
        figure("a", 5),
        figure("office", 9, by="H", as_of=TOMORROW, component="same"),
        figure("lead", 9, by="", as_of=TOMORROW, component="same"),
    ]

    assert newest(heard(*figures)) == (9, Rule.NEWEST)


def test_a_newest_without_one_number_decides_nothing():
    assert newest(heard(figure("a", 5), at_most("b", 9, by="H", as_of=TOMORROW))) is None


def test_a_majority_is_more_than_half_of_the_components():
    seven = [figure(f"seven-{n}", 7, by=f"o{n}") for n in range(2)]
    others = [figure("nine", 9, by="H"), figure("five", 5, by="W")]

    assert majority(heard(*seven, others[0])) == (7, Rule.MAJORITY)
    assert majority(heard(*seven, *others)) is None


def test_a_component_with_two_values_votes_for_neither():
    figures = [
        figure("seven", 7, by="A", component="one"),
        figure("eight", 8, by="B", component="one"),
        figure("nine", 9, by="C"),
    ]

    assert majority(heard(*figures)) is None


def test_the_lowest_is_the_last_resort():
    assert lowest(heard(figure("a", 7), at_most("b", 3, by="H"))) == (7, Rule.LOWEST)
    assert best_of(heard(figure("a", 7), figure("b", 5, by="H"))) == (5, Rule.LOWEST)


def test_where_nobody_gives_one_number_there_is_no_best():
    assert best_of(heard(at_most("a", 5))) == (None, Rule.NO_BEST)
