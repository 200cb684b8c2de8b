from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.text.matching import RowKind, match
from annotations.text.spans import Span
from tests.steps import steps

PIECES = [
    "killed ",
    "seven ",
    "eight ",
    "men",
    ".",
    "\n",
    "\n\n",
    "é",
    "e\u0301",
    "👩‍🚒",
    " ",
    "قال ",
    "“",
]
texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)

FIRST = "A gunman killed seven people in Osk, the prosecutor said."
SECOND = "The ministry said it had no reports of wounded."
THIRD = "Shops were shut on Sunday."


def of(*paragraphs):
    return "\n\n".join(paragraphs)


def span_of(text, words):
    assert text.count(words) == 1
    return Span(text.index(words), text.index(words) + len(words))


def kinds(old, new):
    return [row.kind.value for row in match(old, new).rows]


@settings(max_examples=100)
@given(texts, texts)
def test_equal_runs_are_equal_and_never_overlap(old, new):
    runs = match(old, new).runs

    assert all(run.old.words(old) == run.new.words(new) for run in runs)
    assert all(one.old.end <= two.old.start for one, two in pairwise(runs))
    in_new = sorted(run.new for run in runs)
    assert all(one.end <= two.start for one, two in pairwise(in_new))


@settings(max_examples=100)
@given(texts, texts)
def test_the_rows_give_both_texts_paragraph_by_paragraph(old, new):
    found = match(old, new)

    for side, paragraphs, text in (
        ("old", found.old_paragraphs, old),
        ("new", found.new_paragraphs, new),
    ):
        drawn = [span for row in found.rows for span in getattr(row, side)]
        assert sorted(drawn) == list(paragraphs)
        assert "".join("".join(span.words(text) for span in paragraphs).split()) == "".join(
            text.split()
        )


@settings(max_examples=100)
@given(texts, texts)
def test_what_is_equal_and_what_was_removed_or_added_make_up_each_paragraph(old, new):
    for row in match(old, new).rows:
        for paragraphs, changed, equal in (
            (row.old, row.removed, [pair.old for pair in row.equal]),
            (row.new, row.added, [pair.new for pair in row.equal]),
        ):
            pieces = sorted([*changed, *equal])
            if row.kind is not RowKind.MOVED:
                assert sum(map(len, pieces)) == sum(map(len, paragraphs))
            assert all(one.end <= two.start for one, two in pairwise(pieces))


@settings(max_examples=100)
@given(texts, texts, st.data())
def test_a_place_never_gives_other_characters_than_those_asked_for(old, new, data):
    start = data.draw(st.integers(0, len(old)))
    span = Span(start, data.draw(st.integers(start, len(old))))

    place = match(old, new).place(span)

    assert place is None or place.words(new) == span.words(old)


@settings(max_examples=50)
@given(texts, st.data())
def test_a_text_laid_on_itself_gives_each_span_its_own_place(text, data):
    found = match(text, text)
    inside = (
        Span(found.old_paragraphs[0].start, found.old_paragraphs[-1].end) if found.rows else None
    )

    assert {row.kind for row in found.rows} <= {RowKind.SAME}
    if inside:
        assert found.place(inside) == inside


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (of(FIRST, SECOND), of(FIRST, SECOND), ["same", "same"]),
        (of(FIRST, SECOND), of(FIRST.replace("seven", "eight"), SECOND), ["changed", "same"]),
        (of(FIRST, SECOND, THIRD), of(FIRST, THIRD), ["same", "removed", "same"]),
        (of(FIRST, THIRD), of(FIRST, SECOND, THIRD), ["same", "added", "same"]),
        (of(FIRST, SECOND, THIRD), of(THIRD, FIRST, SECOND), ["moved", "same", "same", "moved"]),
        (of(FIRST, SECOND), of(FIRST, THIRD), ["same", "removed", "added"]),
        (of(f"{FIRST} {SECOND}"), of(FIRST, SECOND), ["changed"]),
        ("", of(FIRST), ["added"]),
        (of(THIRD, THIRD, FIRST), of(FIRST, THIRD, THIRD), ["removed", "removed", "same"]),
    ],
    ids=[
        "nothing changed",
        "a number changed",
        "a paragraph deleted",
        "a paragraph inserted",
        "a paragraph moved",
        "a paragraph replaced by another",
        "a paragraph split in two",
        "all new",
        "one that stands twice is paired in its order alone",
    ],
)
def test_paragraphs_are_put_side_by_side(old, new, expected):
    assert kinds(old, new)[: len(expected)] == expected


