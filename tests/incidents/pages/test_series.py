"""Rules R13 and R14 on a page: joint tolls beside their incidents' own numbers, never divided."""

import pytest

from incidents.pages.series import Other, for_readers, series_of


def plain(message):
    return message


def cell(low, best=None, high=None, *, harm="killed", node="victims"):
    """A number; one count alone is exact."""
    given = (low, low, low) if best is high is None and low is not None else (low, best, high)
    return {
        "harm": harm,
        "node": node,
        **dict(zip(("low", "best", "high"), given, strict=True)),
    }


def record(*cells, when="2024-05-15", links=()):
    return {"incident": "mine", "when": when, "cells": list(cells), "links": list(links)}


def link(key, *, back, kind="part_of_series"):
    return {"kind": kind, "back": back, "incident": key, "title": f"Incident {key}"}


def whole_of(joint, *members, when="2024-05-15"):
    others = [Other(f"m{n}", f"Blast {n}", one) for n, one in enumerate(members, start=1)]
    return series_of(record(*joint, when=when), wholes=[], members=others, translate=plain).whole


def numbers(whole):
    return [number for member in whole.members for _, number in member.numbers]


def test_r13_each_incident_without_a_number_is_not_stated_and_never_nought():
    whole = whole_of([cell(20)], record(), record(cell(None)), None)

    assert numbers(whole) == ["not stated", "not stated", "not published yet"]
    [column] = whole.columns
    assert (column.name, column.toll, column.told) == ("Killed", "20", "not stated")
    assert (column.none_stated, column.missing) == (True, 3)


def test_r13_the_sum_of_their_own_numbers_stands_beside_the_joint_toll():
    whole = whole_of([cell(20)], record(cell(7)), record(cell(0)), record(cell(6)))

    assert numbers(whole) == ["7", "0", "6"]
    [column] = whole.columns
    assert (column.toll, column.told, column.remainder) == ("20", "13", "7")
    assert not column.exceeded


def test_r14_a_total_of_a_month_tells_its_overlap_and_what_is_in_no_incident():
    whole = whole_of([cell(20)], record(cell(7)), record(cell(6)), when="2024-05")

    assert whole.period == "May 2024"
    [column] = whole.columns
    assert (column.toll, column.overlap, column.remainder) == ("20", "13", "7")


@pytest.mark.parametrize("when", ["", "2024-05-15", "2024-05-15?", "2024-05-15T10:00:00+00:00"])
def test_a_day_is_no_period(when):
    assert whole_of([cell(20)], record(), when=when).period == ""


def test_incidents_that_come_to_more_are_pointed_out():
    [column] = whole_of([cell(20)], record(cell(21))).columns

    assert column.exceeded
    assert column.remainder == "0"


def test_a_series_without_a_toll_of_its_own_still_lists_its_incidents():
    whole = whole_of([], record(cell(7)), record(cell(2, harm="injured")))

    assert [(column.name, column.told, column.is_told) for column in whole.columns] == [
        ("Killed", "7", False),
        ("Injured", "2", False),
    ]
    assert numbers(whole) == ["7", "not stated", "not stated", "2"]


def test_totals_of_all_people_are_compared_only_where_nobody_tells_of_victims():
    people = cell(9, node="people")

    mixed = whole_of([cell(20), cell(21, node="people")], record(people))
    alone = whole_of(
        [cell(21, harm="missing", node="people")], record(people | {"harm": "missing"})
    )

    assert (mixed.columns[0].toll, numbers(mixed)) == ("20", ["not stated"])
    assert (alone.columns[0].toll, numbers(alone)) == ("21", ["9"])


def test_r13_an_incidents_page_tells_the_joint_toll_of_its_series():
    series = record(
        cell(20),
        cell(31, None, None, harm="injured"),
        cell(None, harm="missing"),
        links=[link(key, back=True) for key in ("a", "b")],
    )

    [joint] = for_readers(
        record(links=[link("series", back=False)]), {"series": series}, plain
    ).joint

    assert (joint.title, joint.amounts) == ("Incident series", ("20 killed", "31 injured"))
    assert joint.count == 3  # the two that the series’ release knows, and this one


def test_a_series_whose_toll_is_not_told_says_nothing_on_its_incidents_pages():
    mine = record(links=[link("series", back=False)])

    assert for_readers(mine, {"series": record()}, plain).joint == ()
    assert for_readers(mine, {}, plain).joint == ()


def test_other_ties_make_no_series():
    mine = record(cell(7), links=[link("a", back=True, kind="background_to")])

    series = for_readers(mine, {"a": record(cell(6))}, plain)

    assert (series.joint, series.whole) == ((), None)
