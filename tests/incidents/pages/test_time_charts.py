import pytest

from incidents.pages.charts import WIDTH, Bar
from incidents.pages.time_charts import (
    DIVIDE,
    LEFT,
    NOT_STATED,
    RIGHT,
    Lane,
    Panel,
    Point,
    When,
    over_time,
)

MONDAY, TUESDAY = When(1.5, 1.5), When(2.5, 2.5)


def number(n, **fields):
    return Bar(name="Police", value=str(n), low=n, best=n, high=n, **fields)


def drawn(*points, days=((1.5, "Monday"), (2.5, "Tuesday")), notes=()):
    lane = Lane("Police", notes, points)
    return over_time([Panel("Killed", (lane,), tuple(days))], not_stated="time not stated")


def shapes(drawing, kind):
    return [shape.path for shape in drawing.shapes if kind in shape.kind.split()]


def test_time_goes_to_the_right_and_the_number_upwards():
    shown = drawn(Point(MONDAY, number(3), old=True), Point(TUESDAY, number(4)))

    first, second = shown.dots

    assert (first.x, second.x) == (LEFT, RIGHT)
    assert second.y < first.y


def test_a_superseded_number_is_paler_and_joined_to_the_next():
    shown = drawn(Point(MONDAY, number(3), old=True), Point(TUESDAY, number(4)))

    assert [dot.kind for dot in shown.dots] == ["stated old", "stated"]
    assert len(shapes(shown, "then")) == 1


def test_numbers_that_both_stand_are_not_joined():
    shown = drawn(Point(MONDAY, number(3)), Point(TUESDAY, number(4)))

    assert shapes(shown, "then") == []


def test_a_number_without_a_time_stands_in_a_column_of_its_own():
    shown = drawn(Point(MONDAY, number(3)), Point(None, number(4)))

    assert shown.dots[0].x < DIVIDE < shown.dots[1].x == NOT_STATED
    assert {"time not", "stated"} <= {text.words for text in shown.texts}


def test_without_such_a_number_there_is_no_such_column():
    assert shapes(drawn(Point(MONDAY, number(3))), "divide") == []


@pytest.mark.parametrize(
    ("when", "arrows", "ends"),
    [(When(1.0, 2.99), 0, 2), (When(None, 2.99), 1, 1), (When(1.0, None), 1, 1)],
    ids=["some day in a span", "no beginning", "no end"],
)
def test_an_uncertain_time_is_a_line_with_an_arrow_where_it_is_open(when, arrows, ends):
    lines = shapes(drawn(Point(when, number(3)), Point(MONDAY, number(3))), "when")

    assert len([path for path in lines if path.count("l") == 2]) == arrows
    assert len([path for path in lines if "V" in path]) == ends


def test_about_a_day_is_a_broken_line():
    rough = shapes(drawn(Point(When(1.5, 1.5, rough=True), number(3))), "broken")

    assert len(rough) == 1


def test_each_look_has_a_sign_of_its_own():
    signs = {
        look: tuple(
            shape.kind
            for shape in drawn(Point(MONDAY, Bar(name="A", look=look, low=low, high=high))).shapes
        )
        for look, low, high in [
            ("no_reports", None, None),
            ("zero", 0, 0),
            ("vague", 2, None),
            ("number", 2, None),
            ("unknown", None, None),
        ]
    }

    assert len(set(signs.values())) == len(signs)


def test_an_interval_goes_from_low_to_high_and_out_at_an_open_side():
    closed = drawn(Point(MONDAY, Bar(name="A", low=2, best=3, high=4)))
    above = drawn(Point(MONDAY, Bar(name="A", low=2, best=2, high=None)))
    below = drawn(Point(MONDAY, Bar(name="A", low=None, best=None, high=4)))

    assert [len(shapes(one, "range")) for one in (closed, above, below)] == [1, 1, 1]
    assert [
        sum("l" in path for path in shapes(one, "arrow")) for one in (closed, above, below)
    ] == [
        0,
        1,
        1,
    ]


def test_two_numbers_of_one_time_do_not_write_over_each_other():
    shown = drawn(Point(MONDAY, number(30)), Point(MONDAY, number(29)), Point(TUESDAY, number(5)))

    first, second = [text for text in shown.texts if text.words in {"30", "29"}]

    assert {first.anchor, second.anchor} == {"start", "end"}


def test_the_first_and_the_last_day_stand_at_the_foot_and_those_between_with_room():
    days = [(1.5, "Monday"), (1.6, "no room"), (2.5, "Tuesday")]

    words = {text.words for text in drawn(Point(MONDAY, number(3)), days=days).texts}
    both = drawn(Point(MONDAY, number(3)), Point(TUESDAY, number(4)), days=days)

    assert "Monday" in words
    assert [text.words for text in both.texts if text.kind == "tick"] == ["Monday", "Tuesday"]


def test_no_words_lie_outside_the_drawing():
    shown = drawn(
        Point(MONDAY, number(3), old=True), Point(TUESDAY, Bar(name="A", value="4 or more", low=4))
    )

    for text in shown.texts:
        width = len(text.words) * 7
        start = text.x - width * {"start": 0, "middle": 0.5, "end": 1}[text.anchor]
        assert start >= 0
        assert start + width <= WIDTH


def test_nothing_to_draw_draws_nothing():
    assert over_time([], not_stated="time not stated") is None
