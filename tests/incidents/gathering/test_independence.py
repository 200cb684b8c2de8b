from datetime import timedelta

import pytest
from django.utils import timezone

from annotations.actions import claims as desk
from annotations.actions.sources import protect_source
from annotations.models import Copy, CopyGroup
from annotations.values.vocabulary import CopyState, PartRole
from incidents.actions.evidence import link_event
from incidents.actions.incidents import set_parties
from incidents.actions.publishing import draft_of
from incidents.gathering.gathered import corroborated, gathered
from incidents.models import Assessment
from incidents.reckoning.tree import VICTIMS
from tests import factories
from tests import record_factories as records


def one_text(*articles, by, state=CopyState.CONFIRMED):
    """Make these reports one group of copies."""
    Copy.objects.filter(article__in=articles).delete()
    group = CopyGroup.objects.create()
    for article in articles:
        Copy.objects.create(
            group=group, article=article, state=state, decided_by=by, decided_at=timezone.now()
        )


def lead(article, event, *, by, editor):
    """The headline says in the report's own voice that seven were killed."""
    content = factories.content(
        article,
        parts=[factories.part(article, PartRole.CONTENT, "Gunman kills seven")],
        attributed=False,
        own_voice=True,
        event=event.key,
        figures=(factories.figure(article, "seven"),),
    )
    claim = desk.mark_claim(article, content, by=by)
    return factories.move_claim(claim, "verified", by=by, editor=editor)


@pytest.fixture
def reports(journalist, editor):
    """Two outlets with one text, each linked to one incident; nothing is said in them yet."""
    incident = records.make_incident(by=editor)
    pairs = []
    for outlet in ("The Harbour Post", "The Mail"):
        article = factories.make_article(by=journalist, outlet=outlet)
        event = factories.make_event(article, by=journalist)
        link_event(incident, event, by=editor)
        pairs.append((article, event))
    return incident, pairs


def toll(pair, *, by, editor, **values):
    return records.toll_claim(*pair, by=by, editor=editor, **values)


def origins_of(incident):
    return gathered(incident).reckoning.cell("killed", VICTIMS).independent


def test_two_outlets_with_one_text_are_one_origin_once_a_person_confirms(
    reports, journalist, editor
):
    incident, pairs = reports
    for pair in pairs:
        lead(*pair, by=journalist, editor=editor)
    articles = [article for article, _ in pairs]

    one_text(*articles, by=editor, state=CopyState.PROPOSED)
    proposed = origins_of(incident)
    one_text(*articles, by=editor)

    assert (proposed, origins_of(incident)) == (2, 1)


def test_a_claim_and_its_copy_are_one_though_each_report_has_its_own_source(
    reports, journalist, editor
):
    incident, pairs = reports
    people = {"by": journalist, "editor": editor}
    for pair in pairs:
        source = factories.make_source(
            "a guard", by=journalist, kind="witness", named="unnamed_person", only_in=pair[0]
        )
        toll(pair, source=source, **people)

    apart = origins_of(incident)
    one_text(*(article for article, _ in pairs), by=editor)

    assert (apart, origins_of(incident)) == (2, 1)
    [join] = draft_of(incident).record["independence"]["joins"]
    assert (join["kind"], len(join["sources"]), len(join["articles"])) == ("copy", 2, 2)


def test_copies_that_nobody_reads_again_count_as_further_articles_only(reports, journalist, editor):
    incident, pairs = reports
    toll(pairs[0], by=journalist, editor=editor)
    mail = factories.make_article(by=journalist, outlet="The Times")
    held = factories.make_article(by=journalist, outlet="The Bell")
    held.not_before = timezone.now() + timedelta(days=1)
    held.save()
    one_text(pairs[0][0], pairs[1][0], mail, held, by=editor)

    known = draft_of(incident).record["independence"]

    assert (known["articles"], known["accounts"], known["origins"]) == (3, 1, 1)
    assert known["further"] == [{"articles": ["a1"], "n": 2}]


