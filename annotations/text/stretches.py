"""Two lists of pieces cut into stretches that are the same and stretches that differ, in linear time.

Pieces found once on each side are held fast, and the stretches between them compared; a stretch too
long to compare each with each is given as replaced. Comparing all words of a long report with all
of another takes minutes; this takes milliseconds.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from annotations.text.spans import Span
from annotations.text.words import words

_BETWEEN: Final = re.compile(r"\s+|\S+")
_COMPARED: Final = 150  # pieces a side of a stretch that is compared each with each
_DEEPEST: Final = 12  # rounds of looking for pieces found once

Stretch = tuple[Sequence[str], Sequence[str]]  # old pieces, new pieces


def pieces(text: str) -> list[str]:
    """Cut a text into words, white space and punctuation; put together they give the text."""
    found: list[str] = []
    end = 0
    for word in words(text, Span(0, len(text))):
        found += _BETWEEN.findall(text, end, word.start)
        found.append(word.words(text))
        end = word.end
    return found + _BETWEEN.findall(text, end)


def stretches(old: Sequence[str], new: Sequence[str], depth: int = 0) -> Iterator[Stretch]:
    """Cut two lists of pieces into stretches that are the same and stretches that differ.

    The old sides put together are `old`, the new sides `new`. Either side may be empty.
    """
    head = _common_start(old, new)
    yield old[:head], new[:head]
    old, new = old[head:], new[head:]
    tail = _common_start(old[::-1], new[::-1])
    yield from _inner(old[: len(old) - tail], new[: len(new) - tail], depth)
    yield old[len(old) - tail :], new[len(new) - tail :]


def _inner(old: Sequence[str], new: Sequence[str], depth: int) -> Iterator[Stretch]:
    """Cut two lists that differ at both ends."""
    fixed = _fixed_pairs(old, new) if depth < _DEEPEST else []
    if fixed:
        done_old = done_new = 0
        for at_old, at_new in fixed:
            yield from stretches(old[done_old:at_old], new[done_new:at_new], depth + 1)
            yield old[at_old : at_old + 1], new[at_new : at_new + 1]
            done_old, done_new = at_old + 1, at_new + 1
        yield from stretches(old[done_old:], new[done_new:], depth + 1)
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


def _places_of_single(found: Sequence[str]) -> dict[str, int]:
    """Give the place of each piece that is found once, in order."""
    counts = Counter(found)
    return {piece: at for at, piece in enumerate(found) if counts[piece] == 1}


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
