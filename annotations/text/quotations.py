"""Quoted stretches of a paragraph, read tolerantly: reports mix kinds of quotation marks.

Known: “ ”, ASCII, „ “, « », » «, ‹ ›, ‘ ’, ASCII single, backticks, doubled singles, corner
brackets; an opening mark of one kind may be closed by another of its family. Apostrophes, inch
marks and marks without a partner are no quotations.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final

from annotations.text.spans import Span

_MARK: Final = re.compile(r"``|''|'(?!\d\ds\b)|[\"＂“”„‟«»‹›「」『』‘’‚‛`]")  # not that of '90s
_SINGLE: Final = frozenset("'‘’‚‛`")
_FAMILIES: Final[Mapping[str, str]] = {
    **dict.fromkeys(('"', "＂", "“", "”", "„", "‟", "``", "''"), '"'),
    **dict.fromkeys(_SINGLE, "'"),
    **dict(zip("«»‹›「」『』", "««‹‹「「『『", strict=True)),
}
_STOPS: Final = frozenset(".,!?…")


class _Act(Enum):
    """What a mark does where it stands."""

    OPENS = auto()
    CLOSES = auto()
    NOTHING = auto()


@dataclass(slots=True)
class _Mark:
    """A quotation mark and the characters beside it; the paragraph's ends count as white space."""

    words: str
    family: str  # which marks may pair with it
    start: int
    end: int
    before: str
    after: str

    @property
    def touches_before(self) -> bool:
        """Tell whether something stands right before it."""
        return not self.before.isspace()

    @property
    def touches_after(self) -> bool:
        """Tell whether something stands right after it."""
        return not self.after.isspace()


@dataclass(slots=True)
class _Reading:
    """What is open while a paragraph is read, by family, and the quotations closed so far."""

    opened: dict[str, _Mark] = field(default_factory=dict)
    closed: list[Span] = field(default_factory=list)

    def take(self, mark: _Mark) -> None:
        """Take the next mark of the paragraph."""
        act = _act(mark, self.opened.get(mark.family))
        if act is _Act.OPENS:
            self.opened[mark.family] = mark
        elif act is _Act.CLOSES:
            self._close(mark)

    def _close(self, mark: _Mark) -> None:
        """Close a quotation; a single mark never closes across a double one opened inside."""
        start = self.opened[mark.family].start
        inner = [family for family, opener in self.opened.items() if opener.start > start]
        if mark.family == "'" and inner:
            return
        for family in inner:
            del self.opened[family]
        del self.opened[mark.family]
        self.closed.append(Span(start, mark.end))


def quotations(text: str, within: Span) -> list[Span]:
    """Find the quoted stretches of one paragraph, marks included, outermost only, in order."""
    outermost: list[Span] = []
    for span in sorted(_read(text, within).closed, key=lambda span: (span.start, -span.end)):
        if not outermost or span.start >= outermost[-1].end:
            outermost.append(span)
    return outermost


def unclosed_quotation(text: str, within: Span) -> Span | None:
    """Find a quotation that runs on past the end of its paragraph: from its mark to the end.

    Speech of several paragraphs opens each with a mark and closes the last only.
    """
    opened = [mark for family, mark in _read(text, within).opened.items() if family in {'"', "«"}]
    return Span(min(mark.start for mark in opened), within.end) if opened else None


def holds_speech(text: str, quotation: Span) -> bool:
    """Tell whether quoted words are surely more than an apostrophe's accident.

    Double marks always are; single ones are if the quotation ends with a stop or a comma.
    """
    if text[quotation.start] not in _SINGLE or text.startswith(("``", "''"), quotation.start):
        return True
    return text[quotation.end - 2] in _STOPS


def _read(text: str, within: Span) -> _Reading:
    """Read the marks of a paragraph from left to right."""
    reading = _Reading()
    for found in _MARK.finditer(text, within.start, within.end):
        start, end = found.span()
        mark = _Mark(
            words=found[0],
            family=_FAMILIES[found[0]],
            start=start,
            end=end,
            before=text[start - 1] if start > within.start else " ",
            after=text[end] if end < within.end else " ",
        )
        reading.take(mark)
    return reading


def _act(mark: _Mark, opener: _Mark | None) -> _Act:
    """Tell what a mark does, given the open mark of its family."""
    if mark.family == '"':
        return _double(mark, opener)
    if mark.family == "'":
        return _single(mark, opener)
    return _paired(mark, opener)


def _double(mark: _Mark, opener: _Mark | None) -> _Act:
    """Read a double mark: curly ones by their shape, straight ones by what they touch."""
    if mark.words in {"„", "‟", "``"}:
        return _Act.OPENS
    starts_word = mark.touches_after and not mark.touches_before
    if mark.words == "“":
        is_closing = opener is not None and (opener.words == "„" or not mark.touches_after)
        return _Act.CLOSES if is_closing and mark.touches_before else _Act.OPENS
    if opener is not None:
        reopens = starts_word and mark.words != "”"
        return _Act.OPENS if reopens else _Act.CLOSES
    if mark.touches_after and not mark.before.isalnum():
        return _Act.OPENS
    return _Act.NOTHING


def _single(mark: _Mark, opener: _Mark | None) -> _Act:
    """Read a single mark, which is an apostrophe far oftener than a quotation mark."""
    ends_word = mark.touches_before and not mark.after.isalnum()
    if opener is not None and ends_word and mark.words not in {"‚", "‛"}:
        return _Act.CLOSES
    starts_word = not mark.before.isalnum() and mark.touches_after
    if starts_word and mark.words != "’" and (mark.after.isalnum() or mark.after in '"“„«'):
        return _Act.OPENS
    return _Act.NOTHING


def _paired(mark: _Mark, opener: _Mark | None) -> _Act:
    """Read angle marks and corner brackets: the first of a pair opens, »…« included."""
    if opener is not None and opener.words != mark.words:
        return _Act.CLOSES
    if mark.words in "«‹「『" or (mark.words in "»›" and mark.touches_after):
        return _Act.OPENS
    return _Act.NOTHING
