"""How far a pattern and its cue can be trusted: what people made of earlier suggestions of theirs.

A Beta prior: the engine's own confidence weighs as much as `PRIOR_WEIGHT` decisions, so that a
handful of rejections hides nothing and a hundred decisions speak for themselves. A suggestion that
was taken with changes counts half: it saved some of the typing.
"""

from dataclasses import dataclass
from typing import Final

PRIOR_WEIGHT: Final = 10  # decisions that the engine's confidence is worth
CHANGED_WORTH: Final = 0.5
SHOWN_FROM: Final = 0.2  # less likely ones stand behind the switch, with the attitudes


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What became of the suggestions of one pattern and cue."""

    accepted: int = 0
    changed: int = 0
    rejected: int = 0

    @property
    def decided(self) -> int:
        """How many were decided on."""
        return self.accepted + self.changed + self.rejected


def trust(confidence: float, fate: Fate) -> float:
    """Give how likely a suggestion is to be of use, 0 to 1."""
    useful = fate.accepted + CHANGED_WORTH * fate.changed
    return (useful + PRIOR_WEIGHT * confidence) / (fate.decided + PRIOR_WEIGHT)


def is_shown(trusted: float) -> bool:
    """Tell whether a suggestion is shown without being asked for."""
    return trusted >= SHOWN_FROM
