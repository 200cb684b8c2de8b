"""R17: whether what happened can have happened in this order, over instants and not whole days."""

from itertools import pairwise, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.values.vocabulary import TimelineRelation as R
from incidents.reckoning.sequence import (
    Ground,
    Happening,
    Tie,
    _is_contradictory,
    _shortest_cycle,
    _Step,
    contradiction,
)
from tests.steps import steps


def happenings(*keys, **dates):
    return [Happening(key=key, when=dates.get(key, "")) for key in keys]


def ties(*said):
    return [
        Tie(key=f"t{n}", first=first, second=second, kind=kind)
        for n, (first, kind, second) in enumerate(said, start=1)
    ]


def test_three_lines_each_before_the_next_and_the_last_before_the_first_cannot_be():
    found = contradiction(
        happenings("A", "B", "C"),
        ties(("A", R.BEFORE, "B"), ("B", R.BEFORE, "C"), ("C", R.BEFORE, "A")),
    )

    assert found is not None
    assert found.happenings == ("A", "B", "C")
    assert {reason.key for reason in found.reasons} == {"t1", "t2", "t3"}


def test_seven_things_may_follow_each_other_on_one_day():
    keys = [f"E{n}" for n in range(2, 9)]
    day = dict.fromkeys(keys, "2011-11-12")

    found = contradiction(
        happenings(*keys, **day),
        ties(*((one, R.BEFORE, other) for one, other in pairwise(keys))),
        within="2011-11-12",
    )

    assert found is None


def test_the_shortest_proof_is_shown_and_not_the_longest():
    keys = "ABCDEF"
    chain = [(one, R.BEFORE, other) for one, other in pairwise(keys)]

    found = contradiction(
        happenings(*keys), ties(*chain, ("F", R.BEFORE, "A"), ("C", R.MEETS, "B"))
    )

    assert found is not None
    assert found.happenings == ("B", "C")
    assert {reason.key for reason in found.reasons} == {"t2", "t7"}


def test_dates_against_a_tie_are_named_as_the_reason():
    found = contradiction(
        happenings("blast", "arrest", blast="2011-11-13", arrest="2011-11-12"),
        ties(("blast", R.BEFORE, "arrest")),
    )

    assert found is not None
    assert set(found.reasons) == {
        (Ground.TIE, "t1"),
        (Ground.DATE, "blast"),
        (Ground.DATE, "arrest"),
    }


IMPOSSIBLE = [
    ("before itself by way of equality", [("A", R.EQUALS, "B"), ("A", R.BEFORE, "B")], {}),
    ("both before each other", [("A", R.BEFORE, "B"), ("B", R.BEFORE, "A")], {}),
    ("one meets two and overlaps it", [("A", R.MEETS, "B"), ("A", R.OVERLAPS, "B")], {}),
    ("inside, and after it", [("A", R.CONTAINS, "B"), ("A", R.BEFORE, "B")], {}),
    ("starts and finishes with it, at two times", [("A", R.STARTS, "B"), ("A", R.FINISHES, "B")], {}),
    ("one event on two days", [("A", R.SAME_EVENT, "B")], {"A": "2011-10-31", "B": "2011-11-12"}),
    ("before a month that was over", [("A", R.BEFORE, "B")], {"A": "2011-11", "B": "2011-10"}),
    ("inside a stretch that had ended", [("A", R.CONTAINS, "B")], {"A": "2011-05/2011-06", "B": "2011-08"}),
    ("two clock times", [("A", R.BEFORE, "B")], {"A": "2011-11-12T14:30Z", "B": "2011-11-12T13:00Z"}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "dates"), [row[1:] for row in IMPOSSIBLE], ids=[r[0] for r in IMPOSSIBLE]
)
def test_what_cannot_be_is_found(said, dates):
    assert contradiction(happenings("A", "B", **dates), ties(*said)) is not None


POSSIBLE = [
    ("the order is not known", [("A", R.VAGUE, "B"), ("B", R.VAGUE, "A")], {}),
    ("finishes what contains it", [("A", R.CONTAINS, "B"), ("B", R.FINISHES, "A")], {}),
    ("about a month", [("A", R.BEFORE, "B")], {"A": "2011-10~", "B": "2011-09"}),
    ("one of two days", [("A", R.BEFORE, "B")], {"A": "[2011-11-12,2011-11-13]", "B": "2011-11-12"}),
    ("once within a week", [("A", R.BEFORE, "B")], {"A": "[2011-11-07..2011-11-12]", "B": "2011-11-07"}),
    ("open at its end", [("A", R.CONTAINS, "B")], {"A": "1991/..", "B": "2011-11-12"}),
    ("open at its start", [("A", R.BEFORE, "B")], {"A": "/2011-08", "B": "2011-08"}),
    ("meets what began at midnight", [("A", R.MEETS, "B")], {"A": "2011-11-12", "B": "2011-11-13"}),
    ("in one minute", [("A", R.BEFORE, "B")], {"A": "2011-11-12T14:30:00Z", "B": "2011-11-12T14:30:00Z"}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "dates"), [row[1:] for row in POSSIBLE], ids=[r[0] for r in POSSIBLE]
)
def test_what_can_be_is_left_alone(said, dates):
    assert contradiction(happenings("A", "B", **dates), ties(*said)) is None


