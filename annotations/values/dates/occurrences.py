"""Find time expressions in a report's text, to prefill forms and to show beside its date.

Offsets are half-open [start, end) Unicode code points, and text[start:end] == words.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Final

from annotations.values.dates import english
from annotations.values.dates.anchors import Anchor
from annotations.values.dates.edtf import EdtfDate, parse_edtf
from annotations.values.dates.event_dates import is_after_publication
from annotations.values.dates.phrases import read_phrase
from annotations.values.dates.readings import WEEKDAY_DIFFERS, TimeReading, read_time
from annotations.values.dates.rules import AnchorKind, Phrase, TimeRule

CONTEXT: Final = 160
"""Characters shown at most on each side of a time's words: a sentence of news prose."""

WINDOW: Final = 60
"""Characters searched on each side of a word that makes a time: more than the longest pattern."""

NEIGHBOUR: Final = 24
"""Characters looked at on each side to tell a time from a name ("in May", "May said")."""

# A gap between words: white space, or one line break of hard-wrapped text, never a blank line.
_GAP: Final = r"(?:[^\S\n]{1,3}|\n)"


def _compiled(source: str) -> re.Pattern[str]:
    nameless = re.sub(r"\?P<\w+>", "?:", source)
    around = rf"(?:{english.KEPT_FOUND}(?: |-))?(?:{nameless})(?: {english.PART_FOUND})?"
    stands_alone = rf"(?<![\w$£€#])(?<!\w[-/.:,]){around}(?!\w|[-–/.:,]\d)"
    return re.compile(stands_alone.replace(" ", _GAP), re.IGNORECASE)


