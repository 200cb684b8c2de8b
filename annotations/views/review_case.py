"""The page of one claim under review: what it is drawn from, and in which order it opens."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext

from annotations.actions.sources import CHANGE_SOURCE
from annotations.changes import Change, changes
from annotations.filters.queue import ClaimQueueFilter
from annotations.forms.review import CommentForm, SeenForm
from annotations.models import Claim, Figure, HistoryLine, Person, ReportedEvent, Source
from annotations.pages.batches import batches_of
from annotations.pages.open_report import layout_of_version
from annotations.pages.review_page import (
    NameRow,
    Progress,
    context_of,
    figure_rows,
    names_table,
    speaker_of,
    time_rows,
)
from annotations.pages.waiting import (
    for_list,
    names_of_report,
    sent_of_report,
    source_words_of_report,
)
from annotations.review import reason_in_words
from annotations.review.steps import Standing, Step
from annotations.rights import Right
from annotations.text.layout import Layout
from annotations.values.vocabulary import ClaimState, Verb
from annotations.views.access import PersonRequest

HERE_LISTED = 200  # waiting claims of the same report beside the case
COUNTS = ("figures", "times")  # of a snapshot: what stays hidden until the words are decided
GAVE_REASON = {ClaimState.RETURNED: Verb.RETURN, ClaimState.DISPUTED: Verb.DISPUTE}
OTHERS_LISTED = 20  # waiting claims of other reports


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the page answers: the form that was sent, if one was not carried out.

    `seen` is the older version that a stale form saw.
    """

    form: SeenForm | None = None
    status: int = 200
    seen: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What happened to a claim since the version that a form saw.

    `hides` says that figures or times changed too, which are not shown before the words are decided.
    """

    lines: list[dict[str, object]]
    changes: list[Change]
    hides: bool = False


FIRST_LOOK = Answer()


def address_of(claim: Claim, asked: ClaimQueueFilter) -> str:
    """Give the address of a claim's review, in the queue as it was asked for."""
    return reverse("annotations:claim_review", args=[claim.key]) + asked.query


def case_page(
    request: PersonRequest, claim: Claim, asked: ClaimQueueFilter, answer: Answer = FIRST_LOOK
) -> HttpResponse:
    """Draw the page of a claim under review, loaded with its report and words."""
    layout = layout_of_version(claim.article_version)
    names = _names(claim, request.user, layout=layout)
    standing = _standing(claim, request.user, names)
    shown = standing.shows_figures
    context = {
        "section": "review",
        "claim": claim,
        "article": claim.article_version.article,
        "speaker": speaker_of(claim),
        "standing": standing,
        "steps": _steps(standing),
        "paragraph": layout.paragraph_at(claim.start).number,
        "context": context_of(claim, layout, gettext, figures=shown),
        "names": names,
        "first_open": next((row.mention for row in names if row.is_open), None),
        "figures": figure_rows(claim, gettext) if shown else [],
        "times": time_rows(claim, gettext) if shown else [],
        "decided": _decided(claim),
        "together": _changed_together(claim, request.user, figures=shown),
        "progress": _progress(claim),
        "form": answer.form or SeenForm(),
        "version": _version_for(claim, answer),
        "since": None if answer.seen is None else _since(claim, answer.seen, figures=shown),
        "comments": claim.comments.select_related("by"),
        "comment_form": CommentForm(initial={"next": address_of(claim, asked)}),
        "filter": asked,
        "state": asked.query,
        **_neighbours(claim, asked, request.user),
    }
    return render(request, "annotations/claim_review.html", context, status=answer.status)


def _names(claim: Claim, person: Person, *, layout: Layout) -> list[NameRow]:
    decides = person.pk if person.may(Right.REVIEW_CLAIMS) else 0
    words = source_words_of_report(claim)
    return names_table(claim, names_of_report(claim), words, layout=layout, person=decides)


def _standing(claim: Claim, person: Person, names: Sequence[NameRow]) -> Standing:
    return Standing(
        state=ClaimState(claim.state),
        person=person.pk,
        roles=person.roles,
        author=claim.author_id,
        editor=claim.edited_by_id,
        words_checked_by=claim.words_checked_by_id,
        counts=bool(claim.figures.all() or claim.times.all()),
        names_open=any(row.is_open for row in names),
    )


def _steps(standing: Standing) -> list[dict[str, object]]:
    """List the steps of the review with where the reviewer is; none if there is nothing to verify."""
    if standing.step is None:
        return []
    steps = [step for step in Step if standing.counts or step is not Step.FIGURES]
    at = steps.index(standing.step)
    return [
        {"step": step, "is_current": place == at, "is_done": place < at}
        for place, step in enumerate(steps)
    ]


