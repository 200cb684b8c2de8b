"""Removing the demo: the one place where rows are deleted, and only rows marked as demo."""

from django.conf import settings
from django.db.models import Q, QuerySet

from annotations.models import (
    Article,
    ArticleVersion,
    Claim,
    ClaimBefore,
    ClaimPart,
    Comment,
    Copy,
    CopyGroup,
    Figure,
    FigureLink,
    HistoryLine,
    Mention,
    NamedWords,
    NothingHere,
    OnceToken,
    Outlet,
    Person,
    ReportedEvent,
    Shingle,
    Source,
    SourceAlias,
    SourceIdentity,
    Suggestion,
    TextPart,
    TimeMark,
)
from incidents.models import (
    Assessment,
    Conflict,
    ErrorReport,
    Evidence,
    FallNote,
    Incident,
    IncidentKind,
    IncidentLink,
    Party,
    Redaction,
    Release,
    ReleaseClaim,
    Ruling,
    TimelineEntry,
    TimelineTie,
    TimelineTold,
)


def remove_demo() -> dict[str, int]:
    """Delete every row of the demo, from what rests on others downwards; say how many of each.

    Raises:
        ProtectedError: if a row that is not of the demo rests on one that is.
    """
    counts: dict[str, int] = {}
    history = _history()
    Claim.objects.filter(article_version__article__demo=True).update(parent=None, continues=None)
    Incident.objects.filter(demo=True).update(merged_into=None)
    Copy.objects.filter(like__demo=True).update(like=None)
    CopyGroup.objects.filter(origin__demo=True).update(origin=None)
    TimeMark.objects.filter(claim__article_version__article__demo=True).update(anchor_mark=None)
    Source.objects.filter(demo=True).update(parent=None, merged_into=None)
    for rows in [*_record_rows(), *_desk_rows(), history]:
        name = rows.model.__name__
        counts[name] = counts.get(name, 0) + rows.delete()[0]
    accounts = Person.objects.filter(demo=True)
    OnceToken.objects.filter(person__in=accounts).delete()
    counts["Person"] = accounts.delete()[0]
    (settings.VAR_DIR / "accounts.txt").unlink(missing_ok=True)
    return counts


def _history() -> QuerySet[HistoryLine]:
    """Give the demo's lines of history: those by its people, and of its conflicts and errors by nobody."""
    ours = [
        key
        for model in (Conflict, ErrorReport)
        for key in model.objects.filter(incident__demo=True).values_list("key", flat=True)
    ]
    return HistoryLine.objects.filter(Q(by__demo=True) | Q(by=None, object_key__in=ours))


def _record_rows() -> list[QuerySet]:  # type: ignore[type-arg]
    ours = {"incident__demo": True}
    return [
        ReleaseClaim.objects.filter(release__incident__demo=True),
        TimelineTold.objects.filter(entry__incident__demo=True),
        *(
            model.objects.filter(**ours)
            for model in (
                TimelineTie,
                TimelineEntry,
                ErrorReport,
                FallNote,
                Assessment,
                Ruling,
                Conflict,
                Party,
                IncidentKind,
                IncidentLink,
                Evidence,
                Release,
            )
        ),
        Redaction.objects.filter(Q(article_version__article__demo=True) | Q(source__demo=True)),
        Incident.objects.filter(demo=True),
    ]


def _desk_rows() -> list[QuerySet]:  # type: ignore[type-arg]
    of_claims = {"claim__article_version__article__demo": True}
    of_texts = {"article_version__article__demo": True}
    return [
        Copy.objects.filter(article__demo=True),
        CopyGroup.objects.filter(copies=None),
        Shingle.objects.filter(**of_texts),
        ClaimBefore.objects.filter(**of_texts),
        Suggestion.objects.filter(**of_texts),
        Comment.objects.filter(**of_claims),
        FigureLink.objects.filter(figure__claim__article_version__article__demo=True),
        *(model.objects.filter(**of_claims) for model in (Figure, TimeMark, ClaimPart)),
        *(
            model.objects.filter(**of_texts)
            for model in (Claim, Mention, NamedWords, NothingHere, TextPart)
        ),
        ReportedEvent.objects.filter(article__demo=True),
        *(model.objects.filter(source__demo=True) for model in (SourceIdentity, SourceAlias)),
        Source.objects.filter(demo=True),
        ArticleVersion.objects.filter(article__demo=True),
        Article.objects.filter(demo=True),
        Outlet.objects.filter(demo=True),
    ]
