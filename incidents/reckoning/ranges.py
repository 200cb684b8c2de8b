"""Rule R1: low and high over the origins, with the decision on floors and caps."""

from collections.abc import Sequence

from incidents.reckoning.triples import Triple


def spread(values: Sequence[Triple]) -> tuple[int | None, int | None]:
    """Give the least known low and the greatest known high.

    An open side is ignored where another origin closes it, unless the bound lies outside: 7 and "at
    least 3" give 3 to 7; 5, 7 and "at least 9" are open above; 3 and "up to 5" give 3 to 5; 3 and
    "up to 2" give 0 to 3.
    """
    return _low(values), _high(values)


def _low(values: Sequence[Triple]) -> int | None:
    known = [value.known_low for value in values if value.known_low is not None]
    if not known:
        return min((value.low for value in values if value.low is not None), default=None)
    low = min(known)
    below = [
        value.low if value.low is not None else value.high  # no number is given below "nearly 2"
        for value in values
        if value.known_low is None and value.high is not None and value.high < low
    ]
    return min([low, *(side for side in below if side is not None)])


def _high(values: Sequence[Triple]) -> int | None:
    known = [value.high for value in values if value.high is not None]
    if not known:
        return None
    high = max(known)
    beyond = any(
        value.high is None and max(value.low or 0, value.best or 0) > high for value in values
    )
    return None if beyond else high
