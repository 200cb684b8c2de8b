"""The demo, loaded by the actions: its releases show what its plan expects."""

import pytest
from django.db import transaction

from annotations.models import Article, Claim, Desk, HistoryLine, Person, Source, SourceIdentity
from incidents.actions.publishing import draft_of
from incidents.demo.record import load_demo
from incidents.demo.removing import remove_demo
from incidents.demo.reports import read_plan
from incidents.models import Incident, Release
from tests import factories

PLAN = read_plan("plan")
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


def test_there_are_claims_in_every_state(releases):
    states = set(Claim.objects.values_list("state", flat=True))

    assert states == {"draft", "submitted", "returned", "verified", "disputed", "withdrawn"}


def test_what_tells_who_the_protected_doctor_is_stands_in_one_row_only(releases):
    notes = SourceIdentity.objects.get(source__protected=True).notes
    assert notes

    lines = HistoryLine.objects.values_list("data", "reason")

    assert not [line for line in lines if notes in str(line)]
    assert not [release for release in Release.objects.all() if notes in str(release.record)]


def test_taking_the_demo_out_leaves_what_is_ours(releases):
    journalist = factories.make_person("journalist", desk=factories.make_desk())
    article = factories.make_article(by=journalist)

    remove_demo()

    assert Article.objects.get() == article
    assert not Source.objects.filter(demo=True).exists()
    assert not Incident.objects.exists()
    assert Person.objects.get() == journalist
    assert HistoryLine.objects.filter(by=journalist).exists()
