"""The list of claims, and what is done from it: many claims get another source."""

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from annotations.actions.once import once
from annotations.actions.sources import give_source
from annotations.filters.lists import ClaimFilter
from annotations.forms.sources import GiveSourceForm, TickedClaimsForm
from annotations.models import Claim
from annotations.pages.batches import batches_of
from annotations.pages.listing import claim_row, claim_rows, sources_for
from annotations.pages.paging import page_of
from annotations.pages.sorting import Sort, sorting_of
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.values.vocabulary import ClaimState, gettext_noop
from annotations.views.access import PersonRequest, may

SORTS = (
    Sort("changed", gettext_noop("Changed"), ("edited_at", "pk"), falls_first=True),
    Sort("state", gettext_noop("State"), ("state", "edited_at", "pk")),
)


@require_GET
@may(Right.SEE_REPORTS)
def claim_list(request: PersonRequest) -> HttpResponseBase:
    """List the claims of the person's desks."""
    mine = Claim.objects.visible_to(request.user)
    filters = ClaimFilter(request.GET, queryset=mine, person=request.user)
    sorting = sorting_of(request, SORTS)
    page = page_of(claim_rows(filters.qs), request, order=sorting.order)
    asked = filters.chosen.get("batch")
    batches = batches_of(mine.of_batch(asked)) if asked else []
    context = {
        "section": "claims",
        "filters": filters,
        "sorting": sorting,
        "page": page,
        "rows": [claim_row(claim, _) for claim in page],
        "batch": batches[0] if batches else None,
    }
    return render(request, "annotations/claim_list.html", context)


@require_POST
@may(Right.CHANGE_SOURCES)
def claim_change_source(request: PersonRequest) -> HttpResponseBase:
    """Give the ticked claims another source: choose it, see what would change, do it for one reason."""
    ticked = TickedClaimsForm(request.POST, person=request.user)
    if not ticked.is_valid():
        for error in ticked.errors["claim"]:
            messages.error(request, str(error))
        return redirect("annotations:claim_list")
    claims = ticked.cleaned_data["claim"]
    offered = sources_for([claim for claim, _seen in claims], person=request.user)
    do = request.POST.get("do", "")
    form = GiveSourceForm(request.POST, offered=offered) if do else GiveSourceForm(offered=offered)
    if do == "save" and form.is_valid() and form.was_shown:
        return _changed(request, claims, form)
    return _change_page(request, claims, form, status=422 if form.errors else 200)


def _changed(
    request: PersonRequest, claims: list[tuple[Claim, int]], form: GiveSourceForm
) -> HttpResponseBase:
    try:
        address = once(
            request.POST.get("once", ""),
            by=request.user,
            do=lambda: _done(request, claims, form),
        )
    except StaleVersionError:
        form.add_error(
            None, _("Somebody changed one of these claims meanwhile. Look again, then do it.")
        )
        now = [(claim, claim.version) for claim, _seen in claims]
        return _change_page(request, now, form, status=409)
    except RefusedError as error:
        form.add_error(None, error.said(_))
        return _change_page(request, claims, form, status=422)
    return redirect(address)


def _done(request: PersonRequest, claims: list[tuple[Claim, int]], form: GiveSourceForm) -> str:
    given = form.cleaned_data
    changed = give_source(claims, given["source"], reason=given["reason"], by=request.user)
    waiting = [claim for claim in changed if claim.state == ClaimState.SUBMITTED]
    number = len(changed)
    messages.success(
        request,
        ngettext(
            "%(number)d claim has another source. %(waiting)d wait for review as one batch.",
            "%(number)d claims have another source. %(waiting)d wait for review as one batch.",
            number,
        )
        % {"number": number, "waiting": len(waiting)},
    )
    found = f"batch={waiting[0].batch}" if waiting else f"source={given['source'].key}"
    return f"{reverse('annotations:claim_list')}?{found}"


def _change_page(
    request: PersonRequest, claims: list[tuple[Claim, int]], form: GiveSourceForm, *, status: int
) -> HttpResponse:
    chosen = form.cleaned_data.get("source") if form.is_bound else None
    context = {
        "section": "claims",
        "form": form,
        "claims": [(claim_row(claim, _), seen) for claim, seen in claims],
        "chosen": chosen,
        "can_save": form.is_bound and not form.errors,
    }
    return render(request, "annotations/claim_change_source.html", context, status=status)
