"""Single people by name, in text of mixed case."""

from typing import Final

from annotations.suggest.casualties.categories import category_of
from annotations.suggest.casualties.phrase import Phrase, Size
from annotations.suggest.casualties.words import Words
from annotations.values.vocabulary import Category

_NAMES: Final = 4  # words of a name


def name_at(words: Words, place: int) -> Phrase | None:
    """Read a person's name, with the title before it, by capitals: Mayor Ana Silk.

    Without a title two names are asked for; in text all in capitals nothing is read.
    """
    lexicon = words.lexicon
    if not words.is_capital(place):
        return None
    end = place
    while words.at(end) in lexicon.nouns or words.at(end) in lexicon.bodies:
        end += 1
    names = end
    while end - names < _NAMES and words.is_capital(end) and not _is_common(words, end):
        end += 1
    title = lexicon.nouns.get(words.at(names - 1)) if names > place else None
    if end - names < (1 if title and words.at(names - 1) in lexicon.titles else 2):
        return None
    category = category_of(words, (place, names - 1), title, None) if title else Category.UNKNOWN
    return Phrase(first=place, told=end, end=end, size=Size.NAMED, category=category)


def _is_common(words: Words, place: int) -> bool:
    """Tell whether a capital word is no name of a person."""
    word, lexicon = words.words[place], words.lexicon
    listed = (lexicon.nouns, lexicon.bodies, lexicon.things, lexicon.harms, lexicon.masks.months)
    return words.is_closed(place) or any(word in table for table in listed)
