import pytest

from incidents.actions.conflicts import open_conflict
from incidents.filters import ConflictFilter, IncidentFilter
from incidents.models import Conflict, Incident
from tests import record_factories as records


@pytest.mark.parametrize(
    ("asked", "titles"),
    [
        ({}, ["Shooting at the harbour"]),
        ({"q": "SHOOTING"}, ["Shooting at the harbour"]),
        ({"q": "harbour tówn"}, ["Shooting at the harbour"]),
        ({"q": "mountain"}, []),
        ({"state": "open"}, ["Shooting at the harbour"]),
        ({"state": "published"}, []),
        ({"down": "no"}, ["Shooting at the harbour"]),
        ({"owner__password__startswith": "x"}, ["Shooting at the harbour"]),
    ],
)
def test_the_list_is_asked_fixed_questions_only(editor, asked, titles):
    records.make_incident(by=editor)

    found = IncidentFilter(asked, queryset=Incident.objects.all()).qs

    assert [incident.title for incident in found] == titles


def test_words_without_end_are_a_mistake_of_the_form(editor):
    asked = IncidentFilter({"q": "x" * 70_000}, queryset=Incident.objects.all())

    assert not asked.is_valid()
    assert asked.form.errors["q"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, True),
        ({"owner": "mine"}, True),
        ({"owner": "nobody"}, False),
        ({"state": "gone"}, False),
        ({"state": "no state"}, False),
        ({"type": "motive_denial", "q": "SHOOTING"}, True),
        ({"type": "unit_mismatch"}, False),
    ],
)
def test_conflicts_are_asked_for_by_fixed_questions(editor, asked, found):
    incident = records.make_incident(by=editor)
    open_conflict(incident, type="motive_denial", words="Two motives.", by=editor)

    chosen = ConflictFilter(asked, Conflict.objects.all(), by=editor)

    assert chosen.qs.exists() is found
    assert chosen.narrowed_by == len(asked)
