"""What happened and what the record makes of it: types, links, conflicts, states, grades."""

from collections.abc import Mapping
from typing import Final

from annotations.values.vocabulary.code import Code, gettext_noop


class IncidentType(Code):
    """What kind of violence it was. Several may apply; one is primary."""

    ARMED_ASSAULT = "armed_assault", gettext_noop("armed assault")
    ARMED_CLASH = "armed_clash", gettext_noop("armed clash")
    BOMBING = "bombing", gettext_noop("bombing")
    SUICIDE_ATTACK = "suicide_attack", gettext_noop("suicide attack")
    SHELLING_STRIKE = "shelling_strike", gettext_noop("shelling or air strike")
    GRENADE = "grenade", gettext_noop("grenade")
    ASSASSINATION = "assassination", gettext_noop("assassination")
    HOSTAGE_TAKING = "hostage_taking", gettext_noop("hostage taking")
    ABDUCTION = "abduction", gettext_noop("abduction")
    HIJACKING = "hijacking", gettext_noop("hijacking")
    FACILITY_ATTACK = "facility_attack", gettext_noop("attack on property")
    UNARMED_ASSAULT = "unarmed_assault", gettext_noop("unarmed assault")
    EXCESSIVE_FORCE = "excessive_force", gettext_noop("excessive force at a protest")
    MOB_VIOLENCE = "mob_violence", gettext_noop("mob violence")
    ARREST_OPERATION = "arrest_operation", gettext_noop("arrest operation")
    THREAT = "threat", gettext_noop("threat")
    UNKNOWN = "unknown", gettext_noop("unknown")


class CoordinateSource(Code):
    """Where coordinates come from."""

    ARTICLE = "article", gettext_noop("a report")
    GAZETTEER = "gazetteer", gettext_noop("a gazetteer")
    EDITOR = "editor", gettext_noop("an editor, from a map")


class Stage(Code):
    """How far the deed went."""

    ACCOMPLISHED = "accomplished", gettext_noop("accomplished")
    ATTEMPTED = "attempted", gettext_noop("attempted")
    FOILED = "foiled", gettext_noop("foiled")
    THREATENED = "threatened", gettext_noop("threatened")


class IncidentLinkKind(Code):
    """How two incidents belong together."""

    PART_OF_SERIES = "part_of_series", gettext_noop("part of a series")
    SUB_EVENT_OF = "sub_event_of", gettext_noop("part of")
    BACKGROUND_TO = "background_to", gettext_noop("background to")
    SAME_PERPETRATOR_CLAIMED = "same_perpetrator_claimed", gettext_noop("same perpetrator claimed")
    RETALIATION_FOR = "retaliation_for", gettext_noop("retaliation for")
    DUPLICATE_OF = "duplicate_of", gettext_noop("duplicate of")
    POSSIBLY_SAME = "possibly_same", gettext_noop("possibly the same")


class ConflictType(Code):
    """What does not agree."""

    COUNT_MISMATCH = "count_mismatch", gettext_noop("different numbers")
    ABSENCE_VS_REPORT = "absence_vs_report", gettext_noop("“no reports” beside a report")
    ZERO_VS_NONZERO = "zero_vs_nonzero", gettext_noop("nobody beside somebody")
    SUM_MISMATCH = "sum_mismatch", gettext_noop("parts do not add up")
    CATEGORY_MISMATCH = "category_mismatch", gettext_noop("different categories")
    DATE_MISMATCH = "date_mismatch", gettext_noop("different dates")
    PLACE_MISMATCH = "place_mismatch", gettext_noop("different places")
    SEQUENCE_MISMATCH = "sequence_mismatch", gettext_noop("impossible order")
    IDENTITY_MISMATCH = "identity_mismatch", gettext_noop("different identities")
    RESPONSIBILITY_MISMATCH = "responsibility_mismatch", gettext_noop("different responsibility")
    MOTIVE_DENIAL = "motive_denial", gettext_noop("motive denied")
    CIRCUMSTANCE_VARIANCE = "circumstance_variance", gettext_noop("different circumstances")
    EVENT_COUNT_MISMATCH = "event_count_mismatch", gettext_noop("different number of events")
    UNIT_MISMATCH = "unit_mismatch", gettext_noop("units do not agree")


