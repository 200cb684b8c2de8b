"""Words with which a report says how one thing stands to another in time: "later", "when cornered".

They are proposed and never stored by themselves: a report's "then" may follow anything it has told.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from incidents.reckoning.relations import Entered

_CUES: Final[tuple[tuple[Entered, str], ...]] = (
    (Entered.EQUALS, r"at the same (?:time|moment)|simultaneously|meanwhile"),
    (Entered.DURING, r"during|in the course of|amid|while|when (?:\w+ed|caught|shot|hit)"),
    (
        Entered.AFTER,
        r"then|later|afterwards|after that|after|next|subsequently|following|finally|in the end",
    ),
    (Entered.BEFORE, r"shortly before|before|prior to|ahead of"),
)
_CUE: Final = re.compile(
    r"\b(?:" + "|".join(f"(?P<{code.value}>{words})" for code, words in _CUES) + r")\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class CueWords:
    """Words of a report, and the relation that they speak for."""

    relation: Entered
    words: str


def cue_words(texts: Iterable[str]) -> CueWords | None:
    """Find the first words in these texts that say how something stands in time."""
    for text in texts:
        match = _CUE.search(text)
        if match:
            return CueWords(Entered(match.lastgroup or ""), match[0])
    return None
