"""Sources: the list, one with its claims, changing and protecting it, who a protected one is."""

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from annotations.actions.sources import (
    change_source,
    may_open_identity,
    open_identity,
    protect_source,
    purge_identity,
)
from annotations.filters.lists import SourceFilter
from annotations.forms.sources import ProtectForm, PurgeForm, SourceFactsForm
from annotations.models import Claim, HistoryLine, Source
from annotations.pages.listing import claim_row, claim_rows, other_names, source_rows
from annotations.pages.paging import page_of
from annotations.pages.sorting import Sort, sorting_of
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.values.vocabulary import gettext_noop
from annotations.views.access import PersonRequest, may

SORTS = (
    Sort("name", gettext_noop("Source"), ("label", "pk")),
    Sort("claims", gettext_noop("Claims"), ("claim_count", "pk"), falls_first=True),
)
CLAIMS_SHOWN = 20
STALE = 409


@require_GET
@may(Right.SEE_SOURCES)
def source_list(request: PersonRequest) -> HttpResponseBase:
    """List lasting sources, and the unnamed ones of the person's reports."""
    seen = Source.objects.visible_to(request.user).unmerged()
    filters = SourceFilter(request.GET, queryset=seen, person=request.user)
    sorting = sorting_of(request, SORTS)
    rows = source_rows(filters.qs, person=request.user)
    context = {
        "section": "sources",
        "filters": filters,
        "sorting": sorting,
        "page": page_of(rows, request, order=sorting.order),
    }
    return render(request, "annotations/source_list.html", context)


@require_GET
@may(Right.SEE_SOURCES)
def source_detail(request: PersonRequest, key: str) -> HttpResponseBase:
    """Show what is known about a source, its names, and its newest claims."""
    source = _source(request, key)
    claims = Claim.objects.visible_to(request.user).live().said_by(source)
    shown = claim_rows(claims.newest_first())[:CLAIMS_SHOWN]
    context = {
        "section": "sources",
        "source": source,
        "names": other_names(source),
        "parts": source.merged.visible_to(request.user),
        "rows": [claim_row(claim, _) for claim in shown],
        "number": claims.count(),
        "may_open": source.protected and may_open_identity(source, by=request.user),
        "history": HistoryLine.objects.of(source).select_related("by"),
    }
    return render(request, "annotations/source_detail.html", context)


@require_http_methods(["GET", "POST"])
@may(Right.CHANGE_SOURCES)
def source_change(request: PersonRequest, key: str) -> HttpResponseBase:
    """Change what is said about a source."""
    source = _source(request, key)
    form = SourceFactsForm(request.POST or None, source=source)
    if request.method != "POST" or not form.is_valid():
        return _form_page(request, source, form, "source_change")
    try:
        change_source(source, form.facts(), seen=form.cleaned_data["version"], by=request.user)
    except StaleVersionError:
        return _stale_page(request, source, form, "source_change")
    except RefusedError as error:
        form.add_error(None, error.said(_))
        return _form_page(request, source, form, "source_change")
    messages.success(request, _("Saved."))
    return redirect("annotations:source_detail", source.key)


@require_http_methods(["GET", "POST"])
@may(Right.PROTECT_SOURCES)
def source_protect(request: PersonRequest, key: str) -> HttpResponseBase:
    """Protect a source: what may be shown stays, who it is goes to a row apart."""
    source = _source(request, key)
    first = {"version": source.version, "place": source.place, "reason": source.protected_reason}
    form = ProtectForm(request.POST or None, initial=first)
    if request.method != "POST" or not form.is_valid():
        return _form_page(request, source, form, "source_protect")
    given = form.cleaned_data
    try:
        protect_source(
            source,
            seen=given["version"],
            reason=given["reason"],
            label=given["label"],
            place=given["place"],
            identity=form.identity(),
            by=request.user,
        )
    except StaleVersionError:
        return _stale_page(request, source, form, "source_protect")
    except RefusedError as error:
        form.add_error(None, error.said(_))
        return _form_page(request, source, form, "source_protect")
    messages.success(request, _("Protected. Its earlier names are withheld from its history too."))
    return redirect("annotations:source_detail", source.key)


@require_POST
@may(Right.PROTECT_SOURCES)
def source_identity(request: PersonRequest, key: str) -> HttpResponseBase:
    """Show who a protected source is, to those who may know; the opening is noted."""
    source = _source(request, key)
    try:
        identity = open_identity(source, by=request.user)
    except RefusedError as error:
        return _refused(request, source, error)
    context = {"section": "sources", "source": source, "identity": identity, "form": PurgeForm()}
    return render(request, "annotations/source_identity.html", context)


@require_POST
@may(Right.PROTECT_SOURCES)
def source_purge(request: PersonRequest, key: str) -> HttpResponseBase:
    """Forget who a protected source is; claims, figures and history stay."""
    source = _source(request, key)
    if not may_open_identity(source, by=request.user):
        return _refused(request, source, RefusedError(_("You may not open this.")))
    form = PurgeForm(request.POST)
    if not form.is_valid():
        return _form_page(request, source, form, "source_purge")
    try:
        purge_identity(source, reason=form.cleaned_data["reason"], by=request.user)
    except RefusedError as error:
        return _refused(request, source, error)
    messages.success(request, _("Who this source is has been forgotten. Its claims stay."))
    return redirect("annotations:source_detail", source.key)


def _source(request: PersonRequest, key: str) -> Source:
    seen = Source.objects.visible_to(request.user).select_related("parent", "only_in")
    return get_object_or_404(seen.select_related("protected_by", "merged_into"), key=key)


Form = SourceFactsForm | ProtectForm | PurgeForm


def _form_page(
    request: PersonRequest, source: Source, form: Form, name: str, *, status: int = 0
) -> HttpResponse:
    context = {"section": "sources", "source": source, "form": form, "is_stale": status == STALE}
    status = status or (422 if form.errors else 200)
    return render(request, f"annotations/{name}.html", context, status=status)


def _stale_page(
    request: PersonRequest, source: Source, form: SourceFactsForm | ProtectForm, name: str
) -> HttpResponse:
    """Show what was typed beside what stands now, with the version that stands now."""
    source.refresh_from_db()
    return _form_page(request, source, form, name, status=STALE)


def _refused(request: PersonRequest, source: Source, error: RefusedError) -> HttpResponse:
    context = {"section": "sources", "source": source, "reason": error.said(_)}
    return render(request, "annotations/source_refused.html", context, status=422)
