"""As-of: the time at which a number was true as far as its origin knew."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Self


@dataclass(frozen=True, slots=True, kw_only=True)
class AsOf:
    """The days in which a moment lies, first to last, both included; `None` is an open end.

    `instant` is the clock time where one was said; it bears its zone and its own date is one of
    the days.

    Raises:
        ValueError: if the days are out of order, or the instant has no zone.
    """

    earliest: date | None = None
    latest: date | None = None
    instant: datetime | None = None

    def __post_init__(self) -> None:
        if self.earliest is not None and self.latest is not None and self.earliest > self.latest:
            msg = f"as-of begins on {self.earliest} and ends on {self.latest}"
            raise ValueError(msg)
        if self.instant is not None and self.instant.tzinfo is None:
            msg = f"as-of {self.instant} has no time zone"
            raise ValueError(msg)

    @classmethod
    def day(cls, day: date) -> Self:
        """Give a whole day."""
        return cls(earliest=day, latest=day)

    @classmethod
    def at(cls, instant: datetime) -> Self:
        """Give a clock time, on the day it has in its own zone."""
        return cls(earliest=instant.date(), latest=instant.date(), instant=instant)

    @property
    def order(self) -> tuple[date, date, float]:
        """A key to sort by; open ends come first and last."""
        return self.latest or date.max, self.start, self.clock

    @property
    def start(self) -> date:
        """The first day it may be, for sorting."""
        return self.earliest or date.min

    @property
    def clock(self) -> float:
        """The clock time in seconds, for sorting; 0 where none is known."""
        return 0.0 if self.instant is None else self.instant.timestamp()

    def is_after(self, other: "AsOf") -> bool:
        """Whether it is surely later: by the clock if both have one, else by whole days."""
        if self.instant is not None and other.instant is not None:
            return self.instant > other.instant
        if self.earliest is None or other.latest is None:
            return False
        return self.earliest > other.latest

    def may_share_a_day(self, other: "AsOf") -> bool:
        """Whether both may lie on one day."""
        starts_in_time = (
            self.earliest is None or other.latest is None or self.earliest <= other.latest
        )
        ends_in_time = (
            other.earliest is None or self.latest is None or other.earliest <= self.latest
        )
        return starts_in_time and ends_in_time

    def is_by(self, cut: "AsOf") -> bool:
        """Whether it surely lies no later than the end of the cut ("as known at T")."""
        if self.instant is not None and cut.instant is not None:
            return self.instant <= cut.instant
        if cut.latest is None:
            return True
        if self.latest is None:
            return False
        # A whole day is over only at its end; a cut within that day comes before.
        return self.latest < cut.latest or (self.latest == cut.latest and cut.instant is None)


def is_later(one: AsOf | None, other: AsOf | None) -> bool:
    """Whether the first is surely later. A figure without as-of is compared with none."""
    return one is not None and other is not None and one.is_after(other)


def same_day(one: AsOf | None, other: AsOf | None) -> bool:
    """Whether two numbers may be set against each other (R12: never across as-of dates).

    Two without any as-of count as told of one time; one without is never set against a dated one.
    """
    if one is None or other is None:
        return one is other
    return one.may_share_a_day(other)


def may_deny(absence: AsOf | None, report: AsOf | None) -> bool:
    """Whether a denial, or a lack of reports, bears on a report: of one day, or the denial later (R9)."""
    return same_day(absence, report) or is_later(absence, report)


def latest_of(moments: list[AsOf | None]) -> AsOf | None:
    """Give the latest of several as-of times; None if none is known."""
    return max((one for one in moments if one is not None), key=lambda one: one.order, default=None)
