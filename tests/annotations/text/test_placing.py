import pytest

from annotations.text.placing import Shown, Typed, place
from annotations.text.spans import FoundTwiceError, NotFoundError, Span, WordsDifferError

TEXT = "The police said the police won. The hospital said nothing."
FIRST = Span(0, 31)
WHOLE = Span(0, len(TEXT))


def test_offsets_are_taken_with_exactly_their_words():
    assert place(TEXT, Typed(words="police", start=20, end=26), [FIRST]) == Span(20, 26)


def test_offsets_with_other_words_are_refused():
    with pytest.raises(WordsDifferError):
        place(TEXT, Typed(words="police", start=21, end=27), [FIRST])


def test_words_without_offsets_are_found_in_the_nearest_stretch():
    assert place(TEXT, Typed(words="hospital"), [FIRST, WHOLE]).words(TEXT) == "hospital"


def test_words_found_twice_are_refused_even_if_a_wider_stretch_follows():
    with pytest.raises(FoundTwiceError):
        place(TEXT, Typed(words="police"), [FIRST, WHOLE])


def test_words_that_are_nowhere_are_refused():
    with pytest.raises(NotFoundError):
        place(TEXT, Typed(words="army"), [FIRST, WHOLE])
    with pytest.raises(NotFoundError):
        place(TEXT, Typed(words="army"), [])


def test_unchanged_words_keep_the_place_that_the_form_showed():
    shown = Shown(words="police", span=Span(20, 26))

    assert place(TEXT, Typed(words="police"), [FIRST], shown) == Span(20, 26)


def test_changed_words_are_looked_for_again():
    shown = Shown(words="police", span=Span(20, 26))

    assert place(TEXT, Typed(words="won"), [FIRST], shown).words(TEXT) == "won"
