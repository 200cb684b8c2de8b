"""English times: names and numbers, and the patterns they stand in.

What the desk's own reader knows (names, numbers, whole patterns that raise no doubt) is taken from
it, so that both read alike. A blank in a pattern stands for the gap between two words.
"""

from collections.abc import Iterable
from typing import Final

from annotations.suggest.lexicon.en.times_beside import NEIGHBOURS, TENSE, listed
from annotations.suggest.times.lexicon import Doubt, Head, TimeLexicon, TimePattern
from annotations.values.dates import TimeRule, english


def _any(words: Iterable[str]) -> str:
    """Give a choice of words, the longer first."""
    return "|".join(sorted(words, key=len, reverse=True))


def _full(names: Iterable[tuple[str, ...]]) -> str:
    return _any(variants[0] for variants in names)


WEEKDAY: Final = english.WEEKDAY
FULL_WEEKDAY: Final = rf"(?P<weekday>{_full(english.WEEKDAY_NAMES)})\b"
MONTH: Final = english.MONTH
LAST_MONTH: Final = english.LAST_MONTH
SEASON: Final = rf"(?P<season>{_any(english.SEASONS)})\b"
DAY: Final = english.DAY
LAST_DAY: Final = english.LAST_DAY
YEAR: Final = english.YEAR
COUNT: Final = english.COUNT
UNIT: Final = english.UNIT
PART: Final = english.PART
SHARED: Final = r"(?: (?:and|or|to|until|till|through) | ?[-–] ?)(?:on )?"
ANY_MONTH: Final = rf"(?:{_any(english.MONTHS)})\b\.?"
HYPHEN: Final = r" ?[-–] ?"

AMOUNT: Final = (
    rf"(?:[0-9]{{1,4}}(?:[.,][0-9]{{1,3}})?|{_any(english.NUMBERS)}|half an?|several|a few|few|many|some|"
    r"a couple(?: of)?|dozens of|hundreds of|both|another|each|every)"
)
AMOUNTS: Final = rf"(?:{AMOUNT}(?: to | or |-))?{AMOUNT}"
OLD: Final = r"(?: ago\b|(?: |-)olds?\b)?"
LENGTH: Final = (
    r"(?:second|minute|hour|day|night|week|weekend|fortnight|month|year|decade|"
    r"century|centurie|morning|afternoon|evening|summer|winter)s?\b"
)
MORE: Final = (
    r"(?:more|straight|consecutive|successive|full|long|whole|short|additional|other|such) "
)
SPAN: Final = r"(?:past|last|next|first|coming|final|previous|following|recent|same|entire|whole) "
BREAK: Final = r"(?=[.,;:!?)\"”’'—]|\s{0,3}\Z|[^\S\n]{0,3}\n[^\S\n]{0,3}\n| when | that )"

_R = TimeRule
_P = TimePattern


def _shared(patterns: Iterable[english.Pattern]) -> tuple[TimePattern, ...]:
    """Take over patterns of the desk's own reader, where nothing beside them raises a doubt."""
    return tuple(_P(one.rule, one.source, fixed=one.fixed) for one in patterns)


def _by_unit(source: str, rules: dict[str, TimeRule]) -> tuple[TimePattern, ...]:
    """Write one pattern for each unit: `%s` is the unit."""
    return tuple(_P(rule, source % rf"{unit}\b") for unit, rule in rules.items())


LAST: Final = {"week": _R.LAST_WEEK, "weekend": _R.LAST_WEEKEND, "month": _R.LAST_MONTH}
THIS: Final = {"week": _R.THIS_WEEK, "weekend": _R.THIS_WEEKEND, "month": _R.THIS_MONTH}
NEXT: Final = {"week": _R.NEXT_WEEK, "weekend": _R.NEXT_WEEKEND, "month": _R.NEXT_MONTH}
A_YEAR: Final = english.A_YEAR
AGO: Final = {
    "days?": _R.DAYS_AGO,
    "weeks?": _R.WEEKS_AGO,
    "months?": _R.MONTHS_AGO,
    "years?": _R.YEARS_AGO,
}

