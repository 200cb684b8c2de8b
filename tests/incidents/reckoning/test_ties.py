import pytest

from annotations.values.vocabulary import Category, Harm, IncludesPerpetrator
from incidents.reckoning.ties import ties
from incidents.reckoning.tree import PEOPLE, VICTIMS
from incidents.reckoning.triples import Triple
from tests.incidents.reckoning.figure_factories import (
    INJURED,
    TODAY,
    TOMORROW,
    additive,
    civilians,
    derived,
    figure,
    part_of,
    police,
    restates,
)


def tied(*figures, links=()):
    return ties(figures, links)


def test_figures_that_restate_each_other_are_one_set_named_after_the_first():
    found = tied(
        *(police(key, 1, offset=place) for place, key in enumerate("abcd")),
        links=restates("c", "b") + restates("b", "a"),
    )

    assert found.people == {"a": "a", "b": "a", "c": "a", "d": "d"}
    assert [one.key for one in found.sets["a"]] == ["a", "b", "c"]


def test_a_link_inside_a_toll_needs_both_ends_of_one_harm():
    figures = [
        police("dead", 1),
        police("hurt", 1, harm=INJURED),
        police("died", 1, harm=Harm.DIED_OF_WOUNDS),
    ]

    found = tied(*figures, links=additive("hurt", "dead") + additive("died", "dead"))

    assert found.beside == {"died": frozenset({"dead"})}


def test_links_to_figures_that_take_no_part_or_to_themselves_are_passed_over():
    found = tied(police("a", 1), links=part_of("a", "gone") + restates("a", "a"))

    assert (found.wholes, found.pulls) == ({}, ())
    assert found.parts == {"a"}


def test_a_link_that_closes_a_circle_is_not_read():
    figures = [police(key, 1, offset=place) for place, key in enumerate("abc")]

    found = tied(*figures, links=part_of("a", "b") + part_of("b", "c") + part_of("c", "a"))

    assert found.wholes == {"a": frozenset({"b"}), "b": frozenset({"c"})}


def test_sets_inherit_the_parts_of_their_members():
    figures = [police(key, 1, offset=place) for place, key in enumerate("abc")]

    found = tied(*figures, links=restates("b", "a") + part_of("c", "b"))

    assert found.wholes == {"c": frozenset({"a"})}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"includes_perpetrator": IncludesPerpetrator.NO}, VICTIMS),
        ({"includes_perpetrator": IncludesPerpetrator.UNSTATED}, VICTIMS),
        ({"includes_perpetrator": IncludesPerpetrator.YES}, PEOPLE),
        ({"category": Category.ASSAILANT}, Category.ASSAILANT),
        ({"category": Category.ARMED_GROUP}, Category.ARMED_GROUP),
        ({"category": Category.ARMED_GROUP, "attacking_group": True}, Category.ASSAILANT),
    ],
)
def test_where_a_figure_sits(fields, expected):
    assert tied(figure("f", 3, **fields)).nodes == {"f": expected}


def test_a_denial_sits_on_victims_whoever_else_it_covers():
    nobody = figure("f", 0, includes_perpetrator=IncludesPerpetrator.YES)

    assert tied(nobody).nodes == {"f": VICTIMS}


def test_status_not_given_sits_with_what_it_is_part_of_of_the_same_harm_first():
    figures = [
        figure("died", 1, harm=Harm.DIED_OF_WOUNDS),
        police("hurt", 5, harm=INJURED),
        civilians("dead", 4, offset=9),
    ]

    found = tied(*figures, links=part_of("died", "hurt") + part_of("died", "dead"))

    assert found.nodes["died"] is Category.CIVILIAN


def test_status_not_given_in_a_circle_stays_on_the_toll():
    figures = [figure("a", 1), figure("b", 1)]

    found = tied(*figures, links=part_of("a", "b") + part_of("b", "a"))

    assert set(found.nodes.values()) == {VICTIMS}


def test_women_among_a_total_with_the_attacker_are_victims():
    figures = [
        figure("eight", 8, includes_perpetrator=IncludesPerpetrator.YES),
        figure("women", 3),
    ]

    assert tied(*figures, links=part_of("women", "eight")).nodes["women"] == VICTIMS


def test_the_dead_who_were_injured_before_are_taken_from_the_injured_once():
    figures = [
        figure("hurt", 10, harm=INJURED),
        figure("two", 2, as_of=TOMORROW),
        figure("again", 2, as_of=TOMORROW, offset=1),
        figure("one-of-them", 1, as_of=TOMORROW, offset=2),
    ]
    links = [link for key in ("two", "again", "one-of-them") for link in part_of(key, "hurt")]

    found = tied(
        *figures, links=[*links, *restates("again", "two"), *part_of("one-of-them", "two")]
    )

    assert found.moved == {"hurt": Triple.exact(2)}


@pytest.mark.parametrize(
    ("first", "second", "moved"),
    [
        (INJURED, Harm.KILLED, True),
        (Harm.MISSING, INJURED, True),
        (Harm.MISSING, Harm.DIED_OF_WOUNDS, True),
        (Harm.KILLED, INJURED, False),
        (Harm.DETAINED, Harm.KILLED, False),
    ],
)
def test_nobody_is_counted_twice_across_missing_injured_and_killed(first, second, moved):
    figures = [figure("before", 9, harm=first), figure("after", 2, harm=second)]

    assert bool(tied(*figures, links=part_of("after", "before")).moved) is moved


def test_those_who_died_before_were_not_counted_among_the_injured():
    figures = [figure("hurt", 9, harm=INJURED, as_of=TOMORROW), figure("dead", 2, as_of=TODAY)]

    assert tied(*figures, links=part_of("dead", "hurt")).moved == {}


def test_what_a_figure_was_derived_from_is_kept():
    found = tied(
        figure("lead", 7), police("a", 4), civilians("b", 3), links=derived("lead", "a", "b")
    )

    assert found.derived == {"lead": frozenset({"a", "b"})}
