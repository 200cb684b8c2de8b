import pytest

from annotations.actions import copies
from annotations.models import Copy
from incidents.models import Incident
from tests import factories
from tests import record_factories as records


@pytest.fixture
def published(journalist, editor):
    """A published incident, and another report with the text that it rests on."""
    incident, _event, _ = records.linked_incident(by=journalist, editor=editor)
    records.release_of(incident, by=editor)
    factories.make_article(by=journalist, outlet="The Valley News")
    return incident


def confirm(by):
    copy = Copy.objects.exclude(like=None).get()
    copies.confirm_copy(copy, seen=copy.version, by=by)


def state_of(incident):
    return Incident.objects.get(pk=incident.pk).state


def test_a_proposed_copy_leaves_the_record_as_it_is(published):
    assert state_of(published) == "published"


def test_a_confirmed_copy_puts_what_rests_on_it_under_revision(published, journalist):
    before = published.evidence_changed_at

    confirm(journalist)

    assert state_of(published) == "under_revision"
    assert Incident.objects.get(pk=published.pk).evidence_changed_at != before


def test_an_incident_of_other_reports_stays(published, journalist, editor):
    other = records.make_incident(by=editor, title="Another")

    confirm(journalist)

    assert Incident.objects.get(pk=other.pk).evidence_changed_at == other.evidence_changed_at


def test_a_claim_that_is_linked_by_itself_is_found_too(journalist, editor):
    from incidents.actions.evidence import link_claim

    article = factories.make_article(by=journalist)
    claim = factories.make_claim(article, by=journalist, state="verified", editor=editor)
    incident = records.make_incident(by=editor)
    link_claim(incident, claim, by=editor)
    before = Incident.objects.get(pk=incident.pk).evidence_changed_at
    factories.make_article(by=journalist, outlet="The Valley News")

    confirm(journalist)

    assert Incident.objects.get(pk=incident.pk).evidence_changed_at > before
