"""R17: whether what happened can have happened in this order, over instants and not whole days."""

from itertools import pairwise, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.values.vocabulary import TimelineRelation as R
from incidents.reckoning.sequence import Ground, Happening, Tie, contradiction


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


def test_two_hundred_lines_with_a_contradiction_are_checked_in_reasonable_work():
    keys = [f"E{n}" for n in range(200)]
    chain = [(one, R.BEFORE, other) for one, other in pairwise(keys)]

    found = contradiction(happenings(*keys), ties(*chain, (keys[9], R.BEFORE, keys[5])))

    assert found is not None
    assert found.happenings == tuple(keys[5:10])
