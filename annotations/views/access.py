"""Who may open a view: one decorator, read by the views, the tests and the page that lists rights."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from annotations.models import Person
from annotations.rights import Right

Arguments = ParamSpec("Arguments")


class PersonRequest(HttpRequest):
    """A request by somebody who is signed in."""

    user: Person


View = Callable[Concatenate[PersonRequest, Arguments], HttpResponseBase]


def may(right: Right) -> Callable[[View[Arguments]], Callable[..., HttpResponseBase]]:
    """Let a view answer only people who have the right; others get 403."""

    def decorate(view: View[Arguments]) -> Callable[..., HttpResponseBase]:
        @wraps(view)
        def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not request.user.is_authenticated or not request.user.may(right):
                raise PermissionDenied(right.label)
            return view(request, *args, **kwargs)  # type: ignore[arg-type]

        checked.right = right  # type: ignore[attr-defined]
        return checked

    return decorate
