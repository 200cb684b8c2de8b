"""Questions to the groups of reports that have one text."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Case, Count, Exists, F, OuterRef, Q, When

from annotations.querysets.rows import desks_of
from annotations.values.vocabulary import ClaimState as State
from annotations.values.vocabulary import CopyState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotations.models import Article, Copy, CopyGroup, Person, Shingle
    from annotations.querysets.reports import ArticleQuerySet


class ShingleQuerySet(models.QuerySet["Shingle"]):
    """What is kept of the wording of texts, to find those that share it."""

    def telling(self, *, most: int) -> Self:
        """Keep what stands in at most so many texts; no more of them are read to know that."""
        same = self.model._default_manager.filter(hash=OuterRef("hash"))  # noqa: SLF001
        return self.exclude(Exists(same.order_by("article_version")[most : most + 1]))

    def of_reports(self, reports: "ArticleQuerySet") -> Self:
        """Keep the wording of these reports."""
        return self.filter(article_version__article__in=reports)

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

    def read_against(self, copy: "Copy", person: "Person") -> "Copy | None":
        """Give the report that a confirmed copy is read against: the most annotated one.

        It is none if that is the copy itself, or if no report that the person may see has a claim.
        """
        confirmed = self.confirmed().filter(group=copy.group_id).visible_to(person)
        rows = confirmed.with_report().most_annotated_first()
        first = rows.filter(Q(claim_count__gt=0)).first()
        return first if first and first.pk != copy.pk else None

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
