"""The twelve rows of the tally, each a small record and what it comes to."""

import pytest

from annotations.values.vocabulary import (
    Category,
    IncludesPerpetrator,
    PeopleCounted,
    Qualifier,
)
from incidents.reckoning.attributions import ClaimPlace, Reports
from incidents.reckoning.codes import FigureRole, Rule, Word
from incidents.reckoning.totals import split_adds_up
from tests.incidents.reckoning.figure_factories import (
    EVENING,
    INJURED,
    KILLED,
    PEOPLE,
    PERPETRATORS,
    TEN,
    TOMORROW,
    VICTIMS,
    additive,
    assailant,
    civilians,
    conflicts,
    figure,
    notes,
    number,
    part_of,
    police,
    restates,
    rule,
    span,
    tally,
)

SIDE_A_FORCES = Category.SECURITY_FORCES
YES = IncludesPerpetrator.YES
UNSTATED = IncludesPerpetrator.UNSTATED


def superseded(reckoning, node=VICTIMS, harm=KILLED):
    return reckoning.cell(harm, node).figures(FigureRole.SUPERSEDED)


# The rows of the tally


def test_t1_parts_of_two_origins_without_a_total_add_up():
    found = tally(police("two", 2, by="H"), civilians("three", 3, by="M"))

    assert (number(found), rule(found)) == ((5, 5, 5), Rule.SUM)
    assert number(found, Category.UNKNOWN) == (0, 0, 0)
    assert conflicts(found) == []
    assert found.cell(KILLED, VICTIMS).figures() == ("three", "two")


def test_t2_a_toll_beside_parts_of_another_origin():
    found = tally(figure("seven", 7, by="M"), civilians("two", 2, by="H"))

    assert (number(found), rule(found)) == ((7, 7, 7), Rule.UNANIMOUS)
    assert number(found, Category.CIVILIAN) == (2, 2, 2)
    assert number(found, Category.UNKNOWN) == (5, 5, 5)
    assert conflicts(found) == []
    assert split_adds_up(found, KILLED)


def test_t2_parts_beyond_the_toll_of_another_origin_raise_high():
    found = tally(
        figure("five", 5, by="M"),
        police("four", 4, by="H", claim="one"),
        civilians("three", 3, by="H", claim="one", offset=1),
    )

    assert number(found) == (5, 5, 7)
    assert conflicts(found) == ["count_mismatch", "sum_mismatch"]
    assert not split_adds_up(found, KILLED)


@pytest.mark.parametrize(
    ("exhaustive", "expected", "unknown"),
    [(False, (7, 7, 8), (0, 0, 1)), (True, (7, 7, 7), (0, 0, 0))],
    ids=["some of them", "all of them"],
)
def test_t3_a_total_is_narrowed_by_its_parts(exhaustive, expected, unknown):
    found = tally(
        span("total", 6, 8, claim="one", parts_exhaustive=exhaustive),
        police("three", 3, claim="one", offset=1),
        civilians("four", 4, claim="one", offset=2),
    )

    assert number(found) == expected
    assert number(found, Category.UNKNOWN) == unknown
    assert conflicts(found) == []


def test_t4_a_complete_account_that_goes_beyond_its_origins_total():
    found = tally(
        figure("seven", 7, account=1),
        police("five", 5, account=2, account_complete=True, offset=1),
        civilians("three", 3, account=2, offset=2),
    )

    assert number(found) == (7, 7, 8)
    assert conflicts(found) == ["sum_mismatch"]
    (finding,) = found.conflicts
    assert finding.params["gap"] == "+1"
    assert {voice.component for voice in found.cell(KILLED, VICTIMS).origins} == {"M"}


def test_t6_only_what_the_later_total_replaces_is_superseded():
    figures = [
        figure("five", 5, as_of=TEN, claim="one", version="morning"),
        police("three", 3, as_of=TEN, claim="one", version="morning", offset=1),
        figure("seven", 7, as_of=EVENING, version="evening"),
    ]

    found = tally(*figures, links=part_of("three", "five"))

    assert number(found) == (7, 7, 7)
    assert number(found, Category.POLICE) == (3, 3, 3)
    assert number(found, Category.UNKNOWN) == (4, 4, 4)
    assert superseded(found) == ("five",)
    assert superseded(found, Category.POLICE) == ()
    assert conflicts(found) == []


def test_t6_a_killed_toll_that_falls_is_noted():
    found = tally(
        figure("nine", 9, as_of=TEN, version="morning"),
        figure("seven", 7, as_of=EVENING, version="evening"),
    )

    assert number(found) == (7, 7, 7)
    assert notes(found) == ["revised_down"]
    assert conflicts(found) == []