def test_police_citing_the_hospital_are_no_second_origin(reports, journalist, editor):
    incident, [pair, _] = reports
    article, event = pair
    hospital = factories.make_source("Regional hospital", by=journalist, kind="health_body")
    outer = toll(pair, by=journalist, editor=editor)
    parts = (
        factories.part(article, PartRole.SOURCE, "The regional hospital"),
        factories.part(article, PartRole.CUE, "said", 2),
        factories.part(article, PartRole.CONTENT, "Gunman kills seven"),
    )
    figures = (factories.figure(article, "seven", includes_perpetrator="no"),)
    values = {"parts": parts, "figures": figures, "source": hospital, "event": event.key}
    inner = factories.make_claim(
        article, by=journalist, editor=editor, state="verified", parent=outer.key, **values
    )

    known = gathered(incident).reckoning.independence

    [join] = known.joins
    assert join.kind == "cites"
    assert join.sources == (outer.source.key, hospital.key)
    assert set(known.of_origin.values()) == {hospital.key}
    assert join.claims == (outer.key, inner.key)


def test_a_protected_source_is_in_no_join_and_counts_as_one_more(reports, journalist, editor):
    incident, pairs = reports
    people = {"by": journalist, "editor": editor}
    officer = factories.make_source("Sergeant Low", by=journalist, named="named_person")
    for pair in pairs:
        toll(pair, source=officer, **people)
        lead(*pair, **people)
    one_text(*(article for article, _ in pairs), by=editor)
    together = origins_of(incident)
    facts = {"reason": "Fear.", "label": "a guard", "identity": {}}
    protect_source(officer, seen=officer.version, by=editor, **facts)

    basis = gathered(incident)

    assert (together, origins_of(incident)) == (1, 2)
    joined = {key for join in basis.reckoning.independence.joins for key in join.sources}
    assert officer.key not in joined
    assert basis.carried.keys() <= {said.key for said in basis.said}


def test_a_confirmed_claim_that_lost_its_second_origin_is_named(reports, journalist, editor):
    incident, pairs = reports
    people = {"by": journalist, "editor": editor}
    claim = toll(pairs[0], **people)
    hospital = factories.make_source("Hospital", by=journalist, kind="health_body")
    second = toll(pairs[1], source=hospital, **people)
    Assessment.objects.create(incident=incident, claim=claim, credibility="1", by=editor)
    held = gathered(incident).unconfirmed

    desk.withdraw_claim(second, seen=second.version, by=journalist)
    [lost] = gathered(incident).unconfirmed

    assert held == ()
    assert (lost.claim, lost.source, lost.origins, lost.independent) == (
        claim.key,
        "Harbour police",
        ("Harbour police",),
        1,
    )
    assert not lost.parties_only


def test_what_is_thought_of_a_claim_now_does_not_keep_it_from_being_confirmed(
    reports, journalist, editor
):
    incident, pairs = reports
    people = {"by": journalist, "editor": editor}
    claim = toll(pairs[0], **people)
    toll(pairs[1], source=factories.make_source("Hospital", by=journalist), **people)
    Assessment.objects.create(incident=incident, claim=claim, credibility="5", by=editor)

    borne = corroborated(incident, claim, assessed=Assessment())

    assert (borne.found.independent, borne.found.confirms) == (2, True)
    assert sorted(borne.names) == ["Harbour police", "Hospital"]


def test_a_party_stays_one_when_it_is_merged(reports, journalist, editor):
    incident, pairs = reports
    claim = toll(pairs[0], by=journalist, editor=editor)
    incident.refresh_from_db()
    set_parties(incident, [claim.source], seen=incident.version, by=editor)
    claim.source.merged_into = factories.make_source("Police of the harbour", by=journalist)
    claim.source.save()

    [origin] = gathered(incident).reckoning.cell("killed", VICTIMS).origins

    assert origin.is_party


def test_gathering_costs_the_same_for_two_copies_and_for_five(
    reports, journalist, editor, django_assert_max_num_queries
):
    incident, pairs = reports
    toll(pairs[0], by=journalist, editor=editor)
    more = [factories.make_article(by=journalist, outlet=f"Outlet {n}") for n in range(3)]
    articles = [article for article, _ in pairs]
    one_text(*articles, by=editor)
    with django_assert_max_num_queries(26) as two:
        gathered(incident)
    one_text(*articles, *more, by=editor)

    with django_assert_max_num_queries(len(two)):
        gathered(incident)
