"""Two people whose acts are written into the history of one row at the same moment."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from annotations.management.integrity import chains
from annotations.models import HistoryLine
from tests import factories


def test_lines_of_one_row_follow_each_other(journalist, colleague):
    source = factories.make_source(by=journalist)

    numbers = [
        HistoryLine.objects.record(source, verb="open identity", by=person).number
        for person in (journalist, colleague)
    ]

    assert numbers == [2, 3]
    assert list(chains()) == []


def test_what_people_change_of_themselves_stands_in_their_own_history(signed_in, journalist):
    signed_in(journalist).post("/account/keys/", {"letter_keys": "on"})

    assert HistoryLine.objects.of(journalist).last().verb == "set keys"


def test_a_line_about_a_claim_locks_the_claim_and_not_its_report(journalist):
    claim = factories.make_claim(factories.make_article(by=journalist), by=journalist)

    with CaptureQueriesContext(connection) as made:
        HistoryLine.objects.record(claim, verb="correct", by=journalist)

    assert 'FROM "annotations_claim" WHERE' in made[0]["sql"]


@pytest.mark.skipif(
    connection.vendor == "sqlite", reason="SQLite lets its writers in one by one, without row locks"
)
def test_the_second_writer_of_a_row_waits_for_the_first(journalist):
    source = factories.make_source(by=journalist)

    with CaptureQueriesContext(connection) as made:
        HistoryLine.objects.record(source, verb="open identity", by=journalist)

    assert "FOR NO KEY UPDATE" in made[0]["sql"]