def test_t7_an_addition_supersedes_nothing():
    found = tally(
        figure("seven", 7, as_of=TEN, version="morning"),
        figure("another", 1, as_of=EVENING, version="evening"),
        links=additive("another", "seven"),
    )

    assert (number(found), rule(found)) == ((8, 8, 8), Rule.UNANIMOUS)
    assert superseded(found) == ()
    assert conflicts(found) == []


def test_t8_another_origin_a_day_later_is_the_newest_and_no_conflict():
    found = tally(figure("five", 5, by="M"), figure("nine", 9, by="H", as_of=TOMORROW))

    assert (number(found), rule(found)) == ((5, 9, 9), Rule.NEWEST)
    assert conflicts(found) == []


@pytest.mark.parametrize("account", [1, 2], ids=["one account", "two accounts"])
def test_t9_an_unstated_total_may_hold_the_perpetrator(account):
    found = tally(
        figure("eight", 8, includes_perpetrator=UNSTATED, account=1),
        assailant("attacker", 1, account=account, offset=1),
    )

    assert number(found, PEOPLE) == (8, 8, 9)
    assert number(found) == (7, 7, 8)
    assert number(found, PERPETRATORS) == (1, 1, 1)
    assert notes(found) == ["perpetrator_unstated"]


def test_t10_vague_words_are_floors():
    figures = [
        police("several", 3, None, None, qualifier=Qualifier.VAGUE, by="W", claim="one"),
        civilians("two", 2, by="W", claim="one", offset=1),
    ]

    alone = tally(*figures)
    beside = tally(*figures, figure("seven", 7, by="M"))

    assert (number(alone), rule(alone)) == ((5, None, None), Rule.FLOOR)
    assert number(alone, Category.POLICE) == (3, None, None)
    assert alone.cell(KILLED, Category.POLICE).word is Word.FLOOR
    assert (number(beside), rule(beside)) == ((7, 7, 7), Rule.UNANIMOUS)
    assert conflicts(beside) == []


@pytest.mark.parametrize(
    ("links", "expected", "found_conflicts"),
    [
        ([], (2, 2, 3), ["count_mismatch"]),
        (additive("later", "pair"), (3, 3, 3), []),
        (restates("later", "pair"), (1, 1, 2), ["count_mismatch"]),
    ],
    ids=["no link", "further", "the same"],
)
def test_t11_the_same_people_or_more(links, expected, found_conflicts):
    figures = [police("pair", 2, claim="a", ordinal=1), police("later", 1, claim="c", ordinal=3)]
    places = [
        ClaimPlace(claim="a", version="report-M", ordinal=1, speaker="M"),
        ClaimPlace(claim="b", version="report-M", ordinal=2, speaker="somebody else"),
        ClaimPlace(claim="c", version="report-M", ordinal=3, speaker="M"),
    ]

    found = tally(*figures, links=links, reports=Reports(places=tuple(places)))

    assert number(found, Category.POLICE) == expected
    assert number(found) == expected
    assert conflicts(found) == found_conflicts
    for finding in found.conflicts:
        assert finding.node is Category.POLICE
        assert VICTIMS in finding.cells


def test_t12_the_injured_who_died_are_no_longer_injured():
    figures = [
        figure("ten", 10, harm=INJURED, by="H"),
        figure("two", 2, by="H", as_of=TOMORROW, version="next-day"),
    ]
    links = part_of("two", "ten")

    found = tally(*figures, links=links)

    assert number(found, harm=INJURED) == (8, 8, 8)
    assert number(found) == (2, 2, 2)
    assert conflicts(found) == []


def test_t12_women_and_children_among_the_dead_add_nothing():
    figures = [
        figure("ten", 10, harm=INJURED, by="H"),
        figure("two", 2, by="H", as_of=TOMORROW, version="next-day"),
        figure("seven", 7, by="M", claim="one"),
        figure("women", 3, by="M", claim="one", people=PeopleCounted.WOMEN, offset=1),
        figure("children", 2, by="M", claim="one", people=PeopleCounted.CHILDREN, offset=2),
    ]
    links = part_of("two", "ten") + part_of("women", "seven") + part_of("children", "seven")

    found = tally(*figures, links=links)

    assert number(found) == (7, 7, 7)
    assert number(found, Category.UNKNOWN) == (7, 7, 7)
    assert conflicts(found) == []
