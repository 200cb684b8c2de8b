"""The page of one claim under review: what it is drawn from, and in which order it opens."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext

from annotations.filters.queue import ClaimQueueFilter
from annotations.forms.review import CommentForm, SeenForm
from annotations.models import Claim, Person
from annotations.pages.changed_claims import changed_since_decision
from annotations.pages.open_report import layout_of_version
from annotations.pages.review_history import (
    Since,
    changed_since,
    changed_together,
    decision_on,
)
from annotations.pages.review_page import NameRow, claim_in_words, names_table
from annotations.pages.waiting import (
    for_list,
    names_of_report,
    progress_of,
    source_words_of_report,
)
from annotations.review.steps import Standing, Step
from annotations.rights import Right
from annotations.text.layout import Layout
from annotations.values.vocabulary import ClaimState
from annotations.views.access import PersonRequest

HERE_LISTED = 200  # waiting claims of the same report beside the case
OTHERS_LISTED = 20  # waiting claims of other reports


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the page answers: the form that was sent, if one was not carried out.

    `seen` is the older version that a stale form saw.
    """

    form: SeenForm | None = None
    status: int = 200
    seen: int | None = None


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
        "standing": standing,
        "steps": _steps(standing),
        **claim_in_words(claim, layout, gettext, figures=shown),
        "names": names,
        "first_open": next((row.mention for row in names if row.is_open), None),
        "decided": decision_on(claim, gettext),
        "changed": changed_since_decision(claim, gettext),
        "together": changed_together(claim, request.user, gettext, figures=shown),
        "progress": progress_of(claim),
        "form": answer.form or SeenForm(),
        "version": _version_for(claim, answer),
        "since": _since(claim, answer, figures=shown),
        "filter": asked,
        "state": asked.query,
        **_comments(claim, asked),
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


def _version_for(claim: Claim, answer: Answer) -> object:
    """Give the version the next form speaks of: the one seen, until the person has seen a newer."""
    if answer.form is None or answer.seen is not None:
        return claim.version
    return answer.form["version"].value()


def _since(claim: Claim, answer: Answer, *, figures: bool) -> Since | None:
    """Tell what changed since the older version that a stale form saw."""
    if answer.seen is None:
        return None
    return changed_since(claim, answer.seen, gettext, figures=figures)


def _comments(claim: Claim, asked: ClaimQueueFilter) -> dict[str, object]:
    """Give what was said about the claim, and the form to say more, which leads back here."""
    return {
        "comments": claim.comments.select_related("by"),
        "comment_form": CommentForm(initial={"next": address_of(claim, asked)}),
    }


def _neighbours(claim: Claim, asked: ClaimQueueFilter, person: Person) -> dict[str, object]:
    """List what else waits: in the same report, in others, and which comes before and after."""
    if not person.may(Right.REVIEW_CLAIMS):
        return {"here": [], "others": [], "previous": None, "next": None}
    here = list(for_list(asked.qs.in_report_of(claim))[:HERE_LISTED])
    elsewhere = asked.qs.in_other_reports_than(claim)
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
