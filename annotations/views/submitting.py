"""Submitting a report: what to look at first, the act itself, taking it back."""

from django.contrib import messages
from django.http import Http404
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from annotations.actions.copies import read_as_copy
from annotations.actions.deciding import submit_report, take_back
from annotations.actions.once import once
from annotations.actions.sentences import say_nothing_here
from annotations.models import Article
from annotations.pages.copy_reading import open_as_read
from annotations.pages.open_report import OpenReport
from annotations.pages.submit_page import check_report
from annotations.rights import Right
from annotations.text.layout import Sentence
from annotations.views.access import PersonRequest, may
from annotations.views.desk_page import article_at, say_undoable
from annotations.views.marking import ALL_SEEN, next_address, to_desk


@require_http_methods(["GET", "POST"])
@may(Right.MARK_CLAIMS)
def report_submit(request: PersonRequest, key: str) -> HttpResponseBase:
    """List what is left to look at; send one's claims of this report to review."""
    article = article_at(request, key)
    if request.method == "POST":
        token = request.POST.get("once", "")[:64]
        return redirect(once(token, by=request.user, do=lambda: _send(request, article)))
    report = open_as_read(article, request.user)
    context = {
        "section": "articles",
        "article": article,
        "report": report,
        "check": check_report(report, request.user, _),
    }
    return render(request, "annotations/report_submit.html", context)


def _send(request: PersonRequest, article: Article) -> str:
    leave = frozenset(key.replace("\0", "") for key in request.POST.getlist("leave"))
    copy = open_as_read(article, request.user).copy
    sent = submit_report(article, by=request.user, leave=leave)
    said = ngettext("%(number)s claim is sent.", "%(number)s claims are sent.", sent)
    if copy and copy.reading:
        read_as_copy(article, by=request.user)
        said = (
            said if sent else _("Read as a copy: it counts as a further report of the same words.")
        )
    messages.success(request, said % {"number": sent})
    return reverse("annotations:desk", args=[article.key])


@require_POST
@may(Right.MARK_CLAIMS)
def report_take_back(request: PersonRequest, key: str) -> HttpResponseBase:
    """Take back what was sent and no reviewer has opened yet."""
    article = article_at(request, key)
    taken = take_back(article, by=request.user)
    said = ngettext(
        "%(number)s claim is a draft again.", "%(number)s claims are drafts again.", taken
    )
    messages.success(request, said % {"number": taken})
    return to_desk(article.key)


@require_POST
@may(Right.MARK_CLAIMS)
def sentence_nothing(request: PersonRequest, key: str) -> HttpResponseBase:
    """Say that a sentence holds no claim and go on to the next that waits, or take that back."""
    article = article_at(request, key)
    report = open_as_read(article, request.user)
    typed = request.POST.get("sentence", "")
    sentence = report.layout.sentence(int(typed) if typed.isdecimal() and len(typed) < 7 else 0)  # noqa: PLR2004
    if sentence is None:
        raise Http404
    address = _note_sentence(request, report, sentence, there=request.POST.get("there") == "1")
    if request.POST.get("from") == "submit":
        return redirect("annotations:report_submit", key=article.key)
    return redirect(address)


def _note_sentence(
    request: PersonRequest, report: OpenReport, sentence: Sentence, *, there: bool
) -> str:
    """Note what a sentence holds, if it has no claim, and say so; give the address to go on at."""
    article, number = report.article, {"number": sentence.number}
    here = (
        f"{reverse('annotations:desk', args=[article.key])}?at={sentence.number}#s{sentence.number}"
    )
    if there:
        say_nothing_here(article, sentence.span, by=request.user, there=True)
        say_undoable(request, article, _("Sentence %(number)s: to be looked at.") % number)
        return here
    if sentence.number in report.claimed_sentences():
        messages.error(request, _("Sentence %(number)s has a claim: nothing is changed.") % number)
        return here
    say_nothing_here(article, sentence.span, by=request.user)
    address = next_address(report, sentence.number, [sentence.span])
    said = (
        _("Sentence %(number)s: nothing here. Every sentence has been looked at.")
        if address.endswith(ALL_SEEN)
        else _("Sentence %(number)s: nothing here.")
    )
    say_undoable(request, article, said % number)
    return address
