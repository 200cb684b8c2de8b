"""What every intake gives: a report's text with what it proposes about it, or a refusal."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from annotations.text.canonical import Doubt
from annotations.text.spans import Span
from annotations.values.vocabulary import Code, DateGround, SpanKind, gettext_noop

MAX_BYTES: Final = 2 * 1024 * 1024  # of one report, as it comes in
MAX_CHARACTERS: Final = 500_000  # code points of one report


class Refusal(Code):
    """Why a report is not taken in. The label is the message, with its values still to fill in."""

    EMPTY = "empty", gettext_noop("There is no text in it.")
    TOO_LARGE = (
        "too_large",
        gettext_noop(
            "The report is too large: %(bytes)d bytes and %(characters)d characters are the limit."
        ),
    )
    BINARY = (
        "binary",
        gettext_noop("This is no plain text (%(kind)s). Open it, copy the report and paste that."),
    )
    HTML_PASTED = (
        "html_pasted",
        gettext_noop(
            "This is the code of a web page, not its text. "
            "Copy the report as the page shows it and paste that."
        ),
    )
    UNDECODABLE = "undecodable", gettext_noop("The text cannot be read. %(reason)s")
    NO_WORDS = "no_words", gettext_noop("There are no words in it.")


class IntakeError(ValueError):
    """A report is refused; nothing of it is kept. `refusal.label % params` is the message."""

    def __init__(self, refusal: Refusal, **params: str | int) -> None:
        self.refusal = refusal
        self.params = params
        super().__init__(refusal.label % params)

    @property
    def code(self) -> str:
        """The code of the refusal."""
        return self.refusal.value


@dataclass(frozen=True, slots=True)
class ProposedSpan:
    """A stretch of the text that may be no part of the story. A person decides; nothing is cut."""

    kind: SpanKind
    span: Span


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A publication date as the report states it; without `day` its words can be read two ways."""

    day: date | None
    span: Span
    ground: DateGround = DateGround.STATED

    @property
    def edtf(self) -> str:
        """The day in EDTF, or nothing."""
        return self.day.isoformat() if self.day else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedReport:
    """A report as read: its canonical text for ever, and what a person has to confirm about it.

    `spans` are in reading order; a dateline lies inside a paragraph of the story. `language` is a
    BCP 47 code or empty, `dateline_place` the place as the dateline spells it or empty.
    """

    text: str
    digest: str
    encoding: str
    doubt: tuple[Doubt, ...] = ()
    spans: tuple[ProposedSpan, ...] = ()
    language: str = ""
    dateline_place: str = ""
    published: StatedDate | None = None

    def words_of(self, kind: SpanKind) -> str:
        """Give the words of the first span of a kind, or nothing: the headline, the byline."""
        return next((part.span.words(self.text) for part in self.spans if part.kind == kind), "")