WEEKDAYS: Final = (
    _P(_R.ABSOLUTE, rf"{WEEKDAY},? (?:the )?{DAY} (?:of )?{MONTH},? {YEAR}"),
    _P(_R.ABSOLUTE, rf"{WEEKDAY},? {MONTH} {DAY},? {YEAR}"),
    _P(_R.DAY_MONTH_NO_YEAR, rf"{WEEKDAY},? (?:the )?{DAY} (?:of )?{MONTH}"),
    _P(_R.DAY_MONTH_NO_YEAR, rf"{WEEKDAY},? {MONTH} (?:the )?{DAY}"),
    _P(None, rf"(?:every|each|most) {FULL_WEEKDAY}"),
    _P(None, rf"{FULL_WEEKDAY} (?:mornings|afternoons|evenings|nights)\b"),
    _P(_R.LAST_WEEKDAY, rf"(?:last|(?:this |the )?past) {FULL_WEEKDAY}"),
    _P(_R.WEEKDAY_FUTURE, rf"(?:next|(?:this )?coming) {FULL_WEEKDAY}"),
    _P(_R.WEEKDAY_OF_WEEK, rf"{FULL_WEEKDAY} (?:of )?{english.HOW_FAR} week\b"),
    _P(_R.THIS_WEEKDAY, rf"this {FULL_WEEKDAY}"),
    _P(_R.FOLLOWING_WEEKDAY, rf"(?:the )?following {FULL_WEEKDAY}"),
    _P(_R.PRECEDING_WEEKDAY, rf"(?:the )?(?:previous|preceding) {FULL_WEEKDAY}"),
    _P(_R.WEEKDAY_PAST, FULL_WEEKDAY, Doubt.WEEKDAY),
)
MONTHS: Final = (
    _P(
        _R.NAMED_DAY,
        r"sept(?:ember)?\b\.? 11(?:th)?(?=,? (?:terror(?:ist)? )?attacks?\b)",
        fixed={"year": "2001", "month": "9", "day": "11"},
    ),
    _P(_R.DAYS_FROM_TO, rf"{DAY}(?: to |{HYPHEN}){LAST_DAY} {MONTH}(?:,? {YEAR})?"),
    _P(_R.DAYS_FROM_TO, rf"{MONTH} {DAY}{HYPHEN}{LAST_DAY}(?:,? {YEAR})?"),
    _P(
        _R.DAYS_FROM_TO,
        rf"between {DAY} and {LAST_DAY} {MONTH}(?:,? {YEAR})?",
        fixed=english.ONCE,
    ),
    _P(_R.ABSOLUTE, rf"(?:the )?{DAY} (?:of )?{MONTH},? {YEAR}"),
    _P(_R.ABSOLUTE, rf"{MONTH} {DAY},? {YEAR}"),
    *_shared(english.DAYS_OF_YEAR),
    _P(_R.ABSOLUTE, rf"{DAY} {MONTH}(?={SHARED}[0-9]{{1,2}} {ANY_MONTH},? {YEAR})"),
    _P(_R.ABSOLUTE, rf"{MONTH} {DAY}(?={SHARED}{ANY_MONTH} [0-9]{{1,2}},? {YEAR})"),
    _P(_R.DAY_MONTH_NO_YEAR, rf"(?:the )?{DAY} (?:of )?{MONTH}", Doubt.MONTH),
    _P(_R.MONTHS_FROM_TO, rf"{MONTH}{HYPHEN}{LAST_MONTH}(?:,? {YEAR})?"),
    _P(_R.MONTH_YEAR, rf"{MONTH},? (?:of )?{YEAR}"),
    _P(_R.DAY_MONTH_NO_YEAR, rf"{MONTH} (?:the )?{DAY}", Doubt.MONTH),
    _P(_R.MONTH_YEAR, rf"{MONTH}(?={SHARED}{ANY_MONTH},? {YEAR})"),
    *_shared(english.MONTHS_OF_YEAR),
    _P(None, rf"(?:every|each) {MONTH}"),
    *_shared(english.LAST_DAYS),
    _P(_R.LAST_NAMED_MONTH, rf"(?:last|(?:this )?past) {MONTH}"),
    _P(_R.THIS_NAMED_MONTH, rf"this {MONTH}", Doubt.NAME),
    _P(_R.NEXT_NAMED_MONTH, rf"(?:next|this coming) {MONTH}"),
    _P(_R.MONTH_NO_YEAR, MONTH, Doubt.MONTH),
)
SEASONS: Final = (
    _P(_R.SEASON_YEAR, rf"(?:the )?{SEASON} (?:of )?{YEAR}"),
    *_shared(english.SEASONS_OF_YEAR),
    _P(_R.LAST_SEASON, rf"(?:last|(?:this )?past) {SEASON}"),
    _P(_R.THIS_SEASON, rf"this {SEASON}"),
    _P(_R.NEXT_SEASON, rf"(?:next|this coming) {SEASON}"),
    _P(_R.SEASON_NO_YEAR, rf"(?:the )?{SEASON}", Doubt.SEASON),
)
DAYS: Final = (
    _P(_R.TODAY, r"today\b", Doubt.OUTLET),
    _P(_R.TODAY, r"tonight\b", fixed={"part": "night"}),
    _P(_R.YESTERDAY, r"yesterday\b"),
    _P(_R.TOMORROW, r"tomorrow\b"),
)
PARTS: Final = (
    _P(_R.TODAY, r"this (?P<part>morning|afternoon|evening)\b"),
    _P(_R.YESTERDAY, r"last (?P<part>night|evening)\b"),
    _P(_R.SAME, rf"(?:that same|that|the same) {PART}\b", Doubt.CLAUSE),
    _P(_R.LATER, rf"the (?:next|following) {PART}\b"),
    _P(_R.EARLIER, rf"the (?:previous|preceding) {PART}\b"),
    _P(None, rf"{AMOUNT}(?: |-){LENGTH}"),
)
UNITS: Final = (
    _P(_R.DAYS_AGO, r"the day before yesterday\b", fixed={"count": "2"}),
    _P(_R.DAYS_AHEAD, r"the day after tomorrow\b", fixed={"count": "2"}),
    _P(_R.YEAR, rf"the year {YEAR}"),
    *_shared(english.NEW_YEAR),
    _P(None, rf"{AMOUNT} (?:year|month)s of age\b"),
    *_by_unit(rf"{COUNT} %s ago\b", AGO),
    *_shared(english.YEARS_BACK),
    _P(_R.LATER, rf"{COUNT} {UNIT}s? later\b"),
    _P(_R.EARLIER, rf"{COUNT} {UNIT}s? earlier\b"),
    _P(_R.EARLIER, rf"{COUNT} {UNIT}s? before{BREAK}"),
    _P(_R.LATER, rf"{COUNT} {UNIT}s? after{BREAK}"),
    *_by_unit(r"last %s", LAST | {A_YEAR: _R.LAST_YEAR}),
    *_by_unit(r"this %s", THIS | {A_YEAR: _R.THIS_YEAR}),
    *_shared(english.CURRENT),
    *_by_unit(r"(?:next|this coming) %s", NEXT | {A_YEAR: _R.NEXT_YEAR}),
    _P(_R.WEEKEND_PAST, r"the weekend\b"),
    _P(_R.SAME, rf"(?:that same|that|the same) {UNIT}\b", Doubt.CLAUSE),
    _P(_R.LATER, rf"the (?:next|following) {UNIT}\b", Doubt.LENGTH),
    _P(_R.EARLIER, rf"the (?:previous|preceding|prior) {UNIT}\b", Doubt.LENGTH),
    _P(_R.EARLIER, rf"the {UNIT} before{BREAK}"),
    _P(_R.LATER, rf"the {UNIT} after{BREAK}"),
    *_shared(english.QUARTERS),
    *_shared(english.CENTURIES),
    _P(
        None,
        rf"(?:the|these|those|this|that) (?:{SPAN})?(?:{AMOUNTS}(?: |-)(?:and a half )?)?"
        rf"(?:{MORE})?{LENGTH}{OLD}",
    ),
    _P(None, rf"(?:{SPAN})?{AMOUNTS}(?: |-)(?:and a half )?(?:{MORE})?{LENGTH}{OLD}"),
    _P(None, rf"{SPAN}(?:{MORE})?{LENGTH}"),
)
AGES: Final = (
    _P(None, rf"(?:aged?|ages) (?:between )?{AMOUNT}(?:(?: to | and | or |-){AMOUNT})?\b"),
)
CLOCK: Final = (
    r"(?:(?:(?P<hour>[0-9]{1,2})(?:[:.](?P<minute>[0-9]{2}))? ?(?P<half>[ap])\.?m\b\.?"
    r"|(?P<hour_24>[0-9]{1,2}):(?P<minute_24>[0-9]{2})(?::[0-9]{2})?(?![0-9])(?: hours\b)?"
    rf"|(?P<digits>[0-2][0-9]{{3}})(?= (?:gmt|utc|local time|hours)\b|{english.ON_A_DAY})(?: hours\b)?"
    r"|(?P<named>noon|midday|midnight)\b)(?: (?P<zone>gmt|utc)\b| local time\b)?)"
)
FIGURES: Final = (
    _P(_R.ABSOLUTE, r"(?P<year>[12][0-9]{3})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})(?![0-9])"),
    _P(_R.ABSOLUTE, rf"{DAY}\.(?P<month>1[0-2]|0?[1-9])\.{YEAR}"),
    _P(_R.NUMERIC, rf"{DAY}/(?P<month>3[01]|[12][0-9]|0?[1-9])/{YEAR}"),
    *_shared(english.NAMED),
    _P(_R.CLOCK, CLOCK),
    _P(None, r"[0-9]{1,2} o['’`]clock\b"),
    *_shared(english.DECADES),
    _P(_R.DECADE, r"(?<=['’`])(?P<short_decade>[2-9])0s\b"),
    _P(None, r"[1-9]0s\b"),
    _P(None, r"[1-9][0-9]?(?=[,)])", Doubt.PERSON),
    _P(_R.YEAR, rf"(?:the year )?{YEAR}", Doubt.YEAR),
)


