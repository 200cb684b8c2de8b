import pytest

from annotations.actions import claims, sources
from annotations.models import Claim, Mention, ReportedEvent
from tests import factories

SECOND = "A further two officers were hurt"


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


@pytest.fixture
def elsewhere(journalist):
    """Another report of the same desk."""
    return factories.make_article(by=journalist, outlet="The Hill Herald", title="The hill")


@pytest.fixture
def police(journalist):
    return factories.make_source(by=journalist)


def test_an_event_is_seen_by_the_people_of_its_reports_desk(article, journalist, stranger):
    event = factories.make_event(article, by=journalist)
    events = ReportedEvent.objects

    assert list(events.visible_to(journalist)) == [event]
    assert list(events.visible_to(stranger)) == []


def test_an_event_is_seen_by_nobody_who_may_not_see_reports(article, journalist, administrator):
    factories.make_event(article, by=journalist)

    assert not ReportedEvent.objects.visible_to(administrator).exists()


def test_an_event_comes_with_its_report_and_outlet(article, journalist, django_assert_num_queries):
    factories.make_event(article, by=journalist)

    with django_assert_num_queries(1):
        event = ReportedEvent.objects.with_report().get()
        assert event.article.outlet.name == "The Harbour Post"


def test_who_is_who_is_seen_by_the_people_of_the_reports_desk(
    article, police, journalist, stranger, administrator
):
    factories.make_claim(article, by=journalist, source=police)
    mentions = Mention.objects

    assert [mention.words for mention in mentions.visible_to(journalist)] == ["the harbour police"]
    assert not mentions.visible_to(stranger).exists()
    assert not mentions.visible_to(administrator).exists()


def test_the_claims_in_the_report_of_a_claim_come_in_reading_order(
    article, elsewhere, police, journalist
):
    later = factories.make_claim(
        article, by=journalist, source=police, words=SECOND, attributed=False, figures=()
    )
    earlier = factories.make_claim(article, by=journalist, source=police)
    factories.make_claim(elsewhere, by=journalist, source=police)

    assert list(Claim.objects.in_report_of(later)) == [earlier, later]


def test_the_claims_in_the_report_of_a_mention_are_those_on_its_text(
    article, elsewhere, police, journalist
):
    claim = factories.make_claim(article, by=journalist, source=police)
    factories.make_claim(elsewhere, by=journalist, source=police)
    mention = article.current.mentions.get()

    assert list(Claim.objects.in_report_of(mention)) == [claim]


def test_the_claims_in_other_reports_leave_out_the_claims_own_report(
    article, elsewhere, police, journalist
):
    claim = factories.make_claim(article, by=journalist, source=police)
    factories.make_claim(article, by=journalist, source=police)
    other = factories.make_claim(elsewhere, by=journalist, source=police)

    assert list(Claim.objects.in_other_reports_than(claim)) == [other]


def test_the_claims_said_by_a_source_are_its_own_in_every_report(
    article, elsewhere, police, journalist
):
    here = factories.make_claim(article, by=journalist, source=police)
    there = factories.make_claim(elsewhere, by=journalist, source=police)
    hospital = factories.make_source("Regional hospital", by=journalist)
    factories.make_claim(article, by=journalist, source=hospital)

    assert set(Claim.objects.said_by(police)) == {here, there}


def test_a_batch_holds_what_one_act_sent_back_and_nothing_else(article, police, journalist, editor):
    office = factories.make_source("Harbour office", by=journalist)
    for _ in range(3):
        factories.make_claim(article, by=journalist, source=police, state="submitted")
    first, second, _left = Claim.objects.in_report_of(article.current.claims.first())

    ticked = [(first, first.version), (second, second.version)]
    changed = sources.give_source(ticked, office, reason="The office said it.", by=editor)

    assert set(Claim.objects.of_batch(changed[0].batch)) == {first, second}


def test_a_claim_is_found_by_its_key_only_among_those_asked(article, elsewhere, police, journalist):
    claim = factories.make_claim(article, by=journalist, source=police)
    other = factories.make_claim(elsewhere, by=journalist, source=police)

    assert Claim.objects.in_report_of(claim).keyed(claim.key) == claim
    assert Claim.objects.in_report_of(claim).keyed(other.key) is None
    assert Claim.objects.in_report_of(claim).keyed("") is None


def test_the_newest_claim_is_the_one_that_was_changed_last(article, police, journalist):
    first = factories.make_claim(article, by=journalist, source=police)
    second = factories.make_claim(article, by=journalist, source=police)
    assert list(Claim.objects.newest_first()) == [second, first]

    changed = factories.content(article, source=police.key, note="Seen twice.")
    claims.correct_claim(first, changed, seen=first.version, by=journalist)

    assert list(Claim.objects.newest_first()) == [first, second]
