"""The record's tables, by noun."""

from incidents.models.incidents import (
    Assessment,
    Evidence,
    Incident,
    IncidentKind,
    IncidentLink,
    Party,
    TimelineEntry,
)
from incidents.models.reckoned import Conflict, Ruling
from incidents.models.releases import Redaction, Release, ReleaseClaim

__all__ = [
    "Assessment",
    "Conflict",
    "Evidence",
    "Incident",
    "IncidentKind",
    "IncidentLink",
    "Party",
    "Redaction",
    "Release",
    "ReleaseClaim",
    "Ruling",
    "TimelineEntry",
]
