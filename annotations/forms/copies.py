"""Decisions on a report that looks like a copy."""

from django import forms
from django.utils.translation import gettext_lazy


class DecideForm(forms.Form):
    """The version of the row that was seen."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)


class SeparateForm(DecideForm):
    """Why a report is one of its own; asked for where it was confirmed as a copy."""

    reason = forms.CharField(
        label=gettext_lazy("Why is it a report of its own?"), required=False, max_length=300
    )
