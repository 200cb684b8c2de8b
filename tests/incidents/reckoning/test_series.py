"""Rules R13 and R14: a toll for several incidents is not divided, and is not added to theirs."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from incidents.reckoning.series import apportioned, beside
from incidents.reckoning.triples import OPEN, Triple

TWENTY = Triple.exact(20)
BOMBINGS = ("market", "station", "bridge")


def own(**numbers):
    """The incidents' own numbers; an exact one by its count."""
    return {
        key: Triple.exact(value) if isinstance(value, int) else value
        for key, value in numbers.items()
    }


# A joint toll (rule R13)


def test_r13_twenty_killed_in_three_bombings_stay_with_the_series_and_each_bombing_is_unset():
    found = beside(TWENTY, dict.fromkeys(BOMBINGS))

    assert found.toll == TWENTY
    assert (dict(found.own), found.not_stated) == ({}, BOMBINGS)
    assert (found.told, found.overlap) == (OPEN, OPEN)


def test_r13_the_sum_of_their_own_numbers_stands_beside_the_joint_toll():
    found = beside(TWENTY, own(market=7, station=13, bridge=0))

    assert (found.told, found.remainder) == (TWENTY, Triple.exact(0))
    assert found.own["bridge"] == Triple.exact(0)  # "nobody was killed" is a number
    assert found.not_stated == ()


def test_r13_incidents_that_come_to_more_than_the_joint_toll_are_pointed_out():
    found = beside(TWENTY, own(market=9, station=13))

    assert found.exceeded
    assert (found.told, found.overlap) == (Triple.exact(22), TWENTY)
    assert found.remainder == Triple.exact(0)
    assert not beside(Triple(20, None, None), own(market=30)).exceeded


def test_r13_an_even_split_is_flagged_as_apportioned_and_loses_nobody():
    shares = apportioned(TWENTY, dict.fromkeys(BOMBINGS))

    assert [(one.incident, one.value.best) for one in shares] == [
        ("market", 7),
        ("station", 7),
        ("bridge", 6),
    ]
    assert all(one.apportioned for one in shares)


def test_r13_an_incident_with_a_number_of_its_own_keeps_it_in_a_split():
    market, station, bridge = apportioned(TWENTY, own(market=7, station=None, bridge=None))

    assert (market.value, market.apportioned) == (Triple.exact(7), False)
    assert [(one.value.best, one.apportioned) for one in (station, bridge)] == [
        (7, True),
        (6, True),
    ]


def test_r13_an_open_side_stays_open_in_a_split():
    shares = apportioned(Triple(20, None, None), dict.fromkeys(("market", "station")))

    assert [one.value for one in shares] == [Triple(10, None, None)] * 2


# A total of a period (rule R14)


@pytest.mark.parametrize(
    ("toll", "numbers", "overlap", "remainder"),
    [
        pytest.param(
            TWENTY,
            {"one": 6, "two": 7},
            Triple.exact(13),
            Triple.exact(7),
            id="thirteen of twenty are in the record, seven in none",
        ),
        pytest.param(TWENTY, {}, OPEN, TWENTY, id="no incident: nothing overlaps"),
        pytest.param(
            TWENTY, {"one": 20}, TWENTY, Triple.exact(0), id="all are in the record: none is added"
        ),
        pytest.param(
            TWENTY, {"one": 25}, TWENTY, Triple.exact(0), id="more in the record: none is added"
        ),
        pytest.param(
            TWENTY,
            {"one": 13, "two": None},
            Triple.exact(13),
            Triple(0, None, 7),
            id="one not stated: up to seven are left",
        ),
        pytest.param(
            TWENTY,
            {"one": Triple(10, 12, 14)},
            Triple(10, 12, 14),
            Triple(6, 8, 10),
            id="a range leaves a range",
        ),
        pytest.param(
            Triple(20, None, None),
            {"one": 13},
            Triple.exact(13),
            Triple(7, None, None),
            id="at least twenty: at least seven are left",
        ),
        pytest.param(
            TWENTY,
            {"one": Triple(3, None, None)},
            Triple(3, None, None),
            Triple(0, None, 17),
            id="a least number: up to seventeen are left",
        ),
        pytest.param(OPEN, {"one": 13}, Triple.exact(13), OPEN, id="nobody tells a total"),
    ],
)
def test_r14_a_periodic_total_shows_its_overlap_and_adds_only_the_remainder(
    toll, numbers, overlap, remainder
):
    found = beside(toll, own(**numbers))

    assert (found.overlap, found.remainder) == (overlap, remainder)


COUNTS = st.integers(0, 40)


@given(toll=COUNTS, numbers=st.lists(st.none() | COUNTS, max_size=6))
@settings(max_examples=100)
def test_r14_nobody_is_added_twice_and_nobody_is_lost(toll, numbers):
    incidents = own(**{f"incident{place}": number for place, number in enumerate(numbers)})

    found = beside(Triple.exact(toll), incidents)

    stated = sum(number for number in numbers if number is not None)
    assert found.remainder.high == max(0, toll - stated)
    if None not in numbers:
        assert stated + found.remainder.best == max(toll, stated)
    shares = apportioned(Triple.exact(toll), incidents)
    split = [one.value.best for one in shares if one.apportioned]
    assert sum(split) == (max(0, toll - stated) if split else 0)
    assert max(split, default=0) - min(split, default=0) <= 1
