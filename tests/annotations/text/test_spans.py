import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from annotations.text.folding import fold_words
from annotations.text.spans import (
    AnchorLostError,
    EmptySpanError,
    FoundTwiceError,
    NotFoundError,
    OutOfTextError,
    Span,
    SpanError,
    WordsDifferError,
    anchor,
    checked_span,
    context,
    find_quote,
    trimmed,
)

PIECES = ["a", "the", "7", " ", "  ", "\n", "\t", "\u00a0", "é", "e\u0301", "👩‍🚒", "قال", "שלום"]
MARKS = ['"', "“", "”", "'", "’", "`", "„", "«", "»", "-", "–", "\u200f", "\u0301", "한", ".", ","]
odd_texts = st.lists(st.sampled_from(PIECES + MARKS), max_size=40).map("".join)


@st.composite
def texts_with_spans(draw):
    text = draw(odd_texts.filter(bool))
    start = draw(st.integers(0, len(text) - 1))
    return text, Span(start, draw(st.integers(start + 1, len(text))))


def whole(text):
    return Span(0, len(text))


@pytest.mark.parametrize(
    ("start", "end"), [(-1, 3), (3, 2)], ids=["starts before the text", "ends before it starts"]
)
def test_a_span_that_is_none_is_refused(start, end):
    with pytest.raises(ValueError, match="no span"):
        Span(start, end)


@pytest.mark.parametrize(
    ("one", "other", "overlaps", "contains"),
    [
        (Span(2, 5), Span(4, 8), True, False),
        (Span(2, 5), Span(5, 8), False, False),
        (Span(2, 8), Span(3, 5), True, True),
        (Span(2, 8), Span(2, 8), True, True),
        (Span(2, 8), Span(4, 4), False, True),
    ],
    ids=["crossing", "touching", "inside", "the same", "an empty one shares no character"],
)
def test_spans_overlap_and_contain(one, other, overlaps, contains):
    assert one.overlaps(other) is overlaps
    assert other.overlaps(one) is overlaps
    assert one.contains(other) is contains


def test_a_span_can_be_moved_and_gives_its_words():
    assert Span(2, 5).shift(3) == Span(5, 8)
    assert Span(2, 5).words("abcdefg") == "cde"
    assert len(Span(2, 5)) == 3


