"""Questions to the sources and to the names that reports give them."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q

from annotations.querysets.rows import desks_of
from annotations.rights import Right

if TYPE_CHECKING:
    from annotations.models import Article, Mention, Person, Source, SourceAlias


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
