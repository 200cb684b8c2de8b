"""A lexicon made ready: its patterns compiled, and what a match names as numbers."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from annotations.suggest.times.lexicon import Doubt, Head, TimeLexicon
from annotations.values.dates import TimeRule
from annotations.values.dates.phrases import Groups, terms_of
from annotations.values.dates.rules import Terms

# A gap between words: white space, or one line break of hard-wrapped text, never a blank line.
_GAP: Final = r"(?:[^\S\n]{1,3}|[^\S\n]{0,3}\n[^\S\n]{0,12})"
_STANDS_ALONE: Final = r"(?!\w|[-–/.:,][0-9])"
_MOST_LEXICONS: Final = 8


@dataclass(frozen=True, slots=True)
class CompiledPattern:
    """A pattern ready to match."""

    rule: TimeRule | None
    doubt: Doubt
    fixed: Mapping[str, str]
    expression: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """The patterns of a language by the kind of head they hold, and what stands round them."""

    patterns: Mapping[Head, tuple[CompiledPattern, ...]]
    before: re.Pattern[str]
    after: re.Pattern[str]
    day_then_clock: re.Pattern[str]
    clock_then_day: re.Pattern[str]
    lexicon: TimeLexicon

    def terms(self, groups: Groups, words: str) -> Terms:
        """Turn what a pattern's groups hold into numbers."""
        return terms_of(groups, words, self.lexicon.tables)

    def clock(self, groups: Groups) -> str | None:
        """Give the time of a clock as HH:MM of 24 hours; None if no clock shows it."""
        named = groups.get("named")
        if named:
            return self.lexicon.named_clocks.get(named.casefold())
        digits = groups.get("digits") or ""
        hour = int(groups.get("hour") or groups.get("hour_24") or digits[:2])
        minute = int(groups.get("minute") or groups.get("minute_24") or digits[2:] or 0)
        half = groups.get("half")
        if half:
            if not 1 <= hour <= 12:  # noqa: PLR2004 (hours of half a day)
                return None
            hour = hour % 12 + (12 if half.lower() == self.lexicon.after_noon else 0)
        return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None  # noqa: PLR2004


@lru_cache(maxsize=_MOST_LEXICONS)
def grammar(lexicon: TimeLexicon) -> Grammar:
    """Compile a lexicon, once."""
    return Grammar(
        patterns={
            head: tuple(
                CompiledPattern(
                    pattern.rule,
                    pattern.doubt,
                    pattern.fixed,
                    _compiled(pattern.source + _STANDS_ALONE),
                )
                for pattern in patterns
            )
            for head, patterns in lexicon.patterns.items()
        },
        before=_compiled(rf"(?<![\w-])(?:{lexicon.before})\Z"),
        after=_compiled(lexicon.after + _STANDS_ALONE),
        day_then_clock=_compiled(lexicon.day_then_clock),
        clock_then_day=_compiled(lexicon.clock_then_day),
        lexicon=lexicon,
    )


def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source.replace(" ", _GAP), re.IGNORECASE)
