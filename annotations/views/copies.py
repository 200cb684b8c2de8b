"""Groups of reports that carry one text: the list, a group, and what people decide about its reports."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from annotations.actions.copies import (
    confirm_copy,
    confirm_group,
    join_copy,
    name_origin,
    separate_copy,
)
from annotations.filters.copies import CopyGroupFilter
from annotations.forms.copies import DecideForm, SeparateForm
from annotations.models import Copy, CopyGroup
from annotations.pages.copies import group_page, group_rows
from annotations.pages.copy_reading import open_as_read
from annotations.pages.paging import page_of
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.values.vocabulary import CopyState
from annotations.views.access import PersonRequest, may
from annotations.views.errors import stale_version
from annotations.views.marking import next_address

ORDER = ("-opened_at", "-pk")
REPORTS_ON_A_PAGE = 20  # of a group, each with what differs from the origin
INVALID = 422


@require_GET
@may(Right.SEE_REPORTS)
def copy_list(request: PersonRequest) -> HttpResponseBase:
    """List the groups of reports that carry one text, those that wait for a decision first."""
    mine = CopyGroup.objects.holding(Copy.objects.visible_to(request.user))
    filters = CopyGroupFilter(request.GET, queryset=mine, person=request.user)
    page = page_of(filters.qs, request, order=ORDER)
    context = {
        "section": "articles",
        "filters": filters,
        "page": page,
        "rows": group_rows(page.rows, request.user),
    }
    return render(request, "annotations/copy_list.html", context)


@require_GET
@may(Right.SEE_REPORTS)
def copy_group(request: PersonRequest, key: str) -> HttpResponseBase:
    """Show the reports of a group beside the one that is probably the origin."""
    return _draw(request, _group_at(request, key))


@require_POST
@may(Right.DECIDE_COPIES)
def copy_group_confirm(request: PersonRequest, key: str) -> HttpResponseBase:
    """Confirm every report of a group that waits."""
    group = _group_at(request, key)
    seen = _seen(request)

    def confirm() -> str:
        number = confirm_group(group, seen=seen, by=request.user)
        said = ngettext(
            "%(number)s report is confirmed as a copy.",
            "%(number)s reports are confirmed as copies.",
            number,
        )
        return said % {"number": number}

    return _decided(request, group, confirm)


@require_POST
@may(Right.DECIDE_COPIES)
def copy_confirm(request: PersonRequest, key: str, copy_key: str) -> HttpResponseBase:
    """Confirm that a report carries the text of its group; from the desk, go on to what differs."""
    group = _group_at(request, key)
    copy = _copy_at(request, group, copy_key)
    said = _("Confirmed: only what differs is to be read.")

    def confirm() -> str:
        try:
            confirm_copy(copy, seen=_seen(request), by=request.user)
        except StaleVersionError as error:
            if not _is_done(error, request):
                raise
        return said

    return _decided(request, group, confirm, copy)


@require_POST
@may(Right.DECIDE_COPIES)
def copy_separate(request: PersonRequest, key: str, copy_key: str) -> HttpResponseBase:
    """Say that a report is one of its own."""
    group = _group_at(request, key)
    copy = _copy_at(request, group, copy_key)
    form = SeparateForm(request.POST)
    if not form.is_valid():
        return _draw(request, group, typed=(copy, form))

    def separate() -> str:
        given = form.cleaned_data
        drafts = separate_copy(copy, seen=given["version"], by=request.user, reason=given["reason"])
        if not drafts:
            return _("A report of its own.")
        said = ngettext(
            "A report of its own: %(number)s shared claim is a draft in it now.",
            "A report of its own: %(number)s shared claims are drafts in it now.",
            len(drafts),
        )
        return said % {"number": len(drafts)}

    return _decided(request, group, separate, copy, form)


@require_POST
@may(Right.DECIDE_COPIES)
def copy_join(request: PersonRequest, key: str, copy_key: str) -> HttpResponseBase:
    """Take a separation back."""
    group = _group_at(request, key)
    copy = _copy_at(request, group, copy_key)

    def join() -> str:
        join_copy(copy, seen=_seen(request), by=request.user)
        return _("A copy after all. Drafts that nobody had touched are withdrawn.")

    return _decided(request, group, join, copy)


@require_POST
@may(Right.DECIDE_COPIES)
def copy_origin(request: PersonRequest, key: str, copy_key: str) -> HttpResponseBase:
    """Say whose text it is."""
    group = _group_at(request, key)
    copy = _copy_at(request, group, copy_key)

    def name() -> str:
        name_origin(group, copy.article, seen=_seen(request), by=request.user)
        return _("Noted: this is the original.")

    return _decided(request, group, name)


def _group_at(request: PersonRequest, key: str) -> CopyGroup:
    mine = CopyGroup.objects.holding(Copy.objects.visible_to(request.user))
    return get_object_or_404(mine, key=key)


def _copy_at(request: PersonRequest, group: CopyGroup, key: str) -> Copy:
    rows = Copy.objects.visible_to(request.user).with_report()
    return get_object_or_404(rows, group=group, key=key)


def _seen(request: PersonRequest) -> int:
    """Read the version that a form carries; one without any saw nothing, so it is stale."""
    form = DecideForm(request.POST)
    return form.cleaned_data["version"] if form.is_valid() else 0


def _is_done(error: StaleVersionError, request: PersonRequest) -> bool:
    """Tell whether the same person did this very thing a moment before: a key pressed twice."""
    row = error.current
    same = isinstance(row, Copy) and row.decided_by_id == request.user.pk
    return same and isinstance(row, Copy) and row.state == CopyState.CONFIRMED


def _decided(
    request: PersonRequest,
    group: CopyGroup,
    do: Callable[[], str],
    copy: Copy | None = None,
    form: SeparateForm | None = None,
) -> HttpResponseBase:
    """Carry out a decision and go back to where it was taken: the desk, or the group."""
    try:
        said = do()
    except StaleVersionError as error:
        return stale_version(request, error)
    except RefusedError as error:
        if copy is None or form is None:
            messages.error(request, error.said(_))
        else:
            form.add_error("reason", error.said(_))
            return _draw(request, group, typed=(copy, form))
    else:
        messages.success(request, said)
    if copy and request.POST.get("from") == "desk":
        return redirect(next_address(open_as_read(copy.article, request.user), 0, []))
    if copy and request.POST.get("from") == "article":
        return redirect("annotations:article_detail", copy.article.key)
    return _back(request, group)


def _back(request: PersonRequest, group: CopyGroup) -> HttpResponseBase:
    if group.copies.standing().visible_to(request.user).exists():
        where = reverse("annotations:copy_group", args=[group.key])
        return redirect(f"{where}?{request.GET.urlencode()}" if request.GET else where)
    return redirect("annotations:copy_list")


def _draw(
    request: PersonRequest, group: CopyGroup, *, typed: tuple[Copy, SeparateForm] | None = None
) -> HttpResponse:
    rows = group.copies.standing().visible_to(request.user)
    shown = page_of(rows, request, order=("pk",), size=REPORTS_ON_A_PAGE)
    page = group_page(group, request.user, shown.rows)
    if page is None:
        raise Http404
    context: dict[str, Any] = {
        "section": "articles",
        "page": page,
        "shown": shown,
        "form": SeparateForm(),
    }
    if typed:
        context |= {"typed_key": typed[0].key, "typed": typed[1]}
    status = INVALID if typed else 200
    return render(request, "annotations/copy_group.html", context, status=status)
