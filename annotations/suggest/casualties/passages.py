"""The passages of a report in which sentences are looked for."""

from itertools import pairwise
from typing import Final

from annotations.text.paragraphs import paragraphs
from annotations.text.spans import Span

_LINE: Final = range(50, 121)  # code points of a line that a typist or a wire broke
_RUNNING: Final = 0.4  # share of line breaks inside a sentence that tell of broken lines
_FEWEST: Final = 2  # such breaks, unless other lines of the text are known to be broken
_STOPS: Final = frozenset(".!?:…”\"'’)")


def passages(text: str) -> list[Span]:
    """Give the paragraphs of a text, with the lines joined again that were broken in a sentence.

    Wire copy whose lines are of uneven width passes for a paragraph a line, and a figure must not
    be parted from its harm. Nothing is joined where few line breaks stand inside a sentence.
    """
    found = paragraphs(text)
    breaks = [(above, below) for above, below in pairwise(found) if _touch(text, above, below)]
    running = {below.start for above, below in breaks if _runs_on(text, above)}
    is_broken = any(text.find("\n", stretch.start, stretch.end) >= 0 for stretch in found)
    if len(running) < max(1 if is_broken else _FEWEST, _RUNNING * len(breaks)):
        return found
    joined = found[:1]
    for below in found[1:]:
        if below.start in running:
            joined[-1] = Span(joined[-1].start, below.end)
        else:
            joined.append(below)
    return joined


def _touch(text: str, above: Span, below: Span) -> bool:
    """Tell whether a line stands right below another one and is not indented."""
    is_next = text.count("\n", above.end, below.start) == 1
    return is_next and text[below.start - 1] == "\n"


def _runs_on(text: str, above: Span) -> bool:
    """Tell whether the last line of a stretch looks broken in the middle of a sentence."""
    last = above.end - max(above.start, text.rfind("\n", above.start, above.end) + 1)
    return last in _LINE and text[above.end - 1] not in _STOPS
