"""A release as files: the same drawn record as the page, as JSON and as CSV."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from incidents.exports.csv import write_csv
from incidents.exports.json import write_json
from incidents.pages.counting import ASKED
from incidents.pages.publication import PublicRelease
from incidents.release.definitions import definition_named
from incidents.views.records import of_public_record


@require_safe
@login_not_required
@of_public_record
def release_json(request: HttpRequest, asked: PublicRelease) -> HttpResponse:  # noqa: ARG001
    """Give a release as JSON."""
    return _file(write_json(asked.draw().record), "application/json", f"{_name(asked)}.json")


@require_safe
@login_not_required
@of_public_record
def release_csv(request: HttpRequest, asked: PublicRelease) -> HttpResponse:
    """Give a release's numbers as CSV, with the dead by the definition that was asked for."""
    definition = definition_named(request.GET.get(ASKED, ""))
    return _file(
        write_csv(asked.draw().record, definition), "text/csv; charset=utf-8", f"{_name(asked)}.csv"
    )


def _name(asked: PublicRelease) -> str:
    return f"{asked.release.incident.key}-release-{asked.release.number}"


def _file(text: str, kind: str, name: str) -> HttpResponse:
    return HttpResponse(
        text.encode(),
        content_type=kind,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
