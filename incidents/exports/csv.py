"""A drawn release as CSV (RFC 4180): one line a number, each with the claims it rests on.

Cells of text that a spreadsheet would run as a formula get a leading apostrophe; numbers never do.
An open side is an empty cell, and "no reports" stands in a column of its own: neither is ever 0.
"""

import csv
import io
from collections.abc import Mapping
from typing import Any, Final

HEADER: Final = (
    "incident",
    "release",
    "published",
    "title",
    "when",
    "place",
    "latitude",
    "longitude",
    "location_precision",
    "grade",
    "provisional",
    "harm",
    "who",
    "low",
    "best",
    "high",
    "shape",
    "no_reports_from",
    "rule",
    "reason",
    "disputed",
    "sources",
    "words",
    "generated",
    "program",
)
FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")


def write_csv(record: Mapping[str, Any]) -> str:
    """Write the numbers of a drawn release as CSV."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEADER)
    table = _Lookup(record)
    for cell in record["cells"]:
        writer.writerow([harmless(value) for value in _row(record, cell, table)])
    return out.getvalue()


def harmless(value: object) -> object:
    """Give a cell's value so that no spreadsheet runs it: text that starts a formula is quoted."""
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return f"'{value}"
    return value


class _Lookup:
    def __init__(self, record: Mapping[str, Any]) -> None:
        self.figures = {figure["id"]: figure for figure in record["figures"]}
        self.claims = {claim["id"]: claim for claim in record["claims"]}
        self.sources = {source["id"]: source["label"] for source in record["sources"]}

    def claim(self, figure: str) -> Mapping[str, Any]:
        found: Mapping[str, Any] = self.claims[self.figures[figure]["claim"]]
        return found

    def source(self, figure: str) -> str:
        return str(self.sources[self.claim(figure)["source"]])


def _row(record: Mapping[str, Any], cell: Mapping[str, Any], table: _Lookup) -> list[object]:
    counted = [use["figure"] for use in cell["figures"] if use["role"] == "counted"]
    absent = [use["figure"] for use in cell["figures"] if use["role"] == "absence"]
    claims = dict.fromkeys(table.claim(figure)["id"] for figure in counted)
    words = [" … ".join(table.claims[key]["content"]) for key in claims]
    names = ("incident", "release", "published", "title", "when", "place")
    located = record["coordinates"] or {}
    return [
        *(record[name] for name in names),
        located.get("latitude"),
        located.get("longitude"),
        record["location_precision"],
        record["grade"],
        _yes(record["provisional"]),
        cell["harm"],
        cell["node"],
        cell["low"],
        cell["best"],
        cell["high"],
        cell["shape"],
        "; ".join(dict.fromkeys(table.source(figure) for figure in absent)),
        cell["rule"],
        cell["reason"],
        _yes(cell["disputed"]),
        "; ".join(dict.fromkeys(table.source(figure) for figure in counted)),
        "; ".join(piece for piece in words if piece),
        record["generated"],
        record["program"],
    ]


def _yes(value: object) -> str:
    return "yes" if value else "no"
