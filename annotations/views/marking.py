"""The desk: one report with its claims, and what it adds up to."""

from collections.abc import Iterable
from typing import Any

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from annotations.forms.claim_editor import ClaimEditor
from annotations.forms.review import CommentForm
from annotations.pages.claim_start import start_of_claim
from annotations.pages.open_report import OpenReport, open_report, withdrawn_claims
from annotations.pages.report_history import lines_of_claim, lines_of_report
from annotations.pages.report_page import next_open
from annotations.pages.report_timeline import timeline_of
from annotations.rights import Right
from annotations.suggest.languages import is_readable
from annotations.text.spans import Span
from annotations.views.access import PersonRequest, may
from annotations.views.desk_page import Panel, claim_at, draw_desk
from annotations.views.suggestion_panel import opened, suggestion_asked, suggestion_panel

ALL_SEEN = "?at=end"


@require_GET
@may(Right.SEE_REPORTS)
def desk(request: PersonRequest, key: str) -> HttpResponse:
    """Show a report with its marks; beside it a claim, or what the report adds up to."""
    report = opened(request, key)
    claim, tab = request.GET.get("claim", ""), request.GET.get("tab", "")
    if tab in {"casualties", "timeline", "history"}:
        panel = report_panel(report, tab, claim)
    elif claim and tab == "discussion":
        panel = discussion_panel(request, report, claim)
    elif claim:
        panel = claim_panel(request, report, claim)
    else:
        panel = sentence_panel(request, report)
    return draw_desk(request, report.article, panel, report=report)


def sentence_panel(request: PersonRequest, report: OpenReport) -> Panel:
    """Open what is suggested where one is, else what can be done there."""
    suggestion = suggestion_asked(request, report)
    if suggestion is None:
        return overview_panel(request, report)
    return suggestion_panel(request, report, suggestion)


def report_panel(report: OpenReport, tab: str, key: str) -> Panel:
    """Open what the report adds up to. A claim that was open keeps its tab, and has a history."""
    claim = report.claim(key)
    values: dict[str, Any] = {}
    if tab == "timeline":
        values["timeline"] = timeline_of(report, _)
    elif tab == "history":
        values["lines"] = lines_of_claim(claim, report, _) if claim else lines_of_report(report, _)
    return Panel(name=tab, claim=claim, values=values)


def claim_panel(request: PersonRequest, report: OpenReport, key: str) -> Panel:
    """Open a claim's form; a withdrawn one can be restored."""
    claim = report.claim(key)
    if claim is None:
        gone = next((one for one in withdrawn_claims(report.article) if one.key == key), None)
        if gone is None:
            raise Http404
        return Panel(name="withdrawn", claim=gone)
    editor = ClaimEditor(report, request.user, start_of_claim(report, claim), claim=claim)
    return Panel(name="claim", claim=claim, editor=editor)


def discussion_panel(request: PersonRequest, report: OpenReport, key: str) -> Panel:
    """Open what people said to each other about a claim."""
    claim = report.claim(key)
    if claim is None:
        raise Http404
    values = {
        "claim": claim,
        "comments": claim.comments.select_related("by"),
        "comment_form": CommentForm(initial={"next": request.get_full_path()}),
    }
    return Panel(name="discussion", claim=claim, values=values)


def overview_panel(request: PersonRequest, report: OpenReport) -> Panel:
    """Offer what can be done with the sentence one is at, and list what was withdrawn."""
    at = request.GET.get("at", "")
    number = int(at) if at.isascii() and at.isdecimal() and len(at) < 7 else 0  # noqa: PLR2004
    sentence = report.layout.sentence(number)
    values = {
        "sentence": sentence,
        "all_seen": at == "end",
        "is_claimed": number in report.claimed_sentences(),
        "is_nothing": bool(sentence and report.is_nothing(sentence)),
        "withdrawn": withdrawn_claims(report.article),
        "readable": is_readable(report.article.language),
    }
    return Panel(name="overview", sentence=number, values=values)


@require_GET
@may(Right.SEE_REPORTS)
def claim_history(request: PersonRequest, key: str) -> HttpResponseBase:
    """Show everything that happened to a claim, with what each step changed."""
    claim = claim_at(request, key)
    article = claim.article_version.article
    report = open_report(article)
    context = {
        "section": "articles",
        "claim": claim,
        "article": article,
        "lines": lines_of_claim(claim, report, _),
    }
    return render(request, "annotations/claim_history.html", context)


def next_address(report: OpenReport, after: int, looked_at: Iterable[Span]) -> str:
    """Give the desk's address at the next sentence that waits; what ends in ALL_SEEN if none does.

    `looked_at` are words that have just been dealt with.
    """
    desk = reverse("annotations:desk", args=[report.article.key])
    number = next_open(report, after, looked_at)
    return f"{desk}?at={number}#s{number}" if number else desk + ALL_SEEN


def to_desk(article_key: str, query: str = "", fragment: str = "") -> HttpResponseBase:
    """Go to a report's page."""
    response = redirect("annotations:desk", key=article_key)
    response["Location"] += (f"?{query}" if query else "") + (f"#{fragment}" if fragment else "")
    return response
