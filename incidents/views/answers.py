"""What several views of the record answer alike: the incident asked for, and where to go next."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from annotations.views.access import PersonRequest
from incidents.models import Incident


def incident_of(request: PersonRequest, key: str) -> Incident:
    """Give an incident that the person may work on.

    Raises:
        Http404: if there is none they may know of.
    """
    return get_object_or_404(Incident.objects.visible_to(request.user), key=key)


def address_of(incident: Incident) -> str:
    """Give the address of an incident's work page."""
    return reverse("incidents:incident_work", kwargs={"key": incident.key})


def unprocessable(response: HttpResponse) -> HttpResponse:
    """Mark an answer that shows a form again because it could not be carried out."""
    response.status_code = 422
    return response
