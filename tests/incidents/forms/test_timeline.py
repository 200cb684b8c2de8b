import pytest
from django.http import QueryDict

from incidents.actions.timeline import Line
from incidents.forms.timeline import (
    lines_from,
    lines_of,
    order_of,
    step_from,
    stepped,
    version_from,
)
from incidents.gathering.gathered import gathered
from tests import record_factories as records

WHEN = "2011-11-12"


@pytest.fixture
def basis(journalist, editor):
    incident, event, claim = records.linked_incident(by=journalist, editor=editor)
    records.injured_claim(event.article, event, by=journalist, editor=editor, source=claim.source)
    records.absence_claim(event.article, event, by=journalist, editor=editor)
    return gathered(incident)


def test_the_form_opens_with_a_proposed_order_and_names_the_rest(basis):
    order = order_of(basis, lines_of(basis), when=WHEN)

    assert [row.source for row in order.lines] == ["Harbour police", "Harbour police"]
    assert [row.source for row in order.others] == ["Regional hospital"]


@pytest.mark.parametrize(
    ("step", "order"),
    [
        ("up 1", [1, 0]),
        ("up 0", [0, 1]),
        ("down 0", [1, 0]),
        ("down 1", [0, 1]),
        ("out 0", [1]),
        ("in 2", [0, 1, 2]),
        ("in 0", [0, 1]),
        ("out 2", [0, 1]),
    ],
)
def test_a_step_moves_a_line_takes_it_out_or_puts_one_in(basis, step, order):
    keys = [one.key for one in basis.said]
    lines = [Line(claim=keys[0]), Line(claim=keys[1])]
    name, number = step.split()

    found = stepped(lines, f"{name} {keys[int(number)]}", basis, when=WHEN)

    assert [keys.index(line.claim) for line in found] == order


def test_a_claim_is_put_in_where_it_stands_in_telling_order(basis):
    keys = [one.key for one in basis.said]
    lines = [Line(claim=keys[1]), Line(claim=keys[2])]

    assert [line.claim for line in stepped(lines, f"in {keys[0]}", basis, when=WHEN)] == keys


def test_a_line_that_is_moved_keeps_its_tick_and_its_focus(basis):
    keys = [one.key for one in basis.said]
    lines = [Line(claim=keys[0]), Line(claim=keys[1], follows=True)]
    step = f"up {keys[1]}"

    order = order_of(basis, stepped(lines, step, basis, when=WHEN), when=WHEN, step=step)

    assert [(row.follows, row.step) for row in order.lines] == [(True, "up"), (False, "")]


def test_what_was_sent_is_read_once_each_and_strangers_are_left_out(basis):
    key = basis.said[0].key
    typed = QueryDict(f"line=no-claim&line={key}&line={key}&then-{key}=on&up={key}&version=4")

    assert lines_from(typed, basis) == [Line(claim=key, follows=True)]
    assert (step_from(typed), version_from(typed)) == (f"up {key}", 4)


def test_a_version_that_is_no_number_is_none():
    assert version_from(QueryDict("version=x")) == 0
    assert step_from(QueryDict("version=x")) == ""
