"""A public record by its address: its releases, or 410 once it is taken down; what caches may keep."""

from collections.abc import Callable
from functools import wraps
from hashlib import sha256
from typing import Concatenate, Final, ParamSpec

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.cache import patch_cache_control
from django.utils.crypto import salted_hmac
from django.utils.translation import get_language
from django.views.decorators.http import condition

from incidents.models import Incident, Release
from incidents.pages.publication import PublicRelease

Arguments = ParamSpec("Arguments")
RecordView = Callable[Concatenate[HttpRequest, PublicRelease, Arguments], HttpResponse]

KEPT_FOR = (
    30  # seconds a cache may show a record without asking: what is taken down is gone in one minute
)


class GoneError(Exception):
    """The record was public and is taken down."""


def of_public_record(view: RecordView[Arguments]) -> Callable[..., HttpResponse]:
    """Give a view the release at its address, the latest if it names none; 410 if that is down.

    Readers' answers carry a strong validator, so that an unchanged page or file is 304. What is
    taken down has none: it is 410 whatever a cache asks.
    """

    @wraps(view)
    def answered(
        request: HttpRequest, *args: Arguments.args, **kwargs: Arguments.kwargs
    ) -> HttpResponse:
        try:
            asked = release_at(str(kwargs.pop("key")), kwargs.pop("number", None))
        except GoneError:
            return gone(request)
        tag = validator(request, asked)
        checked = condition(etag_func=lambda *_args, **_kwargs: tag)(view)
        response = checked(request, asked, *args, **kwargs)
        patch_cache_control(response, public=True, max_age=KEPT_FOR, must_revalidate=True)
        return response

    return answered


def gone(request: HttpRequest) -> HttpResponse:
    """Answer that the record is taken down; no cache keeps it."""
    answer = render(request, "incidents/gone.html", {"section": "incidents"}, status=410)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def release_at(key: str, number: object = None) -> PublicRelease:
    """Give a public record's release of this number, else its latest.

    Raises:
        Http404: if there is no such record or release, or it was never published.
        GoneError: if it is taken down.
    """
    releases = public_releases(key)
    found = [release for release in releases if number in {None, release.number}]
    if not found:
        raise Http404
    return PublicRelease(found[0], releases)


def public_releases(key: str) -> list[Release]:
    """Give a public record's releases, newest first.

    One that rests on what may be public only later is not among them, as if it had never been.

    Raises:
        Http404: if there is no such record, or nothing of it is public.
        GoneError: if it is taken down.
    """
    incident = get_object_or_404(Incident, key=key)
    if incident.down_at:
        raise GoneError
    releases = list(
        incident.releases.open().select_related("incident__merged_into").order_by("-number")
    )
    if not releases:
        raise Http404
    return releases


def validator(request: HttpRequest, asked: PublicRelease) -> str | None:
    """Give the ETag of a reader's answer; none for people who are signed in, whose pages are theirs.

    It changes with any release, with what is withheld today, and with the program. It is keyed:
    from the digest of a record a reader could find out by trial which name it holds.
    """
    if request.user.is_authenticated or "messages" in request.COOKIES:
        return None
    where = [request.build_absolute_uri(), get_language() or "", _PROGRAM]
    return f'"{salted_hmac("incidents.etag", repr((where, asked.state))).hexdigest()}"'


def _program() -> str:
    """Digest the program that draws pages: code, templates, translations, and the files they name."""
    digest = sha256()
    for folder in ("annotations", "incidents", "config", "templates", "static"):
        for path in sorted((settings.BASE_DIR / folder).rglob("*.*")):
            if path.suffix in {".py", ".html", ".mo", ".css", ".js", ".svg"}:
                digest.update(path.read_bytes())
    return digest.hexdigest()


_PROGRAM: Final = _program()  # at the start: a later one could be of files that do not run yet
