"""Reports: the list, the overview of one, what is said about it, its words as they came."""

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from annotations.actions.reports import correct_report
from annotations.actions.times import Move, moves
from annotations.filters.lists import ArticleFilter
from annotations.forms.articles import LANGUAGES, ReportCorrectionForm
from annotations.forms.time_words import words_that_count
from annotations.models import Article, HistoryLine, Outlet
from annotations.pages.copy_reading import place_of
from annotations.pages.listing import claims_by_state, events_of, report_rows, versions_of
from annotations.pages.paging import page_of
from annotations.pages.sorting import Sort, sorting_of
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.values.vocabulary import gettext_noop
from annotations.views.access import PersonRequest, may
from annotations.views.asked import asked_for
from annotations.views.signing_in import typed_fields

SORTS = (
    Sort("imported", gettext_noop("Imported"), ("imported_at", "pk"), falls_first=True),
    Sort("published", gettext_noop("Published"), ("published_order", "pk"), falls_first=True),
)
STALE = 409


@require_GET
@may(Right.SEE_REPORTS)
def article_list(request: PersonRequest) -> HttpResponseBase:
    """List the reports of the person's desks."""
    mine = Article.objects.visible_to(request.user)
    filters = ArticleFilter(request.GET, queryset=mine, person=request.user)
    sorting = sorting_of(request, SORTS)
    context = {
        "section": "articles",
        "filters": filters,
        "sorting": sorting,
        "page": page_of(report_rows(filters.qs), request, order=sorting.order),
    }
    return render(request, "annotations/article_list.html", context)


@require_GET
@may(Right.SEE_REPORTS)
def article_detail(request: PersonRequest, key: str) -> HttpResponseBase:
    """Show what is known about a report, its events, and how far its claims have come."""
    article = get_object_or_404(Article.objects.visible_to(request.user).with_outlet(), key=key)
    context = {
        "section": "articles",
        "article": article,
        "states": claims_by_state(article),
        "events": events_of(article),
        "versions": versions_of(article),
        "place": place_of(article, request.user),
        "history": HistoryLine.objects.of(article).select_related("by"),
    }
    return render(request, "annotations/article_detail.html", context)


@require_http_methods(["GET", "POST"])
@may(Right.IMPORT_REPORT)
def article_facts(request: PersonRequest, key: str) -> HttpResponseBase:
    """Correct what is said about a report; what another publication date would move comes first."""
    article = get_object_or_404(Article.objects.visible_to(request.user).with_outlet(), key=key)
    form = ReportCorrectionForm(request.POST or None, article=article)
    if request.method != "POST" or not form.is_valid():
        return _facts_page(request, article, form, status=422 if form.errors else 200)
    if form.cleaned_data["version"] != article.version:
        return _facts_page(request, article, form, status=STALE)
    do = request.POST.get("do", "")
    if do == "back":
        return _facts_page(request, article, form, status=200)
    moved = moves(article, form.cleaned_data["published"]) if form.changes_date else []
    if moved and do != "save":
        return _moves_page(request, article, form, moved)
    return _corrected(request, article, form)


def _moves_page(
    request: PersonRequest, article: Article, form: ReportCorrectionForm, moved: list[Move]
) -> HttpResponse:
    typed = [pair for pair in typed_fields(request) if pair[0] != "do"]
    context = {
        "section": "articles",
        "article": article,
        "form": form,
        "moves": moved,
        "typed": typed,
    }
    return render(request, "annotations/article_facts_moves.html", context)


def _corrected(
    request: PersonRequest, article: Article, form: ReportCorrectionForm
) -> HttpResponseBase:
    given = form.cleaned_data
    try:
        correct_report(
            article,
            form.facts(),
            seen=given["version"],
            parts=given["parts"],
            reason=given["reason"],
            by=request.user,
        )
    except StaleVersionError:
        article.refresh_from_db()
        return _facts_page(request, article, form, status=STALE)
    except RefusedError as error:
        form.add_error(None, error.said(_))
        return _facts_page(request, article, form, status=422)
    messages.success(request, _("Saved. The words of the report are as they were."))
    return redirect("annotations:article_detail", article.key)


def _facts_page(
    request: PersonRequest, article: Article, form: ReportCorrectionForm, *, status: int
) -> HttpResponse:
    context = {
        "section": "articles",
        "article": article,
        "form": form,
        "is_stale": status == STALE,
        "compared": form.compared_with(article) if status == STALE else [],
        "time_words": words_that_count(form.text, form["published_on"].value()),
        "outlets": Outlet.objects.all()[:500],
        "languages": LANGUAGES,
    }
    return render(request, "annotations/article_facts.html", context, status=status)


@require_GET
@may(Right.SEE_REPORTS)
def article_raw(request: PersonRequest, key: str) -> HttpResponseBase:
    """Give the bytes of a report as they came, as a file that no browser opens."""
    article = get_object_or_404(Article.objects.visible_to(request.user), key=key)
    asked = asked_for(request.GET, "version") or article.current.key
    version = get_object_or_404(article.versions, key=asked)
    return HttpResponse(
        bytes(version.raw),
        content_type="text/plain",
        headers={
            "Content-Disposition": f'attachment; filename="report-{article.key}-{version.number}.txt"',
            "Content-Security-Policy": "default-src 'none'; sandbox",
        },
    )
