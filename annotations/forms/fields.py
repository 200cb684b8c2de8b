"""Fields that read numbers, dates and words strictly: what is unclear is refused aloud, never mended.

Django's own would strip words, read 1.000 as 1 and 1_000 as 1000.
"""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from annotations.values.dates import MAX_LENGTH, DateSyntaxError, parse_edtf
from annotations.values.quantities import CountError, parse_count

LINE_OF_WORDS = 30  # characters in a line of the narrow column
MOST_LINES = 9
MOST_WORDS = 20_000  # code points of one part; a quotation of that length is a whole report


def one_line_ends(words: str) -> str:
    """Turn the line ends that a browser posts (CR LF) into those of the report (LF)."""
    return words.replace("\r\n", "\n").replace("\r", "\n")


class WordsInput(forms.Textarea):
    """A box for words of the report."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"data-words": True, "dir": "auto", **(attrs or {})})

    def get_context(self, name: str, value: object, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Make the box as high as its words need, within bounds."""
        context = super().get_context(name, value, attrs)
        rows = 1 + len(str(value or "")) // LINE_OF_WORDS
        context["widget"]["attrs"]["rows"] = min(rows, MOST_LINES)
        context["widget"]["attrs"].pop("cols", None)
        return context

    def value_from_datadict(self, data: Any, files: Any, name: str) -> object:  # noqa: ANN401 Django’s own
        """Take the words with the report's own line ends."""
        words = super().value_from_datadict(data, files, name)
        return one_line_ends(words) if isinstance(words, str) else words


class ReportWordsField(forms.CharField):
    """Words of the report, kept to the character: outer spaces too."""

    widget = WordsInput

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"strip": False, "required": False, "max_length": MOST_WORDS, **options})


class OffsetInput(forms.HiddenInput):
    """A hidden offset that only a script fills: its value waits in `data-value`.

    Without script it stays empty and the server finds the words itself.
    """

    def get_context(self, name: str, value: object, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Keep the value out of `value`."""
        context = super().get_context(name, value, attrs)
        context["widget"]["value"] = ""
        context["widget"]["attrs"]["data-value"] = "" if value is None else str(value)
        context["widget"]["attrs"]["value"] = ""
        return context


class OffsetField(forms.Field):
    """A code point of the report, or nothing."""

    widget = OffsetInput

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"required": False, **options})

    def clean(self, value: object) -> int | None:
        """Read digits only.

        Raises:
            ValidationError: if anything else is sent.
        """
        if value in {None, ""}:
            return None
        text = str(value)
        if not (text.isascii() and text.isdecimal() and len(text) <= len("99999999")):
            raise ValidationError(_("This is no place in the report."))
        return int(text)


class CodeChoice(forms.ChoiceField):
    """A code out of a list; a form that leaves it out means the first choice, or `initial`."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"required": False, **options})

    def clean(self, value: object) -> str:
        """Read the code.

        Raises:
            ValidationError: if it is not one of the choices.
        """
        chosen: str = super().clean(value)
        return chosen or str(self.initial or "")


class CountField(forms.CharField):
    """A whole number of people in digits, with or without groups of thousands."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("widget", forms.TextInput(attrs={"inputmode": "numeric", "size": 5}))
        super().__init__(**options)

    def clean(self, value: object) -> int | None:
        """Read the number, or refuse it with the reason.

        Raises:
            ValidationError: if it is not one whole number and no other.
        """
        typed = super().clean(value)
        if not typed:
            return None
        try:
            return parse_count(typed)
        except CountError as error:
            raise ValidationError(error.in_words(_)) from None


class EdtfField(forms.CharField):
    """A date as far as it is known, in EDTF; gives its canonical text."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("max_length", MAX_LENGTH)
        super().__init__(**options)

    def clean(self, value: object) -> str:
        """Read the date, or refuse it with an example that would do.

        Raises:
            ValidationError: if it is no date.
        """
        typed: str = super().clean(value)
        if not typed:
            return ""
        try:
            return parse_edtf(typed).text
        except DateSyntaxError as error:
            said = _(error.message) % error.params
            example = _("For example: %(mend)s.") % {"mend": error.mend}
            message = f"{said} {example}"
            raise ValidationError(message) from None
