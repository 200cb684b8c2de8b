"""Count the times of a report one after the other: each may hang on one told before it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from annotations.suggest.times.confidence import confidence
from annotations.suggest.times.finding import Found
from annotations.suggest.times.grammar import Grammar
from annotations.suggest.times.suggestion import TimeSuggestion
from annotations.suggest.times.tense import Tense, is_past_beside, tense_at
from annotations.suggest.times.tokens import Tokens
from annotations.text.spans import Span
from annotations.values.dates import (
    Anchor,
    AnchorKind,
    DateSyntaxError,
    EdtfDate,
    TimeRule,
    parse_edtf,
)
from annotations.values.dates.calculations import RELATIVE, STATED
from annotations.values.dates.dressing import dressed, precision
from annotations.values.dates.quarters import (
    QUARTER_RULES,
    from_quarter,
    is_quarter,
    without_quarter,
)
from annotations.values.dates.rules import FORWARD, Phrase
from annotations.values.vocabulary import TimeRole

NOT_AHEAD: Final = timedelta(days=-1)

_SOON: Final[Mapping[TimeRule, timedelta]] = {
    TimeRule.DAY_MONTH_NO_YEAR: timedelta(days=60),
    TimeRule.HOLIDAY: timedelta(days=30),
    TimeRule.MONTH_NO_YEAR: timedelta(days=60),
}
"""How far ahead such a time begins at most where no verb decides."""

MENTIONS_BACK: Final = 6
"""Times looked back for one to count from."""

WORDS_OF_SENTENCE: Final = 30
"""Words between a day and a clock time on it, at most."""

QUARTER_BACK: Final = 4
"""Times looked back for a quarter of a year, which "a year earlier" then speaks of."""

AS_OF_BACK: Final = 8
"""Characters looked back for "as of"."""

_DAYS: Final = frozenset({TimeRule.DAY_MONTH_NO_YEAR, TimeRule.HOLIDAY})
"""Rules that give a day of the year: only a past verb right beside one keeps it behind."""

_FARTHEST: Final[Mapping[TimeRule, timedelta]] = {
    TimeRule.WEEKDAY_PAST: timedelta(days=6),
    TimeRule.MONTH_NO_YEAR: timedelta(days=245),
    TimeRule.DAY_MONTH_NO_YEAR: timedelta(days=245),
    TimeRule.WEEKEND_PAST: timedelta(days=7),
    TimeRule.SEASON_NO_YEAR: timedelta(days=300),
    TimeRule.HOLIDAY: timedelta(days=300),
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
        if found.phrase is None:
            return
        try:
            self._read(found, found.phrase)
        except DateSyntaxError:
            return  # 30 February, or a day that may be a month

    def _read(self, found: Found, phrase: Phrase) -> None:
        of_quarter = from_quarter(phrase) if self._tells_of_quarter() else None
        if of_quarter:
            self._read_from_quarter(found, of_quarter)
            return
        phrase = without_quarter(phrase)
        if phrase.hangs_on is None:
            self._add(found, phrase, STATED[phrase.rule](phrase.terms))
        elif phrase.hangs_on is AnchorKind.MARK:
            self._read_from_mention(found, phrase)
        elif self.day:
            phrase = self._turned(found, phrase, self.day)
            self._add(found, phrase, _counted(phrase, self.day))

    # ---- Which way -------------------------------------------------------------------------------

    def _turned(self, found: Found, phrase: Phrase, day: date) -> Phrase:
        """Turn a time forward, if the sentence speaks of what is to come."""
        rule = phrase.rule
        if rule not in FORWARD:
            return phrase
        ahead = replace(phrase, rule=FORWARD[rule])
        text = _counted(ahead, day)
        begins = parse_edtf(text).earliest
        if begins is None or text == _counted(phrase, day):
            return phrase
        return ahead if self._may_begin(found, rule, begins - day) else phrase

    def _may_begin(self, found: Found, rule: TimeRule, away: timedelta) -> bool:
        """Tell whether a time may begin so far ahead by what the sentence says."""
        words, verbs = self.tokens, self.lexicon.tense
        if rule in _DAYS and away <= _SOON[rule]:
            return not is_past_beside(words, verbs, found.start, found.end)
        limit = {
            Tense.PAST: NOT_AHEAD,
            Tense.FUTURE: _FARTHEST.get(rule, NOT_AHEAD),
            Tense.UNKNOWN: _SOON.get(rule, NOT_AHEAD),
        }[tense_at(words, verbs, found.start, found.end)]
        return away <= limit

    # ---- Counted from another time -----------------------------------------------------------------

    def _read_from_mention(self, found: Found, phrase: Phrase) -> None:
        for index in self._mentions(found, phrase.rule):
            mention = self._dates[index]
            quarter = is_quarter(Anchor(mention, AnchorKind.MARK))
            counted = (from_quarter(phrase) if quarter else None) or phrase
            text = _from_mention(counted, mention)
            if text:
                self._add(found, counted, text, index)
                return

    def _mentions(self, found: Found, rule: TimeRule) -> range:
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

    def _tells_of_quarter(self) -> bool:
        """Tell whether a quarter was told shortly before."""
        return self._quarter is not None and len(self._dates) - self._quarter <= QUARTER_BACK

    def _read_from_quarter(self, found: Found, phrase: Phrase) -> None:
        index = self._quarter or 0
        day = self._dates[index].earliest
        if day is not None:
            self._add(found, phrase, _counted(phrase, day), index)

    # ---- What is proposed --------------------------------------------------------------------------

    def _add(self, found: Found, phrase: Phrase, text: str, mention: int | None = None) -> None:
        plain = parse_edtf(text)
        edtf = dressed(phrase, plain)
        if phrase.rule in QUARTER_RULES:
            self._quarter = len(self._dates)
        self._dates.append(plain)
        self.suggestions.append(
            TimeSuggestion(
                span=Span(found.start, found.end),
                edtf=edtf.text,
                rule=phrase.rule,
                anchor=phrase.hangs_on,
                mention=mention,
                precision=precision(phrase, edtf),
                role=self._role(found),
                confidence=confidence(phrase.rule, phrase.hangs_on),
            )
        )

    def _role(self, found: Found) -> TimeRole | None:
        before = self.tokens.text[max(0, found.start - AS_OF_BACK) : found.start]
        as_of = before.lower().rstrip().endswith(self.lexicon.neighbours.as_of)
        return TimeRole.AS_OF if as_of else None


def _counted(phrase: Phrase, day: date) -> str:
    return RELATIVE[phrase.rule](phrase.terms, day)


def _from_mention(phrase: Phrase, mention: EdtfDate) -> str | None:
    """Count from another time; None if it is too wide to give one answer."""
    if mention.earliest is None or mention.latest is None:
        return None
    first = _counted(phrase, mention.earliest)
    return first if first == _counted(phrase, mention.latest) else None