_PATTERNS: Final = tuple(
    _compiled(source)
    for source in (*(pattern.source for pattern in english.PATTERNS), english.CLOCK)
)
_SEED = re.compile(
    rf"\b(?:{english.SEEDS})|[0-9][:.][0-9]{{2}}|\b[0-9]{{4}}\b|[0-9]{_GAP}?[ap]\.?m\b",
    re.IGNORECASE,
)
_HALF_OF_DAY = re.compile(r"[ap]\.m\.$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*(?=\s)|\n")


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A time expression where it stands, taken apart."""

    start: int
    end: int
    words: str
    phrase: Phrase


@dataclass(frozen=True, slots=True)
class DateWords:
    """Words that count from the publication date, with the sentence round them.

    `context` is text[context_start:context_end], at most 160 characters on each side.
    """

    start: int
    end: int
    words: str
    context_start: int
    context_end: int
    context: str


@dataclass(frozen=True, slots=True)
class Fit:
    """What some words of a report would mean if it was published on a certain day.

    `days_before` counts from the last day they may mean to the publication. `possible` is False
    where they would state a day after publication, or a weekday that the date is not.
    """

    words: str
    edtf: EdtfDate | None
    days_before: int | None
    possible: bool


def find_times(text: str) -> list[tuple[int, int, str]]:
    """Find the time expressions of a text: (start, end, words), in order, none overlapping.

    Prepositions stay outside ("in May" gives "May"); each can be read by `read_time`.
    """
    return [(found.start, found.end, found.words) for found in occurrences(text)]


def weekday_words(text: str) -> list[DateWords]:
    """Find the words that count from the publication date: weekdays, "last month", "October 31"."""
    return [
        _in_context(text, found)
        for found in occurrences(text)
        if found.phrase.hangs_on is AnchorKind.PUBLICATION
    ]


def occurrences(text: str) -> list[Occurrence]:
    """Find the time expressions of a text, taken apart, in order, none overlapping."""
    candidates = chain.from_iterable(
        _found(pattern, text, window) for window in _windows(text) for pattern in _PATTERNS
    )
    kept: list[Occurrence] = []
    for found in sorted(candidates, key=lambda one: (one.start, -one.end)):
        if not kept or kept[-1].end <= found.start:
            kept.append(found)
    return kept


def fits(published_on: date, words: Iterable[str]) -> tuple[Fit, ...]:
    """Tell for each time expression what it would mean in a report published on that day.

    The words alone seldom force one day: "on Saturday" fits any, a stated later date fits none.

    Raises:
        DateSyntaxError: the day lies outside the years 1000 to 2999.
    """
    anchor = Anchor(parse_edtf(published_on.isoformat()))
    readings = (read_time(one, anchor) for one in words)
    return tuple(_fit(reading, anchor, published_on) for reading in readings if reading)


def _fit(reading: TimeReading, anchor: Anchor, published_on: date) -> Fit:
    edtf = reading.edtf
    before = (published_on - edtf.latest).days if edtf and edtf.latest else None
    too_late = edtf is not None and is_after_publication(edtf, anchor)
    stated = reading.hangs_on is None
    contradicted = any(note.message == WEEKDAY_DIFFERS for note in reading.notes)
    return Fit(reading.words, edtf, before, not (too_late and stated) and not contradicted)


# ---- Telling times from names and numbers -----------------------------------------------------


def _windows(text: str) -> list[tuple[int, int]]:
    """Give the stretches round each word that makes a time; the rest need not be searched."""
    windows: list[tuple[int, int]] = []
    for seed in _SEED.finditer(text):
        start, end = max(0, seed.start() - WINDOW), min(len(text), seed.end() + WINDOW)
        if windows and start <= windows[-1][1]:
            start = windows.pop()[0]
        windows.append((start, end))
    return windows


def _found(pattern: re.Pattern[str], text: str, window: tuple[int, int]) -> Iterator[Occurrence]:
    for match in pattern.finditer(text, *window):
        words = _without_stop(match[0])
        start, end = match.start(), match.start() + len(words)
        phrase = read_phrase(words)
        if phrase and _is_time(words, phrase, *_neighbours(text, start, end)):
            yield Occurrence(start, end, words, phrase)


def _without_stop(words: str) -> str:
    """Leave out a full stop that ends the sentence or an abbreviation; "8 p.m." keeps its own."""
    return words if _HALF_OF_DAY.search(words) else words.rstrip(".")


def _neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    """Give the word before, with its punctuation, and the word after, without; in lower case."""
    before = text[max(0, start - NEIGHBOUR) : start].casefold().split()
    after = text[end : end + NEIGHBOUR].casefold().split()
    return before[-1] if before else "", after[0].rstrip(".,;:!?") if after else ""


def _is_time(words: str, phrase: Phrase, before: str, after: str) -> bool:
    names = _WORD.findall(words)
    if any(name.casefold() in english.NEEDS_CAPITAL and name.islower() for name in names):
        return False
    if names and names[-1].casefold() == "may" and after in english.AFTER_MAY:
        return False
    if words[-1].isdigit() and after in english.COUNTED:
        return False
    guard = _GUARDS.get(phrase.rule)
    return guard is None or guard(words.casefold(), before, after)


def _bare_year(words: str, before: str, _: str) -> bool:
    return not words.isdecimal() or before in english.TIME_LEADS


def _bare_month(words: str, before: str, _: str) -> bool:
    if words in english.NAME_MONTHS:
        return before in english.TIME_LEADS
    return bool(english.FULL_NAMES.intersection(_WORD.findall(words)))


def _bare_season(words: str, before: str, after: str) -> bool:
    led = before in english.TIME_LEADS or words.startswith(("early", "late", "mid"))
    return led and after != "of"


def _bare_weekday(words: str, before: str, after: str) -> bool:
    full = bool(english.FULL_NAMES.intersection(_WORD.findall(words)))
    return full and before not in english.NAMED_DAYS and after not in english.PAPERS


def _calendar(_: str, before: str, __: str) -> bool:
    """Leave out "in the last week", which is seven days and no week of the calendar."""
    return before != "the"


_GUARDS: Final[Mapping[TimeRule, Callable[[str, str, str], bool]]] = {
    TimeRule.YEAR: _bare_year,
    TimeRule.MONTH_NO_YEAR: _bare_month,
    TimeRule.SEASON_NO_YEAR: _bare_season,
    TimeRule.WEEKDAY_PAST: _bare_weekday,
    TimeRule.SAME_QUARTER: lambda *_: False,  # as often a part of a town
    TimeRule.TODAY: lambda _, before, __: before not in english.TITLES,
    TimeRule.LAST_WEEK: _calendar,
    TimeRule.LAST_MONTH: _calendar,
    TimeRule.LAST_YEAR: _calendar,
    TimeRule.NEXT_WEEK: _calendar,
    TimeRule.NEXT_MONTH: _calendar,
    TimeRule.NEXT_YEAR: _calendar,
    TimeRule.SAME: lambda words, before, _: (
        not words.startswith("that") or before not in english.SAYING
    ),
    TimeRule.LATER: lambda words, before, _: (
        not words.startswith("the next") or before not in english.ROLLING
    ),
}


# ---- The sentence round a time ------------------------------------------------------------------


def _in_context(text: str, found: Occurrence) -> DateWords:
    start, end = _context_start(text, found.start), _context_end(text, found.end)
    return DateWords(found.start, found.end, found.words, start, end, text[start:end])


def _context_start(text: str, start: int) -> int:
    first = max(0, start - CONTEXT)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, first, start)]
    cut = ends[-1] if ends else first
    if not ends and first > 0:
        cut = next((at for at in range(first, start) if text[at].isspace()), start)
    return start - len(text[cut:start].lstrip())


def _context_end(text: str, end: int) -> int:
    last = min(len(text), end + CONTEXT)
    stop = _SENTENCE_END.search(text, end, last)
    cut = stop.end() if stop else last
    if stop is None and last < len(text):
        cut = next((at for at in range(last, end, -1) if text[at].isspace()), end)
    return end + len(text[end:cut].rstrip())
