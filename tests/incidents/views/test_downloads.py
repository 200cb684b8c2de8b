import json

from django.urls import reverse

from tests import record_factories as records


def test_files_are_attachments_of_the_drawn_release(client, journalist, editor):
    incident, _, _ = records.linked_incident(by=journalist, editor=editor)
    records.release_of(incident, by=editor)

    as_json = client.get(reverse("incidents:release_json", args=[incident.key, 1]))
    as_csv = client.get(reverse("incidents:release_csv", args=[incident.key, 1]))

    assert json.loads(as_json.content)["title"] == "Shooting at the harbour"
    assert as_json["Content-Type"] == "application/json"
    assert as_csv.content.decode().startswith("incident,release,published,")
    for response in (as_json, as_csv):
        assert response["Content-Disposition"].startswith("attachment;")


def test_a_file_takes_no_post(client, db):
    assert client.post(reverse("incidents:release_csv", args=["x", 1])).status_code == 405
