import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.text.likeness import (
    Copying,
    fingerprint,
    likeness,
    likeness_of,
    shingles,
    story,
    worth_comparing,
)
from annotations.text.spans import Span

VOCABULARY = [f"word{number}" for number in range(3_000)]


def report(seed, length=350):
    return random.Random(seed).choices(VOCABULARY, k=length)  # noqa: S311


def edited(words, share):
    chance = random.Random(7)  # noqa: S311
    return [f"new{at}" if chance.random() < share else word for at, word in enumerate(words)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Seven people were killed, police said.", "seven people WERE killed police said"),
        ("in the town of Orál today", "in the town of Ora\u0301l today"),
        ("a b c d e", "a  b\n\nc — d “e”"),
    ],
    ids=["case and stops", "accents", "white space and marks"],
)
def test_wording_is_compared_without_its_dress(one, other):
    assert shingles(one) == shingles(other)


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("… — !", 0), ("one", 1), ("a b c d", 1), ("a b c d e", 2)],
)
def test_every_four_words_are_one_shingle(text, count):
    assert len(shingles(text)) == count


def test_shingles_are_the_same_in_every_process():
    assert shingles("seven people were killed") == {138_881_141}


@settings(max_examples=50)
@given(st.text(max_size=200))
def test_a_fingerprint_is_the_part_of_the_shingles_that_eight_divides(text):
    assert fingerprint(text) == {shingle for shingle in shingles(text) if shingle % 8 == 0}
    assert all(0 <= shingle < 2**32 for shingle in shingles(text))


@pytest.mark.parametrize(
    ("share", "copying"),
    [(0.0, Copying.COPY), (0.05, Copying.COPY), (0.25, Copying.EDITED_COPY)],
    ids=["word for word", "one word in twenty changed", "one word in four changed"],
)
def test_a_copy_is_proposed_by_how_much_was_edited(share, copying):
    words = report(1)

    found = likeness_of(" ".join(words), " ".join(edited(words, share)))

    assert found.copying is copying


def test_a_short_copy_inside_a_longer_report_is_found():
    words = report(1)

    found = likeness_of(" ".join(words[:120]), " ".join(words + report(2, 600)))

    assert found.containment == 1.0
    assert found.jaccard < 0.2
    assert found.copying is Copying.COPY


def test_two_reports_that_share_a_phrase_are_no_copies():
    phrase = ["the", "regional", "prosecutor", "said", "on"]

    found = likeness_of(" ".join(report(1) + phrase), " ".join(report(2) + phrase))

    assert found.shared > 0
    assert found.copying is Copying.NONE


def test_two_short_notes_with_one_phrase_are_no_copies():
    assert likeness_of("police said on Monday", "police said on Monday").copying is Copying.NONE


def test_with_nothing_nothing_is_alike():
    nothing = likeness(frozenset(), frozenset())

    assert (nothing.shared, nothing.containment, nothing.jaccard) == (0, 0.0, 0.0)


@settings(max_examples=50)
@given(st.sets(st.integers(0, 50)), st.sets(st.integers(0, 50)))
def test_likeness_is_mutual_and_between_nothing_and_all(one, other):
    found = likeness(frozenset(one), frozenset(other))

    assert found == likeness(frozenset(other), frozenset(one))
    assert 0 <= found.jaccard <= found.containment <= 1


def test_the_story_is_the_text_without_what_is_left_out():
    text = "Menu. Seven died. Subscribe. Read on."

    assert story(text, [Span(18, 28), Span(0, 5)]).split() == ["Seven", "died.", "Read", "on."]
    assert story(text, [Span(0, 17), Span(5, 28)]).split() == ["Read", "on."]
    assert story(text, []) == text


@pytest.mark.parametrize(
    ("found", "texts"),
    [([], []), ([(7, 1)], [7]), ([(7, 20), (8, 6), (9, 5), (3, 1)], [7, 8])],
    ids=["nothing shares", "one shares", "what is far behind"],
)
def test_only_the_nearest_texts_are_compared_whole(found, texts):
    assert worth_comparing(found) == texts