def test_what_is_told_as_past_cannot_have_begun_after_its_report_came_out():
    late = Happening(key="aftermath", when="2011-11-14", published="2011-11-13")

    found = contradiction([late], [])

    assert found is not None
    assert set(found.reasons) == {(Ground.DATE, "aftermath"), (Ground.PUBLICATION, "aftermath")}
    assert (
        contradiction([Happening(key="a", when="2011-11-13", published="2011-11-13")], []) is None
    )


def test_a_part_fits_in_its_incident_and_background_need_not():
    part = Happening(key="blast", when="2011-05")
    background = Happening(key="blast", when="2011-05", inside=False)

    found = contradiction([part], [], within="2011-11-12")

    assert found is not None
    assert set(found.reasons) == {(Ground.DATE, "blast"), (Ground.INCIDENT, "blast")}
    assert contradiction([background], [], within="2011-11-12") is None


def test_a_tie_to_something_that_is_no_line_any_more_says_nothing():
    assert contradiction(happenings("A"), ties(("A", R.BEFORE, "B"), ("B", R.BEFORE, "A"))) is None


@settings(max_examples=60, deadline=None)
@given(
    order=st.permutations("ABCDE"),
    pairs=st.sets(st.sampled_from(list(permutations(range(5), 2))), max_size=12),
)
def test_ties_read_off_a_real_order_never_contradict_each_other(order, pairs):
    said = [
        (order[a], R.BEFORE, order[b]) if a < b else (order[b], R.BEFORE, order[a])
        for a, b in pairs
    ]

    assert contradiction(happenings(*"ABCDE"), ties(*said)) is None


@settings(max_examples=60, deadline=None)
@given(pairs=st.sets(st.sampled_from(list(permutations("ABCDE", 2))), max_size=12))
def test_a_contradiction_rests_on_statements_that_contradict_each_other_by_themselves(pairs):
    said = ties(*((one, R.BEFORE, other) for one, other in sorted(pairs)))

    found = contradiction(happenings(*"ABCDE"), said)

    if found is None:
        return
    needed = [tie for tie in said if tie.key in {reason.key for reason in found.reasons}]
    assert contradiction(happenings(*"ABCDE"), needed) is not None
    for left_out in needed:
        rest = [tie for tie in needed if tie is not left_out]
        assert contradiction(happenings(*"ABCDE"), rest) is None


# ---- Clock times of different zones --------------------------------------------------------------

TOLD = {
    "it was 90 minutes before the report": ("2011-11-12T14:30+06:00", "2011-11-12T10:00Z", True),
    "it was an hour after the report": ("2011-11-12T17:00+06:00", "2011-11-12T10:00Z", False),
    "its morning is the evening before elsewhere": ("2011-11-13T00:30+06:00", "2011-11-12T20:00Z", True),
    "an earlier clock that was hours later": ("2011-11-12T08:00-05:00", "2011-11-12T10:00Z", False),
    "a report of the same day": ("2011-11-12T14:30+06:00", "2011-11-12", True),
    "a report of the day it was there": ("2011-11-13T00:30+06:00", "2011-11-13", True),
    "a report of the day before": ("2011-11-13T00:30+06:00", "2011-11-12", False),
    "the last minute before a report of that day": ("2011-11-12T23:59:30+06:00", "2011-11-12", True),
    "a day, by a report of its evening": ("2011-11-12", "2011-11-12T23:30+06:00", True),
    "a day, by a report of its first hour there": ("2011-11-13", "2011-11-13T00:30+06:00", True),
    "a day, by a report of the day before": ("2011-11-13", "2011-11-12T23:59:30+06:00", False),
}  # fmt: skip


@pytest.mark.parametrize(("when", "published", "can_be"), TOLD.values(), ids=TOLD)
def test_what_a_report_tells_as_past_by_its_clock(when, published, can_be):
    found = contradiction([Happening(key="A", when=when, published=published)], [])

    assert (found is None) is can_be


