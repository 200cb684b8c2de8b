"""A row for a date or time: its words, what it is the time of, and the date if a person types it."""

from django import forms
from django.utils.translation import gettext_lazy

from annotations.forms.fields import CodeChoice, EdtfField
from annotations.forms.figures import codes
from annotations.forms.parts import PlacedWordsForm, rows_of
from annotations.values.vocabulary import TimeRole


class TimeForm(PlacedWordsForm):
    """One time of a claim. An empty date is read from the words and the publication date."""

    key = forms.CharField(required=False, max_length=20, widget=forms.HiddenInput)
    role = CodeChoice(
        label=gettext_lazy("Time of"), choices=codes(TimeRole), initial=TimeRole.EVENT
    )
    edtf = EdtfField(
        label=gettext_lazy("Date"),
        required=False,
        help_text=gettext_lazy("Empty: read from the words. Or like 2011-11-12, 2011-11."),
    )
    anchor = forms.CharField(
        label=gettext_lazy("Counts from"), required=False, max_length=20, widget=forms.Select
    )
    reading = ""  # what the words mean, said to the person

    remove = forms.BooleanField(label=gettext_lazy("Remove this time"), required=False)

    @property
    def is_blank(self) -> bool:
        """Whether the row says nothing, or is to go."""
        return bool(self.cleaned_data.get("remove")) or not (
            str(self.cleaned_data.get("words") or "").strip() or self.cleaned_data.get("edtf")
        )


TimeRows = rows_of(TimeForm)
