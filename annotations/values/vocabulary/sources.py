"""Who speaks: kinds of source, how they are named, and how far they can be relied on."""

from collections.abc import Mapping
from typing import Final

from annotations.values.vocabulary.code import Code, gettext_noop


class SourceKind(Code):
    """What kind of body or person a source is."""

    PROSECUTION = "prosecution", gettext_noop("prosecution")
    POLICE = "police", gettext_noop("police")
    MILITARY = "military", gettext_noop("military")
    INTELLIGENCE = "intelligence", gettext_noop("intelligence service")
    EMERGENCY_SERVICE = "emergency_service", gettext_noop("emergency service")
    HEALTH_BODY = "health_body", gettext_noop("hospital or health body")
    COURT = "court", gettext_noop("court")
    GOVERNMENT_OTHER = "government_other", gettext_noop("other government body")
    HEAD_OF_STATE = "head_of_state", gettext_noop("head of state")
    INTERGOVERNMENTAL = "intergovernmental", gettext_noop("intergovernmental body")
    NGO_MONITOR = "ngo_monitor", gettext_noop("NGO or monitor")
    ARMED_GROUP = "armed_group", gettext_noop("armed group")
    WITNESS = "witness", gettext_noop("witness")
    SURVIVOR_FAMILY = "survivor_family", gettext_noop("survivor or family")
    UNNAMED_OFFICIAL = "unnamed_official", gettext_noop("unnamed official")
    EXPERT = "expert", gettext_noop("expert")
    NEWS_OUTLET = "news_outlet", gettext_noop("news outlet")
    WIRE_AGENCY = "wire_agency", gettext_noop("news agency")
    FOOTAGE = "footage", gettext_noop("footage or photo")
    SOCIAL_MEDIA = "social_media", gettext_noop("social media")
    DOCUMENT = "document", gettext_noop("document")
    COMPANY = "company", gettext_noop("company")
    REPORTER = "reporter", gettext_noop("the reporter’s own voice")
    UNSPECIFIED = "unspecified", gettext_noop("source not said")


class Named(Code):
    """How the report names the source. Being unnamed is a fact about the report, and public."""

    NAMED_PERSON = "named_person", gettext_noop("named person")
    NAMED_BODY = "named_body", gettext_noop("named body")
    UNNAMED_PERSON = "unnamed_person", gettext_noop("unnamed person")
    UNNAMED_BODY = "unnamed_body", gettext_noop("unnamed body")
    COLLECTIVE = "collective", gettext_noop("collective")
    NONE = "none", gettext_noop("nobody")


class AnonymityReason(Code):
    """Why the report does not name the source."""

    NOT_STATED = "not_stated", gettext_noop("not stated")
    REQUESTED = "requested", gettext_noop("at own request")
    SAFETY = "safety", gettext_noop("for safety")
    NOT_AUTHORISED = "not_authorised", gettext_noop("not authorised to speak")


class Proximity(Code):
    """How near the source was to what it tells."""

    UNKNOWN = "unknown", gettext_noop("unknown")
    EYEWITNESS = "eyewitness", gettext_noop("eyewitness")
    EARWITNESS = "earwitness", gettext_noop("heard it")
    PARTICIPANT = "participant", gettext_noop("took part")
    INSTITUTIONAL = "institutional", gettext_noop("institution")
    SECOND_HAND = "second_hand", gettext_noop("second hand")


class Scale(Code):
    """How far the source reaches: ACLED's list of source scales."""

    OTHER = "other", gettext_noop("other")
    LOCAL_PARTNER = "local_partner", gettext_noop("local partner")
    SUBNATIONAL = "subnational", gettext_noop("subnational")
    NATIONAL = "national", gettext_noop("national")
    REGIONAL = "regional", gettext_noop("regional")
    INTERNATIONAL = "international", gettext_noop("international")
    NEW_MEDIA = "new_media", gettext_noop("new media")


class Reliability(Code):
    """How far a source can be relied on (the Admiralty scale). F is the default."""

    A = "A", gettext_noop("reliable, no known doubt")
    B = "B", gettext_noop("usually reliable, minor doubt")
    C = "C", gettext_noop("fairly reliable, some doubt but right before")
    D = "D", gettext_noop("not usually reliable, serious doubt")
    E = "E", gettext_noop("unreliable, shown wrong")
    F = "F", gettext_noop("cannot judge")


class Credibility(Code):
    """How far information can be believed, kept on the record's evidence. 6 is the default.

    Code 1 needs at least two independent origins (R11).
    """

    CONFIRMED = "1", gettext_noop("confirmed by independent origins")
    PROBABLY_TRUE = "2", gettext_noop("probably true, unconfirmed")
    POSSIBLY_TRUE = "3", gettext_noop("possibly true")
    DOUBTFUL = "4", gettext_noop("doubtful")
    IMPROBABLE = "5", gettext_noop("improbable, contradicted")
    CANNOT_JUDGE = "6", gettext_noop("cannot judge")


# ACLED writes these words in its source_scale column.
ACLED_SCALES: Final[Mapping[Scale, str]] = {
    Scale.OTHER: "Other",
    Scale.LOCAL_PARTNER: "Local partner",
    Scale.SUBNATIONAL: "Subnational",
    Scale.NATIONAL: "National",
    Scale.REGIONAL: "Regional",
    Scale.INTERNATIONAL: "International",
    Scale.NEW_MEDIA: "New media",
}
