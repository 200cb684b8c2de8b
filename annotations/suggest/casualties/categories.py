"""Whom a phrase counts: by its noun, by what describes it, by the body the people serve in."""

from typing import Final

from annotations.suggest.casualties.lexicon import PersonNoun
from annotations.suggest.casualties.words import Words
from annotations.values.vocabulary import Category

_BODY_REACH: Final = 8  # words after "of" in which the body is named
_CIVIL: Final = frozenset(
    {
        Category.AID_WORKER,
        Category.MEDICAL_WORKER,
        Category.EMERGENCY_WORKER,
        Category.JOURNALIST,
        Category.CIVIL_OFFICIAL,
    }
)
_OPEN: Final = frozenset({Category.UNKNOWN, Category.PRIVATE_GUARD})

Body = tuple[int, Category]


def body_after(words: Words, at: int, noun: PersonNoun) -> Body | None:
    """Find the body people serve in, named after them: where it ends, and their category.

    "of" may stand before it after any noun, "from" only after nouns for people who serve.
    """
    clause = words.lexicon.clause
    joins = clause.origin if noun.takes_body else clause.of
    if words.at(at) not in joins:
        return None
    found: Body | None = None
    for place in range(at + 1, min(at + 1 + _BODY_REACH, len(words))):
        is_skipped = words.words[place] in clause.determiners or words.words[place] in clause.quotes
        if words.is_closed(place) and not is_skipped:
            break
        here = _body_at(words, place)
        if here and (found is None or here[0] > found[0]):
            found = (here[0], found[1] if found else here[1])
    return found


def _body_at(words: Words, place: int) -> Body | None:
    lexicon, word = words.lexicon, words.words[place]
    named = lexicon.body_names.at(words.words, place)
    if named:
        return named[1], named[0]
    return (place + 1, lexicon.bodies[word]) if word in lexicon.bodies else None


def category_of(
    words: Words, modifiers: tuple[int, int], noun: PersonNoun, body: Body | None
) -> Category:
    """Tell the category of people from their noun, its modifiers `[first, end)` and their body."""
    told = _described(words, *modifiers) or (body[1] if body else None)
    if told is None:
        return noun.category
    if noun.category in _OPEN or noun.takes_body:
        return told
    is_finer = noun.category is Category.CIVILIAN and told in _CIVIL
    return told if is_finer else noun.category


def _described(words: Words, first: int, head: int) -> Category | None:
    """Read the words before a noun, with the noun: police officers, security guards."""
    lexicon = words.lexicon
    for place in range(first, head + 1):
        found = _body_at(words, place)
        if found and found[0] <= head + 1 and not (found[0] == head + 1 and place == head):
            return found[1]
        noun = lexicon.nouns.get(words.words[place]) if place < head else None
        if noun and noun.category is not Category.UNKNOWN:
            return noun.category
    return None
