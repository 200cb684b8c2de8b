"""A phrase for people as the engine reads it: where it stands, how many, whom."""

from dataclasses import dataclass
from enum import Enum, auto

from annotations.suggest.casualties.lexicon import PersonNoun
from annotations.suggest.casualties.words import Use
from annotations.values.vocabulary import Category, EntityKind, PeopleCounted


class Size(Enum):
    """What tells how many."""

    NUMBER = auto()
    VAGUE = auto()
    UNTOLD = auto()
    ONE = auto()
    PLURAL = auto()
    PRONOUN = auto()
    NAMED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words `[first, end)` that count people; `told` is where the words that say how many end.

    `head` is the place of the noun, `inner` a word of harm inside the phrase.
    """

    first: int
    told: int
    end: int
    size: Size
    head: int | None = None
    noun: PersonNoun | None = None
    category: Category = Category.UNKNOWN
    is_known: bool = True
    is_definite: bool = False
    is_part: bool = False
    inner: Use | None = None

    @property
    def is_bare(self) -> bool:
        """Whether the number stands alone: two were killed."""
        return self.head is None

    @property
    def people(self) -> PeopleCounted:
        """Whether children, women or men are counted."""
        return self.noun.people if self.noun else PeopleCounted.ALL

    @property
    def is_human(self) -> bool:
        """Whether people are counted, and no animals."""
        return self.noun is None or self.noun.kind is EntityKind.HUMAN
