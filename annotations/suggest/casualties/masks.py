"""Numbers that are no counts of people: dates, clock times, ages, amounts, names."""

from collections.abc import Sequence
from typing import Final

from annotations.suggest.casualties.words import Words
from annotations.text.spans import Span

_YEARS: Final = range(1800, 2100)
_YEAR: Final = 4  # digits
_AGE: Final = 2  # digits


def masked_words(words: Words, masked: Sequence[Span]) -> frozenset[int]:
    """Find the words that no count may hold: the given time expressions, and numbers by rule.

    `masked` is in the order of the text. Of a year only the bare number is meant; a year is left
    to the phrase, which knows what follows it.
    """
    found = _covered(words, masked)
    found.update(
        place
        for place, word in enumerate(words.words)
        if word[0].isdecimal() and _is_no_count(words, place)
    )
    return frozenset(found)


def _covered(words: Words, masked: Sequence[Span]) -> set[int]:
    found: set[int] = set()
    place = 0
    for span in masked:
        while place < len(words) and words.ends[place] <= span.start:
            place += 1
        at = place
        while at < len(words) and words.starts[at] < span.end:
            found.add(at)
            at += 1
    return found


def _is_no_count(words: Words, place: int) -> bool:
    word, masks = words.words[place], words.lexicon.masks
    before, after = words.at(place - 1), words.at(place + 1)
    if not word.replace(",", "").isdecimal():
        return not word.endswith(words.lexicon.age_endings)
    if after in masks.units or before in masks.money or before in masks.before:
        return True
    if _is_dated(words, place) or _is_on_the_clock(words, place):
        return True
    return before == "," and after in {",", ")", ";"} and len(word) <= _AGE


def _is_dated(words: Words, place: int) -> bool:
    """Tell whether a number is the day or the year of a date."""
    months, clause = words.lexicon.masks.months, words.lexicon.clause
    is_verb = words.at(place + 2) in clause.have | clause.be  # 20 may have died
    if words.at(place + 1) in months and not is_verb:
        return True
    if words.at(place - 1) in months and words.is_closed(place + 1):
        return True
    word = words.words[place]
    is_year = len(word) == _YEAR and word.isdecimal() and int(word) in _YEARS
    return is_year and words.is_closed(place + 1)


def _is_on_the_clock(words: Words, place: int) -> bool:
    """Tell whether a number is a part of 5:30 or 2/3."""
    signs = {":", "/", "-"}
    after = words.at(place + 1) in {":", "/"} and words.at(place + 2)[:1].isdecimal()
    before = words.at(place - 1) in signs - {"-"} and words.at(place - 2)[:1].isdecimal()
    return after or before
