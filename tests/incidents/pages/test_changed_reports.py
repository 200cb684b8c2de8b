import pytest
from django.urls import reverse
from django.utils.translation import gettext

from annotations.actions import deciding, reports, versions
from annotations.models import Article, Claim
from annotations.values.vocabulary import Verb
from incidents.pages.changed_reports import changed_reports
from tests import factories
from tests import record_factories as records

pytestmark = pytest.mark.django_db

TEXT = factories.TEXT
EIGHT = TEXT.replace("killed seven people", "killed eight people")


def new_text(article, text, *, by):
    article = Article.objects.get(pk=article.pk)
    words = reports.ReportText(text=text, raw=text.encode())
    return versions.add_version(article, words, seen=article.version, by=by)


def shown(incident, by):
    return changed_reports(incident, by=by, translate=gettext)


def test_a_changed_number_stands_beside_the_published_one(journalist, editor):
    incident, event, _ = records.linked_incident(by=journalist, editor=editor)
    records.release_of(incident, by=editor)
    new_text(event.article, EIGHT, by=journalist)

    (line,) = shown(incident, editor).lines

    (figure,) = line.changed.figures
    assert (figure.before.number, figure.after.number) == ("7", "8")
    assert line.is_published


def test_nothing_is_said_of_words_that_stand(journalist, editor):
    incident, event, _ = records.linked_incident(by=journalist, editor=editor)
    new_text(event.article, f"{TEXT}\nMore.\n", by=journalist)

    assert not shown(incident, editor)


def test_a_claim_that_is_decided_on_again_is_no_more_listed(journalist, editor):
    incident, event, claim = records.linked_incident(by=journalist, editor=editor)
    new_text(event.article, EIGHT, by=journalist)
    deciding.submit_report(event.article, by=journalist)
    assert len(shown(incident, editor).lines) == 1

    claim = Claim.objects.get(pk=claim.pk)
    claim = deciding.check_words(claim, seen=claim.version, by=editor)
    deciding.review_claim(claim, seen=claim.version, verb=Verb.VERIFY, by=editor)

    assert not shown(incident, editor)


def test_a_withdrawn_claim_is_listed_until_a_release_does_without_it(journalist, editor):
    incident, event, _ = records.linked_incident(by=journalist, editor=editor)
    records.absence_claim(event.article, event, by=journalist, editor=editor)
    records.release_of(incident, by=editor)
    gone = TEXT.replace(
        "A gunman killed seven people on Saturday, the harbour police said.\n\n", ""
    )
    new_text(event.article, gone, by=journalist)

    (line,) = shown(incident, editor).lines
    assert (line.changed.after, line.is_published) == (None, True)

    records.release_of(incident, by=editor, why="The publisher withdrew it.")
    assert not shown(incident, editor)


def test_a_claim_that_changed_twice_stands_beside_what_was_verified(journalist, editor):
    incident, event, _ = records.linked_incident(by=journalist, editor=editor)
    new_text(event.article, EIGHT, by=journalist)
    deciding.submit_report(event.article, by=journalist)
    new_text(
        event.article, TEXT.replace("killed seven people", "killed nine people"), by=journalist
    )

    (line,) = shown(incident, editor).lines

    (figure,) = line.changed.figures
    assert (figure.before.number, figure.after.number) == ("7", "9")


def test_of_another_desk_only_the_number_is_told(journalist, editor):
    incident, event, _ = records.linked_incident(by=journalist, editor=editor)
    elsewhere = factories.make_person(
        "editor", desk=factories.make_desk("Elsewhere"), username="far"
    )
    new_text(event.article, EIGHT, by=journalist)

    found = shown(incident, elsewhere)

    assert (found.lines, found.elsewhere) == ((), 1)


def test_the_work_page_says_what_would_change(signed_in, journalist, editor):
    incident, event, _ = records.linked_incident(by=journalist, editor=editor)
    records.release_of(incident, by=editor)
    new_text(event.article, EIGHT, by=journalist)

    page = (
        signed_in(editor)
        .get(reverse("incidents:incident_work", args=[incident.key]))
        .content.decode()
    )

    assert "Reports that changed" in page
    assert "Published numbers rest on it." in page
    assert "“eight people” <b" in page
