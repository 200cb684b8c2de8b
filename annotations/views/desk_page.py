"""The desk's page: the report on the left, one of several panels on the right."""

from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from annotations.forms.claim_editor import ClaimEditor
from annotations.models import Article, Claim, Suggestion
from annotations.pages.copy_reading import CopyReading, blocks_of, open_as_read
from annotations.pages.open_report import OpenReport
from annotations.pages.report_page import View, open_sentences, page_paragraphs
from annotations.pages.report_people import likely_pairs, sheet_of, status_of
from annotations.pages.source_offers import listed
from annotations.rights import Right
from annotations.values.vocabulary import RejectReason
from annotations.views.access import PersonRequest


@dataclass(kw_only=True)
class Panel:
    """What stands on the right: its name, the claim or sentence it is about, and its values."""

    name: str = "overview"  # overview, suggestion, claim, discussion, casualties, timeline, history
    claim: Claim | None = None
    sentence: int = 0
    editor: ClaimEditor | None = None
    values: dict[str, Any] = field(default_factory=dict)


def article_at(request: PersonRequest, key: str) -> Article:
    """Find a report that the person may see, or answer 404."""
    return get_object_or_404(Article.objects.visible_to(request.user).with_outlet(), key=key)


def claim_at(request: PersonRequest, key: str) -> Claim:
    """Find a claim that the person may see, with its report, or answer 404."""
    claims = Claim.objects.visible_to(request.user).with_report().with_text().with_words()
    return get_object_or_404(claims, key=key)


def say_undoable(request: PersonRequest, article: Article, said: str) -> None:
    """Say what was done in a report; on the next page of this report the message brings "Undo"."""
    messages.success(request, said, extra_tags=f"undoable {article.key}")


def draw_desk(
    request: PersonRequest,
    article: Article,
    panel: Panel,
    *,
    report: OpenReport | None = None,
    status: int = 200,
) -> HttpResponse:
    """Draw the report with a panel beside it."""
    report = report or open_as_read(article, request.user)
    view = _view(panel, request, report)
    paragraphs = page_paragraphs(report, view, _)
    context = {
        "section": "articles",
        "article": article,
        "report": report,
        "paragraphs": paragraphs,
        "blocks": blocks_of(paragraphs, _reading(report), whole="whole" in request.GET),
        "open_sentences": open_sentences(paragraphs, panel.sentence),
        "status": status_of(report),
        "asks_first": asks_first(request, report),
        "panel": panel,
        **_people_values(report, panel),
        "under": _under(report, panel),
        "rejected": _rejected(request, article),
        "reject_reasons": [(code, _(label)) for code, label in RejectReason.choices()],
        **_editor_values(request, article, panel),
        **panel.values,
    }
    return render(request, "annotations/desk.html", context, status=status)


def _reading(report: OpenReport) -> CopyReading | None:
    return report.copy.reading if report.copy else None


def asks_first(request: PersonRequest, report: OpenReport) -> bool:
    """Tell whether the page begins with the question whether the report is a copy."""
    asks = report.copy is not None and report.copy.asks
    return asks and not request.GET and request.user.may(Right.DECIDE_COPIES)


def _view(panel: Panel, request: PersonRequest, report: OpenReport) -> View:
    """Say what the report is drawn for: which claim or sentence the panel opens, and who looks."""
    return View(
        claim=panel.claim.key if panel.claim else "",
        suggestion=panel.values["shown"].suggestion.key if panel.name == "suggestion" else "",
        sentence=panel.sentence,
        focus=_waits_for_nothing(panel) and not asks_first(request, report),
        reviews=request.user.may(Right.REVIEW_CLAIMS),
    )


def _waits_for_nothing(panel: Panel) -> bool:
    """Tell whether the panel leaves the focus to the report."""
    is_shown = panel.name == "suggestion" and not panel.values["changing"]
    return panel.name == "overview" or is_shown


def _under(report: OpenReport, panel: Panel) -> int:
    """Number the paragraph beside which the panel belongs on a narrow page."""
    if panel.claim is not None:
        return report.layout.paragraph_at(panel.claim.start).number
    sentence = report.layout.sentence(panel.sentence)
    return report.layout.paragraph_at(sentence.span.start).number if sentence else 0


def _rejected(request: PersonRequest, article: Article) -> Suggestion | None:
    """Give the suggestion that the person has just rejected without saying why."""
    key = request.GET.get("rejected", "")
    if not key:
        return None
    return Suggestion.objects.of_article(article).rejected_by(request.user).unexplained(key)


def _people_values(report: OpenReport, panel: Panel) -> dict[str, Any]:
    if panel.name != "casualties":
        return {}
    sheet = sheet_of(report)
    return {"sheet": sheet, "pairs": likely_pairs(report, sheet)}


def _editor_values(request: PersonRequest, article: Article, panel: Panel) -> dict[str, Any]:
    if panel.editor is None:
        return {}
    return {"editor": panel.editor, "offers": listed(article, request.user)}
