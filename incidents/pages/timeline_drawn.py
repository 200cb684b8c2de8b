"""The timeline as a drawing: what is known of each line's time, and which line comes after which.

Times stand in their order from left to right, each stretch between two of them as wide as the next:
distances are not to scale, or one line of 1991 would press a day of seven lines into a dot. As
`charts`: places of lines, dots and words, without colour or style.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from annotations.values.dates import EdtfDate, EdtfKind, parse_edtf
from annotations.values.vocabulary import gettext_noop
from incidents.pages.charts import ARROW, LINE, NOTE_LENGTH, WIDTH, Dot, Drawing, Pen, Text

GUTTER: Final = 6  # the middle of the column in which "then" leads from line to line
TEXT: Final = 20
LEFT: Final = 34
RIGHT: Final = 294
REACH: Final = 12  # how far an open side runs beyond the first or last time
HALF: Final = 5  # half the height of a bar
APART: Final = 2  # between two days that may both be meant, half of it
NAME_LENGTH: Final = 36  # characters of a line's name
SAMPLE: Final = (4, 40)  # from where to where a sign stands in the legend
WORDS_AT: Final = 54
FEWEST: Final = 2  # one time beside nothing says nothing by its place
MOST_IN_A_DAY: Final = 6  # lines of one day for which its stretch is made wider

Translate = Callable[[str], str]

# What is known of a time, in the order of the legend.
SIGNS: Final[dict[str, str]] = {
    "day": gettext_noop("on that day"),
    "wide": gettext_noop("some time in that month, year or season"),
    "within": gettext_noop("once, between these days"),
    "either": gettext_noop("on one of these days"),
    "lasted": gettext_noop("went on all that time"),
    "open": gettext_noop("still went on, or nobody tells how long"),
    "unsure": gettext_noop("the day is doubtful"),
    "about": gettext_noop("about that time"),
    "place": gettext_noop("its place among the lines of one day, by their order alone"),
    "order": gettext_noop("no day is told; only its order with the lines beside it"),
    "unknown": gettext_noop("no time is told"),
    "then": gettext_noop("“then”: after the line above"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A line to draw: its name, its time in words and in EDTF (empty: none), and whether it follows."""

    name: str
    words: str
    when: str
    follows: bool


class Stretch(NamedTuple):
    """From the first to the day after the last possible day, as ordinals; None is an open side."""

    start: int | None
    end: int | None

    @property
    def ends(self) -> list[int]:
        """The sides that are known."""
        return [side for side in self if side is not None]


def timeline_drawn(events: Sequence[Event], translate: Translate) -> Drawing | None:
    """Draw a timeline with its legend; nothing where fewer than two lines tell a time or an order."""
    pen = _Timeline(events)
    if sum(edtf is not None or in_order for edtf, in_order in pen.known) < FEWEST:
        return None
    for number in range(len(events)):
        pen.row(number)
    pen.legend(translate)
    return pen.drawing()


def stretches_of(edtf: EdtfDate) -> list[Stretch]:
    """Give the possible times of a date: several for one of a few, else one."""
    return [
        Stretch(
            earliest.toordinal() if earliest else None, latest.toordinal() + 1 if latest else None
        )
        for earliest, latest in edtf.stretches
    ]


class _Scale:
    """Where times stand: all ends of stretches in their order, with the days of many lines wider."""

    def __init__(self, dated: Sequence[EdtfDate | None], chains: Sequence[int]) -> None:
        ends = {end for one in dated if one for part in stretches_of(one) for end in part.ends}
        self.ends = sorted(ends)
        weights = [
            1 + min(sum(chain == start for chain in chains), MOST_IN_A_DAY) / 3
            for start in self.ends[:-1]
        ]
        room = (RIGHT - LEFT) / (sum(weights) or 1)
        self.places = [float(LEFT)]
        for weight in weights:
            self.places.append(self.places[-1] + weight * room)

    def x(self, end: int) -> float:
        return round(self.places[self.ends.index(end)], 1)

    def sides(self, stretch: Stretch) -> tuple[float, float]:
        """Give the left and the right of a stretch; an open side runs beyond all times."""
        left = LEFT - REACH if stretch.start is None else self.x(stretch.start)
        right = RIGHT + REACH if stretch.end is None else self.x(stretch.end)
        return left, right


