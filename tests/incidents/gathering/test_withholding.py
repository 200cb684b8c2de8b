import pytest

from annotations.actions.sources import protect_source
from annotations.models import NamedWords
from incidents.actions.publishing import lift, redact_source, redact_words
from incidents.gathering.withholding import withheld_from
from tests import record_factories as records


@pytest.fixture
def release(journalist, editor):
    incident, _, _ = records.linked_incident(by=journalist, editor=editor)
    return records.release_of(incident, by=editor)


def claim_of(release):
    return release.incident.evidence.get().event.claims.get()


@pytest.mark.parametrize(("public", "held"), [("hold", 1), ("never", 1), ("yes", 0)])
def test_names_are_withheld_unless_they_may_be_shown(release, editor, public, held):
    NamedWords.objects.create(
        article_version=claim_of(release).article_version,
        start=0,
        end=6,
        who="minor",
        public=public,
        by=editor,
    )

    withheld = withheld_from([release.record])

    assert sum(len(holes) for holes in withheld.holes.values()) == held
    assert [words for words, _ in withheld.words] == ["Gunman"] * held


def test_a_redaction_shows_its_day_and_ends_when_it_is_lifted(release, editor):
    row = redact_words(
        claim_of(release).article_version, start=0, end=6, reason="A name.", by=editor
    )
    [(_, shown)] = withheld_from([release.record]).words

    lift(row, seen=row.version, reason="It may be known.", by=editor)

    assert shown.startswith("[withheld, ")
    assert withheld_from([release.record]).words == ()


def test_a_redacted_source_is_looked_for_under_all_its_names(release, editor):
    source = claim_of(release).source
    source.aliases.create(name="Sergeant Low", folded="sergeant low")

    redact_source(source, reason="Threats.", by=editor)

    names = {words for words, _ in withheld_from([release.record]).words}
    assert names == {"Harbour police", "Sergeant Low"}


@pytest.mark.parametrize(
    ("named", "found"),
    [("named_body", {"Harbour police", "Harbour police (Elm)"}), ("unnamed_body", set())],
)
def test_a_source_protected_since_is_looked_for_under_the_name_it_had(
    release, editor, named, found
):
    source = claim_of(release).source
    facts = {"reason": "Fear.", "label": "a person", "identity": {}}
    protect_source(source, seen=source.version, by=editor, **facts)
    release.record["sources"][0] |= {"label": "Harbour police (Elm)", "named": named}

    assert {words for words, _ in withheld_from([release.record]).words} == found


def test_a_redacted_source_that_lost_its_name_since_is_still_looked_for(release, editor):
    source = claim_of(release).source
    redact_source(source, reason="Threats.", by=editor)
    source.label = "a person"
    source.save()

    assert "Harbour police" in dict(withheld_from([release.record]).words)
