import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.text.canonical import (
    Doubt,
    UndecodableError,
    canonical,
    decode,
    digest,
    doubts_of,
    paragraphs,
    sentences,
)

ENGLISH = "Seven people were killed in the café, the minister’s office said on Tuesday.\n"
RUSSIAN = "Семь человек погибли при взрыве на рынке, сообщила полиция города во вторник.\n"
PIECES = [
    "a",
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
    "七",
    "…",
]
ENDS = ["\n", "\r", "\r\n", "\u2028", "\x85", "\0", "\ufeff"]
odd_texts = st.lists(st.sampled_from(PIECES + ENDS), max_size=40).map("".join)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\rc\n", "a\nb\nc\n"),
        ("\ufeffa", "a"),
        ("\0\ufeff\ufeffa\0b", "ab"),
        ("\r\0\n", "\n"),
        ("  a\u00a0\t b \n\n", "  a\u00a0\t b \n\n"),
        ("a\ufeffb", "a\ufeffb"),
        ("Ora\u0301l é", "Ora\u0301l é"),
        ("👩‍🚒\u200f\u202e", "👩‍🚒\u200f\u202e"),
    ],
    ids=["line ends", "mark", "NUL", "NUL in CRLF", "white space", "joiner", "accents", "controls"],
)
def test_a_text_is_made_canonical_and_nothing_else_changes(text, expected):
    assert canonical(text) == expected


@settings(max_examples=100)
@given(odd_texts)
def test_a_canonical_text_is_canonical_already(text):
    fixed = canonical(text)

    assert canonical(fixed) == fixed
    assert [c for c in fixed if c != "\n"] == [
        c for c in text.replace("\0", "").lstrip("\ufeff") if c not in "\r\n"
    ]


@settings(max_examples=100)
@given(odd_texts)
def test_a_canonical_text_comes_back_from_its_bytes(text):
    fixed = canonical(text)

    assert decode(fixed.encode()).text == fixed


def test_half_a_character_is_refused():
    with pytest.raises(UndecodableError) as refused:
        canonical("ab\ud83dc")

    assert refused.value.params == {"at": 2}


def test_a_digest_is_the_sha_256_of_the_text_in_utf_8():
    assert digest("Orál") == hashlib.sha256("Orál".encode()).hexdigest()


@pytest.mark.parametrize(
    ("raw", "declared", "encoding"),
    [
        (ENGLISH.encode(), None, "utf-8"),
        (ENGLISH.encode(), "UTF-8", "utf-8"),
        (ENGLISH.encode("utf-8-sig"), None, "utf-8"),
        (ENGLISH.encode("utf-16"), None, "utf-16-le"),
        (ENGLISH.encode("utf-16"), "utf-16", "utf-16-le"),
        (b"\xfe\xff" + ENGLISH.encode("utf-16-be"), None, "utf-16-be"),
        (ENGLISH.encode("utf-32"), None, "utf-32-le"),
        (ENGLISH.encode("utf-16-be"), "utf-16", "utf-16-be"),
        (ENGLISH.encode("utf-16-le"), "utf-16", "utf-16-le"),
        (ENGLISH.encode("cp1252"), "windows-1252", "cp1252"),
        (ENGLISH.encode("cp1252"), "ISO-8859-1", "cp1252"),
        (ENGLISH.replace("é", "e").replace("’", "'").encode(), "us-ascii", "cp1252"),
        (RUSSIAN.encode("cp1251"), "windows-1251", "cp1251"),
        (RUSSIAN.encode("koi8-r"), ' "KOI8-R" ', "koi8-r"),
        ("七人が死亡。".encode("shift_jis"), "Shift_JIS", "shift_jis"),
        ("七人が死亡。".encode("iso2022_jp"), "iso-2022-jp", "iso2022_jp"),
        (ENGLISH.encode(), "", "utf-8"),
        (b"", None, "utf-8"),
    ],
)
def test_what_is_declared_or_marked_rightly_is_read_without_a_doubt(raw, declared, encoding):
    decoded = decode(raw, declared)

    assert decoded.encoding == encoding
    assert decoded.doubt == ()
    assert decoded.text == canonical(raw.decode(encoding))


