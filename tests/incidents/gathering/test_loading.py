import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from annotations.models import Source
from incidents.actions.evidence import assess
from incidents.actions.incidents import CellRuling, rule_on, set_parties
from incidents.gathering.loading import (
    CHAIN_LIMIT,
    assessment_of,
    load_many,
    load_rows,
    path_of,
    spoken_by,
    with_all_who_speak_for,
)
from incidents.gathering.supposing import AsIf
from incidents.models import Evidence, Incident
from incidents.querysets import claims_of
from tests import factories
from tests import record_factories as records
from tests.incidents.merging_stage import fresh, told, two_sources


def test_a_ring_of_sources_ends(journalist, editor):
    incident, _, claim = records.linked_incident(by=journalist, editor=editor)
    body = factories.make_source("Ministry", by=journalist)
    claim.source.parent, body.parent = body, claim.source
    claim.source.save()
    body.save()

    rows = load_rows(incident, timezone.now())
    path = path_of(spoken_by(rows.claims[0]), rows)

    assert [source.label for source in path] == ["Harbour police", "Ministry"]
    assert len(path) < CHAIN_LIMIT


def test_a_source_of_the_reporters_kind_is_the_reporter(journalist, editor):
    incident, _, claim = records.linked_incident(by=journalist, editor=editor)
    claim.source.kind = "reporter"
    claim.source.save()

    rows = load_rows(incident, timezone.now())

    assert path_of(spoken_by(rows.claims[0]), rows) == []


@pytest.fixture
def two(journalist, editor):
    """Two incidents that rest on different reports; the second becomes part of the first."""
    one, other = (records.make_incident(by=editor, title=name) for name in ("One", "Other"))
    sources = two_sources(by=journalist)
    told(one, sources[0], by=journalist, editor=editor)
    told(other, sources[1], by=journalist, editor=editor)
    return one, other


def loaded(incident, **as_if):
    return load_rows(incident, timezone.now(), AsIf(**as_if))


def merged(incident, into):
    Incident.objects.filter(pk=incident.pk).update(merged_into=into)


def test_what_was_said_about_claims_and_parties_counts_with_what_it_became_part_of(two, editor):
    one, other = two
    (claim,) = claims_of(other)
    assess(fresh(other), claim, seen=fresh(other).version, credibility="3", by=editor)
    set_parties(fresh(other), [claim.source], seen=fresh(other).version, by=editor)

    merged(other, one)

    rows = loaded(one)
    assert rows.assessments[claim.pk].credibility == "3"
    assert rows.parties == {claim.source_id}
    assert rows.events == {row.event_id for row in Evidence.objects.all()}
    assert assessment_of(one, claim).credibility == "3"


def test_an_incidents_own_word_on_a_claim_goes_before_that_of_its_part(two, editor):
    one, other = two
    (claim,) = claims_of(other)
    assess(fresh(other), claim, seen=fresh(other).version, credibility="3", by=editor)
    merged(other, one)

    assess(fresh(one), claim, seen=fresh(one).version, credibility="4", by=editor)

    assert loaded(one).assessments[claim.pk].credibility == "4"
    assert assessment_of(one, claim).credibility == "4"


def test_a_merge_can_be_thought_of_and_so_can_its_end(two):
    one, other = two
    both = {claim.pk for incident in two for claim in claims_of(incident)}

    assert {claim.pk for claim in loaded(one, also=(other.pk,)).claims} == both
    merged(other, one)
    assert {claim.pk for claim in loaded(one, without=(other.pk,)).claims} < both
    assert {claim.pk for claim in loaded(one).claims} == both


def test_of_a_new_incident_only_the_chosen_evidence_counts_and_no_ruling(two, editor):
    one, other = two
    merged(other, one)
    ruling = CellRuling(harm="killed", node="victims", reason="Read.", best=9)
    rule_on(fresh(one), ruling, seen=fresh(one).version, by=editor)
    row = one.evidence.get()

    rows = loaded(fresh(one), only=frozenset({row.pk}), is_new=True)

    assert rows.events == {row.event_id}
    assert rows.rulings == []
    assert len(loaded(fresh(one)).rulings) == 1


def test_sources_can_be_thought_of_as_one_and_as_two(two):
    one, other = two
    (claim,), (second,) = claims_of(one), claims_of(other)
    source, into = claim.source, second.source

    rows = loaded(one, as_one={source.pk: into.pk})
    assert [step.pk for step in path_of(source.pk, rows)] == [into.pk]

    Source.objects.filter(pk=source.pk).update(merged_into=into)
    rows = loaded(one, as_one={source.pk: None})
    assert [step.pk for step in path_of(source.pk, rows)] == [source.pk]


def test_a_party_is_one_with_what_it_is_thought_to_be_merged_into(two, editor):
    one, other = two
    (claim,), (second,) = claims_of(one), claims_of(other)
    set_parties(fresh(one), [claim.source], seen=fresh(one).version, by=editor)

    rows = loaded(one, as_one={claim.source_id: second.source_id})

    assert rows.parties == {claim.source_id, second.source_id}


def test_several_incidents_cost_the_queries_of_one(two, django_assert_num_queries):
    with CaptureQueriesContext(connection) as alone:
        load_many([two[0]], timezone.now())

    with django_assert_num_queries(len(alone)):
        rows = load_many(list(two), timezone.now())

    assert [len(one.claims) for one in rows] == [1, 1]
    assert [{claim.article_version_id for claim in one.told} for one in rows] == [
        set(one.texts) for one in rows
    ]


def test_who_speaks_for_a_source_comes_with_it_at_any_depth(journalist):
    body, office, clerk = (
        factories.make_source(name, by=journalist) for name in ("Body", "Office", "Clerk")
    )
    Source.objects.filter(pk=office.pk).update(merged_into=body)
    Source.objects.filter(pk=clerk.pk).update(parent=office)

    assert with_all_who_speak_for([body.pk]) == {body.pk, office.pk, clerk.pk}
    assert with_all_who_speak_for([clerk.pk]) == {clerk.pk}
