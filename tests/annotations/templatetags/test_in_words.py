from datetime import timedelta

import pytest
from django.utils import timezone

from annotations.models import HistoryLine
from annotations.templatetags.in_words import (
    ago,
    day_words,
    doubt_words,
    line_reason,
    return_reason,
)
from annotations.text.canonical import Doubt
from annotations.values.dates import parse_edtf


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2011-11-12", "12 November 2011"),
        ("[2011-11-12..2011-11-13]", "some day from 12 to 13 November 2011"),
        (parse_edtf("2011-10"), "October 2011"),
        ("", ""),
        (None, ""),
    ],
    ids=str,
)
def test_a_date_is_said_in_words(edtf, words):
    assert day_words(edtf) == words


def test_a_doubt_is_said_with_its_values_and_a_stored_one_as_written():
    assert doubt_words(Doubt("%(count)d lost", count=3)) == "3 lost"
    assert doubt_words("3 lost") == "3 lost"


def test_what_was_sent_within_the_minute_was_sent_just_now():
    assert ago(timezone.now() - timedelta(seconds=40)) == "just now"
    assert ago(timezone.now() - timedelta(seconds=90)) == "1\xa0minute"


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("wrong_source: Whose is it?", "wrong source"),
        ("Whose is it?", ""),
        ("misleading: a dispute’s reason", ""),
        ("", ""),
        (None, ""),
    ],
    ids=str,
)
def test_the_reason_of_a_return_is_said_in_words(said, words):
    assert return_reason(said) == words


@pytest.mark.parametrize(
    ("verb", "reason", "words"),
    [
        ("return", "wrong_source: Whose is it?", "wrong source: Whose is it?"),
        ("dispute", "contradicted: Twice.", "contradicted inside the report: Twice."),
        ("return", "Whose is it?", "Whose is it?"),
        ("change source", "wrong_source: no code here", "wrong_source: no code here"),
    ],
)
def test_the_reason_of_a_line_of_history_is_said_in_words(verb, reason, words):
    assert line_reason(HistoryLine(verb=verb, reason=reason)) == words
