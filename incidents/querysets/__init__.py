"""Which rows: questions to the record's tables, by noun, named in the words of the people who ask them."""

from incidents.querysets.evidence import (
    EvidenceQuerySet,
    RowIds,
    changed_by_publishers,
    claims_among,
    claims_beside,
    claims_of,
    unlinked_events,
)
from incidents.querysets.incidents import NEAR_DAYS, IncidentQuerySet
from incidents.querysets.readers import ErrorReportQuerySet
from incidents.querysets.reckoned import ConflictQuerySet, RulingQuerySet
from incidents.querysets.releases import RedactionQuerySet, ReleaseQuerySet
from incidents.querysets.timeline import TimelineEntryQuerySet, TimelineTieQuerySet

__all__ = [
    "NEAR_DAYS",
    "ConflictQuerySet",
    "ErrorReportQuerySet",
    "EvidenceQuerySet",
    "IncidentQuerySet",
    "RedactionQuerySet",
    "ReleaseQuerySet",
    "RowIds",
    "RulingQuerySet",
    "TimelineEntryQuerySet",
    "TimelineTieQuerySet",
    "changed_by_publishers",
    "claims_among",
    "claims_beside",
    "claims_of",
    "unlinked_events",
]
