"""Every place where words stand that must not be shown, for a text that nobody has looked at yet.

Too much is found rather than too little: case and the kind of white space make no difference, and an
ending after a longer name ("Aibek", "Aibekov") belongs to it. A person can show again what was held.
"""

import re
import unicodedata
from typing import Final

from annotations.text.matching import Matching
from annotations.text.spans import Span

_SHORT: Final = 4  # code points; a shorter name would be found in the beginning of many words
_SPACED: Final = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN", "HEBREW", "ARABIC", "DIGIT")


def occurrences(text: str, words: str) -> list[Span]:
    """Find each place of some words, in order, none overlapping."""
    pieces = words.split()
    if not pieces:
        return []
    body = r"\s+".join(re.escape(piece) for piece in pieces)
    if _puts_spaces(words):
        ending = r"(?!\w)" if len(words) < _SHORT else r"\w*"
        body = rf"(?<!\w){body}{ending}"
    return [Span(*found.span()) for found in re.finditer(body, text, re.IGNORECASE)]


def _puts_spaces(words: str) -> bool:
    """Tell whether words begin and end with letters of a script that puts spaces between words."""
    ends = words.strip()[0], words.strip()[-1]
    return all(unicodedata.name(letter, "").startswith(_SPACED) for letter in ends)


def protected_places(matching: Matching, span: Span) -> list[Span]:
    """Find where words of the old text that must not be shown have to be hidden in the new one.

    Their own place, and every place where they stand in words that are new; if their own place is
    gone, every place.
    """
    own = matching.place(span)
    words = span.words(matching.old)
    if own is None:
        return occurrences(matching.new, words)
    return sorted({own, *new_places(matching, words)})


def new_places(matching: Matching, words: str) -> list[Span]:
    """Find where words stand in what is new: a name withheld on an earlier text may come back."""
    return [span for span in occurrences(matching.new, words) if not matching.is_old(span)]
