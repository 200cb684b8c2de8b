"""Find the words of a text that tell a time, taken apart; nothing is counted yet.

From each head the patterns are tried at the words before it, the farthest first, so that the
longest reading wins. Work is bounded for each head, so cost grows with the length of the text.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from annotations.suggest.times.doubts import Place, is_time
from annotations.suggest.times.grammar import CompiledPattern, Grammar
from annotations.suggest.times.lexicon import Head
from annotations.suggest.times.tokens import Tokens
from annotations.values.dates import TimeRule
from annotations.values.dates.rules import Phrase

WORDS_BACK: Final = 6
"""Words looked back from a head: "the past two and a half years" needs six."""

CHARACTERS_BACK: Final = 40
"""Characters looked back for what narrows a time: "in the early hours of" and its kind."""

_MONEY_OR_NUMBER: Final = frozenset("$£€#")
_JOINTS: Final = frozenset("-/.:,–")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Words that tell a time, taken apart; no phrase: they have no value."""

    start: int
    end: int
    phrase: Phrase | None

    @property
    def is_clock(self) -> bool:
        """Tell whether the words are a time of the clock, and name no day."""
        return self.phrase is not None and self.phrase.rule is TimeRule.CLOCK


def find(found_tokens: Tokens, rules: Grammar) -> list[Found]:
    """Find the times of a text, in order, none overlapping."""
    found: list[Found] = []
    done = 0
    for index, head in found_tokens.heads:
        if found_tokens.starts[index] < done:
            continue
        one = _at_head(found_tokens, rules, index, head, done)
        if one:
            found.append(one)
            done = one.end
    return _with_clocks(found_tokens.text, rules, found)


def _at_head(tokens: Tokens, rules: Grammar, index: int, head: Head, done: int) -> Found | None:
    head_start = tokens.starts[index]
    for first in range(max(0, index - WORDS_BACK), index + 1):
        start = tokens.starts[first]
        if start < done or not (first == index or _opens(tokens, rules, first)):
            continue
        if not _is_free(tokens.text, start):
            continue
        for pattern in rules.patterns[head]:
            match = pattern.expression.match(tokens.text, start)
            if match and match.end() > head_start:
                one = _taken(tokens, rules, pattern, match)
                if one:
                    return _extended(tokens.text, rules, one, done)
    return None


def _opens(tokens: Tokens, rules: Grammar, index: int) -> bool:
    word = tokens.words[index]
    lexicon = rules.lexicon
    return word[0].isdecimal() or word in lexicon.openers or word in lexicon.heads


def _is_free(text: str, start: int) -> bool:
    """Tell whether a word is neither an amount of money nor the second part of another word."""
    before = text[start - 1 : start]
    if before in _MONEY_OR_NUMBER and before:
        return False
    return not (before in _JOINTS and start > 1 and text[start - 2].isdecimal())


def _taken(
    tokens: Tokens, rules: Grammar, pattern: CompiledPattern, match: re.Match[str]
) -> Found | None:
    groups = {**pattern.fixed, **match.groupdict()}
    is_clock = pattern.rule is TimeRule.CLOCK
    words = match[0] if is_clock else match[0].rstrip(".")
    place = Place(tokens, match.start(), match.start() + len(words), groups)
    if not is_time(place, pattern.doubt, rules.lexicon):
        return None
    clock = rules.clock(groups) if is_clock else ""
    if pattern.rule is None or clock is None:
        return Found(start=place.start, end=place.end, phrase=None)
    phrase = Phrase(
        rule=pattern.rule,
        terms=rules.terms(groups, words),
        part=groups.get("part") or "",
        kept=groups.get("kept") or "",
        clock=clock,
        universal=bool(groups.get("zone")),
    )
    return Found(start=place.start, end=place.end, phrase=phrase)


# ---- What stands round a time -------------------------------------------------------------------


def _extended(text: str, rules: Grammar, one: Found, done: int) -> Found:
    """Take in the words that narrow a time: "early", "the evening of", "morning"."""
    phrase, start, end = one.phrase, one.start, one.end
    if phrase is None or phrase.clock:
        return one
    after = rules.after.match(text, end)
    if after:
        phrase, end = replace(phrase, part=after["part"]), after.end()
    before = rules.before.search(text, max(done, start - CHARACTERS_BACK), start)
    if before:
        kept = before["kept"] or before["edge"] or before["part"] or ""
        kept = " ".join(filter(None, (kept, phrase.kept)))
        phrase = replace(phrase, kept=kept, approximate=bool(before["about"]))
        start = before.start()
    return Found(start=start, end=end, phrase=phrase)


def _with_clocks(text: str, rules: Grammar, found: list[Found]) -> list[Found]:
    """Join a clock time and the day that stands beside it: "at 8 p.m. on Monday"."""
    joined: list[Found] = []
    for one in found:
        last = joined[-1] if joined else None
        both = last and _joined(text, rules, last, one)
        if both:
            joined[-1] = both
        else:
            joined.append(one)
    return joined


def _joined(text: str, rules: Grammar, left: Found, right: Found) -> Found | None:
    clock_first = left.is_clock
    if clock_first is right.is_clock:
        return None
    joint = rules.clock_then_day if clock_first else rules.day_then_clock
    if not joint.fullmatch(text, left.end, right.start):
        return None
    day, clock = (right.phrase, left.phrase) if clock_first else (left.phrase, right.phrase)
    if day is None or clock is None or day.clock or not _names_a_day(day):
        return None
    both = replace(day, clock=clock.clock, universal=clock.universal)
    return Found(start=left.start, end=right.end, phrase=both)


def _names_a_day(day: Phrase) -> bool:
    return day.terms.weekday is not None or day.terms.day > 0 or day.rule in _DAY_RULES


_DAY_RULES: Final = frozenset({TimeRule.TODAY, TimeRule.YESTERDAY, TimeRule.TOMORROW})
