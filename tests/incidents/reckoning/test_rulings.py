import pytest

from annotations.values.vocabulary import Harm
from incidents.reckoning.codes import Rule
from incidents.reckoning.record import Ruling
from incidents.reckoning.rulings import Ruled, by_cell, ruled
from incidents.reckoning.tree import VICTIMS
from incidents.reckoning.triples import OPEN, Triple
from tests.incidents.reckoning.figure_factories import KILLED


def ruling(**fields):
    return Ruling(**({"harm": KILLED, "node": VICTIMS, "reason": "Seen."} | fields))


@pytest.mark.parametrize(
    ("value", "fields", "expected"),
    [
        (Triple(5, 5, 9), {"best": 7}, Triple(5, 7, 9)),
        (Triple(5, 5, 9), {"best": 12}, Triple(5, 12, 12)),
        (Triple(5, 5, 9), {"best": 3}, Triple(3, 3, 9)),
        (Triple(3, 3, 3), {"low": 0}, Triple(0, 3, 3)),
        (Triple(0, 1, 1), {"low": 1}, Triple(1, 1, 1)),
        (Triple(5, 5, 9), {"low": 7}, Triple(7, 7, 9)),
        (Triple(0, None, 3), {"best": 2}, Triple(0, 2, 3)),
        (Triple(5, None, None), {"best": 6}, Triple(5, 6, None)),
        (OPEN, {"best": 4}, Triple(None, 4, 4)),
        (Triple(2, 2, 3), {"low": 5, "best": 6}, Triple(5, 6, 6)),
    ],
)
def test_a_ruling_holds_and_the_rest_is_put_in_order_round_it(value, fields, expected):
    assert ruled(value, Rule.LOWEST, ruling(**fields)) == Ruled(expected, Rule.EDITOR, "Seen.")


def test_without_a_ruling_the_value_is_only_put_in_order():
    assert ruled(Triple(5, 2, 5), Rule.LOWEST, None) == Ruled(Triple(2, 2, 5), Rule.LOWEST)


def test_a_cell_takes_one_ruling_and_died_of_wounds_is_killed():
    one = ruling(best=7, harm=Harm.DIED_OF_WOUNDS)

    assert by_cell([one]) == {(KILLED, VICTIMS): one}
    with pytest.raises(ValueError, match="two rulings"):
        by_cell([one, ruling(best=8)])
