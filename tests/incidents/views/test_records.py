import pytest
from django.http import Http404
from django.urls import reverse

from annotations.actions.sources import protect_source
from incidents.actions.publishing import lift, redact_source, take_down
from incidents.views.records import GoneError, _program, public_releases, release_at
from tests import record_factories as records


def test_a_record_gives_its_releases_newest_first(journalist, editor):
    incident, _, _ = records.linked_incident(by=journalist, editor=editor)
    records.release_of(incident, by=editor)
    records.release_of(incident, by=editor, why="Again.")

    assert [release.number for release in public_releases(incident.key)] == [2, 1]
    assert release_at(incident.key).release.number == 2
    assert release_at(incident.key, 1).release.number == 1
    with pytest.raises(Http404):
        release_at(incident.key, 3)


def test_a_record_that_is_down_is_gone(journalist, editor):
    incident, _, _ = records.linked_incident(by=journalist, editor=editor)
    records.release_of(incident, by=editor)
    take_down(incident, reason="A name.", by=editor)

    with pytest.raises(GoneError):
        public_releases(incident.key)


def test_an_unknown_record_is_not_there(db):
    with pytest.raises(Http404):
        public_releases("missing")


ASKED = [
    ("incident_detail", ()),
    ("release_detail", (1,)),
    ("figure_why", (1, "killed", "victims")),
    ("release_json", (1,)),
    ("release_csv", (1,)),
]


@pytest.fixture
def published(journalist, editor):
    incident, _, claim = records.linked_incident(by=journalist, editor=editor)
    records.release_of(incident, by=editor)
    return incident, claim


def tag_of(client, name, incident, more=()):
    response = client.get(reverse(f"incidents:{name}", args=[incident.key, *more]))
    return response.headers.get("ETag", "")


def again(client, name, incident, more, tag):
    address = reverse(f"incidents:{name}", args=[incident.key, *more])
    return client.get(address, headers={"If-None-Match": tag})


@pytest.mark.parametrize(("name", "more"), ASKED)
def test_an_unchanged_page_or_file_is_not_sent_twice(client, published, name, more):
    incident, _ = published
    tag = tag_of(client, name, incident, more)
    second = again(client, name, incident, more, tag)

    assert tag.startswith('"')
    assert (second.status_code, second.content) == (304, b"")
    assert "max-age=30" in second.headers["Cache-Control"]


@pytest.mark.parametrize(("name", "more"), ASKED)
def test_what_is_taken_down_is_gone_whatever_a_cache_holds(client, published, editor, name, more):
    incident, _ = published
    tag = tag_of(client, name, incident, more)
    take_down(incident, reason="A name.", by=editor)

    for held in (tag, "*"):
        response = again(client, name, incident, more, held)
        assert response.status_code == 410
        assert "ETag" not in response.headers
        assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("name", ["redacted", "protected", "released again"])
def test_what_changes_the_drawing_changes_the_validator(client, published, editor, name):
    incident, claim = published
    tag = tag_of(client, "release_json", incident, (1,))
    if name == "redacted":
        redact_source(claim.source, reason="A name.", by=editor)
    elif name == "protected":
        facts = {"reason": "Fear.", "label": "a person", "identity": {}}
        protect_source(claim.source, seen=claim.source.version, by=editor, **facts)
    else:
        records.release_of(incident, by=editor, why="Again.")

    assert again(client, "release_json", incident, (1,), tag).status_code == 200


def test_a_redaction_that_is_lifted_brings_the_old_validator_back(client, published, editor):
    incident, claim = published
    tag = tag_of(client, "release_json", incident, (1,))
    row = redact_source(claim.source, reason="A name.", by=editor)
    lift(row, seen=row.version, reason="Agreed.", by=editor)

    assert tag_of(client, "release_json", incident, (1,)) == tag


def test_a_validator_does_not_tell_the_digest_and_people_signed_in_get_none(
    client, published, editor
):
    incident, _ = published
    tag = tag_of(client, "release_json", incident, (1,))
    assert incident.releases.get().digest not in tag

    client.force_login(editor)
    response = client.get(reverse("incidents:release_json", args=[incident.key, 1]))
    assert "ETag" not in response.headers
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("name", ["incident_list", "corrections", "method"])
def test_an_unchanged_list_is_not_sent_twice(client, published, name):
    address = reverse(f"incidents:{name}")
    tag = client.get(address).headers["ETag"]

    assert client.get(address, headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize("name", ["static/site.css", "templates/page.html", "incidents/rule.py"])
def test_the_program_is_another_when_anything_that_draws_pages_changes(settings, tmp_path, name):
    settings.BASE_DIR = tmp_path
    file = tmp_path / name
    file.parent.mkdir()
    file.write_text("one")
    before = _program()

    file.write_text("two")

    assert _program() != before
