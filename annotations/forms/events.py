"""The form of a report's event."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from annotations.forms.fields import EdtfField
from annotations.models import Article, ReportedEvent


class EventForm(forms.Form):
    """Name, place and date of an event as one report tells it."""

    label = forms.CharField(
        label=gettext_lazy("Name"),
        max_length=200,
        help_text=gettext_lazy("As the desk calls it: “Taraz, Saturday”, “Aktobe, in May”."),
    )
    place = forms.CharField(label=gettext_lazy("Place"), required=False, max_length=200)
    when = EdtfField(
        label=gettext_lazy("Date"),
        required=False,
        help_text=gettext_lazy("As far as it is known: 2011-11-12, 2011-05, 2011."),
    )
    is_background = forms.BooleanField(
        label=gettext_lazy("Background: counted in nothing this report is about"), required=False
    )
    once = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, article: Article, event: ReportedEvent | None = None, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.article, self.event = article, event
        if event is not None:
            del self.fields["is_background"], self.fields["once"]

    def name_is_taken(self) -> bool:
        """Tell whether another event of the report has this name; the field says so then."""
        same = self.article.events.filter(label=self.cleaned_data["label"])
        if self.event is not None:
            same = same.exclude(pk=self.event.pk)
        taken = same.exists()
        if taken:
            self.add_error("label", _("Another event of this report has this name."))
        return taken

    @property
    def facts(self) -> dict[str, str]:
        """What is said about the event."""
        return {name: self.cleaned_data[name] for name in ("label", "place", "when")}
