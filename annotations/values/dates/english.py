"""English words for times, as data: names, number words, and the patterns they stand in.

Patterns are written for lower-case words with single spaces; `phrases` and `occurrences` turn them
into what they need. No pattern repeats a repetition, so that reading takes time in proportion to
the words. Another language is a module like this one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from annotations.values.dates.rules import TimeRule

MONTH_NAMES: Final = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
WEEKDAY_NAMES: Final = (
    ("monday", "mon"),
    ("tuesday", "tues", "tue"),
    ("wednesday", "wed"),
    ("thursday", "thurs", "thur", "thu"),
    ("friday", "fri"),
    ("saturday", "sat"),
    ("sunday", "sun"),
)
MONTHS: Final = {name: number for number, names in enumerate(MONTH_NAMES, 1) for name in names}
WEEKDAYS: Final = {name: number for number, names in enumerate(WEEKDAY_NAMES) for name in names}
FULL_NAMES: Final = frozenset(names[0] for names in MONTH_NAMES + WEEKDAY_NAMES)
SEASONS: Final = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
NUMBERS: Final = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
}


def _any(words: Iterable[str]) -> str:
    """Give a choice of words, the longer first."""
    return "|".join(sorted(words, key=len, reverse=True))


WEEKDAY: Final = rf"(?P<weekday>(?:{_any(WEEKDAYS)})\b)\.?"
MONTH: Final = rf"(?P<month>(?:{_any(MONTHS)})\b)\.?"
LAST_MONTH: Final = rf"(?P<last_month>(?:{_any(MONTHS)})\b)\.?"
SEASON: Final = rf"(?P<season>{_any(SEASONS)})"
DAY: Final = r"(?P<day>3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![0-9])"
LAST_DAY: Final = r"(?P<last_day>3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![0-9])"
YEAR: Final = r"(?P<year>[12][0-9]{3})(?![0-9])"
COUNT: Final = rf"(?P<count>[0-9]{{1,3}}|{_any(NUMBERS)})"
UNIT: Final = r"(?P<unit>day|week|month|year)"
PART: Final = r"(?P<part>morning|afternoon|evening|night)"
TO: Final = r"(?: to | until | till |(?: )?[-–](?: )?)"
ONCE: Final = {"once": "between"}


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words that follow one rule. `fixed` are terms that the words give without saying so."""

    rule: TimeRule
    source: str
    fixed: dict[str, str] = field(default_factory=dict)


