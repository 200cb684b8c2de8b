"""The record's tables, by noun."""

from incidents.models.incidents import (
    Assessment,
    Evidence,
    Incident,
    IncidentKind,
    IncidentLink,
    Party,
)
from incidents.models.readers import ErrorReport
from incidents.models.reckoned import Conflict, FallNote, Ruling
from incidents.models.releases import Redaction, Release, ReleaseClaim
from incidents.models.timeline import TimelineEntry, TimelineTie, TimelineTold

__all__ = [
    "Assessment",
    "Conflict",
    "ErrorReport",
    "Evidence",
    "FallNote",
    "Incident",
    "IncidentKind",
    "IncidentLink",
    "Party",
    "Redaction",
    "Release",
    "ReleaseClaim",
    "Ruling",
    "TimelineEntry",
    "TimelineTie",
    "TimelineTold",
]