def _each(kind: Head, words: str) -> dict[str, Head]:
    return dict.fromkeys(words.split(), kind)


HEADS: Final = {
    **dict.fromkeys(english.WEEKDAYS, Head.WEEKDAY),
    **dict.fromkeys(english.MONTHS, Head.MONTH),
    **dict.fromkeys(english.SEASONS, Head.SEASON),
    **_each(Head.DAY, "today tonight yesterday tomorrow"),
    **_each(Head.PART, "morning afternoon evening night"),
    **_each(
        Head.UNIT,
        "seconds minute minutes hour hours day days nights week weeks weekend weekends fortnight "
        "fortnights month months year years decade decades century centuries quarter half",
    ),
    **_each(Head.HOLIDAY, "christmas boxing valentine valentines halloween"),
    **_each(Head.AGE, "age aged ages"),
    **_each(Head.FIGURE, "noon midday midnight"),
}
OPENERS: Final = listed(
    "the this that these those last next past coming previous preceding following every each most "
    "between earlier later early late several few many some dozens hundreds both another recent "
    "final entire whole same other more such straight consecutive successive full long short "
    "additional prior fourth third comparable current new"
) | {word.partition("-")[0] for word in english.NUMBERS}

ENGLISH: Final = TimeLexicon(
    heads=HEADS,
    openers=OPENERS,
    patterns={
        Head.WEEKDAY: WEEKDAYS,
        Head.MONTH: MONTHS,
        Head.SEASON: SEASONS,
        Head.DAY: DAYS,
        Head.PART: PARTS,
        Head.UNIT: UNITS,
        Head.HOLIDAY: _shared(english.HOLIDAYS),
        Head.AGE: AGES,
        Head.FIGURE: FIGURES,
    },
    tables={
        "month": english.MONTHS,
        "last_month": english.MONTHS,
        "weekday": english.WEEKDAYS,
        "season": english.SEASONS,
        "count": english.NUMBERS,
        "ordinal": english.ORDINALS,
        "away": english.AWAY,
    },
    before=(
        r"(?:(?:the )?(?P<kept>early|earlier|late|later|mid)(?:-| (?:(?:on|in) )?)"
        r"|(?P<edge>the (?:start|beginning|middle|end) of) "
        r"|(?P<about>around|circa|roughly|some ?time (?:in|on)) "
        r"|(?:the )?(?P<part>morning|afternoon|evening|night|early hours|small hours) of )"
    ),
    after=rf" {PART}\b",
    named_clocks=english.NAMED_CLOCKS,
    after_noon="p",
    day_then_clock=r"(?:,? at |,? )",
    clock_then_day=r",? (?:on )?",
    tense=TENSE,
    neighbours=NEIGHBOURS,
)
"""The words and patterns of English news."""
