"""Importing a report: paste or upload, look at what was read, save. Nothing is stored before the save."""

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from annotations.actions.once import once
from annotations.actions.reports import SameReportError, import_report, same_text
from annotations.actions.versions import add_version
from annotations.forms.articles import LANGUAGES
from annotations.forms.incoming import ReportImportForm, ReportWordsForm
from annotations.forms.new_text import EarlierTextForm, facts_with_new_text
from annotations.forms.time_words import words_that_count
from annotations.models import Article, Outlet
from annotations.pages.new_texts import earlier_of
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.views.access import PersonRequest, may
from annotations.views.versions import STALE, say_what_changed


@require_http_methods(["GET", "POST"])
@may(Right.IMPORT_REPORT)
def article_import(request: PersonRequest) -> HttpResponseBase:
    """Take a report, pasted or as a file; show what was read, every proposal open to change."""
    sent = request.method == "POST"
    words = ReportWordsForm(request.POST, request.FILES) if sent else ReportWordsForm()
    if words.is_valid():
        form = ReportImportForm(report=words.report, person=request.user, typed=request.POST)
        return _preview(request, words, form)
    return _ask(request, words)


@require_POST
@may(Right.IMPORT_REPORT)
def article_import_save(request: PersonRequest) -> HttpResponseBase:
    """Store the report as the preview showed it; the same report twice leads to the first one."""
    words = ReportWordsForm(request.POST)
    if not words.is_valid():
        return _ask(request, words)
    form = ReportImportForm(request.POST, report=words.report, person=request.user)
    if not form.is_valid():
        return _preview(request, words, form)
    choice = _choice(request, words, form)
    if not choice.is_settled:
        return _preview(request, words, form, choice)
    return _save(request, words, form, choice)


def _save(
    request: PersonRequest, words: ReportWordsForm, form: ReportImportForm, choice: EarlierTextForm
) -> HttpResponseBase:
    try:
        address = once(
            request.POST.get("once", ""),
            by=request.user,
            do=lambda: _stored(request, words, form, choice.chosen),
        )
    except StaleVersionError:
        choice.add_error("earlier", choice.fields["earlier"].error_messages["invalid_choice"])
        return _preview(request, words, form, choice, status=STALE)
    except SameReportError as same:
        messages.warning(request, _("This report is here already. This is it."))
        return redirect("annotations:article_detail", same.article.key)
    except RefusedError as error:
        form.add_error(None, error.said(_))
        return _preview(request, words, form, choice)
    if choice.chosen is None:
        messages.success(request, _("The report is stored."))
    return redirect(address)


def _choice(
    request: PersonRequest, words: ReportWordsForm, form: ReportImportForm
) -> EarlierTextForm:
    """Ask whether this is a new text of a report that is here, if one may be."""
    given = form.cleaned_data
    offers = earlier_of(
        words.report.text, address=given["address"], outlet=given["outlet"], by=request.user
    )
    return EarlierTextForm(request.POST, offers=offers)


def _stored(
    request: PersonRequest,
    words: ReportWordsForm,
    form: ReportImportForm,
    earlier: Article | None,
) -> str:
    if earlier is not None:
        version = add_version(
            earlier,
            words.text(form.cleaned_data["parts"]),
            seen=earlier.version,
            facts=facts_with_new_text(earlier, form.facts()),
            by=request.user,
        )
        return say_what_changed(request, version)
    article = import_report(
        words.text(form.cleaned_data["parts"]),
        form.facts(),
        desk=form.chosen_desk,
        by=request.user,
    )
    return reverse("annotations:article_detail", args=[article.key])


def _ask(request: PersonRequest, words: ReportWordsForm) -> HttpResponse:
    context = {"section": "articles", "form": words}
    return render(request, "annotations/article_import.html", context, status=words.status)


def _preview(
    request: PersonRequest,
    words: ReportWordsForm,
    form: ReportImportForm,
    choice: EarlierTextForm | None = None,
    *,
    status: int = 422,
) -> HttpResponse:
    context = {
        "section": "articles",
        "form": form,
        "words": words,
        "choice": choice,
        "same": same_text(words.report.text, by=request.user),
        "time_words": words_that_count(words.report.text, form["published_on"].value()),
        "outlets": Outlet.objects.all()[:500],
        "languages": LANGUAGES,
    }
    if not form.errors and not (choice and choice.errors):
        status = 200
    return render(request, "annotations/article_import_save.html", context, status=status)
