"""Filters of the record's lists: fixed questions, never look-ups out of the address."""

from collections.abc import Mapping
from typing import Any, Final

import django_filters
from django.utils.translation import gettext_lazy as _

from annotations.models import Person
from annotations.text.search import LONGEST_SEARCH, fold
from annotations.values.vocabulary import ConflictState, ConflictType, IncidentState
from incidents.models import Conflict, Incident
from incidents.pages.owners import owners
from incidents.querysets import ConflictQuerySet, IncidentQuerySet

MINE: Final = "mine"
NOBODY: Final = "nobody"
GONE: Final = "gone"


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


class ConflictFilter(django_filters.FilterSet):  # type: ignore[misc]
    """The editor's list of conflicts; unless asked otherwise, of those that still hold."""

    q = django_filters.CharFilter(
        label=_("Incident’s title"), method="with_words", max_length=LONGEST_SEARCH
    )
    type = django_filters.ChoiceFilter(
        label=_("What does not agree"),
        choices=[(code, _(label)) for code, label in ConflictType.choices()],
        empty_label=_("anything"),
    )
    state = django_filters.ChoiceFilter(
        label=_("State"),
        choices=[
            *((code, _(label)) for code, label in ConflictState.choices()),
            (GONE, _("closed by itself")),
        ],
        empty_label=_("all that hold"),
        method="in_state",
    )
    owner = django_filters.ChoiceFilter(
        label=_("Whose it is"), empty_label=_("anybody’s"), method="of_owner"
    )

    class Meta:
        model = Conflict
        fields: list[str] = []

    def __init__(self, asked: Mapping[str, Any], rows: ConflictQuerySet, *, by: Person) -> None:
        super().__init__(asked, queryset=rows)
        self.by = by
        self.owners = {person.key: person for person in owners()}
        self.filters["owner"].extra["choices"] = [
            (MINE, _("mine")),
            (NOBODY, _("nobody’s yet")),
            *((key, str(person)) for key, person in self.owners.items() if person.pk != by.pk),
        ]

    @property
    def narrowed_by(self) -> int:
        """How many things were asked for."""
        return len(self.form.changed_data)

    def filter_queryset(self, queryset: ConflictQuerySet) -> ConflictQuerySet:
        """Keep what still holds unless a state is asked for; a choice that is not offered finds nothing."""
        if self.form.errors:
            return queryset.none()
        found: ConflictQuerySet = super().filter_queryset(queryset)
        return found if self.form.cleaned_data.get("state") else found.standing()

    def with_words(self, queryset: ConflictQuerySet, _name: str, value: str) -> ConflictQuerySet:
        """Keep those of incidents whose title holds these words."""
        return queryset.of_incidents_called(value)

    def in_state(self, queryset: ConflictQuerySet, _name: str, value: str) -> ConflictQuerySet:
        """Keep those in a state, or those that closed themselves."""
        return queryset.gone() if value == GONE else queryset.settled_as(value)

    def of_owner(self, queryset: ConflictQuerySet, _name: str, value: str) -> ConflictQuerySet:
        """Keep one's own, nobody's, or another editor's."""
        if value == NOBODY:
            return queryset.without_owner()
        return queryset.owned_by(self.by if value == MINE else self.owners[value])
