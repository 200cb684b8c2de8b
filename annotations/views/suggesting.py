"""Suggestions at the desk: look at one, take it, reject it, read the report anew, how patterns fare."""

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from annotations.actions.once import once
from annotations.actions.suggesting import (
    DECIDED,
    reject_suggestion,
    reset_fate,
    suggest_again,
    take_suggestion,
)
from annotations.forms.claim_editor import ClaimEditor
from annotations.models import PatternFate, Suggestion
from annotations.pages.open_report import OpenReport
from annotations.pages.patterns import pattern_rows
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.values.vocabulary import RejectReason, SuggestionState
from annotations.views.access import PersonRequest, may
from annotations.views.claims_editing import INVALID, posted, wants_row
from annotations.views.desk_page import Panel, article_at, draw_desk, say_undoable
from annotations.views.errors import stale_version
from annotations.views.marking import next_address, to_desk
from annotations.views.suggestion_panel import ASIDES, opened, suggested, suggestion_panel

CONFLICT = 409


def _suggestion_at(request: PersonRequest, key: str) -> Suggestion:
    rows = Suggestion.objects.visible_to(request.user).select_related("article_version__article")
    return get_object_or_404(rows, key=key)


def _version(request: PersonRequest) -> int:
    typed = request.POST.get("suggestion_version", "")
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 9 else 0  # noqa: PLR2004


@require_http_methods(["GET", "POST"])
@may(Right.MARK_CLAIMS)
def suggestion_take(request: PersonRequest, key: str) -> HttpResponseBase:
    """Take a suggestion as a claim, as it was shown or as the form has it now."""
    suggestion = _suggestion_at(request, key)
    article_key = suggestion.article_version.article.key
    if request.method == "GET":
        return to_desk(article_key, f"suggestion={key}&change=1")
    report = opened(request, article_key)
    start = suggested(request, report, suggestion).start()
    editor = ClaimEditor(report, request.user, start, posted(request))
    if not wants_row(request) and editor.is_valid():
        try:
            token = editor.main.cleaned_data["once"]
            address = once(token, by=request.user, do=lambda: _take(request, editor, suggestion))
        except StaleVersionError:
            return _decided(request, report, suggestion, editor)
        except RefusedError as error:
            if error.template == DECIDED:
                return _decided(request, report, suggestion, editor)
            editor.refuse(error)
        else:
            for warning in editor.warnings:
                messages.warning(request, warning)
            say_undoable(request, report.article, _("Taken."))
            return redirect(address)
    status = 200 if wants_row(request) else INVALID
    return _draw(request, report, suggestion, editor, status=status)


def _take(request: PersonRequest, editor: ClaimEditor, suggestion: Suggestion) -> str:
    take_suggestion(
        suggestion,
        editor.wish,
        seen=_version(request),
        changed=editor.changed_parts(),
        by=request.user,
    )
    return _next(editor.report, suggestion)


def _following(row: list[Suggestion], suggestion: Suggestion) -> Suggestion | None:
    """Give the open suggestion after one, and round again; None if no other is open."""
    keys = [one.pk for one in row]
    if suggestion.pk in keys:
        at = keys.index(suggestion.pk)
        return next(iter([*row[at + 1 :], *row[:at]]), None)
    later = [one for one in row if one.start > suggestion.start]
    return next(iter([*later, *row]), None)


def _next(report: OpenReport, suggestion: Suggestion, more: str = "") -> str:
    """Give the address of the next open suggestion; without one, of the next sentence that waits.

    `more` goes into its query: "&rejected=…".
    """
    desk = reverse("annotations:desk", args=[report.article.key])
    following = _following(report.shown_suggestions, suggestion)
    if following is not None:
        sentence = report.layout.sentence_at(following.start)
        place = f"#s{sentence.number if sentence else 1}"
        return f"{desk}?suggestion={following.key}{more}{place}"
    report.suggestions = []
    sentence = report.layout.sentence_at(suggestion.end - 1)
    address = next_address(report, sentence.number if sentence else 0, [suggestion.span])
    before, mark, place = address.partition("#")
    return f"{before}{more}{mark}{place}"


