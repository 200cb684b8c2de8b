"""Claims at the desk: mark, change, withdraw, restore, undo."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from annotations.actions.claims import restore_claim, withdraw_claim
from annotations.actions.marking import correct_wish, mark_wish
from annotations.actions.once import once
from annotations.actions.undoing import undo_last, undo_on
from annotations.changes import as_snapshot, changes, in_fields
from annotations.content import ClaimContent
from annotations.forms.claim_editor import ROW_SETS, ClaimEditor
from annotations.forms.parts import with_one_more
from annotations.models import Article, Claim
from annotations.pages.claim_start import ClaimStart, start_of_claim
from annotations.pages.copy_reading import open_as_read
from annotations.pages.open_report import OpenReport, open_report
from annotations.pages.report_history import names_in, said_verb
from annotations.pages.sentence_start import start_of_sentence
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.text.spans import Span
from annotations.values.vocabulary import VaguePolicy
from annotations.views.access import PersonRequest, may
from annotations.views.asked import asked_for
from annotations.views.desk_page import Panel, article_at, claim_at, draw_desk, say_undoable
from annotations.views.errors import stale_version
from annotations.views.marking import ALL_SEEN, next_address, to_desk
from annotations.views.signing_in import typed_fields

INVALID = 422
ADD = "add-"
EDIT = "edit"
STAY = "stay"
MOST_QUERY = 200  # characters of a desk's address
MOST_REASON = 4000  # code points: as long as a reviewer's note


@require_http_methods(["GET", "POST"])
@may(Right.MARK_CLAIMS)
def claim_new(request: PersonRequest, key: str) -> HttpResponseBase:
    """Mark a claim on a sentence: the form is filled by a first reading of it."""
    report = open_as_read(article_at(request, key), request.user)
    number = _number(request.GET.get("sentence") or "1")
    start = _start_new(request, report, number)
    if request.method == "GET":
        editor = ClaimEditor(report, request.user, start)
        return _draw(request, editor, number)
    editor = ClaimEditor(report, request.user, start, posted(request))
    if wants_row(request):
        return _draw(request, editor, number, unsaved=True)
    if editor.is_valid():
        try:
            address = once(
                editor.main.cleaned_data["once"], by=request.user, do=lambda: _mark(request, editor)
            )
        except RefusedError as error:
            editor.refuse(error)
        else:
            return _saved(request, editor, address)
    return _draw(request, editor, number, unsaved=True, status=INVALID)


@require_http_methods(["GET", "POST"])
@may(Right.MARK_CLAIMS)
def claim_edit(request: PersonRequest, key: str) -> HttpResponseBase:
    """Change a claim; a form that saw an older version gets both versions back."""
    report = open_as_read(claim_at(request, key).article_version.article, request.user)
    claim = report.claim(key)
    if claim is None or request.method == "GET":
        return to_desk(report.article.key, f"claim={key}", "" if claim is None else _place(claim))
    start = start_of_claim(report, claim)
    editor = ClaimEditor(report, request.user, start, posted(request), claim)
    if wants_row(request) or request.POST.get("do") == EDIT:
        return _draw(request, editor, unsaved=True)
    if editor.is_valid():
        try:
            saved = correct_wish(claim, editor.wish, seen=_seen(editor), by=request.user)
        except StaleVersionError:
            return _both_versions(request, editor)
        except RefusedError as error:
            editor.refuse(error)
        else:
            address = _after(request, report, editor.wish.content, saved)
            if saved.version == _seen(editor):
                messages.info(request, _("Nothing was changed."))
                return redirect(address)
            return _saved(request, editor, address)
    return _draw(request, editor, unsaved=True, status=INVALID)


def _start_new(request: PersonRequest, report: OpenReport, number: int) -> ClaimStart:
    sentence = report.layout.sentence(number)
    if sentence is None:
        raise Http404
    start = start_of_sentence(
        report,
        sentence,
        by=request.user,
        own_voice=request.GET.get("own_voice") == "1",
        policy=VaguePolicy(settings.VAGUE_POLICY),
    )
    return replace(start, main={**start.main, "parent": request.GET.get("parent", "")})


def _number(typed: str) -> int:
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 7 else 0  # noqa: PLR2004


def posted(request: PersonRequest) -> Mapping[str, Any]:
    """Give what was posted, with one more row if that is what was asked for."""
    asked = request.POST.get("do", "")
    if asked.removeprefix(ADD) in ROW_SETS and asked.startswith(ADD):
        return with_one_more(request.POST, asked.removeprefix(ADD))
    return request.POST


def wants_row(request: PersonRequest) -> bool:
    """Tell whether one more row was asked for, not a save."""
    return request.POST.get("do", "").startswith(ADD)


def _seen(editor: ClaimEditor) -> int:
    return int(editor.main.cleaned_data["version"] or 0)


def _mark(request: PersonRequest, editor: ClaimEditor) -> str:
    claim = mark_wish(editor.report.article, editor.wish, by=request.user)
    return _after(request, editor.report, editor.wish.content, claim)


def _after(request: PersonRequest, report: OpenReport, content: ClaimContent, claim: Claim) -> str:
    """Give the address to go on at: the claim again, or the next sentence that waits."""
    if request.POST.get("do") == STAY:
        desk = reverse("annotations:desk", args=[report.article.key])
        return f"{desk}?claim={claim.key}#{_place(claim)}"
    spans = [Span(part.start, part.end) for part in content.parts]
    done = report.layout.sentences_of(spans)
    return next_address(report, done[-1].number if done else 0, spans)


def _saved(request: PersonRequest, editor: ClaimEditor, address: str) -> HttpResponseBase:
    """Go on after a save; say what was taken for granted, and whether anything is left to look at."""
    for warning in editor.warnings:
        messages.warning(request, warning)
    all_seen = address.endswith(ALL_SEEN)
    said = _("Saved. Every sentence has been looked at.") if all_seen else _("Saved.")
    say_undoable(request, editor.report.article, said)
    return redirect(address)


def _place(claim: Claim) -> str:
    return f"note-{claim.key}"


def _draw(
    request: PersonRequest,
    editor: ClaimEditor,
    sentence: int = 0,
    *,
    unsaved: bool = False,
    status: int = 200,
) -> HttpResponse:
    shown = editor.report.layout.sentence(sentence)
    values = {
        "unsaved": unsaved,
        "errors": editor.errors() if status == INVALID else [],
        "sentence_words": shown.span.words(editor.report.text) if shown else "",
    }
    panel = Panel(name="claim", claim=editor.claim, sentence=sentence, editor=editor, values=values)
    return draw_desk(request, editor.report.article, panel, report=editor.report, status=status)


def _both_versions(request: PersonRequest, editor: ClaimEditor) -> HttpResponse:
    """Show what was typed beside what somebody saved meanwhile. Nothing is lost or overwritten."""
    report = open_report(editor.report.article)
    claim = claim_at(request, editor.claim.key if editor.claim else "")
    names = names_in(report)
    mine, theirs = as_snapshot(editor.wish.content, names), claim.snapshot()
    if editor.wish.new_source:
        mine["source"] = editor.wish.new_source.label
    if editor.wish.new_event:
        mine["event"] = editor.wish.new_event
    ignored = {"state": theirs["state"], "manner": theirs["manner"]}
    context = {
        "section": "articles",
        "claim": claim,
        "article": report.article,
        "mine": in_fields(mine, names, _),
        "theirs": in_fields(theirs, names, _),
        "changes": changes(theirs, mine | ignored, names, _),
        "typed": [
            (name, value) for name, value in typed_fields(request) if name not in {"version", "do"}
        ],
    }
    return render(request, "annotations/claim_conflict.html", context, status=409)


# ---- One verb each ----------------------------------------------------------------------------


@require_POST
@may(Right.MARK_CLAIMS)
def claim_withdraw(request: PersonRequest, key: str) -> HttpResponseBase:
    """Withdraw a claim; it can be restored."""
    claim = claim_at(request, key)
    try:
        withdraw_claim(
            claim,
            seen=_number(request.POST.get("version", "")),
            by=request.user,
            reason=asked_for(request.POST, "reason", most=MOST_REASON).strip(),
        )
    except StaleVersionError as error:
        return stale_version(request, error)
    except RefusedError as error:
        messages.error(request, error.said(_))
    else:
        say_undoable(request, claim.article_version.article, _("Withdrawn."))
    return to_desk(claim.article_version.article.key)


@require_POST
@may(Right.MARK_CLAIMS)
def claim_restore(request: PersonRequest, key: str) -> HttpResponseBase:
    """Bring a withdrawn claim back as a draft."""
    claim = claim_at(request, key)
    try:
        restore_claim(claim, seen=_number(request.POST.get("version", "")), by=request.user)
    except StaleVersionError as error:
        return stale_version(request, error)
    except RefusedError as error:
        messages.error(request, error.said(_))
    else:
        say_undoable(request, claim.article_version.article, _("Restored as a draft."))
    return to_desk(claim.article_version.article.key, f"claim={key}", _place(claim))


@require_POST
@may(Right.MARK_CLAIMS)
def claim_undo(request: PersonRequest, key: str) -> HttpResponseBase:
    """Take back one's own last change to a claim."""
    claim = claim_at(request, key)
    try:
        undo_on(claim, by=request.user)
    except StaleVersionError:
        messages.error(request, _("Somebody changed this meanwhile, so nothing was undone."))
    except RefusedError as error:
        messages.error(request, error.said(_))
    else:
        messages.success(request, _("Undone."))
    return to_desk(claim.article_version.article.key, f"claim={key}", _place(claim))


