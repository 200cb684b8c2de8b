"""Review: the queue, one claim in its words, the decisions on it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from annotations.actions import deciding
from annotations.filters.queue import ClaimQueueFilter
from annotations.forms.review import DecisionForm, NameForm, SeenForm, WordsForm
from annotations.models import Claim, Mention, Person
from annotations.pages.changed_claims import changed_for_review
from annotations.pages.paging import page_of
from annotations.pages.waiting import LISTED, for_list, next_to_review, sent_of_report
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.values.vocabulary import Verb
from annotations.views.access import PersonRequest, may
from annotations.views.review_case import Answer, address_of, case_page

DONE = {
    Verb.VERIFY: "Claim %(number)s is verified.",
    Verb.RETURN: "Claim %(number)s is returned to its author, with your note.",
    Verb.DISPUTE: "Claim %(number)s is disputed: no number rests on it.",
}


@require_GET
@may(Right.REVIEW_CLAIMS)
def claim_queue(request: PersonRequest) -> HttpResponse:
    """List what waits for review, by report in reading order."""
    asked = _queue(request)
    page = page_of(for_list(asked.qs), request, order=asked.order_fields)
    context = {
        "section": "review",
        "filter": asked,
        "page": page,
        "state": asked.query,
        "changed_claims": changed_for_review(request.user, _)[:LISTED],
    }
    return render(request, "annotations/claim_queue.html", context)


@require_GET
@may(Right.SEE_REPORTS)
def claim_review(request: PersonRequest, key: str) -> HttpResponse:
    """Show one claim to its reviewer: its words first; figures once the words are decided."""
    claim = _claim_to_review(request, key)
    deciding.open_for_review(claim, by=request.user)
    return case_page(request, claim, _queue(request))


@require_POST
@may(Right.SEE_REPORTS)
def claim_words(request: PersonRequest, key: str) -> HttpResponseBase:
    """Take the first act: source, cue and words are right. The figures open."""
    claim = _claim_to_review(request, key)
    form = WordsForm(request.POST)
    if not form.is_valid():
        return case_page(request, claim, _queue(request), Answer(form=form, status=422))
    seen = form.cleaned_data["version"]
    try:
        deciding.check_words(claim, seen=seen, by=request.user)
    except StaleVersionError:
        return _stale(request, key, form)
    except RefusedError as error:
        form.add_error(None, error.said(_))
        return case_page(request, claim, _queue(request), Answer(form=form, status=422))
    messages.success(request, _("The words are right. Now its figures and times."))
    return redirect(address_of(claim, _queue(request)))


@require_POST
@may(Right.SEE_REPORTS)
def claim_decide(request: PersonRequest, key: str) -> HttpResponseBase:
    """Take the decision on a claim, and go to the next that waits."""
    claim = _claim_to_review(request, key)
    form = DecisionForm(request.POST)
    if not form.is_valid():
        return case_page(request, claim, _queue(request), Answer(form=form, status=422))
    decision = dict(form.cleaned_data)
    try:
        deciding.review_claim(claim, seen=decision.pop("version"), by=request.user, **decision)
    except StaleVersionError:
        return _stale(request, key, form)
    except RefusedError as error:
        form.add_error(None, error.said(_))
        return case_page(request, claim, _queue(request), Answer(form=form, status=422))
    _say_what_was_done(request, claim, decision["verb"])
    return redirect(_after(request.user, claim, _queue(request)))


@require_POST
@may(Right.REVIEW_CLAIMS)
def who_is_who(request: PersonRequest, key: str) -> HttpResponseBase:
    """Decide that words mean a source in their report, or leave it open again."""
    mentions = Mention.objects.visible_to(request.user)
    mention = get_object_or_404(mentions, key=key)
    form = NameForm(request.POST)
    form.full_clean()
    try:
        deciding.decide_mention(mention, by=request.user, right=form.cleaned_data["right"])
    except RefusedError as error:
        messages.error(request, error.said(_))
    claims = Claim.objects.visible_to(request.user).in_report_of(mention)
    claim = claims.keyed(form.cleaned_data.get("claim", ""))
    return redirect(address_of(claim, _queue(request)) if claim else "annotations:claim_queue")


def _claim_to_review(request: PersonRequest, key: str) -> Claim:
    """Fetch a claim for somebody who reviews claims, or who wrote this one."""
    claims = Claim.objects.visible_to(request.user).with_report().with_text().with_words()
    claim = get_object_or_404(claims, key=key)
    if not request.user.may(Right.REVIEW_CLAIMS) and claim.author_id != request.user.pk:
        raise PermissionDenied(Right.REVIEW_CLAIMS.label)
    return claim


def _queue(request: PersonRequest) -> ClaimQueueFilter:
    return ClaimQueueFilter(request.GET, request.user)


def _stale(request: PersonRequest, key: str, form: SeenForm) -> HttpResponse:
    """Answer a decision on an older version: what changed since, with the note still there."""
    answer = Answer(form=form, status=409, seen=form.cleaned_data["version"])
    return case_page(request, _claim_to_review(request, key), _queue(request), answer)


def _say_what_was_done(request: PersonRequest, claim: Claim, verb: Verb) -> None:
    said = _(DONE[verb]) % {"number": claim.number}
    left = sent_of_report(claim).awaiting_review().count()
    rest = ngettext(
        "%(count)s more waits in this report.", "%(count)s more wait in this report.", left
    )
    messages.success(request, f"{said} {rest % {'count': left}}" if left else said)


def _after(person: Person, claim: Claim, asked: ClaimQueueFilter) -> str:
    """Say where to go after a decision: to the next claim, or where nothing waits any more."""
    if not person.may(Right.REVIEW_CLAIMS):
        return reverse("annotations:home")
    following = next_to_review(claim, asked.qs, person)
    if following:
        return address_of(following, asked)
    return reverse("annotations:claim_queue") + asked.query
