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
ONES: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS: Final = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen"),
    *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2}
AWAY: Final = {"last": -1, "this": 0, "next": 1}


def _numbers() -> dict[str, int]:
    """Give the number words to ninety-nine."""
    found = {"a": 1, "an": 1} | {word: number for number, word in enumerate(ONES + TEENS, 1)}
    for ten, word in enumerate(TENS, 2):
        found[word] = ten * 10
        found |= {f"{word}-{one}": ten * 10 + number for number, one in enumerate(ONES, 1)}
    return found


NUMBERS: Final = _numbers()


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
HOW_FAR: Final = r"(?P<away>last|this|next)"
OF_YEAR: Final = rf",? (?:of )?{HOW_FAR} year"
QUARTER: Final = r"(?P<ordinal>first|second|third|fourth)(?: |-)quarter"
HALF: Final = r"(?P<ordinal>first|second) half"
A_YEAR: Final = r"(?:fiscal |financial |calendar |academic |school )?year"
EDGE: Final = r"the (?:start|beginning|middle|end) of"
TO: Final = r"(?: to | until | till |(?: )?[-–](?: )?)"
ONCE: Final = {"once": "between"}


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words that follow one rule. `fixed` are terms that the words give without saying so."""

    rule: TimeRule
    source: str
    fixed: dict[str, str] = field(default_factory=dict)


def _current(rule: TimeRule, unit: str) -> Pattern:
    """Write what names the week, month or year that runs: "the end of the month"."""
    narrowed = rf"(?P<kept>(?:early|earlier|late|later) in|{EDGE}) the"
    return Pattern(rule, rf"(?:the current|{narrowed}) {unit}")


CURRENT: Final = (
    _current(TimeRule.THIS_WEEK, "week"),
    _current(TimeRule.THIS_MONTH, "month"),
    _current(TimeRule.THIS_YEAR, A_YEAR),
    Pattern(TimeRule.THIS_YEAR, r"(?:the )?year(?:['’`]s|-| )end"),
)
DAYS_OF_YEAR: Final = (
    Pattern(TimeRule.DAY_OF_YEAR, rf"(?:the )?{DAY} (?:of )?{MONTH}{OF_YEAR}"),
    Pattern(TimeRule.DAY_OF_YEAR, rf"{MONTH} {DAY}{OF_YEAR}"),
)
MONTHS_OF_YEAR: Final = (Pattern(TimeRule.MONTH_OF_YEAR, rf"{MONTH}{OF_YEAR}"),)
SEASONS_OF_YEAR: Final = (Pattern(TimeRule.SEASON_OF_YEAR, rf"(?:the )?{SEASON}{OF_YEAR}"),)
LAST_DAYS: Final = (Pattern(TimeRule.LAST_DAY_MONTH, rf"(?:last|(?:this )?past) {MONTH} {DAY}"),)
YEARS_BACK: Final = (
    Pattern(
        TimeRule.YEARS_AGO,
        r"(?:the )?(?:comparable )?year(?: |-)(?:ago|earlier)(?: (?:quarter|period))?",
    ),
)
QUARTERS: Final = (
    Pattern(TimeRule.QUARTER_YEAR, rf"(?:the )?{QUARTER}(?: of|,)? {YEAR}"),
    Pattern(TimeRule.QUARTER_NO_YEAR, rf"(?:the )?{QUARTER}"),
    Pattern(TimeRule.QUARTER_AWAY, rf"{HOW_FAR} quarter"),
    Pattern(
        TimeRule.SAME_QUARTER,
        "(?:the|that|the same|the latest|the most recent) quarter",
        {"away": "last"},
    ),
    Pattern(TimeRule.QUARTER_AWAY, "the current quarter", {"away": "this"}),
    Pattern(TimeRule.HALF_YEAR, rf"(?:the )?{HALF} of {YEAR}"),
    Pattern(TimeRule.HALF_NO_YEAR, rf"(?:the )?{HALF} of the year"),
)
CENTURIES: Final = (
    Pattern(TimeRule.CENTURY, r"(?:the )?(?P<century>1[1-9]|2[01])(?:st|th)(?: |-)century"),
)
NAMED: Final = (Pattern(TimeRule.NAMED_DAY, "9/11", {"year": "2001", "month": "9", "day": "11"}),)
DECADES: Final = (
    Pattern(
        TimeRule.YEARS_FROM_TO, rf"{YEAR}[-–](?P<last_year>[12][0-9]{{3}}|[0-9]{{2}})(?![0-9])"
    ),
    Pattern(TimeRule.DECADE, r"(?:the )?(?P<decade>[12][0-9]{2})0['’`]?s"),
    Pattern(TimeRule.DECADE, r"the ['’`]?(?P<short_decade>[2-9])0['’`]?s"),
)


def _holiday(name: str, month: int, day: int) -> Pattern:
    return Pattern(TimeRule.HOLIDAY, name, {"month": str(month), "day": str(day)})


HOLIDAYS: Final = (
    _holiday("christmas day", 12, 25),
    _holiday("christmas eve", 12, 24),
    _holiday("boxing day", 12, 26),
    _holiday(r"valentine['’`]?s day", 2, 14),
    _holiday("halloween", 10, 31),
)
NEW_YEAR: Final = (
    _holiday(r"new year['’`]?s eve", 12, 31),
    _holiday(r"new year['’`]?s day", 1, 1),
)

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
    *CENTURIES,
    *NAMED,
    *DECADES,
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
    Pattern(TimeRule.LAST_WEEKDAY, rf"(?:last|(?:this |the )?past) {WEEKDAY}"),
    Pattern(TimeRule.WEEKDAY_FUTURE, rf"(?:next|(?:this )?coming) {WEEKDAY}"),
    Pattern(TimeRule.THIS_WEEKDAY, rf"this {WEEKDAY}"),
    Pattern(TimeRule.WEEKDAY_OF_WEEK, rf"{WEEKDAY} (?:of )?{HOW_FAR} week"),
    Pattern(TimeRule.WEEKDAY_PAST, WEEKDAY),
    Pattern(TimeRule.LAST_WEEK, "last week"),
    Pattern(TimeRule.THIS_WEEK, "this week"),
    Pattern(TimeRule.NEXT_WEEK, "(?:next|this coming) week"),
    Pattern(TimeRule.WEEKEND_PAST, "the weekend"),
    Pattern(TimeRule.LAST_WEEKEND, "last weekend"),
    Pattern(TimeRule.THIS_WEEKEND, "this weekend"),
    Pattern(TimeRule.NEXT_WEEKEND, "(?:next|this coming) weekend"),
    Pattern(TimeRule.LAST_MONTH, "last month"),
    Pattern(TimeRule.THIS_MONTH, "this month"),
    Pattern(TimeRule.NEXT_MONTH, "(?:next|this coming) month"),
    Pattern(TimeRule.LAST_YEAR, f"last {A_YEAR}"),
    Pattern(TimeRule.THIS_YEAR, f"this {A_YEAR}"),
    Pattern(TimeRule.NEXT_YEAR, f"(?:next|this coming) {A_YEAR}"),
    Pattern(TimeRule.LAST_NAMED_MONTH, rf"(?:last|(?:this )?past) {MONTH}"),
    Pattern(TimeRule.THIS_NAMED_MONTH, rf"this {MONTH}"),
    Pattern(TimeRule.NEXT_NAMED_MONTH, rf"(?:next|this coming) {MONTH}"),
    Pattern(TimeRule.MONTH_NO_YEAR, MONTH),
    Pattern(TimeRule.LAST_SEASON, rf"(?:last|(?:this )?past) {SEASON}"),
    Pattern(TimeRule.THIS_SEASON, rf"this {SEASON}"),
    Pattern(TimeRule.NEXT_SEASON, rf"(?:next|this coming) {SEASON}"),
    Pattern(TimeRule.SEASON_NO_YEAR, rf"(?:the )?{SEASON}"),
    *CURRENT,
    *LAST_DAYS,
    *DAYS_OF_YEAR,
    *MONTHS_OF_YEAR,
    *SEASONS_OF_YEAR,
    *YEARS_BACK,
    *HOLIDAYS,
    *NEW_YEAR,
    *QUARTERS,
    # Counted from another time of the report.
    Pattern(TimeRule.SAME, rf"(?:that same|that|the same) {UNIT}"),
    Pattern(TimeRule.SAME, rf"(?:that same|that|the same) {PART}"),
    Pattern(TimeRule.LATER, rf"{COUNT} {UNIT}s? (?:later|after)"),
    Pattern(TimeRule.LATER, rf"the (?:next|following) {UNIT}"),
    Pattern(TimeRule.LATER, rf"the (?:next|following) {PART}"),
    Pattern(TimeRule.LATER, rf"the {UNIT} after"),
    Pattern(TimeRule.EARLIER, rf"{COUNT} {UNIT}s? (?:earlier|before)"),
    Pattern(TimeRule.EARLIER, rf"the (?:previous|preceding|prior) {UNIT}"),
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
KEPT: Final = rf"early|earlier|late|later|mid|{EDGE}"
LEADS: Final = r"on|in|at|during|over|throughout"

ON_A_DAY: Final = rf" on (?:{_any(WEEKDAYS)}|{_any(MONTHS)}|[0-9]{{1,2}} [a-z]{{3,9}})\b"
CLOCK: Final = (
    r"(?:(?P<hour>[0-9]{1,2})(?P<mark>[:.])(?P<minute>[0-9]{2})(?::[0-9]{2})?(?![0-9])"
    r"|(?P<bare_hour>[0-9]{1,2})(?=(?: )?[ap]\.?m\b)"
    rf"|(?P<digits>[0-9]{{4}})(?= (?:gmt|utc|local time|hours)\b|{ON_A_DAY})"
    r"|(?P<named>noon|midday|midnight))"
    r"(?:(?: )?(?P<half>[ap])\.?m\b\.?)?(?: hours\b)?(?: (?P<zone>gmt|utc)\b| local time\b)?"
)
NAMED_CLOCKS: Final = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}

BOUND_LAYER: Final = rf"(?P<bound>{_any(BOUNDS)}) (?P<rest>.+)"
ABOUT_LAYER: Final = rf"(?P<about>{ABOUT}) (?P<rest>.+)"
KEPT_LAYER: Final = rf"(?:the (?=early|late|mid))?(?P<kept>{KEPT})[ -](?P<rest>.+)"
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
    PART_OF_LAYER,
    KEPT_LAYER,
    CLOCK_FIRST_LAYER,
    LEAD_LAYER,
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
        *("quarter", "half", "century", "9/11", "[12][0-9]{2}0s", "[2-9]0s"),
        *("christmas", "boxing", "valentine", "halloween"),
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