PATTERNS: Final = (
    # The year is stated.
    Pattern(TimeRule.ABSOLUTE, rf"(?:{WEEKDAY},? )?(?:the )?{DAY} (?:of )?{MONTH},? {YEAR}"),
    Pattern(TimeRule.ABSOLUTE, rf"(?:{WEEKDAY},? )?{MONTH} {DAY},? {YEAR}"),
    Pattern(TimeRule.ABSOLUTE, r"(?P<year>[12][0-9]{3})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})"),
    Pattern(TimeRule.ABSOLUTE, rf"{DAY}\.(?P<month>1[0-2]|0?[1-9])\.{YEAR}"),
    Pattern(TimeRule.NUMERIC, rf"{DAY}/(?P<month>3[01]|[12][0-9]|0?[1-9])/{YEAR}"),
    Pattern(TimeRule.MONTH_YEAR, rf"{MONTH},? (?:of )?{YEAR}"),
    Pattern(TimeRule.SEASON_YEAR, rf"(?:the )?{SEASON} (?:of )?{YEAR}"),
    Pattern(TimeRule.YEAR, rf"(?:the year )?{YEAR}"),
    # Spans, with or without a year.
    Pattern(TimeRule.DAYS_FROM_TO, rf"(?:from )?{DAY}{TO}{LAST_DAY} {MONTH}(?:,? {YEAR})?"),
    Pattern(TimeRule.DAYS_FROM_TO, rf"(?:from )?{MONTH} {DAY}{TO}{LAST_DAY}(?:,? {YEAR})?"),
    Pattern(TimeRule.MONTHS_FROM_TO, rf"(?:from )?{MONTH}{TO}{LAST_MONTH}(?:,? {YEAR})?"),
    Pattern(TimeRule.DAYS_FROM_TO, rf"between {DAY} and {LAST_DAY} {MONTH}(?:,? {YEAR})?", ONCE),
    Pattern(TimeRule.DAYS_FROM_TO, rf"between {MONTH} {DAY} and {LAST_DAY}(?:,? {YEAR})?", ONCE),
    Pattern(TimeRule.MONTHS_FROM_TO, rf"between {MONTH} and {LAST_MONTH}(?:,? {YEAR})?", ONCE),
    # One point or stretch, counted from the publication.
    Pattern(TimeRule.DAY_MONTH_NO_YEAR, rf"(?:{WEEKDAY},? )?(?:the )?{DAY} (?:of )?{MONTH}"),
    Pattern(TimeRule.DAY_MONTH_NO_YEAR, rf"(?:{WEEKDAY},? )?{MONTH} (?:the )?{DAY}"),
    Pattern(TimeRule.TODAY, "today"),
    Pattern(TimeRule.TODAY, "tonight", {"part": "night"}),
    Pattern(TimeRule.TODAY, r"this (?P<part>morning|afternoon|evening)"),
    Pattern(TimeRule.YESTERDAY, "yesterday"),
    Pattern(TimeRule.YESTERDAY, r"last (?P<part>night|evening)"),
    Pattern(TimeRule.TOMORROW, "tomorrow"),
    Pattern(TimeRule.DAYS_AGO, "the day before yesterday", {"count": "2"}),
    Pattern(TimeRule.DAYS_AHEAD, "the day after tomorrow", {"count": "2"}),
    Pattern(TimeRule.DAYS_AGO, rf"{COUNT} days? ago"),
    Pattern(TimeRule.WEEKS_AGO, rf"{COUNT} weeks? ago"),
    Pattern(TimeRule.MONTHS_AGO, rf"{COUNT} months? ago"),
    Pattern(TimeRule.YEARS_AGO, rf"{COUNT} years? ago"),
    Pattern(TimeRule.LAST_WEEKDAY, rf"(?:last|(?:this )?past) {WEEKDAY}"),
    Pattern(TimeRule.WEEKDAY_FUTURE, rf"(?:next|(?:this )?coming) {WEEKDAY}"),
    Pattern(TimeRule.THIS_WEEKDAY, rf"this {WEEKDAY}"),
    Pattern(TimeRule.WEEKDAY_PAST, WEEKDAY),
    Pattern(TimeRule.LAST_WEEK, "last week"),
    Pattern(TimeRule.THIS_WEEK, "this week"),
    Pattern(TimeRule.NEXT_WEEK, "next week"),
    Pattern(TimeRule.WEEKEND_PAST, "the weekend"),
    Pattern(TimeRule.LAST_WEEKEND, "last weekend"),
    Pattern(TimeRule.THIS_WEEKEND, "this weekend"),
    Pattern(TimeRule.NEXT_WEEKEND, "next weekend"),
    Pattern(TimeRule.LAST_MONTH, "last month"),
    Pattern(TimeRule.THIS_MONTH, "this month"),
    Pattern(TimeRule.NEXT_MONTH, "next month"),
    Pattern(TimeRule.LAST_YEAR, "last year"),
    Pattern(TimeRule.THIS_YEAR, "this year"),
    Pattern(TimeRule.NEXT_YEAR, "next year"),
    Pattern(TimeRule.LAST_NAMED_MONTH, rf"(?:last|past) {MONTH}"),
    Pattern(TimeRule.THIS_NAMED_MONTH, rf"this {MONTH}"),
    Pattern(TimeRule.NEXT_NAMED_MONTH, rf"next {MONTH}"),
    Pattern(TimeRule.MONTH_NO_YEAR, MONTH),
    Pattern(TimeRule.LAST_SEASON, rf"(?:last|past) {SEASON}"),
    Pattern(TimeRule.THIS_SEASON, rf"this {SEASON}"),
    Pattern(TimeRule.NEXT_SEASON, rf"next {SEASON}"),
    Pattern(TimeRule.SEASON_NO_YEAR, rf"(?:the )?{SEASON}"),
    # Counted from another time of the report.
    Pattern(TimeRule.SAME, rf"(?:that same|that|the same) {UNIT}"),
    Pattern(TimeRule.SAME, rf"(?:that same|that|the same) {PART}"),
    Pattern(TimeRule.LATER, rf"{COUNT} {UNIT}s? (?:later|after)"),
    Pattern(TimeRule.LATER, rf"the (?:next|following) {UNIT}"),
    Pattern(TimeRule.LATER, rf"the (?:next|following) {PART}"),
    Pattern(TimeRule.LATER, rf"the {UNIT} after"),
    Pattern(TimeRule.EARLIER, rf"{COUNT} {UNIT}s? (?:earlier|before)"),
    Pattern(TimeRule.EARLIER, rf"the (?:previous|preceding) {UNIT}"),
    Pattern(TimeRule.EARLIER, rf"the (?:previous|preceding) {PART}"),
    Pattern(TimeRule.EARLIER, rf"the {UNIT} before"),
    Pattern(TimeRule.FOLLOWING_WEEKDAY, rf"(?:the )?following {WEEKDAY}"),
    Pattern(TimeRule.PRECEDING_WEEKDAY, rf"(?:the )?(?:previous|preceding) {WEEKDAY}"),
)
"""The patterns, the more particular before the more general."""

