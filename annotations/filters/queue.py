"""The filter of the review queue."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final
from urllib.parse import urlencode

import django_filters
from django.db.models import Min, Model, Q, QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from annotations.filters.choices import by_key, protected_or_not
from annotations.models import Claim, Outlet, Person, Source
from annotations.pages.batches import Batch, batches_of
from annotations.pages.waiting import BY_REPORT, NEWEST, OLDEST, review_queue
from annotations.querysets import ClaimQuerySet
from annotations.values.vocabulary import ClaimState

AGES: Final = {
    "hour": (_("more than an hour"), timedelta(hours=1)),
    "day": (_("more than a day"), timedelta(days=1)),
    "week": (_("more than a week"), timedelta(weeks=1)),
}
QUEUE_ORDERS: Final = {
    "report": (_("by report, oldest first"), BY_REPORT),
    "oldest": (_("oldest claim first"), OLDEST),
    "newest": (_("newest claim first"), NEWEST),
}


class ClaimQueueFilter(django_filters.FilterSet):  # type: ignore[misc]
    """The review queue, narrowed: every choice is one that occurs among the claims that wait."""

    outlet = by_key(
        Outlet, label=_("Outlet"), every=_("all outlets"), field="article_version__article__outlet"
    )
    event = django_filters.ChoiceFilter(
        label=_("Event"), method="of_event", empty_label=_("all events")
    )
    source = by_key(Source, label=_("Source"), every=_("all sources"))
    journalist = by_key(Person, label=_("Journalist"), every=_("everybody"), field="author")
    protected = protected_or_not(_("Protected source"), "source__protected")
    age = django_filters.ChoiceFilter(
        label=_("Waiting for"),
        method="older_than",
        choices=[(code, words) for code, (words, _age) in AGES.items()],
        empty_label=_("any time"),
    )
    batch = django_filters.ChoiceFilter(label=_("Changed together"), empty_label=_("either way"))
    order = django_filters.ChoiceFilter(
        label=_("Order"),
        method="in_order",
        choices=[
            (code, words) for code, (words, _order) in QUEUE_ORDERS.items() if code != "report"
        ],
        empty_label=QUEUE_ORDERS["report"][0],
    )

    class Meta:
        model = Claim
        fields: list[str] = []

    def __init__(self, asked: Mapping[str, Any], person: Person) -> None:
        super().__init__(asked, queryset=review_queue(person))
        for name, rows in (("outlet", Outlet), ("source", Source), ("journalist", Person)):
            self._offer(name, rows, Claim.objects.visible_to(person))
        self._offer_events(Claim.objects.visible_to(person))
        self._offer_batches(Claim.objects.visible_to(person))

    def _offer(self, name: str, rows: type[Model], visible: ClaimQuerySet) -> None:
        """Offer what occurs in the queue; what was asked for stays even when the last one is done."""
        field = self.filters[name].field_name
        waits = Q(pk__in=self.queryset.order_by().values(field))
        asked = Q(key=self._asked_for(name), pk__in=visible.values(field))
        self.filters[name].queryset = rows._default_manager.filter(waits | asked)  # noqa: SLF001

    def _asked_for(self, name: str) -> str:
        """Give what was asked for; a character that PostgreSQL cannot take is no choice anyway."""
        return str(self.data.get(name, "")).replace("\0", "")

    def _offer_events(self, visible: ClaimQuerySet) -> None:
        """Offer events by their names, each under the key of one that bears it: addresses tell no name."""
        asked = self._asked_for("event")
        waiting = visible.awaiting_review().exclude(event=None).order_by()
        named = dict(waiting.values_list("event__label").annotate(Min("event__key")))
        same = visible.filter(event__key=asked).values_list("event__label", flat=True).first()
        if same:
            named[same] = asked
        self.events = {key: label for label, key in sorted(named.items())}
        self.filters["event"].extra["choices"] = list(self.events.items())

    def of_event(self, queryset: QuerySet[Claim], _name: str, value: str) -> QuerySet[Claim]:
        """Keep the claims on events of this name, in any report."""
        return queryset.filter(event__label=self.events[value])

    def _offer_batches(self, visible: ClaimQuerySet) -> None:
        """Offer the acts that sent claims back together; the choice shows only if there are any."""
        wanted = Q(state=ClaimState.SUBMITTED) | Q(batch=self._asked_for("batch"))
        self.batches = batches_of(visible.filter(wanted))
        self.filters["batch"].extra["choices"] = [
            (batch.key, _batch_in_words(batch)) for batch in self.batches
        ]
        if not self.batches and not self._asked_for("batch"):
            del self.filters["batch"]

    @property
    def together(self) -> Batch | None:
        """The act whose claims were asked for."""
        asked = self._asked_for("batch")
        return next((batch for batch in self.batches if batch.key == asked), None)

    def filter_queryset(self, queryset: QuerySet[Claim]) -> QuerySet[Claim]:
        """Narrow the queue; a choice that is not offered finds nothing."""
        if self.form.errors:
            return queryset.none()
        return super().filter_queryset(queryset)  # type: ignore[no-any-return]

    def older_than(self, queryset: QuerySet[Claim], _name: str, value: str) -> QuerySet[Claim]:
        """Keep what has waited longer than this."""
        return queryset.filter(submitted_at__lt=timezone.now() - AGES[value][1])

    def in_order(self, queryset: QuerySet[Claim], _name: str, value: str) -> QuerySet[Claim]:
        """Sort the queue."""
        return queryset.order_by(*QUEUE_ORDERS[value][1])

    @property
    def order_fields(self) -> tuple[str, ...]:
        """The order that was asked for, as fields: what keyset paging goes by."""
        asked = self.form.cleaned_data.get("order") if self.form.is_valid() else ""
        return QUEUE_ORDERS[asked or "report"][1]

    @property
    def state(self) -> dict[str, str]:
        """What was asked for, to be kept in the addresses of the pages that follow."""
        return {name: self.data[name] for name in self.filters if self.data.get(name)}

    @property
    def query(self) -> str:
        """What was asked for, as it stands in an address; empty if nothing was."""
        return f"?{urlencode(self.state)}" if self.state else ""

    @property
    def narrowed_by(self) -> int:
        """How many things were asked for; an order narrows nothing."""
        return len(set(self.form.changed_data) - {"order"})

    @property
    def is_narrowed(self) -> bool:
        """Whether anything but the order was asked for."""
        return bool(set(self.state) - {"order"})


def _batch_in_words(batch: Batch) -> str:
    moment = date_format(timezone.localtime(batch.at), "j M Y, H:i")
    return f"{batch.by}, {moment}: {batch.reason}"
