"""What waits for whom: the rows of the review queue, and of each person's own page."""

from datetime import datetime
from typing import Final

from django.db.models import Count, Exists, F, Max, Min, OuterRef, Prefetch, Q, QuerySet, Subquery

from annotations.actions.copies import READ_AS_COPY
from annotations.models import (
    Article,
    ArticleVersion,
    Claim,
    ClaimPart,
    Comment,
    Copy,
    HistoryLine,
    Mention,
    Person,
)
from annotations.pages.review_page import Progress
from annotations.querysets import ArticleQuerySet, ClaimQuerySet
from annotations.values.vocabulary import ClaimState as State
from annotations.values.vocabulary import PartRole, Verb

SENT: Final = (State.SUBMITTED, State.VERIFIED, State.RETURNED, State.DISPUTED)
LISTED: Final = 20  # rows of one list on a person's own page

# The orders of the queue. None of these values is null for a claim that waits.
BY_REPORT: Final = ("waiting_since", "article_version_id", "start", "pk")
OLDEST: Final = ("submitted_at", "pk")
NEWEST: Final = ("-submitted_at", "-pk")


def review_queue(person: Person) -> ClaimQuerySet:
    """Give the claims that wait for review at the person's desks.

    `waiting_since` is when the oldest of the same report was sent, so that a report stays together.
    """
    same_report = Claim.objects.filter(
        article_version=OuterRef("article_version"), state=State.SUBMITTED
    )
    oldest = same_report.order_by("submitted_at", "pk").values("submitted_at")[:1]
    return (
        Claim.objects.visible_to(person)
        .awaiting_review()
        .annotate(waiting_since=Subquery(oldest))
        .order_by(*BY_REPORT)
    )


def for_list(claims: ClaimQuerySet) -> ClaimQuerySet:
    """Load what a row of the queue shows, without the texts of the reports."""
    cues = ClaimPart.objects.filter(role=PartRole.CUE)
    return (
        claims.select_related(
            "article_version__article__outlet", "source", "continues__source", "author"
        )
        .defer("article_version__text", "article_version__raw")
        .prefetch_related(Prefetch("parts", queryset=cues, to_attr="cues"))
    )


def sent_of_report(claim: Claim) -> ClaimQuerySet:
    """Give the claims of the same text that were ever sent to review, in reading order."""
    return Claim.objects.in_report_of(claim).filter(state__in=SENT)


def progress_of(claim: Claim) -> Progress | None:
    """Tell how far the review of the claim's report is; none for a claim that was never sent."""
    rows = list(sent_of_report(claim).values_list("pk", "state"))
    place = next((at for at, (pk, _) in enumerate(rows, start=1) if pk == claim.pk), 0)
    if not place:
        return None
    waiting = sum(state == State.SUBMITTED for _, state in rows)
    return Progress(place=place, total=len(rows), waiting=waiting)


def next_to_review(claim: Claim, queue: ClaimQuerySet, person: Person) -> Claim | None:
    """Find what to review after a claim: the next of its report, its first, or the next report's.

    What the person last edited themself is passed over: somebody else has to verify it.
    """
    queue = queue.exclude(edited_by=person).exclude(pk=claim.pk)
    report = queue.in_report_of(claim)
    later = Q(start__gt=claim.start) | Q(start=claim.start, pk__gt=claim.pk)
    return report.filter(later).first() or report.first() or queue.order_by(*BY_REPORT).first()


def names_of_report(claim: Claim) -> "QuerySet[Mention]":
    """Give what was said about who is who in the claim's report."""
    return Mention.objects.filter(article_version=claim.article_version_id).select_related(
        "source", "decided_by"
    )


def source_words_of_report(claim: Claim) -> "QuerySet[ClaimPart]":
    """Give the words of each source in the claim's report, of this claim and of those sent."""
    used = Q(claim__state__in=SENT) | Q(claim=claim)
    return (
        ClaimPart.objects.filter(used, claim__article_version=claim.article_version_id)
        .filter(role=PartRole.SOURCE)
        .select_related("claim")
        .order_by("start", "pk")
    )


def returned_to(person: Person) -> ClaimQuerySet:
    """Give what came back to a person, newest first, with the note that came with it."""
    notes = Comment.objects.filter(claim=OuterRef("pk"), by=OuterRef("decided_by"))
    lines = HistoryLine.objects.filter(
        kind="claim", object_key=OuterRef("key"), verb=Verb.RETURN
    ).order_by("-number")
    returned = Claim.objects.visible_to(person).by_annotator(person).filter(state=State.RETURNED)
    return (
        for_list(returned)
        .select_related("decided_by")
        .annotate(
            said=Subquery(notes.order_by("-at", "-pk").values("text")[:1]),
            because=Subquery(lines.values("reason")[:1]),
        )
        .order_by("-decided_at", "-pk")
    )


