"""The difference of two texts in words, for the history and for the page of a conflict.

Paragraphs are compared first and words only inside changed paragraphs: comparing all words of a
long report with all of another takes minutes. Words found once on each side are held fast, and the
stretches between them compared; a stretch too long to compare is shown as replaced.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final

from annotations.text.spans import Span
from annotations.text.words import words

_LINE: Final = re.compile(r"[^\n]*\n|[^\n]+")
_BETWEEN: Final = re.compile(r"\s+|\S+")
_COMPARED: Final = 150  # pieces a side of a stretch that is compared each with each
_DEEPEST: Final = 12  # rounds of looking for words found once


class Op(StrEnum):
    """What became of a stretch of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch of text and what became of it."""

    op: Op
    text: str


_Stretch = tuple[Sequence[str], Sequence[str]]  # old pieces, new pieces


def differences(old: str, new: str) -> list[Difference]:
    """Compare two texts, by paragraphs and then by words.

    What is the same and what was removed give `old`, character for character; what is the same and
    what was added give `new`. Of a changed stretch the removed words come first. Neighbouring
    differences never have the same `op`, and none is empty.
    """
    found: list[Difference] = []
    for old_lines, new_lines in _stretches(_LINE.findall(old), _LINE.findall(new)):
        if old_lines == new_lines:
            _add(found, Op.SAME, "".join(old_lines))
            continue
        pieces = _pieces("".join(old_lines)), _pieces("".join(new_lines))
        for removed, added in _stretches(*pieces):
            if removed == added:
                _add(found, Op.SAME, "".join(removed))
            else:
                _add(found, Op.REMOVED, "".join(removed))
                _add(found, Op.ADDED, "".join(added))
    return found


def _add(found: list[Difference], op: Op, text: str) -> None:
    """Add a stretch, joined to the one before if that is of its kind."""
    if not text:
        return
    if found and found[-1].op is op:
        text = found.pop().text + text
    found.append(Difference(op, text))


def _pieces(text: str) -> list[str]:
    """Cut a text into words, white space and punctuation."""
    pieces: list[str] = []
    end = 0
    for word in words(text, Span(0, len(text))):
        pieces += _BETWEEN.findall(text, end, word.start)
        pieces.append(word.words(text))
        end = word.end
    return pieces + _BETWEEN.findall(text, end)


def _stretches(old: Sequence[str], new: Sequence[str], depth: int = 0) -> Iterator[_Stretch]:
    """Cut two lists of pieces into stretches that are the same and stretches that differ."""
    head = _common_start(old, new)
    yield old[:head], new[:head]
    old, new = old[head:], new[head:]
    tail = _common_start(old[::-1], new[::-1])
    yield from _inner(old[: len(old) - tail], new[: len(new) - tail], depth)
    yield old[len(old) - tail :], new[len(new) - tail :]


def _inner(old: Sequence[str], new: Sequence[str], depth: int) -> Iterator[_Stretch]:
    """Cut two lists that differ at both ends."""
    fixed = _fixed_pairs(old, new) if depth < _DEEPEST else []
    if fixed:
        done_old = done_new = 0
        for at_old, at_new in fixed:
            yield from _stretches(old[done_old:at_old], new[done_new:at_new], depth + 1)
            yield old[at_old : at_old + 1], new[at_new : at_new + 1]
            done_old, done_new = at_old + 1, at_new + 1
        yield from _stretches(old[done_old:], new[done_new:], depth + 1)
    elif max(len(old), len(new)) <= _COMPARED:
        matcher = SequenceMatcher(None, old, new, autojunk=False)
        for _, old_start, old_end, new_start, new_end in matcher.get_opcodes():
            yield old[old_start:old_end], new[new_start:new_end]
    else:
        yield old, new


def _common_start(old: Sequence[str], new: Sequence[str]) -> int:
    """Count the pieces that two lists begin with alike."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(old), len(new)))


def _fixed_pairs(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Pair the pieces found once on each side, as many as keep their order on both."""
    once_in_old, once_in_new = _places_of_single(old), _places_of_single(new)
    pairs = [(at, once_in_new[piece]) for piece, at in once_in_old.items() if piece in once_in_new]
    return _longest_rise(pairs)


def _places_of_single(pieces: Sequence[str]) -> dict[str, int]:
    """Give the place of each piece that is found once, in order."""
    counts = Counter(pieces)
    return {piece: at for at, piece in enumerate(pieces) if counts[piece] == 1}


def _longest_rise(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Keep the longest run of pairs whose second numbers rise; the first ones do already."""
    tops: list[int] = []  # lowest second number that ends a rise of each length
    ends: list[int] = []  # the pair that it belongs to
    before: list[int] = []  # for each pair, the one before it in its rise, or -1
    for number, (_, second) in enumerate(pairs):
        length = bisect_left(tops, second)
        before.append(ends[length - 1] if length else -1)
        tops[length : length + 1] = [second]
        ends[length : length + 1] = [number]
    rise: list[tuple[int, int]] = []
    number = ends[-1] if ends else -1
    while number >= 0:
        rise.append(pairs[number])
        number = before[number]
    return rise[::-1]
