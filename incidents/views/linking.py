"""From the desk to the record: reported events without an incident, and the incident each may be."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from annotations.actions.once import once
from annotations.models import ReportedEvent
from annotations.pages.paging import page_of
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.views.access import PersonRequest, may
from annotations.views.asked import asked_for
from incidents.actions.evidence import link_claim, link_event, unlink
from incidents.actions.incidents import open_incident
from incidents.forms.incidents import IncidentForm
from incidents.models import Evidence, Incident
from incidents.pages.matching import candidates_for, facts_from
from incidents.querysets import claims_beside, unlinked_events
from incidents.views.answers import address_of, incident_of


@require_GET
@may(Right.EDIT_RECORD)
def event_list(request: PersonRequest) -> HttpResponse:
    """List the events of reports that have verified claims and belong to no incident yet."""
    events = unlinked_events(request.user, linked=Evidence.objects.all())
    page = page_of(events, request, order=("-article__imported_at", "-pk"))
    return render(request, "incidents/event_list.html", {"page": page, "section": "incidents"})


@require_http_methods(["GET", "POST"])
@may(Right.EDIT_RECORD)
def event_link(request: PersonRequest, key: str) -> HttpResponse:
    """Link an event of a report to a known incident, or open a new one for it."""
    event = get_object_or_404(ReportedEvent.objects.visible_to(request.user).with_report(), key=key)
    form = IncidentForm(request.POST or None, initial=facts_from(event))
    error = ""
    if request.method == "POST":
        chosen = asked_for(request.POST, "incident")
        try:
            if chosen:
                incident = get_object_or_404(Incident.objects.visible_to(request.user), key=chosen)
                link_event(incident, event, by=request.user)
                messages.success(request, _("Linked."))
                return redirect("incidents:incident_work", key=incident.key)
            if form.is_valid():
                return redirect(_open_for(request, event, form))
        except RefusedError as refused:
            error = refused.said(_)
    context = {
        "event": event,
        "form": form,
        "error": error,
        "candidates": candidates_for(event),
        "section": "incidents",
    }
    status = 422 if error or form.errors else 200
    return render(request, "incidents/event_link.html", context, status=status)


def _open_for(request: PersonRequest, event: object, form: IncidentForm) -> str:
    def do() -> str:
        incident = open_incident(form.facts(), by=request.user)
        link_event(incident, event, by=request.user)  # type: ignore[arg-type]
        messages.success(request, _("The incident is open, and the event is linked to it."))
        return address_of(incident)

    return once(request.POST.get("once", ""), by=request.user, do=do)


@require_http_methods(["GET", "POST"])
@may(Right.EDIT_RECORD)
def claim_link(request: PersonRequest, key: str) -> HttpResponse:
    """Link one claim by itself: of another event of the incident's reports, or of none."""
    incident = incident_of(request, key)
    claims = claims_beside(incident, request.user)
    if request.method == "POST":
        claim = get_object_or_404(claims, key=asked_for(request.POST, "claim"))
        try:
            link_claim(incident, claim, by=request.user)
            messages.success(request, _("Linked."))
        except RefusedError as refused:
            messages.error(request, refused.said(_))
        return redirect("incidents:incident_work", key=incident.key)
    rows = claims.with_report().with_words()
    context = {"incident": incident, "claims": rows, "section": "incidents"}
    return render(request, "incidents/claim_link.html", context)


@require_POST
@may(Right.EDIT_RECORD)
def evidence_unlink(request: PersonRequest, key: str) -> HttpResponse:
    """Take a link between an incident and an event or claim away."""
    incident = incident_of(request, key)
    row = get_object_or_404(incident.evidence.named(asked_for(request.POST, "evidence")))
    try:
        unlink(row, by=request.user, reason=asked_for(request.POST, "reason", most=300))
        messages.success(request, _("The link is taken away. The claims stay as they are."))
    except RefusedError as refused:
        messages.error(request, refused.said(_))
    return redirect("incidents:incident_work", key=incident.key)
