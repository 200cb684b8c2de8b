import pytest

from annotations.actions.marking import Wish, correct_wish, mark_wish
from annotations.actions.sources import SourceFacts
from annotations.models import Claim, ReportedEvent, Source
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from tests import factories


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


def mayor(**facts):
    return SourceFacts(label="The mayor", kind="government_other", **facts)


def test_source_and_event_are_made_with_the_claim(journalist, article):
    wish = Wish(
        content=factories.content(article), new_source=mayor(), new_event="Harbour, Saturday"
    )

    claim = mark_wish(article, wish, by=journalist)

    assert claim.source.label == "The mayor"
    assert claim.event.is_main


def test_an_event_of_that_name_is_used_and_not_made_again(journalist, article):
    event = factories.make_event(article, "The raid", by=journalist)

    claim = mark_wish(
        article, Wish(content=factories.content(article), new_event="The raid"), by=journalist
    )

    assert claim.event == event


def test_an_unnamed_source_stays_in_its_report(journalist, article):
    facts = mayor(named="unnamed_person")

    claim = mark_wish(
        article, Wish(content=factories.content(article), new_source=facts), by=journalist
    )

    assert claim.source.only_in == article


def test_a_refused_claim_leaves_nothing_behind(journalist, article):
    wish = Wish(
        content=factories.content(article, parent="nobody"), new_source=mayor(), new_event="New"
    )

    with pytest.raises(RefusedError):
        mark_wish(article, wish, by=journalist)

    assert not Source.objects.exists()
    assert not ReportedEvent.objects.exists()
    assert not Claim.objects.exists()


def test_a_stale_correction_makes_no_source_either(journalist, article):
    claim = factories.make_claim(article, by=journalist)
    wish = Wish(content=factories.content(article), new_source=mayor())

    with pytest.raises(StaleVersionError):
        correct_wish(claim, wish, seen=99, by=journalist)

    assert not Source.objects.filter(label="The mayor").exists()
