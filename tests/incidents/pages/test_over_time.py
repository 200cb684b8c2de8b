import pytest

from incidents.pages.over_time import toll_over_time
from tests.incidents.release.told_records import (
    account,
    cell,
    claim,
    figure,
    one_toll,
    record,
    source,
)


def rising(*counts, days=("2024-05-15", "2024-05-16"), harm="killed"):
    """A source that gives one count after the other, the last standing."""
    figures = [figure(f"f{n}", one, one, one) for n, one in enumerate(counts, start=1)]
    accounts = [
        account("s1", one, superseded=one is not figures[-1], as_of=day)
        for one, day in zip(figures, days, strict=True)
    ]
    last = (counts[-1],) * 3
    claims = [claim(f"c{n}", "s1") for n in range(1, len(counts) + 1)]
    return record([source("s1")], claims, figures, [cell(harm, "victims", last, *accounts)])


def ticks(frozen):
    drawing = toll_over_time(frozen, str).drawing
    return [text.words for text in drawing.texts if text.kind == "tick"]


def test_a_superseded_number_stays_visible_and_says_so():
    [course] = toll_over_time(rising(3, 4), str).courses

    assert [(row.when, row.bar.best, row.old, row.notes) for row in course.rows] == [
        ("15 May 2024", 3, True, ("superseded by a later word",)),
        ("16 May 2024", 4, False, ()),
    ]


def test_a_fall_is_marked_as_revised_down_in_the_drawing_and_in_the_table():
    shown = toll_over_time(rising(12, 9), str)

    assert shown.courses[0].rows[1].notes == ("revised down",)
    assert "revised down to 9" in [text.words for text in shown.drawing.texts]


def test_a_number_without_a_time_says_so():
    frozen = one_toll(figure("f1"))
    frozen["cells"][0]["accounts"][0] |= {"as_of": "", "article": None}

    shown = toll_over_time(frozen, str)

    assert shown.courses[0].rows[0].when == "time not stated"
    assert ticks(frozen) == ["time not", "stated"]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2024-05-15", "2024-05-20", ["15 May 2024", "20 May 2024"]),
        (
            "2024-05-15T10:00:00+06:00",
            "2024-05-15T18:30:00+06:00",
            ["10:00", "18:30"],
        ),
    ],
    ids=["days", "hours of one day"],
)
def test_the_foot_names_the_times(first, last, words):
    assert ticks(rising(3, 4, days=(first, last))) == words


def test_a_span_of_days_is_a_line_over_them():
    drawing = toll_over_time(
        rising(3, 4, days=("2024-05-15/2024-05-17", "2024-05-20")), str
    ).drawing
    rough = toll_over_time(rising(3, 4, days=("2024-05-15~", "2024-05-20")), str).drawing

    assert [shape.kind for shape in drawing.shapes if "when" in shape.kind] == ["when old"] * 3
    assert "when broken old" in [shape.kind for shape in rough.shapes]


def test_a_date_open_at_both_ends_is_no_time():
    assert "stated" in ticks(rising(3, 4, days=("/..", "2024-05-20")))


def test_the_same_number_told_twice_at_one_time_is_one_sign():
    frozen = one_toll(figure("f1"))
    frozen["cells"][0]["accounts"] *= 2

    assert len(toll_over_time(frozen, str).drawing.dots) == 1


def test_where_nobody_gives_a_number_nothing_is_drawn():
    shown = toll_over_time(record([], [], [], []), str)

    assert (shown.courses, shown.drawing) == ((), None)