@pytest.mark.parametrize(
    ("raw", "declared", "text"),
    [
        (ENGLISH.encode("cp1252"), None, ENGLISH),
        (ENGLISH.encode("cp1252"), "utf-8", ENGLISH),
        (ENGLISH.encode(), "iso-8859-1", ENGLISH),
        (RUSSIAN.encode(), "windows-1251", RUSSIAN),
        (RUSSIAN.encode("utf-16-le"), None, RUSSIAN),
        (RUSSIAN.encode("utf-16-be"), None, RUSSIAN),
        (RUSSIAN.encode("utf-8-sig"), "koi8-r", RUSSIAN),
        (b"Seven people died.", "utf-16", "Seven people died."),
        (ENGLISH.encode(), "punycode", ENGLISH),
        (ENGLISH.encode(), "no-such-charset", ENGLISH),
        (ENGLISH.encode(), "a\0b", ENGLISH),
    ],
    ids=[
        "cp1252 undeclared",
        "cp1252 declared UTF-8",
        "UTF-8 declared Latin-1",
        "UTF-8 declared cp1251",
        "UTF-16 little-endian unmarked",
        "UTF-16 big-endian unmarked",
        "mark against declaration",
        "ASCII declared UTF-16",
        "costly encoding",
        "unknown encoding",
        "NUL in the name",
    ],
)
def test_a_guess_is_right_and_its_doubt_is_said(raw, declared, text):
    decoded = decode(raw, declared)

    assert decoded.text == text
    assert decoded.doubt != ()


@pytest.mark.parametrize(
    ("raw", "declared"),
    [
        (RUSSIAN.encode("cp1251"), None),
        (RUSSIAN.encode("cp1251"), "iso-8859-1"),
        (RUSSIAN.encode("koi8-r"), "windows-1251"),
        (RUSSIAN.encode("cp1251"), "koi8-r"),
        (ENGLISH.encode().decode("cp1252").encode(), None),
        (b"\x81\x8d all \x90", None),
        ("lost \ufffd letters".encode(), None),
        (b"a\0b", None),
        (b"a\0b\0\0c\0d", None),
        (b"a\x07b", "utf-8"),
    ],
    ids=[
        "cp1251 undeclared",
        "cp1251 declared Latin-1",
        "KOI8-R declared cp1251",
        "cp1251 declared KOI8-R",
        "encoded twice",
        "no encoding at all",
        "letters lost before",
        "NUL",
        "NUL on either side",
        "control character",
    ],
)
def test_what_cannot_be_read_surely_is_never_silent(raw, declared):
    decoded = decode(raw, declared)

    assert decoded.doubt != ()
    assert decoded.text.count("\ufffd") == raw.count("\ufffd".encode())


@pytest.mark.parametrize(
    "raw",
    [b"\xef\xbb\xbfcaf\xe9", b"\xff\xfe\x00\xd8a\x00", b"\xfe\xff\x00"],
    ids=["UTF-8 mark", "lone surrogate in UTF-16", "half a unit"],
)
def test_bytes_that_belie_their_own_mark_are_refused(raw):
    with pytest.raises(UndecodableError):
        decode(raw)


@settings(max_examples=100)
@given(st.binary(max_size=60), st.sampled_from([None, "utf-8", "cp1251", "utf-16", "gb18030", "x"]))
def test_any_bytes_are_read_or_refused_and_never_replaced_in_silence(raw, declared):
    try:
        decoded = decode(raw, declared)
    except UndecodableError:
        return

    assert "\r" not in decoded.text
    assert "\0" not in decoded.text
    assert "\ufffd" not in decoded.text or decoded.doubt


def test_a_doubt_is_a_plain_message_that_can_be_translated():
    (doubt,) = doubts_of("a\0b\0")

    assert doubt == "2 NUL characters were left out."
    assert isinstance(doubt, Doubt)
    assert doubt.template % doubt.params == doubt


@pytest.mark.parametrize(
    "text",
    [ENGLISH, RUSSIAN, "São João, Ñuñoa, Århus", "ВЗРЫВ НА РЫНКЕ В ГОРОДЕ ТАРАЗ", "قال", ""],
    ids=["English", "Russian", "accents", "capitals", "Arabic", "empty"],
)
def test_sound_texts_raise_no_doubt(text):
    assert list(doubts_of(text)) == []


def test_paragraphs_and_sentences_go_with_the_text():
    text = "One. Two.\n\nThree."

    assert [len(sentences(text, paragraph)) for paragraph in paragraphs(text)] == [2, 1]
