"""The addresses of what readers do with a record, and a published record for their tests."""

from django.urls import reverse

from tests import record_factories as records


def address(name, incident, *more, query=""):
    return reverse(f"incidents:{name}", args=[incident.key, *more]) + query


def published(*, by, editor):
    """Publish a record of seven killed, two hurt, and a hospital without reports."""
    incident, event, claim = records.linked_incident(by=by, editor=editor)
    records.injured_claim(event.article, event, by=by, editor=editor, source=claim.source)
    records.absence_claim(event.article, event, by=by, editor=editor)
    records.release_of(incident, by=editor)
    return incident, claim


def words_of(response):
    return response.content.decode()


def public_id(release, claim):
    """Give the id of a claim in a release."""
    return next(one["id"] for one in release.record["claims"] if one["ref"] == claim.key)
