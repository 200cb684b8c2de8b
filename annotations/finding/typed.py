"""Which words of a claim give a number that somebody typed into the figure box."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from annotations.finding.counts import counts_in, find_number, find_reading
from annotations.finding.persons import find_attacker, find_nobody, find_person, may_mean
from annotations.text.spans import Span
from annotations.values.quantities import Reading
from annotations.values.vocabulary import Category, Qualifier, VaguePolicy


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


def words_for(
    text: str, wanted: Wanted, pieces: Sequence[Span], around: Sequence[Span], taken: Sequence[Span]
) -> Span | None:
    """Find the words that give a number, in the content's pieces first; None if none do.

    `around` is the sentence and paragraph, where only a number with its noun is believed. Words in
    `taken` give another figure already.
    """
    ways: list[Callable[[str, Span, Wanted], Iterator[Span]]] = [_attacker, _counted, _bare, _lone]
    searched = [(way, piece) for way in ways for piece in pieces]
    searched += [(_counted, stretch) for stretch in around]
    for way, stretch in searched:
        for span in way(text, stretch, wanted):
            if not any(span.overlaps(other) for other in taken):
                return span
    return None


def _attacker(text: str, piece: Span, wanted: Wanted) -> Iterator[Span]:
    """Find the one attacker, whom a report seldom counts."""
    if wanted.is_one and wanted.category is Category.ASSAILANT:
        found = find_attacker(text, piece, language=wanted.language)
        if found:
            yield found


def _counted(text: str, stretch: Span, wanted: Wanted) -> Iterator[Span]:
    """Find the counts of as many, of people whom the category may mean."""
    counts = counts_in(text, stretch, language=wanted.language, policy=wanted.policy)
    for count in counts:
        open_group = count.category is Category.UNKNOWN and not wanted.is_one
        if open_group or may_mean(wanted.category, count.category):
            found = find_reading([count], wanted.reading)
            if found:
                yield found


def _bare(text: str, piece: Span, wanted: Wanted) -> Iterator[Span]:
    """Find the number alone: "7" of a headline."""
    yield from find_number(
        text, piece, wanted.reading, language=wanted.language, policy=wanted.policy
    )


def _lone(text: str, piece: Span, wanted: Wanted) -> Iterator[Span]:
    """Find the words that say one person, or nobody, without a number."""
    found = None
    if wanted.reading.qualifier is Qualifier.ZERO:
        found = find_nobody(text, piece)
    elif wanted.is_one:
        found = find_person(text, piece, wanted.category, language=wanted.language)
    if found:
        yield found
