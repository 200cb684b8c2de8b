"""The format of a frozen record, and how releases of an older one are read.

A release is never rewritten: what an older one lacks is filled in when it is drawn, so that every
page and file has one shape. Format 4 says whether the dead are presumed to be civilians; before, they
never were. Format 3 says who is independent of whom, as of when each number is, and
how lines of the timeline are named and tied; of older ones that is not known. Format 2 has the words
of conflicts and both ends of a tie. Of format 1 there are releases without coordinates, ties,
parties, attacking groups and the words of notes.
"""

from collections.abc import Mapping
from typing import Any, Final

from incidents.reckoning.codes import NoteType

FORMAT: Final = 4
_UNPRESUMED: Final = 3


def upgraded(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give a frozen record in today's format."""
    if record["format"] == FORMAT:
        return record
    return {
        "presumes_civilians": False,
        **record,
        "format": FORMAT,
        **(_older(record) if record["format"] < _UNPRESUMED else {}),
    }


def _older(record: Mapping[str, Any]) -> dict[str, Any]:
    """Fill in what formats 1 and 2 lack."""
    return {
        "coordinates": record.get("coordinates"),
        "links": [{"back": False, **link} for link in record.get("links", [])],
        "independence": None,
        "timeline": [{"label": "", "told": [], **line} for line in record.get("timeline", [])],
        "ties": [],
        "cells": [_cell(cell) for cell in record["cells"]],
        "conflicts": [{"told": None, **conflict} for conflict in record["conflicts"]],
        "sources": [{"party": False, **source} for source in record["sources"]],
        "figures": [
            {"attacking_group": False, "group": None, **figure} for figure in record["figures"]
        ],
    }


def _cell(cell: Mapping[str, Any]) -> dict[str, Any]:
    says = {"group": None, "supports": False, "as_of": ""}
    return {
        "told": _told(cell["notes"]),
        "independent": None,
        "rests_on": [],
        **cell,
        "accounts": [{"as_of": "", **account} for account in cell.get("accounts", [])],
        "says": [{**says, **one} for one in cell.get("says", [])],
    }


def _told(notes: list[str]) -> list[dict[str, Any]]:
    return [{"message": NoteType(note).label, "params": {}} for note in notes]
