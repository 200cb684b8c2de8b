from datetime import UTC, datetime

from annotations.values.vocabulary import Category, ConflictType
from incidents.reckoning.codes import Severity
from incidents.reckoning.docket import Docket, reading_order
from incidents.reckoning.record import Finding
from incidents.reckoning.tree import PEOPLE, VICTIMS
from tests.incidents.reckoning.figure_factories import KILLED, figure

NOON, NIGHT = (datetime(2024, 5, 15, hour, tzinfo=UTC) for hour in (12, 22))


def finding(node, left, right, kind=ConflictType.COUNT_MISMATCH):
    return Finding(
        type=kind,
        severity=Severity.CONFLICT,
        harm=KILLED,
        node=node,
        left=left,
        right=right,
        template="",
        params={},
    )


def docket():
    return Docket({key: rank for rank, key in enumerate("abcd")}, {})


def test_figures_are_ranked_by_report_and_a_source_before_the_reporter():
    figures = [
        figure("undated", 1, version="r1"),
        figure("late", 1, version="r2", reported_at=NIGHT),
        figure("lead", 1, by="", version="r3", reported_at=NOON, ordinal=1),
        figure("source", 1, version="r3", reported_at=NOON, ordinal=2),
    ]

    ranks = reading_order(figures)

    assert sorted(ranks, key=ranks.get) == ["source", "lead", "late", "undated"]


def test_a_finding_that_repeats_a_narrower_one_is_not_opened_again():
    found = docket()
    found.add(finding(Category.POLICE, ("a",), ("b",)))
    found.add(finding(VICTIMS, ("b", "c"), ("a",)))

    (only,) = found.findings()
    assert only.node is Category.POLICE
    assert {VICTIMS, PEOPLE} < set(only.cells)


def test_another_type_other_figures_or_another_branch_is_another_finding():
    found = docket()
    found.add(finding(Category.POLICE, ("a",), ("b",)))
    found.add(finding(Category.POLICE, ("a",), ("b",), ConflictType.SUM_MISMATCH))
    found.add(finding(Category.POLICE, ("a",), ("c",)))
    found.add(finding(Category.CIVILIAN, ("a",), ("b",)))

    assert len(found.findings()) == 4


def test_findings_come_in_the_order_of_the_figures_whatever_the_order_of_opening():
    pairs = [("a", "c"), ("a", "b"), ("b", "c")]
    one, other = docket(), docket()
    for left, right in pairs:
        one.add(finding(VICTIMS, (left,), (right,)))
    for left, right in reversed(pairs):
        other.add(finding(VICTIMS, (left,), (right,)))

    assert [found.pair for found in one.findings()] == sorted(pairs)
    assert one.findings() == other.findings()


def test_keys_are_put_in_order_and_each_once():
    assert docket().in_order(["c", "a", "c"]) == ("a", "c")
