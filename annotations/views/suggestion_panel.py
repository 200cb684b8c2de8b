"""The panel of a suggestion, and which one a desk's address opens."""

from django.conf import settings
from django.utils.translation import gettext as _

from annotations.forms.claim_editor import ClaimEditor
from annotations.models import Suggestion
from annotations.pages.copy_reading import open_as_read
from annotations.pages.open_report import OpenReport
from annotations.pages.suggested import Suggested
from annotations.rights import Right
from annotations.values.vocabulary import VaguePolicy
from annotations.views.access import PersonRequest
from annotations.views.desk_page import Panel, article_at

ASIDES = "suggestions_aside"  # in the session: whether attitudes and doubtful ones are shown


def opened(request: PersonRequest, key: str) -> OpenReport:
    """Open a report with the suggestions that this person wants to see."""
    article = article_at(request, key)
    return open_as_read(article, request.user, aside=bool(request.session.get(ASIDES)))


def suggestion_asked(request: PersonRequest, report: OpenReport) -> Suggestion | None:
    """Find the suggestion that an address names, else the first of its sentence, else of the report."""
    if not request.user.may(Right.MARK_CLAIMS) or request.GET.get("plain") == "1":
        return None
    key, at = request.GET.get("suggestion", ""), request.GET.get("at", "")
    if key:
        return next((one for one in report.suggestions if one.key == key), None)
    if at.isascii() and at.isdecimal() and len(at) < 7:  # noqa: PLR2004
        return next(iter(report.suggestions_at(int(at))), None)
    return None if at else next(iter(report.shown_suggestions), None)


def suggestion_panel(
    request: PersonRequest,
    report: OpenReport,
    suggestion: Suggestion,
    editor: ClaimEditor | None = None,
) -> Panel:
    """Open a suggestion: in full words, with the form that takes it, folded."""
    read = suggested(request, report, suggestion)
    shown = read.shown(report.shown_suggestions, _)
    asked = request.GET.get("change") == "1"
    values = {
        "shown": shown,
        "changing": asked or editor is not None,
        "sentence_words": shown.words,
    }
    editor = editor or ClaimEditor(report, request.user, read.start())
    if values["changing"]:
        editor.source.fields["words"].widget.attrs["data-focus"] = True
    return Panel(name="suggestion", sentence=shown.sentence, editor=editor, values=values)


def suggested(request: PersonRequest, report: OpenReport, suggestion: Suggestion) -> Suggested:
    """Read a suggestion against what the report holds by now."""
    return Suggested(report, suggestion, request.user, VaguePolicy(settings.VAGUE_POLICY))
