"""The desk's tables, by noun."""

from annotations.models.claims import Claim, ClaimPart, Comment, Figure, FigureLink, TimeMark
from annotations.models.copies import Copy, CopyGroup, Shingle
from annotations.models.history import HistoryLine
from annotations.models.once import OnceToken
from annotations.models.people import Desk, Person
from annotations.models.reports import (
    Article,
    ArticleVersion,
    NamedWords,
    NothingHere,
    Outlet,
    ReportedEvent,
    TextPart,
)
from annotations.models.sources import Mention, Source, SourceAlias, SourceIdentity
from annotations.models.suggestions import PatternFate, Suggestion
from annotations.models.versions import ClaimBefore

__all__ = [
    "Article",
    "ArticleVersion",
    "Claim",
    "ClaimBefore",
    "ClaimPart",
    "Comment",
    "Copy",
    "CopyGroup",
    "Desk",
    "Figure",
    "FigureLink",
    "HistoryLine",
    "Mention",
    "NamedWords",
    "NothingHere",
    "OnceToken",
    "Outlet",
    "PatternFate",
    "Person",
    "ReportedEvent",
    "Shingle",
    "Source",
    "SourceAlias",
    "SourceIdentity",
    "Suggestion",
    "TextPart",
    "TimeMark",
]
