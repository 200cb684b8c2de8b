"""A report that its publisher changed: take its new text in, and lay two of its texts side by side."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from annotations.actions.once import once
from annotations.actions.versions import add_version
from annotations.forms.articles import LANGUAGES
from annotations.forms.incoming import ReportWordsForm
from annotations.forms.new_text import NewTextForm
from annotations.forms.time_words import words_that_count
from annotations.models import Article, ArticleVersion, Outlet
from annotations.pages.comparing import comparison, two_texts
from annotations.pages.new_texts import claims_to_decide
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.views.access import PersonRequest, may
from annotations.views.asked import asked_for

STALE = 409


@require_GET
@may(Right.SEE_REPORTS)
def article_compare(request: PersonRequest, key: str) -> HttpResponseBase:
    """Show two texts of a report side by side, with the claims on each and what became of them."""
    article = _report(request, key)
    try:
        old, new = two_texts(article, asked_for(request.GET, "from"), asked_for(request.GET, "to"))
    except LookupError:
        raise Http404 from None
    context = {
        "section": "articles",
        "article": article,
        "compared": comparison(old, new, _),
        "texts": article.versions.defer("text", "raw").order_by("number"),
    }
    return render(request, "annotations/article_compare.html", context)


@require_http_methods(["GET", "POST"])
@may(Right.IMPORT_REPORT)
def article_text(request: PersonRequest, key: str) -> HttpResponseBase:
    """Take the new text of a report, pasted or as a file; show what was read before it is stored."""
    article = _report(request, key)
    sent = request.method == "POST"
    words = ReportWordsForm(request.POST, request.FILES) if sent else ReportWordsForm()
    if words.is_valid():
        return _preview(request, article, words, NewTextForm(report=words.report, article=article))
    return _ask(request, article, words)


@require_POST
@may(Right.IMPORT_REPORT)
def article_text_save(request: PersonRequest, key: str) -> HttpResponseBase:
    """Store the new text as the preview showed it; claims follow by what became of their words."""
    article = _report(request, key)
    words = ReportWordsForm(request.POST)
    if not words.is_valid():
        return _ask(request, article, words)
    form = NewTextForm(request.POST, report=words.report, article=article)
    if not form.is_valid():
        return _preview(request, article, words, form, status=422)
    try:
        address = once(
            request.POST.get("once", ""),
            by=request.user,
            do=lambda: _stored(request, article, words, form),
        )
    except StaleVersionError:
        article = _report(request, key)
        return _preview(request, article, words, form, status=STALE)
    except RefusedError as error:
        form.add_error(None, error.said(_))
        return _preview(request, article, words, form, status=422)
    return redirect(address)


def _stored(
    request: PersonRequest, article: Article, words: ReportWordsForm, form: NewTextForm
) -> str:
    version = add_version(
        article,
        words.text(form.cleaned_data["parts"]),
        seen=form.cleaned_data["version"],
        facts=form.facts(),
        by=request.user,
    )
    return say_what_changed(request, version)


def say_what_changed(request: PersonRequest, version: ArticleVersion) -> str:
    """Say how many claims a new text reopened, and give the address of the comparison."""
    number = claims_to_decide(version)
    messages.success(
        request,
        ngettext(
            "The new text is stored. %(number)d claim waits for a decision.",
            "The new text is stored. %(number)d claims wait for a decision.",
            number,
        )
        % {"number": number},
    )
    return compare_address(version)


def compare_address(version: ArticleVersion) -> str:
    """Give the address at which a text is compared with the one before it."""
    address = reverse("annotations:article_compare", args=[version.article.key])
    return f"{address}?from={version.number - 1}&to={version.number}"


def _report(request: PersonRequest, key: str) -> Article:
    return get_object_or_404(Article.objects.visible_to(request.user).with_outlet(), key=key)


def _ask(request: PersonRequest, article: Article, words: ReportWordsForm) -> HttpResponse:
    context = {"section": "articles", "article": article, "form": words}
    return render(request, "annotations/article_text.html", context, status=words.status)


def _preview(
    request: PersonRequest,
    article: Article,
    words: ReportWordsForm,
    form: NewTextForm,
    *,
    status: int = 200,
) -> HttpResponse:
    context = {
        "section": "articles",
        "article": article,
        "form": form,
        "words": words,
        "is_stale": status == STALE,
        "time_words": words_that_count(words.report.text, form["published_on"].value()),
        "outlets": Outlet.objects.all()[:500],
        "languages": LANGUAGES,
    }
    return render(request, "annotations/article_text_save.html", context, status=status)
