"""Forms that ask why a killed toll fell: by themselves, and as a part of publishing (R12)."""

from collections.abc import Sequence
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from incidents.actions.tolls import FallWords
from incidents.forms.incidents import PublishForm
from incidents.pages.falls import FallRow

_ENOUGH: Final = 16  # signs of a fingerprint that tell the falls of one incident apart


class FallsForm(forms.Form):
    """A field for each toll that fell, with the version of its note that was seen."""

    def __init__(self, *args: Any, falls: Sequence[FallRow], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.falls = {_name(row): row for row in falls}
        for name, row in self.falls.items():
            self.fields[name] = forms.CharField(
                label=row.name,
                help_text=row.words,
                initial=row.why,
                max_length=300,
                error_messages={"required": _("Say why it fell: readers see it.")},
            )
            self.fields[f"{name}_seen"] = forms.IntegerField(
                widget=forms.HiddenInput, min_value=0, initial=row.version
            )

    @property
    def asked(self) -> list[forms.BoundField]:
        """The fields that are shown."""
        return [self[name] for name in self.falls]

    @property
    def told_otherwise(self) -> list[FallRow]:
        """The falls of which something else was said than stands in their field."""
        return [
            row for name, row in self.falls.items() if row.why and row.why != self[name].value()
        ]

    @property
    def seen(self) -> list[forms.BoundField]:
        """The fields that say which notes were seen."""
        return [self[f"{name}_seen"] for name in self.falls]

    def typed(self) -> dict[str, Any]:
        """Give what was typed, to be shown again over what stands now."""
        seen = {f"{name}_seen" for name in self.falls}
        return {name: value for name, value in self.cleaned_data.items() if name not in seen}

    def notes(self) -> tuple[FallWords, ...]:
        """Give what was typed of each."""
        given = self.cleaned_data
        return tuple(
            FallWords(fall=row.fingerprint, words=given[name], seen=given[f"{name}_seen"])
            for name, row in self.falls.items()
        )


class PublishWithFallsForm(FallsForm, PublishForm):
    """The act of publishing, with why each toll fell."""

    def given(self) -> dict[str, Any]:
        """Give what was entered, as publishing takes it."""
        names = ("grade", "why", "digest")
        return {
            **{name: self.cleaned_data[name] for name in names},
            "seen": self.cleaned_data["version"],
            "notes": self.notes(),
        }


def _name(row: FallRow) -> str:
    return f"fall_{row.fingerprint[:_ENOUGH]}"
