import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.text.runs import Marked, runs, runs_of
from annotations.text.spans import Span

PIECES = ["a", "é", "e\u0301", "👩‍🚒", "قال", "\n", "\u00a0", "<b>", "&amp;", '"', " ", "\t"]


def mark(start, end, part="p", **fields):
    return Marked(**({"span": Span(start, end), "role": "content", "part": part} | fields))


@st.composite
def marked_texts(draw):
    text = draw(st.lists(st.sampled_from(PIECES), min_size=1, max_size=30).map("".join))
    ends = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(ends, ends), max_size=8))
    return text, [mark(min(pair), max(pair), str(at)) for at, pair in enumerate(pairs)]


@settings(max_examples=100)
@given(marked_texts())
def test_the_runs_put_together_are_the_text(case):
    text, marks = case

    found = runs(text, Span(0, len(text)), marks)

    assert "".join(run.text for run in found) == text
    assert all(run.text == run.span.words(text) for run in found)


@settings(max_examples=100)
@given(marked_texts())
def test_the_runs_of_a_mark_put_together_are_its_quote(case):
    text, marks = case

    found = runs(text, Span(0, len(text)), marks)

    for each in marks:
        mine = [run for run in found if each in run.marks]
        assert "".join(run.text for run in mine) == each.span.words(text)


@settings(max_examples=100)
@given(marked_texts())
def test_each_mark_begins_once_and_ends_once(case):
    text, marks = case

    coverings = [c for run in runs(text, Span(0, len(text)), marks) for c in run.coverings]

    for each in marks:
        expected = [True] if each.span else []
        assert [c.first for c in coverings if c.mark == each and c.first] == expected
        assert [c.last for c in coverings if c.mark == each and c.last] == expected


@settings(max_examples=100)
@given(marked_texts(), st.integers(0, 20))
def test_parts_of_the_text_are_cut_as_each_would_be_alone(case, cut):
    text, marks = case
    cut = min(cut, len(text))
    parts = [Span(0, cut), Span(cut, len(text))]

    together = runs_of(text, parts, marks)

    assert together == [runs(text, part, marks) for part in parts]
    assert "".join(run.text for found in together for run in found) == text


def test_crossing_marks_are_cut_into_flat_runs():
    one, other = mark(2, 6, "1", claim="A", classes=("own",)), mark(4, 8, "2", claim="B")

    found = runs("0123456789", Span(0, 10), [other, one])

    assert [(run.text, run.claims) for run in found] == [
        ("01", ()),
        ("23", ("A",)),
        ("45", ("A", "B")),
        ("67", ("B",)),
        ("89", ()),
    ]
    assert found[2].classes == ("content", "own")


def test_marks_of_a_run_are_in_order_the_longer_first():
    long, short, late = mark(0, 9, "1"), mark(0, 4, "2"), mark(2, 9, "3")

    found = runs("0123456789", Span(0, 10), [late, short, long])

    assert found[1].marks == (long, short, late)


def test_a_mark_that_goes_on_past_the_paragraph_shows_no_end_there():
    (covering,) = runs("0123456789", Span(3, 6), [mark(1, 9)])[0].coverings

    assert not covering.first
    assert not covering.last


@pytest.mark.parametrize(
    "marks",
    [[], [mark(0, 3)], [mark(6, 9)], [mark(4, 4)]],
    ids=["none", "ends where the part begins", "begins where it ends", "empty"],
)
def test_a_part_without_marks_is_one_run(marks):
    (run,) = runs("0123456789", Span(3, 6), marks)

    assert (run.text, run.coverings) == ("345", ())


def test_an_empty_part_has_no_runs():
    assert runs("abc", Span(1, 1), [mark(0, 3)]) == []
