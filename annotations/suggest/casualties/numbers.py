"""How many, before the noun: a number with its qualifier, a vague word, an article."""

from dataclasses import dataclass
from typing import Final

from annotations.suggest.casualties.phrase import Size
from annotations.suggest.casualties.words import Words
from annotations.values.quantities.counts import CountError
from annotations.values.quantities.numerals import number_at
from annotations.values.vocabulary import Qualifier

_DETERMINERS: Final = 3  # "at least a further three"


@dataclass(frozen=True, slots=True)
class Told:
    """Words `[first, end)` that say how many."""

    first: int
    end: int
    size: Size
    is_definite: bool = False


def told_at(words: Words, place: int) -> Told | None:
    """Read how many at a place: a number with its qualifier, a vague word, an article."""
    counts, clause, word = words.lexicon.counts, words.lexicon.clause, words.words[place]
    persons = words.lexicon.scene.persons
    absence = words.lexicon.absences.at(words.words, place)
    if absence and absence[0] is Qualifier.UNKNOWN:
        return Told(place, absence[1], Size.UNTOLD)
    lead = words.lexicon.leads.at(words.words, place)
    at = lead[1] if lead else place
    at += words.at(at) in counts.ranges
    end = _number_end(words, at)
    if end:
        return Told(place, end, Size.NUMBER, word in words.lexicon.scene.same)
    vague = words.lexicon.vague.at(words.words, at)
    if vague and at not in words.masked:
        return Told(place, vague[1], Size.VAGUE)
    if word in counts.unsaid:
        return Told(place, place + 1, Size.UNTOLD)
    if word in counts.articles or word in clause.definite:
        return Told(place, place + 1, Size.ONE, word in clause.definite)
    return Told(place, place + 1, Size.PRONOUN, is_definite=True) if word in persons else None


def _number_end(words: Words, at: int) -> int | None:
    """Find where a number ends that begins at a place, past words like "a further"; or None."""
    counts = words.lexicon.counts
    for _ in range(_DETERMINERS + 1):
        first = _one_number(words, at)
        if first:
            return _range_end(words, first)
        if words.at(at) not in counts.determiners:
            return None
        at += 1
    return None


def _one_number(words: Words, at: int) -> int | None:
    counts, word = words.lexicon.counts, words.at(at)
    if not (word[:1].isdecimal() or word in words.lexicon.numbers) or at in words.masked:
        return None
    try:
        found = number_at(words.words, at, counts)
    except CountError:
        return None
    is_masked = found and any(place in words.masked for place in range(at, found[1]))
    return found[1] if found and found[0] and not is_masked else None


def _range_end(words: Words, first: int) -> int:
    """Find where the number ends with what follows it: "to 7", "or more"."""
    counts, link = words.lexicon.counts, words.at(first)
    if any(link in links for links in counts.ranges.values()):
        second = _one_number(words, first + 1)
        is_list = link not in counts.ranges[""] and not _opens_range(words, first)
        if second and not is_list:
            return second
    trail = words.lexicon.trails.at(words.words, first)
    return trail[1] if trail else first


def _opens_range(words: Words, at: int) -> bool:
    """Tell whether "between" stands before a number that ends at a place."""
    opener = words.at(at - 2)
    return bool(opener) and opener in words.lexicon.counts.ranges
