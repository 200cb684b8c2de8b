"""Pages of signed-in people are nobody else's: not stored by a cache, and gone when the day is over."""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

STARTED = "signed_in_at"
SEEN = "seen_at"


class PrivatePagesMiddleware:
    """Mark private pages `no-store`; end a session that is older than its absolute age."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, unless the session has lived its time: then it is ended first."""
        if request.user.is_authenticated:
            now = int(time.time())
            if now - request.session.setdefault(STARTED, now) > settings.SESSION_ABSOLUTE_AGE:
                logout(request)
            elif now - request.session.get(SEEN, 0) > settings.SESSION_SEEN_EVERY:
                request.session[SEEN] = now  # saving it moves its end two hours on
        response = self.get_response(request)
        if request.user.is_authenticated or request.method == "POST":
            response.headers["Cache-Control"] = "no-store"
        return response
