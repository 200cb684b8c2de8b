from django.http import HttpResponse

from incidents.views.answers import address_of, unprocessable
from tests import record_factories as records


def test_an_incident_has_its_work_page_as_address(editor):
    incident = records.make_incident(by=editor)

    assert address_of(incident) == f"/incidents/work/{incident.key}/"


def test_a_form_shown_again_says_so_in_its_status():
    assert unprocessable(HttpResponse()).status_code == 422
