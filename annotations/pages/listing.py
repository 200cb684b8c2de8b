"""What the rows of the lists show, loaded in a fixed number of queries however many rows there are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from annotations.models import (
    Article,
    ArticleVersion,
    Claim,
    Person,
    ReportedEvent,
    Source,
)
from annotations.pages.report_page import words_of
from annotations.pages.source_offers import offer_of
from annotations.querysets import ArticleQuerySet, ClaimQuerySet
from annotations.text.search import fold
from annotations.values.full_words import figures_in_words
from annotations.values.quantities.wording import Translate
from annotations.values.vocabulary import ClaimState, PartRole

UNKNOWN_DAY: Final = date(
    1000, 1, 1
)  # before any report: unknown dates stand at one end of the list


def report_rows(articles: ArticleQuerySet) -> QuerySet[Article]:
    """Load reports with outlet, desk and the counts of their claims; unknown dates can be sorted by.

    Each count is a query inside the query, made for the rows of the page only: a join would count
    the claims of every report before the page is cut off.
    """
    return articles.with_outlet().annotate(
        claim_count=_claims_in(*(state for state in ClaimState if state != ClaimState.WITHDRAWN)),
        draft_count=_claims_in(ClaimState.DRAFT, ClaimState.RETURNED),
        waiting_count=_claims_in(ClaimState.SUBMITTED),
        verified_count=_claims_in(ClaimState.VERIFIED),
        published_order=Coalesce("published_earliest", Value(UNKNOWN_DAY)),
    )


def _claims_in(*states: ClaimState) -> Coalesce:
    """Count the claims of a report's current text in these states."""
    current = {"article_version__article": OuterRef("pk"), "article_version__is_current": True}
    claims = Claim.objects.filter(state__in=states, **current).order_by()
    grouped = claims.values("article_version__article").annotate(number=Count("pk"))
    return Coalesce(Subquery(grouped.values("number")), 0)


def claim_rows(claims: ClaimQuerySet) -> QuerySet[Claim]:
    """Load claims with their report, people, words and figures, without the report's whole text."""
    return claims.with_report().with_words()


def source_rows(sources: QuerySet[Source], *, person: Person) -> QuerySet[Source]:
    """Load sources with the number of live claims of theirs that the person may see."""
    claims = Claim.objects.visible_to(person).live().order_by()
    number = {
        name: claims.filter(**{whose: OuterRef("pk")})
        .values(whose)
        .annotate(number=Count("pk"))
        .values("number")
        for name, whose in (("own", "source"), ("merged", "source__merged_into"))
    }
    return sources.select_related("parent", "only_in").annotate(
        claim_count=Coalesce(Subquery(number["own"]), 0) + Coalesce(Subquery(number["merged"]), 0)
    )


def events_of(article: Article) -> QuerySet[ReportedEvent]:
    """Give the events of a report, the main one first, with the number of live claims on each."""
    live = ~Q(claims__state=ClaimState.WITHDRAWN)
    return article.events.annotate(claim_count=Count("claims", filter=live)).order_by(
        "-is_main", "is_background", "pk"
    )


def claims_by_state(article: Article) -> list[tuple[ClaimState, int]]:
    """Count a report's claims by state, in the order of the review; states without any are left out."""
    rows = Claim.objects.of_article(article).order_by().values_list("state")
    counts = dict(rows.annotate(number=Count("pk")))
    return [(state, counts[state]) for state in ClaimState if state in counts]


def versions_of(article: Article) -> QuerySet[ArticleVersion]:
    """Give the texts of a report, the newest first, without the texts themselves."""
    return article.versions.defer("text", "raw").select_related("added_by").order_by("-number")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """A claim in one row of a list: who, with which cue, what in a few words, how many."""

    claim: Claim
    who: str  # empty: the reporter's own voice, or no source yet
    cue: str
    words: str
    counts: tuple[str, ...]


def claim_row(claim: Claim, translate: Translate) -> ClaimRow:
    """Put a claim of `claim_rows` into a row; no query is made."""
    continued = claim.continues.source if claim.continues and not claim.source else None
    source = claim.source or continued
    return ClaimRow(
        claim=claim,
        who=source.label if source else "",
        cue=" ".join(words_of(claim, PartRole.CUE)),
        words=" … ".join(words_of(claim, PartRole.CONTENT)),
        counts=tuple(figures_in_words(claim.figures.all(), translate)),
    )


def sources_for(claims: Iterable[Claim], *, person: Person) -> QuerySet[Source]:
    """Offer the sources that all these claims may have: lasting ones; one report's own for its own."""
    sources = Source.objects.visible_to(person).order_by("label", "pk")
    articles = {claim.article_version.article for claim in claims}
    if len(articles) == 1:
        return sources.offered_in(articles.pop())
    return sources.unmerged().filter(only_in=None)


def sources_called(offered: QuerySet[Source], typed: str) -> list[Source]:
    """Find the offered sources that a typed name means: a lasting name, or one with its place."""
    bare, _, place = typed.strip().rpartition(" (")
    with_place = Q(aliases__folded=fold(bare), place__iexact=place.removesuffix(")"))
    found = list(offered.filter(Q(aliases__folded=fold(typed)) | with_place).distinct())
    exact = [source for source in found if offer_of(source).text == typed.strip()]
    return exact if len(exact) == 1 else found


def other_names(source: Source) -> list[str]:
    """List the lasting names of a source besides the one it is shown by."""
    names = source.aliases.exclude(folded=fold(source.label)).order_by("name")
    return list(names.values_list("name", flat=True))
