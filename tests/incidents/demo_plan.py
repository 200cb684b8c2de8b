"""The demo's texts and the plans of what people do with them, as they lie in `incidents/demo/`."""

import json
from pathlib import Path
from typing import Any

import pytest

Row = dict[str, Any]

DEMO = Path(__file__).parents[2] / "incidents" / "demo"
PLAN: Row = json.loads((DEMO / "plan.json").read_text(encoding="utf-8"))
REPORTS: dict[str, Row] = {
    path.stem: json.loads(path.read_text(encoding="utf-8"))
    for path in sorted(DEMO.glob("*.json"))
    if path.stem != "plan"
}
TEXTS: dict[str, str] = {
    key: (DEMO / report["text"]).read_bytes().decode() for key, report in REPORTS.items()
}
CLAIMS = {claim["id"]: claim for report in REPORTS.values() for claim in report["claims"]}
FIGURES = {figure["id"]: figure for claim in CLAIMS.values() for figure in claim["figures"]}
SOURCES = {source["key"]: source for source in PLAN["sources"]}
ROLES = {account["key"]: account["role"] for account in PLAN["accounts"]}

each_report = pytest.mark.parametrize("key", REPORTS)


def total(figures: tuple[str, ...]) -> tuple[int, int, int]:
    """Add figures up; an inferred one enters best and high, and not low (R1)."""
    rows = [FIGURES[key] for key in figures]
    low = sum(0 if row["inferred"] else row["low"] for row in rows)
    return low, sum(row["best"] for row in rows), sum(row["high"] for row in rows)
