"""Paragraphs of a report, found by how the text is laid out.

Reports come in three layouts: a blank line between paragraphs; a paragraph a line; and lines
broken at a fixed width, as wire copy and plain-text mail are. A text counts as broken at a width if
most of its line breaks stand where the next word would not have fitted any more.
"""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from annotations.text.spans import Span, trimmed

_LINE: Final = re.compile(r"[^\n\v\f\x85\u2028\u2029]+")
_WIDEST: Final = 120  # code points of a line; longer ones were not broken by a typist or a wire
_FEWEST: Final = 3  # line breaks that must speak for a fixed width
_MOST: Final = 0.6  # share of line breaks that must speak for it
_FEW: Final = 0.1  # share of lines that may be wider: a headline, a web address
_STOPS: Final = frozenset(".!?:…”\"'’")


@dataclass(frozen=True, slots=True)
class _Break:
    """The end of a line that has another line right below it."""

    above: Span
    below: Span
    is_full: bool  # the first word below would not have fitted above
    ends_sentence: bool
    is_indented: bool

    @property
    def joins(self) -> bool:
        """Tell whether the paragraph goes on, in a text of fixed width."""
        return self.is_full and not self.is_indented


def paragraphs(text: str) -> list[Span]:
    """Find the paragraphs of a text, in order, without white space at their ends.

    Every character that is no white space is in exactly one of them.
    """
    every_line = (trimmed(text, Span(*found.span())) for found in _LINE.finditer(text))
    lines = [line for line in every_line if line]
    breaks = _inner_breaks(text, lines)
    if not _is_fixed_width(breaks, lines):
        return lines
    joined = {line_break.below.start for line_break in breaks if line_break.joins}
    return _join(lines, joined)


def _inner_breaks(text: str, lines: list[Span]) -> list[_Break]:
    """List the line breaks that are not blank lines, measured against the widest line."""
    pairs = [
        (above, below)
        for above, below in pairwise(lines)
        if text.count("\n", above.end, below.start) == 1
    ]
    width = max((len(above) for above, _ in pairs), default=0)
    return [_line_break(text, above, below, width) for above, below in pairs]


def _line_break(text: str, above: Span, below: Span, width: int) -> _Break:
    """Measure one line break against the width of the widest line."""
    first_word = below.words(text)[: _WIDEST + 1].split(maxsplit=1)[0]
    return _Break(
        above=above,
        below=below,
        is_full=len(above) + 1 + len(first_word) > width,
        ends_sentence=text[above.end - 1] in _STOPS,
        is_indented=text[below.start - 1].isspace() and text[below.start - 1] != "\n",
    )


def _is_fixed_width(breaks: list[_Break], lines: list[Span]) -> bool:
    """Tell whether lines were broken at a width, rather than at the ends of paragraphs."""
    width = max((len(line_break.above) for line_break in breaks), default=0)
    wider = sum(len(line) > width for line in lines)
    if not breaks or width > _WIDEST or wider > _FEW * len(lines):
        return False
    full = [line_break for line_break in breaks if line_break.is_full]
    running = sum(not line_break.ends_sentence for line_break in full)
    return running >= max(_FEWEST, len(full) / 2) and len(full) >= _MOST * len(breaks)


def _join(lines: list[Span], joined: set[int]) -> list[Span]:
    """Join each line that starts at an offset of `joined` to the one above."""
    found: list[Span] = []
    for line in lines:
        if line.start in joined and found:
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(line)
    return found
