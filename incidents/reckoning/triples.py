"""Low, best and high, each of which may be open: the arithmetic of counts of people."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

_ABOVE_ALL = 10**12  # sorts an open high after every count of people


@dataclass(frozen=True, slots=True)
class Triple:
    """A count as somebody gives it. `None` is an open side: nobody has said.

    Counts are whole numbers of people and never below 0.
    """

    low: int | None = None
    best: int | None = None
    high: int | None = None

    @classmethod
    def exact(cls, count: int) -> Self:
        """Give a count without doubt."""
        return cls(count, count, count)

    @property
    def is_exact(self) -> bool:
        """Whether low, best and high are one known number."""
        return self.low is not None and self.low == self.best == self.high

    @property
    def is_zero(self) -> bool:
        """Whether it says that there was nobody."""
        return self.high == 0

    @property
    def is_open(self) -> bool:
        """Whether no number is given at all."""
        return self.low is None and self.best is None and self.high is None

    @property
    def counts_somebody(self) -> bool:
        """Whether it says that there was at least one person, if only as the best number."""
        return bool(self.low) or bool(self.best)

    @property
    def known_low(self) -> int | None:
        """The low that was said. "Up to 5" has 0 there only because no count is below 0."""
        return None if self.low == 0 and self.best is None else self.low

    @property
    def order(self) -> tuple[int, int, int]:
        """A key to sort by: open lows first, open highs last."""
        low = -1 if self.low is None else self.low
        best = -1 if self.best is None else self.best
        return low, best, _ABOVE_ALL if self.high is None else self.high

    def agrees(self, other: "Triple") -> bool:
        """Whether the two intervals share a value."""
        low = max(self.low or 0, other.low or 0)
        highs = [high for high in (self.high, other.high) if high is not None]
        return not highs or low <= min(highs)

    def __add__(self, other: "Triple") -> "Triple":
        """Add two counts of different people: a sum with an open term is open on that side."""
        return Triple(
            _plus(self.low, other.low),
            _plus(self.best, other.best),
            _plus(self.high, other.high),
        )

    def minus(self, part: "Triple") -> "Triple":
        """Take a part away: low less its high, best less its best, high less its low; never below 0."""
        return Triple(
            _less(self.low, part.high),
            _less(self.best, part.best),
            None if self.high is None else max(0, self.high - (part.low or 0)),
        ).clamped()

    def as_inferred(self) -> "Triple":
        """Give the count as one that no sentence states: it enters best and high, not low (R1)."""
        return Triple(0, self.best, self.high)

    def clamped(self) -> "Triple":
        """Put low, best and high in order (step 11): low comes down, high goes up, best stays."""
        high = self.high
        if high is not None and self.best is not None:
            high = max(high, self.best)
        low = self.low
        if low is not None:
            low = min(side for side in (low, self.best, high) if side is not None)
        return Triple(low, self.best, high)

    def within(self, bounds: "Triple") -> "Triple":
        """Cut the count to an interval with which it agrees."""
        lows = [low for low in (self.low, bounds.low) if low is not None]
        highs = [high for high in (self.high, bounds.high) if high is not None]
        low = max(lows) if lows else None
        high = min(highs) if highs else None
        return Triple(low, between(self.best, low, high), high)

    def __str__(self) -> str:
        """Write it in figures: "7", "5–9", "≥ 9", "≤ 5", "?"."""
        if self.low is not None and self.low == self.high:
            return str(self.low)
        if self.low is not None and self.high is not None:
            return f"{self.low}–{self.high}"
        if self.low is not None:
            return f"≥ {self.low}"
        return "?" if self.high is None else f"≤ {self.high}"


NOBODY = Triple.exact(0)
OPEN = Triple()


def total(counts: Iterable[Triple]) -> Triple:
    """Add up counts of different people; nothing at all is nobody."""
    result = NOBODY
    for count in counts:
        result = result + count
    return result


def between(number: int | None, low: int | None, high: int | None) -> int | None:
    """Move a number to the nearer bound where it lies outside; open bounds bind nothing."""
    if number is None:
        return None
    if low is not None:
        number = max(number, low)
    return number if high is None else min(number, high)


def greatest_low(counts: Iterable[Triple]) -> int | None:
    """Give the greatest low that is known; None if none is."""
    return max((count.low for count in counts if count.low is not None), default=None)


def least_high(counts: Iterable[Triple]) -> int | None:
    """Give the least high that is known; None if none is."""
    return min((count.high for count in counts if count.high is not None), default=None)


def _plus(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other


def _less(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else max(0, one - other)
