"""The demo, loaded by the actions: its releases show what its plan expects."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import transaction
from django.urls import reverse

from annotations.models import (
    Article,
    Claim,
    Desk,
    HistoryLine,
    Person,
    Source,
    SourceIdentity,
    Suggestion,
)
from incidents.actions.publishing import draft_of
from incidents.demo.record import load_demo
from incidents.demo.removing import remove_demo
from incidents.demo.reports import read_plan
from incidents.models import Evidence, Incident, Release
from tests import factories
from tests import record_factories as records

PLAN = read_plan("plan")
MARK = '<span class="label">demo</span>'
EXPECTED = {said["key"]: said["expected"] for said in PLAN["releases"]}


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    """Load the demo once for all tests of this file; take it out again afterwards."""
    with django_db_blocker.unblock():
        with transaction.atomic():
            loaded = load_demo(Desk.objects.order_by("pk").first())
        yield loaded
        remove_demo()


@pytest.fixture
def releases(loaded, db):
    return loaded[1]


def cells_of(record):
    return {
        (cell["harm"], cell["node"]): (cell["low"], cell["best"], cell["high"], cell["rule"])
        for cell in record["cells"]
    }


def check(record, expected):
    found = cells_of(record)
    for cell in expected["cells"]:
        low, best, high, rule = found[cell["harm"], cell["node"]]
        assert (low, best, high) == (cell["low"], cell["best"], cell["high"]), cell
        assert cell["rule"] in {None, rule}, (cell, rule)
    open_ones = sorted(row["type"] for row in record["conflicts"] if row["state"] == "open")
    assert open_ones == sorted(row["type"] for row in expected["conflicts"])


@pytest.mark.parametrize("key", sorted(EXPECTED))
def test_a_release_shows_the_numbers_and_conflicts_that_the_plan_expects(releases, key):
    check(releases[key].record, EXPECTED[key])


def test_with_the_rival_account_linked_the_record_of_taraz_is_wider(releases):
    incident = Incident.objects.get(title__contains="Taraz")

    check(draft_of(incident).record, PLAN["pending"]["expected"])


@pytest.mark.parametrize("key", sorted(EXPECTED))
def test_a_timeline_has_the_names_dates_and_ties_of_the_plan(releases, key):
    record = releases[key].record
    said = next(row["incident"] for row in PLAN["releases"] if row["key"] == key)
    entries = next(row["timeline"] for row in PLAN["incidents"] if row["key"] == said)
    lines = [(line["label"], line["when"] or None) for line in record["timeline"]]
    ties = [tie for entry in entries[: len(lines)] for tie in entry["ties"]]

    assert lines == [(entry["name"], entry["edtf"]) for entry in entries[: len(lines)]]
    assert [tie["words"] for tie in record["ties"]] == [tie["words"] for tie in ties]
    assert not [row for row in record["conflicts"] if row["type"] == "sequence_mismatch"]


def test_the_demo_was_written_by_actions_alone(releases):
    out = StringIO()

    call_command("check_integrity", stdout=out)

    assert out.getvalue() == "Everything fits together.\n"


def test_there_are_claims_in_every_state(releases):
    states = set(Claim.objects.values_list("state", flat=True))

    assert states == {"draft", "submitted", "returned", "verified", "disputed", "withdrawn"}


def test_one_report_waits_with_what_the_engine_proposes_for_it(releases):
    waiting = Article.objects.get(title__startswith="Two charged")
    proposed = Suggestion.objects.of_article(waiting).open()

    assert not Claim.objects.filter(article_version__article=waiting).exists()
    assert proposed.count() >= 7
    assert sum(len(one.reading["figures"]) for one in proposed) >= 4


def test_what_tells_who_the_protected_doctor_is_stands_in_one_row_only(releases):
    notes = SourceIdentity.objects.get(source__protected=True).notes
    assert notes

    lines = HistoryLine.objects.values_list("data", "reason")

    assert not [line for line in lines if notes in str(line)]
    assert not [release for release in Release.objects.all() if notes in str(release.record)]


def test_rows_of_the_demo_are_marked_on_every_page_that_shows_them(releases, client):
    client.force_login(Person.objects.filter(demo=True, groups__name="editor").first())
    waiting = Claim.objects.filter(state="submitted").first()
    article = waiting.article_version.article
    incident = Incident.objects.filter(releases__isnull=False).first()
    pages = [
        reverse("annotations:article_list"),
        reverse("annotations:article_detail", args=[article.key]),
        reverse("annotations:desk", args=[article.key]),
        reverse("annotations:claim_list"),
        reverse("annotations:claim_queue"),
        reverse("annotations:claim_review", args=[waiting.key]),
        reverse("annotations:source_list"),
        reverse("annotations:source_detail", args=[Source.objects.filter(demo=True)[0].key]),
        reverse("incidents:worklist"),
        reverse("incidents:incident_work", args=[incident.key]),
        reverse("incidents:incident_publish", args=[incident.key]),
        reverse("incidents:incident_preview", args=[incident.key]),
        reverse("incidents:incident_list"),
        reverse("incidents:incident_detail", args=[incident.key]),
    ]

    unmarked = [page for page in pages if MARK not in client.get(page).content.decode()]

    assert unmarked == []


def test_reported_events_of_the_demo_are_marked(releases, client):
    client.force_login(Person.objects.filter(demo=True, groups__name="editor").first())
    Evidence.objects.all().delete()

    answer = client.get(reverse("incidents:event_list"))

    assert answer.content.decode().count(MARK) == len(answer.context["page"].rows) > 0


def test_rows_of_ours_bear_no_mark_of_the_demo(releases, client):
    remove_demo()
    desk = factories.make_desk()
    journalist = factories.make_person("journalist", desk=desk)
    editor = factories.make_person("editor", desk=desk)
    incident, event, claim = records.linked_incident(by=journalist, editor=editor)
    records.release_of(incident, by=editor)
    client.force_login(editor)
    pages = [
        reverse("annotations:article_list"),
        reverse("annotations:desk", args=[event.article.key]),
        reverse("annotations:source_detail", args=[claim.source.key]),
        reverse("incidents:worklist"),
        reverse("incidents:incident_detail", args=[incident.key]),
    ]

    marked = [page for page in pages if MARK in client.get(page).content.decode()]

    assert marked == []


def test_taking_the_demo_out_leaves_what_is_ours(releases):
    journalist = factories.make_person("journalist", desk=factories.make_desk())
    article = factories.make_article(by=journalist)

    remove_demo()

    assert Article.objects.get() == article
    assert not Source.objects.filter(demo=True).exists()
    assert not Incident.objects.exists()
    assert Person.objects.get() == journalist
    assert {line.by for line in HistoryLine.objects.all()} == {journalist}