def test_only_the_changed_words_of_a_changed_paragraph_are_marked():
    new = FIRST.replace("seven", "eight")

    (row,) = match(FIRST, new).rows

    assert [span.words(FIRST) for span in row.removed] == ["seven"]
    assert [span.words(new) for span in row.added] == ["eight"]


def test_words_are_placed_in_a_paragraph_that_was_moved():
    old, new = of(FIRST, SECOND, THIRD), of(THIRD, FIRST, SECOND)

    assert match(old, new).place(span_of(old, "Shops were shut")).start == 0


def test_words_with_a_change_inside_them_have_no_place():
    new = FIRST.replace("people", "young people")

    found = match(FIRST, new)

    assert found.place(span_of(FIRST, "seven people")) is None
    assert found.place(span_of(FIRST, "seven")) is not None


def test_words_are_placed_in_each_half_of_a_paragraph_that_was_split():
    old, new = of(f"{FIRST} {SECOND}"), of(FIRST, SECOND)

    found = match(old, new)

    assert found.place(span_of(old, FIRST)) == span_of(new, FIRST)
    assert found.place(span_of(old, SECOND)) == span_of(new, SECOND)
    assert found.place(span_of(old, f"said. {SECOND}")) is None


def test_a_short_word_shared_with_another_paragraph_is_not_its_place():
    old, new = of(FIRST, "The mayor spoke of a loss for the town."), of(FIRST, "On the road, snow.")

    found = match(old, new)

    assert not found.keeps_words(span_of(old, "The mayor spoke of a loss for the town."))


@pytest.mark.parametrize(
    ("words", "new", "expected"),
    [
        ("seven", FIRST.replace("seven", "eight"), "eight"),
        ("killed seven people", FIRST.replace("seven", "eight"), "killed eight people"),
        ("the prosecutor", FIRST.replace("the prosecutor", "an official"), "an official"),
        ("killed seven people in Osk", FIRST.replace(" in Osk", ""), "killed seven people"),
        (" in Osk", FIRST.replace(" in Osk", ""), None),
        ("seven", of(SECOND), None),
    ],
    ids=["a number", "words around it", "a source", "an end cut off", "deleted", "paragraph gone"],
)
def test_what_stands_between_the_same_words_is_given_for_a_draft(words, new, expected):
    found = match(FIRST, new).aligned(span_of(FIRST, words))

    assert (found.words(new) if found else None) == expected


def test_pairs_of_equal_paragraphs_are_listed_moved_ones_too():
    old, new = of(FIRST, SECOND, THIRD), of(THIRD, FIRST)

    pairs = match(old, new).same_paragraphs

    assert [pair.old.words(old) for pair in pairs] == [FIRST, THIRD]
    assert [pair.new.words(new) for pair in pairs] == [FIRST, THIRD]


def report(paragraphs):
    return [
        f"Paragraph {number} tells of {number} men of house {number * 7} in the town of Osk, where"
        f" the council of street {number % 11} met at {number % 24} o'clock and said so."
        for number in range(paragraphs)
    ]


def changed(paragraphs):
    new = [
        text.replace("men", "women") if number % 3 else text
        for number, text in enumerate(paragraphs)
    ]
    return [*new[1:], new[0]]


def test_a_report_of_four_times_the_length_costs_about_four_times_the_steps():
    short, long = report(30), report(120)

    once = steps(lambda: match(of(*short), of(*changed(short))))
    four_times = steps(lambda: match(of(*long), of(*changed(long))))

    assert four_times < 6 * once


@pytest.mark.parametrize(
    ("old", "new"),
    [("a b ", "b a "), ("a\n", "b\na\n"), ("x", "y")],
    ids=["two words", "two short paragraphs", "one word"],
)
def test_texts_without_a_word_of_their_own_cost_no_more_than_their_length(old, new):
    once = steps(lambda: match(old * 500, new * 500))
    four_times = steps(lambda: match(old * 2_000, new * 2_000))

    assert four_times < 5 * once