@require_POST
@may(Right.MARK_CLAIMS)
def report_undo(request: PersonRequest, key: str) -> HttpResponseBase:
    """Take back one's own last action in a report; stay there, or go to the sentence it was about."""
    article, place = article_at(request, key), _where_it_was(request)
    try:
        undone = undo_last(article, by=request.user)
    except StaleVersionError:
        messages.error(request, _("Somebody changed this meanwhile, so nothing was undone."))
    except RefusedError as error:
        messages.error(request, error.said(_))
    else:
        verb = said_verb(undone.verb, _)
        if undone.claim:
            values = {"verb": verb, "number": undone.claim.number}
            messages.success(request, _("Undone: %(verb)s, claim %(number)s.") % values)
        else:
            messages.success(request, _("Undone: %(verb)s.") % {"verb": verb})
        if undone.sentence:
            place = _at_sentence(article, undone.sentence) or place
    return to_desk(article.key, *place)


def _at_sentence(article: Article, span: Span) -> tuple[str, str] | None:
    """Give the query and the fragment of the desk at the sentence that these words begin in."""
    found = open_report(article).layout.sentences_of([span])
    return (f"at={found[0].number}", f"s{found[0].number}") if found else None


def _where_it_was(request: PersonRequest) -> tuple[str, str]:
    """Give the query and the fragment of the desk as it was shown: its tab, claim or sentence."""
    shown = QueryDict(request.POST.get("from", "")[:MOST_QUERY])
    kept = {name: shown[name] for name in ("tab", "claim", "at") if shown.get(name)}
    at = _number(kept.get("at", ""))
    return urlencode(kept), f"s{at}" if at else ""
