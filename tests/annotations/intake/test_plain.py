from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.intake.plain import (
    MAX_BYTES,
    MAX_CHARACTERS,
    IntakeError,
    read_plain,
)
from annotations.text.canonical import canonical, digest
from annotations.values.vocabulary import SpanKind

REPORT = """\
Three hurt by gunman in Osk market

Published: 2 May 2023

OSK, Mirland (Agency) - Three people were hurt on Tuesday, the police said.

“We ran,” said a trader, who did not give her name.

Bureau Report

By continuing to use this site you agree to the use of cookies.
"""
PIECES = [
    "word",
    "é",
    "e\u0301",
    "👩‍🚒",
    "قال",
    "שלום",
    "\u200f",
    "\u202e",
    "\u00a0",
    "\t",
    " ",
    "\n\n",
]
odd_texts = st.lists(st.sampled_from([*PIECES, "\n", "\r\n", "\r", "“", ".", "By A"]), max_size=40)


def test_a_report_is_read_with_what_a_person_has_to_confirm():
    report = read_plain(REPORT)

    assert report.text == REPORT
    assert report.digest == digest(REPORT)
    assert report.words_of(SpanKind.HEADLINE) == "Three hurt by gunman in Osk market"
    assert report.words_of(SpanKind.DATELINE) == "OSK, Mirland (Agency) -"
    assert report.words_of(SpanKind.BYLINE) == "Bureau Report"
    assert report.words_of(SpanKind.BOILERPLATE).startswith("By continuing")
    assert (report.dateline_place, report.language) == ("OSK, Mirland", "en")
    assert report.published is not None
    assert report.published.day == date(2023, 5, 2)
    assert report.doubt == ()


def test_bytes_and_pasted_words_give_the_same_report():
    assert read_plain(REPORT.replace("\n", "\r\n").encode()) == read_plain(REPORT)


def test_nothing_is_cut_from_the_text():
    text = f"  \n{REPORT}\n \u00a0\n"

    assert read_plain(text).text == text


@settings(max_examples=100)
@given(odd_texts.map(lambda pieces: "word" + "".join(pieces)))
def test_the_text_that_comes_out_is_the_text_that_went_in(text):
    report = read_plain(text.encode())

    assert report.text == canonical(text)
    assert report == read_plain(text)
    assert all(part.span and part.span.end <= len(report.text) for part in report.spans)


def test_a_declared_encoding_is_heeded_and_a_guess_is_said():
    words = "Полиция сообщила, что были ранены три человека на рынке в центре города."

    assert read_plain(words.encode("cp1251"), declared="windows-1251").doubt == ()
    assert read_plain(words.encode("cp1251")).doubt != ()
    assert read_plain(words.encode("cp1251"), declared="windows-1251").text == words


def test_a_date_that_can_be_read_two_ways_is_asked_for():
    report = read_plain("Three hurt\nPublished: 05/02/2023\nThree people were hurt.")

    assert report.published is None
    assert "05/02/2023" in report.doubt[0]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "empty"),
        ("", "empty"),
        (b"\xef\xbb\xbf \r\n\t", "empty"),
        ("\u00a0\n", "empty"),
        (b"a" * (MAX_BYTES + 1), "too_large"),
        (b"a" * (MAX_CHARACTERS + 1), "too_large"),
        ("a" * (MAX_CHARACTERS + 1), "too_large"),
        ("a" * 10_000_000, "too_large"),
        (b"%PDF-1.7\nwords", "binary"),
        (b"PK\x03\x04words", "binary"),
        (b"{\\rtf1 words}", "binary"),
        (b"\x89PNG\r\n\x1a\nwords", "binary"),
        (bytes(range(256)) * 4, "binary"),
        ("a\0\0\0\0b", "binary"),
        ("<html><body>words</body></html>", "html_pasted"),
        ("\n<!DOCTYPE html>\nwords", "html_pasted"),
        ('<p class="a">One.</p><p>Two.</p><div><br/><b>Three</b></div>', "html_pasted"),
        (b"\xff\xfea\x00\x00\xd8", "undecodable"),
        ("a\ud800b", "undecodable"),
        ("12 34 — !", "no_words"),
        ("👩‍🚒\u200b", "no_words"),
    ],
    ids=[
        "no bytes",
        "no characters",
        "a mark and white space",
        "a no-break space",
        "too many bytes",
        "too many characters in bytes",
        "too many characters",
        "a line of 10 MB",
        "PDF",
        "ZIP",
        "RTF",
        "PNG",
        "every byte",
        "NUL",
        "a page",
        "a page by its doctype",
        "tags all over",
        "a surrogate in bytes",
        "a surrogate in characters",
        "digits only",
        "an emoji only",
    ],
)
def test_what_is_no_report_is_refused_with_a_clear_message(raw, code):
    with pytest.raises(IntakeError) as refused:
        read_plain(raw)

    assert refused.value.code == code
    assert "%(" not in str(refused.value)
    assert len(str(refused.value)) < 200


@pytest.mark.parametrize(
    "text",
    [
        "The page said <b>stop</b>, and 3 < 5 > 2 holds.",
        "One stray \x07 bell in a report of some length.",
        "a" * MAX_CHARACTERS,
        "Short",
    ],
    ids=["a quoted tag", "a control character", "the longest", "the shortest"],
)
def test_what_only_looks_odd_is_taken(text):
    assert read_plain(text).text == text


@settings(max_examples=100)
@given(st.one_of(st.binary(max_size=80), st.text(max_size=80)))
def test_anything_is_read_or_refused(raw):
    try:
        report = read_plain(raw)
    except IntakeError:
        return

    assert any(character.isalpha() for character in report.text)


@pytest.mark.parametrize(
    "piece",
    ["<", "<a ", "(", "A, ", "By ", "Published ", "1-", "“", "\n", "a\n\n", "a | ", ". ", "é"],
    ids=repr,
)
def test_a_hostile_report_is_read_in_one_pass(piece):
    raw = "word " + piece * (200_000 // len(piece))

    assert read_plain(raw).text == raw
