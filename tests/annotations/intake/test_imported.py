from datetime import date

from annotations.intake.imported import (
    ImportedReport,
    IntakeError,
    ProposedSpan,
    Refusal,
    StatedDate,
)
from annotations.text.spans import Span
from annotations.values.vocabulary import DateGround, SpanKind


def test_a_refusal_has_a_code_and_a_message_with_its_values():
    error = IntakeError(Refusal.TOO_LARGE, bytes=10, characters=5)

    assert error.code == "too_large"
    assert str(error) == error.refusal.label % error.params
    assert "10 bytes" in str(error)


def test_a_report_gives_the_words_of_its_parts():
    report = ImportedReport(
        text="Head\nStory.",
        digest="",
        encoding="utf-8",
        spans=(ProposedSpan(SpanKind.HEADLINE, Span(0, 4)),),
    )

    assert report.words_of(SpanKind.HEADLINE) == "Head"
    assert report.words_of(SpanKind.BYLINE) == ""


def test_a_stated_date_is_an_edtf_day_and_its_ground():
    stated = StatedDate(date(2023, 5, 2), Span(0, 3))

    assert stated.edtf == "2023-05-02"
    assert stated.ground is DateGround.STATED
    assert StatedDate(None, Span(0, 3)).edtf == ""
