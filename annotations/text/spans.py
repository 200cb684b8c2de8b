"""Spans of a report's text: half-open `[start, end)`, counted in Unicode code points from 0.

A mark is kept as its span, the words it covered and some characters of context. Nothing here moves
a mark by likeness: words that differ are refused, and places are found by the words alone.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from annotations.text.folding import fold, fold_words
from annotations.values.vocabulary import gettext_noop

CONTEXT_SIZE: Final = 32  # code points each side, as the desk stores them
_SHOWN: Final = 120  # code points of a quote that a message repeats
_MOST_PLACES: Final = 200  # looked at; of a quote that stands oftener the rest is not told apart


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch `[start, end)` of a text, in code points.

    Raises:
        ValueError: if it starts before the text or ends before it starts.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            message = f"[{self.start}, {self.end}) is no span of a text."
            raise ValueError(message)

    def __len__(self) -> int:
        return self.end - self.start

    def contains(self, other: "Span") -> bool:
        """Tell whether all of the other span lies in this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share a character; touching ends share none."""
        return max(self.start, other.start) < min(self.end, other.end)

    def shift(self, by: int) -> "Span":
        """Move both ends by a number of code points, back if it is negative."""
        return Span(self.start + by, self.end + by)

    def words(self, text: str) -> str:
        """Give the characters it covers."""
        return text[self.start : self.end]


class SpanError(ValueError):
    """Words and place do not fit. `template % params` is the message, for a person to read."""

    template: ClassVar[str] = gettext_noop("These words do not stand there.")

    def __init__(self, **params: str | int) -> None:
        self.params = params
        super().__init__(self.template % params)


class EmptySpanError(SpanError):
    """Nothing is marked."""

    template = gettext_noop("No words are marked.")


class OutOfTextError(SpanError):
    """The span leaves the text."""

    template = gettext_noop("%(start)d to %(end)d is not inside the text of %(length)d characters.")


class WordsDifferError(SpanError):
    """The characters there are not the quoted ones: `params["at"]` is the first that differs."""

    template = gettext_noop(
        "The report has “%(found)s” at %(start)d to %(end)d, not “%(quote)s”; "
        "they differ from character %(at)d on."
    )


class NotFoundError(SpanError):
    """The words do not stand where they were looked for."""

    template = gettext_noop("“%(quote)s” does not stand there in the report.")


class FoundTwiceError(SpanError):
    """The words stand there more than once; `places` holds the places found, in order."""

    template = gettext_noop(
        "“%(quote)s” stands there %(count)d times; give a few more words so that it is found once."
    )

    def __init__(self, quote: str, places: tuple[Span, ...]) -> None:
        self.places = places
        super().__init__(quote=_shown(quote), count=len(places))


class AnchorLostError(SpanError):
    """A stored mark no longer fits its text.

    `differs` names what: "quote", "prefix", "suffix". `proposal` is the one other place where
    prefix, quote and suffix stand together unchanged, if there is one; only a person may move the
    mark there.
    """

    template = gettext_noop("“%(quote)s” no longer stands as it did at character %(start)d.")

    def __init__(
        self, quote: str, start: int, differs: tuple[str, ...], proposal: Span | None
    ) -> None:
        self.differs = differs
        self.proposal = proposal
        super().__init__(quote=_shown(quote), start=start)


def trimmed(text: str, span: Span) -> Span:
    """Leave out the white space at both ends; white space alone leaves an empty span."""
    words = span.words(text)
    start = span.end - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def checked_span(text: str, start: int, end: int, quote: str) -> Span:
    """Accept a marked span only if it holds the words its author saw, to the character.

    A browser's multipart post turns LF into CRLF: pass a posted quote through `canonical` first.

    Raises:
        EmptySpanError: if start and end are one.
        OutOfTextError: if they are not a stretch of this text.
        WordsDifferError: if the characters there are not exactly `quote`.
    """
    if start == end:
        raise EmptySpanError
    if not 0 <= start < end <= len(text):
        raise OutOfTextError(start=start, end=end, length=len(text))
    found = text[start:end]
    if found != quote:
        raise WordsDifferError(
            start=start,
            end=end,
            found=_shown(found),
            quote=_shown(quote),
            at=_first_difference(found, quote) + 1,
        )
    return Span(start, end)


def context(text: str, span: Span, size: int = CONTEXT_SIZE) -> tuple[str, str]:
    """Give up to `size` code points before and after a span: a W3C annotation's prefix, suffix."""
    return text[max(0, span.start - size) : span.start], text[span.end : span.end + size]


