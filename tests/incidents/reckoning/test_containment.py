from annotations.values.vocabulary import Category, IncludesPerpetrator, PeopleCounted
from incidents.reckoning.accounts import accounts
from incidents.reckoning.containment import Containment
from incidents.reckoning.same_people import people_in
from incidents.reckoning.ties import ties
from incidents.reckoning.tree import PEOPLE, VICTIMS
from tests.incidents.reckoning.figure_factories import (
    KILLED,
    TOMORROW,
    additive,
    assailant,
    civilians,
    figure,
    part_of,
    police,
    restates,
)

FORCES = Category.SECURITY_FORCES


def inside(*figures, links=()):
    tied = ties(figures, links)
    (account,) = accounts(tied, {}, {"M": "M"})[KILLED]
    return Containment(people_in(account, tied), tied)


def keys(groups):
    return [group.key for group in groups]


def test_a_total_contains_what_is_narrower_unless_it_is_further():
    figures = [figure("total", 7), police("police", 3), civilians("civilian", 1)]

    assert keys(inside(*figures).tops(VICTIMS)) == ["total"]
    assert keys(inside(*figures, links=additive("civilian", "total")).tops(VICTIMS)) == [
        "total",
        "civilian",
    ]


def test_what_is_further_to_a_part_or_part_of_what_is_further_follows_it():
    figures = [figure("total", 7), figure("forces", 4, category=FORCES), police("another", 1)]
    more = police("of-them", 1)

    of_part = inside(*figures, links=additive("another", "forces"))
    of_total = inside(
        *figures, more, links=additive("another", "total") + part_of("of-them", "another")
    )

    assert keys(of_part.tops(VICTIMS)) == ["total"]
    assert keys(of_total.tops(VICTIMS)) == ["total", "another"]


def test_what_is_told_later_is_not_inside_an_earlier_total():
    figures = [
        figure("total", 7),
        figure("forces", 3, category=FORCES),
        police("later", 1, as_of=TOMORROW),
    ]

    found = inside(*figures, links=additive("later", "forces"))

    assert keys(found.tops(VICTIMS)) == ["total", "later"]


def test_a_total_holds_the_women_of_its_own_node():
    figures = [figure("total", 7), figure("women", 3, people=PeopleCounted.WOMEN)]

    assert keys(inside(*figures).tops(VICTIMS)) == ["total"]


def test_all_else_is_disjoint():
    figures = [figure("forces", 4, category=FORCES), police("police", 2), civilians("civilians", 1)]

    found = inside(*figures)

    assert keys(found.tops(FORCES)) == ["forces", "police"]
    assert keys(found.tops(VICTIMS)) == ["forces", "police", "civilians"]


def test_part_of_says_containment_however_many_steps_up():
    figures = [figure("forces", 4, category=FORCES), police("police", 2), police("one", 1)]

    found = inside(*figures, links=part_of("police", "forces") + part_of("one", "police"))

    assert keys(found.tops(FORCES)) == ["forces"]
    assert keys(found.tops(Category.POLICE)) == ["police"]
    assert keys(found.parts(found.groups["forces"])) == ["police"]
    assert keys(found.wholes()) == ["police", "forces"]


def test_a_total_of_all_contains_victims_and_perpetrators():
    figures = [
        figure("eight", 8, includes_perpetrator=IncludesPerpetrator.YES),
        figure("seven", 7),
        assailant("attacker", 1),
    ]

    found = inside(*figures)

    assert keys(found.tops(PEOPLE)) == ["eight"]
    assert keys(found.tops(VICTIMS)) == ["seven"]


def test_higher_figures_that_contain_no_member_hide_some():
    figures = [figure("forces", 4, category=FORCES), police("another", 1)]
    links = additive("another", "forces")

    assert keys(inside(*figures, links=links).hidden(Category.POLICE)) == ["forces"]
    assert keys(inside(figure("total", 7), *figures, links=links).hidden(Category.POLICE)) == [
        "forces"
    ]


def test_of_nested_figures_that_hide_members_only_the_outermost_counts():
    figures = [figure("total", 7), figure("forces", 4, category=FORCES)]

    assert keys(inside(*figures).hidden(Category.POLICE)) == ["total"]


def test_a_further_figure_knows_to_what_it_was_added():
    found = inside(figure("total", 7), police("another", 1), links=additive("another", "total"))

    assert found.is_added_to(found.groups["another"], VICTIMS)
    assert not found.is_added_to(found.groups["another"], Category.POLICE)


def test_what_restates_a_part_is_no_second_part():
    figures = [figure("forces", 4, category=FORCES), police("police", 2), police("again", 2)]

    found = inside(*figures, links=part_of("police", "forces") + restates("again", "police"))

    assert keys(found.tops(FORCES)) == ["forces"]
    assert keys(found.members(Category.POLICE)) == ["police"]
