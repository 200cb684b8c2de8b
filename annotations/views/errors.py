"""Answers to what went wrong: what it was, and what to do next. They tell nothing else."""

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from annotations.querysets import StaleVersionError
from annotations.views.signing_in import typed_fields


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request that cannot be read, or is larger than is taken."""
    if isinstance(exception, RequestDataTooBig):
        limit = settings.DATA_UPLOAD_MAX_MEMORY_SIZE // (1024 * 1024)
        return render(request, "errors/413.html", {"megabytes": limit}, status=413)
    return render(request, "errors/400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer somebody who may not do this, naming what."""
    right = _(str(exception)) if str(exception) else ""
    return render(request, "errors/403.html", {"right": right}, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """Answer an address that leads nowhere, or nowhere this person may know of."""
    return render(request, "errors/404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer when we failed: nothing was saved."""
    return render(request, "errors/500.html", status=500)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """Answer a form whose session has ended: what was typed is shown, ready to be sent again."""
    return render(request, "errors/stale_form.html", {"typed": typed_fields(request)}, status=403)


def stale_version(request: HttpRequest, error: StaleVersionError) -> HttpResponse:
    """Answer a form that saw an older version, where no page of both versions exists."""
    return render(request, "errors/409.html", {"current": error.current}, status=409)
