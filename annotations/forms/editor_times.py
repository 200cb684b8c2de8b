"""The times of a claim's form: typed by a person, or read from the words and the publication date."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from annotations.content import TimeContent
from annotations.forms.times import TimeForm
from annotations.models import TimeMark
from annotations.pages.open_report import OpenReport
from annotations.text.spans import Span
from annotations.values.dates import (
    Anchor,
    AnchorKind,
    TimeReading,
    parse_edtf,
    published,
    read_as,
    read_time,
)
from annotations.values.time_reading import time_in_words
from annotations.values.vocabulary import TimeRole

if TYPE_CHECKING:
    from annotations.forms.claim_editor import ClaimEditor


class TimeReader:
    """Reads the rows of times."""

    def __init__(self, editor: "ClaimEditor") -> None:
        self.editor = editor
        self.report = editor.report

    def read(self, within: Sequence[Span]) -> tuple[TimeContent, ...]:
        """Give the times; what is wrong stands at its field."""
        pieces = within[: len(within) - len(self.editor.start.within)]
        rows = [row for row in self.editor.times.filled if not self._is_elsewhere(row, pieces)]
        found = [self._time(row, within) for row in rows]
        return tuple(time for time in found if time is not None)

    def _is_elsewhere(self, row: TimeForm, pieces: Sequence[Span]) -> bool:
        """Whether a row is as the first reading offered it, and the content was marked elsewhere."""
        shown = row.shown()
        if self.editor.claim is not None or shown is None or row.has_changed():
            return False
        if row.cleaned_data["role"] == TimeRole.STATEMENT:
            return False  # when it was said stands beside what was said
        return not any(piece.overlaps(shown.span) for piece in pieces)

    def _time(self, row: TimeForm, within: Sequence[Span]) -> TimeContent | None:
        given = row.cleaned_data
        if not str(given.get("words") or "").strip():
            row.add_error("words", _("Mark the words that give this date."))
            return None
        span = row.placed(self.report.text, within)
        if span is None:
            return None
        words = span.words(self.report.text)
        stored = self._stored(given["key"])
        if stored is not None and not {"words", "edtf", "anchor"} & set(row.changed_data):
            return _unchanged(stored, span, given["role"])
        anchor = next((mark for mark in self.report.times if mark.key == given["anchor"]), None)
        reading = _reading(words, _base(self.report, anchor), given["edtf"])
        date, rule = _date_and_rule(given["edtf"], reading)
        return TimeContent(
            key=stored.key if stored is not None else "",
            start=span.start,
            end=span.end,
            quote=words,
            role=given["role"],
            edtf=date,
            rule=rule,
            anchor=reading.anchor if reading and rule else "",
            anchor_mark=anchor.key if anchor is not None and rule else "",
        )

    def _stored(self, key: str) -> TimeMark | None:
        claim = self.editor.claim
        own = claim.times.all() if claim else []
        return next((mark for mark in own if mark.key == key), None)


def _unchanged(mark: TimeMark, span: Span, role: str) -> TimeContent:
    """Keep the date of a time that nobody touched, with its rule and anchor."""
    return TimeContent(
        key=mark.key,
        start=span.start,
        end=span.end,
        quote=mark.quote,
        role=role,
        edtf=mark.edtf,
        precision=mark.precision,
        rule=mark.rule,
        anchor=mark.anchor,
        anchor_mark=mark.anchor_mark.key if mark.anchor_mark else "",
    )


def _reading(words: str, base: Anchor | None, typed: str) -> TimeReading | None:
    """Read the words as the typed date means them: "on Thursday" looks ahead where it must."""
    meant = read_time(words, base)
    return (read_as(words, base, typed) if typed else None) or meant


def _date_and_rule(typed: str, reading: TimeReading | None) -> tuple[str, str]:
    """Take what a person typed; else what the words mean. A typed date that they mean keeps its rule."""
    meant = reading.edtf.text if reading and reading.edtf else ""
    if typed and typed != meant:
        return typed, ""
    return meant, reading.rule.value if reading else ""


def time_said(row: TimeForm, report: OpenReport) -> str:
    """Say what a row's words mean, as the page shows it before anybody types a date."""
    words = str(row["words"].value() or "")
    if str(row.prefix).endswith("__prefix__") or not words.strip() or row["edtf"].value():
        return ""
    anchor = next((mark for mark in report.times if mark.key == row["anchor"].value()), None)
    reading = read_time(words, _base(report, anchor))
    return time_in_words(reading, _) if reading else ""


def _base(report: OpenReport, anchor: TimeMark | None) -> Anchor | None:
    """Give what a time counts from: another time of the report, or its publication date."""
    if anchor is not None and anchor.edtf:
        return Anchor(parse_edtf(anchor.edtf), AnchorKind.MARK)
    return published(report.article.published)
