"""Suggestions give way to claims: what somebody marked by hand is not proposed to them again."""

from django.db.models import F

from annotations.models import ArticleVersion, Claim, Suggestion
from annotations.suggest.overlap import is_dealt_with
from annotations.suggest.proposal import Proposal
from annotations.text.spans import Span
from annotations.values.vocabulary import PartRole, SuggestionState


def content_of_claims(version: ArticleVersion) -> list[list[Span]]:
    """List the words that the live claims on a text take, claim by claim."""
    return [_content(claim) for claim in version.claims.live().with_words()]


def give_way(claim: Claim) -> None:
    """Put the open suggestions aside for whose words a claim has just been marked."""
    taken = [_content(claim)]
    rows = Suggestion.objects.filter(article_version=claim.article_version_id).open()
    keys = [row.pk for row in rows if is_dealt_with(Proposal.from_data(row.reading).content, taken)]
    Suggestion.objects.filter(pk__in=keys).open().update(
        state=SuggestionState.REPLACED, version=F("version") + 1
    )


def _content(claim: Claim) -> list[Span]:
    return [part.span for part in claim.parts.all() if part.role == PartRole.CONTENT]
