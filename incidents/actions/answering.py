"""Errors that readers report: taken in without a name, answered by an editor, never lost.

How to reach a reader is in the row alone: not in history, logs or files; answering empties it.
"""

from datetime import timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone

from annotations.actions.permission import require
from annotations.models import HistoryLine, Person
from annotations.querysets import take_version
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.values.vocabulary import gettext_noop
from incidents.models import ErrorReport, Incident

# Readers who all report at once are heard; a machine that fills the list is not.
MOST_OF_A_RECORD: Final = 30
MOST_IN_ALL: Final = 300
WITHIN: Final = timedelta(hours=1)


class TooManyError(RefusedError):
    """More reports came in the last hour than people write."""


@transaction.atomic
def report_error(
    incident: Incident, *, release: int, about: str, words: str, contact: str = ""
) -> ErrorReport:
    """Take in what a reader says is wrong; readers have no accounts, so history names nobody.

    The same words sent again within the hour are taken in once.

    `release` is the number that was read, `about` the public id of the number or quotation, empty for
    the record. It must be known to be public; nothing here tells whether it is.

    Raises:
        RefusedError: without words.
        TooManyError: if too many came in the last hour, of this record or of all.
    """
    if not words.strip():
        message = gettext_noop("Say what is wrong.")
        raise RefusedError(message)
    lately = ErrorReport.objects.since(timezone.now() - WITHIN)
    of_record = lately.filter(incident=incident)
    same = of_record.filter(release_number=release, about=about, words=words.strip()).first()
    if same:
        return same
    if of_record.count() >= MOST_OF_A_RECORD or lately.count() >= MOST_IN_ALL:
        message = gettext_noop(
            "Very many errors were reported in the last hour, so this one was not taken in. "
            "Keep your words and send them in an hour."
        )
        raise TooManyError(message)
    report = ErrorReport.objects.create(
        incident=incident,
        release_number=release,
        about=about,
        words=words.strip(),
        contact=contact.strip(),
    )
    HistoryLine.objects.record(report, verb=gettext_noop("report error"), by=None)
    return report


@transaction.atomic
def answer_error(report: ErrorReport, *, seen: int, answer: str, by: Person) -> ErrorReport:
    """Say what became of a reported error. How to reach the reader is forgotten with it.

    Raises:
        StaleVersionError: if somebody answered it since version `seen`.
        RefusedError: without an answer.
    """
    require(by, Right.EDIT_RECORD)
    if not answer.strip():
        message = gettext_noop("Say what became of it.")
        raise RefusedError(message)
    report = take_version(report, seen=seen)
    report.answer, report.contact = answer.strip(), ""
    report.handled_by, report.handled_at = by, timezone.now()
    report.save(update_fields=["answer", "contact", "handled_by", "handled_at"])
    HistoryLine.objects.record(report, verb=gettext_noop("answer"), by=by)
    return report
