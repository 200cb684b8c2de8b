from itertools import permutations

import pytest

from incidents.reckoning.unions import Unions

PAIRS = [("b", "c"), ("d", "e"), ("c", "d")]


@pytest.mark.parametrize("pairs", list(permutations(PAIRS)))
def test_the_head_is_the_first_key_whatever_the_order_of_joining(pairs):
    unions = Unions("abcdef")
    for one, other in pairs:
        unions.join(one, other)

    assert unions.heads() == {"a": "a", "b": "b", "c": "b", "d": "b", "e": "b", "f": "f"}


def test_joining_twice_changes_nothing():
    unions = Unions("ab")
    unions.join("a", "b")
    unions.join("b", "a")

    assert unions.head("b") == "a"


def test_an_unknown_key_is_refused():
    unions = Unions("ab")

    assert "c" not in unions
    with pytest.raises(KeyError):
        unions.head("c")