def corrections_to_verify(person: Person) -> ClaimQuerySet:
    """Give a person's claims that somebody else last changed and that they may verify (rule R19)."""
    mine = Claim.objects.visible_to(person).by_annotator(person).awaiting_review()
    return for_list(mine.exclude(edited_by=person)).select_related("edited_by")


def begun_by(person: Person) -> ArticleQuerySet:
    """Give the reports with a person's drafts, and those they imported that nobody has marked.

    A confirmed copy that somebody has read needs no marks of its own, until it has a new text.
    """
    current = Q(versions__is_current=True)
    drafts = current & Q(versions__claims__state=State.DRAFT, versions__claims__author=person)
    live = current & ~Q(versions__claims__state=State.WITHDRAWN)
    mine = Claim.objects.by_annotator(person).filter(state=State.DRAFT)
    begun = Q(pk__in=mine.order_by().values("article_version__article")) | Q(imported_by=person)
    return (
        Article.objects.visible_to(person)
        .filter(begun)  # before anything is counted: only these are read
        .select_related("outlet")
        .annotate(
            drafts=Count("versions__claims", filter=drafts),
            marked=Count("versions__claims", filter=live),
            edited=Max("versions__claims__edited_at", filter=drafts),
        )
        .filter(Q(drafts__gt=0) | (Q(marked=0, imported_by=person) & ~_is_read()))
        .order_by(F("edited").desc(nulls_last=True), "-imported_at", "-pk")
    )


def _is_read() -> Q:
    """Tell of a report whether it is a confirmed copy whose current text somebody has read."""
    text = ArticleVersion.objects.filter(article__key=OuterRef("report_key"), is_current=True)
    line = HistoryLine.objects.filter(
        report_key=OuterRef("key"),
        kind="article",
        verb=READ_AS_COPY,
        at__gt=Subquery(text.values("created_at")[:1]),
    )
    copy = Copy.objects.confirmed().filter(article=OuterRef("pk"))
    return Exists(copy) & Exists(line)


def reports_to_review(person: Person) -> ArticleQuerySet:
    """Give the reports that wait for this person's review, oldest first, with their first claim."""
    mine = Q(versions__is_current=True, versions__claims__state=State.SUBMITTED) & ~Q(
        versions__claims__edited_by=person
    )
    first = (
        Claim.objects.filter(article_version__article=OuterRef("pk"), state=State.SUBMITTED)
        .exclude(edited_by=person)
        .order_by("start", "pk")
    )
    waits = Claim.objects.filter(state=State.SUBMITTED).exclude(edited_by=person)
    return (
        Article.objects.visible_to(person)
        .filter(pk__in=waits.order_by().values("article_version__article"))  # only these are read
        .select_related("outlet")
        .annotate(
            waiting=Count("versions__claims", filter=mine),
            waiting_since=Min("versions__claims__submitted_at", filter=mine),
            first_key=Subquery(first.values("key")[:1]),
        )
        .filter(waiting__gt=0)
        .order_by("waiting_since", "pk")
    )


def unanswered_comments(person: Person, *, since: datetime) -> "QuerySet[Comment]":
    """Give others' comments on a person's claims that they neither answered nor acted on since.

    A person's claims are those they wrote, last edited or decided on. What came with a returned
    claim is listed with that claim.
    """
    mine = Q(claim__author=person) | Q(claim__edited_by=person) | Q(claim__decided_by=person)
    answers = Comment.objects.filter(claim=OuterRef("claim"), by=person).order_by("-at", "-pk")
    return (
        Comment.objects.filter(mine, claim__in=Claim.objects.visible_to(person), at__gte=since)
        .exclude(by=person)
        .exclude(claim__state=State.RETURNED, by=F("claim__decided_by"))
        .exclude(claim__state=State.WITHDRAWN)
        .annotate(answered=Subquery(answers.values("at")[:1]))
        .filter(Q(answered=None) | Q(answered__lt=F("at")))
        .exclude(claim__edited_by=person, claim__edited_at__gt=F("at"))
        .select_related("by", "claim__source", "claim__article_version__article")
        .defer("claim__article_version__text", "claim__article_version__raw")
        .order_by("-at", "-pk")
    )
