"""A release as files: the same drawn record as the page, as JSON and as CSV."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from incidents.exports.csv import write_csv
from incidents.exports.json import write_json
from incidents.pages.publication import draw_one
from incidents.views.records import gone_when_down, numbered, public_releases


@require_GET
@login_not_required
@gone_when_down
def release_json(request: HttpRequest, key: str, number: int) -> HttpResponse:  # noqa: ARG001
    """Give a release as JSON."""
    releases = public_releases(key)
    record = draw_one(numbered(releases, number), releases).record
    return _file(write_json(record), "application/json", f"{key}-release-{number}.json")


@require_GET
@login_not_required
@gone_when_down
def release_csv(request: HttpRequest, key: str, number: int) -> HttpResponse:  # noqa: ARG001
    """Give a release's numbers as CSV."""
    releases = public_releases(key)
    record = draw_one(numbered(releases, number), releases).record
    return _file(write_csv(record), "text/csv; charset=utf-8", f"{key}-release-{number}.csv")


def _file(text: str, kind: str, name: str) -> HttpResponse:
    return HttpResponse(
        text.encode(),
        content_type=kind,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
