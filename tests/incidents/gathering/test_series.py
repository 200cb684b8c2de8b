"""What stands around a record of a series: the newest releases, as readers or the desk may see them."""

import pytest

from incidents.actions.publishing import take_down
from incidents.actions.relating import relate
from incidents.gathering.gathered import gathered
from incidents.gathering.series import public_around, released_around, tied
from tests import record_factories as records


@pytest.fixture
def series(journalist, editor):
    """A series with its joint toll, and two incidents of it that rest on nothing yet."""
    whole, _, _ = records.linked_incident(by=journalist, editor=editor)
    for title in ("Blast at the market", "Blast at the station"):
        one = records.make_incident(by=editor, title=title)
        relate(one, whole, kind="part_of_series", seen=one.version, by=editor)
    whole.refresh_from_db()
    return whole


def members_of(whole):
    return tied(whole).members


def test_r13_a_joint_toll_gives_the_incidents_of_its_series_no_number(series):
    assert [gathered(one).reckoning.cells for one in members_of(series)] == [(), ()]
    assert gathered(series).reckoning.cells


def test_an_incident_knows_its_series_and_how_many_are_in_it(series):
    market, station = members_of(series)

    assert tied(market).wholes == ((series, 2),)
    assert tied(market).keys == {series.key}
    assert tied(series).keys == {market.key, station.key}


def test_readers_get_only_what_is_public_and_the_desk_what_was_published(series, editor):
    release = records.release_of(series, by=editor)
    mine = {"links": [{"kind": "part_of_series", "ref": series.key}]}
    assert public_around(mine).releases == (release,)

    take_down(series, reason="A name.", by=editor)

    assert public_around(mine).releases == ()
    assert released_around([series.key]).releases == (release,)


def test_only_the_newest_release_counts(series, editor):
    records.release_of(series, by=editor)
    second = records.release_of(series, by=editor, why="Once more.")

    assert released_around([series.key]).releases == (second,)


def test_a_record_in_no_series_costs_no_query(series, django_assert_num_queries):
    other = {"links": [{"kind": "background_to", "ref": series.key}]}

    with django_assert_num_queries(0):
        assert public_around(other).releases == ()
        assert released_around([]).releases == ()
