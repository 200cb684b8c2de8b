"""Rule R3: a total against its parts, inside one account."""

from collections.abc import Iterable
from dataclasses import dataclass

from annotations.values.vocabulary import PeopleCounted
from incidents.reckoning.triples import Triple, between, total


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A total as its parts leave it; `gap` is Σ parts − total where they do not fit, else 0."""

    value: Triple
    gap: int = 0


def parts_together(parts: Iterable[tuple[PeopleCounted, Triple]]) -> Triple:
    """Add up the parts of a whole, for use as bounds on it.

    Parts by category are disjoint, and so are women, men and children (R4); but a woman may be
    among the police, so of the two sums only the greater low holds.
    """
    known = list(parts)
    by_category = [value for people, value in known if people is PeopleCounted.ALL]
    by_kind = [value for people, value in known if people is not PeopleCounted.ALL]
    main = total(by_category or by_kind)
    lows = [sum(value.low or 0 for value in values) for values in (by_category, by_kind)]
    return Triple(max(lows), main.best, main.high)


def narrowed(whole: Triple, parts: Triple, *, exhaustive: bool) -> Narrowing:
    """Bring a total and its parts together (R3).

    The whole is never below its parts; if they are all there are, it is what both allow. Where they
    cannot be brought together both stand, and best stays the stated total.
    """
    low = max(whole.low or 0, parts.low or 0)
    low_side = None if whole.low is None and not parts.low else low
    if whole.high is not None and (parts.low or 0) > whole.high:
        return Narrowing(Triple(whole.low, whole.best, parts.low), (parts.low or 0) - whole.high)
    if not exhaustive:
        return Narrowing(Triple(low_side, between(whole.best, low_side, whole.high), whole.high))
    if parts.high is not None and parts.high < (whole.low or 0):
        gap = parts.high - (whole.low or 0)
        return Narrowing(Triple(parts.low, whole.best, whole.high), gap)
    high = min((side for side in (whole.high, parts.high) if side is not None), default=None)
    best = parts.best if whole.best is None else whole.best
    return Narrowing(Triple(low_side, between(best, low_side, high), high))
