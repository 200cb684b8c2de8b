"""Forms for making two claims of one, and one of two."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from annotations.forms.fields import ReportWordsField
from annotations.models import Claim
from annotations.text.spans import Span, SpanError, find_quote
from annotations.values.vocabulary import PartRole

VERSION = r"^[0-9]{1,9}$"


class SplitForm(forms.Form):
    """Where the second claim begins: before which words of the content."""

    before = ReportWordsField(
        label=gettext_lazy("The second claim begins with the words"), required=True
    )
    version = forms.RegexField(VERSION, widget=forms.HiddenInput)

    def __init__(self, *args: Any, claim: Claim, text: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.claim, self.text = claim, text

    def clean(self) -> dict[str, Any]:
        """Find the words in the content.

        Raises:
            ValidationError: never; what is wrong stands at the field.
        """
        given = super().clean() or {}
        words = given.get("before")
        pieces = [part.span for part in self.claim.parts.all() if part.role == PartRole.CONTENT]
        if not words or not pieces:
            return given
        hull = Span(min(piece.start for piece in pieces), max(piece.end for piece in pieces))
        try:
            given["at"] = find_quote(self.text, words, hull).start
        except SpanError as error:
            self.add_error("before", _(error.template) % error.params)
        return given


class JoinForm(forms.Form):
    """Which claim joins this one, in the versions seen."""

    other = forms.ChoiceField(label=gettext_lazy("Join with"))
    version = forms.RegexField(VERSION, widget=forms.HiddenInput)

    def __init__(self, *args: Any, others: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["other"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 for the type checker
        field.choices = others
