"""Which rows: questions to the desk's tables, by noun, named in the words of the people who ask them."""

from annotations.querysets.claims import ClaimBeforeQuerySet, ClaimQuerySet
from annotations.querysets.copies import CopyGroupQuerySet, CopyQuerySet, ShingleQuerySet
from annotations.querysets.reports import ArticleQuerySet, ReportedEventQuerySet
from annotations.querysets.rows import StaleVersionError, desks_of, take_version
from annotations.querysets.sources import MentionQuerySet, SourceQuerySet
from annotations.querysets.suggestions import SuggestionQuerySet

__all__ = [
    "ArticleQuerySet",
    "ClaimBeforeQuerySet",
    "ClaimQuerySet",
    "CopyGroupQuerySet",
    "CopyQuerySet",
    "MentionQuerySet",
    "ReportedEventQuerySet",
    "ShingleQuerySet",
    "SourceQuerySet",
    "StaleVersionError",
    "SuggestionQuerySet",
    "desks_of",
    "take_version",
]
