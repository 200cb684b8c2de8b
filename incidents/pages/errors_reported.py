"""Errors that readers reported, as an editor sees them: each with what it is about, in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from incidents.models import ErrorReport
from incidents.pages.subjects import Subject, about_row


@dataclass(frozen=True, slots=True)
class Reported:
    """A reported error with what it is about; `is_public`: its address leads to what is public."""

    row: ErrorReport
    subject: Subject
    is_public: bool


def reported(rows: Iterable[ErrorReport]) -> list[Reported]:
    """Put reports into the words of a list; their records are loaded already."""
    return [Reported(row, about_row(row), row.incident.down_at is None) for row in rows]
