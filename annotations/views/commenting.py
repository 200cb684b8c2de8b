"""Comments on a claim, between the people who work on it."""

from django.contrib import messages
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from annotations.actions import deciding
from annotations.actions.once import once
from annotations.forms.review import CommentForm
from annotations.models import Claim, Person
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.views.access import PersonRequest, may
from annotations.views.signing_in import own_path


@require_POST
@may(Right.COMMENT)
def claim_comment(request: PersonRequest, key: str) -> HttpResponseBase:
    """Add a comment to a claim, and go back to the page it was written on."""
    claims = Claim.objects.visible_to(request.user).with_report()
    claim = get_object_or_404(claims, key=key)
    form = CommentForm(request.POST)
    if form.is_valid():
        said = form.cleaned_data
        page = own_path(request, said["next"]) or _page_of(claim, request.user)
        try:
            page = once(
                said["once"], by=request.user, do=lambda: _add(claim, said["text"], page, request)
            )
        except RefusedError as error:
            form.add_error("text", error.said(_))
        else:
            messages.success(request, _("Your comment is added."))
            return redirect(page)
    context = {
        "section": "review",
        "claim": claim,
        "form": form,
        "comments": claim.comments.select_related("by"),
    }
    return render(request, "annotations/claim_comment.html", context, status=422)


def _add(claim: Claim, text: str, page: str, request: PersonRequest) -> str:
    deciding.comment(claim, text=text, by=request.user)
    return page


def _page_of(claim: Claim, person: Person) -> str:
    """Give the page where a person reads a claim: its review for reviewers, else the desk."""
    if person.may(Right.REVIEW_CLAIMS):
        return reverse("annotations:claim_review", args=[claim.key])
    desk = reverse("annotations:desk", args=[claim.article_version.article.key])
    return f"{desk}?claim={claim.key}"
