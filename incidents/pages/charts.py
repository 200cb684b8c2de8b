"""Who says how many, as a strip: values in, places of lines, dots and words out. No colour, no style.

The template draws the parts with attributes only; the table beside it gives the same values.
"""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

WIDTH: Final = 420
NAMES_END: Final = 166  # where the column of names ends
NO_FIGURE: Final = 180  # the middle of the column "no figure"
FIRST_TICK: Final = 222
LAST_TICK: Final = 402
ROW: Final = 22  # a name and its bar
LINE: Final = 14  # a second line of a name
GROUP_GAP: Final = 12
MOST_TICKS: Final = 8
NAME_LENGTH: Final = 27  # characters that fit in a line of a name
MOST_LINES: Final = 3
SIGN: Final = 7  # the width of a sign of a sum, at most
_STEPS: Final = (1, 2, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """What one account says: low, best, high (None: open). `parts` are the terms of a sum.

    `again`: what the drawing calls it below a bar of the same source.
    """

    name: str
    again: str = ""
    low: int | None = None
    best: int | None = None
    high: int | None = None
    summed: bool = False
    parts: str = ""
    no_figure: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """The bars of one harm, under its name."""

    name: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """Words at a place. `kind` is their class, `end` says that they end there."""

    x: float
    y: float
    words: str
    kind: str
    anchor: str = "start"


@dataclass(frozen=True, slots=True)
class Dot:
    """A number: filled if stated, a ring if added up."""

    x: float
    y: float
    kind: str


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line along the values, or the dash of somebody who gives no figure."""

    x: float
    y: float
    to: float
    kind: str


@dataclass(frozen=True, slots=True)
class Strip:
    """All parts of the drawing, in its own units."""

    width: int
    height: float
    grid: tuple[float, ...]
    grid_from: float
    grid_to: float
    texts: tuple[Text, ...]
    dots: tuple[Dot, ...]
    strokes: tuple[Stroke, ...]


def strip(groups: Sequence[Group], *, no_figure: str) -> Strip | None:
    """Draw the strip; nothing if there is nothing to draw. `no_figure` heads the first column."""
    bars = [bar for group in groups for bar in group.bars]
    if not bars:
        return None
    ticks = ticks_up_to(max((_greatest(bar) for bar in bars), default=0))
    pen = _Pen(ticks)
    for group in groups:
        pen.group(group)
    return pen.finished(no_figure)


def ticks_up_to(greatest: int) -> list[int]:
    """Give round tick values from 0 to at least `greatest`, at most `MOST_TICKS` and one."""
    step, power = 1, 1
    while greatest > step * MOST_TICKS:
        for factor in _STEPS:
            step = factor * power
            if greatest <= step * MOST_TICKS:
                break
        power *= 10
    last = max(-(-greatest // step), 1)
    return [number * step for number in range(last + 1)]


def _greatest(bar: Bar) -> int:
    return max((side for side in (bar.low, bar.best, bar.high) if side is not None), default=0)


class _Pen:
    def __init__(self, ticks: list[int]) -> None:
        self.ticks = ticks
        self.y = 0.0
        self.texts: list[Text] = []
        self.dots: list[Dot] = []
        self.strokes: list[Stroke] = []

    def x(self, value: int) -> float:
        part = value / (self.ticks[-1] or 1)
        return round(FIRST_TICK + part * (LAST_TICK - FIRST_TICK), 1)

    def group(self, group: Group) -> None:
        self.y += 14 if not self.texts else GROUP_GAP + 14
        self.texts.append(Text(0, self.y, group.name, "group"))
        for bar in group.bars:
            self.bar(bar)

    def bar(self, bar: Bar) -> None:
        """Draw a row: the name, over more lines if it is long, and its bar beside the first."""
        self.y += ROW
        middle = self.y - 4
        lines = textwrap.wrap(
            bar.again or bar.name, NAME_LENGTH, max_lines=MOST_LINES, placeholder="…"
        )
        for number, line in enumerate(lines):
            self.texts.append(Text(0, self.y + number * LINE, line, "name"))
        self.mark(bar, middle)
        self.y += (len(lines) - 1) * LINE

    def mark(self, bar: Bar, middle: float) -> None:
        if bar.no_figure:
            self.strokes.append(Stroke(NO_FIGURE - 4, middle, NO_FIGURE + 4, "none"))
            return
        shown = next((n for n in (bar.best, bar.low, bar.high) if n is not None), None)
        if shown is None:
            return
        low = bar.low if bar.low is not None else shown
        to = LAST_TICK + 12 if bar.high is None else self.x(bar.high)
        if to > self.x(low):
            self.strokes.append(Stroke(self.x(low), middle, to, "span"))
        self.dots.append(Dot(self.x(shown), middle, "summed" if bar.summed else "stated"))
        room = self.x(low) - 10 - NAMES_END
        if bar.parts and len(bar.parts) * SIGN <= room:  # else the table has them
            self.texts.append(Text(self.x(low) - 10, middle + 4, bar.parts, "parts", "end"))

    def finished(self, no_figure: str) -> Strip:
        bottom = self.y + 6
        under = bottom + 16
        heads = [Text(NO_FIGURE, under, no_figure, "tick", "middle")]
        heads += [Text(self.x(tick), under, str(tick), "tick", "middle") for tick in self.ticks]
        return Strip(
            width=WIDTH,
            height=under + 6,
            grid=tuple(self.x(tick) for tick in self.ticks),
            grid_from=20,
            grid_to=bottom,
            texts=(*self.texts, *heads),
            dots=tuple(self.dots),
            strokes=tuple(self.strokes),
        )
