"""Count the times of a report one after the other: each may hang on one told before it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from annotations.suggest.times.confidence import confidence
from annotations.suggest.times.counting import counted, stated, states_all
from annotations.suggest.times.finding import Found
from annotations.suggest.times.grammar import Grammar
from annotations.suggest.times.lexicon import Rule
from annotations.suggest.times.rules import QUARTERS, FurtherRule
from annotations.suggest.times.suggestion import TimeSuggestion
from annotations.suggest.times.tense import Tense, is_past_beside, tense_at
from annotations.suggest.times.tokens import Tokens
from annotations.text.spans import Span
from annotations.values.dates import (
    AnchorKind,
    DateSyntaxError,
    EdtfDate,
    EdtfKind,
    TimeRule,
    parse_edtf,
)
from annotations.values.dates.rules import FORWARD, MARK_RULES
from annotations.values.vocabulary import DatePrecision, TimeRole

NOT_AHEAD: Final = timedelta(days=-1)

_SOON: Final[Mapping[Rule, timedelta]] = {
    TimeRule.DAY_MONTH_NO_YEAR: timedelta(days=60),
    FurtherRule.HOLIDAY: timedelta(days=30),
    TimeRule.MONTH_NO_YEAR: timedelta(days=60),
}
"""How far ahead such a time begins at most where no verb decides."""

MENTIONS_BACK: Final = 6
"""Times looked back for one to count from."""

WORDS_OF_SENTENCE: Final = 30
"""Words between a day and a clock time on it, at most."""

QUARTER_BACK: Final = 4
"""Times looked back for a quarter of a year, which "a year earlier" then speaks of."""

_A_YEAR_BEFORE: Final = (-4, FurtherRule.QUARTER_BEFORE)

AS_OF_BACK: Final = 8
"""Characters looked back for "as of"."""

_AHEAD: Final[Mapping[Rule, Rule]] = {
    **{rule: ahead for rule, ahead in FORWARD.items()},  # noqa: C416 (widens the type)
    TimeRule.WEEKEND_PAST: FurtherRule.WEEKEND_AHEAD,
    TimeRule.SEASON_NO_YEAR: FurtherRule.SEASON_AHEAD,
    FurtherRule.HOLIDAY: FurtherRule.HOLIDAY_AHEAD,
}
_DAYS: Final = frozenset({TimeRule.DAY_MONTH_NO_YEAR, FurtherRule.HOLIDAY})
"""Rules that give a day of the year: only a past verb right beside one keeps it behind."""

_FARTHEST: Final[Mapping[Rule, timedelta]] = {
    TimeRule.WEEKDAY_PAST: timedelta(days=6),
    TimeRule.MONTH_NO_YEAR: timedelta(days=245),
    TimeRule.DAY_MONTH_NO_YEAR: timedelta(days=245),
    TimeRule.WEEKEND_PAST: timedelta(days=7),
    TimeRule.SEASON_NO_YEAR: timedelta(days=300),
    FurtherRule.HOLIDAY: timedelta(days=300),
}
"""How far ahead such a time begins at most: a weekday not a week on, a month not most of a year."""


class Reader:
    """Reads the times of one text in order, and keeps what it proposes."""

    def __init__(self, tokens: Tokens, grammar: Grammar, day: date | None) -> None:
        self.tokens = tokens
        self.lexicon = grammar.lexicon
        self.day = day
        self.suggestions: list[TimeSuggestion] = []
        self._dates: list[EdtfDate] = []
        self._quarter: int | None = None

    def read(self, found: Found) -> None:
        """Add what the words mean, if they mean one date."""
        if found.rule is None:
            return
        try:
            self._read(found, found.rule)
        except DateSyntaxError:
            return  # 30 February, or a day that may be a month

    def _read(self, found: Found, rule: Rule) -> None:
        if states_all(rule, found.terms):
            self._add(found, stated(rule, found.terms), None)
        elif self._is_of_quarter(found, rule):
            self._read_from_quarter(found, rule)
        elif rule in MARK_RULES:
            self._read_from_mention(found, rule)
        elif self.day:
            ahead = self._ahead(found, rule, self.day)
            text = counted(ahead or rule, found.terms, self.day)
            self._add(replace(found, rule=ahead or rule), text, AnchorKind.PUBLICATION)

    # ---- Which way -------------------------------------------------------------------------------

    def _ahead(self, found: Found, rule: Rule, day: date) -> Rule | None:
        """Give the rule that reads the words as to come, if that is what the sentence says."""
        ahead = _AHEAD.get(rule)
        if ahead is None:
            return None
        text = counted(ahead, found.terms, day)
        begins = parse_edtf(text).earliest
        if begins is None or text == counted(rule, found.terms, day):
            return None
        words, verbs = self.tokens, self.lexicon.tense
        if begins - day <= _SOON.get(rule, NOT_AHEAD) and rule in _DAYS:
            return None if is_past_beside(words, verbs, found.start, found.end) else ahead
        tense = tense_at(words, verbs, found.start, found.end)
        limit = {
            Tense.PAST: NOT_AHEAD,
            Tense.FUTURE: _FARTHEST.get(rule, NOT_AHEAD),
            Tense.UNKNOWN: _SOON.get(rule, NOT_AHEAD),
        }[tense]
        return ahead if begins - day <= limit else None

    # ---- Counted from another time -----------------------------------------------------------------

    def _read_from_mention(self, found: Found, rule: Rule) -> None:
        for index in self._mentions(found, rule):
            text = _from_mention(found, rule, self._dates[index])
            if text:
                self._add(found, text, AnchorKind.MARK, index)
                return

    def _mentions(self, found: Found, rule: Rule) -> range:
        """Give the times told before that one may count from, the nearest first."""
        back = range(len(self._dates) - 1, -1, -1)
        if rule is not TimeRule.CLOCK:
            return back[:MENTIONS_BACK]
        return back[:1] if back and self._is_in_sentence_of(back[0], found) else back[:0]

    def _is_in_sentence_of(self, index: int, found: Found) -> bool:
        first = self.tokens.index_from(self.suggestions[index].span.end)
        last = self.tokens.index_from(found.start)
        within = range(first - 1, last)
        return len(within) <= WORDS_OF_SENTENCE and not any(map(self.tokens.ends_sentence, within))

    # ---- Quarters of a year ------------------------------------------------------------------------

    def _is_of_quarter(self, found: Found, rule: Rule) -> bool:
        """Tell whether the words speak of a quarter told shortly before."""
        if self._quarter is None or len(self._dates) - self._quarter > QUARTER_BACK:
            return False
        by_years = rule is TimeRule.EARLIER and found.terms.unit == "year"
        by_years = by_years or rule is TimeRule.YEARS_AGO
        return rule is FurtherRule.SAME_QUARTER or (by_years and found.terms.count == 1)

    def _read_from_quarter(self, found: Found, rule: Rule) -> None:
        index = self._quarter or 0
        day = self._dates[index].earliest
        if day is None:
            return
        away, further = (0, rule) if rule is FurtherRule.SAME_QUARTER else _A_YEAR_BEFORE
        text = counted(further, replace(found.terms, count=away), day)
        self._add(replace(found, rule=further), text, AnchorKind.MARK, index)

    # ---- What is proposed --------------------------------------------------------------------------

    def _add(
        self, found: Found, text: str, anchor: AnchorKind | None, mention: int | None = None
    ) -> None:
        plain = parse_edtf(text)
        edtf = parse_edtf(_dressed(found, plain))
        rule = found.rule
        if rule is None:
            return
        if rule in QUARTERS:
            self._quarter = len(self._dates)
        self._dates.append(plain)
        self.suggestions.append(
            TimeSuggestion(
                span=Span(found.start, found.end),
                edtf=edtf.text,
                rule=rule,
                anchor=anchor,
                mention=mention,
                precision=_precision(found, edtf),
                role=self._role(found),
                confidence=confidence(rule, anchor),
            )
        )

    def _role(self, found: Found) -> TimeRole | None:
        before = self.tokens.text[max(0, found.start - AS_OF_BACK) : found.start]
        as_of = before.lower().rstrip().endswith(self.lexicon.neighbours.as_of)
        return TimeRole.AS_OF if as_of else None


def _from_mention(found: Found, rule: Rule, mention: EdtfDate) -> str | None:
    """Count from another time; None if it is too wide to give one answer."""
    if mention.earliest is None or mention.latest is None:
        return None
    first = counted(rule, found.terms, mention.earliest)
    last = counted(rule, found.terms, mention.latest)
    return first if first == last else None


def _dressed(found: Found, plain: EdtfDate) -> str:
    """Put on what the words say round the date: its clock in universal time, or "about"."""
    if found.universal and plain.kind is EdtfKind.DAY:
        return f"{plain.text}T{found.clock}:00Z"
    if found.approximate and not plain.text.startswith("["):
        return "/".join(f"{end}~" for end in plain.text.split("/"))
    return plain.text


def _precision(found: Found, edtf: EdtfDate) -> DatePrecision:
    if edtf.kind is EdtfKind.DAY and (found.narrowed or found.clock):
        return DatePrecision.PART_OF_DAY
    return edtf.precision
