"""The rules that find a figure, by stable code, and how far each is trusted.

The scale runs from 0 to 1 and is the engine's own: an order by how often a rule is right in news
prose, meant as a prior for counts of accepted and rejected proposals.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Pattern(StrEnum):
    """Where the harm of a figure was found."""

    ACTIVE = "active"
    """A verb with its object: killed seven people."""
    DEED = "deed"
    """A noun with "of": the murder of six people."""
    TOLL = "toll"
    """The toll rose to 12."""
    STATE = "state"
    """A state right after the people: two dead, three wounded."""
    PASSIVE = "passive"
    """Subject and passive verb: four men were killed."""
    DYING = "dying"
    """Subject and a verb of dying: four men died."""
    LISTED = "listed"
    """One more member of a list: … and two guards."""
    COUNTED = "counted"
    """A counted noun of harm: nine deaths, dead bodies."""
    DESCRIBED = "described"
    """A state before the noun: four wounded soldiers."""
    AMONG = "among"
    """Among the dead were two children; the victims are three women."""
    PART = "part"
    """A part by its words alone: including two children, two of them were children."""
    ZERO = "zero"
    """Nobody was hurt."""
    NO_INFORMATION = "no_information"
    """No reports of any people wounded."""
    ITSELF = "itself"
    """The attacker's own death: blew himself up."""


PRIORS: Final[Mapping[Pattern, float]] = {
    Pattern.ACTIVE: 0.95,
    Pattern.DEED: 0.85,
    Pattern.TOLL: 0.9,
    Pattern.STATE: 0.9,
    Pattern.PASSIVE: 0.95,
    Pattern.DYING: 0.9,
    Pattern.LISTED: 0.8,
    Pattern.COUNTED: 0.8,
    Pattern.DESCRIBED: 0.6,
    Pattern.AMONG: 0.8,
    Pattern.PART: 0.75,
    Pattern.ZERO: 0.9,
    Pattern.NO_INFORMATION: 0.9,
    Pattern.ITSELF: 0.9,
}

UNSURE_WORD: Final = 0.7
"""Factor for a word of harm that often means something else."""
TENTATIVE: Final = 0.7
"""Factor for harm told as possible: may have been killed."""
ONE_BY_ARTICLE: Final = 0.85
"""Factor for one person by an article: a policeman."""
DEFINITE: Final = 0.7
"""Factor for one person by "the": often told of before."""
UNKNOWN_NOUN: Final = 0.6
"""Factor for a head that is in no table."""
BARE_PLURAL: Final = 0.6
"""Factor for a plural without any number."""
BY_PRONOUN: Final = 0.5
"""Factor for one person by a pronoun: he was killed."""
BY_NAME: Final = 0.4
"""Factor for one person by name, found by capitals."""
