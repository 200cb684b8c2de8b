"""A toll over time, source by source: the values of the drawing and of the table behind it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any, Final

from annotations.values.dates import EdtfDate, in_words, parse_edtf, sort_key
from annotations.values.vocabulary import gettext_noop
from incidents.pages.charts import Bar, Drawing
from incidents.pages.time_charts import Lane, Panel, Point, When, over_time
from incidents.pages.who_says import Tellers, toll_name
from incidents.pages.words import Translate, because, date_words
from incidents.release.tellings import Telling, Toll, tolls

Data = Mapping[str, Any]

_NOT_STATED: Final = gettext_noop("time not stated")
_SUPERSEDED: Final = gettext_noop("superseded by a later word")
_REVISED: Final = gettext_noop("revised down")
_REVISED_TO: Final = gettext_noop("revised down to %(n)s")
_SECONDS: Final = 86_400  # of a day
_EVENING: Final = 0.99  # where in its day a span ends that holds the whole day


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of the table: as of when, who, how many, and what is to be known of it."""

    when: str
    bar: Bar
    old: bool
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """A toll over time as a table, the earliest first."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class OverTime:
    """The tolls over time, and their drawing; nothing to draw if nobody says any."""

    courses: tuple[Course, ...]
    drawing: Drawing | None


def toll_over_time(record: Data, translate: Translate) -> OverTime:
    """Draw the tolls of a drawn record over time."""
    writer = _Times(record, translate)
    told = [toll for toll in tolls(record) if toll.tellings]
    panels = [writer.panel(toll) for toll in told]
    return OverTime(
        tuple(writer.course(toll) for toll in told),
        over_time(panels, not_stated=translate(_NOT_STATED)),
    )


class _Times:
    def __init__(self, record: Data, translate: Translate) -> None:
        self.tellers = Tellers(record, translate)
        self.translate = translate

    def panel(self, toll: Toll) -> Panel:
        lanes = [
            self.lane(list(same))
            for _, same in groupby(_by_source(toll), key=lambda one: one.source)
        ]
        return Panel(
            toll_name(toll, self.translate),
            tuple(lanes),
            tuple(self.days(toll)),
            self.tellers.total(toll.cell).greatest,
        )

    def lane(self, same: list[Telling]) -> Lane:
        """Give what one source says; the same number told again at the same time stands once."""
        name = self.tellers.label(same[0].source)
        notes = [note for one in same[:1] for note in self.tellers.notes(one) if not one.summed]
        fallen = [self.tellers.value(one) for one in same if one.revised_down]
        notes += [self.translate(_REVISED_TO) % {"n": number} for number in fallen]
        return Lane(name, tuple(dict.fromkeys(notes)), tuple(self.points(same)))

    def points(self, same: list[Telling]) -> Iterator[Point]:
        seen: set[tuple[object, ...]] = set()
        for one in same:
            key = (one.as_of, one.look, one.low, one.best, one.high, one.superseded)
            if key not in seen:
                seen.add(key)
                when = _when(parse_edtf(one.as_of)) if one.as_of else None
                yield Point(
                    when if when and when.ends else None, self.tellers.bar(one), one.superseded
                )

    def days(self, toll: Toll) -> list[tuple[float, str]]:
        """Give the times at the foot in their words: the days, or the hours of one day."""
        dates = [parse_edtf(one.as_of) for one in toll.tellings if one.as_of]
        times = sorted({end for known in dates for end in _when(known).ends})
        hours = {_time(known.moment): f"{known.moment:%H:%M}" for known in dates if known.moment}
        if len({int(time) for time in times}) == 1 < len(hours):
            return sorted(hours.items())
        days = [(time, date.fromordinal(int(time)).isoformat()) for time in times]
        return [(time, in_words(parse_edtf(day), self.translate)) for time, day in days]

    def course(self, toll: Toll) -> Course:
        ordered = sorted(toll.tellings, key=_in_time)
        rows = tuple(self.row(one) for one in ordered)
        return Course(toll_name(toll, self.translate), rows)

    def row(self, one: Telling) -> Row:
        bar = self.tellers.bar(one)
        notes = list(bar.notes)
        if one.superseded:
            notes.append(self.translate(_SUPERSEDED))
        if one.revised_down:
            notes.append(because(self.translate(_REVISED), one.why, self.translate))
        when = date_words(one.as_of, self.translate) or self.translate(_NOT_STATED)
        return Row(when=when, bar=bar, old=one.superseded, notes=tuple(notes))


def _when(known: EdtfDate) -> When:
    """Give a date as a time: a day and an instant are points, all else is a span."""
    rough = known.approximate or known.uncertain
    if known.moment:
        return When(_time(known.moment), _time(known.moment), rough)
    if known.earliest and known.earliest == known.latest:
        noon = known.earliest.toordinal() + 0.5
        return When(noon, noon, rough)
    start = float(known.earliest.toordinal()) if known.earliest else None
    end = known.latest.toordinal() + _EVENING if known.latest else None
    return When(start, end, rough)


def _time(moment: datetime) -> float:
    """Give an instant in days, by the clock it was told in."""
    passed = moment.hour * 3600 + moment.minute * 60 + moment.second
    return moment.toordinal() + passed / _SECONDS


def _in_time(one: Telling) -> tuple[object, ...]:
    """Order by time, what has none last; of the same time what is superseded first."""
    return (not one.as_of, sort_key(parse_edtf(one.as_of)) if one.as_of else (), not one.superseded)


def _by_source(toll: Toll) -> list[Telling]:
    """Order by source as the toll has them, and of each by time."""
    place = {one.source: number for number, one in reversed(list(enumerate(toll.tellings)))}
    return sorted(toll.tellings, key=lambda one: (place[one.source], _in_time(one)))
