"""What readers do with a record: open its words by their address, cite it, report an error in it."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from annotations.review import RefusedError
from annotations.views.asked import asked_for
from incidents.actions.answering import TooManyError, report_error
from incidents.forms.readers import ReportErrorForm
from incidents.pages.citations import citation_of
from incidents.pages.counting import kept
from incidents.pages.publication import Drawn, PublicRelease
from incidents.pages.quoted import quoted_of
from incidents.pages.subjects import Subject, subject_of
from incidents.release.citing import Citation, as_bibtex, as_csl
from incidents.views.flood import is_too_often
from incidents.views.records import GoneError, gone, of_public_record, release_at

BIBTEX = "text/x-bibtex; charset=utf-8"
CSL_JSON = "application/vnd.citationstyles.csl+json"
TOO_MANY = 429


@require_safe
@login_not_required
@of_public_record
def words(request: HttpRequest, asked: PublicRelease, claim: str) -> HttpResponse:
    """Show one quotation of a release in its sentence; say what happened if it is not there."""
    shown = asked.draw()
    quoted = quoted_of(asked, shown, claim)
    context = {
        "shown": shown,
        "record": shown.record,
        "quoted": quoted,
        "keep": kept(request),
        "section": "incidents",
    }
    if quoted is None:
        return render(request, "incidents/no_words.html", context, status=404)
    return render(request, "incidents/words.html", context)


@require_safe
@login_not_required
@of_public_record
def cite(request: HttpRequest, asked: PublicRelease) -> HttpResponse:
    """Show how to cite a release, with the digest of its public file and how to check it."""
    shown = asked.draw()
    citation = _citation(request, shown)
    context = {
        "shown": shown,
        "record": shown.record,
        "citation": citation,
        "bibtex": as_bibtex(citation),
        "csl": as_csl(citation),
        "section": "incidents",
    }
    return render(request, "incidents/cite.html", context)


@require_safe
@login_not_required
@of_public_record
def cite_bibtex(request: HttpRequest, asked: PublicRelease) -> HttpResponse:
    """Give a release's citation as BibTeX."""
    citation = _citation(request, asked.draw())
    return _file(as_bibtex(citation), BIBTEX, f"{citation.key}.bib")


@require_safe
@login_not_required
@of_public_record
def cite_csl(request: HttpRequest, asked: PublicRelease) -> HttpResponse:
    """Give a release's citation as CSL-JSON."""
    citation = _citation(request, asked.draw())
    return _file(as_csl(citation), CSL_JSON, f"{citation.key}.json")


def _citation(request: HttpRequest, shown: Drawn) -> Citation:
    path = reverse("incidents:release_detail", args=[shown.record["incident"], shown.number])
    return citation_of(shown, address=request.build_absolute_uri(path))


def _file(text: str, kind: str, name: str) -> HttpResponse:
    return HttpResponse(
        text.encode(),
        content_type=kind,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@login_not_required
@never_cache
def error_report(request: HttpRequest, key: str, number: int) -> HttpResponseBase:
    """Ask a reader what is wrong in a record, a number or a quotation, and take it in."""
    try:
        asked = release_at(key, number)
    except GoneError:
        return gone(request)
    values = request.POST if request.method == "POST" else request.GET
    shown = asked.draw()
    subject = subject_of(shown, asked_for(values, "about", most=80))
    if subject is None:
        raise Http404
    form = ReportErrorForm(request.POST or None, initial={"about": subject.about})
    status = 200
    if request.method == "POST":
        status = _taken_in(request, asked, form, subject)
        if not status:
            return redirect(_with_about("incidents:error_report_sent", key, number, subject))
    return _form_page(request, shown, form, subject, status=status)


def _taken_in(
    request: HttpRequest, asked: PublicRelease, form: ReportErrorForm, subject: Subject
) -> int:
    """Take a report in; give the status that says why it was not, 0 if it was."""
    if not form.is_valid():
        return 422
    if is_too_often(request):
        form.add_error(None, _("Too many reports came from you. Send this one in an hour."))
        return TOO_MANY
    given = form.cleaned_data
    try:
        report_error(
            asked.release.incident,
            release=asked.release.number,
            about=subject.about,
            words=given["words"],
            contact=given["contact"],
        )
    except RefusedError as refused:
        form.add_error(None, refused.said(_))
        return TOO_MANY if isinstance(refused, TooManyError) else 422
    return 0


def _form_page(
    request: HttpRequest, shown: Drawn, form: ReportErrorForm, subject: Subject, *, status: int
) -> HttpResponse:
    context = {
        "shown": shown,
        "record": shown.record,
        "form": form,
        "subject": subject,
        "section": "incidents",
    }
    return render(request, "incidents/error_report.html", context, status=status)


def _with_about(name: str, key: str, number: int, subject: Subject) -> str:
    address = reverse(name, args=[key, number])
    return f"{address}?about={subject.about}" if subject.about else address


@require_safe
@login_not_required
@never_cache
def error_report_sent(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Thank a reader, and say what happens next."""
    try:
        shown = release_at(key, number).draw()
    except GoneError:
        return gone(request)
    subject = subject_of(shown, asked_for(request.GET, "about", most=80))
    if subject is None:
        raise Http404
    context = {
        "shown": shown,
        "record": shown.record,
        "subject": subject,
        "section": "incidents",
    }
    return render(request, "incidents/error_report_sent.html", context)
