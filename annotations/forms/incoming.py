"""Forms of a report that comes in: its words, then what is proposed about it, open to change."""

import base64
import binascii
from collections.abc import Mapping
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from annotations.actions.reports import ReportText
from annotations.forms.articles import EXACT, ReportFactsForm
from annotations.forms.fields import one_line_ends
from annotations.intake.parts import PartSpan
from annotations.intake.plain import MAX_BYTES, ImportedReport, IntakeError, Refusal, read_plain
from annotations.models import Desk, Person
from annotations.values.vocabulary import DateGround, SpanKind

LONGEST_TITLE: Final = 120  # code points of a proposed title where no headline was found
READ_ANEW: Final = "read"  # the button that reads the bytes in another encoding
TOLD_BY_TEXT: Final = frozenset({"title", "byline", "dateline_place", "language", "dateline"})
ENCODINGS: Final = (
    ("", gettext_lazy("as found")),
    ("utf-8", "UTF-8"),
    ("cp1252", gettext_lazy("Western European (Windows-1252)")),
    ("cp1251", gettext_lazy("Cyrillic (Windows-1251)")),
    ("koi8-r", gettext_lazy("Russian (KOI8-R)")),
    ("iso8859-5", gettext_lazy("Cyrillic (ISO 8859-5)")),
    ("cp1250", gettext_lazy("Central European (Windows-1250)")),
    ("cp1254", gettext_lazy("Turkish (Windows-1254)")),
    ("cp1256", gettext_lazy("Arabic (Windows-1256)")),
    ("utf-16", "UTF-16"),
)


class PastedWordsField(forms.Field):
    """Words as they were pasted, to the character: only the browser's CR LF becomes LF again."""

    widget = forms.Textarea

    def to_python(self, value: object) -> str:
        """Give the words with the report's own line ends."""
        return one_line_ends(str(value)) if value else ""


class BytesField(forms.CharField):
    """The bytes of a report on their way from the preview to the save, in base64."""

    widget = forms.HiddenInput

    def clean(self, value: object) -> bytes | None:
        """Give the bytes back.

        Raises:
            ValidationError: if it is no base64.
        """
        written = super().clean(value)
        if not written:
            return None
        try:
            return base64.b64decode(written.encode(), altchars=b"-_", validate=True)
        except (binascii.Error, UnicodeEncodeError):
            raise ValidationError(_("The report was damaged on its way. Send it again.")) from None


class ReportWordsForm(forms.Form):
    """A report's words: pasted, as a file, or carried on from the preview (`raw`)."""

    words = PastedWordsField(
        label=gettext_lazy("The report, pasted"),
        required=False,
        widget=forms.Textarea(
            attrs={"class": "report-text", "dir": "auto", "spellcheck": "false", "rows": 16}
        ),
        help_text=gettext_lazy("The whole page’s text will do: you choose next what is not story."),
    )
    file = forms.FileField(
        label=gettext_lazy("Or a text file"),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".txt,text/plain"}),
        help_text=gettext_lazy("Plain text, up to 2 MB. Its bytes are kept as they are."),
    )
    raw = BytesField(required=False)
    encoding = forms.ChoiceField(
        label=gettext_lazy("Read the letters as"), choices=ENCODINGS, required=False
    )

    report: ImportedReport
    kept: bytes = b""
    is_too_large = False

    @property
    def status(self) -> int:
        """The HTTP status that answers this form: 413 for too much, 422 for what cannot be read."""
        if not self.errors:
            return 200
        return 413 if self.is_too_large else 422

    @property
    def carried(self) -> str:
        """The bytes in base64, for the next form to carry."""
        return base64.urlsafe_b64encode(self.kept).decode()

    def clean(self) -> dict[str, Any]:
        """Read the report out of the one way in that was used."""
        cleaned = super().clean() or {}
        if not self.errors:
            ways = [name for name in ("words", "file", "raw") if cleaned.get(name)]
            if "raw" in ways:
                self._read(cleaned["raw"], "raw")
            elif len(ways) == 1:
                getattr(self, f"_read_{ways[0]}")(cleaned[ways[0]])
            elif ways:
                self.add_error(None, _("Paste the report or choose a file, not both."))
            else:
                self.add_error("words", _("Paste a report here, or choose a file."))
        return cleaned

    def _read_words(self, words: str) -> None:
        try:
            read_plain(words)
        except IntakeError as error:
            self._refuse("words", error)
        else:
            self.cleaned_data["encoding"] = "utf-8"
            self._read(words.encode(), "words")

    def _read_file(self, file: UploadedFile) -> None:
        self._read(file.read(MAX_BYTES + 1), "file")

    def _read(self, raw: bytes, field: str) -> None:
        try:
            self.report = read_plain(raw, declared=self.cleaned_data.get("encoding") or None)
        except IntakeError as error:
            self._refuse(field, error)
        else:
            self.kept = raw

    def _refuse(self, field: str, error: IntakeError) -> None:
        self.is_too_large = error.refusal is Refusal.TOO_LARGE
        message = _(error.refusal.label) % error.params
        self.add_error(None if field == "raw" else field, message)

    def text(self, parts: tuple[PartSpan, ...]) -> ReportText:
        """Give the report's words as the action stores them."""
        return ReportText(
            text=self.report.text,
            raw=self.kept,
            encoding=self.report.encoding,
            doubts=tuple(str(doubt) for doubt in self.report.doubt),
            parts=parts,
        )


class ReportImportForm(ReportFactsForm):
    """What is said about a report that comes in; the desk is asked only of people with several."""

    def __init__(
        self,
        *args: Any,
        report: ImportedReport,
        person: Person,
        typed: Mapping[str, Any] | None = None,
        **options: Any,
    ) -> None:
        options["initial"] = proposals(report)
        parts = [(part.kind, part.span) for part in report.spans]
        super().__init__(*args, text=report.text, parts=parts, **options)
        self.desks = person.desks.all()
        if len(self.desks) > 1:
            self.fields["desk"] = forms.ModelChoiceField(
                label=_("Desk"), queryset=self.desks, to_field_name="key"
            )
        if typed and "outlet" in typed:
            self._keep(typed)

    def _keep(self, typed: Mapping[str, Any]) -> None:
        """Show what was typed; what the text itself tells is proposed anew if it was read anew."""
        read_anew = typed.get("do") == READ_ANEW
        for name in self.fields:
            if not (read_anew and (name in TOLD_BY_TEXT or name.startswith("part-"))):
                self.initial[name] = typed.get(name, "")

    def clean(self) -> dict[str, Any]:
        """Ask for a desk."""
        cleaned = super().clean()
        if not self.desks:
            self.add_error(None, _("You belong to no desk yet. An administrator adds you to one."))
        return cleaned

    @property
    def chosen_desk(self) -> Desk:
        """The desk that the report goes to."""
        desk: Desk = self.cleaned_data.get("desk") or self.desks[0]
        return desk


def proposals(report: ImportedReport) -> dict[str, Any]:
    """Propose what is said about a report, out of its own words."""
    first = report.text.strip().split("\n", 1)[0][:LONGEST_TITLE]
    stated = report.published
    return {
        "title": report.words_of(SpanKind.HEADLINE) or first,
        "byline": report.words_of(SpanKind.BYLINE),
        "dateline_place": report.dateline_place,
        "language": report.language,
        "retrieved_at": timezone.localtime().replace(second=0, microsecond=0),
        "published_as": EXACT if stated else "",
        "published_on": stated.day if stated else None,
        "published_ground": (stated.ground if stated else DateGround.ENTERED).value,
    }
