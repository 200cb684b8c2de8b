from incidents.forms.timeline import lines_from, rows_of
from incidents.gathering.gathered import gathered
from tests import record_factories as records


def test_an_empty_place_is_no_line_and_the_rest_stand_by_their_numbers(journalist, editor):
    incident, event, claim = records.linked_incident(by=journalist, editor=editor)
    other = records.absence_claim(event.article, event, by=journalist, editor=editor)
    basis = gathered(incident)

    lines, seen, errors = lines_from(
        {"version": "4", f"place-{other.key}": "20", f"place-{claim.key}": " "}, basis
    )

    assert ([line.claim for line in lines], seen, errors) == ([other.key], 4, [])
    assert [row.place for row in rows_of(basis)] == ["1", ""]


def test_a_version_that_is_no_number_is_none(journalist, editor):
    incident, _, _ = records.linked_incident(by=journalist, editor=editor)

    assert lines_from({"version": "x"}, gathered(incident))[1] == 0
