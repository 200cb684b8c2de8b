"""What changed last, in a sentence: why a conflict no longer holds. As precise as history allows.

The sentence is kept in history, so it names no source: one that is protected later would stand there
for ever. Beside it the page shows whose words they are.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.utils.translation import gettext

from annotations.models import Article, Claim, HistoryLine, ReportedEvent
from annotations.values.vocabulary import ClaimState, gettext_noop

_Data = Mapping[str, Any]

NOT_FOUND: Final = gettext_noop("The rules no longer find it.")
COPIES: Final = gettext_noop("Reports were confirmed as one text, or separated.")
SOURCES: Final = gettext_noop("Sources were merged, or taken apart.")
_EVENT: Final = gettext_noop("%(who)s changed an event of a report in %(outlet)s.")
_REPORT: Final = gettext_noop("%(who)s corrected what is said about a report in %(outlet)s.")
_TEXT: Final = gettext_noop("%(who)s added a new text of a report in %(outlet)s.")
_NUMBER: Final = gettext_noop(
    "%(who)s corrected a number in %(outlet)s from %(before)s to %(after)s."
)
_NUMBER_GONE: Final = gettext_noop(
    "%(who)s took the number %(before)s out of a claim in %(outlet)s."
)
_CLAIM: Final = gettext_noop("%(who)s changed a claim in %(outlet)s.")
_BY_STATE: Final[Mapping[str, str]] = {
    ClaimState.WITHDRAWN: gettext_noop("%(who)s withdrew a claim in %(outlet)s."),
    ClaimState.DISPUTED: gettext_noop("%(who)s disputed a claim in %(outlet)s."),
    ClaimState.RETURNED: gettext_noop("%(who)s returned a claim in %(outlet)s."),
    ClaimState.VERIFIED: gettext_noop("%(who)s verified a claim in %(outlet)s."),
}
_BY_FIELD: Final[Mapping[str, str]] = {
    "event": gettext_noop("%(who)s put a claim in %(outlet)s under another event."),
    "times": gettext_noop("%(who)s corrected a date in %(outlet)s."),
    "source": gettext_noop("%(who)s gave a claim in %(outlet)s another source."),
    "stance": gettext_noop("%(who)s corrected what a claim in %(outlet)s does with its words."),
    "responsibility": gettext_noop("%(who)s corrected who did it in a claim in %(outlet)s."),
}
_INCIDENT: Final = gettext_noop("%(who)s changed the incident.")
_BY_VERB: Final[Mapping[str, str]] = {
    "assess": gettext_noop("%(who)s assessed a claim."),
    "change": gettext_noop("%(who)s changed what is said about the incident."),
    "link claim": gettext_noop("%(who)s linked a claim."),
    "link event": gettext_noop("%(who)s linked an event."),
    "merge": gettext_noop("%(who)s merged two incidents."),
    "relate": gettext_noop("%(who)s tied the incident to another."),
    "split": gettext_noop("%(who)s split the incident."),
    "unlink": gettext_noop("%(who)s unlinked evidence."),
    "unmerge": gettext_noop("%(who)s took two incidents apart."),
    "unrelate": gettext_noop("%(who)s took a tie to another incident away."),
} | dict.fromkeys(
    ("join lines", "order timeline", "part line", "tie lines", "untie lines"),
    gettext_noop("%(who)s changed the timeline."),
)


def claim_changed_last(claim: Claim) -> str:
    """Say what the last change of a claim was, from its last two lines of history."""
    lines = HistoryLine.objects.of(claim).select_related("by").order_by("-number")[:2]
    now, *before = lines
    template, params = _change(before[0].data, now.data) if before else (_CLAIM, {})
    named = {"who": str(now.by), "outlet": claim.article_version.article.outlet.name}
    return gettext(template) % (named | params)


def _change(before: _Data, after: _Data) -> tuple[str, dict[str, str]]:
    state = after["state"]
    if before.get("state") != state and state in _BY_STATE:
        return _BY_STATE[state], {}
    numbers = _numbers(after)
    for key, number in _numbers(before).items():
        if key not in numbers:
            return _NUMBER_GONE, {"before": number}
        if number != numbers[key]:
            return _NUMBER, {"before": number, "after": numbers[key]}
    changed = (name for name in _BY_FIELD if before.get(name) != after.get(name))
    return _BY_FIELD.get(next(changed, ""), _CLAIM), {}


def _numbers(data: _Data) -> dict[str, str]:
    """Give each number of a claim as history keeps it, by its key; an open one in its own words."""
    figures: Sequence[_Data] = data.get("figures", ())
    return {figure["key"]: _number(figure) for figure in figures}


def _number(figure: _Data) -> str:
    sides = [figure[side] for side in ("low", "best", "high")]
    if sides[0] == sides[1] == sides[2] and sides[0] is not None:
        return str(sides[0])
    return " / ".join("–" if side is None else str(side) for side in sides)


def incident_changed_last(verb: str, who: object) -> str:
    """Say what was done to an incident, by the verb of its history."""
    return gettext(_BY_VERB.get(verb, _INCIDENT)) % {"who": who}


def event_changed_last(event: ReportedEvent) -> str:
    """Say that a report's event was changed, and by whom."""
    return _of_report(_EVENT, event.article, HistoryLine.objects.of(event).last())


def report_corrected_last(article: Article) -> str:
    """Say that what is said about a report was corrected, and by whom."""
    return _of_report(_REPORT, article, HistoryLine.objects.of(article).last())


def text_changed_last(article: Article) -> str:
    """Say that a report has a new text, and whose doing that is."""
    return _of_report(_TEXT, article, HistoryLine.objects.of(article).last())


def _of_report(template: str, article: Article, line: HistoryLine | None) -> str:
    if line is None:
        return gettext(NOT_FOUND)
    return gettext(template) % {"who": line.by, "outlet": article.outlet.name}
