import pytest

from annotations.pages.source_offers import listed, named, offers
from tests import factories


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


def test_nothing_typed_offers_nothing(journalist, article):
    factories.make_source(by=journalist)

    assert offers(article, journalist, " ") == []


def test_a_lasting_name_is_offered_whatever_its_accents_and_case(journalist, article):
    factories.make_source("Büro Nord", by=journalist, aliases=("Northern Office",))

    assert [one.label for one in offers(article, journalist, "NORTHERN")] == ["Büro Nord"]
    assert [one.label for one in offers(article, journalist, "buro")] == ["Büro Nord"]


@pytest.mark.parametrize(
    "typed", ["Harbour police", "harbour POLICE ", "the harbour police", "Harbour police (Port)"]
)
def test_a_typed_name_means_its_source(journalist, article, typed):
    source = factories.make_source(by=journalist, place="Port")

    assert named(article, journalist, typed) == [source]


def test_words_that_meant_a_source_in_this_report_mean_it_again(journalist, article):
    source = factories.make_source("Port office of the interior", by=journalist)
    claim = factories.make_claim(article, by=journalist, source=source)
    elsewhere = factories.make_article(by=journalist, text="Another\n\nText.\n")

    assert named(article, journalist, "the harbour police") == [claim.source]
    assert named(elsewhere, journalist, "the harbour police") == []


def test_the_list_of_the_page_begins_with_the_reports_own_sources(journalist, article):
    factories.make_source("A first name", by=journalist)
    factories.make_claim(article, by=journalist)

    assert [one.label for one in listed(article, journalist)] == ["Harbour police", "A first name"]
