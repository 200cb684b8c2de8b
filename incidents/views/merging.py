"""Merging sources and taking them apart: first what would move is shown, then a reason is asked for."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from annotations.actions.merging import merge_sources, unmerge_source, why_not
from annotations.models import Source
from annotations.pages.source_offers import MOST_OFFERED, offer_of
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.views.access import PersonRequest, may
from annotations.views.asked import asked_for
from incidents.forms.incidents import ReasonForm
from incidents.forms.merging import FoundSourceForm, MergeForm
from incidents.pages.merging import MOST_FOUND, preview_of, sources_to_merge_with

STALE = 409


@require_http_methods(["GET", "POST"])
@may(Right.MERGE_SOURCES)
def source_merge(request: PersonRequest, key: str) -> HttpResponse:
    """Choose the source that one is part of, see what would move, and merge them."""
    source = _open_source(request, key)
    if request.method == "GET" and not request.GET.get("into"):
        return _choose(request, source)
    asked = request.POST if request.method == "POST" else request.GET
    into = _open_source(request, asked_for(asked, "into"))
    form = MergeForm(request.POST or None, initial=MergeForm.initial_of(source, into))
    if request.method != "POST" or not form.is_valid():
        return _merge_page(request, source, into, form)
    seen, into_seen = form.cleaned_data["version"], form.cleaned_data["into_version"]
    reason = form.cleaned_data["reason"]
    try:
        merge_sources(source, into, seen=seen, into_seen=into_seen, reason=reason, by=request.user)
    except StaleVersionError:
        source, into = _open_source(request, source.key), _open_source(request, into.key)
        again = MergeForm(initial={**MergeForm.initial_of(source, into), "reason": reason})
        return _merge_page(request, source, into, again, status=STALE)
    except RefusedError as refused:
        form.add_error(None, refused.said(_))
        return _merge_page(request, source, into, form)
    messages.success(request, _("Merged. It can be taken apart again at any time, on this page."))
    return redirect("annotations:source_detail", into.key)


def _open_source(request: PersonRequest, key: str) -> Source:
    """Give a source that may be shown beside another: a protected one is not, to anybody."""
    seen = Source.objects.visible_to(request.user).unprotected()
    return get_object_or_404(seen.select_related("parent", "only_in", "merged_into"), key=key)


def _choose(request: PersonRequest, source: Source) -> HttpResponse:
    """Ask which source it is part of."""
    words = asked_for(request.GET, "q", most=100)
    found = list(sources_to_merge_with(source, words, by=request.user)[:MOST_FOUND])
    context = {
        "source": source,
        "words": words,
        "form": FoundSourceForm(found=found) if found else None,
        "parts": source.merged.order_by("label", "pk"),
        "section": "sources",
    }
    return render(request, "incidents/source_merge.html", context)


def _merge_page(
    request: PersonRequest, source: Source, into: Source, form: MergeForm, *, status: int = 0
) -> HttpResponse:
    """Show what would move, with what was typed; or why the two cannot be one."""
    why = why_not(source, into)
    context = {
        "source": source,
        "into": into,
        "why_not": _(why) if why else "",
        "turned": not why_not(into, source),
        "preview": None if why else preview_of(source, into, by=request.user),
        "form": form,
        "is_stale": status == STALE,
        "section": "sources",
    }
    refused = bool(form.errors) or (bool(why) and request.method == "POST")
    status = status or (422 if refused else 200)
    return render(request, "incidents/source_merge_preview.html", context, status=status)


@require_GET
@may(Right.MERGE_SOURCES)
def source_merge_offers(request: PersonRequest, key: str) -> HttpResponse:
    """Offer the sources one of whose names begins a word with what was typed."""
    source = _open_source(request, key)
    words = asked_for(request.GET, "q", most=100)
    found = sources_to_merge_with(source, words, by=request.user)[:MOST_OFFERED]
    context = {"offers": [offer_of(one) for one in found]}
    return render(request, "annotations/_source_options.html", context)


@require_http_methods(["GET", "POST"])
@may(Right.MERGE_SOURCES)
def source_unmerge(request: PersonRequest, key: str) -> HttpResponse:
    """See what would move if a merged source stood for itself again, and take it apart."""
    source = _open_source(request, key)
    if source.merged_into is None:
        messages.info(request, _("This source is part of no other."))
        return redirect("annotations:source_detail", source.key)
    form = ReasonForm(request.POST or None, initial={"version": source.version})
    if request.method != "POST" or not form.is_valid():
        return _unmerge_page(request, source, form)
    seen, reason = form.cleaned_data["version"], form.cleaned_data["reason"]
    try:
        unmerge_source(source, seen=seen, reason=reason, by=request.user)
    except StaleVersionError:
        source = _open_source(request, source.key)
        again = ReasonForm(initial={"version": source.version, "reason": reason})
        return _unmerge_page(request, source, again, status=STALE)
    except RefusedError as refused:
        form.add_error(None, refused.said(_))
        return _unmerge_page(request, source, form)
    messages.success(request, _("Taken apart. Both stand for themselves, as before the merge."))
    return redirect("annotations:source_detail", source.key)


def _unmerge_page(
    request: PersonRequest, source: Source, form: ReasonForm, *, status: int = 0
) -> HttpResponse:
    """Show what would move if the two were two again, with what was typed."""
    into = source.merged_into
    context = {
        "source": source,
        "into": into,
        "preview": preview_of(source, into, by=request.user) if into else None,
        "form": form,
        "is_stale": status == STALE,
        "section": "sources",
    }
    status = status or (422 if form.errors else 200)
    return render(request, "incidents/source_unmerge.html", context, status=status)
