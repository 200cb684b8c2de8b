"""The strict reading of typed numbers: each spelling stored exactly, or refused aloud."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.values.quantities import MAX_COUNT, CountError, CountFault, parse_count

READ = [
    ("0", 0, "nobody, and not the same as an empty field"),
    ("7", 7, "one digit"),
    ("12", 12, "two digits"),
    ("1000", 1000, "digits alone"),
    ("007", 7, "leading zeros change nothing"),
    (" 7 ", 7, "spaces around it"),
    ("\u00a07\n", 7, "a no-break space and a line end around it"),
    ("1,000", 1000, "a comma before three digits"),
    ("12,345", 12345, "two digits and a group"),
    ("1,234,567", 1234567, "two groups"),
    ("1 000", 1000, "a space between groups"),
    ("1\u00a0000", 1000, "a no-break space between groups"),
    ("1\u202f000", 1000, "a narrow no-break space, as the French write it"),
    ("1\u2009000", 1000, "a thin space, as the SI asks for"),
    ("1'000", 1000, "an apostrophe, as the Swiss write it"),
    ("1’000", 1000, "a typographic apostrophe"),
    ("٧", 7, "Arabic-Indic digit"),
    ("١٢٣", 123, "Arabic-Indic digits"),
    ("١٬٠٠٠", 1000, "the Arabic thousands sign"),
    ("۷", 7, "Persian digit"),
    ("१२", 12, "Devanagari digits"),
    ("７", 7, "a full-width digit"),
    ("10,000,000", 10_000_000, "the cap itself"),
]

REFUSED = [
    ("", CountFault.EMPTY, "empty is not 0"),
    ("   ", CountFault.EMPTY, "only spaces"),
    ("1.000", CountFault.AMBIGUOUS, "a thousand or one"),
    ("1,5", CountFault.AMBIGUOUS, "a decimal comma"),
    ("1.5", CountFault.AMBIGUOUS, "a decimal point"),
    ("7.0", CountFault.AMBIGUOUS, "a decimal even if it is whole"),
    ("7.", CountFault.AMBIGUOUS, "a full stop that may be a point"),
    (".7", CountFault.AMBIGUOUS, "a point in front"),
    ("1_000", CountFault.AMBIGUOUS, "a programmer's thousand"),
    ("1,00", CountFault.AMBIGUOUS, "a group of two"),
    ("1,0000", CountFault.AMBIGUOUS, "a group of four"),
    ("1,000,00", CountFault.AMBIGUOUS, "groups of three and two"),
    ("1,00,000", CountFault.AMBIGUOUS, "Indian groups, or a slip"),
    ("1,000 000", CountFault.AMBIGUOUS, "two kinds of sign"),
    ("1.000.000", CountFault.AMBIGUOUS, "points as groups"),
    ("0,123", CountFault.AMBIGUOUS, "a decimal that begins with nought"),
    ("1234,567", CountFault.AMBIGUOUS, "four digits before a group"),
    ("3 4", CountFault.AMBIGUOUS, "two numbers"),
    ("1, 000", CountFault.AMBIGUOUS, "a comma and a space"),
    ("1٫5", CountFault.AMBIGUOUS, "the Arabic decimal sign"),
    ("-3", CountFault.NEGATIVE, "below zero"),
    ("−3", CountFault.NEGATIVE, "below zero with a true minus"),
    ("-0", CountFault.NEGATIVE, "minus nought"),
    ("+3", CountFault.SIGNED, "a plus may mean further people"),
    ("1e3", CountFault.NOT_DIGITS, "an exponent"),
    ("0x10", CountFault.NOT_DIGITS, "a hexadecimal"),
    ("seven", CountFault.NOT_DIGITS, "a word"),
    ("7k", CountFault.NOT_DIGITS, "thousands, or killed"),
    ("7 people", CountFault.NOT_DIGITS, "a number and a word"),
    ("~20", CountFault.NOT_DIGITS, "about has a field of its own"),
    ("2-3", CountFault.NOT_DIGITS, "a range has two fields"),
    ("7+", CountFault.NOT_DIGITS, "at least has a field of its own"),
    ("½", CountFault.NOT_DIGITS, "a fraction"),
    ("²", CountFault.NOT_DIGITS, "a raised digit"),
    ("Ⅶ", CountFault.NOT_DIGITS, "a Roman numeral"),
    ("七", CountFault.NOT_DIGITS, "a numeral that is no digit"),
    ("NaN", CountFault.NOT_DIGITS, "what Python's float would take"),
    ("∞", CountFault.NOT_DIGITS, "no number of people"),
    ("1٢", CountFault.MIXED_DIGITS, "digits of two scripts"),
    ("7\u200e", CountFault.INVISIBLE, "a direction mark, pasted along"),
    ("1\u200b000", CountFault.INVISIBLE, "a zero-width space"),
    ("7\x00", CountFault.INVISIBLE, "a NUL"),
    ("10000001", CountFault.TOO_LARGE, "one above the cap"),
    ("99999999999999999999", CountFault.TOO_LARGE, "above 64 bits"),
    ("seven" * 40, CountFault.NOT_DIGITS, "a very long word is no large number"),
    ("9" * 5000, CountFault.TOO_LARGE, "more digits than Python converts"),
]


@pytest.mark.parametrize(("text", "count", "reason"), READ, ids=[row[2] for row in READ])
def test_a_spelling_is_read_exactly(text, count, reason):
    assert parse_count(text) == count


@pytest.mark.parametrize(("text", "fault", "reason"), REFUSED, ids=[row[2] for row in REFUSED])
def test_a_spelling_is_refused_aloud(text, fault, reason):
    with pytest.raises(CountError) as refusal:
        parse_count(text)

    assert refusal.value.fault is fault


def test_a_refusal_quotes_what_was_typed_and_says_how_to_mend_it():
    with pytest.raises(CountError) as refusal:
        parse_count(" 1.000 ")

    assert str(refusal.value) == (
        "“1.000” can be read in more than one way. "
        "Write the digits alone, or groups of three with commas: 12000 or 12,000."
    )


def test_a_refusal_can_be_said_in_another_language():
    with pytest.raises(CountError) as refusal:
        parse_count("-3")

    assert refusal.value.in_words(lambda _message: "„%(text)s“ ist kleiner als null.") == (
        "„-3“ ist kleiner als null."
    )


def test_a_refusal_does_not_print_pages_of_digits_back():
    with pytest.raises(CountError) as refusal:
        parse_count("9" * 5000)

    assert len(str(refusal.value)) < 120


@given(st.integers(0, MAX_COUNT), st.sampled_from([",", " ", "'", "’", "\u00a0", "\u202f"]))
@settings(max_examples=100, deadline=None)
def test_a_number_written_plain_or_in_groups_is_read_as_itself(count, sign):
    assert parse_count(str(count)) == count
    assert parse_count(f"{count:,}".replace(",", sign)) == count


@given(st.text(max_size=60))
@settings(max_examples=100, deadline=None)
def test_any_text_is_a_number_within_bounds_or_a_named_refusal(text):
    try:
        found = parse_count(text)
    except CountError as refusal:
        found = refusal

    if isinstance(found, CountError):
        assert found.fault in CountFault
        assert str(found)
    else:
        assert 0 <= found <= MAX_COUNT


@given(st.from_regex(r"[0-9.,' _+-]{1,9}", fullmatch=True))
@settings(max_examples=100, deadline=None)
def test_what_is_read_has_the_digits_that_were_typed(text):
    try:
        count = parse_count(text)
    except CountError:
        return
    assert count == int("".join(filter(str.isdigit, text)))
