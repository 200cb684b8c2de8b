"""A record's ties to others, drawn for readers: only those that are public today are named."""

from collections.abc import Mapping
from typing import Any

from incidents.release.withheld import Withheld, cleaned

Data = dict[str, Any]


def related(record: Mapping[str, Any], part_of: str, withheld: Withheld) -> Data:
    """Give the ties of a frozen record, and the record that it is part of since (its incident's key)."""
    return {
        "links": [
            {"kind": link["kind"], "back": link["back"], "incident": link["ref"], "title": title}
            for link in record["links"]
            if (title := _title(link["ref"], withheld))
        ],
        "part_of": _head(part_of, withheld),
    }


def _head(incident: str, withheld: Withheld) -> Data | None:
    title = _title(incident, withheld)
    return {"incident": incident, "title": title} if title else None


def _title(incident: str, withheld: Withheld) -> str:
    return cleaned(withheld.linked.get(incident, ""), withheld)
