"""The small form beside a figure on the people sheet."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from annotations.forms.figures import NEW_PEOPLE, WHOSE
from annotations.models import Figure
from annotations.pages.open_report import OpenReport


class WhoseForm(forms.Form):
    """Whose people a figure counts, with the numbers of other figures."""

    whose = forms.ChoiceField(label=gettext_lazy("Whose people"), choices=WHOSE[1:])
    targets = forms.RegexField(
        r"^[\d\s,]*$", label=gettext_lazy("Figures"), required=False, max_length=60
    )
    version = forms.RegexField(r"^[0-9]{1,9}$", widget=forms.HiddenInput)

    def __init__(self, *args: Any, figure: Figure, report: OpenReport, **options: Any) -> None:
        super().__init__(*args, **options)
        self.figure = figure
        self.keys = {one.number: one.key for one in report.figures if one.key != figure.key}
        self.links: tuple[tuple[str, str], ...] = ()

    @property
    def is_new(self) -> bool:
        """Whether nobody of them was counted before."""
        return bool(self.cleaned_data["whose"] == NEW_PEOPLE)

    def clean(self) -> dict[str, Any]:
        """Find the figures that are named; what is wrong stands at the field."""
        given = super().clean() or {}
        whose = given.get("whose")
        if not whose or whose == NEW_PEOPLE:
            return given
        numbers = [int(n) for n in (given.get("targets") or "").replace(",", " ").split()]
        unknown = [number for number in numbers if number not in self.keys]
        if unknown or not numbers:
            message = _("Name figures of this report by their numbers.")
            self.add_error("targets", message)
            return given
        self.links = tuple((whose, self.keys[number]) for number in dict.fromkeys(numbers))
        return given
