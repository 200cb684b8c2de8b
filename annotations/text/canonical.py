"""The text of a report, fixed for ever at intake: decoded once, then never changed.

A byte order mark and NUL are dropped, CRLF and CR become LF, and nothing else changes. Offsets
count Unicode code points of that text; its paragraphs, sentences and words are found beside it.
"""

import hashlib
import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE, lookup
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Self

from annotations.text.paragraphs import paragraphs
from annotations.text.sentences import sentences
from annotations.text.words import words
from annotations.values.vocabulary import gettext_noop

__all__ = [
    "Decoded",
    "Doubt",
    "UndecodableError",
    "canonical",
    "decode",
    "digest",
    "doubts_of",
    "paragraphs",
    "sentences",
    "words",
]

_MARKS: Final = (  # UTF-32 first: its little-endian mark begins as that of UTF-16 does
    (BOM_UTF8, "utf-8"),
    (BOM_UTF32_LE, "utf-32-le"),
    (BOM_UTF32_BE, "utf-32-be"),
    (BOM_UTF16_LE, "utf-16-le"),
    (BOM_UTF16_BE, "utf-16-be"),
)
# The encodings of the WHATWG list, by Python's names. Python knows others ("punycode", "utf-7",
# "unicode_escape"), which no report is written in and some of which are costly to decode.
_KNOWN: Final = frozenset(
    {"utf-8", "utf-16", "utf-16-le", "utf-16-be", "koi8-r", "koi8-u", "cp866", "cp874", "tis-620"}
    | {"gbk", "gb2312", "gb18030", "big5", "big5hkscs", "euc_jp", "shift_jis", "cp932", "euc_kr"}
    | {"iso2022_jp", "cp949", "mac-roman", "mac-cyrillic"}
    | {f"cp{page}" for page in range(1250, 1259)}
    | {f"iso8859-{part}" for part in (*range(2, 12), *range(13, 17))}
)
_WESTERN: Final = frozenset({"iso8859-1", "ascii"})  # in practice these names mean cp1252 (WHATWG)
_LONGEST_NAME: Final = 40
_ZEROS_OF_UTF16: Final = 50  # one byte in so many is zero, at least, in UTF-16 with spaces
_CONTROL: Final = re.compile(r"[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_TWICE_ENCODED: Final = re.compile(
    r"Ã[\x80-\xbf‚„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|Ð[\x80-\xbf]|Ñ[\x80-\xbf]"
)
_LETTER: Final = re.compile(r"[^\W\d_]")
_ACCENTED: Final = re.compile(r"[\u00c0-\u00ff]")
_SWAPPED_CASE: Final = re.compile(r"\b[а-яё][А-ЯЁ]{2,}\b")
_CYRILLIC_WORD: Final = re.compile(r"\b[А-Яа-яЁё]{3,}\b")
_CYRILLIC_CAPITALS: Final = re.compile(r"\b[А-Яа-яЁё][А-ЯЁ]{2,}\b")
_SAMPLE: Final = 20_000  # code points in which wrongly read letters are looked for
_ODD_LETTERS: Final = 8  # fewer accented letters, and
_ODD_WORDS: Final = 5  # fewer words in capitals, say nothing


class UndecodableError(ValueError):
    """The bytes or the text hold what no text can. `template % params` is the message."""

    def __init__(self, template: str, **params: str | int) -> None:
        self.template = template
        self.params = params
        super().__init__(template % params)


class Doubt(str):
    """A plain message on what may be wrong with a text; `template % params`, for translation."""

    __slots__ = ("params", "template")
    template: str
    params: dict[str, str | int]

    def __new__(cls, template: str, **params: str | int) -> Self:
        """Fill in the message."""
        doubt = super().__new__(cls, template % params)
        doubt.template = template
        doubt.params = params
        return doubt


@dataclass(frozen=True, slots=True)
class Decoded:
    """Bytes read as text: canonical, with the encoding used and what is doubtful about it."""

    text: str
    encoding: str
    doubt: tuple[Doubt, ...] = ()


def decode(raw: bytes, declared: str | None = None) -> Decoded:
    """Read bytes as text, and say aloud where that needed a guess.

    In this order: the byte order mark; the declared encoding, unless the bytes fit UTF-8 only;
    UTF-16 told by its zero bytes; UTF-8; cp1252, and Latin-1 at last, as a guess. Reading is always
    strict, so no character is ever replaced; replacement characters that the sender left are
    reported.

    Raises:
        UndecodableError: if the bytes are not what their own mark says, a lone surrogate included.
    """
    doubt: list[Doubt] = []
    encoding = _encoding_of(raw, _named(declared, doubt), doubt)
    text = raw.decode(encoding)
    return Decoded(canonical(text), encoding, (*doubt, *doubts_of(text)))


