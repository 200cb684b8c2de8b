"""The names of cells: "Victims killed", "Killed: police"."""

from collections.abc import Callable
from typing import Final

from annotations.values.vocabulary import (
    ConflictState,
    ConflictType,
    Grade,
    Harm,
    RollUp,
    gettext_noop,
)
from incidents.reckoning.tree import node_named

Translate = Callable[[str], str]

TOPS: Final = {
    RollUp.VICTIMS.value: gettext_noop("Victims %(harm)s"),
    RollUp.PERPETRATORS.value: gettext_noop("Perpetrators %(harm)s"),
    RollUp.PEOPLE.value: gettext_noop("All %(harm)s"),
}

# What each grade says (the form is that of Airwars).
GRADE_WORDS: Final = {
    Grade.CONFIRMED: gettext_noop("those held responsible, or all sides, say the same"),
    Grade.FAIR: gettext_noop("two or more credible sources say the same"),
    Grade.WEAK: gettext_noop("one source only, however many articles carry it"),
    Grade.CONTESTED: gettext_noop("sources give numbers or accounts that do not go together"),
    Grade.DISCOUNTED: gettext_noop("the reports have been shown to be wrong"),
}

# What each type of conflict is, in plain words.
CONFLICT_WORDS: Final = {
    ConflictType.COUNT_MISMATCH: gettext_noop(
        "two counts of the same people have no number in common"
    ),
    ConflictType.ABSENCE_VS_REPORT: gettext_noop(
        "one has no reports of what another reports; that is no zero"
    ),
    ConflictType.ZERO_VS_NONZERO: gettext_noop(
        "one says that nobody was harmed, another that somebody was"
    ),
    ConflictType.SUM_MISMATCH: gettext_noop("the parts come to more or fewer than their total"),
    ConflictType.CATEGORY_MISMATCH: gettext_noop(
        "the same people are filed as two things that exclude each other: a guard as civilian and as police"
    ),
    ConflictType.DATE_MISMATCH: gettext_noop("dates that share no day"),
    ConflictType.PLACE_MISMATCH: gettext_noop(
        "places whose names share no word: perhaps one place, perhaps two"
    ),
    ConflictType.SEQUENCE_MISMATCH: gettext_noop("what is told cannot have happened in that order"),
    ConflictType.IDENTITY_MISMATCH: gettext_noop(
        "two sources say that somebody else did it, or died"
    ),
    ConflictType.RESPONSIBILITY_MISMATCH: gettext_noop(
        "somebody is said to have done it and denies it, or two each claim it"
    ),
    ConflictType.MOTIVE_DENIAL: gettext_noop(
        "one gives a reason for it that another denies or rules out"
    ),
    ConflictType.CIRCUMSTANCE_VARIANCE: gettext_noop(
        "how it happened is told differently: cornered, or arrested"
    ),
    ConflictType.EVENT_COUNT_MISMATCH: gettext_noop("one attack is told of, or two"),
    ConflictType.UNIT_MISMATCH: gettext_noop(
        "a measure is given in two units that do not come to the same"
    ),
}

# What each state of a conflict says.
CONFLICT_STATE_WORDS: Final = {
    ConflictState.OPEN: gettext_noop("nobody has said yet what to make of it"),
    ConflictState.EXPLAINED: gettext_noop(
        "both sides are right, and the reason says how that can be"
    ),
    ConflictState.KEPT_AS_RANGE: gettext_noop("nobody can say who is right; the record shows both"),
    ConflictState.RESOLVED: gettext_noop(
        "one side is wrong, and the reason says which and how it is known"
    ),
}


def cell_name(harm: str, node: str, translate: Translate) -> str:
    """Name a cell by itself; empty if there is no such cell."""
    try:
        said, where = translate(Harm(harm).label), node_named(node)
    except ValueError:
        return ""
    if node in TOPS:
        return translate(TOPS[node]) % {"harm": said}
    return f"{opened(said)}: {translate(where.label)}"


def opened(text: str) -> str:
    """Begin a text with a capital letter."""
    return text[:1].upper() + text[1:]
