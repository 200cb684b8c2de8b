from django.utils import timezone

from incidents.gathering.loading import CHAIN_LIMIT, load_rows, path_of, spoken_by
from tests import factories
from tests import record_factories as records


def test_a_ring_of_sources_ends(journalist, editor):
    incident, _, claim = records.linked_incident(by=journalist, editor=editor)
    body = factories.make_source("Ministry", by=journalist)
    claim.source.parent, body.parent = body, claim.source
    claim.source.save()
    body.save()

    rows = load_rows(incident, timezone.now())
    path = path_of(spoken_by(rows.claims[0]), rows)

    assert [source.label for source in path] == ["Harbour police", "Ministry"]
    assert len(path) < CHAIN_LIMIT


def test_a_source_of_the_reporters_kind_is_the_reporter(journalist, editor):
    incident, _, claim = records.linked_incident(by=journalist, editor=editor)
    claim.source.kind = "reporter"
    claim.source.save()

    rows = load_rows(incident, timezone.now())

    assert path_of(spoken_by(rows.claims[0]), rows) == []
