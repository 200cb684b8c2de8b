"""A public record by its address: its releases, or 410 once it is taken down."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from incidents.models import Incident, Release

Arguments = ParamSpec("Arguments")


class GoneError(Exception):
    """The record was public and is taken down."""


def gone_when_down(
    view: Callable[Concatenate[HttpRequest, Arguments], HttpResponse],
) -> Callable[Concatenate[HttpRequest, Arguments], HttpResponse]:
    """Let a view answer 410 for a record that is taken down, and say nothing more."""

    @wraps(view)
    def answered(
        request: HttpRequest, /, *args: Arguments.args, **kwargs: Arguments.kwargs
    ) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except GoneError:
            return render(request, "incidents/gone.html", {"section": "incidents"}, status=410)

    return answered


def public_releases(key: str) -> list[Release]:
    """Give a public record's releases, newest first.

    Raises:
        Http404: if there is no such record, or it was never published.
        GoneError: if it is taken down.
    """
    incident = get_object_or_404(Incident, key=key)
    releases = list(incident.releases.select_related("incident").order_by("-number"))
    if not releases:
        raise Http404
    if incident.down_at:
        raise GoneError
    return releases


def numbered(releases: list[Release], number: int) -> Release:
    """Give one of a record's releases.

    Raises:
        Http404: if it has none of this number.
    """
    for release in releases:
        if release.number == number:
            return release
    raise Http404
