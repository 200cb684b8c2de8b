"""Words that stand for one person, or for nobody, where no number is said: "the suspected bomber".

They give a typed number its place; nothing is offered by them alone.
"""

import re
from typing import Final

from annotations.finding.harms import HARMING, WORD
from annotations.finding.whom import ATTACKERS, category_of
from annotations.text.spans import Span
from annotations.values.quantities.words import lexicon_of
from annotations.values.vocabulary import Category, ancestors

_OWN_DEATH: Final = re.compile(r"\bblew (?:him|her)self up\b|\b(?:him|her)self\b", re.IGNORECASE)
_NOBODY_ELSE: Final = re.compile(
    rf"\b(?:{'|'.join(sorted(HARMING))}) only (?:him|her|them)sel(?:f|ves)\b", re.IGNORECASE
)
_BEGINS: Final = re.compile(r"\b(?:a|an|another|the|his|her)\b", re.IGNORECASE)
_LONGEST: Final = 5  # words of "the suspected suicide bomber"


def find_attacker(text: str, within: Span, *, language: str = "en") -> Span | None:
    """Find the words for the attacker: "blew himself up", "himself", "the suspected bomber"."""
    own = _OWN_DEATH.search(text, within.start, within.end)
    if own:
        return Span(*own.span())
    return find_person(text, within, Category.ASSAILANT, language=language)


def find_nobody(text: str, within: Span) -> Span | None:
    """Find the words that say by the way that nobody else was harmed: "killing only himself"."""
    found = _NOBODY_ELSE.search(text, within.start, within.end)
    return Span(*found.span()) if found else None


def find_person(
    text: str, within: Span, category: Category, *, language: str = "en"
) -> Span | None:
    """Find the first noun phrase for one person whom the category may mean."""
    nouns = lexicon_of(language).singulars | ATTACKERS
    for begin in _BEGINS.finditer(text, within.start, within.end):
        phrase = Span(begin.start(), within.end)
        words = [Span(*found.span()) for found in WORD.finditer(text, phrase.start, phrase.end)]
        for place in range(1, min(_LONGEST, len(words))):
            if not text[words[place - 1].end : words[place].start].isspace():
                break
            if words[place].words(text).lower() in nouns:
                phrase = Span(phrase.start, words[place].end)
                if may_mean(category, _category(phrase.words(text))):
                    return phrase
                break
    return None


def _category(phrase: str) -> Category:
    """Read whom a phrase for one person names; a suspect or militant is taken for the attacker."""
    found = category_of(phrase)
    last = phrase.rsplit(maxsplit=1)[-1].lower()
    return Category.ASSAILANT if found is Category.UNKNOWN and last in ATTACKERS else found


def may_mean(typed: Category, told: Category) -> bool:
    """Tell whether what was typed may mean whom words tell of; only the attacker must be named."""
    if typed is Category.UNKNOWN or typed is told:
        return True
    if told is Category.UNKNOWN:
        return typed is not Category.ASSAILANT
    return typed in ancestors(told) or told in ancestors(typed)