def canonical(text: str) -> str:
    """Drop byte order marks at the start and NUL, turn CRLF and CR into LF, change nothing else.

    Raises:
        UndecodableError: if the text holds a lone surrogate, half of a character.
    """
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise UndecodableError(
            gettext_noop("Half of a character stands at %(at)d; the text cannot be stored."),
            at=error.start,
        ) from error
    return text.replace("\0", "").lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def digest(text: str) -> str:
    """Give the SHA-256 of the text in UTF-8, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def doubts_of(text: str) -> Iterator[Doubt]:
    """List what a text shows to have been lost or read wrongly before, canonical or not."""
    if count := text.count("\0"):
        yield Doubt(gettext_noop("%(count)d NUL characters were left out."), count=count)
    if count := text.count("\ufffd"):
        yield Doubt(
            gettext_noop("%(count)d characters were already lost (�) when the text came in."),
            count=count,
        )
    if count := sum(1 for _ in _CONTROL.finditer(text)):
        yield Doubt(gettext_noop("The text holds %(count)d control characters."), count=count)
    if _is_misread(text[:_SAMPLE]):
        yield Doubt(gettext_noop("The letters look as if read in a wrong encoding. Check them."))


def _encoding_of(raw: bytes, named: str | None, doubt: list[Doubt]) -> str:
    """Choose the encoding, and add what is doubtful about the choice."""
    if marked := _marked(raw):
        if named is not None and not marked.startswith(named):
            doubt.append(_contradiction(named, marked))
        return marked
    if named == "utf-16":  # without a mark, which side the zero bytes are on tells the order
        named = (*_utf16_by_zeros(raw), "utf-16-le")[0]
    if named is not None and _fits(raw, named):
        if named == "utf-8" or not _is_rather_utf8(raw, named):
            return named
        doubt.append(_contradiction(named, "utf-8"))
        return "utf-8"
    guessed = _guessed(raw)
    if named is not None:
        doubt.append(_contradiction(named, guessed))
    elif guessed != "utf-8":
        doubt.append(
            Doubt(
                gettext_noop("The encoding is a guess: read as %(encoding)s. Check the letters."),
                encoding=guessed,
            )
        )
    return guessed


def _marked(raw: bytes) -> str | None:
    """Give the encoding that a byte order mark names."""
    marked = next((encoding for mark, encoding in _MARKS if raw.startswith(mark)), None)
    if marked is not None and not _fits(raw, marked):
        raise UndecodableError(
            gettext_noop("The file begins as %(encoding)s but is not valid %(encoding)s."),
            encoding=marked,
        )
    return marked


def _named(declared: str | None, doubt: list[Doubt]) -> str | None:
    """Give Python's name of a declared encoding; an unknown one is doubtful, and not used."""
    if declared is None or not declared.strip():
        return None
    try:
        name = lookup(declared.strip()[:_LONGEST_NAME].strip("\"'")).name
    except (LookupError, ValueError):
        name = ""
    if name in _WESTERN:
        return "cp1252"
    if name in _KNOWN:
        return name
    doubt.append(
        Doubt(
            gettext_noop("The declared encoding “%(name)s” is not known."),
            name=declared.strip()[:_LONGEST_NAME],
        )
    )
    return None


def _guessed(raw: bytes) -> str:
    """Guess the encoding of bytes without a mark, which fit no declaration."""
    candidates = (*_utf16_by_zeros(raw), "utf-8", "cp1252")
    return next((encoding for encoding in candidates if _fits(raw, encoding)), "latin-1")


def _utf16_by_zeros(raw: bytes) -> tuple[str, ...]:
    """Tell UTF-16 by zero bytes on one side only: every space and line end has one."""
    big, little = raw[0::2].count(0), raw[1::2].count(0)
    if len(raw) % 2 or max(big, little) * _ZEROS_OF_UTF16 < len(raw) or not raw:
        return ()
    if min(big, little) * 10 > max(big, little):
        return ()
    return ("utf-16-be",) if big > little else ("utf-16-le",)


def _is_rather_utf8(raw: bytes, named: str) -> bool:
    """Tell whether bytes declared otherwise are UTF-8: other text hardly ever fits it by chance."""
    if named.startswith("utf-16"):
        return 0 not in raw and _fits(raw, "utf-8")
    return not raw.isascii() and _fits(raw, "utf-8")


def _fits(raw: bytes, encoding: str) -> bool:
    """Tell whether bytes are valid in an encoding."""
    try:
        raw.decode(encoding)
    except ValueError:
        return False
    return True


def _contradiction(declared: str, used: str) -> Doubt:
    """Say that the bytes do not bear out what was declared."""
    return Doubt(
        gettext_noop("Declared as %(declared)s, but read as %(used)s. Check the letters."),
        declared=declared,
        used=used,
    )


def _is_misread(text: str) -> bool:
    """Tell whether letters look wrongly decoded: accents all over, or capitals inside words."""
    letters = sum(1 for _ in _LETTER.finditer(text))
    accents = sum(1 for _ in _ACCENTED.finditer(text))
    capitals = sum(1 for _ in _CYRILLIC_CAPITALS.finditer(text))
    in_cyrillic = sum(1 for _ in _CYRILLIC_WORD.finditer(text))
    is_swapped = _SWAPPED_CASE.search(text) is not None
    return (
        (accents >= _ODD_LETTERS and accents > letters / 2)
        # KOI8-R and cp1251 swap small and capital letters: "рПМЙГЙС УППВЭЙМБ".
        or (capitals >= _ODD_WORDS and capitals > in_cyrillic / 2 and is_swapped)
        or _TWICE_ENCODED.search(text) is not None
    )
