from incidents.views.answers import address_of
from tests import record_factories as records


def test_an_incident_has_its_work_page_as_address(editor):
    incident = records.make_incident(by=editor)

    assert address_of(incident) == f"/incidents/work/{incident.key}/"
