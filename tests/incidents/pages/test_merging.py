"""What a merge of sources would move, reckoned and never written."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from annotations.actions.merging import merge_sources
from annotations.actions.sources import protect_source
from annotations.models import Source
from incidents.models import Incident
from incidents.pages.merging import preview_of, sources_to_merge_with
from tests import factories
from tests.incidents.merging_stage import WHY, record_of_two, told, two_sources

pytestmark = pytest.mark.django_db

RANGE = "7–8, best 8"


@pytest.fixture
def sources(journalist):
    return two_sources(by=journalist)


@pytest.fixture
def incident(journalist, editor, sources):
    return record_of_two(by=journalist, editor=editor, sources=sources)


def moved(record):
    return {row.name: row.values for row in record.numbers}


def test_each_number_that_moves_stands_published_now_and_then(incident, sources, editor):
    (record,) = preview_of(*sources, by=editor).moving

    assert record.is_public
    assert moved(record)["Victims killed"] == (RANGE, RANGE, "8")
    assert [counts.origins for counts in record.counts] == [2, 1]


def test_a_preview_writes_nothing(incident, sources, editor):
    preview_of(*sources, by=editor)

    incident.refresh_from_db()
    assert incident.state == "published"
    assert not Source.objects.exclude(merged_into=None).exists()


def test_the_preview_of_taking_apart_is_the_other_way_round(incident, sources, editor):
    source, into = sources
    source = merge_sources(
        source, into, seen=source.version, into_seen=into.version, reason=WHY, by=editor
    )

    (record,) = preview_of(source, into, by=editor).moving

    assert moved(record)["Victims killed"] == ("8", RANGE, RANGE)
    assert [counts.origins for counts in record.counts] == [1, 2]


def test_where_nothing_published_moves_it_is_known(journalist, editor, sources):
    record_of_two(by=journalist, editor=editor, sources=sources, published=False)

    preview = preview_of(*sources, by=editor)

    assert preview.nothing_published_moves
    assert preview.moving


def test_a_record_of_one_of_the_two_alone_stays_as_it_is(incident, journalist, editor, sources):
    other = factories.make_source("Hospital", by=journalist, kind="health_body")

    preview = preview_of(other, sources[0], by=editor)

    assert [record.key for record in preview.still] == [incident.key]
    assert not preview.moving


def test_who_speaks_for_one_of_them_counts_with_it(incident, journalist, editor, sources):
    body = factories.make_source("Ministry", by=journalist, kind="police")
    Source.objects.filter(pk=sources[1].pk).update(parent=body)

    (record,) = preview_of(sources[0], body, by=editor).moving

    assert record.key == incident.key
    assert [counts.origins for counts in record.counts] == [2, 1]


def test_an_administrator_is_told_of_published_records_only(
    incident, journalist, editor, administrator, sources
):
    record_of_two(by=journalist, editor=editor, sources=sources, title="Secret", published=False)

    preview = preview_of(*sources, by=administrator)

    assert [record.title for record in preview.records] == [incident.title]
    assert moved(preview.records[0])["Victims killed"] == (RANGE, RANGE, "8")


def test_of_a_record_that_is_revised_an_administrator_sees_no_number(
    incident, journalist, editor, administrator, sources
):
    third = factories.make_source("Hospital", by=journalist, kind="health_body")
    told(incident, third, by=journalist, editor=editor, outlet="A third")
    assert Incident.objects.get(pk=incident.pk).state == "under_revision"

    preview = preview_of(*sources, by=administrator)

    assert [record.key for record in preview.unknown] == [incident.key]
    assert preview.unknown[0].numbers == ()
    assert preview.unknown[0].counts is None
    assert not preview.nothing_published_moves


def test_protected_and_merged_sources_and_other_reports_own_are_never_offered(
    journalist, editor, sources
):
    hidden = factories.make_source("Harbour clerk", by=journalist)
    protect_source(
        hidden, seen=hidden.version, reason="In danger.", label="Harbour witness", by=editor,
        identity={"name": "N. N."},
    )  # fmt: skip
    article = factories.make_article(by=journalist)
    factories.make_source(
        "Harbour resident", by=journalist, only_in=article, named="unnamed_person"
    )
    merged = factories.make_source("Harbour guard", by=journalist)
    merge_sources(
        merged, sources[1], seen=merged.version, into_seen=sources[1].version, reason=WHY, by=editor
    )

    found = sources_to_merge_with(sources[1], "harbour", by=editor)

    assert list(found) == [sources[0]]
    assert not sources_to_merge_with(sources[1], " ", by=editor)


@pytest.mark.parametrize("who", ["editor", "administrator"])
def test_more_records_cost_the_queries_of_one(who, request, incident, journalist, editor, sources):
    person = request.getfixturevalue(who)
    preview_of(*sources, by=person)
    with CaptureQueriesContext(connection) as one:
        preview_of(*sources, by=person)
    for number in range(3):
        record_of_two(by=journalist, editor=editor, sources=sources, title=f"Shooting {number}")

    with CaptureQueriesContext(connection) as more:
        assert len(preview_of(*sources, by=person).records) == 4

    assert len(more) == len(one)
