"""Filters of the lists: fixed choices, and only of what the person may see."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final
from urllib.parse import urlencode

import django_filters
from django import forms
from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from annotations.models import (
    Article,
    Claim,
    Desk,
    Figure,
    Outlet,
    Person,
    Source,
    SourceAlias,
)
from annotations.pages.waiting import BY_REPORT, NEWEST, OLDEST, review_queue
from annotations.querysets import ClaimQuerySet, SourceQuerySet
from annotations.text.search import LONGEST_SEARCH, fold
from annotations.values.vocabulary import ClaimState, Harm, Named, SourceKind

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

    outlet = django_filters.ModelChoiceFilter(
        label=_("Outlet"),
        field_name="article_version__article__outlet",
        queryset=Outlet.objects.none(),
        to_field_name="key",
        empty_label=_("all outlets"),
    )
    event = django_filters.ChoiceFilter(
        label=_("Event"), field_name="event__label", empty_label=_("all events")
    )
    source = django_filters.ModelChoiceFilter(
        label=_("Source"),
        queryset=Source.objects.none(),
        to_field_name="key",
        empty_label=_("all sources"),
    )
    journalist = django_filters.ModelChoiceFilter(
        label=_("Journalist"),
        field_name="author",
        queryset=Person.objects.none(),
        to_field_name="key",
        empty_label=_("everybody"),
    )
    protected = django_filters.ChoiceFilter(
        label=_("Protected source"),
        field_name="source__protected",
        choices=[("True", _("protected")), ("False", _("not protected"))],
        empty_label=_("either"),
    )
    age = django_filters.ChoiceFilter(
        label=_("Waiting for"),
        method="older_than",
        choices=[(code, words) for code, (words, _age) in AGES.items()],
        empty_label=_("any time"),
    )
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
        waiting = visible.awaiting_review()
        asked = visible.filter(event__label=self._asked_for("event"))
        labels = {
            *waiting.order_by().values_list("event__label", flat=True),
            *asked.values_list("event__label", flat=True)[:1],
        }
        known = sorted(filter(None, labels))
        self.filters["event"].extra["choices"] = [(label, label) for label in known]

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
    def is_narrowed(self) -> bool:
        """Whether anything but the order was asked for."""
        return bool(set(self.state) - {"order"})


class ListFilter(django_filters.FilterSet):  # type: ignore[misc]
    """A filter of a list: what was asked for stands in the address."""

    def __init__(
        self, asked: Mapping[str, Any], queryset: QuerySet[Any], *, person: Person
    ) -> None:
        super().__init__(asked, queryset=queryset)
        self.person = person
        self.offer(queryset.order_by())

    def offer(self, seen: QuerySet[Any]) -> None:
        """Fill the choices with what occurs among the rows that the person may see."""

    @property
    def is_narrowed(self) -> bool:
        """Whether anything was asked for."""
        return any(self.data.get(name) for name in self.filters)


class ArticleFilter(ListFilter):
    """The list of reports, narrowed."""

    outlet = django_filters.ModelChoiceFilter(
        label=_("Outlet"),
        queryset=Outlet.objects.none(),
        to_field_name="key",
        empty_label=_("all outlets"),
    )
    work = django_filters.ChoiceFilter(
        label=_("Claims"),
        method="with_work",
        choices=[
            ("none", _("none yet")),
            ("drafts", _("some are drafts or returned")),
            ("waiting", _("some wait for review")),
            ("verified", _("some are verified")),
        ],
        empty_label=_("any"),
    )
    published_from = django_filters.DateFilter(
        label=_("Published from"),
        field_name="published_latest",
        lookup_expr="gte",
        widget=forms.DateInput(attrs={"type": "date"}),
    )
    published_until = django_filters.DateFilter(
        label=_("Published until"),
        field_name="published_earliest",
        lookup_expr="lte",
        widget=forms.DateInput(attrs={"type": "date"}),
    )
    importer = django_filters.ModelChoiceFilter(
        label=_("Imported by"),
        field_name="imported_by",
        queryset=Person.objects.none(),
        to_field_name="key",
        empty_label=_("everybody"),
    )
    desk = django_filters.ModelChoiceFilter(
        label=_("Desk"),
        queryset=Desk.objects.none(),
        to_field_name="key",
        empty_label=_("all desks"),
    )

    class Meta:
        model = Article
        fields: list[str] = []

    def offer(self, seen: QuerySet[Any]) -> None:
        """Offer outlets, people and desks that occur; the desk only to people with several."""
        self.filters["outlet"].queryset = Outlet.objects.filter(pk__in=seen.values("outlet"))
        importers = Person.objects.filter(pk__in=seen.values("imported_by"))
        self.filters["importer"].queryset = importers
        self.filters["desk"].queryset = self.person.desks.all()
        if self.person.desks.count() < 2:  # noqa: PLR2004 one desk is no choice
            del self.filters["desk"]

    def with_work(self, queryset: QuerySet[Article], _name: str, value: str) -> QuerySet[Article]:
        """Keep the reports whose claims stand so."""
        claims = Claim.objects.live().filter(
            article_version__article=OuterRef("pk"), article_version__is_current=True
        )
        states = {
            "drafts": [ClaimState.DRAFT, ClaimState.RETURNED],
            "waiting": [ClaimState.SUBMITTED],
            "verified": [ClaimState.VERIFIED],
        }
        if value in states:
            return queryset.filter(Exists(claims.filter(state__in=states[value])))
        return queryset.filter(~Exists(claims))


class ClaimFilter(ListFilter):
    """The list of claims, narrowed."""

    state = django_filters.ChoiceFilter(
        label=_("State"),
        choices=[(code, _(label)) for code, label in ClaimState.choices()],
        empty_label=_("all states"),
    )
    who = django_filters.CharFilter(
        label=_("Source’s name"),
        method="called",
        max_length=LONGEST_SEARCH,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    outlet = django_filters.ModelChoiceFilter(
        label=_("Outlet"),
        field_name="article_version__article__outlet",
        queryset=Outlet.objects.none(),
        to_field_name="key",
        empty_label=_("all outlets"),
    )
    harm = django_filters.ChoiceFilter(
        label=_("Counts"),
        method="counting",
        choices=[(code, _(label)) for code, label in Harm.choices()],
        empty_label=_("anything or nothing"),
    )
    journalist = django_filters.ModelChoiceFilter(
        label=_("Journalist"),
        field_name="author",
        queryset=Person.objects.none(),
        to_field_name="key",
        empty_label=_("everybody"),
    )
    protected = django_filters.ChoiceFilter(
        label=_("Protected source"),
        field_name="source__protected",
        choices=[("True", _("protected")), ("False", _("not protected"))],
        empty_label=_("either"),
    )
    article = django_filters.ModelChoiceFilter(
        label=_("Report"),
        field_name="article_version__article",
        queryset=Article.objects.none(),
        to_field_name="key",
        widget=forms.HiddenInput,
    )
    source = django_filters.ModelChoiceFilter(
        label=_("Source"),
        queryset=Source.objects.none(),
        to_field_name="key",
        widget=forms.HiddenInput,
    )
    batch = django_filters.ModelChoiceFilter(
        label=_("Changed together"),
        method="changed_with",
        queryset=Claim.objects.none(),
        to_field_name="key",
        widget=forms.HiddenInput,
    )

    class Meta:
        model = Claim
        fields: list[str] = []

    def offer(self, seen: QuerySet[Any]) -> None:
        """Offer outlets and journalists that occur; follow keys of what the person may see."""
        outlets = seen.values("article_version__article__outlet")
        self.filters["outlet"].queryset = Outlet.objects.filter(pk__in=outlets)
        self.filters["journalist"].queryset = Person.objects.filter(pk__in=seen.values("author"))
        self.filters["article"].queryset = Article.objects.visible_to(self.person)
        self.filters["source"].queryset = Source.objects.visible_to(self.person)
        self.filters["batch"].queryset = seen

    def called(self, queryset: QuerySet[Claim], _name: str, value: str) -> QuerySet[Claim]:
        """Keep the claims of sources that have such a name."""
        names = SourceAlias.objects.all()
        sources = Source.objects.visible_to(self.person).called(fold(value), aliases=names)
        return queryset.filter(source__in=sources)

    def counting(self, queryset: QuerySet[Claim], _name: str, value: str) -> QuerySet[Claim]:
        """Keep the claims with a figure of this harm."""
        return queryset.filter(Exists(Figure.objects.filter(claim=OuterRef("pk"), harm=value)))

    def changed_with(self, queryset: QuerySet[Claim], _name: str, value: Claim) -> QuerySet[Claim]:
        """Keep the claims that one person sent back to review in one act, this one among them."""
        return queryset.filter(edited_by=value.edited_by, submitted_at=value.submitted_at)

    @property
    def chosen(self) -> dict[str, Any]:
        """The report, the source or the batch that the list is about, where a link chose one."""
        cleaned = self.form.cleaned_data if self.form.is_valid() else {}
        names = ("article", "source", "batch")
        return {name: cleaned[name] for name in names if cleaned.get(name)}


class SourceFilter(ListFilter):
    """The list of sources, narrowed."""

    name = django_filters.CharFilter(
        label=_("Name"),
        method="called",
        max_length=LONGEST_SEARCH,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    kind = django_filters.ChoiceFilter(
        label=_("Kind"),
        choices=[(code, _(label)) for code, label in SourceKind.choices()],
        empty_label=_("all kinds"),
    )
    named = django_filters.ChoiceFilter(
        label=_("Named"),
        choices=[(code, _(label)) for code, label in Named.choices()],
        empty_label=_("named or not"),
    )
    protected = django_filters.ChoiceFilter(
        label=_("Protected"),
        choices=[("True", _("protected")), ("False", _("not protected"))],
        empty_label=_("either"),
    )

    class Meta:
        model = Source
        fields: list[str] = []

    def called(self, queryset: SourceQuerySet, _name: str, value: str) -> SourceQuerySet:
        """Keep the sources one of whose public names has a word that begins so."""
        return queryset.called(fold(value), aliases=SourceAlias.objects.all())
