"""Two claims of one, and one of two."""

from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from annotations.actions.parting import join_with, split_at
from annotations.forms.claim_editor import claim_in_short
from annotations.forms.parting import JoinForm, SplitForm
from annotations.models import Claim
from annotations.pages.open_report import OpenReport, open_report
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.views.access import PersonRequest, may
from annotations.views.desk_page import claim_at, say_undoable
from annotations.views.errors import stale_version
from annotations.views.marking import to_desk


@require_http_methods(["GET", "POST"])
@may(Right.MARK_CLAIMS)
def claim_split(request: PersonRequest, key: str) -> HttpResponseBase:
    """Make two claims of one: ask where the second begins."""
    claim = claim_at(request, key)
    version = claim.article_version
    form = SplitForm(
        request.POST or None, claim=claim, text=version.text, initial={"version": claim.version}
    )
    if request.method == "POST" and form.is_valid():
        seen, at = int(form.cleaned_data["version"]), form.cleaned_data["at"]
        try:
            _kept, made = split_at(claim, at, seen=seen, by=request.user)
        except StaleVersionError as error:
            return stale_version(request, error)
        except RefusedError as error:
            form.add_error("before", error.said(_))
        else:
            said = _("These are two claims now. Here is the second.")
            say_undoable(request, version.article, said)
            return to_desk(version.article.key, f"claim={made.key}", f"note-{made.key}")
    context = {"section": "articles", "claim": claim, "article": version.article, "form": form}
    status = 422 if form.errors else 200
    return render(request, "annotations/claim_split.html", context, status=status)


@require_http_methods(["GET", "POST"])
@may(Right.MARK_CLAIMS)
def claim_join(request: PersonRequest, key: str) -> HttpResponseBase:
    """Make one claim of two: ask which other one."""
    claim = claim_at(request, key)
    report = open_report(claim.article_version.article)
    others = _others(report, claim)
    form = JoinForm(request.POST or None, others=others, initial={"version": claim.version})
    if request.method == "POST" and form.is_valid():
        other_key, _at, other_seen = form.cleaned_data["other"].partition(":")
        other = report.claim(other_key)
        try:
            if other is not None:
                seen = int(form.cleaned_data["version"])
                join_with(claim, other, seen=seen, other_seen=int(other_seen), by=request.user)
        except StaleVersionError as error:
            return stale_version(request, error)
        except RefusedError as error:
            form.add_error("other", error.said(_))
        else:
            say_undoable(request, report.article, _("These are one claim now."))
            return to_desk(report.article.key, f"claim={claim.key}", f"note-{claim.key}")
    context = {"section": "articles", "claim": claim, "article": report.article, "form": form}
    status = 422 if form.errors else 200
    return render(request, "annotations/claim_join.html", context, status=status)


def _others(report: OpenReport, claim: Claim) -> list[tuple[str, str]]:
    """List the other claims with the version seen, those nearest in the text first."""
    near = sorted(report.claims, key=lambda one: abs(one.start - claim.start))
    return [
        (f"{one.key}:{one.version}", claim_in_short(one)) for one in near if one.key != claim.key
    ]
