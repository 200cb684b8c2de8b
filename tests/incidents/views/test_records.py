import pytest
from django.http import Http404

from incidents.actions.publishing import take_down
from incidents.views.records import GoneError, numbered, public_releases
from tests import record_factories as records


def test_a_record_gives_its_releases_newest_first(journalist, editor):
    incident, _, _ = records.linked_incident(by=journalist, editor=editor)
    records.release_of(incident, by=editor)
    records.release_of(incident, by=editor, why="Again.")

    releases = public_releases(incident.key)

    assert [release.number for release in releases] == [2, 1]
    assert numbered(releases, 1).number == 1
    with pytest.raises(Http404):
        numbered(releases, 3)


def test_a_record_that_is_down_is_gone(journalist, editor):
    incident, _, _ = records.linked_incident(by=journalist, editor=editor)
    records.release_of(incident, by=editor)
    take_down(incident, reason="A name.", by=editor)

    with pytest.raises(GoneError):
        public_releases(incident.key)


def test_an_unknown_record_is_not_there(db):
    with pytest.raises(Http404):
        public_releases("missing")
