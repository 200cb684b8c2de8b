"""Questions to the claims, as they are and as they stood on earlier texts."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

from annotations.querysets.rows import desks_of
from annotations.values.vocabulary import ClaimFate
from annotations.values.vocabulary import ClaimState as State

if TYPE_CHECKING:
    from datetime import datetime

    from annotations.models import (
        Article,
        ArticleVersion,
        Claim,
        ClaimBefore,
        Mention,
        Person,
        Source,
    )


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

    def since_decision(self, claim: "Claim", decided: "datetime | None") -> Self:
        """Keep those of a claim that are newer than the last decision on it, the newest first."""
        rows = self.filter(claim=claim, fate__in=[ClaimFate.CHANGED, ClaimFate.CONTEXT])
        if decided is not None:
            rows = rows.filter(at__gt=decided)
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
