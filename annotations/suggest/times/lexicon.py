"""What a language gives the time engine: its words, and the patterns they stand in.

Patterns are regular expressions for text of any case; a blank in one stands for the gap between
two words of a line, or of two lines of one paragraph. Named groups say what a word names; `tables`
turns the words of a group into numbers. No pattern repeats a repetition.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum, auto

from annotations.values.dates import TimeRule


class Head(Enum):
    """The kind of word that a time is found by; its patterns are tried from it."""

    WEEKDAY = auto()
    MONTH = auto()
    SEASON = auto()
    UNIT = auto()
    DAY = auto()
    PART = auto()
    HOLIDAY = auto()
    AGE = auto()
    FIGURE = auto()


class Doubt(StrEnum):
    """Why words that fit a pattern may be no time: the words around must settle it."""

    NONE = ""
    MONTH = "month"
    NAME = "name"
    WEEKDAY = "weekday"
    SEASON = "season"
    YEAR = "year"
    OUTLET = "outlet"
    LENGTH = "length"
    CLAUSE = "clause"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class TimePattern:
    """Words that follow one rule; no rule: words that tell a time but have no value.

    `fixed` are terms that the words give without saying so.
    """

    rule: TimeRule | None
    source: str
    doubt: Doubt = Doubt.NONE
    fixed: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class TenseWords:
    """Words, in lower case, that tell whether a sentence speaks of what was or is to come.

    `past_endings` end regular past forms of at least `shortest_past` letters; a participle after
    one of `bare` ("will be held") tells nothing. `forward_leads` stand right before a time to come;
    `future_pairs` are two words in a row ("is to"). After a comma, one of `clause_openers` begins
    a clause with a verb of its own.
    """

    past: frozenset[str]
    future: frozenset[str]
    future_pairs: frozenset[tuple[str, str]]
    bare: frozenset[str]
    clause_openers: frozenset[str]
    past_endings: tuple[str, ...]
    shortest_past: int
    forward_leads: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """Words beside a time, in lower case, that show it to be a time or something else.

    `leads` lead to a year or a month that is also a name, `season_leads` to a season, unless one of
    `after_no_season` follows. `full_names` are the names of months and days that need no more;
    `also_names` among them are other words or names too, surely so before `after_also_names`.
    `counted` are nouns that a number counts, `harmed` follow a count but no year; `numbered` stand
    before a number that is no year. `other_days` and `papers` make a name or a habit of a weekday,
    `outlets` of "today". `rolling` stand before a length of time, `saying` before a clause;
    `as_of` ends what stands before the time that a figure was known at.
    """

    leads: frozenset[str]
    season_leads: frozenset[str]
    after_no_season: frozenset[str]
    full_names: frozenset[str]
    also_names: frozenset[str]
    after_also_names: frozenset[str]
    counted: frozenset[str]
    harmed: frozenset[str]
    numbered: frozenset[str]
    other_days: frozenset[str]
    papers: frozenset[str]
    outlets: frozenset[str]
    rolling: frozenset[str]
    saying: frozenset[str]
    as_of: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TimeLexicon:
    """A language's words for times.

    `heads` are the words a time is found by, in lower case; `openers` the other words a pattern may
    begin with (figures and heads always may). `before` and `after` are what may stand round a time
    and stay words ("early", "morning"), `day_then_clock` and `clock_then_day` what joins a day to a
    clock time, `after_noon` the letter of a clock's second half ("p").
    """

    heads: Mapping[str, Head]
    openers: frozenset[str]
    patterns: Mapping[Head, tuple[TimePattern, ...]]
    tables: Mapping[str, Mapping[str, int]]
    before: str
    after: str
    named_clocks: Mapping[str, str]
    after_noon: str
    day_then_clock: str
    clock_then_day: str
    tense: TenseWords
    neighbours: Neighbours
