"""The noun that a number counts, past the words that describe it."""

from dataclasses import dataclass
from typing import Final

from annotations.suggest.casualties.lexicon import Form
from annotations.suggest.casualties.words import Use, Words

_MODIFIERS: Final = 6  # words that may stand between a number and its noun
_UNKNOWN_MODIFIERS: Final = 3  # the same, before a noun in no table


@dataclass(frozen=True, slots=True)
class Head:
    """The place of a noun, and a word of harm that describes it or is it."""

    place: int
    inner: Use | None = None
    is_known: bool = True


def find_head(words: Words, start: int, *, is_one: bool) -> Head | None:
    """Find the noun that is counted, from a place on; one person has a noun of the tables only."""
    inner: Use | None = None
    best: Head | None = None
    for place in range(start, min(start + _MODIFIERS + 1, len(words))):
        use = words.begins.get(place)
        head = _head_at(words, place, use, inner)
        if head and _ends(words, head, is_one=is_one):
            return head
        best = head or best
        if not (head or _modifies(words, place)):
            break
        if use:
            inner = use if use.may_be(Form.STATE) else inner
    return best if best or is_one else _unknown_head(words, start)


def _head_at(words: Words, place: int, use: Use | None, inner: Use | None) -> Head | None:
    """Read a noun at a place: of harm, for people, or an age that stands for the person."""
    if use and use.may_be(Form.COUNTED):
        return Head(use.end - 1, use)
    if words.words[place] in words.lexicon.taken and _is_object(words, place - 1):
        return None  # took [two nurses] hostage
    is_aged = _is_age(words, place) and words.is_closed(place + 1)
    return Head(place, inner) if is_aged or words.words[place] in words.lexicon.nouns else None


def _is_object(words: Words, place: int) -> bool:
    return words.at(place) in words.lexicon.nouns or words.at(place) in words.lexicon.things


def _ends(words: Words, head: Head, *, is_one: bool) -> bool:
    """Tell whether a noun is the last one of its phrase."""
    if head.inner and head.inner.end == head.place + 1 and head.inner.may_be(Form.COUNTED):
        return not is_one or words.words[head.place] in words.lexicon.nouns
    return not _goes_on(words, head.place)


def _is_age(words: Words, place: int) -> bool:
    """Tell whether an age stands for the person: killed a 14-year-old."""
    word = words.words[place]
    return word[0].isdecimal() and word.endswith(words.lexicon.age_endings)


def _goes_on(words: Words, place: int) -> bool:
    """Tell whether a noun only describes the next one: a local man, police officers."""
    lexicon, after = words.lexicon, words.at(place + 1)
    if after in lexicon.nouns and (place + 1) not in words.begins:
        return True
    return words.words[place] in lexicon.describing and _modifies(words, place + 1)


def _modifies(words: Words, place: int) -> bool:
    """Tell whether a word may stand between a number and its noun."""
    word, lexicon = words.at(place), words.lexicon
    if word in lexicon.clause.quotes or word in lexicon.clause.slashes:
        return True
    is_word = word[:1].isalpha() or _is_age(words, place) if word else False
    if words.is_closed(place) or place in words.masked or not is_word:
        return False
    use = words.begins.get(place)
    if use and not use.may_be(Form.STATE):
        return False
    if word in lexicon.blows or word in lexicon.clause.verbs or word in lexicon.counts.small:
        return False
    return word not in lexicon.things or words.at(place + 1) in lexicon.nouns


def _unknown_head(words: Words, start: int) -> Head | None:
    """Take an unknown plural for the noun, if a word of harm or the clause's end follows it."""
    lexicon = words.lexicon
    for place in range(start, min(start + _UNKNOWN_MODIFIERS, len(words))):
        if not _modifies(words, place) or place in words.begins:
            return None
        is_last = words.is_closed(place + 1) or (place + 1) in words.begins
        if is_last:
            is_plural = words.words[place].endswith(lexicon.plural_ending)
            return Head(place, is_known=False) if is_plural else None
    return None
