"""Which rows: questions to the desk's tables, named in the words of the people who ask them."""

from typing import TYPE_CHECKING, Self, TypeVar

from django.db import models
from django.db.models import Case, Count, Exists, F, OuterRef, Q, When

from annotations.rights import Right
from annotations.values.vocabulary import ClaimState as State
from annotations.values.vocabulary import CopyState, SuggestionState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotations.models import (
        Article,
        Claim,
        ClaimBefore,
        Copy,
        CopyGroup,
        Mention,
        Person,
        ReportedEvent,
        Shingle,
        Source,
        SourceAlias,
        Suggestion,
    )

STOCK_PHRASE_FROM = 400  # texts that share it; one lookup reads at most that many rows a shingle


class StaleVersionError(Exception):
    """The row has changed since the version that was seen; nothing was written.

    `current` is the row as it stands now.
    """

    def __init__(self, current: models.Model) -> None:
        super().__init__("changed by somebody else meanwhile")
        self.current = current


Row = TypeVar("Row", bound=models.Model)


def take_version(row: Row, *, seen: int) -> Row:
    """Claim the right to change a row: only the form that saw its newest version gets it.

    One UPDATE decides, so it holds for two people as for one person with two tabs, on both engines.

    Raises:
        StaleVersionError: if the row has changed since version `seen`; nothing is written.
    """
    rows = type(row)._default_manager.filter(pk=row.pk)  # noqa: SLF001 Django's public name
    if not rows.filter(version=seen).update(version=F("version") + 1):
        raise StaleVersionError(rows.get())
    return rows.get()


def desks_of(person: "Person") -> "models.QuerySet[models.Model]":
    """Give the desks whose reports a person may see: their own, if they work at a desk at all."""
    return person.desks.all() if person.may(Right.SEE_REPORTS) else person.desks.none()


class ArticleQuerySet(models.QuerySet["Article"]):
    """Articles."""

    def visible_to(self, person: "Person") -> Self:
        """Keep the reports of the person's desks."""
        return self.filter(desk__in=desks_of(person))

    def headed(self, words: "Iterable[str]") -> Self:
        """Keep the reports whose headline holds each of these folded words, also inside a longer one.

        Inside one, because many languages join words ("Polizeichef") or leave no spaces between
        them. No index serves that on both databases: the folded headlines are read through, on
        SQLite 0.15 seconds for 200,000 reports.
        """
        held = Q()
        for word in words:
            held &= Q(title_folded__contains=word)
        return self.filter(held)

    def with_outlet(self) -> Self:
        """Load what a list row shows."""
        return self.select_related("outlet", "desk", "imported_by")


class ReportedEventQuerySet(models.QuerySet["ReportedEvent"]):
    """Events as reports tell them."""

    def visible_to(self, person: "Person") -> Self:
        """Keep the events of the person's desks' reports."""
        return self.filter(article__desk__in=desks_of(person))

    def with_report(self) -> Self:
        """Load the report of each event and its outlet."""
        return self.select_related("article__outlet")


class SourceQuerySet(models.QuerySet["Source"]):
    """Sources."""

    def visible_to(self, person: "Person") -> Self:
        """Keep lasting sources, and the unnamed ones of reports the person may see."""
        if not person.may(Right.SEE_SOURCES):
            return self.none()
        return self.filter(Q(only_in=None) | Q(only_in__desk__in=desks_of(person)))

    def unmerged(self) -> Self:
        """Keep the sources that stand for themselves."""
        return self.filter(merged_into=None)

    def offered_in(self, article: "Article", *, also: int | None = None) -> Self:
        """Keep what type-ahead offers in a report: lasting names, and its own unnamed ones.

        `also` is the id of a source that a claim has already: it keeps it, merged or not.
        """
        standing = Q(merged_into=None) & (Q(only_in=None) | Q(only_in=article))
        return self.filter(standing | Q(pk=also)) if also else self.filter(standing)

    def called(self, words: str, *, aliases: "models.QuerySet[SourceAlias]") -> Self:
        """Keep sources one of whose public names begins a word with these folded words.

        The names of what was merged into a source are its names too.
        """
        names = aliases.filter(Q(source=OuterRef("pk")) | Q(source__merged_into=OuterRef("pk")))
        begins = Q(folded__startswith=words) | Q(folded__contains=f" {words}")
        return self.filter(Exists(names.filter(begins)))


