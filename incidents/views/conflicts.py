"""Conflicts as work: all of them over all incidents, opening one, saying what has become of one."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from annotations.actions.once import once
from annotations.pages.paging import page_of
from annotations.pages.sorting import Sort, sorting_of
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.values.vocabulary import gettext_noop
from annotations.views.access import PersonRequest, may
from incidents.actions.conflicts import open_conflict, settle_conflict
from incidents.filters import ConflictFilter
from incidents.forms.conflicts import ConflictForm, SettleForm
from incidents.gathering.gathered import gathered
from incidents.models import Conflict, Incident
from incidents.pages.conflicts import (
    claims_to_choose,
    closing_of,
    conflict_lines,
    history_of,
    sides_of,
)
from incidents.reckoning.naming import CONFLICT_WORDS
from incidents.views.answers import address_of, incident_of

SORTS = (
    Sort("opened", gettext_noop("Opened"), ("opened_at", "pk"), falls_first=True),
    Sort("type", gettext_noop("What does not agree"), ("type", "pk")),
    Sort("state", gettext_noop("State"), ("state", "pk")),
    Sort("incident", gettext_noop("Incident"), ("incident_id", "pk"), falls_first=True),
)


@require_GET
@may(Right.SEE_RECORD)
def conflict_list(request: PersonRequest) -> HttpResponse:
    """List the conflicts of all incidents that stand, unless asked otherwise those last opened first."""
    rows = Conflict.objects.visible_to(request.user).of_whole_incidents()
    chosen = ConflictFilter(request.GET, rows.with_people(), by=request.user)
    sorting = sorting_of(request, SORTS)
    page = page_of(chosen.qs, request, order=sorting.order)
    context = {
        "filter": chosen,
        "sorting": sorting,
        "page": page,
        "lines": conflict_lines(page.rows, by=request.user),
        "found": chosen.qs.count(),
        "open_ones": rows.open().count(),
        "mine": rows.open().owned_by(request.user).count(),
        "section": "incidents",
    }
    return render(request, "incidents/conflict_list.html", context)


@require_http_methods(["GET", "POST"])
@may(Right.EDIT_RECORD)
def conflict_new(request: PersonRequest, key: str) -> HttpResponse:
    """Open a conflict that no rule can find, between the claims of two sides."""
    incident = incident_of(request, key)
    claims = claims_to_choose(gathered(incident))
    form = ConflictForm(request.POST or None, claims=claims)
    if request.method == "POST" and form.is_valid():

        def do() -> str:
            open_conflict(incident, by=request.user, **form.given())
            return address_of(incident)

        try:
            return redirect(once(request.POST.get("once", ""), by=request.user, do=do))
        except RefusedError as refused:
            form.add_error(None, refused.said(_))
    context = {"incident": incident, "form": form, "section": "incidents"}
    status = 422 if form.errors else 200
    return render(request, "incidents/conflict_new.html", context, status=status)


@require_http_methods(["GET", "POST"])
@may(Right.EDIT_RECORD)
def conflict_settle(request: PersonRequest, key: str, conflict_key: str) -> HttpResponse:
    """Show both sides of a conflict; say what has become of it, with a reason that readers see."""
    incident = incident_of(request, key)
    rows = Conflict.objects.visible_to(request.user).with_people()
    conflict = get_object_or_404(rows, incident=incident, key=conflict_key)
    form = SettleForm(request.POST or None, initial=SettleForm.initial_of(conflict))
    if request.method == "POST" and form.is_valid():
        given = dict(form.cleaned_data)
        try:
            settle_conflict(conflict, seen=given.pop("version"), by=request.user, **given)
        except StaleVersionError:
            return _changed(request, incident, conflict, form)
        except RefusedError as refused:
            form.add_error("reason", refused.said(_))
        else:
            messages.success(request, _("Saved."))
            return redirect("incidents:incident_work", key=incident.key)
    status = 422 if form.errors else 200
    return _settle_page(request, incident, conflict, form, status=status)


def _changed(
    request: PersonRequest, incident: Incident, conflict: Conflict, form: SettleForm
) -> HttpResponse:
    """Show what somebody else made of it meanwhile beside what was typed; saving again takes that."""
    conflict = Conflict.objects.with_people().get(pk=conflict.pk)
    owner = form.cleaned_data["owner"]
    typed = {
        **form.cleaned_data,
        "owner": owner.key if owner else "",
        "version": conflict.version,
    }
    return _settle_page(request, incident, conflict, SettleForm(initial=typed), status=409)


def _settle_page(
    request: PersonRequest,
    incident: Incident,
    conflict: Conflict,
    form: SettleForm,
    *,
    status: int,
) -> HttpResponse:
    context = {
        "incident": incident,
        "conflict": conflict,
        "explained": CONFLICT_WORDS[conflict.type],
        "sides": sides_of(conflict, gathered(incident), by=request.user),
        "closing": closing_of(conflict),
        "history": history_of(conflict),
        "opened_it": conflict.opened_by_id == request.user.pk,
        "form": form,
        "theirs": status == 409,  # noqa: PLR2004 conflict
        "section": "incidents",
    }
    return render(request, "incidents/conflict_settle.html", context, status=status)
