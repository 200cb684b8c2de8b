"""Which sources a report's form offers, and which one a typed name means."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from annotations.models import Article, Mention, Person, Source, SourceAlias
from annotations.querysets import SourceQuerySet
from annotations.text.search import fold

MOST_OFFERED = 12  # names under the box
MOST_LISTED = 200  # names in the page's own list, for browsers without script


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A source as the box offers it; `text` is what the box shows once it is chosen."""

    key: str
    text: str
    label: str
    place: str
    kind: str
    demo: bool


def offer_of(source: Source) -> Offer:
    """Tell a source from its namesakes: name with place."""
    text = f"{source.label} ({source.place})" if source.place else source.label
    return Offer(
        key=source.key,
        text=text,
        label=source.label,
        place=source.place,
        kind=source.get_kind_display(),
        demo=source.demo,
    )


def offered(article: Article, person: Person) -> SourceQuerySet:
    """Keep what this report may use and this person may see, by name."""
    return Source.objects.visible_to(person).offered_in(article).order_by("label", "pk")


def offers(article: Article, person: Person, typed: str) -> list[Offer]:
    """Offer the sources one of whose names begins a word with what was typed."""
    words = fold(typed)
    if not words:
        return []
    found = offered(article, person).called(words, aliases=SourceAlias.objects.all())
    return [offer_of(source) for source in found[:MOST_OFFERED]]


def listed(article: Article, person: Person) -> list[Offer]:
    """List sources for the page's own list: those of this report first, then all names."""
    here = offered(article, person).filter(claims__article_version__article=article).distinct()
    first = list(here[:MOST_LISTED])
    others = offered(article, person).exclude(pk__in=[source.pk for source in first])
    return [offer_of(source) for source in [*first, *others[: MOST_LISTED - len(first)]]]


def named(article: Article, person: Person, typed: str) -> list[Source]:
    """Find the sources that a typed name means: a public name, one with its place, or a mention."""
    folded = fold(typed)
    without_article = folded.removeprefix("the ")
    bare, _, place = typed.rpartition(" (")
    mentions = Mention.objects.filter(article_version=article.current, words__iexact=typed.strip())
    found = offered(article, person).filter(
        Q(aliases__folded__in=[folded, without_article])
        | Q(label__iexact=typed.strip())
        | Q(aliases__folded=fold(bare), place__iexact=place.removesuffix(")"))
        | Q(label__iexact=bare.strip(), place__iexact=place.removesuffix(")"))
        | Q(pk__in=mentions.values("source"))
    )
    return _best(list(found.distinct()), folded)


def _best(found: Iterable[Source], folded: str) -> list[Source]:
    """Prefer the source whose name with place was typed whole."""
    every = list(found)
    exact = [source for source in every if fold(offer_of(source).text) == folded]
    return exact if len(exact) == 1 else every
