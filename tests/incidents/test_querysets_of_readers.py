import datetime

import pytest
from django.utils import timezone

from incidents.actions.answering import answer_error, report_error
from incidents.models import ErrorReport
from tests import record_factories as records


@pytest.fixture
def reports(editor):
    incident = records.make_incident(by=editor)
    waiting = report_error(incident, release=1, about="", words="One.")
    handled = answer_error(
        report_error(incident, release=1, about="", words="Two."), seen=1, answer="So.", by=editor
    )
    return waiting, handled


def test_what_waits_and_what_is_answered_are_apart(reports):
    waiting, handled = reports

    assert ErrorReport.objects.open().get() == waiting
    assert ErrorReport.objects.handled().get() == handled


def test_only_those_who_see_the_record_see_what_readers_report(reports, editor, journalist):
    assert ErrorReport.objects.visible_to(editor).count() == 2
    assert not ErrorReport.objects.visible_to(journalist).exists()


def test_what_came_lately_is_found(reports):
    waiting, _ = reports
    ErrorReport.objects.filter(pk=waiting.pk).update(at=timezone.now() - datetime.timedelta(days=1))

    lately = timezone.now() - datetime.timedelta(hours=1)

    assert waiting not in ErrorReport.objects.since(lately)
    assert ErrorReport.objects.since(lately).count() == 1


def test_a_list_loads_records_and_people_at_once(reports, django_assert_num_queries):
    with django_assert_num_queries(1):
        for row in ErrorReport.objects.with_record():
            assert row.incident.title
            assert row.handled_by is None or row.handled_by.username
