"""Filters of the record's lists: fixed questions, never look-ups out of the address."""

import django_filters
from django.utils.translation import gettext_lazy as _

from annotations.text.search import LONGEST_SEARCH, fold
from annotations.values.vocabulary import IncidentState
from incidents.models import Incident
from incidents.querysets import IncidentQuerySet


class IncidentFilter(django_filters.FilterSet):  # type: ignore[misc]
    """The editor's list of incidents."""

    q = django_filters.CharFilter(
        label=_("Title or place"), method="with_words", max_length=LONGEST_SEARCH
    )
    state = django_filters.ChoiceFilter(
        label=_("State"),
        choices=[(code, _(label)) for code, label in IncidentState.choices()],
        empty_label=_("any"),
    )
    down = django_filters.ChoiceFilter(
        label=_("Taken down"),
        choices=[("yes", _("yes")), ("no", _("no"))],
        empty_label=_("any"),
        method="taken_down",
    )

    class Meta:
        model = Incident
        fields: list[str] = []

    @property
    def narrowed_by(self) -> int:
        """How many things were asked for."""
        return len(self.form.changed_data)

    def with_words(self, queryset: IncidentQuerySet, _name: str, value: str) -> IncidentQuerySet:
        """Keep incidents whose title or place holds these words."""
        return queryset.called(value, folded=fold(value))

    def taken_down(self, queryset: IncidentQuerySet, _name: str, value: str) -> IncidentQuerySet:
        """Keep what is taken down, or what is not."""
        return queryset.taken_down() if value == "yes" else queryset.not_taken_down()
