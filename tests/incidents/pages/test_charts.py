import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidents.pages.charts import LAST_TICK, MOST_TICKS, NAMES_END, Bar, Group, strip, ticks_up_to


def drawn(*bars):
    return strip([Group("Killed", bars)], no_figure="no figure")


@given(st.integers(0, 10_000_000))
def test_ticks_are_few_round_and_reach_the_greatest_number(greatest):
    ticks = ticks_up_to(greatest)

    assert ticks[0] == 0
    assert ticks[-1] >= greatest
    assert len(ticks) <= MOST_TICKS + 1


def test_a_stated_number_is_filled_and_a_sum_is_a_ring_with_its_terms():
    shown = drawn(
        Bar(name="Police", low=7, best=7, high=7),
        Bar(name="Police, added up", low=7, best=7, high=7, summed=True, parts="4+2+1"),
    )

    assert [dot.kind for dot in shown.dots] == ["stated", "summed"]
    assert "4+2+1" in [text.words for text in shown.texts]
    assert shown.dots[0].x == LAST_TICK


def test_no_reports_is_a_dash_in_a_column_of_its_own_and_never_at_zero():
    shown = drawn(Bar(name="Police", low=3, best=3, high=3), Bar(name="Ministry", no_figure=True))
    zero = next(text.x for text in shown.texts if text.words == "0")

    [dash] = [line for line in shown.strokes if line.kind == "none"]

    assert dash.to < zero
    assert len(shown.dots) == 1


def test_a_range_is_a_line_and_an_open_end_runs_out_of_the_scale():
    shown = drawn(Bar(name="A", low=2, best=3, high=4), Bar(name="B", low=4, best=4, high=None))

    first, second = [line for line in shown.strokes if line.kind == "span"]

    assert first.x < first.to <= LAST_TICK
    assert second.to > LAST_TICK


def test_a_long_name_is_shortened_in_the_drawing():
    shown = drawn(Bar(name="N" * 100, low=1, best=1, high=1))

    assert max(len(text.words) for text in shown.texts if text.kind == "name") < 100


@pytest.mark.parametrize("groups", [[], [Group("Killed", ())]])
def test_nothing_to_draw_draws_nothing(groups):
    assert strip(groups, no_figure="no figure") is None


def test_a_name_and_its_dot_stand_in_one_row():
    shown = drawn(
        Bar(name="Prosecutor-General’s Office", low=7, best=7, high=7),
        Bar(name="The same, added up", again="sum of its parts", low=7, best=7, high=7),
    )
    names = [text for text in shown.texts if text.kind == "name"]

    assert [text.words for text in names][-1] == "sum of its parts"
    first = [names[0], names[-1]]
    assert all(0 <= text.y - dot.y <= 5 for text, dot in zip(first, shown.dots, strict=True))
    assert min(dot.x for dot in shown.dots) > NAMES_END


def test_terms_that_would_run_into_the_names_are_left_to_the_table():
    long_sum = Bar(name="A", low=9, best=9, high=9, summed=True, parts="1+1+1+1+1+1+1+1+1")
    far = drawn(long_sum)
    near = drawn(long_sum, Bar(name="B", low=90, best=90, high=90))

    assert [text.kind for text in far.texts].count("parts") == 1
    assert [text.kind for text in near.texts].count("parts") == 0
