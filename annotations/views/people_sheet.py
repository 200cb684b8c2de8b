"""The people sheet: whose people a figure counts, settled right there."""

from django.contrib import messages
from django.http import Http404
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from annotations.actions.parting import say_whose
from annotations.forms.whose import WhoseForm
from annotations.models import Figure
from annotations.pages.copy_reading import open_as_read
from annotations.pages.open_report import OpenReport
from annotations.pages.report_people import next_open
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.views.access import PersonRequest, may
from annotations.views.desk_page import Panel, article_at, draw_desk, say_undoable
from annotations.views.errors import stale_version
from annotations.views.marking import to_desk


@require_POST
@may(Right.MARK_CLAIMS)
def figure_whose(request: PersonRequest, article_key: str, key: str) -> HttpResponseBase:
    """Say whose people a figure counts: new ones, or those of another figure."""
    report = open_as_read(article_at(request, article_key), request.user)
    figure = next((one for one in report.figures if one.key == key), None)
    if figure is None:
        raise Http404
    form = WhoseForm(request.POST, figure=figure, report=report)
    if form.is_valid():
        try:
            claim = say_whose(
                figure,
                links=form.links,
                new_people=form.is_new,
                seen=int(form.cleaned_data["version"]),
                by=request.user,
            )
        except StaleVersionError as error:
            return stale_version(request, error)
        except RefusedError as error:
            form.add_error(None, error.said(_))
        else:
            is_new = claim.version != int(form.cleaned_data["version"])
            return _go_on(request, report, figure, is_new=is_new)
    panel = Panel(name="casualties", values={"whose_form": form})
    return draw_desk(request, report.article, panel, report=report, status=422)


def _go_on(
    request: PersonRequest, report: OpenReport, figure: Figure, *, is_new: bool
) -> HttpResponseBase:
    """Say what became of an answer, and go to the next figure that waits for one."""
    number = {"number": figure.number}
    if is_new:
        say_undoable(request, report.article, _("Saved: figure %(number)s.") % number)
    else:
        messages.info(request, _("Figure %(number)s: nothing was changed.") % number)
    next_one = next_open(report, figure) or figure.number
    return to_desk(report.article.key, "tab=casualties", f"figure-{next_one}")
