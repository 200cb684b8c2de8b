"""The filters of the lists: reports, claims, sources."""

from collections.abc import Mapping
from typing import Any

import django_filters
from django import forms
from django.db.models import Exists, Model, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from annotations.filters.choices import by_key, protected_or_not
from annotations.models import Article, Claim, Desk, Figure, Outlet, Person, Source, SourceAlias
from annotations.querysets import ArticleQuerySet, SourceQuerySet
from annotations.text.search import LONGEST_SEARCH, fold
from annotations.values.vocabulary import ClaimState, Harm, Named, SourceKind


def occurring(rows: type[Model], seen: QuerySet[Any], field: str) -> QuerySet[Any]:
    """Keep the rows that `seen` names in a field: each is looked up, `seen` is not read through."""
    return rows._default_manager.filter(Exists(seen.filter(**{field: OuterRef("pk")})))  # noqa: SLF001


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
    def narrowed_by(self) -> int:
        """How many things were asked for."""
        return len(self.form.changed_data)

    @property
    def is_narrowed(self) -> bool:
        """Whether anything was asked for."""
        return any(self.data.get(name) for name in self.filters)


class ArticleFilter(ListFilter):
    """The list of reports, narrowed."""

    words = django_filters.CharFilter(
        label=_("Words of the headline"),
        method="with_words",
        max_length=LONGEST_SEARCH,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    outlet = by_key(Outlet, label=_("Outlet"), every=_("all outlets"))
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
    importer = by_key(Person, label=_("Imported by"), every=_("everybody"), field="imported_by")
    desk = by_key(Desk, label=_("Desk"), every=_("all desks"))

    class Meta:
        model = Article
        fields: list[str] = []

    def offer(self, seen: QuerySet[Any]) -> None:
        """Offer outlets, people and desks that occur; the desk only to people with several."""
        self.filters["outlet"].queryset = occurring(Outlet, seen, "outlet")
        self.filters["importer"].queryset = occurring(Person, seen, "imported_by")
        self.filters["desk"].queryset = self.person.desks.all()
        if self.person.desks.count() < 2:  # noqa: PLR2004 one desk is no choice
            del self.filters["desk"]

    def with_words(self, queryset: ArticleQuerySet, _name: str, value: str) -> ArticleQuerySet:
        """Keep the reports whose headline holds each of these words."""
        return queryset.headed(fold(value).split())

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
    outlet = by_key(
        Outlet, label=_("Outlet"), every=_("all outlets"), field="article_version__article__outlet"
    )
    harm = django_filters.ChoiceFilter(
        label=_("Counts"),
        method="counting",
        choices=[(code, _(label)) for code, label in Harm.choices()],
        empty_label=_("anything or nothing"),
    )
    journalist = by_key(Person, label=_("Journalist"), every=_("everybody"), field="author")
    protected = protected_or_not(_("Protected source"), "source__protected")
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
    batch = django_filters.CharFilter(
        label=_("Changed together"), max_length=20, widget=forms.HiddenInput
    )

    class Meta:
        model = Claim
        fields: list[str] = []

    def offer(self, seen: QuerySet[Any]) -> None:
        """Offer outlets and journalists that occur; follow keys of what the person may see."""
        outlet = "article_version__article__outlet"
        self.filters["outlet"].queryset = occurring(Outlet, seen, outlet)
        self.filters["journalist"].queryset = occurring(Person, seen, "author")
        self.filters["article"].queryset = Article.objects.visible_to(self.person)
        self.filters["source"].queryset = Source.objects.visible_to(self.person)

    def called(self, queryset: QuerySet[Claim], _name: str, value: str) -> QuerySet[Claim]:
        """Keep the claims of sources that have such a name."""
        names = SourceAlias.objects.all()
        sources = Source.objects.visible_to(self.person).called(fold(value), aliases=names)
        return queryset.filter(source__in=sources)

    def counting(self, queryset: QuerySet[Claim], _name: str, value: str) -> QuerySet[Claim]:
        """Keep the claims with a figure of this harm."""
        return queryset.filter(Exists(Figure.objects.filter(claim=OuterRef("pk"), harm=value)))

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
    protected = protected_or_not(_("Protected"), "protected")

    class Meta:
        model = Source
        fields: list[str] = []

    def called(self, queryset: SourceQuerySet, _name: str, value: str) -> SourceQuerySet:
        """Keep the sources one of whose public names has a word that begins so."""
        return queryset.called(fold(value), aliases=SourceAlias.objects.all())
