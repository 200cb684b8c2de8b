"""Whom a short name means after the whole one: "the office", "it". An offer, to be confirmed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_WORD: Final = re.compile(r"\w+")
_ARTICLES: Final = frozenset({"a", "an", "the"})
_OF_PEOPLE: Final = frozenset({"he", "she"})
_OF_BODIES: Final = frozenset({"it"})
_OF_ANY: Final = frozenset({"they"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Words that named a source earlier in the report."""

    source: str
    words: str
    is_person: bool


def antecedent(words: str, before: Sequence[Said]) -> str | None:
    """Give the source that a short name means: the last who spoke, or the only one so called.

    A pronoun means the last source before it if it fits a person or a body; "the office" means
    the one source whose longer words hold it. Two such sources, or none, give no answer.
    """
    said = words.casefold().strip()
    if said in _OF_PEOPLE | _OF_BODIES | _OF_ANY:
        last = before[-1] if before else None
        fits = last and (said in _OF_ANY or last.is_person == (said in _OF_PEOPLE))
        return last.source if last and fits else None
    if not said.startswith("the "):
        return None
    short = _named_by(said)
    so_called = {one.source for one in before if short <= _named_by(one.words.casefold())}
    return so_called.pop() if short and len(so_called) == 1 else None


def _named_by(words: str) -> set[str]:
    return set(_WORD.findall(words)) - _ARTICLES
