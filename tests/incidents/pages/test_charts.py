import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidents.pages.charts import (
    FIRST_TICK,
    LAST_TICK,
    MOST_TICKS,
    OPEN_HIGH,
    WIDTH,
    Bar,
    Group,
    strip,
    ticks_up_to,
)

SEVEN = Bar(name="This record", value="7", low=7, best=7, high=7)


def drawn(*bars, total=SEVEN):
    return strip([Group("Killed", total, bars)], no_number="no number")


def kinds(drawing):
    return [shape.kind for shape in drawing.shapes if shape.kind != "axis"]


@given(st.integers(0, 10_000_000))
def test_ticks_are_few_round_and_reach_the_greatest_number(greatest):
    ticks = ticks_up_to(greatest)

    assert ticks[0] == 0
    assert ticks[-1] >= greatest
    assert len(ticks) <= MOST_TICKS + 1


def test_ticks_of_long_numbers_are_fewer():
    assert len(ticks_up_to(900_000)) < len(ticks_up_to(8))


def test_a_stated_number_is_filled_and_a_sum_is_a_ring():
    shown = drawn(
        Bar(name="Police", low=7, best=7, high=7),
        Bar(name="Police", again="sum of its parts", low=7, best=7, high=7, summed=True),
    )

    assert [dot.kind for dot in shown.dots] == ["total stated", "stated", "summed"]
    assert shown.dots[1].x == LAST_TICK
    assert "sum of its parts" in [text.words for text in shown.texts]


def test_each_look_has_a_sign_of_its_own():
    signs = {
        look: tuple(kinds(drawn(Bar(name="A", look=look, low=low, high=high))))
        for look, low, high in [
            ("no_reports", None, None),
            ("zero", 0, 0),
            ("vague", 2, None),
            ("number", 2, None),
        ]
    }

    assert len(set(signs.values())) == len(signs)
    assert "?" in [text.words for text in drawn(Bar(name="A", look="unknown")).texts]


def test_no_reports_is_a_dash_in_a_column_of_its_own_and_never_at_zero():
    shown = drawn(Bar(name="Ministry", look="no_reports"))

    [dash] = [shape for shape in shown.shapes if shape.kind == "none"]

    assert float(dash.path.split("H")[1]) < FIRST_TICK
    assert len(shown.dots) == 1
    assert "no number" in [text.words for text in shown.texts]


def test_the_column_of_no_number_is_headed_only_where_it_is_used():
    assert "no number" not in [text.words for text in drawn(SEVEN).texts]


@pytest.mark.parametrize(
    ("low", "best", "high", "is_closed", "ticks"),
    [(2, 3, 4, True, 1), (4, 4, None, False, 1), (None, None, 6, False, 0), (2, None, 4, True, 0)],
    ids=["low, best and high", "open above", "open below", "nobody gives one number"],
)
def test_an_interval_is_a_bar_with_a_tick_at_the_best_and_open_sides(
    low, best, high, is_closed, ticks
):
    shown = drawn(Bar(name="A", low=low, best=best, high=high))

    [bar] = [shape for shape in shown.shapes if shape.kind == "range"]

    assert bar.path.endswith("Z") is is_closed
    assert kinds(shown).count("best") == ticks
    assert kinds(shown).count("arrow") == (not is_closed)


def test_what_is_about_or_inferred_has_broken_lines():
    shown = drawn(
        Bar(name="A", low=5, best=5, high=5, sure=False),
        Bar(name="B", low=0, best=1, high=1, sure=False),
    )

    assert [kind for kind in kinds(shown) if "broken" in kind] == ["halo broken", "range broken"]


def test_a_vague_word_has_no_number_and_runs_out_of_the_scale():
    shown = drawn(Bar(name="A", look="vague", low=2))

    assert "best" not in kinds(shown)
    assert any(shape.path.endswith(f"H{OPEN_HIGH}") for shape in shown.shapes)


def test_the_records_own_number_stands_in_the_head_of_its_group():
    shown = drawn(SEVEN, total=Bar(name="This record", value="7–8", low=7, best=8, high=8))

    head = [text for text in shown.texts if "group" in text.kind]

    assert [text.words for text in head] == ["7–8", "Killed"]
    assert [kind for kind in kinds(shown) if kind.startswith("total")] == ["total range"]


def test_whoever_repeats_is_set_in():
    shown = drawn(SEVEN, Bar(name="The Post", notes=("same origin",), repeats=True, low=7, high=7))

    places = {text.words: text.x for text in shown.texts}

    assert places["The Post"] == places["same origin"] > places["This record"]


def test_a_long_name_takes_more_lines_and_ends_in_an_ellipsis():
    shown = drawn(Bar(name="a name of many words " * 20, value="7", low=7, best=7, high=7))

    names = [text.words for text in shown.texts if text.kind == "name"]

    assert len(names) == 3
    assert names[-1].endswith("…")


def test_no_place_lies_outside_the_drawing():
    shown = drawn(Bar(name="A", low=0, best=3, high=None), Bar(name="B", look="vague", low=1))

    assert all(0 <= text.x <= WIDTH and 0 < text.y <= shown.height for text in shown.texts)
    assert all(0 <= dot.x <= WIDTH for dot in shown.dots)


def test_nothing_to_draw_draws_nothing():
    assert strip([], no_number="no number") is None
