"""Tolls that fell: an editor says why, before it is published or at any later time."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.views.access import PersonRequest, may
from incidents.actions.tolls import note_falls
from incidents.forms.tolls import FallsForm
from incidents.gathering.gathered import gathered
from incidents.models import Incident
from incidents.pages.falls import fall_rows
from incidents.views.answers import incident_of


@require_http_methods(["GET", "POST"])
@may(Right.EDIT_RECORD)
def incident_falls(request: PersonRequest, key: str) -> HttpResponse:
    """Ask of each killed toll that fell why it did; readers see the answer with the next release."""
    incident = incident_of(request, key)
    form = FallsForm(request.POST or None, falls=fall_rows(gathered(incident), _))
    if request.method == "POST" and form.is_valid():
        try:
            note_falls(incident, form.notes(), by=request.user)
        except StaleVersionError:
            fresh = FallsForm(initial=form.typed(), falls=fall_rows(gathered(incident), _))
            return _page(request, incident, fresh, status=409)
        except RefusedError as refused:
            form.add_error(None, refused.said(_))
        else:
            messages.success(request, _("Saved. Readers see it with the next release."))
            return redirect("incidents:incident_work", key=incident.key)
    return _page(request, incident, form, status=422 if form.errors else 200)


def _page(
    request: PersonRequest, incident: Incident, form: FallsForm, *, status: int
) -> HttpResponse:
    context = {
        "incident": incident,
        "form": form,
        "changed": status == 409,  # noqa: PLR2004 conflict
        "section": "incidents",
    }
    return render(request, "incidents/incident_falls.html", context, status=status)
