import pytest

from annotations.models import HistoryLine
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from incidents.actions.conflicts import open_conflict, recheck_conflicts, settle_conflict
from incidents.models import Conflict
from tests import record_factories as records


@pytest.fixture
def disputed(journalist, editor):
    incident, event, claim = records.linked_incident(by=journalist, editor=editor)
    records.injured_claim(event.article, event, by=journalist, editor=editor, source=claim.source)
    records.absence_claim(event.article, event, by=journalist, editor=editor)
    return incident


def test_checking_again_opens_no_second_row_and_keeps_what_was_decided(disputed, editor):
    row = Conflict.objects.get()
    settle_conflict(
        row, seen=row.version, state="explained", reason="Told at different hours.", by=editor
    )

    recheck_conflicts(disputed)

    assert Conflict.objects.get().state == "explained"


def test_a_conflict_is_settled_with_a_reason_only(disputed, editor):
    row = Conflict.objects.get()

    with pytest.raises(RefusedError):
        settle_conflict(row, seen=row.version, state="resolved", reason=" ", by=editor)
    settled = settle_conflict(
        row, seen=row.version, state="resolved", reason="The ministry corrected itself.", by=editor
    )

    assert settled.settled_by == editor
    assert HistoryLine.objects.of(row).last().verb == "resolved"


def test_an_older_form_settles_nothing(disputed, editor):
    row = Conflict.objects.get()
    settle_conflict(row, seen=row.version, state="explained", reason="First.", by=editor)

    with pytest.raises(StaleVersionError):
        settle_conflict(row, seen=row.version, state="resolved", reason="Second.", by=editor)


def test_a_conflict_opened_again_has_no_settler(disputed, editor):
    row = Conflict.objects.get()
    row = settle_conflict(row, seen=row.version, state="explained", reason="First.", by=editor)

    row = settle_conflict(row, seen=row.version, state="open", reason="", by=editor)

    assert (row.state, row.settled_by) == ("open", None)


def test_a_person_opens_what_no_rule_can_find_and_it_stays(disputed, editor):
    with pytest.raises(RefusedError):
        open_conflict(disputed, type="motive_denial", words=" ", by=editor)
    opened = open_conflict(disputed, type="motive_denial", words="Two motives.", by=editor)

    recheck_conflicts(disputed)

    opened.refresh_from_db()
    assert opened.stands
