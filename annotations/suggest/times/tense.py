"""Whether a time without a year or week is behind the publication or ahead of it.

The nearest verb of the sentence decides, first of those before the time, then of those after it.
"""

from enum import Enum, auto
from typing import Final

from annotations.suggest.times.lexicon import TenseWords
from annotations.suggest.times.tokens import Tokens

WORDS_BEFORE: Final = 14
WORDS_AFTER: Final = 8
"""Words looked at on each side: a clause of news prose."""

WORDS_BESIDE: Final = 3
"""Words before a time that hold the verb it belongs to: "killed five on"."""


_COMMAS: Final = frozenset(",;:")


class Tense(Enum):
    """What the sentence says of the time."""

    PAST = auto()
    FUTURE = auto()
    UNKNOWN = auto()


def tense_at(tokens: Tokens, words: TenseWords, start: int, end: int) -> Tense:
    """Tell whether the sentence speaks of text[start:end] as past or as to come."""
    first = tokens.index_from(start)
    tense = _tense_among(tokens, words, _back(first, WORDS_BEFORE))
    if tense is Tense.UNKNOWN and is_led_forward(tokens, words, start):
        return Tense.FUTURE
    if tense is Tense.UNKNOWN:
        last = tokens.index_from(end)
        return _tense_among(tokens, words, range(last, min(len(tokens.words), last + WORDS_AFTER)))
    return tense


def is_past_beside(tokens: Tokens, words: TenseWords, start: int, end: int) -> bool:
    """Tell whether a past verb stands beside a time: "was killed on 3 December"."""
    if is_led_forward(tokens, words, start):
        return False
    before = _back(tokens.index_from(start), WORDS_BESIDE)
    last = tokens.index_from(end)
    after = range(last, min(len(tokens.words), last + 1))
    return Tense.PAST in {_tense_among(tokens, words, near) for near in (before, after)}


def is_led_forward(tokens: Tokens, words: TenseWords, start: int) -> bool:
    """Tell whether the word before a time looks ahead: "until May", not "July to May"."""
    first = tokens.index_from(start)
    return (
        first > 0
        and tokens.words[first - 1] in words.forward_leads
        and not tokens.is_head(first - 2)
    )


def _back(first: int, count: int) -> range:
    return range(first - 1, max(-1, first - 1 - count), -1)


def _tense_among(tokens: Tokens, words: TenseWords, indexes: range) -> Tense:
    """Give the first tense told by these words, up to the sentence's end."""
    for index in indexes:
        if _is_parted(tokens, words, index if indexes.step < 0 else index - 1):
            break
        tense = _tense_of(tokens, words, index)
        if tense is not Tense.UNKNOWN:
            return tense
    return Tense.UNKNOWN


def _is_parted(tokens: Tokens, words: TenseWords, index: int) -> bool:
    """Tell whether a clause or sentence ends between a word and the next."""
    if index < 0 or index + 1 >= len(tokens.words):
        return False
    follows = tokens.words[index + 1]
    is_comma = tokens.text[tokens.end(index)] in _COMMAS
    return (is_comma and follows in words.clause_openers) or tokens.ends_sentence(index)


def _tense_of(tokens: Tokens, words: TenseWords, index: int) -> Tense:
    word = tokens.words[index]
    previous = tokens.words[index - 1] if index else ""
    if tokens.is_head(index) and tokens.has_capital(index):
        return Tense.UNKNOWN  # May, the month
    if word in words.future or (previous, word) in words.future_pairs:
        return Tense.FUTURE
    regular = len(word) >= words.shortest_past and word.endswith(words.past_endings)
    if not regular and word not in words.past:
        return Tense.UNKNOWN
    return Tense.UNKNOWN if previous in words.bare else Tense.PAST