class _Timeline(Pen):
    def __init__(self, events: Sequence[Event]) -> None:
        super().__init__()
        self.events = events
        self.dated = [parse_edtf(event.when) if event.when else None for event in events]
        self.days = list(_days_in_order(events, self.dated))
        self.scale = _Scale(self.dated, [day for day in self.days if day is not None])
        self.in_order = [_is_in_order(events, number) for number in range(len(events))]
        self.known = list(zip(self.dated, self.in_order, strict=True))
        self.used: set[str] = set()
        self.bullet = 0.0

    # ---- A line ---------------------------------------------------------------------------------

    def row(self, number: int) -> None:
        """Draw a line: its name, its time in words, and the time on the scale."""
        event, edtf = self.events[number], self.dated[number]
        self.y += 6
        self.joined(event, number)
        self.lines(f"{number + 1}. {event.name}", "name", x=TEXT, length=NAME_LENGTH)
        self.lines(event.words, "note", x=TEXT, length=NOTE_LENGTH - 4)
        self.y += 12
        self.shape("axis", f"M{LEFT} {self.y}H{RIGHT}")
        for place in self.scale.places if self.scale.ends else ():
            self.shape("axis", f"M{round(place, 1)} {self.y - 3}V{self.y + 3}")
        if edtf is None:
            self.undated(number)
        else:
            self.time(edtf)
            self.place(number)
        self.y += 8

    def joined(self, event: Event, number: int) -> None:
        """Lead from the line above to this one, if it comes after it."""
        y = self.y + LINE - 4
        if event.follows and number:
            self.used.add("then")
            self.shape("after", f"M{GUTTER} {self.bullet + 6}V{y - 6}")
            self.shape("after", _arrow_down(GUTTER, y - 6))
        self.dots.append(Dot(GUTTER, y, "bullet"))
        self.bullet = y

    def undated(self, number: int) -> None:
        """Draw a line without a time: a ring where its order puts it, else a question mark."""
        if self.in_order[number]:
            self.used.add("order")
            x = self.within_day(number) or self.outside_days(number)
            self.dots.append(Dot(x, self.y, "summed"))
        else:
            self.used.add("unknown")
            self.texts.append(Text((LEFT + RIGHT) / 2, self.y + 5, "?", "unknown", "middle"))

    def outside_days(self, number: int) -> float:
        """Give where a line stands that its order puts in no day: among its like, before what is dated."""
        first, last = number, number + 1
        while first and self.events[first].follows and self.dated[first - 1] is None:
            first -= 1
        while self._goes_on(last) and self.dated[last] is None:
            last += 1
        above = self.dated[first - 1] if first and self.events[first].follows else None
        below = self.dated[last] if self._goes_on(last) else None
        left = self.scale.sides(stretches_of(above)[-1])[1] if above else LEFT
        right = self.scale.sides(stretches_of(below)[0])[0] if below else RIGHT
        right = right if right > left else RIGHT
        return round(left + (right - left) * (number - first + 1) / (last - first + 1), 1)

    def _goes_on(self, number: int) -> bool:
        return number < len(self.events) and self.events[number].follows

    def place(self, number: int) -> None:
        """Mark a line's place among those of its day, if its order tells one."""
        x = self.within_day(number)
        if x is not None:
            self.used.add("place")
            self.dots.append(Dot(x, self.y, "stated"))

    def within_day(self, number: int) -> float | None:
        """Give where a line stands in the day that its order puts it in; None if in none."""
        day = self.days[number]
        if day is None:
            return None
        same = [place for place, other in enumerate(self.days) if other == day]
        left = self.scale.x(day)
        right = self.scale.places[self.scale.ends.index(day) + 1]
        return round(left + (right - left) * (same.index(number) + 1) / (len(same) + 1), 1)

    # ---- A time ---------------------------------------------------------------------------------

    def time(self, edtf: EdtfDate) -> None:
        """Draw what is known of a time."""
        sides = [self.scale.sides(part) for part in stretches_of(edtf)]
        apart = APART if edtf.kind is EdtfKind.EITHER else 0
        for (left, right), part in zip(sides, stretches_of(edtf), strict=True):
            self.bar(_sign(edtf), left + apart, right - apart, edtf)
            self.open_sides(part, left, right)
        if edtf.kind is EdtfKind.EITHER:
            self.used.add("either")
            self.shape("known dotted", f"M{sides[0][1]} {self.y}H{sides[-1][0]}")

    def bar(self, sign: str, left: float, right: float, edtf: EdtfDate) -> None:
        self.used |= {sign} if edtf.kind is not EdtfKind.EITHER else set()
        if edtf.uncertain:
            self.used.add("unsure")
            sign = "unsure" if sign == "day" else sign
            self.hatch(left, right)
        if edtf.approximate:
            self.used.add("about")
            sign = "about"
        self.sign(sign, left, right)

    def sign(self, sign: str, left: float, right: float) -> None:
        """Draw one sign of the legend between two sides."""
        top, bottom = self.y - HALF, self.y + HALF
        if sign == "within":
            self.shape("known", f"M{left + 5} {top}H{left}V{bottom}H{left + 5}")
            self.shape("known", f"M{right - 5} {top}H{right}V{bottom}H{right - 5}")
            self.shape("known dotted", f"M{left + 4} {self.y}H{right - 4}")
        elif sign == "lasted":
            self.shape("known", f"M{left} {top}V{bottom}M{right} {top}V{bottom}")
            self.shape("known lasted", f"M{left} {self.y}H{right}")
        else:
            kind = {"day": "known day", "about": "known broken"}.get(sign, "known")
            self.shape(kind, f"M{left} {top}H{right}V{bottom}H{left}Z")

    def hatch(self, left: float, right: float) -> None:
        """Draw strokes across a bar, each inside it."""
        step = 2 * HALF
        x = left
        while x + step <= right + 0.1:
            self.shape("hatch", f"M{round(x, 1)} {self.y + HALF}l{step} {-step}")
            x += HALF

    def open_sides(self, stretch: Stretch, left: float, right: float) -> None:
        """Draw an arrow where a side is open."""
        if stretch.start is None:
            self.used.add("open")
            self.shape("known", f"M{left} {self.y - ARROW}l{-ARROW} {ARROW}l{ARROW} {ARROW}")
        if stretch.end is None:
            self.used.add("open")
            self.shape("known", f"M{right} {self.y - ARROW}l{ARROW} {ARROW}l{-ARROW} {ARROW}")

    # ---- The legend -----------------------------------------------------------------------------

    def legend(self, translate: Translate) -> None:
        """Say what the signs of this drawing mean."""
        self.y += 10
        self.shape("divide", f"M0 {self.y}H{WIDTH}")
        self.y += 2
        for sign, words in SIGNS.items():
            if sign in self.used:
                top = self.y + 3
                self.y = top
                self.lines(translate(words), "note", x=WORDS_AT, length=NOTE_LENGTH - 8)
                bottom = self.y
                self.y = top + LINE - 4
                self.sample(sign)
                self.y = bottom + 2

    def sample(self, sign: str) -> None:
        left, right = SAMPLE
        middle = (left + right) / 2
        if sign in {"place", "order"}:
            self.dots.append(Dot(middle, self.y, "stated" if sign == "place" else "summed"))
        elif sign == "then":
            self.shape("after", f"M{middle} {self.y - 6}V{self.y + 4}")
            self.shape("after", _arrow_down(middle, self.y + 4))
        elif sign == "unknown":
            self.texts.append(Text(middle, self.y + 5, "?", "unknown", "middle"))
        elif sign == "open":
            self.shape("known", f"M{left} {self.y}H{right}")
            self.open_sides(Stretch(0, None), left, right)
        elif sign == "either":
            self.sign("day", left, left + 10)
            self.sign("day", right - 10, right)
            self.shape("known dotted", f"M{left + 10} {self.y}H{right - 10}")
        else:
            if sign == "unsure":
                self.hatch(left, right)
            self.sign(sign, left, right)


