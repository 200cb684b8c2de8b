"""Every page is closed unless it says otherwise; a form sent after the session ended keeps its words."""

from collections.abc import Callable

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from annotations.views.signing_in import session_ended


class SignInMiddleware(LoginRequiredMiddleware):
    """Send people to the sign-in page; one who was sending a form gets its words back afterwards."""

    def handle_no_permission(  # type: ignore[override]
        self, request: HttpRequest, view_func: Callable[..., HttpResponseBase]
    ) -> HttpResponseBase:
        """Answer somebody who is not signed in."""
        if request.method == "POST":
            return session_ended(request)
        return super().handle_no_permission(request, view_func)
