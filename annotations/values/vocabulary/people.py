"""Who was harmed and how: roles, categories, harms, and the tree that categories roll up into."""

from collections.abc import Mapping
from typing import Final

from annotations.values.vocabulary.code import Code, gettext_noop


class PersonRole(Code):
    """What a person was in the incident."""

    VICTIM = "victim", gettext_noop("victim")
    PERPETRATOR = "perpetrator", gettext_noop("perpetrator")
    RESPONDER = "responder", gettext_noop("responder")
    BYSTANDER_UNHARMED = "bystander_unharmed", gettext_noop("unharmed bystander")
    SUSPECT = "suspect", gettext_noop("suspect")
    WITNESS = "witness", gettext_noop("witness")
    TARGET_NOT_HARMED = "target_not_harmed", gettext_noop("target, not harmed")


class Category(Code):
    """Whom a figure counts. `unknown` is the default: nobody is presumed a civilian."""

    UNKNOWN = "unknown", gettext_noop("status not given")
    CIVILIAN = "civilian", gettext_noop("civilian")
    PRIVATE_GUARD = "private_guard", gettext_noop("private guard")
    JOURNALIST = "journalist", gettext_noop("journalist")
    MEDICAL_WORKER = "medical_worker", gettext_noop("medical worker")
    AID_WORKER = "aid_worker", gettext_noop("aid worker")
    RELIGIOUS_FIGURE = "religious_figure", gettext_noop("religious figure")
    EMERGENCY_WORKER = "emergency_worker", gettext_noop("emergency worker")
    CIVIL_OFFICIAL = "civil_official", gettext_noop("civil official")
    SECURITY_FORCES = "security_forces", gettext_noop("security forces")
    POLICE = "police", gettext_noop("police")
    MILITARY = "military", gettext_noop("military")
    INTELLIGENCE = "intelligence", gettext_noop("intelligence service")
    BORDER_GUARD = "border_guard", gettext_noop("border guard")
    ARMED_GROUP = "armed_group", gettext_noop("armed group")
    ASSAILANT = "assailant", gettext_noop("assailant")


class RollUp(Code):
    """A node of the category tree that no figure is filed under, only added up into."""

    PEOPLE = "people", gettext_noop("all people")
    VICTIMS = "victims", gettext_noop("victims")
    PERPETRATORS = "perpetrators", gettext_noop("perpetrators")
    SIDE_A = "side_a", gettext_noop("state side")


class GedColumn(Code):
    """The death columns of a GED-like row."""

    DEATHS_A = "deaths_a", gettext_noop("deaths, side A")
    DEATHS_B = "deaths_b", gettext_noop("deaths, side B")
    DEATHS_CIVILIANS = "deaths_civilians", gettext_noop("deaths, civilians")
    DEATHS_UNKNOWN = "deaths_unknown", gettext_noop("deaths, status unknown")


class EntityKind(Code):
    """What was counted. Only humans are ever summed."""

    HUMAN = "human", gettext_noop("people")
    ANIMAL = "animal", gettext_noop("animals")
    OBJECT = "object", gettext_noop("objects")


class Harm(Code):
    """What happened to those counted. At one time killed, injured and missing are exclusive."""

    KILLED = "killed", gettext_noop("killed")
    DIED_OF_WOUNDS = "died_of_wounds", gettext_noop("died of wounds")
    INJURED = "injured", gettext_noop("injured")
    MISSING = "missing", gettext_noop("missing")
    DETAINED = "detained", gettext_noop("detained")
    ABDUCTED = "abducted", gettext_noop("abducted")
    DISPLACED = "displaced", gettext_noop("displaced")
    UNHARMED = "unharmed", gettext_noop("unharmed")
    CASUALTIES_UNSPECIFIED = "casualties_unspecified", gettext_noop("killed or injured, not split")


