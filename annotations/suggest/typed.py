"""Which words of a claim give a number that somebody typed into the figure box.

First the figures that the casualty engine finds there, then other people whom the words count, then
the bare number, then words that say by the way that nobody else was harmed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Final

from annotations.suggest.casualties import Casualty, casualties
from annotations.suggest.languages import Words, words_of
from annotations.suggest.numbers import find_number, is_same
from annotations.suggest.people import People, people_in
from annotations.suggest.times import time_spans
from annotations.text.sentences import sentences
from annotations.text.spans import Span
from annotations.values.quantities import Reading, read_words
from annotations.values.vocabulary import Category, Qualifier, VaguePolicy, ancestors

_WORD: Final = re.compile(r"[^\W_]+(?:['’`-][^\W_]+)*")
_NOBODY_ELSE: Final = 3  # words of "killing only himself"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A typed number: how many, of whom, in which language and by which policy words are read."""

    reading: Reading
    category: Category
    language: str
    policy: VaguePolicy

    @property
    def is_one(self) -> bool:
        """Whether it is one person, whom words may name without a number."""
        return self.reading.qualifier is Qualifier.EXACT and self.reading.best == 1

    def may_mean(self, told: Category) -> bool:
        """Tell whether it may count the people of a category; a group that is not named may be any."""
        return (told is Category.UNKNOWN and not self.is_one) or may_mean(self.category, told)

    def is_told_by(self, told: Casualty) -> bool:
        """Tell whether a figure of the engine's gives the number; "dead bodies" are at least two."""
        typed = self.reading
        if typed.qualifier is Qualifier.AT_LEAST and told.vague:
            return told.low == typed.low
        return (told.qualifier, told.low, told.best, told.high) == (
            typed.qualifier,
            typed.low,
            typed.best,
            typed.high,
        )

    def is_read_in(self, words: str) -> bool:
        """Tell whether words by themselves give the number."""
        read = read_words(words, policy=self.policy, language=self.language)
        return is_same(read, self.reading)


def words_for(
    text: str, wanted: Wanted, pieces: Sequence[Span], around: Sequence[Span], taken: Sequence[Span]
) -> Span | None:
    """Find the words that give a number, in the content's pieces first; None if none do.

    `around` is the sentence and paragraph, where a number alone is not believed. Words in `taken`
    give another figure already.
    """
    found = _found(text, wanted, pieces, around)
    return next((span for span in found if not any(span.overlaps(one) for one in taken)), None)


def may_mean(typed: Category, told: Category) -> bool:
    """Tell whether what was typed may mean whom words tell of; only the attacker must be named."""
    if typed is Category.UNKNOWN or typed is told:
        return True
    if told is Category.UNKNOWN:
        return typed is not Category.ASSAILANT
    return typed in ancestors(told) or told in ancestors(typed)


def _found(
    text: str, wanted: Wanted, pieces: Sequence[Span], around: Sequence[Span]
) -> Iterator[Span]:
    """Give the words that may be meant, the likeliest first."""
    words, every = words_of(wanted.language), [*pieces, *around]
    if words is None or not every:
        yield from _bare(text, wanted, pieces)
        return
    reach = Span(min(one.start for one in every), max(one.end for one in every))
    stretch = _Stretch(text, reach, wanted, words)
    yield from chain(stretch.told(pieces), stretch.counted(pieces), _bare(text, wanted, pieces))
    yield from chain(stretch.nobody_else(pieces), stretch.told(around), stretch.counted(around))


def _bare(text: str, wanted: Wanted, pieces: Sequence[Span]) -> Iterator[Span]:
    """Find the number alone: "7" of a headline."""
    language, policy = wanted.language, wanted.policy
    for piece in pieces:
        yield from find_number(text, piece, wanted.reading, language=language, policy=policy)


class _Stretch:
    """The words round a claim as the casualty engine reads them."""

    def __init__(self, text: str, reach: Span, wanted: Wanted, words: Words) -> None:
        self.text, self.reach, self.wanted = reach.words(text), reach, wanted
        self.lexicon = words.casualties
        self.masked = time_spans(self.text, words.times)

    def told(self, places: Sequence[Span]) -> Iterator[Span]:
        """Find the figures of people who came to harm."""
        for place in places:
            for one in self._figures:
                span = one.span.shift(self.reach.start)
                fits = self.wanted.is_told_by(one) and self.wanted.may_mean(one.category)
                if fits and place.contains(span):
                    yield span

    def counted(self, places: Sequence[Span]) -> Iterator[Span]:
        """Find people who are counted, and whose harm is told elsewhere or in words unknown."""
        for place in places:
            for one in self._people:
                span = one.span.shift(self.reach.start)
                fits = place.contains(span) and self.wanted.may_mean(one.category)
                if fits and self.wanted.is_read_in(one.span.words(self.text)):
                    yield span

    def nobody_else(self, places: Sequence[Span]) -> Iterator[Span]:
        """Find the words that say by the way that nobody else was harmed: "killing only himself"."""
        if self.wanted.reading.qualifier is not Qualifier.ZERO:
            return
        adverbs, selves = self.lexicon.clause.adverbs, self.lexicon.scene.selves
        words = [Span(*found.span()) for found in _WORD.finditer(self.text)]
        said = [word.words(self.text).lower() for word in words]
        for at in range(_NOBODY_ELSE, len(words) + 1):
            harm, only, oneself = said[at - _NOBODY_ELSE : at]
            if oneself in selves and only in adverbs and harm in self.lexicon.harms:
                span = Span(words[at - _NOBODY_ELSE].start, words[at - 1].end)
                span = span.shift(self.reach.start)
                if any(place.contains(span) for place in places):
                    yield span

    @cached_property
    def _figures(self) -> list[Casualty]:
        policy = self.wanted.policy
        return casualties(self.text, self.lexicon, masked=self.masked, policy=policy)

    @cached_property
    def _people(self) -> list[People]:
        every = sentences(self.text, Span(0, len(self.text)))
        return list(people_in(self.text, every, self.lexicon, masked=self.masked))
