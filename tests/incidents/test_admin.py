import pytest

from annotations.models import Person
from incidents.models import Incident

ADDRESSES = ("incident", "conflict", "release")


@pytest.fixture
def incident(db):
    """An incident that nothing rests on yet."""
    return Incident.objects.create(title="Harbour attack")


@pytest.mark.parametrize("name", ADDRESSES)
def test_the_record_is_not_for_somebody_who_only_keeps_the_site(
    signed_in, administrator, incident, name
):
    assert signed_in(administrator).get(f"/admin/incidents/{name}/").status_code == 403


def test_an_editor_who_keeps_the_site_looks_and_changes_nothing(
    signed_in, administrator, editor, incident
):
    administrator.groups.add(*editor.groups.all())
    browser = signed_in(Person.objects.get(pk=administrator.pk))
    row = f"/admin/incidents/incident/{incident.pk}"

    for name in ADDRESSES:
        assert browser.get(f"/admin/incidents/{name}/").status_code == 200
    assert browser.get(f"{row}/change/").status_code == 200
    assert browser.post(f"{row}/change/", {"title": "Another"}).status_code == 403
    assert browser.post(f"{row}/delete/").status_code == 403
    assert browser.get("/admin/incidents/incident/add/").status_code == 403
    assert Incident.objects.get().title == "Harbour attack"


def test_an_editor_is_not_let_into_the_admin_site(signed_in, editor, incident):
    assert signed_in(editor).get("/admin/incidents/incident/").status_code in {302, 403}
