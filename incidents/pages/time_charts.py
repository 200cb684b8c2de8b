"""A toll over time, as a drawing: a lane for each source, the time to the right, the count upwards.

As `charts`: places of lines, dots and words, without colour or style. A time is a number of days
(the ordinal of the day, and the part of it that has passed).
"""

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from incidents.pages.charts import LINE, NOTE_LENGTH, WIDTH, Bar, Dot, Drawing, Pen, Text

LEFT: Final = 64
RIGHT: Final = 250
RIGHT_OF_STATED: Final = 186  # where the times end, if some are not stated
NOT_STATED: Final = 262  # the middle of the column "time not stated"
DIVIDE: Final = 226
PLOT: Final = 36  # the height of the greatest count
LETTER: Final = 7.5  # the width of a letter, at most
Place = tuple[float, float]

_DAY_LENGTH: Final = 13  # characters of a line of the words of a day
_DAY_LABEL: Final = 96  # the width of such a line, with a gap


@dataclass(frozen=True, slots=True)
class When:
    """A time: a point if both ends are the same, else a span; None is an open end."""

    start: float | None
    end: float | None
    rough: bool = False

    @property
    def is_point(self) -> bool:
        """Whether it is one time."""
        return self.start == self.end

    @property
    def ends(self) -> list[float]:
        """The ends that are known."""
        return [end for end in (self.start, self.end) if end is not None]


@dataclass(frozen=True, slots=True)
class Point:
    """What a source says as of a time (None: not stated); `old`: a later word has taken its place."""

    when: When | None
    bar: Bar
    old: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    """All that one source says of a toll, the earliest first."""

    name: str
    notes: tuple[str, ...]
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """A toll over time. `greatest` is the record's own; `days` are the times at the foot, in words."""

    name: str
    lanes: tuple[Lane, ...]
    days: tuple[tuple[float, str], ...]
    greatest: int = 0


def over_time(panels: Sequence[Panel], *, not_stated: str) -> Drawing | None:
    """Draw tolls over time; nothing if there is none. `not_stated` heads the column of no time."""
    if not panels:
        return None
    pen = _Times(not_stated)
    for panel in panels:
        pen.panel(panel)
    return pen.drawing()