def _decided(claim: Claim) -> dict[str, object] | None:
    """Say who decided on the claim last, when, and for a dispute why."""
    if claim.decided_by is None:
        return None
    verb = GAVE_REASON.get(ClaimState(claim.state), "")
    line = HistoryLine.objects.of(claim).filter(verb=verb).last() if verb else None
    reason = reason_in_words(line.verb, line.reason) if line else ""
    said = gettext(reason) if reason else ""
    return {"by": claim.decided_by, "at": claim.decided_at, "reason": said}


def _changed_together(claim: Claim, person: Person, *, figures: bool) -> dict[str, object] | None:
    """Say which act sent this claim back with others, and what it changed here; none if none did.

    Of the others only those of the person's desks count.
    """
    if not claim.batch:
        return None
    together = Claim.objects.visible_to(person).filter(batch=claim.batch)
    batch = next(iter(batches_of(together)), None)
    line = HistoryLine.objects.of(claim).filter(verb=CHANGE_SOURCE).last()
    if batch is None or line is None:
        return None
    since = _since(claim, line.row_version - 1, figures=figures, leave=("state",))
    return {"batch": batch, "since": since}


def _progress(claim: Claim) -> Progress | None:
    rows = list(sent_of_report(claim).values_list("pk", "state"))
    place = next((at for at, (pk, _) in enumerate(rows, start=1) if pk == claim.pk), 0)
    if not place:
        return None
    waiting = sum(state == ClaimState.SUBMITTED for _, state in rows)
    return Progress(place=place, total=len(rows), waiting=waiting)


def _version_for(claim: Claim, answer: Answer) -> object:
    """Give the version the next form speaks of: the one seen, until the person has seen a newer."""
    if answer.form is None or answer.seen is not None:
        return claim.version
    return answer.form["version"].value()


def _since(claim: Claim, seen: int, *, figures: bool, leave: tuple[str, ...] = ()) -> Since:
    """Find what changed since a version that somebody saw, and who changed it; `leave` is not told."""
    lines = list(HistoryLine.objects.of(claim).select_related("by"))
    later = [line for line in lines if line.row_version > seen]
    earlier = [line for line in lines if line.row_version <= seen]
    told: list[dict[str, object]] = [
        {"by": line.by, "at": line.at, "verb": _verb_in_words(line.verb)} for line in later
    ]
    if not later or not earlier:
        return Since(lines=told, changes=[])
    before, after = earlier[-1].data, later[-1].data
    hides = not figures and any(before[name] != after[name] for name in COUNTS)
    names = _names_of_keys(claim, sources={before["source"], after["source"]})
    left = leave if figures else (*leave, *COUNTS)
    same = {name: after[name] for name in left}
    differ = changes(before | same, after, names, gettext)
    return Since(lines=told, changes=differ, hides=hides)


def _verb_in_words(verb: str) -> str:
    return gettext(Verb(verb).label if verb in set(Verb) else verb)


def _names_of_keys(claim: Claim, *, sources: set[str | None]) -> dict[str, str]:
    """Say what stands behind the keys in history: events, sources, claims and figures."""
    article = claim.article_version.article
    claims = Claim.objects.filter(article_version=claim.article_version_id)
    figures = Figure.objects.filter(claim__article_version=claim.article_version_id)
    rows: list[tuple[str, object]] = [
        *ReportedEvent.objects.filter(article=article).values_list("key", "label"),
        *Source.objects.filter(key__in=sources - {None}).values_list("key", "label"),
    ]
    numbered = [
        (key, gettext("claim %(number)s") % {"number": number})
        for key, number in claims.values_list("key", "number")
    ]
    counted = [
        (key, gettext("figure %(number)s") % {"number": number})
        for key, number in figures.values_list("key", "number")
    ]
    return {key: str(name) for key, name in [*rows, *numbered, *counted]}


def _neighbours(claim: Claim, asked: ClaimQueueFilter, person: Person) -> dict[str, object]:
    """List what else waits: in the same report, in others, and which comes before and after."""
    if not person.may(Right.REVIEW_CLAIMS):
        return {"here": [], "others": [], "previous": None, "next": None}
    of_report = asked.qs.filter(article_version=claim.article_version_id)
    here = list(for_list(of_report.order_by("start", "pk"))[:HERE_LISTED])
    elsewhere = asked.qs.exclude(article_version=claim.article_version_id)
    others = list(for_list(elsewhere.order_by(*asked.order_fields))[:OTHERS_LISTED])
    place = (claim.start, claim.pk)
    before = [one for one in here if (one.start, one.pk) < place]
    after = [one for one in here if (one.start, one.pk) > place] + others
    return {
        "here": here,
        "others": others,
        "previous": before[-1] if before else None,
        "next": after[0] if after else None,
    }
