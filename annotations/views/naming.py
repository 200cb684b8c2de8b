"""Words of a report that name somebody: what readers may see of them."""

from django.contrib import messages
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from annotations.actions.sentences import hold_words
from annotations.forms.naming import HoldForm
from annotations.pages.open_report import OpenReport, open_report
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.text.spans import Span
from annotations.values.vocabulary import NamedWho, PublicUse
from annotations.views.access import PersonRequest, may
from annotations.views.desk_page import article_at
from annotations.views.errors import stale_version


@require_http_methods(["GET", "POST"])
@may(Right.MARK_CLAIMS)
def words_hold(request: PersonRequest, key: str) -> HttpResponseBase:
    """Mark words as naming somebody; list what is marked already."""
    article = article_at(request, key)
    report = open_report(article)
    within = _within(request, report)
    form = HoldForm(request.POST or None, text=report.text, within=within)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        span = given["span"]
        try:
            hold_words(
                article,
                span,
                span.words(report.text),
                who=NamedWho(given["who"]),
                public=PublicUse(given["public"]),
                by=request.user,
                reason=given["reason"],
            )
        except StaleVersionError as error:
            return stale_version(request, error)
        except RefusedError as error:
            form.add_error("reason", error.said(_))
        else:
            messages.success(request, _("Saved."))
            return redirect("annotations:words_hold", key=article.key)
    context = {"section": "articles", "article": article, "report": report, "form": form}
    context["named"] = [(row, row.span.words(report.text)) for row in report.named]
    status = 422 if form.errors else 200
    return render(request, "annotations/words_hold.html", context, status=status)


def _within(request: PersonRequest, report: OpenReport) -> list[Span]:
    """Look for words in the sentence one came from, else in the whole report."""
    typed = request.GET.get("sentence", "")
    sentence = report.layout.sentence(int(typed) if typed.isdecimal() and len(typed) < 7 else 0)  # noqa: PLR2004
    whole = Span(0, len(report.text))
    return [sentence.span, whole] if sentence else [whole]
