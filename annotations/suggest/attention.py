"""What in a sentence asks for a claim: a number, a cue, a date, somebody coming to harm.

Coarser than the engines, which propose only what they can read: here a sentence is only not to be
passed by. Rules only: words in, answers out. English cues and dates; digits in any language.
"""

import re
from functools import lru_cache
from typing import Final

from annotations.suggest.languages import words_of
from annotations.values.dates import find_times
from annotations.values.quantities.words import lexicon_of
from annotations.values.vocabulary import CUE_STANCES, Code, Stance, gettext_noop

_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")

# Cues that are as often a plain noun or verb: alone they call nobody.
_QUIET: Final = frozenset(
    {"report", "reports", "state", "states", "name", "names", "forecast", "expected", "explained"}
)
_CUES: Final = frozenset(
    cue
    for cue, stance in CUE_STANCES.items()
    if stance is not Stance.ENDORSES and cue not in _QUIET
)
_LONGEST_CUE: Final = max(len(cue.split()) for cue in _CUES)
_NO_NUMBERS: Final = frozenset({"one", "and"})

# Words of harm by which the engine counts nobody, or only in a phrase.
_HARMS: Final = frozenset(
    {"arrests", "custody", "dying", "fatally", "fled", "hospitalised", "hospitalized", "injuries"}
    | {"hostage", "hostages", "toll"}
)
SENTENCES_KEPT: Final = (
    4096  # sentences do not change; an open report asks for them again and again
)


class Attention(Code):
    """What in a sentence asks for a claim."""

    NUMBER = "number", gettext_noop("a number")
    CUE = "cue", gettext_noop("somebody saying something")
    DATE = "date", gettext_noop("a date")
    HARM = "harm", gettext_noop("somebody coming to harm")


def asks_for_claim(words: str, language: str = "en") -> bool:
    """Tell whether a sentence holds a number, a cue, a date or harm."""
    return bool(attention(words, language))


@lru_cache(maxsize=SENTENCES_KEPT)
def attention(words: str, language: str = "en") -> tuple[Attention, ...]:
    """List what in a sentence asks for a claim; nothing if it may be passed by."""
    tokens = [token.lower().replace("’", "'") for token in _WORD.findall(words)]
    found = []
    if _holds_number(tokens, language):
        found.append(Attention.NUMBER)
    if _holds_cue(tokens):
        found.append(Attention.CUE)
    if language.lower().startswith("en") and find_times(words):
        found.append(Attention.DATE)
    if _holds_harm(tokens, language):
        found.append(Attention.HARM)
    return tuple(found)


def _holds_number(tokens: list[str], language: str) -> bool:
    numbers = set(lexicon_of(language).small) | set(lexicon_of(language).scales)
    return any(
        token[0].isdecimal() or (token in numbers and token not in _NO_NUMBERS) for token in tokens
    )


def _holds_cue(tokens: list[str]) -> bool:
    return any(
        " ".join(tokens[start:end]) in _CUES
        for start in range(len(tokens))
        for end in range(start + 1, min(start + _LONGEST_CUE, len(tokens)) + 1)
    )


def _holds_harm(tokens: list[str], language: str) -> bool:
    lexicon = words_of(language)
    if lexicon is None:
        return False
    harms = lexicon.casualties.harms
    return any(token in _HARMS or (token in harms and harms[token].is_sure) for token in tokens)
