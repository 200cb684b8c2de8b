"""The worked example: the Taraz shooting and its background have no contradiction (R16, R17)."""

from dataclasses import replace

import pytest

from annotations.values.dates import event_date_within, published, read_time
from incidents.release.contradictions import contradictions
from tests.incidents.release.test_contradictions import line, said, tie

EVENTS = {
    "E1": "2011-11-12?",
    **dict.fromkeys(["E2", "E3", "E4", "E5", "E6", "E7", "E8", "E9"], "2011-11-12"),
    "E10": "[2011-11-12,2011-11-13]",
    "B1": "1991/..",
    "B2": "2009",
    "B3": "2011-05",
    "B4": "/2011-08",
    "B5": "2011-08",
    "B6": "2011-10",
    "B7": "2011-10~",
    "B8": "2011-10-31",
    "B9": "[2011-10-31..2011-11-13]",
    "B10": "[2011-11-07..2011-11-13]",
    "B11": "2011-11-09",
}
PUBLISHED = "[2011-11-12,2011-11-13]"
BACKGROUND = {key for key in EVENTS if key.startswith("B")} | {"E10"}
TIES = [
    tie("E1", "meets", "E2"),
    *(tie(f"E{n}", "before", f"E{n + 1}") for n in range(2, 8)),
    tie("E8", "before", "E10"),
    *(tie("E9", "vague", f"E{n}") for n in range(2, 9)),
    tie("B2", "before", "B8"),
    tie("B3", "vague", "B4"),
    tie("B4", "before", "B5"),
    tie("B5", "before", "B6"),
    tie("B7", "before", "B9"),
    tie("B8", "before", "B9"),
    tie("B10", "vague", "B11"),
    tie("B11", "before", "E2"),
]


def found(*more, **dates):
    sayings = [said(key, dates.get(key, when), published=PUBLISHED) for key, when in EVENTS.items()]
    lines = [line(key) for key in EVENTS]
    return contradictions(sayings, lines, [*TIES, *more], when="2011-11-12", background=BACKGROUND)


def test_the_day_and_its_background_can_have_been_so():
    assert found() == ()


@pytest.mark.parametrize(
    ("more", "dates", "lines"),
    [
        ([tie("E8", "before", "E5")], {}, {"E5", "E6", "E7", "E8"}),
        ([], {"E4": "2011-11-13"}, {"E4"}),
        ([], {"B11": "2011-11-14"}, {"B11"}),
        ([tie("B6", "before", "B5")], {}, {"B5", "B6"}),
    ],
    ids=[
        "a circle in the day",
        "a part after its day",
        "after the report",
        "background turned round",
    ],
)
def test_one_wrong_statement_is_found_with_the_lines_it_is_about(more, dates, lines):
    (one, *_) = found(*more, **dates)

    assert set(one.lines) == lines


@pytest.mark.parametrize(
    ("anchor", "saturday", "this_week"),
    [
        ("2011-11-13", "2011-11-12", "[2011-11-07..2011-11-13]"),
        ("2011-11-19", "2011-11-19", "[2011-11-14..2011-11-19]"),
    ],
)
def test_an_anchor_that_moves_moves_the_day_and_the_week_it_counts_from(
    anchor, saturday, this_week
):
    when = published(anchor)

    assert str(read_time("Saturday", when).edtf) == saturday
    assert str(event_date_within(read_time("this week", when), when)) == this_week


def test_with_all_dates_a_week_later_the_order_still_holds():
    moved = {key: "2011-11-19" for key in EVENTS if key.startswith("E")}
    moved |= {"E1": "2011-11-19?", "E10": "2011-11-19", "B10": "[2011-11-14..2011-11-19]"}
    sayings = [
        said(key, moved.get(key, when), published="2011-11-19") for key, when in EVENTS.items()
    ]

    lines = [replace(line(key)) for key in EVENTS]
    assert contradictions(sayings, lines, TIES, when="2011-11-19", background=BACKGROUND) == ()
