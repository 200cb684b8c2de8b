import datetime
import json

import pytest
from django.utils import timezone

from annotations.actions.permission import NotAllowedError
from annotations.models import HistoryLine
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from incidents.actions import answering
from incidents.actions.answering import TooManyError, answer_error, report_error
from incidents.models import ErrorReport
from tests import record_factories as records

CONTACT = "reader@mail.example"


@pytest.fixture
def incident(editor):
    return records.make_incident(by=editor)


def sent(incident, **changes):
    given = {"release": 1, "about": "killed/victims", "words": "It was six.", "contact": CONTACT}
    return report_error(incident, **given | changes)


def test_a_report_keeps_what_it_is_about_and_which_release(incident):
    row = sent(incident, words="  It was six.\n ")

    row.refresh_from_db()
    assert (row.incident, row.release_number, row.about) == (incident, 1, "killed/victims")
    assert (row.words, row.contact, row.handled_at) == ("It was six.", CONTACT, None)


def test_history_names_nobody_and_holds_no_way_to_reach_the_reader(incident, editor):
    row = sent(incident)
    answer_error(row, seen=row.version, answer="Right: six.", by=editor)

    lines = list(HistoryLine.objects.of(row))

    assert [(line.verb, line.by) for line in lines] == [("report error", None), ("answer", editor)]
    assert lines[1].data["answer"] == "Right: six."
    told = json.dumps([[line.reason, line.data] for line in lines])
    assert CONTACT not in told
    assert "It was six." not in told


def test_nothing_said_is_no_report(incident):
    with pytest.raises(RefusedError):
        sent(incident, words=" \n")

    assert not ErrorReport.objects.exists()


def test_the_same_words_sent_twice_are_taken_in_once(incident):
    assert sent(incident) == sent(incident)
    assert sent(incident) != sent(incident, about="c1")


def test_a_record_that_is_flooded_takes_no_more_for_an_hour(incident, editor, monkeypatch):
    monkeypatch.setattr(answering, "MOST_OF_A_RECORD", 2)
    other = records.make_incident(by=editor, title="Another")
    first = sent(incident, words="1")
    sent(incident, words="2")

    with pytest.raises(TooManyError):
        sent(incident, words="3")
    assert sent(other, words="3")
    early = timezone.now() - datetime.timedelta(hours=2)
    ErrorReport.objects.filter(pk=first.pk).update(at=early)
    assert sent(incident, words="3")


def test_all_records_together_take_no_more_than_people_write(incident, editor, monkeypatch):
    monkeypatch.setattr(answering, "MOST_IN_ALL", 1)
    sent(incident)

    with pytest.raises(TooManyError):
        sent(records.make_incident(by=editor, title="Another"))


def test_an_answer_closes_it_and_forgets_how_to_reach_the_reader(incident, editor):
    row = sent(incident)

    answer_error(row, seen=row.version, answer=" Corrected in release 2. ", by=editor)

    row.refresh_from_db()
    assert (row.answer, row.contact) == ("Corrected in release 2.", "")
    assert row.handled_by == editor
    assert row.handled_at is not None
    assert not ErrorReport.objects.open().exists()


def test_an_answer_can_be_mended(incident, editor):
    row = answer_error(sent(incident), seen=1, answer="One.", by=editor)

    assert answer_error(row, seen=row.version, answer="Two.", by=editor).answer == "Two."


@pytest.mark.parametrize("answer", ["", "  "])
def test_without_an_answer_nothing_is_handled(incident, editor, answer):
    row = sent(incident)

    with pytest.raises(RefusedError):
        answer_error(row, seen=row.version, answer=answer, by=editor)

    assert ErrorReport.objects.open().get() == row


def test_two_editors_do_not_overwrite_each_other(incident, editor):
    row = sent(incident)
    answer_error(row, seen=row.version, answer="One.", by=editor)

    with pytest.raises(StaleVersionError):
        answer_error(row, seen=1, answer="Two.", by=editor)

    assert ErrorReport.objects.get().answer == "One."


@pytest.mark.parametrize("role", ["journalist", "administrator"])
def test_only_editors_answer(incident, role, request):
    row = sent(incident)

    with pytest.raises(NotAllowedError):
        answer_error(row, seen=1, answer="One.", by=request.getfixturevalue(role))
