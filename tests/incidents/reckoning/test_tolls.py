import pytest

from annotations.values.vocabulary import IncludesPerpetrator
from incidents.reckoning.tolls import Perpetrators, direct, indirect
from incidents.reckoning.tree import PEOPLE, VICTIMS
from incidents.reckoning.triples import Triple
from tests.incidents.reckoning.figure_factories import (
    assailant,
    entries_on,
    figure,
    police,
    vague,
)

UNSTATED, YES = IncludesPerpetrator.UNSTATED, IncludesPerpetrator.YES
ONE = Perpetrators(cell=Triple.exact(1), by_account={})
INFERRED = Perpetrators(cell=Triple(0, 1, 1), by_account={})
NONE_TOLD = Perpetrators(cell=None, by_account={})


def tolls(*figures, perpetrators=ONE):
    return indirect(entries_on(VICTIMS, *figures), entries_on(PEOPLE, *figures), perpetrators)


@pytest.mark.parametrize(
    ("includes", "perpetrators", "victims", "people"),
    [
        (UNSTATED, ONE, Triple(7, 7, 8), Triple(8, 8, 9)),
        (UNSTATED, INFERRED, Triple(7, 7, 8), Triple(8, 8, 9)),
        (UNSTATED, NONE_TOLD, Triple.exact(8), Triple.exact(8)),
        (YES, ONE, Triple.exact(7), Triple.exact(8)),
        (YES, INFERRED, Triple(7, 7, 8), Triple.exact(8)),
        (YES, NONE_TOLD, Triple.exact(8), Triple.exact(8)),
    ],
)
def test_a_total_is_turned_into_victims_and_people(includes, perpetrators, victims, people):
    (toll,) = tolls(figure("a", 8, includes_perpetrator=includes), perpetrators=perpetrators)

    assert (toll.victims.value, toll.people) == (victims, people)
    assert toll.victims.node == VICTIMS
    assert toll.victims.less_perpetrators is (includes is YES)


def test_an_account_takes_away_its_own_perpetrators_first():
    own = Perpetrators(cell=Triple.exact(1), by_account={"a": Triple.exact(2)})

    (toll,) = tolls(figure("a", 8, includes_perpetrator=YES), perpetrators=own)

    assert toll.victims.value == Triple.exact(6)


def test_what_says_nothing_of_perpetrators_enters_as_it_stands():
    figures = [
        figure("a", 7),
        police("b", 2, by="H"),
        figure("c", 8, by="W", includes_perpetrator=UNSTATED),
    ]

    assert sorted(one.figures for one in direct(entries_on(VICTIMS, *figures))) == [("a",), ("b",)]
    assert [one.told.figures for one in tolls(*figures)] == [("c",)]


def test_a_total_of_all_beside_its_accounts_own_victims_is_only_compared():
    figures = [
        figure("a", 7, claim="one"),
        figure("b", 8, claim="one", offset=1, includes_perpetrator=YES),
        assailant("c", 1, claim="one", offset=2),
    ]

    (toll,) = tolls(*figures)

    assert toll.own_victims


def test_a_vague_total_binds_nothing_from_above():
    (toll,) = tolls(vague("a", 2, includes_perpetrator=UNSTATED))

    assert not toll.is_firm
    assert toll.victims.value == Triple(1, None, None)


def test_perpetrators_that_nobody_told_of_are_nobody_in_the_sum_only():
    assert not NONE_TOLD.counts_somebody
    assert NONE_TOLD.told_by("a").is_zero
    assert INFERRED.counts_somebody
