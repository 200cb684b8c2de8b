"""The English lexicon of the casualty engine."""

from dataclasses import replace
from typing import Final

from annotations.suggest.casualties.lexicon import CasualtyLexicon
from annotations.suggest.lexicon.en.casualties_clauses import (
    ABBREVIATIONS,
    CLAUSE,
    MASKS,
    SCENE,
)
from annotations.suggest.lexicon.en.casualties_harms import (
    BLOWS,
    EITHER,
    HARMS,
    KILLED,
    PHRASES,
    SUFFERED,
    SUFFERINGS,
    TAKEN,
    TAKINGS,
)
from annotations.suggest.lexicon.en.casualties_people import (
    BODIES,
    BODY_NAMES,
    DESCRIBING,
    NOUNS,
    THINGS,
    TITLES,
)
from annotations.values.quantities.words_en import ENGLISH as COUNTS

_UNITS: Final = 10

# The engine keeps a hyphened word whole, so "twenty-one" is a number word of its own.
_HYPHENED: Final = {
    f"{tens}-{unit}": high + low
    for tens, high in COUNTS.small.items()
    if high >= 2 * _UNITS
    for unit, low in COUNTS.small.items()
    if 0 < low < _UNITS
}

ENGLISH: Final = CasualtyLexicon(
    language="en",
    counts=replace(COUNTS, small={**COUNTS.small, **_HYPHENED}),
    nouns=NOUNS,
    titles=TITLES,
    describing=DESCRIBING,
    age_endings=("-year-old", "-month-old", "-day-old"),
    plural_ending="s",
    bodies=BODIES,
    body_names=BODY_NAMES,
    things=THINGS,
    harms=HARMS,
    harm_phrases=PHRASES,
    blows=BLOWS,
    sufferings=SUFFERINGS,
    suffered=SUFFERED,
    takings=TAKINGS,
    taken=TAKEN,
    killed=KILLED,
    either=EITHER,
    clause=CLAUSE,
    scene=SCENE,
    masks=MASKS,
    abbreviations=ABBREVIATIONS,
)