def _sign(edtf: EdtfDate) -> str:
    """Give the sign of what a date says, doubt apart."""
    if edtf.kind is EdtfKind.LASTED:
        return "lasted"
    if edtf.kind is EdtfKind.WITHIN:
        return "within"
    is_day = edtf.kind is EdtfKind.EITHER or edtf.earliest == edtf.latest
    return "day" if is_day else "wide"


def _days_in_order(
    events: Sequence[Event], dated: Sequence[EdtfDate | None]
) -> Iterator[int | None]:
    """Give the day of each line whose place in it the order tells; None for all others.

    A line without a date that follows a line of a day stands in that day: that is all that is known.
    """
    days: list[int | None] = []
    for event, edtf in zip(events, dated, strict=True):
        above = days[-1] if days and event.follows else None
        is_day = edtf is not None and edtf.earliest is not None and edtf.earliest == edtf.latest
        own = edtf.earliest.toordinal() if edtf and edtf.earliest and is_day else None
        days.append(own if edtf else above)
    for number, day in enumerate(days):
        joins = events[number].follows and number and days[number - 1] == day
        leads = number + 1 < len(days) and events[number + 1].follows and days[number + 1] == day
        yield day if joins or leads else None


def _is_in_order(events: Sequence[Event], number: int) -> bool:
    """Tell whether a line comes after the one above, or the one below after it."""
    leads = number + 1 < len(events) and events[number + 1].follows
    return (events[number].follows and number > 0) or leads


def _arrow_down(x: float, y: float) -> str:
    return f"M{x - 4} {y - 4}l4 4l4 -4"
