"""How much of one report's wording is in another: two outlets carrying one wire text.

Shingles of four words, hashed with CRC-32. A fingerprint keeps one hash in eight, about forty for a
report: few enough for an indexed table that finds candidates; the answer itself rests on all
shingles. It only proposes: a person confirms that two reports are one copy (rule R10).
"""

import re
import unicodedata
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from annotations.text.spans import Span

_WORD: Final = re.compile(r"[^\W_]+")
_WORDS_A_SHINGLE: Final = 4
_KEPT_OF: Final = 8
COPY_FROM: Final = 0.5  # containment: most of the shorter text is in the longer
# With one word in four changed 0.75⁴, about a third of the shingles, are left; reports of one event that
# quote the same two officials share up to 0.22 (both as measured by tests/benchmarks/copies.py).
EDITED_COPY_FROM: Final = 0.23
_FEWEST: Final = 5  # shared shingles; two short notes may share a phrase
STOCK_PHRASE_IN: Final = 400  # texts; what more of them share tells of no copy, and would cost time
_FAR_BEHIND: Final = 4  # a text that shares a quarter of what the best one does is not looked at


class Copying(Enum):
    """What the likeness of two texts proposes."""

    NONE = auto()
    EDITED_COPY = auto()
    COPY = auto()


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two sets of shingles overlap: the share of the smaller, and of both (Jaccard), 0 to 1."""

    shared: int
    containment: float
    jaccard: float

    @property
    def copying(self) -> Copying:
        """What it proposes."""
        if self.shared < _FEWEST or self.containment < EDITED_COPY_FROM:
            return Copying.NONE
        return Copying.COPY if self.containment >= COPY_FROM else Copying.EDITED_COPY


def shingles(text: str) -> frozenset[int]:
    """Hash every four words in a row, without case, punctuation and the spelling of accents.

    A text of fewer words is one shingle; a text without words has none. Hashes are unsigned, of 32
    bits.
    """
    words = _WORD.findall(unicodedata.normalize("NFC", text.casefold()))
    if not words:
        return frozenset()
    rows = range(max(1, len(words) - _WORDS_A_SHINGLE + 1))
    return frozenset(_hashed(words[row : row + _WORDS_A_SHINGLE]) for row in rows)


def fingerprint(text: str) -> frozenset[int]:
    """Give the shingles that are stored to find candidates by: one in eight, chosen by the hash."""
    return kept(shingles(text))


def kept(every: frozenset[int]) -> frozenset[int]:
    """Choose among the shingles of a text those that are stored."""
    return frozenset(shingle for shingle in every if shingle % _KEPT_OF == 0)


def worth_comparing(found: Sequence[tuple[int, int]]) -> list[int]:
    """Choose the texts whose whole wording is compared: (text, kept shingles shared), the best first."""
    best = found[0][1] if found else 0
    return [text for text, shared in found if _FAR_BEHIND * shared > best]


def story(text: str, left_out: Iterable[Span]) -> str:
    """Give a text without the stretches that are no part of the story: what an outlet puts on all."""
    pieces = []
    done = 0
    for span in sorted(left_out):
        pieces.append(text[done : max(done, span.start)])
        done = max(done, span.end)
    return "\n".join([*pieces, text[done:]])


def likeness(one: frozenset[int], other: frozenset[int]) -> Likeness:
    """Measure how two sets of shingles overlap; with an empty set nothing is alike."""
    shared = len(one & other)
    if not shared:
        return Likeness(0, 0.0, 0.0)
    return Likeness(shared, shared / min(len(one), len(other)), shared / len(one | other))


def likeness_of(one: str, other: str) -> Likeness:
    """Measure how the wording of two texts overlaps, on all their shingles."""
    return likeness(shingles(one), shingles(other))


def _hashed(words: list[str]) -> int:
    """Hash some words in a row."""
    return zlib.crc32(" ".join(words).encode())
