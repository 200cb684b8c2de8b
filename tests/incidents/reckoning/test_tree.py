import pytest

from annotations.values.vocabulary import Category, Harm, RollUp
from incidents.reckoning.tree import (
    BOTTOM_UP,
    CHILDREN,
    PEOPLE,
    PERPETRATORS,
    VICTIMS,
    common_node,
    depth,
    is_below,
    is_in,
    is_on,
    node_named,
    tolled_as,
)


def test_every_category_rolls_up_into_people():
    assert all(is_in(category, PEOPLE) for category in Category)
    assert set(BOTTOM_UP) == {*Category, *RollUp}


def test_only_the_assailant_is_a_perpetrator():
    assert {c for c in Category if is_in(c, PERPETRATORS)} == {Category.ASSAILANT}


def test_each_node_comes_after_all_that_roll_up_into_it():
    places = {node: place for place, node in enumerate(BOTTOM_UP)}

    assert all(places[child] < places[node] for node in CHILDREN for child in CHILDREN[node])


def test_unknown_is_no_child_for_it_is_only_computed():
    assert Category.UNKNOWN not in CHILDREN[VICTIMS]
    assert set(CHILDREN[VICTIMS]) == {RollUp.SIDE_A, Category.CIVILIAN, Category.ARMED_GROUP}


def test_a_node_is_in_itself_but_not_below_itself():
    assert is_in(Category.POLICE, Category.POLICE)
    assert not is_below(Category.POLICE, Category.POLICE)
    assert is_below(Category.POLICE, RollUp.SIDE_A)
    assert is_below(Category.POLICE, Category.SECURITY_FORCES)


def test_a_word_on_an_only_child_is_a_word_on_its_parent():
    assert is_on(Category.ASSAILANT, PERPETRATORS)
    assert not is_on(Category.POLICE, Category.SECURITY_FORCES)
    assert is_on(VICTIMS, VICTIMS)


@pytest.mark.parametrize(
    ("nodes", "expected"),
    [
        ([Category.POLICE], Category.POLICE),
        ([Category.POLICE, Category.MILITARY], Category.SECURITY_FORCES),
        ([Category.POLICE, Category.CIVILIAN], VICTIMS),
        ([Category.POLICE, Category.ASSAILANT], PEOPLE),
        ([Category.POLICE, Category.SECURITY_FORCES], Category.SECURITY_FORCES),
    ],
)
def test_the_narrowest_node_that_holds_all(nodes, expected):
    assert common_node(nodes) == expected
    assert common_node(reversed(nodes)) == expected


def test_no_nodes_have_nothing_in_common():
    with pytest.raises(ValueError, match="no nodes"):
        common_node([])


def test_nodes_are_found_by_their_codes():
    assert node_named("side_a") is RollUp.SIDE_A
    assert node_named("police") is Category.POLICE
    with pytest.raises(ValueError, match="nobody"):
        node_named("nobody")


def test_depth_counts_the_nodes_above():
    assert (depth(PEOPLE), depth(VICTIMS), depth(Category.POLICE)) == (0, 1, 4)


def test_who_died_of_wounds_enters_the_toll_of_the_killed():
    assert tolled_as(Harm.DIED_OF_WOUNDS) is Harm.KILLED
    assert tolled_as(Harm.CASUALTIES_UNSPECIFIED) is Harm.CASUALTIES_UNSPECIFIED