def find_quote(text: str, quote: str, within: Span) -> Span:
    """Find typed words inside a part of the text, and give the exact place they stand at.

    The exact characters win. Only if they do not stand there, quotation marks and backticks,
    dashes, white space and composed letters are read alike. A place that starts and ends with a
    whole word wins over one that cuts a word ("he" is not found in "the" if it stands as a word as
    well). A letter is never cut from its accent.

    Raises:
        EmptySpanError: if the quote holds nothing but white space.
        NotFoundError: if the words do not stand in `within`.
        FoundTwiceError: if they stand there more than once.
    """
    if not quote.strip():
        raise EmptySpanError
    for places in (_exact_places(text, quote, within), _alike_places(text, quote, within)):
        found = tuple(places)
        best = tuple(place for place in found if _cuts_no_word(text, place)) or found
        if len(best) > 1:
            raise FoundTwiceError(quote, best)
        if best:
            return best[0]
    raise NotFoundError(quote=_shown(quote))


def anchor(text: str, quote: str, prefix: str, suffix: str, start: int) -> Span:
    """Check that a stored quote still stands at its place, between the stored characters around it.

    Raises:
        AnchorLostError: if anything differs; it tells what, and may propose a place.
    """
    end = start + len(quote)
    if start < 0 or not quote:
        raise AnchorLostError(quote, start, ("quote",), None)
    fits = {
        "quote": text[start:end] == quote,
        "prefix": text[max(0, start - len(prefix)) : start] == prefix,
        "suffix": text[end : end + len(suffix)] == suffix,
    }
    differs = tuple(part for part, same in fits.items() if not same)
    if differs:
        raise AnchorLostError(quote, start, differs, _only_place(text, quote, prefix, suffix))
    return Span(start, end)


def _only_place(text: str, quote: str, prefix: str, suffix: str) -> Span | None:
    """Find the one place where prefix, quote and suffix stand together."""
    whole = prefix + quote + suffix
    at = text.find(whole)
    if at < 0 or text.find(whole, at + 1) >= 0:
        return None
    return Span(at + len(prefix), at + len(prefix) + len(quote))


def _exact_places(text: str, quote: str, within: Span) -> Iterator[Span]:
    """Find the quote character for character."""
    for at in _occurrences(text, quote, within):
        place = Span(at, at + len(quote))
        if not _is_cut(text, place):
            yield place


def _alike_places(text: str, quote: str, within: Span) -> Iterator[Span]:
    """Find what reads as the quote does, never cutting a letter from its accent."""
    wanted = fold_words(quote)
    folded = fold(text, within.start, within.end)
    for at in _occurrences(folded.text, wanted, Span(0, len(folded.text))):
        place = Span(folded.starts[at], folded.ends[at + len(wanted) - 1])
        is_whole = folded.may_cut(at) and folded.may_cut(at + len(wanted))
        if is_whole and not _is_cut(text, place):
            yield place


def _occurrences(text: str, wanted: str, within: Span) -> Iterator[int]:
    """Find the offsets of a string in a part of a text, overlapping ones too, up to a limit."""
    at = within.start - 1
    for _ in range(_MOST_PLACES):
        at = text.find(wanted, at + 1, within.end)
        if at < 0:
            return
        yield at


def _is_cut(text: str, place: Span) -> bool:
    """Tell whether a combining mark or a joiner after the place belongs to its last letter."""
    after = text[place.end : place.end + 1]
    return after == "\u200d" or (bool(after) and unicodedata.category(after) in {"Mn", "Mc", "Me"})


def _cuts_no_word(text: str, place: Span) -> bool:
    """Tell whether a place neither starts nor ends inside a word."""
    before, after = text[place.start - 1 : place.start], text[place.end : place.end + 1]
    starts_inside = before.isalnum() and text[place.start].isalnum()
    ends_inside = after.isalnum() and text[place.end - 1].isalnum()
    return not (starts_inside or ends_inside)


def _first_difference(one: str, other: str) -> int:
    """Give the offset of the first character at which two strings part."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _shown(words: str) -> str:
    """Shorten words for a message."""
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
