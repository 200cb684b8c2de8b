"""Take a time expression apart: which rule it follows, what it names, what stands round it."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from annotations.values.dates import english
from annotations.values.dates.rules import Phrase, Terms, TimeRule

LONGEST: Final = 100
"""Characters of the longest time expression read; a sentence is none."""

MOST_LAYERS: Final = 6
"""Words taken off round a pattern: "by about late on the evening of …" needs five."""

Groups = Mapping[str, str | None]
Tables = Mapping[str, Mapping[str, int]]

_SPACE = re.compile(r"\s+")
_OF_IT = re.compile(r"(?<!0)'s$")  # "July's bombing", but not "the 1990's"
_PATTERNS = tuple((pattern, re.compile(pattern.source)) for pattern in english.PATTERNS)
_LAYERS = tuple(re.compile(layer) for layer in english.LAYERS)
_TABLES: Final[Tables] = {
    "month": english.MONTHS,
    "last_month": english.MONTHS,
    "weekday": english.WEEKDAYS,
    "season": english.SEASONS,
    "count": english.NUMBERS,
    "ordinal": english.ORDINALS,
    "away": english.AWAY,
}
_COUNTS: Final = ("count", "away", "ordinal", "last_year", "decade", "short_decade", "century")


def read_phrase(words: str) -> Phrase | None:
    """Read a time expression as it stands in a report; None if the words are none."""
    if len(words) > LONGEST:
        return None
    plain = _SPACE.sub(" ", words.casefold().replace("’", "'")).strip(" .,;:!?()[]\"“”'")
    return _read(_OF_IT.sub("", plain), MOST_LAYERS)


def _read(words: str, layers: int) -> Phrase | None:
    for pattern, compiled in _PATTERNS:
        match = compiled.fullmatch(words)
        if match:
            groups = {**pattern.fixed, **match.groupdict()}
            return Phrase(
                rule=pattern.rule,
                terms=terms_of(groups, words, _TABLES),
                part=groups.get("part") or "",
                kept=groups.get("kept") or "",
            )
    if layers == 0:
        return None
    # The first layer that fits is the only one tried: trying all would take exponential time.
    peeled = next(filter(None, (layer.fullmatch(words) for layer in _LAYERS)), None)
    return peeled and _peeled(peeled.groupdict(), words, layers - 1)


def terms_of(groups: Groups, words: str, tables: Tables) -> Terms:
    """Turn what the groups of a pattern hold into numbers; `tables` are the words of each group."""

    def number(name: str) -> int | None:
        said = groups.get(name)
        if not said:
            return None
        return int(said) if said.isdecimal() else tables[name].get(said.casefold())

    counts = (number(name) for name in _COUNTS)
    return Terms(
        written=words,
        day=number("day") or 0,
        month=number("month") or 0,
        year=number("year") or 0,
        weekday=number("weekday"),
        season=number("season") or 0,
        count=next((count for count in counts if count is not None), 1),
        unit=(groups.get("unit") or "day").lower(),
        last_day=number("last_day") or 0,
        last_month=number("last_month") or 0,
        once=bool(groups.get("once")),
    )


def _peeled(groups: Groups, words: str, layers: int) -> Phrase | None:
    """Read what is left when one layer is off, and put on what the layer says."""
    if "zone" in groups:
        return _clocked(groups, words, layers)
    inner = _read(groups.get("rest") or "", layers)
    if inner is None:
        return None
    if groups.get("bound"):
        return replace(inner, bound=english.BOUNDS[groups["bound"] or ""])
    kept = " ".join(filter(None, (groups.get("kept"), inner.kept)))
    part = groups.get("part") or inner.part
    about = bool(groups.get("about")) or inner.approximate
    return replace(inner, kept=kept, part=part, approximate=about)


def _clocked(groups: Groups, words: str, layers: int) -> Phrase | None:
    clock = _clock(groups)
    # "12.11" may be a day: a full stop makes a clock time only after "at" or before "am", "pm".
    doubtful = groups["mark"] == "." and not groups["half"] and "at " not in words
    if clock is None or doubtful:
        return None
    rest = groups["rest"]
    inner = _read(rest, layers) if rest else Phrase(rule=TimeRule.CLOCK)
    return inner and replace(inner, clock=clock, universal=bool(groups["zone"]))


def _clock(groups: Groups) -> str | None:
    """Give the time as HH:MM of 24 hours; None if no clock shows it."""
    if groups["named"]:
        return english.NAMED_CLOCKS[groups["named"]]
    digits = groups["digits"] or ""
    hour = int(groups["hour"] or groups["bare_hour"] or digits[:2])
    minute = int(groups["minute"] or digits[2:] or 0)
    if groups["half"]:
        if not 1 <= hour <= 12:  # noqa: PLR2004 (hours of half a day)
            return None
        hour = hour % 12 + (12 if groups["half"] == "p" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None  # noqa: PLR2004
