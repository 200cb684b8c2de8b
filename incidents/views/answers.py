"""What several views of the record answer alike: the incident asked for, and where to go next."""

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