class _Times(Pen):
    def __init__(self, not_stated: str) -> None:
        super().__init__()
        self.not_stated = not_stated
        self.first, self.last, self.right, self.most = 0.0, 0.0, RIGHT, 1

    def panel(self, panel: Panel) -> None:
        """Draw a toll: its lanes on one scale of times and counts."""
        points = [point for lane in panel.lanes for point in lane.points]
        known = [end for point in points if point.when for end in point.when.ends]
        self.first, self.last = min(known, default=0.0), max(known, default=0.0)
        unstated = any(point.when is None for point in points)
        self.right = RIGHT_OF_STATED if unstated else RIGHT
        self.most = max([1, panel.greatest, *(point.bar.greatest for point in points)])
        self.y += LINE if self.texts else 0
        self.lines(panel.name, "group", length=NOTE_LENGTH)
        for lane in panel.lanes:
            self.lane(lane, unstated=unstated)
        self.foot(panel.days, unstated=unstated)

    def x(self, time: float) -> float:
        if self.first == self.last:
            return round((LEFT + self.right) / 2, 1)
        part = (time - self.first) / (self.last - self.first)
        return round(LEFT + part * (self.right - LEFT), 1)

    def up(self, count: int) -> float:
        return round(self.y - PLOT * count / self.most, 1)

    def lane(self, lane: Lane, *, unstated: bool) -> None:
        """Draw a lane: who, and what was said when, each joined to what took its place."""
        self.y += 6
        self.lines(lane.name, "name", length=NOTE_LENGTH - 4)
        for note in lane.notes:
            self.lines(note, "note", length=NOTE_LENGTH)
        top = self.y
        self.y += PLOT + 18
        self.shape("axis", f"M{LEFT - 8} {self.y}H{self.right + 8}")
        if unstated:
            self.shape("divide", f"M{DIVIDE} {top + 8}V{self.y}")
        places = [(self.place(point), point) for point in lane.points]
        self.joined(places)
        before: Place | None = None
        for number, (place, point) in enumerate(places, start=1):
            age = " old" if point.old else ""
            self.point(place, point, age)
            last = " last" if number == len(places) else ""
            self.label(place, point.bar.value, f"mark-value{age}{last}", before=before)
            before = place
        self.y += 8

    def place(self, point: Point) -> Place:
        """Give where a point stands: in the middle of its time, at its number."""
        number = _number(point.bar)
        y = self.y - 12 if number is None else self.up(number)
        if point.when is None:
            return NOT_STATED, y
        ends = point.when.ends
        return round(sum(self.x(end) for end in ends) / len(ends), 1), y

    def joined(self, places: Iterable[tuple[Place, Point]]) -> None:
        """Join a superseded number to the next one of the source."""
        last: Place | None = None
        for (x, y), point in places:
            if _number(point.bar) is None or point.when is None:
                continue
            if last:
                self.shape("then", f"M{last[0]} {last[1]}L{x} {y}")
            last = (x, y) if point.old else None

    def point(self, place: Place, point: Point, age: str) -> None:
        if point.when:
            self.span(point.when, *place, age)
        self.mark(*place, point.bar, age)

    def span(self, when: When, x: float, y: float, age: str) -> None:
        """Draw what a time leaves open: a line over all days it may be, an arrow where it has no end."""
        if when.is_point:
            if when.rough:
                self.shape("when broken" + age, f"M{x - 14} {y}H{x + 14}")
            return
        start = LEFT - 8 if when.start is None else self.x(when.start)
        end = self.right + 8 if when.end is None else self.x(when.end)
        self.shape(f"when{' broken' if when.rough else ''}{age}", f"M{start} {y}H{end}")
        for side, known, size in ((start, when.start, -5), (end, when.end, 5)):
            line = f"M{side} {y - 4}V{y + 4}"
            arrow = f"M{side} {y - 5}l{size} 5l{-size} 5"
            self.shape("when" + age, arrow if known is None else line)

    def mark(self, x: float, y: float, bar: Bar, age: str) -> None:
        broken = "" if bar.sure else " broken"
        if bar.look == "no_reports":
            self.shape("none" + age, f"M{x - 7} {y}H{x + 7}")
        elif bar.look == "unknown":
            self.texts.append(Text(x, y + 5, "?", "unknown" + age, "middle"))
        elif bar.look == "zero":
            self.diamond(x, y, "zero" + age)
        elif bar.look == "vague":
            self.shape("vague" + age, f"M{x - 5} {y - 4}V{y}H{x + 5}V{y - 4}")
            self.upwards("vague dotted" + age, "vague" + age, x, y)
        else:
            if not bar.is_exact:
                self.interval(x, bar, "range" + broken + age, age)
            self.dots.append(Dot(x, y, ("summed" if bar.summed else "stated") + age))
            if broken:
                self.shape("halo broken" + age, f"M{x - 8} {y}a8 8 0 0 1 16 0a8 8 0 0 1 -16 0")

    def upwards(self, line: str, head: str, x: float, y: float) -> None:
        top = self.y - PLOT - 12
        self.shape(line, f"M{x} {y - 6}V{top}")
        self.shape(head, f"M{x - 5} {top + 5}l5 -5l5 5")

    def interval(self, x: float, bar: Bar, kind: str, age: str) -> None:
        """Draw low to high as a line with ends, with an arrow where a side is open."""
        low, high = bar.low, bar.high
        bottom = self.y if low is None else self.up(low)
        if high is None:
            self.upwards(kind, "arrow" + age, x, bottom)
        else:
            top = self.up(high)
            self.shape(kind, f"M{x} {bottom}V{top}")
            self.shape("arrow" + age, f"M{x - 5} {top}H{x + 5}")
        if low is None:
            self.shape("arrow" + age, f"M{x - 5} {bottom - 5}l5 5l5 -5")
        else:
            self.shape("arrow" + age, f"M{x - 5} {bottom}H{x + 5}")

    def label(self, place: Place, words: str, kind: str, *, before: Place | None) -> None:
        """Write the number beside its sign: to the right of the last one, to the left of others.

        Without room there it stands above the line; the second of one time keeps clear of the first.
        """
        x, y = place
        width = len(words) * LETTER + 12
        is_second = before is not None and before[0] == x and abs(before[1] - y) < LINE
        if (kind.endswith("last") or is_second or x < width) and x + width <= WIDTH:
            self.texts.append(Text(x + 11, y + 4, words, kind, "start"))
        else:
            above = 10 if kind.endswith("last") else 0
            self.texts.append(Text(x - 10, y + 4 - above, words, kind, "end"))

    def foot(self, days: Sequence[tuple[float, str]], *, unstated: bool) -> None:
        """Write the days below their places: the first, the last, and those between with room."""
        self.y += LINE
        taken: list[float] = []
        for time, words in (*days[:1], *days[:0:-1]):
            x = self.x(time)
            if all(abs(x - other) >= _DAY_LABEL for other in taken):
                taken.append(x)
                self.tick(x, words, "middle", _DAY_LENGTH if len(days) > 1 else NOTE_LENGTH)
        if unstated:
            self.tick(WIDTH, self.not_stated, "end", _DAY_LENGTH)
        self.y += LINE

    def tick(self, x: float, words: str, anchor: str, length: int) -> None:
        for number, line in enumerate(textwrap.wrap(words, length)):
            self.texts.append(Text(x, self.y + number * LINE, line, "tick", anchor))


def _number(bar: Bar) -> int | None:
    return next((side for side in (bar.best, bar.low, bar.high) if side is not None), None)
