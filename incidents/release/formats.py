"""The format of a frozen record, and how releases of an older one are read.

A release is never rewritten: what an older one lacks is filled in when it is drawn, so that every
page and file has one shape. Format 2 has the words of conflicts and both ends of a tie. Of format 1
there are releases without coordinates, ties, parties, attacking groups and the words of notes.
"""

from collections.abc import Mapping
from typing import Any, Final

from incidents.reckoning.codes import NoteType

FORMAT: Final = 2


def upgraded(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give a frozen record in today's format."""
    if record["format"] == FORMAT:
        return record
    return {
        "coordinates": None,
        **record,
        "format": FORMAT,
        "links": [{"back": False, **link} for link in record.get("links", [])],
        "cells": [{"told": _told(cell["notes"]), **cell} for cell in record["cells"]],
        "conflicts": [{"told": None, **conflict} for conflict in record["conflicts"]],
        "sources": [{"party": False, **source} for source in record["sources"]],
        "figures": [{"attacking_group": False, **figure} for figure in record["figures"]],
    }


def _told(notes: list[str]) -> list[dict[str, Any]]:
    return [{"message": NoteType(note).label, "params": {}} for note in notes]
