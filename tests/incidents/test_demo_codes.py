"""The codes of the demo's plan are those of the vocabulary."""

from collections.abc import Iterator

import pytest

from annotations.values.vocabulary import (
    AnonymityReason,
    Category,
    ClaimState,
    Code,
    ConflictState,
    ConflictType,
    DateGround,
    DisputeReason,
    EntityKind,
    Grade,
    Harm,
    IncidentType,
    IncludesPerpetrator,
    LinkKind,
    LocationPrecision,
    Manner,
    Named,
    NamedWho,
    PartRole,
    PeopleCounted,
    Polarity,
    Proximity,
    PublicUse,
    Qualifier,
    Reliability,
    RollUp,
    Scale,
    SourceKind,
    SpanKind,
    Stage,
    Stance,
    TimelineRelation,
    TimeRole,
    VaguePolicy,
    Verb,
)
from incidents.reckoning.relations import Entered
from tests.incidents.demo_plan import CLAIMS, FIGURES, PLAN, REPORTS, Row

CODES_OF_CLAIMS: tuple[tuple[str, type[Code]], ...] = (
    ("manner", Manner),
    ("stance", Stance),
    ("polarity", Polarity),
    ("state", ClaimState),
)
CODES_OF_FIGURES: tuple[tuple[str, type[Code]], ...] = (
    ("harm", Harm),
    ("category", Category),
    ("qualifier", Qualifier),
    ("policy", VaguePolicy),
    ("people", PeopleCounted),
    ("entity_kind", EntityKind),
    ("includes_perpetrator", IncludesPerpetrator),
)
CODES_OF_SOURCES: tuple[tuple[str, type[Code]], ...] = (
    ("kind", SourceKind),
    ("named", Named),
    ("proximity", Proximity),
    ("scale", Scale),
    ("anonymity_reason", AnonymityReason),
    ("reliability", Reliability),
)
CODES_OF_INCIDENTS: tuple[tuple[str, type[Code]], ...] = (
    ("primary", IncidentType),
    ("stage", Stage),
    ("location_precision", LocationPrecision),
)


def known(rows: Iterator[Row] | list[Row], field: str, codes: type[Code]) -> bool:
    allowed = {member.value for member in codes}
    return all(row.get(field) is None or row[field] in allowed for row in rows)


@pytest.mark.parametrize(("field", "codes"), CODES_OF_CLAIMS)
def test_codes_of_claims_are_the_fields(field, codes):
    assert known(list(CLAIMS.values()), field, codes)


@pytest.mark.parametrize(("field", "codes"), CODES_OF_FIGURES)
def test_codes_of_figures_are_the_fields(field, codes):
    assert known(list(FIGURES.values()), field, codes)


@pytest.mark.parametrize(("field", "codes"), CODES_OF_SOURCES)
def test_codes_of_sources_are_the_fields(field, codes):
    assert known(PLAN["sources"], field, codes)


@pytest.mark.parametrize(("field", "codes"), CODES_OF_INCIDENTS)
def test_codes_of_incidents_are_the_fields(field, codes):
    assert known(PLAN["incidents"], field, codes)


def test_codes_of_the_smaller_rows_are_the_fields():
    claims = list(CLAIMS.values())
    steps = [step for claim in claims for step in claim["steps"]]
    entries = [entry for incident in PLAN["incidents"] for entry in incident["timeline"]]
    stages = [*PLAN["releases"], PLAN["pending"]]
    conflicts = [row for stage in stages for row in stage["expected"]["conflicts"]]
    cells = [row for stage in stages for row in stage["expected"]["cells"]]
    nodes = {member.value for member in (*Category, *RollUp)}

    assert known([part for c in claims for part in c["parts"]], "role", PartRole)
    assert known([mark for c in claims for mark in c["times"]], "role", TimeRole)
    assert known([link for f in FIGURES.values() for link in f["links"]], "kind", LinkKind)
    assert known(steps, "verb", Verb)
    assert known(steps, "reason", DisputeReason)
    assert known([span for r in REPORTS.values() for span in r["spans"]], "kind", SpanKind)
    assert known([row for r in REPORTS.values() for row in r["held"]], "who", NamedWho)
    assert known([row for r in REPORTS.values() for row in r["held"]], "public", PublicUse)
    assert known([r["published"] for r in REPORTS.values()], "ground", DateGround)
    assert {entry["to_next"] for entry in entries} <= {None, TimelineRelation.BEFORE}
    assert known([tie for entry in entries for tie in entry["ties"]], "relation", Entered)
    assert known(PLAN["releases"], "grade", Grade)
    assert known(conflicts, "type", ConflictType)
    assert known(conflicts, "state", ConflictState)
    assert known(cells, "harm", Harm)
    assert {cell["node"] for cell in cells} <= nodes
    assert all(set(row["types"]) <= set(IncidentType) for row in PLAN["incidents"])
