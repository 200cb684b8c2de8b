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


def test_confirmed_cannot_be_chosen_for_credibility():
    assert "credibility" in AssessForm({"version": "1", "credibility": "1"}).errors


def test_every_grade_is_offered_in_words():
    choices = dict(PublishForm(first=True).fields["grade"].choices)

    assert set(choices) == set(Grade)
    assert choices["weak"].startswith("weak: ")
