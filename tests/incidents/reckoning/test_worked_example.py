"""One report with two accounts of one origin, an inferred death and every trap: the worked example.

The figures are those of a real report of November 2011; its words are not needed for the sums.
"""

from dataclasses import replace
from datetime import date

import pytest

from annotations.values.vocabulary import (
    Category,
    EntityKind,
    Harm,
    IncludesPerpetrator,
    Qualifier,
)
from incidents.reckoning.attributions import ClaimPlace, Reports
from incidents.reckoning.codes import FigureRole, LeftOut, Rule, Shape
from incidents.reckoning.moments import AsOf
from incidents.reckoning.reconcile import reconcile
from incidents.reckoning.record import Ruling
from incidents.reckoning.totals import split_adds_up
from incidents.reckoning.triples import Triple, total
from tests.incidents.reckoning.figure_factories import (
    INJURED,
    KILLED,
    PEOPLE,
    PERPETRATORS,
    VICTIMS,
    additive,
    conflicts,
    derived,
    figure,
    notes,
    number,
    restates,
    rule,
    vague,
)

SATURDAY = AsOf.day(date(2011, 11, 12))
UNSTATED = IncludesPerpetrator.UNSTATED
FORCES = Category.SECURITY_FORCES

SPEAKERS = [
    "", "", "office", "office", "group", "resident", "resident", "office", "office", "office",
    "office", "office", "footage", "footage", "ministry", "", "", "office",
]  # fmt: skip
PLACES = [
    ClaimPlace(
        claim=f"A{place:02}",
        version="report",
        ordinal=place,
        speaker=speaker or "reporter:courier",
    )
    for place, speaker in enumerate(SPEAKERS, start=1)
]


def told(key, count, claim, category=Category.UNKNOWN, **fields):
    """A figure of the report, in the claim of that number."""
    make = vague if fields.get("qualifier") is Qualifier.VAGUE else figure
    numbers = () if count is None else (count,)
    return make(
        key,
        *numbers,
        claim=f"A{claim:02}",
        ordinal=claim,
        by=SPEAKERS[claim - 1],
        version="report",
        category=category,
        as_of=SATURDAY,
        **fields,
    )


FIGURES = {
    one.key: one
    for one in [
        told("F1", 7, 1),
        told("F2", 7, 2),
        told("F3", 4, 3, FORCES),
        told("F4", 2, 3, Category.CIVILIAN, offset=1),
        told("F5", 1, 4, Category.POLICE),
        told("F6", 2, 8, Category.INTELLIGENCE),
        told("F7", 1, 9, Category.PRIVATE_GUARD),
        told("F8", 1, 9, Category.CIVILIAN, harm=Harm.DIED_OF_WOUNDS, offset=1),
        told("F9", 2, 10, Category.POLICE),
        told("F10", 1, 11, Category.POLICE),
        told("F11", 1, 11, Category.ASSAILANT, inferred=True, offset=1),
        told("F12", 3, 12, Category.POLICE, harm=INJURED),
        told(
            "F13",
            None,
            15,
            harm=INJURED,
            qualifier=Qualifier.NO_INFORMATION,
            includes_perpetrator=UNSTATED,
        ),
        told("F14", 2, 13, qualifier=Qualifier.VAGUE, includes_perpetrator=UNSTATED),
        told("F15", 1, 14, harm=INJURED, entity_kind=EntityKind.ANIMAL),
    ]
}
LINKS = [
    *restates("F2", "F1"),
    *additive("F5", "F3", "F4"),
    *restates("F10", "F5"),
    *derived("F1", "F3", "F4", "F5"),
    *derived("F2", "F3", "F4", "F5"),
]


def reckon(*more, links=(), rulings=(), places=(), **changed):
    """Reckon the report, with some figures changed (None leaves one out) and others beside it."""
    figures = [
        replace(one, **changed.get(key, {}))
        for key, one in FIGURES.items()
        if changed.get(key, {}) is not None
    ]
    return reconcile(
        [*figures, *more],
        links=[*LINKS, *links],
        rulings=rulings,
        reports=Reports(places=(*PLACES, *places)),
    )


@pytest.fixture(scope="module")
def record():
    return reckon()


def best(*keys):
    return total(Triple.exact(FIGURES[key].best) for key in keys).best


@pytest.mark.parametrize(
    ("harm", "node", "expected"),
    [
        (KILLED, VICTIMS, (7, 7, 7)),
        (KILLED, PERPETRATORS, (0, 1, 1)),
        (KILLED, PEOPLE, (7, 8, 8)),
        (KILLED, "side_a", (5, 5, 5)),
        (KILLED, FORCES, (5, 5, 5)),
        (KILLED, Category.POLICE, (3, 3, 3)),
        (KILLED, Category.INTELLIGENCE, (2, 2, 2)),
        (KILLED, Category.CIVILIAN, (2, 2, 2)),
        (KILLED, Category.UNKNOWN, (0, 0, 0)),
        (INJURED, VICTIMS, (3, 3, 3)),
        (INJURED, PEOPLE, (3, 3, 3)),
        (INJURED, Category.POLICE, (3, 3, 3)),
    ],
)
def test_the_record_of_the_report(record, harm, node, expected):
    assert number(record, node, harm) == expected


def test_the_three_totals_and_the_letters_that_decided(record):
    assert rule(record) is Rule.UNANIMOUS
    assert rule(record, PEOPLE) is Rule.TOTALS
    assert record.cell(KILLED, PERPETRATORS).shape is Shape.RANGE


