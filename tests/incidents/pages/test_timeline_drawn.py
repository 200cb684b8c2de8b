"""Where lines of a timeline are drawn, and by which signs."""

import pytest

from annotations.values.dates import in_words, parse_edtf
from incidents.pages.charts import WIDTH
from incidents.pages.timeline_drawn import LEFT, REACH, RIGHT, SIGNS, Event, timeline_drawn


def event(when="", *, follows=False, name="Shots"):
    words = in_words(parse_edtf(when)) if when else "time not stated"
    return Event(name=name, words=words, when=when, follows=follows)


def drawn(*events):
    return timeline_drawn(events, lambda message: message)


def signs(drawing):
    """The signs that the legend of a drawing names."""
    words = " ".join(text.words for text in drawing.texts)
    return {sign for sign, said in SIGNS.items() if said in words}


def rings(drawing, kind, legend=()):
    """The places of dots on the scale, without those of the legend."""
    return [dot.x for dot in drawing.dots if dot.kind == kind and dot.x > LEFT - REACH]


@pytest.mark.parametrize(
    ("when", "shown"),
    [
        ("2011-11-12", {"day"}),
        ("2011-11-12T14:30:00+06:00", {"day"}),
        ("2011-10", {"wide"}),
        ("2009", {"wide"}),
        ("2011-11-12?", {"day", "unsure"}),
        ("2011-10~", {"wide", "about"}),
        ("2011-11-12%", {"day", "unsure", "about"}),
        ("[2011-11-07..2011-11-13]", {"within"}),
        ("[..2011-11-09]", {"within", "open"}),
        ("[2011-11-12,2011-11-13]", {"either"}),
        ("2011-05/2011-08", {"lasted"}),
        ("1991/..", {"lasted", "open"}),
        ("/2011-08", {"lasted", "open"}),
        ("", {"unknown"}),
    ],
)
def test_what_is_known_of_a_time_has_a_sign_and_the_legend_says_it(when, shown):
    drawing = drawn(event("2011-11-20"), event("2011-11-21"), event(when))

    assert signs(drawing) == shown | {"day"}


def test_one_time_alone_is_not_drawn():
    assert drawn() is None
    assert drawn(event("2011-11-12"), event(), event()) is None
    assert drawn(event(), event(follows=True)) is not None


def test_lines_of_one_day_stand_in_it_in_their_order():
    drawing = drawn(
        event("2011-11-11"),
        event("2011-11-12"),
        event("2011-11-12", follows=True),
        event(follows=True),
        event("2011-11-13"),
    )

    places = rings(drawing, "stated")[:2] + rings(drawing, "summed")[:1]
    assert places == sorted(places)
    assert len(set(places)) == 3
    assert {"then", "place", "order"} <= signs(drawing)


def test_lines_of_which_only_the_order_is_told_stand_apart():
    drawing = drawn(event(), event(follows=True), event(follows=True), event())

    places = rings(drawing, "summed")[:3]
    assert places == sorted(places)
    assert LEFT < places[0] < places[1] < places[2] < RIGHT


def test_what_is_only_before_something_dated_stands_before_it():
    drawing = drawn(event("2011-11-10"), event(), event("2011-11-12", follows=True))

    (ring,) = rings(drawing, "summed")[:1]
    (dot,) = rings(drawing, "stated")[:1] or [RIGHT]
    assert ring < dot


def test_then_leads_from_line_to_line_and_nowhere_else():
    drawing = drawn(event("2011-11-12"), event(follows=True), event("2011-11-13"))

    bullets = [dot.y for dot in drawing.dots if dot.kind == "bullet"]
    leads = [shape for shape in drawing.shapes if shape.kind == "after"]
    assert bullets == sorted(bullets)
    assert len(leads) == 4  # a stroke and its arrow, on the drawing and in the legend


def test_no_part_leaves_the_drawing_however_many_lines_there_are():
    many = [
        event(f"2011-11-{day:02}", name="A very long name of what happened " * 4)
        for day in range(1, 31)
    ]

    drawing = drawn(*many, event("1991/.."), event("/2011-08"))

    assert all(0 <= text.x <= WIDTH for text in drawing.texts)
    assert all(0 <= dot.x <= WIDTH for dot in drawing.dots)
    assert max(text.y for text in drawing.texts) <= drawing.height
    assert LEFT - REACH > 0
    assert RIGHT + REACH < WIDTH
