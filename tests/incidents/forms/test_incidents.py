import pytest

from annotations.values.vocabulary import Grade
from incidents.forms.incidents import AssessForm, IncidentForm, PublishForm, RulingForm

FACTS = {
    "title": "Blast",
    "primary": "bombing",
    "stage": "accomplished",
    "when": "",
    "place": "",
    "location_precision": "unknown",
}


def test_the_primary_type_comes_first_and_once():
    form = IncidentForm({**FACTS, "types": ["grenade", "bombing"]})

    assert form.is_valid()
    assert form.facts().types == ("bombing", "grenade")


@pytest.mark.parametrize("when", ["yesterday", "2011-02-30", "12/11/2011"])
def test_a_date_that_is_none_is_refused(when):
    assert "when" in IncidentForm({**FACTS, "when": when}).errors


@pytest.mark.parametrize("number", ["1.000", "1_000", "-1", "seven", "7.5"])
def test_a_number_that_could_be_read_in_two_ways_is_refused(number):
    form = RulingForm({"version": "1", "best": number, "reason": "x"})

    assert "best" in form.errors


def test_confirmed_is_offered_and_whether_it_holds_is_for_the_action_to_say():
    assert AssessForm({"version": "1", "credibility": "1"}).is_valid()
    assert "credibility" in AssessForm({"version": "1", "credibility": "7"}).errors


def test_every_grade_is_offered_in_words():
    choices = dict(PublishForm(first=True).fields["grade"].choices)

    assert set(choices) == set(Grade)
    assert choices["weak"].startswith("weak: ")


LOCATED = {"latitude": "42.9", "longitude": "-71.37", "coordinates_from": "gazetteer"}


def test_coordinates_are_two_numbers_with_where_they_come_from():
    form = IncidentForm({**FACTS, **LOCATED})

    assert form.is_valid(), form.errors
    facts = form.facts()
    assert (float(facts.latitude), float(facts.longitude)) == (42.9, -71.37)
    assert facts.coordinates_from == "gazetteer"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"latitude": ""}, "latitude"),
        ({"longitude": ""}, "longitude"),
        ({"coordinates_from": ""}, "coordinates_from"),
        ({"latitude": "91"}, "latitude"),
        ({"longitude": "-181"}, "longitude"),
        ({"latitude": "NaN"}, "latitude"),
        ({"latitude": "42.1234567"}, "latitude"),
    ],
)
def test_half_a_place_or_one_off_the_earth_is_refused(changes, field):
    assert field in IncidentForm({**FACTS, **LOCATED, **changes}).errors
