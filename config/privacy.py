"""Pages of signed-in people are nobody else's: not stored by a cache, and gone when the day is over."""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

STARTED = "signed_in_at"


class PrivatePagesMiddleware:
    """Mark private pages `no-store`; end a session that is older than its absolute age."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, unless the session has lived its time: then it is ended first."""
        if request.user.is_authenticated:
            started = request.session.setdefault(STARTED, int(time.time()))
            if time.time() - started > settings.SESSION_ABSOLUTE_AGE:
                logout(request)
        response = self.get_response(request)
        if request.user.is_authenticated or request.method == "POST":
            response.headers["Cache-Control"] = "no-store"
        return response
