from incidents.release.formats import FORMAT, upgraded


def first_format(**changes):
    return {
        "format": 1,
        "title": "Shooting",
        "cells": [{"notes": ["revised_down"]}],
        "conflicts": [{"reason": "Told twice."}],
        "sources": [{"label": "Police"}],
        "figures": [{"low": 7}],
        **changes,
    }


def test_a_release_of_an_older_format_gets_what_it_lacks():
    shown = upgraded(first_format())

    assert shown["format"] == FORMAT
    assert (shown["title"], shown["coordinates"], shown["links"]) == ("Shooting", None, [])
    assert shown["cells"][0]["told"] == [{"message": "revised down", "params": {}}]
    assert shown["conflicts"] == [{"reason": "Told twice.", "told": None}]
    assert shown["sources"] == [{"label": "Police", "party": False}]
    assert shown["figures"] == [{"low": 7, "attacking_group": False, "group": None}]


def test_of_an_older_release_it_is_not_known_who_is_independent_of_whom():
    cell = {"notes": [], "told": [], "accounts": [{"number": 1}], "says": [{"low": 7}]}

    shown = upgraded(first_format(format=2, cells=[cell]))

    assert shown["independence"] is None
    [cell] = shown["cells"]
    assert (cell["independent"], cell["rests_on"]) == (None, [])
    assert cell["accounts"] == [{"number": 1, "as_of": ""}]
    assert cell["says"] == [{"low": 7, "group": None, "supports": False, "as_of": ""}]


def test_before_anybody_could_be_presumed_a_civilian_nobody_was():
    third = {"format": 3, "title": "Shooting", "cells": [], "independence": {"origins": 2}}

    assert upgraded(third) == {**third, "format": FORMAT, "presumes_civilians": False}
    assert upgraded(first_format())["presumes_civilians"] is False


def test_what_an_older_release_has_stays():
    place = {"latitude": 42.9, "longitude": 71.4, "from": "gazetteer"}
    shown = upgraded(
        first_format(
            coordinates=place,
            links=[{"kind": "possibly_same", "ref": "key"}],
            sources=[{"label": "Police", "party": True}],
        )
    )

    assert shown["coordinates"] == place
    assert shown["links"] == [{"kind": "possibly_same", "ref": "key", "back": False}]
    assert shown["sources"][0]["party"] is True


def test_a_release_of_today_is_left_as_it_is():
    record = {"format": FORMAT}

    assert upgraded(record) is record