def _draw(
    request: PersonRequest,
    report: OpenReport,
    suggestion: Suggestion,
    editor: ClaimEditor,
    *,
    status: int,
) -> HttpResponse:
    panel = suggestion_panel(request, report, suggestion, editor)
    panel.values |= {"unsaved": True, "errors": editor.errors() if status == INVALID else []}
    return draw_desk(request, report.article, panel, report=report, status=status)


def _decided(
    request: PersonRequest, report: OpenReport, suggestion: Suggestion, editor: ClaimEditor
) -> HttpResponse:
    """Show what was typed as a new claim's form: somebody decided on the suggestion meanwhile."""
    editor.main.add_error(
        None,
        _(
            "Somebody decided on this suggestion meanwhile. Saving makes a further claim of this form."
        ),
    )
    sentence = report.layout.sentence_at(suggestion.start)
    number = sentence.number if sentence else 1
    values = {
        "unsaved": True,
        "errors": editor.errors(),
        "sentence_words": sentence.span.words(report.text) if sentence else "",
        "form_address": reverse("annotations:claim_new", args=[report.article.key])
        + f"?sentence={number}",
    }
    panel = Panel(name="claim", sentence=number, editor=editor, values=values)
    return draw_desk(request, report.article, panel, report=report, status=CONFLICT)


@require_POST
@may(Right.MARK_CLAIMS)
def suggestion_reject(request: PersonRequest, key: str) -> HttpResponseBase:
    """Reject a suggestion, or say afterwards why it was rejected; go on to the next."""
    suggestion = _suggestion_at(request, key)
    report = opened(request, suggestion.article_version.article.key)
    reason = request.POST.get("reason", "")
    was_open = suggestion.state == SuggestionState.OPEN
    try:
        reject_suggestion(
            suggestion,
            seen=_version(request),
            by=request.user,
            reason=reason if reason in set(RejectReason) else "",
        )
    except StaleVersionError as error:
        return stale_version(request, error)
    except RefusedError as error:
        messages.error(request, error.said(_))
    else:
        said = _("Rejected.") if was_open else _("Noted why.")
        say_undoable(request, report.article, said)
    asks_why = was_open and not reason
    return redirect(_next(report, suggestion, f"&rejected={key}" if asks_why else ""))


@require_POST
@may(Right.MARK_CLAIMS)
def report_suggest(request: PersonRequest, key: str) -> HttpResponseBase:
    """Read a report anew; what was decided stays."""
    article = article_at(request, key)
    number = suggest_again(article, by=request.user)
    said = _("Read again: %(number)s suggestions are open.") % {"number": number}
    messages.success(request, said)
    return to_desk(article.key)


@require_POST
@may(Right.MARK_CLAIMS)
def suggestions_aside(request: PersonRequest, key: str) -> HttpResponseBase:
    """Show attitudes and doubtful suggestions too, or put them aside again."""
    request.session[ASIDES] = request.POST.get("show") == "1"
    return to_desk(article_at(request, key).key)


@require_GET
@may(Right.REVIEW_CLAIMS)
def pattern_list(request: PersonRequest) -> HttpResponse:
    """Show how often what each pattern proposes is taken, changed and rejected."""
    context = {"rows": pattern_rows(PatternFate.objects.all()), "section": "claims"}
    return render(request, "annotations/pattern_list.html", context)


@require_POST
@may(Right.REVIEW_CLAIMS)
def pattern_reset(request: PersonRequest, key: str) -> HttpResponseBase:
    """Count a pattern and cue from nothing again."""
    fate = get_object_or_404(PatternFate, key=key)
    try:
        reset_fate(fate, seen=_version(request), by=request.user)
    except StaleVersionError as error:
        return stale_version(request, error)
    messages.success(request, _("Counted from nothing again."))
    return redirect("annotations:pattern_list")
