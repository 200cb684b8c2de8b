"""Who says how many, as a drawing: values in, places of lines, dots and words out. No colour, no style.

The template draws the parts with attributes only; the table beside it gives the same values. One
unit is one CSS pixel where the drawing is as wide as `WIDTH`, the width it has on a small telephone.
"""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

WIDTH: Final = 312
LINE: Final = 16  # from one line of words to the next
NO_NUMBER: Final = 28  # the middle of the column "no number"
FIRST_TICK: Final = 84
LAST_TICK: Final = 290
OPEN_LOW: Final = FIRST_TICK - 12  # where a side without a bound runs to
OPEN_HIGH: Final = LAST_TICK + 14
MOST_TICKS: Final = 8
DIGIT: Final = 8  # the width of a digit of a tick, and of the gap after it
NAME_LENGTH: Final = 29  # characters of a name that fit beside its number
NOTE_LENGTH: Final = 46
MOST_LINES: Final = 3
INDENT: Final = 12  # of who only repeats
ARROW: Final = 5
_STEPS: Final = (1, 2, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """What is said of a toll: low, best, high (None: open), and in words.

    `look` is the code of how it is shown. `again` is what the drawing calls it below a bar of the
    same source. `sure` is False for what is about, or inferred: its lines are broken.
    """

    name: str
    again: str = ""
    value: str = ""
    notes: tuple[str, ...] = ()
    look: str = "number"
    low: int | None = None
    best: int | None = None
    high: int | None = None
    summed: bool = False
    sure: bool = True
    repeats: bool = False

    @property
    def is_exact(self) -> bool:
        """Whether it is one number."""
        return self.low == self.best == self.high

    @property
    def greatest(self) -> int:
        """The greatest of its numbers, for the scale."""
        return max(
            (side for side in (self.low, self.best, self.high) if side is not None), default=0
        )


@dataclass(frozen=True, slots=True)
class Group:
    """The bars of one toll under its name; `total` is the record's own number."""

    name: str
    total: Bar
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """Words at a place. `kind` is their class, `anchor` says which end of them stands there."""

    x: float
    y: float
    words: str
    kind: str
    anchor: str = "start"


@dataclass(frozen=True, slots=True)
class Dot:
    """One number: filled if stated, a ring if added up."""

    x: float
    y: float
    kind: str


@dataclass(frozen=True, slots=True)
class Shape:
    """Lines, as the path of an SVG; `kind` is their class."""

    kind: str
    path: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """All parts of a drawing, in its own units."""

    height: float
    texts: tuple[Text, ...]
    dots: tuple[Dot, ...]
    shapes: tuple[Shape, ...]
    width: int = WIDTH


class Pen:
    """What a drawing is made with, from above to below: `y` is where it has come to."""

    def __init__(self) -> None:
        self.y = 0.0
        self.texts: list[Text] = []
        self.dots: list[Dot] = []
        self.shapes: list[Shape] = []

    def lines(self, words: str, kind: str, *, x: float = 0, length: int = NAME_LENGTH) -> None:
        """Write words over as many lines as they need; the last ones end in an ellipsis."""
        for line in textwrap.wrap(words, length, max_lines=MOST_LINES, placeholder="…"):
            self.y += LINE
            self.texts.append(Text(x, self.y, line, kind))

    def shape(self, kind: str, path: str) -> None:
        """Draw lines."""
        self.shapes.append(Shape(kind, path))

    def diamond(self, x: float, y: float, kind: str) -> None:
        """Draw the sign of "nobody"."""
        self.shape(kind, f"M{x} {y - 6}l6 6l-6 6l-6 -6Z")

    def drawing(self) -> Drawing:
        """Give what was drawn."""
        return Drawing(self.y + 6, tuple(self.texts), tuple(self.dots), tuple(self.shapes))


def strip(groups: Sequence[Group], *, no_number: str) -> Drawing | None:
    """Draw who says how many; nothing if nobody does. `no_number` heads the first column."""
    if not groups:
        return None
    pen = _Strip(no_number)
    for group in groups:
        pen.group(group)
    return pen.drawing()


def ticks_up_to(greatest: int, *, room: float = LAST_TICK - FIRST_TICK) -> list[int]:
    """Give round tick values from 0 to at least `greatest`, as many as have room for their digits."""
    most = max(min(MOST_TICKS, int(room // (DIGIT * (len(f"{greatest:,}") + 1)))), 1)
    step, power = 1, 1
    while greatest > step * most:
        for factor in _STEPS:
            step = factor * power
            if greatest <= step * most:
                break
        power *= 10
    last = max(-(-greatest // step), 1)
    return [number * step for number in range(last + 1)]


class _Strip(Pen):
    """What draws the tolls one below the other, each with a scale of its own."""

    def __init__(self, no_number: str) -> None:
        super().__init__()
        self.no_number = no_number
        self.ticks = [0, 1]

    def x(self, value: int) -> float:
        part = value / self.ticks[-1]
        return round(FIRST_TICK + part * (LAST_TICK - FIRST_TICK), 1)

    def group(self, group: Group) -> None:
        """Draw a toll: the record's own number in its head, then what each source says."""
        bars = (group.total, *group.bars)
        self.ticks = ticks_up_to(max(bar.greatest for bar in bars))
        self.y += LINE if self.texts else 0
        self.named(group.total, group.name, "group")
        if group.total.greatest or group.total.look == "zero":
            self.row(group.total, "total ")
        for bar in group.bars:
            self.y += 6
            self.named(bar, bar.again or bar.name, "name")
            self.row(bar)
        self.scale(any(bar.look in {"no_reports", "unknown"} for bar in group.bars))

    def named(self, bar: Bar, name: str, kind: str) -> None:
        """Write a name with its number at the other end, and what is to be known of it below."""
        x = INDENT if bar.repeats else 0
        self.texts.append(Text(WIDTH, self.y + LINE, bar.value, f"value {kind}", "end"))
        self.lines(name, kind, x=x, length=max(WIDTH // 7 - len(bar.value), 16))
        for note in bar.notes:
            self.lines(note, "note", x=x, length=NOTE_LENGTH)

    def row(self, bar: Bar, kind: str = "") -> None:
        self.y += 14
        self.shape("axis", f"M{FIRST_TICK} {self.y}H{LAST_TICK}")
        for tick in self.ticks:
            self.shape("axis", f"M{self.x(tick)} {self.y - 4}V{self.y + 4}")
        self.mark(bar, self.y, kind)
        self.y += 8

    def scale(self, has_column: bool) -> None:  # noqa: FBT001 it draws the column's head or not
        self.y += LINE
        if has_column:
            self.texts.append(Text(0, self.y, self.no_number, "tick"))
        for tick in self.ticks:
            self.texts.append(Text(self.x(tick), self.y, f"{tick:,}", "tick", "middle"))

    def mark(self, bar: Bar, y: float, kind: str) -> None:
        """Draw what is said: each look has a sign of its own."""
        broken = "" if bar.sure else " broken"
        if bar.look == "no_reports":
            self.shape("none", f"M{NO_NUMBER - 7} {y}H{NO_NUMBER + 7}")
        elif bar.look == "unknown":
            self.texts.append(Text(NO_NUMBER, y + 5, "?", "unknown", "middle"))
        elif bar.look == "zero":
            self.diamond(self.x(0), y, f"{kind}zero")
        elif bar.look == "vague":
            self.vague(self.x(bar.low or 0), y)
        elif bar.is_exact:
            self.dots.append(Dot(self.x(bar.best or 0), y, _dot(bar, kind)))
            if broken:
                self.shape("halo broken", _ring(self.x(bar.best or 0), y))
        else:
            self.interval(bar, y, kind + "range" + broken)

    def vague(self, x: float, y: float) -> None:
        """Draw a word in place of a number: a bracket at the least it may mean, open above."""
        self.shape("vague", f"M{x + 5} {y - 6}H{x}V{y + 6}H{x + 5}")
        self.shape("vague dotted", f"M{x + 8} {y}H{OPEN_HIGH}")
        self.shape("vague", _arrow(OPEN_HIGH, y, ARROW))

    def interval(self, bar: Bar, y: float, kind: str) -> None:
        """Draw low to high as a bar, open where a side is open, with a tick at the best."""
        left = OPEN_LOW if bar.low is None else self.x(bar.low)
        right = OPEN_HIGH if bar.high is None else self.x(bar.high)
        if bar.low is not None and bar.high is not None:
            self.shape(kind, f"M{left} {y - 5}H{right}V{y + 5}H{left}Z")
        elif bar.low is not None:
            self.shape(kind, f"M{right} {y - 5}H{left}V{y + 5}H{right}")
            self.shape("arrow", _arrow(right, y, ARROW))
        else:
            self.shape(kind, f"M{left} {y - 5}H{right}V{y + 5}H{left}")
            self.shape("arrow", _arrow(left, y, -ARROW))
        if bar.best is not None:
            x = self.x(bar.best)
            self.shape("best", f"M{x} {y - 9}V{y + 9}")
            if bar.summed:
                self.dots.append(Dot(x, y, "summed"))


def _dot(bar: Bar, kind: str) -> str:
    return kind + ("summed" if bar.summed else "stated")


def _arrow(x: float, y: float, size: int) -> str:
    return f"M{x} {y - abs(size)}l{size} {abs(size)}l{-size} {abs(size)}"


def _ring(x: float, y: float) -> str:
    return f"M{x - 9} {y}a9 9 0 0 1 18 0a9 9 0 0 1 -18 0"
