import pytest

from incidents.pages.matching import candidates_for, facts_from, place_words
from tests import factories
from tests import record_factories as records


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("Taraz, Zhambyl region", ["taraz"]),
        ("Saint-Étienne", ["saint-etienne"]),
        ("Ko", ["ko"]),
        ("", []),
    ],
)
def test_a_place_is_told_by_the_words_of_its_first_part(place, words):
    assert place_words(place) == words


@pytest.mark.parametrize(
    ("when", "found"),
    [("2011-11-09", True), ("2011-11-15", True), ("2011-11-08", False), ("", True)],
    ids=["three days before", "three days after", "four days before", "no date"],
)
def test_an_incident_within_three_days_at_the_same_place_is_a_candidate(
    journalist, editor, when, found
):
    article = factories.make_article(by=journalist)
    event = factories.make_event(article, by=journalist, place="Harbour town", when="2011-11-12")
    records.make_incident(by=editor, when=when)

    assert bool(candidates_for(event)) is found


def test_a_new_incident_opens_with_what_the_event_says(journalist):
    article = factories.make_article(by=journalist)
    event = factories.make_event(article, by=journalist, place="Harbour town", when="2011-11-12")

    assert facts_from(event) == {
        "title": "Harbour, Saturday",
        "when": "2011-11-12",
        "place": "Harbour town",
        "location_precision": "settlement",
    }
