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
from incidents.gathering.series import released_around, tied
from incidents.models import Conflict, ErrorReport, Evidence, Incident, Release
from incidents.pages.changed_reports import changed_reports
from incidents.pages.conflicts import conflict_lines
from incidents.pages.publication import draw_around, draw_draft
from incidents.pages.series import for_the_desk
from incidents.pages.uniting import linked_to, parts_of
from incidents.pages.work import work_of
from incidents.querysets import unlinked_events
from incidents.views.answers import incident_of
from incidents.views.uniting import work_of_part

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
    seen = Incident.objects.visible_to(request.user)
    incidents = seen.not_taken_over(releases=Release.objects.public()).with_counts()
    chosen = IncidentFilter(request.GET, queryset=incidents)
    sorting = sorting_of(request, SORTS)
    page = page_of(chosen.qs, request, order=sorting.order)
    context = {
        "filter": chosen,
        "sorting": sorting,
        "page": page,
        "open_conflicts": Conflict.objects.visible_to(request.user)
        .of_whole_incidents()
        .open()
        .count(),
        "errors_waiting": ErrorReport.objects.visible_to(request.user).open().count(),
        "has_events": unlinked_events(request.user, linked=Evidence.objects.all()).exists(),
        "section": "incidents",
    }
    return render(request, "incidents/worklist.html", context)


@require_GET
@may(Right.SEE_RECORD)
def incident_work(request: PersonRequest, key: str) -> HttpResponse:
    """Show what an incident rests on now, its numbers, and what its next release waits for."""
    incident = incident_of(request, key)
    if incident.merged_into:
        return work_of_part(request, incident)
    draft = draft_of(incident)
    shown = draw_draft(incident, draft.record, number=0, why="")
    ties = tied(incident)
    around = draw_around(released_around(ties.keys))
    context = {
        "series": for_the_desk(shown.record, ties, around, gettext),
        "incident": incident,
        "draft": draft,
        "shown": shown,
        "work": work_of(draft.basis, by=request.user, translate=gettext),
        "changed": changed_reports(incident, by=request.user, translate=gettext),
        "conflicts": conflict_lines(list(incident.conflicts.with_people()), by=request.user),
        "rulings": incident.rulings.in_force().select_related("by"),
        "evidence": linked_to(Evidence.objects.of(incident).with_reports(), whole=incident),
        "parts": parts_of(incident),
        "releases": incident.releases.with_hold()
        .select_related("published_by")
        .order_by("-number"),
        "section": "incidents",
    }
    return render(request, "incidents/incident_work.html", context)