class MentionQuerySet(models.QuerySet["Mention"]):
    """Who is who: words of a report that mean a source."""

    def visible_to(self, person: "Person") -> Self:
        """Keep the words of the person's desks' reports."""
        return self.filter(article_version__article__desk__in=desks_of(person))


class ClaimQuerySet(models.QuerySet["Claim"]):
    """Claims."""

    def visible_to(self, person: "Person") -> Self:
        """Keep the claims of the person's desks' reports."""
        return self.filter(article_version__article__desk__in=desks_of(person))

    def of_article(self, article: "Article") -> Self:
        """Keep the claims on a report's current text, in reading order."""
        return self.filter(
            article_version__article=article, article_version__is_current=True
        ).order_by("start", "pk")

    def in_report_of(self, one: "Claim | Mention") -> Self:
        """Keep the claims on the same text as a claim or a mention, in reading order."""
        return self.filter(article_version=one.article_version_id).order_by("start", "pk")

    def in_other_reports_than(self, claim: "Claim") -> Self:
        """Keep the claims on other texts than this claim's."""
        return self.exclude(article_version=claim.article_version_id)

    def said_by(self, source: "Source") -> Self:
        """Keep the claims that a source makes, with those of what was merged into it."""
        return self.filter(Q(source=source) | Q(source__merged_into=source))

    def of_batch(self, batch: str) -> Self:
        """Keep the claims that one act sent back to review together; `batch` is its key."""
        return self.filter(batch=batch)

    def keyed(self, key: str) -> "Claim | None":
        """Give the claim with this key, if it is one of these."""
        return self.filter(key=key).first()

    def newest_first(self) -> Self:
        """Order as a source's page shows claims: the last changed first."""
        return self.order_by("-edited_at", "-pk")

    def live(self) -> Self:
        """Keep all but the withdrawn."""
        return self.exclude(state=State.WITHDRAWN)

    def awaiting_review(self) -> Self:
        """Keep submitted claims, oldest first: the order of the queue."""
        return self.filter(state=State.SUBMITTED).order_by("submitted_at", "pk")

    def verified(self) -> Self:
        """Keep the claims whose attribution two people have seen to be right."""
        return self.filter(state=State.VERIFIED)

    def by_annotator(self, person: "Person") -> Self:
        """Keep the claims that a person wrote."""
        return self.filter(author=person)

    def ready_to_submit(self, person: "Person") -> Self:
        """Keep a person's drafts and what was returned to them."""
        return self.by_annotator(person).filter(state__in=[State.DRAFT, State.RETURNED])

    def with_report(self) -> Self:
        """Load the report and the people of each claim, without the report's text and bytes."""
        return self.defer("article_version__text", "article_version__raw").select_related(
            "article_version__article__outlet",
            "article_version__article__desk",
            "event",
            "source__parent",
            "continues__source",
            "parent__source",
            "author",
            "edited_by",
            "decided_by",
            "words_checked_by",
        )

    def with_text(self) -> Self:
        """Load the report's text too, after `with_report`: for a page that draws it."""
        return self.defer(None).defer("article_version__raw")

    def with_words(self) -> Self:
        """Load parts, figures with their links, and times, in a fixed number of queries."""
        return self.prefetch_related("parts", "figures__links__target", "times")


class SuggestionQuerySet(models.QuerySet["Suggestion"]):
    """What the engine proposed."""

    def visible_to(self, person: "Person") -> Self:
        """Keep what was proposed for the person's desks' reports."""
        return self.filter(article_version__article__desk__in=desks_of(person))

    def of_article(self, article: "Article") -> Self:
        """Keep what was proposed for a report's current text, in reading order."""
        return self.filter(
            article_version__article=article, article_version__is_current=True
        ).order_by("start", "-end", "pk")

    def open(self) -> Self:
        """Keep what nobody has decided on."""
        return self.filter(state=SuggestionState.OPEN)

    def rejected_by(self, person: "Person") -> Self:
        """Keep what a person rejected."""
        return self.filter(state=SuggestionState.REJECTED, decided_by=person)

    def unexplained(self, key: str) -> "Suggestion | None":
        """Give the one with this key, if nobody has said why it was rejected."""
        return self.filter(key=key, reason="").first()

    def of_claim(self, claim: "Claim") -> "Suggestion | None":
        """Give what a claim was taken from, if it was."""
        return self.filter(claim=claim).order_by("pk").last()