def test_spans_sort_by_start_and_then_by_end():
    assert sorted([Span(3, 4), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(3, 4)]


def test_white_space_at_both_ends_is_left_out():
    assert trimmed("a \u00a0b\t\nc", Span(1, 6)) == Span(3, 4)
    assert not trimmed("a   b", Span(1, 4))


@settings(max_examples=100)
@given(texts_with_spans())
def test_any_span_that_holds_its_quote_is_accepted(case):
    text, span = case

    assert checked_span(text, span.start, span.end, span.words(text)) == span


@pytest.mark.parametrize(
    ("start", "end", "quote", "error"),
    [
        (7, 11, "two.", WordsDifferError),
        (7, 10, "Two", WordsDifferError),
        (7, 10, "tw", WordsDifferError),
        (4, 4, "", EmptySpanError),
        (-3, 2, "Po", OutOfTextError),
        (10, 7, "two", OutOfTextError),
        (7, 90, "two", OutOfTextError),
    ],
    ids=["longer", "other case", "shorter", "empty", "before", "turned round", "past the end"],
)
def test_a_span_whose_words_differ_is_refused(start, end, quote, error):
    with pytest.raises(error):
        checked_span("Police two men.", start, end, quote)


def test_a_refusal_says_what_the_report_has_and_from_where_it_differs():
    with pytest.raises(WordsDifferError) as refused:
        checked_span("Seven people died.", 0, 12, "Seven peoples")

    assert refused.value.params["found"] == "Seven people"
    assert refused.value.params["at"] == 13
    assert str(refused.value) == refused.value.template % refused.value.params
    assert isinstance(refused.value, ValueError)


def test_a_message_never_repeats_a_whole_report():
    with pytest.raises(NotFoundError) as refused:
        find_quote("short", "x" * 100_000, Span(0, 5))

    assert len(str(refused.value)) < 300


def test_context_is_what_stands_beside_a_span():
    text = "0123456789" * 10

    assert context(text, Span(50, 52)) == (text[18:50], text[52:84])
    assert context(text, Span(1, 99), size=4) == ("0", "9")


@settings(max_examples=100)
@given(texts_with_spans())
def test_a_stored_anchor_is_found_where_it_stands(case):
    text, span = case
    prefix, suffix = context(text, span)

    assert anchor(text, span.words(text), prefix, suffix, span.start) == span


@pytest.mark.parametrize(
    ("changed", "differs", "proposal"),
    [
        ("Police said eight died in Osk.", ("quote",), None),
        ("Cops said seven died in Osk.", ("quote", "prefix", "suffix"), None),
        ("Police said seven fled in Osk.", ("suffix",), None),
        ("Today: Police said seven died in Osk.", ("quote", "prefix", "suffix"), Span(19, 24)),
    ],
    ids=["a changed figure", "changed before", "changed after", "moved as a whole"],
)
def test_an_anchor_that_no_longer_fits_says_what_differs(changed, differs, proposal):
    text = "Police said seven died in Osk."
    prefix, suffix = context(text, Span(12, 17), size=12)

    with pytest.raises(AnchorLostError) as lost:
        anchor(changed, "seven", prefix, suffix, 12)

    assert lost.value.differs == differs
    assert lost.value.proposal == proposal


def test_two_like_places_are_never_proposed():
    with pytest.raises(AnchorLostError) as lost:
        anchor("xx ab xx ab xx", "ab", "xx ", " xx", 0)

    assert lost.value.proposal is None


@pytest.mark.parametrize(("quote", "start"), [("", 0), ("a", -1)], ids=["no words", "no place"])
def test_an_anchor_without_words_or_place_is_lost(quote, start):
    with pytest.raises(AnchorLostError):
        anchor("aaa", quote, "", "", start)


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        ("the office said", "office", "office"),
        ("the prosecutor`s office", "prosecutor's office", "prosecutor`s office"),
        ("the prosecutor’s office", "prosecutor`s office", "prosecutor’s office"),
        ('of "acts of terror”, he', "“acts of terror”", '"acts of terror”'),
        ("He ``ran'' off", '"ran"', "``ran''"),
        ("seven\n  people\u00a0died", "seven people died", "seven\n  people\u00a0died"),
        ("in Orál", "in Ora\u0301l", "in Orál"),
        ("in Ora\u0301l town", "in Orál", "in Ora\u0301l"),
        ("a dot\u0307\u0323 b", "dot\u0323\u0307", "dot\u0307\u0323"),
        ("a semi–automatic", "semi-automatic", "semi–automatic"),
        ("the man said he fled", "he", "he"),
        ("he killed 17, then 7 more", "7", "7"),
        ("words\u200f next", "words", "words"),
        ("他说七人死亡", "七人", "七人"),
    ],
    ids=[
        "as it stands",
        "backtick for apostrophe",
        "apostrophe for backtick",
        "mixed quotation marks",
        "doubled single marks",
        "white space",
        "decomposed in the quote",
        "decomposed in the text",
        "marks in another order",
        "another dash",
        "a whole word before a part of one",
        "a whole number before a part of one",
        "before a direction mark",
        "without spaces",
    ],
)
def test_typed_words_are_found_at_their_exact_place(text, quote, found):
    span = find_quote(text, quote, whole(text))

    assert span.words(text) == found


def test_a_place_outside_the_sentence_is_not_found():
    text = "Two died. Two fled."

    assert find_quote(text, "Two", Span(10, 19)) == Span(10, 13)
    with pytest.raises(NotFoundError):
        find_quote(text, "died", Span(10, 19))


def test_exact_characters_win_over_like_ones():
    assert find_quote("a `b` and a 'b'", "'b'", Span(0, 15)) == Span(12, 15)


def test_words_that_stand_twice_are_refused_with_their_places():
    with pytest.raises(FoundTwiceError) as refused:
        find_quote("two men and two boys", "two", Span(0, 20))

    assert refused.value.places == (Span(0, 3), Span(12, 15))


@pytest.mark.parametrize(
    ("text", "quote", "error"),
    [
        ("seven died", "eight died", NotFoundError),
        ("seven died", "Seven died", NotFoundError),
        ("cafe\u0301", "cafe", NotFoundError),
        ("café", "cafe", NotFoundError),
        ("👩‍🚒", "👩", NotFoundError),
        ("seven died", " \u00a0", EmptySpanError),
        ("“a” and “a”", '"a"', FoundTwiceError),
    ],
    ids=["other", "other case", "cuts an accent", "no accent", "cuts an emoji", "blank", "twice"],
)
def test_words_that_do_not_stand_there_are_refused(text, quote, error):
    with pytest.raises(error):
        find_quote(text, quote, whole(text))


@settings(max_examples=100)
@given(texts_with_spans())
@example(("aaaathe \u0301", Span(0, 8)))  # the blank carries an accent: only the words are found
def test_a_found_quote_always_reads_as_the_typed_words_or_is_refused(case):
    text, span = case

    try:
        found = find_quote(text, span.words(text), whole(text))
    except SpanError:
        return

    assert whole(text).contains(found)
    assert fold_words(found.words(text)) == fold_words(span.words(text))


def test_a_hostile_quote_is_answered_at_once():
    text = "é" * 100_000

    with pytest.raises(SpanError):
        find_quote(text, "e\u0301" * 50_000 + "e", whole(text))
