import textwrap

import pytest

from annotations.text.layout import layout_of
from annotations.text.shared_paragraphs import differing, shared_paragraphs
from annotations.text.spans import Span

OLD = "A headline\n\nSeven died. He saw it.\n\nThe road was closed.\n\nNobody was hurt.\n"
NEW = "Another headline\n\nSeven died. She saw it.\n\nNobody was hurt.\n\nFour were held.\n"


def span_of(text, words):
    return Span(text.index(words), text.index(words) + len(words))


def test_words_of_a_shared_paragraph_are_placed_in_the_other_text():
    shared = shared_paragraphs(OLD, NEW)

    assert shared.place(span_of(OLD, "hurt")).words(NEW) == "hurt"


@pytest.mark.parametrize(
    "words",
    ["Seven died.", "The road", "A headline", "closed.\n\nNobody"],
    ids=["the same sentence, changed paragraph", "only there", "a headline", "across two"],
)
def test_other_words_are_placed_nowhere(words):
    assert shared_paragraphs(OLD, NEW).place(span_of(OLD, words)) is None


def test_all_words_have_to_be_shared():
    shared = shared_paragraphs(OLD, NEW)

    assert shared.hold([span_of(OLD, "Nobody"), span_of(OLD, "hurt")])
    assert not shared.hold([span_of(OLD, "Nobody"), span_of(OLD, "Seven")])


def test_boilerplate_of_the_new_text_is_not_shared():
    rest = span_of(NEW, "Nobody")

    shared = shared_paragraphs(OLD, NEW, left_out=(rest,))

    assert shared.place(span_of(OLD, "hurt")) is None


def differs(old, new):
    layouts = layout_of(old, ()), layout_of(new, ())
    shared = shared_paragraphs(old, new)
    return differing(shared, (old, layouts[0]), (new, layouts[1])), layouts


def test_what_differs_is_told_by_paragraph_and_by_sentence():
    found, (_, layout) = differs(OLD, NEW)

    assert found.same == {3}
    own = [one.span.words(NEW) for one in layout.sentences if one.number not in found.said]
    assert own == ["Another headline", "She saw it.", "Four were held."]
    missing = [one.span.words(OLD) for one in found.missing]
    assert missing == ["A headline", "He saw it.", "The road was closed."]


def test_a_sentence_said_once_more_is_an_added_one():
    old, new = "It is said. It is so.\n", "It is said. It is said. It is not so.\n"

    found, (_, layout) = differs(old, new)

    own = [one.number for one in layout.sentences if one.number not in found.said]
    assert own == [2, 3]


def test_lines_broken_elsewhere_leave_a_sentence_the_same():
    said = "Police said that seven people had died in the harbour on the night of the storm. " * 4
    old, new = (f"{textwrap.fill(said, width)}\n" for width in (60, 70))

    found, (_, layout) = differs(old, new)

    assert [len(one.paragraphs) for one in (layout, layout_of(old, ()))] == [1, 1]
    assert found.same == frozenset()
    assert found.said == {1, 2, 3, 4}


@pytest.mark.parametrize("text", ["", "One.\n", OLD])
def test_a_text_has_all_of_itself(text):
    found, (_, layout) = differs(text, text)

    assert found.said == {one.number for one in layout.sentences}
    assert found.missing == ()
