"""The names of cells: "Victims killed", "Killed: police"."""

from collections.abc import Callable
from typing import Final

from annotations.values.vocabulary import Grade, Harm, RollUp, gettext_noop
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
