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
    come_from = _come_from(request, report)
    within = [*come_from, Span(0, len(report.text))]
    form = HoldForm(request.POST or None, text=report.text, within=within)
    if request.method == "POST" and form.is_valid():
        try:
            _hold(request, report, form)
        except StaleVersionError as error:
            return stale_version(request, error)
        except RefusedError as error:
            form.add_error("reason", error.said(_))
        else:
            messages.success(request, _("Saved."))
            return redirect(request.get_full_path())
    context = {
        "section": "articles",
        "article": article,
        "report": report,
        "form": form,
        "named": [(row, row.span.words(report.text)) for row in report.named],
        "come_from": [span.words(report.text) for span in come_from],
    }
    status = 422 if form.errors else 200
    return render(request, "annotations/words_hold.html", context, status=status)


def _hold(request: PersonRequest, report: OpenReport, form: HoldForm) -> None:
    given = form.cleaned_data
    hold_words(
        report.article,
        given["span"],
        given["span"].words(report.text),
        who=NamedWho(given["who"]),
        public=PublicUse(given["public"]),
        by=request.user,
        reason=given["reason"],
    )


def _come_from(request: PersonRequest, report: OpenReport) -> list[Span]:
    """Give the sentences one came from: a claim's, or the one that is being marked."""
    claim = report.claim(request.GET.get("claim", ""))
    if claim is not None:
        sentences = report.layout.sentences_of(part.span for part in claim.parts.all())
        return [sentence.span for sentence in sentences]
    typed = request.GET.get("sentence", "")
    sentence = report.layout.sentence(int(typed) if typed.isdecimal() and len(typed) < 7 else 0)  # noqa: PLR2004
    return [sentence.span] if sentence else []
