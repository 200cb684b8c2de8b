"""Merging two incidents, taking them apart, making two of one: what comes of it is shown first."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from annotations.actions.once import once
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.views.access import PersonRequest, may
from annotations.views.asked import asked_for
from incidents.actions.uniting import (
    merge_incidents,
    split_incident,
    unmerge_incident,
    why_not_one,
)
from incidents.forms.incidents import ReasonForm
from incidents.forms.merging import MergeForm
from incidents.forms.uniting import SplitForm
from incidents.models import Incident
from incidents.pages.uniting import (
    Linked,
    candidates_to_merge,
    division_of,
    linked_to,
    parts_of,
    union_of,
)
from incidents.views.answers import address_of, incident_of

STALE = 409


@require_http_methods(["GET", "POST"])
@may(Right.EDIT_RECORD)
def incident_merge(request: PersonRequest, key: str) -> HttpResponse:
    """Choose the incident that one is part of, see what both come to as one, and merge them."""
    incident = incident_of(request, key)
    if request.method == "GET" and not request.GET.get("into"):
        return _choose(request, incident)
    asked = request.POST if request.method == "POST" else request.GET
    into = incident_of(request, asked_for(asked, "into"))
    form = MergeForm(request.POST or None, initial=MergeForm.initial_of(incident, into))
    if request.method != "POST" or not form.is_valid():
        return _merge_page(request, incident, into, form)
    seen, into_seen = form.cleaned_data["version"], form.cleaned_data["into_version"]
    reason = form.cleaned_data["reason"]
    try:
        merge_incidents(
            incident, into, seen=seen, into_seen=into_seen, reason=reason, by=request.user
        )
    except StaleVersionError:
        incident, into = incident_of(request, incident.key), incident_of(request, into.key)
        again = MergeForm(initial={**MergeForm.initial_of(incident, into), "reason": reason})
        return _merge_page(request, incident, into, again, status=STALE)
    except RefusedError as refused:
        form.add_error(None, refused.said(_))
        return _merge_page(request, incident, into, form)
    messages.success(request, _("Merged. It can be taken apart again at any time, on this page."))
    return redirect("incidents:incident_work", into.key)


def _choose(request: PersonRequest, incident: Incident) -> HttpResponse:
    """Ask which incident it is part of."""
    words = asked_for(request.GET, "q", most=100).strip()
    context = {
        "incident": incident,
        "words": words,
        "candidates": candidates_to_merge(incident, words, by=request.user),
        "parts": parts_of(incident),
        "section": "incidents",
    }
    return render(request, "incidents/incident_merge.html", context)


def _merge_page(
    request: PersonRequest, incident: Incident, into: Incident, form: MergeForm, *, status: int = 0
) -> HttpResponse:
    """Show both apart and as one, with what was typed; or why they cannot be one."""
    why = why_not_one(incident, into)
    context = {
        "incident": incident,
        "into": into,
        "why_not": _(why) if why else "",
        "turned": not why_not_one(into, incident),
        "union": None if why else union_of(incident, into),
        "form": form,
        "is_stale": status == STALE,
        "section": "incidents",
    }
    refused = bool(form.errors) or (bool(why) and request.method == "POST")
    status = status or (422 if refused else 200)
    return render(request, "incidents/incident_merge_preview.html", context, status=status)


def work_of_part(request: PersonRequest, incident: Incident) -> HttpResponse:
    """Show an incident that is part of another: what was linked to it, and how to take them apart."""
    releases = incident.releases.with_hold().select_related("published_by")
    context = {
        "incident": incident,
        "into": incident.merged_into,
        "evidence": linked_to(incident.evidence.with_reports()),
        "releases": releases.order_by("-number"),
        "section": "incidents",
    }
    return render(request, "incidents/incident_part.html", context)


@require_http_methods(["GET", "POST"])
@may(Right.EDIT_RECORD)
def incident_unmerge(request: PersonRequest, key: str) -> HttpResponse:
    """See what a merged incident and the rest come to apart, and take them apart."""
    incident = incident_of(request, key)
    if incident.merged_into is None:
        messages.info(request, _("This incident is not part of another."))
        return redirect("incidents:incident_work", incident.key)
    form = ReasonForm(request.POST or None, initial={"version": incident.version})
    if request.method != "POST" or not form.is_valid():
        return _unmerge_page(request, incident, form)
    seen, reason = form.cleaned_data["version"], form.cleaned_data["reason"]
    try:
        unmerge_incident(incident, seen=seen, reason=reason, by=request.user)
    except StaleVersionError:
        incident = incident_of(request, incident.key)
        again = ReasonForm(initial={"version": incident.version, "reason": reason})
        return _unmerge_page(request, incident, again, status=STALE)
    except RefusedError as refused:
        form.add_error(None, refused.said(_))
        return _unmerge_page(request, incident, form)
    messages.success(request, _("Taken apart. Each rests on what was linked to it, as before."))
    return redirect("incidents:incident_work", incident.key)


def _unmerge_page(
    request: PersonRequest, incident: Incident, form: ReasonForm, *, status: int = 0
) -> HttpResponse:
    into = incident.merged_into
    context = {
        "incident": incident,
        "into": into,
        "union": union_of(incident, into) if into else None,
        "form": form,
        "is_stale": status == STALE,
        "section": "incidents",
    }
    status = status or (422 if form.errors else 200)
    return render(request, "incidents/incident_unmerge.html", context, status=status)


@require_http_methods(["GET", "POST"])
@may(Right.EDIT_RECORD)
def incident_split(request: PersonRequest, key: str) -> HttpResponse:
    """Choose what goes to a new incident, see what both come to, and make two of one."""
    incident = incident_of(request, key)
    linked = linked_to(incident.evidence.with_reports())
    form = _split_form(request, incident, linked)
    if request.method != "POST" or not form.is_valid() or "preview" in request.POST:
        return _split_page(request, incident, linked, form)
    try:
        address = once(
            request.POST.get("once", ""),
            by=request.user,
            do=lambda: _split(request, incident, form),
        )
    except StaleVersionError:
        incident = incident_of(request, incident.key)
        linked = linked_to(incident.evidence.with_reports())
        again = _split_form(request, incident, linked, version=incident.version)
        return _split_page(request, incident, linked, again, status=STALE)
    except RefusedError as refused:
        form.add_error(None, refused.said(_))
        return _split_page(request, incident, linked, form)
    messages.success(request, _("Split. To undo it, merge the new incident back."))
    return redirect(address)


def _split(request: PersonRequest, incident: Incident, form: SplitForm) -> str:
    given = form.cleaned_data
    made = split_incident(
        incident,
        given["evidence"],
        form.facts(of=incident),
        seen=given["version"],
        reason=given["reason"],
        by=request.user,
    )
    return address_of(made)


def _split_form(
    request: PersonRequest, incident: Incident, linked: list[Linked], *, version: int | None = None
) -> SplitForm:
    """Give the form with what was sent; a new `version` stands in place of the one that was sent."""
    choices = [(row.key, f"{row.label} ({row.report})") for row in linked]
    if request.method != "POST":
        return SplitForm(initial=SplitForm.initial_of(incident), linked=choices)
    sent = request.POST.copy()
    if version is not None:
        sent["version"] = str(version)
    return SplitForm(sent, linked=choices)


def _split_page(
    request: PersonRequest,
    incident: Incident,
    linked: list[Linked],
    form: SplitForm,
    *,
    status: int = 0,
) -> HttpResponse:
    """Show the form, and once something is chosen, what both incidents would come to."""
    asked = form.cleaned_data["evidence"] if form.is_bound and form.is_valid() else []
    chosen = {row.key for row in linked} & {*asked}
    parted = 0 < len(chosen) < len(linked)
    context = {
        "incident": incident,
        "linked": linked,
        "form": form,
        "division": division_of(incident, linked, chosen) if parted else None,
        "nothing_left": bool(chosen) and not parted,
        "is_stale": status == STALE,
        "section": "incidents",
    }
    status = status or (422 if form.errors else 200)
    return render(request, "incidents/incident_split.html", context, status=status)
