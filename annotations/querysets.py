"""Which rows: questions to the desk's tables, named in the words of the people who ask them."""

from typing import TYPE_CHECKING, Self, TypeVar

from django.db import models
from django.db.models import Case, Count, Exists, F, OuterRef, Q, When

from annotations.rights import Right
from annotations.values.vocabulary import ClaimFate, CopyState, SuggestionState
from annotations.values.vocabulary import ClaimState as State

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotations.models import (
        Article,
        ArticleVersion,
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
        return self.filter(*(Q(title_folded__contains=word) for word in words))

    def at_address(self, address: str) -> Self:
        """Keep the reports that stand at this address on the web."""
        return self.filter(address=address)

    def printed_by(self, outlet: str) -> Self:
        """Keep the reports of the outlet of this name."""
        return self.filter(outlet__name=outlet)

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

    def unprotected(self) -> Self:
        """Keep the sources whose name may be shown beside another."""
        return self.filter(protected=False)

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

    def telling(self, *, most: int) -> Self:
        """Keep what stands in at most so many texts; no more of them are read to know that."""
        same = self.model._default_manager.filter(hash=OuterRef("hash"))  # noqa: SLF001
        return self.exclude(Exists(same.order_by("article_version")[most : most + 1]))

    def texts_sharing(self, hashes: "Iterable[int]", *, most: int) -> list[tuple[int, int]]:
        """Name the texts that hold the most of these hashes: their ids, and how many they hold."""
        texts = self.filter(hash__in=list(hashes)).order_by().values_list("article_version")
        counted = texts.annotate(shared=Count("hash")).order_by("-shared", "article_version")
        return list(counted[:most])


class CopyGroupQuerySet(models.QuerySet["CopyGroup"]):
    """Groups of reports that carry one text."""

    def holding(self, copies: "CopyQuerySet") -> Self:
        """Keep the groups in which one of these reports stands."""
        return self.filter(Exists(copies.standing().filter(group=OuterRef("pk"))))

    def without(self, copies: "CopyQuerySet") -> Self:
        """Keep the groups in which none of these reports stands."""
        return self.exclude(Exists(copies.standing().filter(group=OuterRef("pk"))))


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

    def waiting_for(self, person: "Person") -> Self:
        """Keep what waits and the person can compare with another report of its group."""
        seen = type(self)(self.model).standing().visible_to(person)
        beside = seen.filter(group=OuterRef("group")).exclude(pk=OuterRef("pk"))
        return self.proposed().visible_to(person).exclude(like=None).filter(Exists(beside))

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
        live = ~Q(article__versions__claims__state=State.WITHDRAWN)
        claims = Count(
            "article__versions__claims", filter=live & Q(article__versions__is_current=True)
        )
        is_other = Case(When(group__origin=F("article"), then=0), default=1)
        return self.annotate(claim_count=claims).order_by("-claim_count", is_other, "pk")


class ClaimBeforeQuerySet(models.QuerySet["ClaimBefore"]):
    """Claims as they stood on earlier texts."""

    def visible_to(self, person: "Person") -> Self:
        """Keep the claims of the person's desks' reports."""
        return self.filter(article_version__article__desk__in=desks_of(person))

    def changed(self) -> Self:
        """Keep those whose words the next text changed, or that were tied to what is gone."""
        return self.filter(fate=ClaimFate.CHANGED)

    def undecided(self) -> Self:
        """Keep changed ones that nobody has sent to review again, nor withdrawn."""
        return self.changed().filter(claim__state=State.DRAFT, claim__submitted_at=None)

    def once_sent(self) -> Self:
        """Keep those that were more than a draft before: a reviewer had to do with them."""
        return self.exclude(data__state=State.DRAFT.value)

    def by_annotator(self, person: "Person") -> Self:
        """Keep the claims that a person wrote."""
        return self.filter(claim__author=person)

    def since_decision(self, claim: "Claim") -> Self:
        """Keep those of a claim that are newer than the last decision on it, the newest first."""
        rows = self.filter(claim=claim, fate__in=[ClaimFate.CHANGED, ClaimFate.CONTEXT])
        if claim.decided_at is not None:
            rows = rows.filter(at__gt=claim.decided_at)
        return rows.order_by("-pk")

    def between(self, first: "ArticleVersion", last: "ArticleVersion") -> Self:
        """Keep what stood on the texts of a report from one up to, but without, a later one."""
        numbers = (first.number, last.number - 1)
        article = first.article_id
        return self.filter(
            article_version__article=article, article_version__number__range=numbers
        ).order_by("article_version__number", "pk")

    def standing_on(self, version: "ArticleVersion") -> Self:
        """Keep what stood on one text."""
        return self.filter(article_version=version)

    def made_by(self, version: "ArticleVersion") -> Self:
        """Keep what a new text made of the claims on the text before it."""
        return self.filter(next_version=version)

    def with_claims(self) -> Self:
        """Load each claim as it is now, with its report and words, without the texts."""
        return (
            self.select_related(
                "claim__article_version__article__outlet",
                "claim__source",
                "claim__author",
                "article_version",
                "next_version",
            )
            .defer(
                "claim__article_version__text",
                "claim__article_version__raw",
                "article_version__text",
                "article_version__raw",
                "next_version__text",
                "next_version__raw",
            )
            .prefetch_related("claim__parts", "claim__figures", "claim__times")
        )
