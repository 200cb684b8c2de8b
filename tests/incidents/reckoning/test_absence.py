import pytest

from annotations.values.vocabulary import Category, IncludesPerpetrator, Qualifier
from incidents.reckoning.absence import node_of, speaks_of
from incidents.reckoning.tree import PEOPLE, PERPETRATORS, VICTIMS
from tests.incidents.reckoning.figure_factories import (
    TOMORROW,
    assailant,
    at_most,
    civilians,
    conflicts,
    figure,
    no_reports,
    police,
    restates,
    tally,
    vague,
)

NO, UNSTATED = IncludesPerpetrator.NO, IncludesPerpetrator.UNSTATED


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"includes_perpetrator": UNSTATED}, PEOPLE),
        ({"includes_perpetrator": NO}, VICTIMS),
        ({"category": Category.POLICE}, Category.POLICE),
    ],
)
def test_of_whom_there_are_no_reports(fields, expected):
    assert node_of(no_reports("none", **fields)) == expected


def test_no_reports_of_people_are_shown_at_the_three_totals_and_of_police_there_only():
    everyone = no_reports("none", includes_perpetrator=UNSTATED)
    officers = no_reports("none", category=Category.POLICE)

    assert all(speaks_of(everyone, node) for node in (PEOPLE, VICTIMS, PERPETRATORS))
    assert not speaks_of(everyone, Category.POLICE)
    assert speaks_of(officers, Category.POLICE)
    assert not speaks_of(officers, VICTIMS)


@pytest.mark.parametrize(
    ("told", "opens"),
    [
        (figure("f", 3), True),
        (police("f", 3), True),
        (vague("f", 3), True),
        (figure("f", qualifier=Qualifier.UNKNOWN), True),
        (figure("f", 1, inferred=True), True),
        (assailant("f", 1), True),
        (figure("f", 0), False),
        (at_most("f", 5), False),
    ],
    ids=["a toll", "parts", "vague", "unknown number", "inferred", "attacker", "nobody", "a cap"],
)
def test_no_reports_are_set_against_every_number_that_says_somebody(told, opens):
    found = tally(told, no_reports("none", by="E", includes_perpetrator=UNSTATED))

    assert conflicts(found) == (["absence_vs_report"] if opens else [])


def test_one_absence_is_one_conflict_with_all_that_it_stands_beside():
    figures = [police("a", 3), civilians("b", 2, by="H"), no_reports("none", by="E")]

    (finding,) = tally(*figures).conflicts

    assert finding.left == ("none",)
    assert set(finding.right) == {"a", "b"}
    assert finding.node == VICTIMS


def test_figures_of_overtaken_accounts_are_not_set_against_it():
    figures = [
        figure("old", 3, version="one"),
        figure("new", 0, version="two", as_of=TOMORROW),
        no_reports("none", by="E", as_of=TOMORROW),
    ]

    assert conflicts(tally(*figures)) == []


def test_the_members_of_a_set_stand_on_one_side_together():
    figures = [
        police("a", 3, claim="c"),
        police("b", 3, claim="c", offset=1),
        no_reports("none", by="E"),
    ]

    (finding,) = tally(*figures, links=restates("b", "a")).conflicts

    assert set(finding.right) == {"a", "b"}