class ShingleQuerySet(models.QuerySet["Shingle"]):
    """What is kept of the wording of texts, to find those that share it."""

    def telling(self) -> Self:
        """Keep what stands in few texts: a phrase that hundreds share tells of no copy.

        Each is looked up no further than that bound, so it costs the same among a million texts.
        """
        rows = self.model._default_manager  # noqa: SLF001 Django's public name
        same = rows.filter(hash=OuterRef("hash")).order_by("article_version")
        return self.exclude(Exists(same[STOCK_PHRASE_FROM : STOCK_PHRASE_FROM + 1]))

    def texts_sharing(self, hashes: "Iterable[int]", *, most: int) -> list[tuple[int, int]]:
        """Name the texts that hold the most of these hashes: their ids, and how many they hold."""
        holding = self.filter(hash__in=list(hashes)).order_by()
        counted = holding.values("article_version").annotate(shared=Count("hash"))
        ordered = counted.order_by("-shared", "article_version")
        return list(ordered.values_list("article_version", "shared")[:most])


class CopyGroupQuerySet(models.QuerySet["CopyGroup"]):
    """Groups of reports that carry one text."""

    def visible_to(self, person: "Person") -> Self:
        """Keep the groups in which a report of the person's desks stands."""
        return self.filter(Exists(self._standing().filter(article__desk__in=desks_of(person))))

    def to_decide(self, person: "Person") -> Self:
        """Keep the groups in which a report of the person's desks waits for a decision."""
        waiting = self._standing().filter(state=CopyState.PROPOSED)
        return self.filter(Exists(waiting.filter(article__desk__in=desks_of(person))))

    def decided(self, person: "Person") -> Self:
        """Keep the groups in which no report of the person's desks waits for a decision."""
        return self.exclude(pk__in=self.model._default_manager.to_decide(person).values("pk"))  # noqa: SLF001

    def with_report_of(self, outlet: models.Model) -> Self:
        """Keep the groups in which a report of an outlet stands."""
        return self.filter(Exists(self._standing().filter(article__outlet=outlet)))

    def _standing(self) -> "CopyQuerySet":
        copies = self.model._meta.get_field("copies").related_model  # noqa: SLF001 Django's public name
        standing: CopyQuerySet = copies.objects.standing()  # type: ignore[union-attr]
        return standing.filter(group=OuterRef("pk"))


class CopyQuerySet(models.QuerySet["Copy"]):
    """Reports in groups of copies."""

    def proposed(self) -> Self:
        """Keep what looks like a copy and nobody has decided on."""
        return self.filter(state=CopyState.PROPOSED)

    def confirmed(self) -> Self:
        """Keep the copies that a person has confirmed: only they count as one text (R10)."""
        return self.filter(state=CopyState.CONFIRMED)

    def standing(self) -> Self:
        """Keep what is proposed or confirmed."""
        return self.exclude(state=CopyState.SEPARATED)

    def visible_to(self, person: "Person") -> Self:
        """Keep the reports of the person's desks."""
        return self.filter(article__desk__in=desks_of(person))

    def of_article(self, article: "Article") -> "Copy | None":
        """Give the place of a report in the group it stands in, if it stands in one."""
        return self.standing().filter(article=article).first()

    def beside(self, copy: "Copy") -> Self:
        """Keep the other reports of a copy's group."""
        return self.filter(group=copy.group_id).exclude(pk=copy.pk)

    def with_report(self) -> Self:
        """Load the report of each, and its outlet."""
        return self.select_related("article__outlet", "article__desk", "group", "like")

    def most_annotated_first(self) -> Self:
        """Order by the number of live claims (`claim_count`), the origin first among equals."""
        current = Q(article__versions__is_current=True)
        live = current & ~Q(article__versions__claims__state=State.WITHDRAWN)
        is_origin = Case(When(group__origin=F("article"), then=0), default=1)
        return self.annotate(
            claim_count=Count("article__versions__claims", filter=live), not_origin=is_origin
        ).order_by("-claim_count", "not_origin", "pk")


class ClaimBeforeQuerySet(models.QuerySet["ClaimBefore"]):
    """Claims as they stood on earlier texts."""

    def visible_to(self, person: "Person") -> Self:
        """Keep the claims of the person's desks' reports."""
        return self.filter(article_version__article__desk__in=desks_of(person))
