"""Fields of words: a part of a claim, with the offsets that a script may fill."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from annotations.forms.fields import OffsetField, ReportWordsField
from annotations.text.placing import Shown, Typed, place
from annotations.text.spans import Span, SpanError


class PlacedWordsForm(forms.Form):
    """Words of the report and where they stand."""

    words = ReportWordsField(label=gettext_lazy("Words"))
    start = OffsetField()
    end = OffsetField()

    @property
    def is_blank(self) -> bool:
        """Whether no words are given."""
        return not str(self.cleaned_data.get("words") or "").strip()

    @property
    def is_spare(self) -> bool:
        """Whether it is the empty row that every form ends with, as it is first shown."""
        return not self.is_bound and not self.initial

    def shown(self) -> Shown | None:
        """Give the words that this form showed at first, with their place."""
        start, end = self.initial.get("start"), self.initial.get("end")
        if start is None or end is None or not self.initial.get("words"):
            return None
        return Shown(words=self.initial["words"], span=Span(start, end))

    def placed(self, text: str, within: Sequence[Span]) -> Span | None:
        """Give the place of the words; what is wrong becomes the field's error, and None is given."""
        typed = Typed(
            words=self.cleaned_data["words"],
            start=self.cleaned_data.get("start"),
            end=self.cleaned_data.get("end"),
        )
        try:
            return place(text, typed, within, self.shown())
        except SpanError as error:
            self.add_error("words", _(error.template) % error.params)
            return None


class PartForm(PlacedWordsForm):
    """The source, the cue, or a piece of the content."""

    def __init__(self, *args: Any, label: str = "", **options: Any) -> None:
        super().__init__(*args, **options)
        if label:
            self.fields["words"].label = label


class RowSet(forms.BaseFormSet):  # type: ignore[type-arg]
    """Rows of one kind: those that are there, and always one empty one."""

    def total_form_count(self) -> int:
        """Count the rows; whatever number is sent, those that must be there are."""
        return int(max(super().total_form_count(), self.min_num))

    @property
    def filled(self) -> list[Any]:
        """The rows that say something and are not to be removed."""
        return [row for row in self.forms if row.is_valid() and not row.is_blank]


def rows_of(form: type[forms.Form], *, least: int = 0, most: int = 60) -> Any:  # noqa: ANN401 a class made by Django
    """Make the class of a set of rows of a form; more than `most` are refused.

    With `least` an empty row is there only if there would be fewer.
    """
    return forms.formset_factory(
        form,
        formset=RowSet,
        extra=0 if least else 1,
        min_num=least,
        max_num=most,
        absolute_max=most,
        validate_max=True,
    )


MOST_DIGITS = 6  # of a number of rows


def with_one_more(data: Mapping[str, Any], prefix: str) -> dict[str, Any]:
    """Give posted data that asks for one more empty row of a kind."""
    more = dict(data.items())
    name = f"{prefix}-TOTAL_FORMS"
    total = str(more.get(name, "0"))
    is_number = total.isdecimal() and len(total) <= MOST_DIGITS
    more[name] = str(int(total) + 1 if is_number else 1)
    return more
