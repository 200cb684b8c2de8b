"""The editor's side of the record: all incidents, and one incident's work page."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET

from annotations.pages.paging import page_of
from annotations.pages.sorting import Sort, sorting_of
from annotations.rights import Right
from annotations.values.vocabulary import gettext_noop
from annotations.views.access import PersonRequest, may
from incidents.actions.publishing import draft_of
from incidents.filters import IncidentFilter
from incidents.models import Evidence, Incident
from incidents.pages.publication import draw_draft
from incidents.pages.work import work_of
from incidents.querysets import unlinked_events
from incidents.views.answers import incident_of

SORTS = (
    Sort("opened", gettext_noop("Opened"), ("created_at", "pk"), falls_first=True),
    Sort("title", gettext_noop("Incident"), ("title", "pk")),
    Sort("evidence", gettext_noop("Evidence"), ("evidence_count", "pk"), falls_first=True),
    Sort("conflicts", gettext_noop("Open conflicts"), ("open_conflicts", "pk"), falls_first=True),
)


@require_GET
@may(Right.SEE_RECORD)
def worklist(request: PersonRequest) -> HttpResponse:
    """List all incidents that the record works on, unless asked otherwise those last opened first."""
    incidents = Incident.objects.visible_to(request.user).with_counts()
    chosen = IncidentFilter(request.GET, queryset=incidents)
    sorting = sorting_of(request, SORTS)
    page = page_of(chosen.qs, request, order=sorting.order)
    context = {
        "filter": chosen,
        "sorting": sorting,
        "page": page,
        "has_events": unlinked_events(request.user, linked=Evidence.objects.all()).exists(),
        "section": "incidents",
    }
    return render(request, "incidents/worklist.html", context)


@require_GET
@may(Right.SEE_RECORD)
def incident_work(request: PersonRequest, key: str) -> HttpResponse:
    """Show what an incident rests on now, its numbers, and what its next release waits for."""
    incident = incident_of(request, key)
    draft = draft_of(incident)
    shown = draw_draft(incident, draft.record, number=0, why="")
    context = {
        "incident": incident,
        "draft": draft,
        "shown": shown,
        "work": work_of(draft.basis, by=request.user, translate=gettext),
        "conflicts": incident.conflicts.standing().select_related("owner", "settled_by"),
        "rulings": incident.rulings.in_force().select_related("by"),
        "evidence": incident.evidence.with_reports(),
        "releases": incident.releases.with_hold()
        .select_related("published_by")
        .order_by("-number"),
        "section": "incidents",
    }
    return render(request, "incidents/incident_work.html", context)
