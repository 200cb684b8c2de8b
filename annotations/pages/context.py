"""What the frame of every page needs: who is here, what waits for them."""

from django.http import HttpRequest

from annotations.models import Claim
from annotations.rights import Right


def frame(request: HttpRequest) -> dict[str, object]:
    """Give the frame its counts, only to somebody who may see them."""
    person = getattr(request, "user", None)
    if person is None or not person.is_authenticated:
        return {"may": {}}
    may = {right.value: person.may(right) for right in Right}
    waiting = 0
    if may[Right.REVIEW_CLAIMS]:
        waiting = Claim.objects.visible_to(person).awaiting_review().count()
    return {"may": may, "waiting_count": waiting}
