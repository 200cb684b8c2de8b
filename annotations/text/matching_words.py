"""The words of changed paragraphs laid on each other: which stretches stand in both texts.

Paragraphs belong together if they share a quarter of the letters of the shorter one, in order; the
words "the" and "of" alone join nothing. The comparison page draws by it, and a claim inside a changed
paragraph is kept by it where one of these equal stretches holds its words whole.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from annotations.text.spans import Span
from annotations.text.stretches import pieces, stretches

_SHARED: Final = 0.25  # of the letters of the shorter paragraph


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """A stretch of the old text and the equal stretch of the new."""

    old: Span
    new: Span

    def moved(self, span: Span) -> Span:
        """Give the place in the new text of a span inside `old`."""
        return span.shift(self.new.start - self.old.start)


@dataclass(frozen=True, slots=True)
class Group:
    """Changed paragraphs that belong together, and what stands in both, in order."""

    old: tuple[Span, ...]
    new: tuple[Span, ...]
    equal: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class _Equal:
    """An equal stretch inside one old and one new paragraph, given by their numbers."""

    pair: Pair
    place: tuple[int, int]


_Piece = tuple[Span, int]  # a word, and the number of its paragraph


def groups_of(old: str, new: str, left: Sequence[Span], right: Sequence[Span]) -> list[Group]:
    """Compare paragraphs by their words, and give those that belong together."""
    equal = list(_equal(old, new, left, right))
    shared: Counter[tuple[int, int]] = Counter()
    for one in equal:
        shared[one.place] += _letters(one.pair.old.words(old))
    sizes = (
        [_letters(span.words(old)) for span in left],
        [_letters(span.words(new)) for span in right],
    )
    linked = [
        place
        for place, letters in sorted(shared.items())
        if letters and letters >= _SHARED * min(sizes[0][place[0]], sizes[1][place[1]])
    ]
    return [
        Group(
            tuple(left[group[0].start : group[0].stop]),
            tuple(right[group[1].start : group[1].stop]),
            tuple(
                one.pair for one in equal if one.place[0] in group[0] and one.place[1] in group[1]
            ),
        )
        for group in _intervals(linked)
    ]


def joined(old: str, new: str, pairs: Sequence[Pair]) -> list[Pair]:
    """Put pairs in the order of the old text, and join those with the same white space between."""
    found: list[Pair] = []
    for pair in sorted(pairs):
        if found and _follows(old, new, found[-1], pair):
            found.append(_both(found.pop(), pair))
        else:
            found.append(pair)
    return found


def cut_apart(whole: Sequence[Span], equal: Sequence[Span]) -> list[Span]:
    """Give what is left of paragraphs without some stretches inside them, both in order."""
    left: list[Span] = []
    number = 0
    for paragraph in whole:
        start = paragraph.start
        while number < len(equal) and equal[number].end <= paragraph.end:
            left.append(Span(start, max(start, equal[number].start)))
            start = max(start, equal[number].end)
            number += 1
        left.append(Span(start, paragraph.end))
    return [span for span in left if span]


def _equal(old: str, new: str, left: Sequence[Span], right: Sequence[Span]) -> Iterator[_Equal]:
    """Find the equal stretches, cut at the ends of paragraphs."""
    sides = _pieces(old, left), _pieces(new, right)
    words = [span.words(old) for span, _ in sides[0]], [span.words(new) for span, _ in sides[1]]
    last: _Equal | None = None
    at = [0, 0]
    for one, other in stretches(*words):
        if one == other:
            ends = sides[0][at[0] : at[0] + len(one)], sides[1][at[1] : at[1] + len(other)]
            for (old_span, old_number), (new_span, new_number) in zip(*ends, strict=True):
                found = _Equal(Pair(old_span, new_span), (old_number, new_number))
                if last is not None and _touches(last, found):
                    found = _Equal(_both(last.pair, found.pair), found.place)
                elif last is not None:
                    yield last
                last = found
        at = [at[0] + len(one), at[1] + len(other)]
    if last is not None:
        yield last


def _pieces(text: str, spans: Sequence[Span]) -> list[_Piece]:
    """Cut paragraphs into words, white space and punctuation."""
    found: list[_Piece] = []
    for number, span in enumerate(spans):
        start = span.start
        for piece in pieces(span.words(text)):
            found.append((Span(start, start + len(piece)), number))
            start += len(piece)
    return found


def _touches(one: _Equal, other: _Equal) -> bool:
    """Tell whether a stretch begins where another of the same paragraphs ends, on both sides."""
    ends = one.pair.old.end, one.pair.new.end
    return one.place == other.place and ends == (other.pair.old.start, other.pair.new.start)


def _both(one: Pair, other: Pair) -> Pair:
    """Join a stretch and the one right after it."""
    return Pair(Span(one.old.start, other.old.end), Span(one.new.start, other.new.end))


def _follows(old: str, new: str, one: Pair, other: Pair) -> bool:
    """Tell whether only the same white space, or nothing, stands between two pairs."""
    between = other.old.start - one.old.end
    if between < 0 or other.new.start - one.new.end != between:
        return False
    words = old[one.old.end : other.old.start]
    return words == new[one.new.end : other.new.start] and (not words or words.isspace())


def _intervals(linked: Sequence[tuple[int, int]]) -> list[tuple[range, range]]:
    """Join links that share a paragraph into stretches of paragraphs; links rise on both sides."""
    found: list[tuple[range, range]] = []
    for one, other in linked:
        if found and (one in found[-1][0] or other in found[-1][1]):
            last = found.pop()
            found.append((range(last[0].start, one + 1), range(last[1].start, other + 1)))
        else:
            found.append((range(one, one + 1), range(other, other + 1)))
    return found


def _letters(words: str) -> int:
    """Count letters and digits."""
    return sum(character.isalnum() for character in words)
