"""Words of a report that name somebody, and whether the public may see them."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from annotations.forms.figures import codes
from annotations.forms.parts import PlacedWordsForm
from annotations.text.spans import Span
from annotations.values.vocabulary import NamedWho, PublicUse


class HoldForm(PlacedWordsForm):
    """The words, whom they name, and what readers may see."""

    who = forms.ChoiceField(
        label=gettext_lazy("They name"),
        choices=codes(NamedWho, gettext_lazy("choose whom")),  # type: ignore[arg-type]
    )
    public = forms.ChoiceField(
        label=gettext_lazy("In public"),
        choices=codes(PublicUse),
        initial=PublicUse.HOLD,
        help_text=gettext_lazy("Held words show as “[name withheld]” wherever they are quoted."),
    )
    reason = forms.CharField(label=gettext_lazy("Reason"), required=False, max_length=300)

    def __init__(self, *args: Any, text: str, within: Sequence[Span], **options: Any) -> None:
        super().__init__(*args, **options)
        self.text, self.within = text, within
        self.fields["words"].required = True

    def clean(self) -> dict[str, Any]:
        """Find the words; what is wrong stands at the field."""
        given = super().clean() or {}
        if given.get("words"):
            given["span"] = self.placed(self.text, self.within)
        return given
