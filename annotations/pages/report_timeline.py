"""A report's times in order: what each claim dates, and to when."""

from dataclasses import dataclass

from annotations.models import Claim, TimeMark
from annotations.pages.open_report import OpenReport
from annotations.values.dates import in_words, parse_edtf, sort_key
from annotations.values.dates.wording import Translate
from annotations.values.vocabulary import TimeRole


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedClaim:
    """A claim at one of its times; `when` is empty where the time is left as words."""

    claim: Claim
    mark: TimeMark
    when: str
    role: TimeRole
    is_certain: bool


def timeline_of(report: OpenReport, translate: Translate) -> list[DatedClaim]:
    """List a report's times, the earliest first; times left as words come last, as they stand."""
    dated = sorted(
        (mark for mark in report.times if mark.edtf),
        key=lambda mark: (sort_key(parse_edtf(mark.edtf)), mark.start),
    )
    in_words_only = [mark for mark in report.times if not mark.edtf]
    return [_dated(mark, translate) for mark in [*dated, *in_words_only]]


def _dated(mark: TimeMark, translate: Translate) -> DatedClaim:
    day = parse_edtf(mark.edtf) if mark.edtf else None
    return DatedClaim(
        claim=mark.claim,
        mark=mark,
        when=in_words(day, translate) if day else "",
        role=TimeRole(mark.role),
        is_certain=bool(day and not day.uncertain and day.earliest and day.earliest == day.latest),
    )
