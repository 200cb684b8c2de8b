import pytest

from annotations.values.vocabulary import Category, IncludesPerpetrator, PeopleCounted
from incidents.reckoning.accounts import accounts
from incidents.reckoning.same_people import people_in, told_again
from incidents.reckoning.ties import ties
from incidents.reckoning.tree import VICTIMS
from incidents.reckoning.triples import OPEN, Triple
from tests.incidents.reckoning.figure_factories import (
    INJURED,
    KILLED,
    figure,
    part_of,
    police,
    restates,
    span,
    vague,
)


def groups(*figures, links=(), harm=KILLED):
    tied = ties(figures, links)
    (account,) = accounts(tied, {}, {"M": "M"})[harm]
    return people_in(account, tied)


def test_a_set_enters_by_its_narrowest_category():
    (group,) = groups(
        figure("forces", 4, category=Category.SECURITY_FORCES),
        police("police", 3, offset=1),
        links=restates("police", "forces"),
    )

    assert (group.node, group.value, group.keys) == (
        Category.POLICE,
        Triple.exact(3),
        ("forces", "police"),
    )


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([Triple.exact(2)], Triple.exact(2)),
        ([Triple.exact(2), Triple.exact(1)], Triple(1, 1, 2)),
        ([Triple(5, 5, None), Triple.exact(6)], Triple.exact(6)),
        ([Triple(5, 5, 9), Triple(7, 7, 8)], Triple(7, 7, 8)),
        ([Triple(None, 5, 5), Triple(3, 3, None)], Triple(3, 3, 5)),
        ([OPEN, Triple.exact(4)], Triple.exact(4)),
    ],
)
def test_people_told_several_times_have_what_all_allow_else_all_and_the_lowest(values, expected):
    assert told_again(values) == expected


def test_a_total_is_a_toll_that_may_leave_the_attacker_open():
    unstated = {"includes_perpetrator": IncludesPerpetrator.UNSTATED}
    (plain,) = groups(figure("f", 7))
    (left_open,) = groups(figure("f", 7, **unstated))
    (killing,) = groups(figure("f", 7, attacker_kills=True, **unstated))
    (nobody,) = groups(figure("f", 0, **unstated))

    assert (plain.is_total, plain.unstated) == (True, False)
    assert left_open.unstated
    assert not killing.unstated
    assert not nobody.unstated
    assert plain.node == VICTIMS


def test_part_of_people_and_some_people_only_are_no_totals():
    whole, part = groups(figure("a", 7), figure("b", 2, offset=1), links=part_of("b", "a"))
    (women,) = groups(figure("w", 3, people=PeopleCounted.WOMEN))

    assert whole.is_total
    assert part.is_part
    assert not part.is_total
    assert not women.is_total


def test_marks_of_the_members_are_kept():
    (group,) = groups(
        span("a", 6, 8, parts_exhaustive=True), vague("b", 3, offset=1, approx=True),
        links=restates("b", "a"),
    )  # fmt: skip

    assert (group.is_exhaustive, group.is_vague, group.is_approx) == (True, True, True)


def test_those_who_died_are_taken_from_the_injured():
    figures = [figure("hurt", 10, harm=INJURED), figure("died", 2, offset=1)]

    (group,) = groups(*figures, links=part_of("died", "hurt"), harm=INJURED)

    assert group.value == Triple.exact(8)
