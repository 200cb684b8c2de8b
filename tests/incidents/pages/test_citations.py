from incidents.exports.json import write_json
from incidents.models import Release
from incidents.pages.citations import citation_of
from incidents.pages.publication import PublicRelease
from incidents.release.citing import public_digest
from tests.incidents.reading_pages import published


def test_a_citation_says_what_the_release_says_and_digests_its_public_file(journalist, editor):
    incident, _ = published(by=journalist, editor=editor)
    release = Release.objects.get()
    shown = PublicRelease(release, [release]).draw()

    citation = citation_of(shown, address="https://desk.example/incidents/1/")

    assert (citation.incident, citation.number) == (incident.key, 1)
    assert citation.title == "Shooting at the harbour"
    assert citation.published == shown.record["published"]
    assert citation.publisher == "desk.example"
    assert citation.digest == public_digest(write_json(shown.record).encode())
    assert citation.digest != release.digest
