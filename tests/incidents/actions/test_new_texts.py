import pytest

from annotations.actions import reports, versions
from annotations.actions.sentences import hold_words
from annotations.models import Article, Claim
from annotations.text.spans import Span
from incidents.actions.publishing import lift, redact_words
from incidents.gathering.withholding import withheld_from
from incidents.models import Redaction
from tests import factories
from tests import record_factories as records

pytestmark = pytest.mark.django_db

TEXT = factories.TEXT
EIGHT = TEXT.replace("killed seven people", "killed eight people")


def new_text(article, text, *, by):
    article = Article.objects.get(pk=article.pk)
    words = reports.ReportText(text=text, raw=text.encode())
    return versions.add_version(article, words, seen=article.version, by=by)


def redact(article, words, *, by):
    at = article.current.text.index(words)
    return redact_words(article.current, start=at, end=at + len(words), reason="A name.", by=by)


def test_a_published_incident_is_under_revision_when_a_report_changes(journalist, editor):
    incident, event, claim = records.linked_incident(by=journalist, editor=editor)
    records.release_of(incident, by=editor)

    new_text(event.article, EIGHT, by=journalist)

    incident.refresh_from_db()
    assert incident.state == "under_revision"
    assert Claim.objects.get(pk=claim.pk).state == "draft"


def test_evidence_assessments_and_releases_find_a_claim_on_its_new_text(journalist, editor):
    incident, event, claim = records.linked_incident(by=journalist, editor=editor)
    before = records.release_of(incident, by=editor)

    new_text(event.article, TEXT.replace("\n\n", "\n\nNews at last.\n\n", 1), by=journalist)
    after = records.release_of(incident, by=editor, why="A new text.")

    assert [row.claim_id for row in after.rests_on.all()] == [claim.pk]
    assert before.record["claims"][0]["version"] != after.record["claims"][0]["version"]
    assert before.record["claims"][0]["ref"] == after.record["claims"][0]["ref"]


def test_what_is_withheld_stays_withheld_on_the_new_text(journalist, editor):
    _, event, _ = records.linked_incident(by=journalist, editor=editor)
    row = redact(event.article, "gunman", by=editor)

    version = new_text(
        event.article, EIGHT.replace("A gunman", "The gunman") + "\nThe gunman fled.\n", by=editor
    )

    held = Redaction.objects.filter(article_version=version)
    assert [version.text[one.start : one.end] for one in held.order_by("start")] == [
        "gunman",
        "gunman",
    ]
    assert {(one.reason, one.by, one.at) for one in held} == {(row.reason, row.by, row.at)}
    assert Redaction.objects.in_force().filter(pk=row.pk).exists()


def test_what_was_lifted_is_not_withheld_again(journalist, editor):
    _, event, _ = records.linked_incident(by=journalist, editor=editor)
    row = redact(event.article, "gunman", by=editor)
    lift(row, seen=row.version, reason="No name.", by=editor)

    version = new_text(event.article, EIGHT, by=editor)

    assert not Redaction.objects.filter(article_version=version).exists()


def test_words_that_were_withheld_are_withheld_when_they_come_back(journalist, editor):
    _, event, _ = records.linked_incident(by=journalist, editor=editor)
    redact(event.article, "gunman", by=editor)
    new_text(event.article, "Nothing.\n", by=editor)

    version = new_text(event.article, TEXT, by=editor)

    held = Redaction.objects.filter(article_version=version)
    assert {TEXT[one.start : one.end] for one in held} == {"gunman", "Gunman"}


def test_what_is_held_or_withheld_on_the_new_text_is_not_shown_in_a_release_of_the_old(
    journalist, editor
):
    incident, event, _ = records.linked_incident(by=journalist, editor=editor)
    release = records.release_of(incident, by=editor)
    version = new_text(event.article, EIGHT, by=editor)
    article = Article.objects.get(pk=event.article.pk)

    redact(article, "gunman", by=editor)
    at = version.text.index("Saturday")
    hold_words(article, Span(at, at + 8), "Saturday", who="victim", public="hold", by=journalist)

    words = {words for words, _ in withheld_from([release.record]).words}
    assert {"gunman", "Saturday"} <= words
