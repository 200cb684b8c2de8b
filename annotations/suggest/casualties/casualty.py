"""A casualty figure as the engine proposes it, and the rules by which it was found."""

from dataclasses import dataclass
from enum import StrEnum

from annotations.text.spans import Span
from annotations.values.vocabulary import (
    Category,
    EntityKind,
    Harm,
    PeopleCounted,
    Qualifier,
    VaguePolicy,
)


class Relation(StrEnum):
    """How a figure seems to stand to an earlier one of the same report (rules R4 to R6)."""

    NEW = "new"
    PART_OF = "part_of"
    ADDITIVE_TO = "additive_to"
    RESTATES = "restates"


@dataclass(frozen=True, slots=True, kw_only=True)
class Casualty:
    """People who came to harm, as some words of a report count them.

    `qualifier`, `low`, `best`, `high`, `approx` and `policy` mean what they mean in a `Reading`;
    where the words alone can be read as a typed figure's, they are read by the same rules.
    `target` is the index of the figure that `relation` speaks of, in the list this one is in.
    `confidence` runs from 0 to 1: the prior of the pattern, lowered by doubt in the words.
    """

    span: Span
    harm: Harm
    qualifier: Qualifier
    low: int | None
    best: int | None
    high: int | None
    approx: bool
    policy: VaguePolicy | None
    category: Category
    pattern: str
    confidence: float
    entity_kind: EntityKind = EntityKind.HUMAN
    people: PeopleCounted = PeopleCounted.ALL
    relation: Relation = Relation.NEW
    target: int | None = None
    own_death: bool = False
    named_single: bool = False

    @property
    def vague(self) -> bool:
        """Whether the words give no number but a vague one: several, dozens, dead bodies."""
        return self.qualifier is Qualifier.VAGUE
