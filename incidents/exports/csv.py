"""A drawn release as CSV (RFC 4180): one line a number, each with the claims it rests on.

Cells of text that a spreadsheet would run as a formula get a leading apostrophe; numbers never do.
An open side is an empty cell, and "no reports" stands in a column of its own: neither is ever 0.
"""

import csv
import io
from collections.abc import Mapping, Sequence
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
    "articles",
    "accounts",
    "independent_origins",
    "origins",
    "record_articles",
    "record_accounts",
    "record_origins",
    "sources",
    "words",
    "notes",
    "definition",
    "dead_low",
    "dead_best",
    "dead_high",
    "definition_why",
    "generated",
    "program",
)
FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")


def write_csv(record: Mapping[str, Any], definition: str = "victims") -> str:
    """Write the numbers of a drawn release as CSV.

    Each line also says how many dead the record counts under one of its definitions, and why it is
    that number; the columns are empty where it speaks of no dead.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEADER)
    table = _Lookup(record)
    dead: Mapping[str, Any] = next(
        (one for one in record["definitions"] if one["definition"] == definition), {}
    )
    named = [dead.get(name) for name in ("definition", "low", "best", "high", "why")]
    for cell in record["cells"]:
        values = [*_row(record, cell, table), *named, record["generated"], record["program"]]
        writer.writerow([harmless(value) for value in values])
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
        self.parties = {source["id"] for source in record["sources"] if source["party"]}

    def claim(self, figure: str) -> Mapping[str, Any]:
        found: Mapping[str, Any] = self.claims[self.figures[figure]["claim"]]
        return found

    def source(self, figure: str) -> str:
        return str(self.sources[self.claim(figure)["source"]])

    def attributed(self, claim: str) -> str:
        """Give the words of a claim with who says them: whom they name, that source names (R20)."""
        words = " … ".join(self.claims[claim]["content"])
        return f"{self.sources[self.claims[claim]['source']]}: {words}" if words else ""


def _row(record: Mapping[str, Any], cell: Mapping[str, Any], table: _Lookup) -> list[object]:
    counted = [use["figure"] for use in cell["figures"] if use["role"] == "counted"]
    absent = [use["figure"] for use in cell["figures"] if use["role"] == "absence"]
    claims = dict.fromkeys(table.claim(figure)["id"] for figure in counted)
    words = [table.attributed(key) for key in claims]
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
        *_independence(record, cell, table),
        "; ".join(dict.fromkeys(table.source(figure) for figure in counted)),
        "; ".join(piece for piece in words if piece),
        "; ".join(_notes(cell, counted, table)),
    ]


def _notes(cell: Mapping[str, Any], counted: Sequence[str], table: _Lookup) -> list[str]:
    """Give what is to be known of a number: why a toll fell (R12), vague words (R15), parties (R11)."""
    notes = [f"revised down: {note['why']}" for note in cell["told"] if note.get("why")]
    notes += [table.figures[key]["note"] for key in counted]
    speakers = [table.claim(key)["source"] for key in counted]
    notes += [f"{table.sources[key]} is a party" for key in speakers if key in table.parties]
    return [note for note in dict.fromkeys(notes) if note]


def _independence(
    record: Mapping[str, Any], cell: Mapping[str, Any], table: _Lookup
) -> list[object]:
    """Give reports, accounts and independent origins of a number, who is of which, and the record's.

    All are empty in a release that does not tell them. Origins of one number go back to one another.
    """
    whole = record["independence"] or {}
    told = [
        f"{one['group']}: {table.sources[one['source']]}"
        for one in cell["says"]
        if one["group"] and one["source"] in table.sources
    ]
    return [
        cell["articles"],
        len(cell["accounts"]) if whole else None,
        cell["independent"],
        "; ".join(told),
        whole.get("articles"),
        whole.get("accounts"),
        whole.get("origins"),
    ]


def _yes(value: object) -> str:
    return "yes" if value else "no"
