"""Finding the place of words that a form gives: by the offsets a script sent, or by the words.

Plain rules. Places are never guessed: words that do not stand there, or stand there twice, are
refused.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from annotations.text.spans import NotFoundError, Span, checked_span, find_quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """Words of a form with the offsets that came with them; None where no script sent any."""

    words: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the form showed before anybody changed it: unchanged words keep their place."""

    words: str
    span: Span


def place(text: str, typed: Typed, within: Sequence[Span], shown: Shown | None = None) -> Span:
    """Give the place of the words.

    Offsets are taken only if exactly these words stand there. Without offsets, words that the form
    itself had shown keep their place; others are looked for in each stretch of `within`, the nearest
    first, and taken from the first in which they stand once.

    Raises:
        SpanError: if the words are not at the offsets, in none of the stretches, or twice in one.
    """
    if typed.start is not None and typed.end is not None:
        return checked_span(text, typed.start, typed.end, typed.words)
    if shown is not None and shown.words == typed.words:
        return shown.span
    missing: NotFoundError | None = None
    for stretch in within:
        try:
            return find_quote(text, typed.words, stretch)
        except NotFoundError as error:
            missing = missing or error
    raise missing or NotFoundError(quote=typed.words)