def test_the_two_accounts_are_shown_term_by_term(record):
    sums = {
        (one.origin, one.number): ([str(term.value) for term in one.terms], str(one.value))
        for one in record.cell(KILLED, VICTIMS).accounts
    }

    assert sums == {
        ("reporter:courier", 1): (["7"], "7"),
        ("office", 1): (["4", "2", "1"], "7"),
        ("office", 2): (["2", "1", "1", "2", "1"], "7"),
    }


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (("F3", "F4", "F5"), 7),
        (("F6", "F9"), best("F3")),
        (("F7", "F8"), best("F4")),
        (("F6", "F7", "F8", "F9", "F10"), 7),
        (("F5",), best("F10")),
        (("F3", "F5"), 5),
        (("F9", "F10"), 3),
    ],
    ids=["I1", "I2", "I3", "I4", "I5", "I6 forces", "I6 police"],
)
def test_the_identities_of_the_report_hold(parts, whole):
    assert best(*parts) == whole


def test_i7_all_dead_are_seven_and_the_attacker(record):
    assert number(record, PEOPLE) == (7, best("F1") + best("F11"), 8)


def test_i9_the_categories_add_up_to_the_victims(record):
    assert split_adds_up(record, KILLED)


def test_i10_the_attackers_death_enters_low_when_an_editor_confirms_it():
    ruling = Ruling(harm=KILLED, node=PERPETRATORS, low=1, reason="Named among the dead.")

    assert number(reckon(rulings=[ruling]), PEOPLE) == (8, 8, 8)


def test_k1_no_reports_of_wounded_is_the_one_open_conflict(record):
    (finding,) = record.conflicts

    assert finding.type == "absence_vs_report"
    assert finding.pair == ("F13", "F12")
    assert finding in record.cell(INJURED, VICTIMS).findings


def test_the_figures_that_are_told_again_or_only_checked(record):
    cell = record.cell(KILLED, VICTIMS)

    assert cell.figures(FigureRole.RESTATED) == ("F2",)
    assert record.cell(KILLED, PEOPLE).figures(FigureRole.COMPARED) == ("F14",)
    assert [(one.figure, one.reason) for one in record.left_out] == [("F15", LeftOut.NOT_HUMAN)]


def test_the_reporter_and_the_office_are_one_component(record):
    assert record.components["reporter:courier"] == record.components["office"]
    assert record.components["footage"] != record.components["office"]


def test_figures_of_other_incidents_change_nothing_when_they_are_not_chosen(record):
    """F16 to F18 are background: the caller does not give them, and their claims only take place."""
    places = [ClaimPlace(claim="A21", version="report", ordinal=21, speaker="reporter:courier")]

    assert reckon(places=places) == record


def test_t5_a_rival_account_widens_the_victims_and_all():
    rival = figure("R", 9, by="doctor", outlet="mirror", as_of=SATURDAY)

    found = reckon(rival)

    assert (number(found), rule(found)) == ((7, 7, 9), Rule.LOWEST)
    assert number(found, PEOPLE) == (7, 8, 10)
    assert number(found, Category.UNKNOWN) == (0, 0, 2)
    assert number(found, "side_a") == (5, 5, 5)
    assert conflicts(found) == ["absence_vs_report", "count_mismatch"]
    (finding,) = found.of_type("count_mismatch")
    assert finding.pair == ("F1", "R")
    assert finding.message == "7 and 9 have no number in common."


@pytest.mark.parametrize("includes", [UNSTATED, IncludesPerpetrator.YES])
def test_t5_a_rival_total_that_may_hold_the_attacker_widens_it_too(includes):
    rival = figure("R", 9, by="doctor", as_of=SATURDAY, includes_perpetrator=includes)

    found = reckon(rival)

    assert number(found) == (7, 7, 9)
    assert number(found, PEOPLE) == (7, 8, 10)


# Traps


def test_trap_the_guard_as_security_force_opens_the_sums_that_then_fail():
    found = reckon(F7={"category": FORCES})

    assert number(found) == (7, 7, 7)
    opened = {(one.type.value, one.node): one for one in found.conflicts}
    assert ("sum_mismatch", FORCES) in opened
    assert "side_a" in opened["sum_mismatch", FORCES].cells
    assert ("count_mismatch", Category.CIVILIAN) in opened
    assert opened["sum_mismatch", FORCES].params["left"] == "5"
    assert opened["sum_mismatch", FORCES].params["right"] == "6"


def test_trap_the_visitor_as_injured_shows_that_the_account_falls_short():
    found = reckon(F8={"harm": INJURED})

    assert number(found, harm=INJURED) == (4, 4, 4)
    assert number(found) == (7, 7, 7)
    assert [one.message for one in found.of_type("account_short")] == [
        "The account reaches 6 of 7."
    ]
    assert "account_short" in notes(found)


def test_trap_no_reports_coded_as_nobody_would_open_another_conflict_and_lower_low():
    found = reckon(F13={"qualifier": Qualifier.ZERO, "low": 0, "best": 0, "high": 0})

    assert number(found, harm=INJURED) == (0, None, 3)
    assert conflicts(found) == ["zero_vs_nonzero"]


def test_trap_one_man_told_twice_without_the_link_is_still_one_man():
    """Each account counts him once; only the people sheet can ask whether they are the same."""
    found = reconcile(
        list(FIGURES.values()),
        links=[one for one in LINKS if one.figure != "F10"],
        reports=Reports(places=tuple(PLACES)),
    )

    assert number(found) == (7, 7, 7)


def test_trap_nothing_ever_adds_the_two_accounts_up(record):
    cells = [cell.value.high for cell in record.cells if cell.harm is KILLED]

    assert max(high for high in cells if high is not None) == 8


def test_without_other_claims_in_between_both_tellings_would_run_together():
    """That is why the places of all claims are wanted: 7 + 7 less the one restated is 13."""
    found = reconcile(list(FIGURES.values()), links=LINKS)

    assert number(found) == (7, 7, 13)
    assert "sum_mismatch" in conflicts(found)
