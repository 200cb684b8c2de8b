"""A person's own page: what came back to them, what they began, what waits for them."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from annotations.models import Article, Person
from annotations.pages.changed_claims import changed_for
from annotations.pages.waiting import (
    LISTED,
    begun_by,
    corrections_to_verify,
    reports_to_review,
    returned_to,
    unanswered_comments,
)
from annotations.rights import Right

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models import QuerySet

COMMENTS_SHOWN_FOR = timedelta(days=30)


@login_not_required
@require_safe
def home(request: HttpRequest) -> HttpResponseBase:
    """Show somebody what to do next; readers go to the published record."""
    if not request.user.is_authenticated:
        return redirect("incidents:incident_list")
    person = request.user
    context = {"first_steps": _is_empty_for(person), **_lists(person)}
    return render(request, "annotations/home.html", context)


def _is_empty_for(person: Person) -> bool:
    """Tell whether there is no report yet: none on the site, or none at the person's desks."""
    reports = Article.objects.all()
    return not (reports.visible_to(person) if person.may(Right.SEE_REPORTS) else reports).exists()


def _lists(person: Person) -> dict[str, object]:
    since = timezone.now() - COMMENTS_SHOWN_FOR
    lists: dict[str, Sequence[object] | QuerySet[Any]] = {
        "changed_claims": changed_for(person, gettext),
        "returned": returned_to(person),
        "corrections": corrections_to_verify(person),
        "begun": begun_by(person),
        "comments": unanswered_comments(person, since=since),
    }
    if person.may(Right.REVIEW_CLAIMS):
        lists["to_review"] = reports_to_review(person)
    shown: dict[str, object] = {name: list(rows[:LISTED]) for name, rows in lists.items()}
    return shown | {"is_clear": not any(shown.values())}
