"""The editors' side of what readers report: a list, and one report with its answer."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods

from annotations.pages.paging import page_of
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.views.access import PersonRequest, may
from incidents.actions.answering import answer_error
from incidents.forms.readers import AnswerErrorForm
from incidents.models import ErrorReport
from incidents.pages.errors_reported import reported

NEWEST = ("-at", "-pk")
ANSWERED = "answered"  # ?state=answered


@require_GET
@may(Right.EDIT_RECORD)
def error_list(request: PersonRequest) -> HttpResponse:
    """List the errors that readers reported, the newest first: those that wait, or those answered."""
    answered = request.GET.get("state") == ANSWERED
    rows = ErrorReport.objects.visible_to(request.user).with_record()
    page = page_of(rows.handled() if answered else rows.open(), request, order=NEWEST)
    context = {
        "page": page,
        "lines": reported(page.rows),
        "answered": answered,
        "waiting": rows.open().count(),
        "section": "incidents",
    }
    return render(request, "incidents/error_list.html", context)


@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
@may(Right.EDIT_RECORD)
def error_answer(request: PersonRequest, key: str) -> HttpResponse:
    """Show one reported error; say what became of it."""
    rows = ErrorReport.objects.visible_to(request.user).with_record()
    row = get_object_or_404(rows, key=key)
    initial = {"version": row.version, "answer": row.answer}
    form = AnswerErrorForm(request.POST or None, initial=initial)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            given = form.cleaned_data
            try:
                answer_error(row, seen=given["version"], answer=given["answer"], by=request.user)
            except StaleVersionError:
                return _changed(request, row, given["answer"])
            except RefusedError as refused:
                form.add_error("answer", refused.said(_))
            else:
                messages.success(request, _("Answered. How to reach the reader is deleted."))
                return redirect("incidents:error_list")
    return _answer_page(request, row, form, status=status)


def _changed(request: PersonRequest, row: ErrorReport, typed: str) -> HttpResponse:
    """Show what somebody else answered meanwhile beside what was typed; saving again takes it."""
    row.refresh_from_db()
    form = AnswerErrorForm(initial={"version": row.version, "answer": typed})
    return _answer_page(request, row, form, status=409)


def _answer_page(
    request: PersonRequest, row: ErrorReport, form: AnswerErrorForm, *, status: int
) -> HttpResponse:
    context = {
        "line": reported([row])[0],
        "form": form,
        "changed": status == 409,  # noqa: PLR2004 conflict
        "section": "incidents",
    }
    return render(request, "incidents/error_answer.html", context, status=status)
