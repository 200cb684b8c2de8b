"""Ties between incidents: list, add, take away."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.views.access import PersonRequest, may
from annotations.views.errors import stale_version
from incidents.actions.relating import relate, unrelate
from incidents.forms.incidents import RelateForm, VersionForm
from incidents.models import Incident
from incidents.pages.matching import others_than, ties_made_there
from incidents.pages.uniting import LIKE
from incidents.views.answers import incident_of


@require_http_methods(["GET", "POST"])
@may(Right.EDIT_RECORD)
def incident_links(request: PersonRequest, key: str) -> HttpResponse:
    """Tie an incident to others: a series, a part, the background, perhaps the same."""
    incident = incident_of(request, key)
    others = others_than(incident, by=request.user)
    initial = {"version": incident.version}
    form = RelateForm(request.POST or None, initial=initial, others=others)
    if request.method == "POST" and form.is_valid():
        other = get_object_or_404(
            Incident.objects.visible_to(request.user), key=form.cleaned_data["other"]
        )
        seen, kind = form.cleaned_data["version"], form.cleaned_data["kind"]
        try:
            relate(incident, other, kind=kind, seen=seen, by=request.user)
        except StaleVersionError as error:
            return stale_version(request, error)
        except RefusedError as refused:
            form.add_error("other", refused.said(_))
        else:
            messages.success(request, _("Saved. Readers see it with the next release."))
            return redirect("incidents:incident_links", key=incident.key)
    context = {
        "incident": incident,
        "form": form,
        "links": incident.links.select_related("other").order_by("pk"),
        "made_there": ties_made_there(incident, _),
        "same": LIKE,
        "section": "incidents",
    }
    status = 422 if form.errors else 200
    return render(request, "incidents/incident_links.html", context, status=status)


@require_POST
@may(Right.EDIT_RECORD)
def incident_unlink(request: PersonRequest, key: str, other: str, kind: str) -> HttpResponse:
    """Take a tie to another incident away."""
    incident = incident_of(request, key)
    link = get_object_or_404(incident.links, other__key=other, kind=kind)
    form = VersionForm(request.POST)
    try:
        unrelate(link, seen=form.cleaned_data["version"] if form.is_valid() else 0, by=request.user)
    except StaleVersionError as error:
        return stale_version(request, error)
    messages.success(request, _("The tie is taken away."))
    return redirect("incidents:incident_links", key=incident.key)
