"""The filters of the list of groups of copies."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from annotations.filters.choices import by_key
from annotations.filters.lists import ListFilter, occurring
from annotations.models import Article, Copy, CopyGroup, Outlet
from annotations.querysets import CopyGroupQuerySet, CopyQuerySet


class CopyGroupFilter(ListFilter):
    """The groups of copies, narrowed; without a choice those that wait for a decision."""

    state = django_filters.ChoiceFilter(
        label=_("Decided"),
        method="so_far",
        choices=[("decided", _("decided")), ("all", _("decided or not"))],
        empty_label=_("waiting for a decision"),
    )
    outlet = by_key(Outlet, label=_("Outlet"), every=_("all outlets"))

    class Meta:
        model = CopyGroup
        fields: list[str] = []

    def offer(self, seen: QuerySet[Any]) -> None:  # noqa: ARG002 outlets occur among reports
        """Offer the outlets of the person's reports, and follow one to the groups it stands in."""
        mine = Article.objects.visible_to(self.person)
        self.filters["outlet"].queryset = occurring(Outlet, mine, "outlet")
        self.filters["outlet"].method = self.of_outlet

    def of_outlet(
        self, queryset: CopyGroupQuerySet, _name: str, value: Outlet | None
    ) -> CopyGroupQuerySet:
        """Keep the groups with a report of an outlet."""
        if value is None:
            return queryset
        mine = Copy.objects.visible_to(self.person)
        return queryset.holding(mine.filter(article__outlet=value))

    def so_far(self, queryset: CopyGroupQuerySet, _name: str, value: str) -> CopyGroupQuerySet:
        """Keep the groups that are decided, or all."""
        return queryset.without(self._waiting) if value == "decided" else queryset

    @property
    def _waiting(self) -> CopyQuerySet:
        waiting: CopyQuerySet = Copy.objects.waiting_for(self.person)
        return waiting

    def filter_queryset(self, queryset: CopyGroupQuerySet) -> CopyGroupQuerySet:
        """Without a choice keep what waits."""
        if not self.form.cleaned_data.get("state"):
            queryset = queryset.holding(self._waiting)
        found: CopyGroupQuerySet = super().filter_queryset(queryset)
        return found
