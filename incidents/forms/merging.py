"""Forms of merging sources and taking them apart: which versions were seen, and why."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from annotations.models import Source
from incidents.forms.incidents import ReasonForm


class MergeForm(ReasonForm):
    """A merge of two rows in the versions seen; `into` is the key of the one that stays."""

    into = forms.CharField(widget=forms.HiddenInput, max_length=20)
    into_version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    @staticmethod
    def initial_of(one: Any, into: Any) -> dict[str, Any]:  # noqa: ANN401 two rows of one table
        """Give the values that the form opens with."""
        return {"version": one.version, "into": into.key, "into_version": into.version}


class FoundSourceForm(forms.Form):
    """Which of the sources that were found it is."""

    into = forms.ChoiceField(label=_("The other source"))

    def __init__(self, *args: Any, found: list[Source], **options: Any) -> None:
        super().__init__(*args, **options)
        choices = [(one.key, ", ".join(filter(None, _told(one)))) for one in found]
        self.fields["into"].choices = choices  # type: ignore[attr-defined]


def _told(source: Source) -> tuple[str, str, str]:
    """Tell a source from its namesakes."""
    return source.label, source.place, source.get_kind_display()