class ConflictState(Code):
    """What has become of a conflict. Resolving needs a reason and a reviewer."""

    OPEN = "open", gettext_noop("open")
    EXPLAINED = "explained", gettext_noop("explained")
    KEPT_AS_RANGE = "kept_as_range", gettext_noop("kept as a range")
    RESOLVED = "resolved", gettext_noop("resolved")


class IncidentState(Code):
    """Where an incident's record stands."""

    OPEN = "open", gettext_noop("open")
    PUBLISHED = "published", gettext_noop("published")
    UNDER_REVISION = "under_revision", gettext_noop("under revision")
    WITHDRAWN = "withdrawn", gettext_noop("withdrawn")


class Grade(Code):
    """How well a record is supported, in words shown to readers (the Airwars form)."""

    CONFIRMED = "confirmed", gettext_noop("confirmed")
    FAIR = "fair", gettext_noop("fair")
    WEAK = "weak", gettext_noop("weak")
    CONTESTED = "contested", gettext_noop("contested")
    DISCOUNTED = "discounted", gettext_noop("discounted")


# The sub-event types of ACLED's codebook that each type may be exported as, the usual one first.
ACLED_SUB_EVENTS: Final[Mapping[IncidentType, tuple[str, ...]]] = {
    IncidentType.ARMED_ASSAULT: ("Attack", "Armed clash"),
    IncidentType.ARMED_CLASH: ("Armed clash",),
    IncidentType.BOMBING: ("Remote explosive/landmine/IED",),
    IncidentType.SUICIDE_ATTACK: ("Suicide bomb",),
    IncidentType.SHELLING_STRIKE: ("Shelling/artillery/missile attack", "Air/drone strike"),
    IncidentType.GRENADE: ("Grenade",),
    IncidentType.ASSASSINATION: ("Attack",),
    IncidentType.HOSTAGE_TAKING: ("Abduction/forced disappearance",),
    IncidentType.ABDUCTION: ("Abduction/forced disappearance",),
    IncidentType.HIJACKING: ("Attack",),
    IncidentType.FACILITY_ATTACK: ("Looting/property destruction",),
    IncidentType.UNARMED_ASSAULT: ("Attack",),
    IncidentType.EXCESSIVE_FORCE: ("Excessive force against protesters",),
    IncidentType.MOB_VIOLENCE: ("Mob violence",),
    IncidentType.ARREST_OPERATION: ("Arrests",),
    IncidentType.THREAT: ("Other",),
    IncidentType.UNKNOWN: (),
}

# GTD attack types, the usual one first. Empty: GTD has none.
GTD_ATTACK_TYPES: Final[Mapping[IncidentType, tuple[int, ...]]] = {
    IncidentType.ARMED_ASSAULT: (2,),
    IncidentType.ARMED_CLASH: (2,),
    IncidentType.BOMBING: (3,),
    IncidentType.SUICIDE_ATTACK: (3, 2),
    IncidentType.SHELLING_STRIKE: (3,),
    IncidentType.GRENADE: (2,),
    IncidentType.ASSASSINATION: (1,),
    IncidentType.HOSTAGE_TAKING: (5,),
    IncidentType.ABDUCTION: (6,),
    IncidentType.HIJACKING: (4,),
    IncidentType.FACILITY_ATTACK: (7,),
    IncidentType.UNARMED_ASSAULT: (8,),
    IncidentType.EXCESSIVE_FORCE: (),
    IncidentType.MOB_VIOLENCE: (),
    IncidentType.ARREST_OPERATION: (),
    IncidentType.THREAT: (),
    IncidentType.UNKNOWN: (9,),
}
