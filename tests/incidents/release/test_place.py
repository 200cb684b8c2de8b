from decimal import Decimal

import pytest

from incidents.release.place import shown_coordinates


@pytest.mark.parametrize(
    ("precision", "shown"),
    [
        ("exact_site", (42.90123, -71.36987)),
        ("near_site", (42.9, -71.37)),
        ("settlement", (42.9, -71.37)),
        ("near_settlement", (42.9, -71.4)),
        ("adm1", (43.0, -71.0)),
        ("country", None),
        ("unknown", None),
    ],
)
def test_coordinates_are_no_more_exact_than_the_place(precision, shown):
    found = shown_coordinates(
        Decimal("42.90123"), Decimal("-71.36987"), precision=precision, source="gazetteer"
    )

    assert (found and (found["latitude"], found["longitude"])) == shown


def test_half_a_place_is_none():
    assert shown_coordinates(Decimal("42.9"), None, precision="settlement", source="") is None
