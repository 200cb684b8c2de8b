"""Plain text, pasted or uploaded, into a report."""

import re
from collections.abc import Iterator
from typing import Final

from annotations.intake.imported import (
    MAX_BYTES,
    MAX_CHARACTERS,
    ImportedReport,
    IntakeError,
    ProposedSpan,
    Refusal,
    StatedDate,
)
from annotations.intake.language import proposed_language
from annotations.intake.layout import proposed_spans
from annotations.intake.stated_date import stated_date
from annotations.text.canonical import (
    Decoded,
    Doubt,
    UndecodableError,
    canonical,
    decode,
    digest,
    doubts_of,
    paragraphs,
)
from annotations.values.vocabulary import gettext_noop

__all__ = [
    "MAX_BYTES",
    "MAX_CHARACTERS",
    "ImportedReport",
    "IntakeError",
    "ProposedSpan",
    "Refusal",
    "StatedDate",
    "read_plain",
]

_KINDS: Final = (  # first bytes of what people try to upload
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP, Word, OpenDocument"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word, Excel"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"GIF8", "GIF"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"7z\xbc\xaf", "7-Zip"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"SQLite format 3\x00", "SQLite"),
    (b"\x7fELF", "ELF"),
)
_UNPRINTABLE: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_MOST_UNPRINTABLE: Final = 0.01  # share of the characters
_FEWEST_UNPRINTABLE: Final = 4  # a few stray ones never make a text binary
_PAGE_START: Final = re.compile(r"\s{0,1000}<(?:!doctype\s+html|html[\s>])", re.IGNORECASE)
_TAG: Final = re.compile(
    r"</?(?:html|head|body|div|span|p|br|a|img|ul|ol|li|h[1-6]|table|tr|td|th|tbody|section|"
    r"article|header|footer|nav|main|aside|figure|script|style|meta|link|em|strong|b|i)"
    r"(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
_FEWEST_TAGS: Final = 6
_CHARACTERS_A_TAG: Final = 600  # a tag in so many characters or fewer is "all over"


def read_plain(raw: bytes | str, *, declared: str | None = None) -> ImportedReport:
    """Read a report from plain text: bytes of a file, or characters typed or pasted.

    The text is canonical and whole; what seems not to be the story is proposed, never cut.

    Raises:
        IntakeError: if it is empty, too large, not plain text, the code of a web page, not to be
            decoded, or holds no words.
    """
    try:
        decoded = _from_bytes(raw, declared) if isinstance(raw, bytes) else _from_words(raw)
    except UndecodableError as error:
        raise IntakeError(Refusal.UNDECODABLE, reason=str(error)) from error
    text = decoded.text
    _refuse_unfit(text)
    every = paragraphs(text)
    spans, place = proposed_spans(text, every)
    published = stated_date(text, every)
    return ImportedReport(
        text=text,
        digest=digest(text),
        encoding=decoded.encoding,
        doubt=(*decoded.doubt, *_doubts_of_date(text, published)),
        spans=spans,
        language=proposed_language(text),
        dateline_place=place,
        published=published if published and published.day else None,
    )


def _from_bytes(raw: bytes, declared: str | None) -> Decoded:
    """Read the bytes of a file, unless they are too many or no text."""
    if len(raw) > MAX_BYTES:
        raise _too_large()
    for start, kind in _KINDS:
        if raw.startswith(start):
            raise IntakeError(Refusal.BINARY, kind=kind)
    decoded = decode(raw, declared)
    zeros = 0 if decoded.encoding.startswith(("utf-16", "utf-32")) else raw.count(0)
    _refuse_unprintable(decoded.text, zeros)
    return decoded


def _from_words(words: str) -> Decoded:
    """Take typed or pasted characters, unless they are too many or no text."""
    if len(words) > MAX_CHARACTERS:
        raise _too_large()
    text = canonical(words)
    _refuse_unprintable(text, words.count("\0"))
    return Decoded(text, "utf-8", tuple(doubts_of(words)))


def _refuse_unprintable(text: str, zeros: int) -> None:
    """Refuse what holds too many control characters to be written by a person."""
    unprintable = zeros + sum(1 for _ in _UNPRINTABLE.finditer(text))
    if unprintable >= _FEWEST_UNPRINTABLE and unprintable > _MOST_UNPRINTABLE * len(text):
        raise IntakeError(Refusal.BINARY, kind=gettext_noop("control characters"))


def _refuse_unfit(text: str) -> None:
    """Refuse a text that is empty, too long, the code of a page, or without words."""
    if not text.strip():
        raise IntakeError(Refusal.EMPTY)
    if len(text) > MAX_CHARACTERS:
        raise _too_large()
    tags = sum(1 for _ in _TAG.finditer(text))
    if _PAGE_START.match(text) or tags >= max(_FEWEST_TAGS, len(text) / _CHARACTERS_A_TAG):
        raise IntakeError(Refusal.HTML_PASTED)
    if not any(character.isalpha() for character in text):
        raise IntakeError(Refusal.NO_WORDS)


def _too_large() -> IntakeError:
    """Make the refusal that names the limits."""
    return IntakeError(Refusal.TOO_LARGE, bytes=MAX_BYTES, characters=MAX_CHARACTERS)


def _doubts_of_date(text: str, published: StatedDate | None) -> Iterator[Doubt]:
    """Say that a stated date may be read with the day or the month first."""
    if published is not None and published.day is None:
        yield Doubt(
            gettext_noop("“%(words)s” can be read two ways; enter the publication date yourself."),
            words=published.span.words(text),
        )
