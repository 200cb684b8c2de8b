"""The history of a report and of a claim as pages show it: who, when, which verb, what changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from annotations.changes import Change, Translate, changes
from annotations.models import Claim, HistoryLine
from annotations.pages.open_report import OpenReport
from annotations.values.vocabulary import Verb, gettext_noop

LINES_READ = 400  # of one report: enough to find what stood before those shown
LINES_SHOWN = 80
KINDS = {
    "article": gettext_noop("the report"),
    "claim": gettext_noop("claim"),
    "comment": gettext_noop("a comment"),
    "copy": gettext_noop("who carries this text"),
    "copygroup": gettext_noop("whose text this is"),
    "mention": gettext_noop("words for a source"),
    "namedwords": gettext_noop("words that name somebody"),
    "reportedevent": gettext_noop("event"),
    "suggestion": gettext_noop("a suggestion"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownLine:
    """A line of history, with what it changed if it is a claim's."""

    line: HistoryLine
    verb: str
    about: str  # "claim 3", "event Harbour, Saturday"; empty on a claim's own page
    changes: tuple[Change, ...]


def names_in(report: OpenReport) -> dict[str, str]:
    """Give the keys of a report's rows their words: sources, events, claims, figures."""
    names = {event.key: event.label for event in report.events}
    for claim in report.claims:
        names[claim.key] = str(claim.number)
        if claim.source:
            names[claim.source.key] = claim.source.label
        names |= {figure.key: str(figure.number) for figure in claim.figures.all()}
    return names


def lines_of_report(report: OpenReport, translate: Translate) -> list[ShownLine]:
    """Give the last lines of everything in a report, newest first."""
    read = HistoryLine.objects.filter(report_key=report.article.key).select_related("by")
    newest = list(read.order_by("-at", "-pk")[:LINES_READ])
    shown = list(_shown(reversed(newest), names_in(report), translate, own_page=False))
    return shown[::-1][:LINES_SHOWN]


def lines_of_claim(claim: Claim, report: OpenReport, translate: Translate) -> list[ShownLine]:
    """Give a claim's whole history, newest first."""
    lines = HistoryLine.objects.of(claim).select_related("by")
    return list(_shown(lines, names_in(report), translate, own_page=True))[::-1]


def _shown(
    lines: Iterable[HistoryLine],
    names: Mapping[str, str],
    translate: Translate,
    *,
    own_page: bool,
) -> Iterable[ShownLine]:
    before: dict[str, HistoryLine] = {}
    for line in lines:
        last = before.get(line.object_key)
        before[line.object_key] = line
        is_claim = line.kind == "claim"
        follows = last is not None and last.number + 1 == line.number
        differ = is_claim and (follows or line.number == 1)
        kind = translate(KINDS.get(line.kind, line.kind))
        yield ShownLine(
            line=line,
            verb=said_verb(line.verb, translate),
            about="" if own_page else f"{kind} {names.get(line.object_key, '')}".strip(),
            changes=tuple(
                changes(last.data if last else None, line.data, names, translate) if differ else ()
            ),
        )


def said_verb(verb: str, translate: Translate) -> str:
    """Say a verb of history in the reader's words."""
    return translate(Verb(verb).label if verb in set(Verb) else verb)
