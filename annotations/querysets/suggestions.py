"""Questions to what the engine proposed."""

from typing import TYPE_CHECKING, Self

from django.db import models

from annotations.querysets.rows import desks_of
from annotations.values.vocabulary import SuggestionState

if TYPE_CHECKING:
    from annotations.models import Article, Claim, Person, Suggestion


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
