from datetime import date

import pytest

from annotations.text.origin import Carrier, Ground, probable_origin


def carrier(key, outlet, *, credit="", day=None, place=1):
    published = date(2011, 11, day) if day else None
    return Carrier(key=key, outlet=outlet, credit=credit, published=published, place=place)


@pytest.mark.parametrize(
    ("carriers", "origin", "ground"),
    [
        (
            [carrier("a", "Post", day=13), carrier("b", "Wire", day=12)],
            "b",
            Ground.FIRST,
        ),
        (
            [
                carrier("a", "Post", day=12, credit="HARBOUR TOWN (North Wire) —"),
                carrier("b", "North Wire", day=13),
            ],
            "b",
            Ground.NAMED,
        ),
        (
            [carrier("a", "Post", day=12), carrier("b", "Wire")],
            "a",
            Ground.FIRST,
        ),
        (
            [carrier("a", "Post", place=2), carrier("b", "Wire", place=1)],
            "b",
            Ground.IMPORTED,
        ),
        (
            [carrier("a", "Wire", day=13, credit="By the Wire"), carrier("b", "Post", day=12)],
            "b",
            Ground.FIRST,
        ),
        (
            [carrier("a", "Post", day=12, credit="By Rewired staff"), carrier("b", "Wire", day=13)],
            "a",
            Ground.FIRST,
        ),
    ],
    ids=[
        "the first published",
        "the one that another credits",
        "an unknown date comes last",
        "without any date the first that came in",
        "nobody credits themselves",
        "a name inside another word is no credit",
    ],
)
def test_the_origin_is_the_credited_or_the_first(carriers, origin, ground):
    found, why = probable_origin(carriers)

    assert (found.key, why) == (origin, ground)


def test_of_no_reports_none_is_the_origin():
    assert probable_origin([]) is None
