"""Forms for what readers report, and for the answer to it."""

from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from annotations.forms.fields import one_line_ends
from incidents.forms.incidents import VersionForm

MOST_WORDS: Final = 2000  # characters; as the column
MOST_CONTACT: Final = 200
MOST_ANSWER: Final = 500


class LinesInput(forms.Textarea):
    """A box for lines of text: a line end is one character, as the browser counts it."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> object:  # noqa: ANN401 Django’s own
        """Take the words with single line ends."""
        words = super().value_from_datadict(data, files, name)
        return one_line_ends(words) if isinstance(words, str) else words


class ReportErrorForm(forms.Form):
    """What a reader says is wrong. `website` is a trap: people do not see it, machines fill it in."""

    about = forms.CharField(widget=forms.HiddenInput, required=False, max_length=80)
    words = forms.CharField(
        label=gettext_lazy("What is wrong"),
        max_length=MOST_WORDS,
        widget=LinesInput(attrs={"rows": 7, "dir": "auto"}),
        help_text=gettext_lazy("At most 2,000 characters. Say how you know, if you can."),
    )
    contact = forms.CharField(
        label=gettext_lazy("How to reach you (optional)"),
        max_length=MOST_CONTACT,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=gettext_lazy(
            "An e-mail address or a telephone number, if we may ask you something. "
            "It is deleted when your report is answered."
        ),
    )
    website = forms.CharField(
        label=gettext_lazy("Leave this empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    def clean_website(self) -> str:
        """Refuse aloud what fills in the trap: a browser may have done so for a person.

        Raises:
            ValidationError: if it holds anything.
        """
        if self.cleaned_data["website"]:
            raise ValidationError(_("Empty this field, then send again: it only catches machines."))
        return ""


class AnswerErrorForm(VersionForm):
    """What became of an error that a reader reported."""

    answer = forms.CharField(
        label=gettext_lazy("What became of it"),
        max_length=MOST_ANSWER,
        widget=LinesInput(attrs={"rows": 4, "dir": "auto"}),
        help_text=gettext_lazy(
            "Kept for good and seen by editors only. Do not write down who reported it: how to "
            "reach the reader is deleted when you save."
        ),
    )