BEFORE = {
    "14:30 in Almaty was before 9:00 in London": ("2011-11-12T14:30+06:00", "2011-11-12T09:00Z", True),
    "9:00 in London was not before 14:30 in Almaty": ("2011-11-12T09:00Z", "2011-11-12T14:30+06:00", False),
    "a minute told in two zones may be in either order": ("2011-11-12T08:30Z", "2011-11-12T14:30+06:00", True),
    "the 13th there was before the 12th elsewhere": ("2011-11-13T00:30+06:00", "2011-11-12T20:00Z", True),
    "a clock on a day was before that day was over": ("2011-11-12T14:30+06:00", "2011-11-12", True),
    "a day was before a clock of the next day there": ("2011-11-12", "2011-11-13T00:30+06:00", True),
    "a day was not before a clock of the day before": ("2011-11-13", "2011-11-12T23:59:30-11:00", False),
    "a clock was not before the day before it": ("2011-11-13T00:30+06:00", "2011-11-12", False),
}  # fmt: skip


@pytest.mark.parametrize("between", [(), ("C",)], ids=["straight", "by way of an undated line"])
@pytest.mark.parametrize(("one", "other", "can_be"), BEFORE.values(), ids=BEFORE)
def test_the_order_of_clocks(one, other, can_be, between):
    keys = ["A", *between, "B"]

    found = contradiction(
        happenings(*keys, A=one, B=other), ties(*((a, R.BEFORE, b) for a, b in pairwise(keys)))
    )

    assert (found is None) is can_be


def test_two_true_comparisons_one_by_clocks_and_one_by_days_make_no_contradiction():
    dates = {
        "morning there": "2011-11-13T00:30+06:00",
        "evening": "2011-11-12T20:00Z",
        "night elsewhere": "2011-11-12T23:00-05:00",
        "day": "2011-11-12",
    }
    said = ties(("morning there", R.BEFORE, "evening"), ("night elsewhere", R.BEFORE, "day"))

    assert contradiction(happenings(*dates, **dates), said) is None


def test_an_incident_dated_by_a_clock_holds_what_was_at_that_minute_in_any_zone():
    part = Happening(key="A", when="2011-11-12T08:30Z")

    assert contradiction([part], [], within="2011-11-12T14:30+06:00") is None
    found = contradiction([part], [], within="2011-11-12T08:45+06:00")
    assert found is not None
    assert set(found.reasons) == {(Ground.DATE, "A"), (Ground.INCIDENT, "A")}


# ---- The shortest, and what it costs -------------------------------------------------------------

STEPS = st.lists(
    st.builds(_Step, st.integers(0, 5), st.integers(0, 5), st.integers(-3, 4), st.none()),
    max_size=14,
)


def fewest_steps_of_a_negative_cycle(nodes, graph):
    """Take the lightest walks of 1, 2, 3… steps between all nodes, one after the other."""
    lightest = {(node, node): 0 for node in range(nodes)}
    for taken in range(1, nodes + 1):
        further = {}
        for (start, at), weight in lightest.items():
            for step in graph:
                if step.earlier == at:
                    way = (start, step.later)
                    further[way] = min(weight + step.weight, further.get(way, weight + step.weight))
        lightest = further
        if any(lightest.get((node, node), 0) < 0 for node in range(nodes)):
            return taken
    return 0


@settings(max_examples=300, deadline=None)
@given(graph=STEPS)
def test_no_cycle_is_shorter_than_the_one_that_is_found(graph):
    fewest = fewest_steps_of_a_negative_cycle(6, graph)

    found = _shortest_cycle(6, graph)

    assert len(found) == fewest
    assert _is_contradictory(6, graph) is bool(fewest)
    if found:
        assert sum(step.weight for step in found) < 0
        assert all(one.later == next_one.earlier for one, next_one in pairwise([*found, found[0]]))


def steps_to_check(count, *, is_ring):
    keys = [f"E{n}" for n in range(count)]
    lines = [Happening(key=key, when="2011-11-12", published="2011-11-13") for key in keys]
    said = ties(*((one, R.BEFORE, other) for one, other in pairwise(keys + keys[:is_ring])))
    found = []

    taken = steps(lambda: found.append(contradiction(lines, said, within="2011-11-12")))

    assert [one and one.happenings for one in found] == [tuple(keys) if is_ring else None]
    return taken


def test_four_times_the_lines_without_a_contradiction_cost_about_four_times_the_steps():
    assert steps_to_check(120, is_ring=False) < 5 * steps_to_check(30, is_ring=False)


def test_a_ring_of_four_times_the_lines_costs_at_most_the_square_of_it():
    assert steps_to_check(60, is_ring=True) < 20 * steps_to_check(15, is_ring=True)


def test_among_two_hundred_lines_a_short_contradiction_is_found():
    keys = [f"E{n}" for n in range(200)]
    chain = [(one, R.BEFORE, other) for one, other in pairwise(keys)]

    found = contradiction(happenings(*keys), ties(*chain, (keys[9], R.BEFORE, keys[5])))

    assert found is not None
    assert found.happenings == tuple(keys[5:10])
