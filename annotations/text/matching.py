"""Two texts of one report laid on each other: which characters of the old stand in the new.

Paragraphs first, words only inside changed paragraphs. Equal paragraphs are paired in their order;
one that stands once in each text is the same wherever it stands. Nothing is placed by likeness:
replayed on edited copies, fuzzy re-anchoring put "killed seven" on "killed eight" with a score of
0.93, and a flipped negation with 0.94. Linear in the length of the texts.
"""

from bisect import bisect_right
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from annotations.text.matching_words import Pair, cut_apart, groups_of, joined
from annotations.text.paragraphs import paragraphs
from annotations.text.spans import Span, trimmed
from annotations.text.stretches import stretches


class RowKind(StrEnum):
    """What became of a paragraph."""

    SAME = "same"
    MOVED = "moved"
    CHANGED = "changed"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Paragraphs of both texts that belong side by side; a moved one has a row on each side.

    `removed` and `added` are the changed stretches inside `old` and `new`, in order; `equal` the
    stretches of a changed row that stand in both.
    """

    kind: RowKind
    old: tuple[Span, ...] = ()
    new: tuple[Span, ...] = ()
    removed: tuple[Span, ...] = ()
    added: tuple[Span, ...] = ()
    equal: tuple[Pair, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """What two texts have in common.

    `runs` are the stretches that stand in both, in the order of the old text, none overlapping
    another on either side; `same_paragraphs` the paragraphs that do, moved ones too.
    """

    old: str
    new: str
    rows: tuple[Row, ...]
    runs: tuple[Pair, ...]
    same_paragraphs: tuple[Pair, ...]
    old_paragraphs: tuple[Span, ...]
    new_paragraphs: tuple[Span, ...]
    _starts: list[int] = field(repr=False)  # of the runs
    _in_new: list[Span] = field(repr=False)  # the runs in the order of the new text
    _row_of: dict[int, Row] = field(repr=False)  # by the start of an old paragraph

    def place(self, span: Span) -> Span | None:
        """Give where the very same characters stand in the new text, if one run holds them all."""
        at = bisect_right(self._starts, span.start) - 1
        if not span or at < 0 or not self.runs[at].old.contains(span):
            return None
        return self.runs[at].moved(span)

    def is_old(self, span: Span) -> bool:
        """Tell whether words of the new text stood just so in the old one."""
        at = bisect_right(self._in_new, span.start, key=_start) - 1
        return at >= 0 and self._in_new[at].contains(span)

    def keeps_words(self, span: Span) -> bool:
        """Tell whether any letter or digit of a stretch stands in the new text."""
        at = max(0, bisect_right(self._starts, span.start) - 1)
        while at < len(self.runs) and self.runs[at].old.start < span.end:
            run = self.runs[at].old
            inside = self.old[max(run.start, span.start) : min(run.end, span.end)]
            if any(character.isalnum() for character in inside):
                return True
            at += 1
        return False

    def aligned(self, span: Span) -> Span | None:
        """Give what stands in the new text between the equal words around a changed stretch.

        Only for a draft that a person decides about: these may be other words. None if the stretch
        was deleted.
        """
        start, end = self._start_of(span.start), self._end_of(span.end)
        if start is None or end is None or start >= end:
            return None
        return trimmed(self.new, Span(start, end)) or None

    def old_row(self, offset: int) -> Row | None:
        """Give the row of the old paragraph that an offset stands in, or after."""
        at = bisect_right(self.old_paragraphs, offset, key=_start) - 1
        return self._row_of[self.old_paragraphs[at].start] if at >= 0 else None

    def _start_of(self, offset: int) -> int | None:
        """Give where a stretch that starts there starts in the new text."""
        whole = self.place(Span(offset, offset + 1))
        if whole is not None:
            return whole.start
        row = self.old_row(offset)
        if row is None or not row.new:
            return None
        before = [pair.new.end for pair in row.equal if pair.old.end <= offset]
        return max(before, default=row.new[0].start)

    def _end_of(self, offset: int) -> int | None:
        """Give where a stretch that ends there ends in the new text."""
        whole = self.place(Span(offset - 1, offset)) if offset else None
        if whole is not None:
            return whole.end
        row = self.old_row(max(0, offset - 1))
        if row is None or not row.new:
            return None
        after = [pair.new.start for pair in row.equal if pair.old.start >= offset]
        return min(after, default=row.new[-1].end)


def match(old: str, new: str) -> Matching:
    """Lay two texts on each other, by paragraphs and then by words."""
    sides = tuple(paragraphs(old)), tuple(paragraphs(new))
    words = [span.words(old) for span in sides[0]], [span.words(new) for span in sides[1]]
    numbers, between = _in_order(*words)
    same = [Pair(sides[0][one], sides[1][other]) for one, other in numbers]
    moved = [Pair(sides[0][one], sides[1][other]) for one, other in _moved(words, numbers, between)]
    changed = list(_changed(old, new, sides, between, moved))
    rows = _rows(sides, same, moved, changed)
    runs = joined(old, new, [*same, *moved, *(pair for row in changed for pair in row.equal)])
    return Matching(
        old=old,
        new=new,
        rows=rows,
        runs=tuple(runs),
        same_paragraphs=tuple(sorted([*same, *moved])),
        old_paragraphs=sides[0],
        new_paragraphs=sides[1],
        _starts=[pair.old.start for pair in runs],
        _in_new=sorted(pair.new for pair in runs),
        _row_of={span.start: row for row in rows for span in row.old},
    )


_Sides = tuple[tuple[Span, ...], tuple[Span, ...]]
_Numbers = list[tuple[int, int]]  # of an old and of a new paragraph
_Between = tuple[range, range]  # numbers of old and of new paragraphs between equal ones


def _in_order(old: list[str], new: list[str]) -> tuple[_Numbers, list[_Between]]:
    """Pair equal paragraphs that keep their order, and give what lies between them."""
    same: _Numbers = []
    between: list[_Between] = []
    at = 0, 0
    for one, other in stretches(old, new):
        ranges = range(at[0], at[0] + len(one)), range(at[1], at[1] + len(other))
        if one == other:
            same += zip(*ranges, strict=True)
        elif between and (between[-1][0].stop, between[-1][1].stop) == at:
            first = between.pop()
            between.append(
                (range(first[0].start, ranges[0].stop), range(first[1].start, ranges[1].stop))
            )
        else:
            between.append(ranges)
        at = ranges[0].stop, ranges[1].stop
    return same, between


def _moved(words: tuple[list[str], list[str]], same: _Numbers, between: list[_Between]) -> _Numbers:
    """Pair equal paragraphs that stand once in each text, but not in their order."""
    if not between:
        return []
    counts = Counter(words[0]), Counter(words[1])
    places = {text: number for number, text in enumerate(words[1]) if counts[1][text] == 1}
    done = {number for number, _ in same}
    return [
        (number, places[text])
        for number, text in enumerate(words[0])
        if number not in done and counts[0][text] == 1 and text in places
    ]


def _changed(
    old: str, new: str, sides: _Sides, between: list[_Between], moved: list[Pair]
) -> Iterator[Row]:
    """Compare the paragraphs between equal ones by their words; give those that belong together."""
    away = {pair.old for pair in moved}, {pair.new for pair in moved}
    for ranges in between:
        left = [sides[0][number] for number in ranges[0] if sides[0][number] not in away[0]]
        right = [sides[1][number] for number in ranges[1] if sides[1][number] not in away[1]]
        for group in groups_of(old, new, left, right):
            yield Row(
                kind=RowKind.CHANGED,
                old=group.old,
                new=group.new,
                removed=tuple(cut_apart(group.old, [pair.old for pair in group.equal])),
                added=tuple(cut_apart(group.new, [pair.new for pair in group.equal])),
                equal=group.equal,
            )


def _rows(
    sides: _Sides, same: list[Pair], moved: list[Pair], changed: list[Row]
) -> tuple[Row, ...]:
    """Put all paragraphs of both texts into rows, in the order of both."""
    fixed = [
        *(Row(kind=RowKind.SAME, old=(p.old,), new=(p.new,), equal=(p,)) for p in same),
        *changed,
    ]
    fixed.sort(key=lambda row: row.old[0])
    lone = _lone_old(sides[0], fixed, moved), _lone_new(sides[1], fixed, moved)
    rows: list[Row] = []
    for row in fixed:
        rows += _before(lone[0], row.old[0].start)
        rows += _before(lone[1], row.new[0].start)
        rows.append(row)
    return (*rows, *(row for _, row in lone[0]), *(row for _, row in lone[1]))


_Lone = deque[tuple[int, Row]]  # rows of one side, by where they start


def _lone_old(sides: tuple[Span, ...], fixed: list[Row], moved: list[Pair]) -> _Lone:
    """Make the rows of the paragraphs that stand in the old text alone, or elsewhere in the new."""
    taken = {span for row in fixed for span in row.old}
    away = {pair.old for pair in moved}
    return deque(
        (span.start, Row(kind=RowKind.MOVED, old=(span,)))
        if span in away
        else (span.start, Row(kind=RowKind.REMOVED, old=(span,), removed=(span,)))
        for span in sides
        if span not in taken
    )


def _lone_new(sides: tuple[Span, ...], fixed: list[Row], moved: list[Pair]) -> _Lone:
    """Make the rows of the paragraphs that stand in the new text alone, or elsewhere in the old."""
    taken = {span for row in fixed for span in row.new}
    away = {pair.new for pair in moved}
    return deque(
        (span.start, Row(kind=RowKind.MOVED, new=(span,)))
        if span in away
        else (span.start, Row(kind=RowKind.ADDED, new=(span,), added=(span,)))
        for span in sides
        if span not in taken
    )


def _before(lone: _Lone, start: int) -> Iterator[Row]:
    """Take the rows of one side that start before an offset."""
    while lone and lone[0][0] < start:
        yield lone.popleft()[1]


def _start(span: Span) -> int:
    """Give the offset a span starts at."""
    return span.start
