"""Words of a stretch of text: where its ends may stand when a part is moved word by word."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from annotations.text.spans import Span

_CHUNK: Final = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"  # Japanese and Chinese put no spaces: by character
    r"|(?:(?!--)[^\s\u2014\u2013\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])+"
)
_KEPT: Final = frozenset("%‰#&@*§")  # punctuation to Unicode, but said aloud
_DOTTED: Final = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")  # U.S, a.m


def words(text: str, span: Span) -> list[Span]:
    """Find the words of a span, in order, without the punctuation around them.

    Apostrophes, backticks, hyphens and decimal points inside a word belong to it; so does the last
    stop of "U.S.". Dashes part words. A letter is never parted from its accents, nor are the pieces
    of one emoji. Chinese and Japanese are cut at each character.
    """
    found = _CHUNK.finditer(text, span.start, span.end)
    return [word for chunk in found for word in _without_punctuation(text, Span(*chunk.span()))]


def _without_punctuation(text: str, chunk: Span) -> Iterator[Span]:
    """Cut punctuation from both ends of a run of characters; nothing else may be left."""
    start, end = chunk.start, chunk.end
    while start < end and _is_punctuation(text[start]):
        start += 1
    while end > start and _is_punctuation(text[end - 1]):
        end -= 1
    if start == end:
        return
    has_stop = text[end : min(end + 1, chunk.end)] == "."
    if has_stop and _DOTTED.fullmatch(text, start, end):
        end += 1
    yield Span(start, end)


def _is_punctuation(character: str) -> bool:
    """Tell whether a character only surrounds words."""
    return character not in _KEPT and (
        unicodedata.category(character).startswith("P") or character in "`´"
    )
