"""Whom a noun for people names: the category it gives them, and what is no person. English.

Where the words leave it open the status is not given: nobody is presumed a civilian.
"""

import re
from typing import Final

from annotations.finding.harms import WORD
from annotations.text.spans import Span
from annotations.values.quantities.lexicon import words_in
from annotations.values.vocabulary import Category

ATTACKERS: Final = words_in(
    "assailant attacker bomber gunman militant perpetrator shooter suspect terrorist"
)
ONESELF: Final = frozenset({"himself", "herself"})

_PHRASES: Final[tuple[tuple[Category, re.Pattern[str]], ...]] = tuple(
    (category, re.compile(pattern, re.IGNORECASE))
    for category, pattern in (
        (Category.PRIVATE_GUARD, r"\b(?:security|private) guards?\b"),
        (Category.BORDER_GUARD, r"\bborder (?:guards?|police)\b"),
        (
            Category.INTELLIGENCE,
            r"\b(?:national|state|federal) security (?:committee|service|bureau|agency)\b"
            r"|\bintelligence\b|\bsecret service\b|\bKGB\b",
        ),
        (Category.SECURITY_FORCES, r"\bsecurity (?:forces|officers?|service|personnel)\b"),
    )
)
_WORDS: Final[tuple[tuple[Category, str], ...]] = (
    (Category.POLICE, "policeman policemen policewoman policewomen police constable constables"),
    (Category.CIVILIAN, "civilian civilians"),
    (Category.MILITARY, "soldier soldiers serviceman servicemen conscript conscripts troops army"),
    (Category.JOURNALIST, "journalist journalists reporter reporters cameraman photographer"),
    (Category.MEDICAL_WORKER, "doctor doctors nurse nurses medic medics paramedic paramedics"),
    (Category.EMERGENCY_WORKER, "firefighter firefighters fireman firemen rescuer rescuers"),
    (Category.RELIGIOUS_FIGURE, "imam imams priest priests monk monks cleric clerics"),
    (
        Category.ASSAILANT,
        "attacker attackers assailant assailants gunman gunmen bomber bombers perpetrator "
        "perpetrators himself herself",
    ),
)
_CATEGORY_OF: Final = {word: category for category, words in _WORDS for word in words.split()}
_ANIMALS: Final = re.compile(
    r"(?:animal|camel|cow|dog|donkey|goat|horse|mule|pig)s?|cattle|livestock|sheep"
)


def category_of(words: str) -> Category:
    """Read whom the words of a count name."""
    for category, pattern in _PHRASES:
        if pattern.search(words):
            return category
    for word in WORD.finditer(words):
        if word.group().lower() in _CATEGORY_OF:
            return _CATEGORY_OF[word.group().lower()]
    return Category.UNKNOWN


def is_of_animals(text: str, span: Span) -> bool:
    """Tell whether what is counted is an animal, by its last noun: "an injured police horse"."""
    last = [found.group().lower() for found in WORD.finditer(text, span.start, span.end)][-1:]
    after = WORD.search(text, span.end)
    if after and text[span.end : after.start()].isspace():
        last.append(after.group().lower())
    return any(_ANIMALS.fullmatch(word) for word in last)
