"""Whom a short name means among the sources that people have marked: "the office", "it"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from annotations.suggest.speakers import SpeakerLexicon

_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Words that named a source earlier in the report."""

    source: str
    words: str
    is_person: bool


def antecedent(words: str, before: Sequence[Said], lexicon: SpeakerLexicon) -> str | None:
    """Give the source that a short name means: the last who spoke, or the only one so called.

    A pronoun means the last source before it if it fits a person or a body; "the office" means
    the one source whose longer words hold it. Two such sources, or none, give no answer.
    """
    said = words.casefold().strip()
    if said in lexicon.for_people | lexicon.for_bodies:
        last = before[-1] if before else None
        fits = lexicon.for_people if last and last.is_person else lexicon.for_bodies
        return last.source if last and said in fits else None
    if said.partition(" ")[0] not in lexicon.articles:
        return None
    short = _named_by(said, lexicon)
    so_called = {one.source for one in before if short <= _named_by(one.words.casefold(), lexicon)}
    return so_called.pop() if short and len(so_called) == 1 else None


def _named_by(words: str, lexicon: SpeakerLexicon) -> set[str]:
    return set(_WORD.findall(words)) - lexicon.articles - lexicon.one_of_many