# The tree of Every Casualty's and UCDP's practice: people > victims and perpetrators; officials and
# security forces are UCDP's side A; guards employed privately are civilians.
CATEGORY_PARENTS: Final[Mapping[Category, Category | RollUp]] = {
    Category.UNKNOWN: RollUp.VICTIMS,
    Category.CIVILIAN: RollUp.VICTIMS,
    Category.PRIVATE_GUARD: Category.CIVILIAN,
    Category.JOURNALIST: Category.CIVILIAN,
    Category.MEDICAL_WORKER: Category.CIVILIAN,
    Category.AID_WORKER: Category.CIVILIAN,
    Category.RELIGIOUS_FIGURE: Category.CIVILIAN,
    Category.EMERGENCY_WORKER: Category.CIVILIAN,
    Category.CIVIL_OFFICIAL: RollUp.SIDE_A,
    Category.SECURITY_FORCES: RollUp.SIDE_A,
    Category.POLICE: Category.SECURITY_FORCES,
    Category.MILITARY: Category.SECURITY_FORCES,
    Category.INTELLIGENCE: Category.SECURITY_FORCES,
    Category.BORDER_GUARD: Category.SECURITY_FORCES,
    Category.ARMED_GROUP: RollUp.VICTIMS,
    Category.ASSAILANT: RollUp.PERPETRATORS,
}

ROLL_UP_PARENTS: Final[Mapping[RollUp, RollUp | None]] = {
    RollUp.PEOPLE: None,
    RollUp.VICTIMS: RollUp.PEOPLE,
    RollUp.PERPETRATORS: RollUp.PEOPLE,
    RollUp.SIDE_A: RollUp.VICTIMS,
}

GED_COLUMNS: Final[Mapping[Category, GedColumn]] = {
    Category.UNKNOWN: GedColumn.DEATHS_UNKNOWN,
    Category.CIVILIAN: GedColumn.DEATHS_CIVILIANS,
    Category.PRIVATE_GUARD: GedColumn.DEATHS_CIVILIANS,
    Category.JOURNALIST: GedColumn.DEATHS_CIVILIANS,
    Category.MEDICAL_WORKER: GedColumn.DEATHS_CIVILIANS,
    Category.AID_WORKER: GedColumn.DEATHS_CIVILIANS,
    Category.RELIGIOUS_FIGURE: GedColumn.DEATHS_CIVILIANS,
    Category.EMERGENCY_WORKER: GedColumn.DEATHS_CIVILIANS,
    Category.CIVIL_OFFICIAL: GedColumn.DEATHS_A,
    Category.SECURITY_FORCES: GedColumn.DEATHS_A,
    Category.POLICE: GedColumn.DEATHS_A,
    Category.MILITARY: GedColumn.DEATHS_A,
    Category.INTELLIGENCE: GedColumn.DEATHS_A,
    Category.BORDER_GUARD: GedColumn.DEATHS_A,
    Category.ARMED_GROUP: GedColumn.DEATHS_B,
    Category.ASSAILANT: GedColumn.DEATHS_B,
}

# A sub-kind counts in its parent as well: who died of wounds was killed.
HARM_PARENTS: Final[Mapping[Harm, Harm]] = {Harm.DIED_OF_WOUNDS: Harm.KILLED}


def ancestors(category: Category) -> tuple[Category | RollUp, ...]:
    """Give the nodes that a category rolls up into, nearest first; the last is `people`."""
    path: list[Category | RollUp] = []
    node: Category | RollUp | None = CATEGORY_PARENTS[category]
    while node is not None:
        path.append(node)
        node = CATEGORY_PARENTS[node] if isinstance(node, Category) else ROLL_UP_PARENTS[node]
    return tuple(path)


def side_of(category: Category) -> RollUp:
    """Tell victims from perpetrators by category: only the assailant is a perpetrator."""
    return RollUp.PERPETRATORS if RollUp.PERPETRATORS in ancestors(category) else RollUp.VICTIMS