BOUNDS: Final = {
    "since": TimeRule.SINCE,
    "until": TimeRule.UNTIL,
    "till": TimeRule.UNTIL,
    "up to": TimeRule.UNTIL,
    "by": TimeRule.BY,
}
ABOUT: Final = r"about|around|circa|roughly|some time in|some time on|sometime in|sometime on"
KEPT: Final = r"early|earlier|late|later|mid|the (?:start|beginning|middle|end) of"
LEADS: Final = r"on|in|at|during|over|throughout"

CLOCK: Final = (
    r"(?:(?P<hour>[0-9]{1,2})(?P<mark>[:.])(?P<minute>[0-9]{2})(?![0-9])"
    r"|(?P<bare_hour>[0-9]{1,2})(?=(?: )?[ap]\.?m\b)"
    r"|(?P<digits>[0-9]{4})(?= (?:gmt|utc|local time|hours)\b)|(?P<named>noon|midday|midnight))"
    r"(?:(?: )?(?P<half>[ap])\.?m\b\.?)?(?: hours\b)?(?: (?P<zone>gmt|utc)\b| local time\b)?"
)
NAMED_CLOCKS: Final = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}

BOUND_LAYER: Final = rf"(?P<bound>{_any(BOUNDS)}) (?P<rest>.+)"
ABOUT_LAYER: Final = rf"(?P<about>{ABOUT}) (?P<rest>.+)"
KEPT_LAYER: Final = rf"(?P<kept>{KEPT})[ -](?P<rest>.+)"
LEAD_LAYER: Final = rf"(?:{LEADS}) (?P<rest>.+)"
PART_LAYER: Final = rf"(?P<rest>.+) {PART}"
PART_OF_LAYER: Final = (
    r"(?:the )?(?P<part>morning|afternoon|evening|night|early hours|small hours) of (?P<rest>.+)"
)
CLOCK_FIRST_LAYER: Final = rf"(?:at )?{CLOCK}(?:,? (?P<rest>.+))?"
CLOCK_LAST_LAYER: Final = rf"(?P<rest>.+?),?(?: at)? {CLOCK}"
LAYERS: Final = (
    BOUND_LAYER,
    ABOUT_LAYER,
    KEPT_LAYER,
    CLOCK_FIRST_LAYER,
    LEAD_LAYER,
    PART_OF_LAYER,
    PART_LAYER,
    CLOCK_LAST_LAYER,
)
"""What may stand round a pattern, taken off one at a time."""

# ---- What tells a time from a name or a number when a text is searched ------------------------

SEEDS: Final = _any(
    [
        *MONTHS,
        *WEEKDAYS,
        *SEASONS,
        *("today", "tonight", "yesterday", "tomorrow", "day", "week", "month", "year"),
        *("morning", "afternoon", "evening", "night", "noon", "midday", "midnight"),
    ]
)
"""Beginnings of words without which a text tells no time, but for figures."""

KEPT_FOUND: Final = "(?:early|earlier|late|later|mid)"
PART_FOUND: Final = "(?:morning|afternoon|evening|night)"


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


TIME_LEADS: Final = _set(
    "in since by until till from of during before after around about circa through ( year"
)
"""Words that lead to a bare year, season or month that is also a name."""

NAME_MONTHS: Final = frozenset({"march", "april", "may", "june", "august"})
"""Months that are also names or verbs: alone they need a word that leads to a time."""

NEEDS_CAPITAL: Final = (frozenset({*MONTHS, *WEEKDAYS}) - FULL_NAMES) | {"may", "march", "august"}

AFTER_MAY: Final = _set("be have not well never also face take try seek still yet cause lead go")
"""Words that show "may" to be the verb, even with a capital in a headline."""

COUNTED: Final = _set(
    "people persons men women children civilians soldiers troops police policemen officers "
    "militants insurgents rebels gunmen protesters villagers passengers others more dead "
    "killed wounded injured arrested hostages prisoners homes houses metres meters feet miles "
    "km kilometres kilometers kg tonnes tons dollars euros pounds roubles rubles million "
    "percent per rounds rifles bombs rockets hectares acres hours minutes days weeks months "
    "years times cases"
)
"""Nouns that show the number before them to be a count, not a day or year."""

NAMED_DAYS: Final = _set("every each bloody black good palm easter holy ash cyber super")
"""Words before a weekday that make it a name or a habit, not one day of the story."""

PAPERS: Final = _set("times telegraph mirror express mail herald post world star")
"""Words after a weekday that make it the name of a paper."""

TITLES: Final = frozenset({"usa", "russia"})
"""Words before "today" that make it the name of an outlet."""

SAYING: Final = _set("said says say told added reported stated claimed confirmed")
"""Words after which "that" opens a clause ("said that day and night …")."""

ROLLING: Final = _set("in over within for during")
"""Words before "the next week" that make it a length of time, not a week of the calendar."""
