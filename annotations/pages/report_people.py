"""A report's figures as the people sheet takes them, and how far the report is."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from annotations.models import Claim, Figure
from annotations.pages.open_report import OpenReport, figure_codes
from annotations.people import Counted, Sheet, people_sheet
from annotations.values.vocabulary import ClaimState, Code, EntityKind, LinkKind, gettext_noop

OWN_VOICE = "own"


class ReportState(Code):
    """Where a report as a whole stands."""

    EMPTY = "empty", gettext_noop("No claims yet")
    DRAFT = "draft", gettext_noop("Draft")
    RETURNED = "returned", gettext_noop("Returned")
    SUBMITTED = "submitted", gettext_noop("Submitted")
    REVIEWED = "reviewed", gettext_noop("Reviewed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """The status line: state, claims, figures without an answer, and the last save."""

    state: ReportState
    claims: int
    questions: int
    saved_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LikelyPair:
    """Two figures that may count the same people; `answering` is the one that a click would tie.

    It is a figure without ties, or none: a click never takes away what somebody said.
    """

    one: Counted
    other: Counted
    answering: Figure | None

    @property
    def same_as(self) -> int:
        """The number of the figure that it would be tied to."""
        is_other = self.answering is not None and self.answering.number == self.other.number
        return self.one.number if is_other else self.other.number


def counted_figures(report: OpenReport) -> list[Counted]:
    """List the report's figures in reading order, each with its source and turn to speak."""
    turns = _turns(report)
    return [_counted(figure, turns[figure.claim.key], report) for figure in report.figures]


def sheet_of(report: OpenReport) -> Sheet:
    """Put the report's figures together."""
    return people_sheet(counted_figures(report))


def likely_pairs(report: OpenReport, sheet: Sheet) -> list[LikelyPair]:
    """List the pairs that are proposed, with what a click on "the same people" would change."""
    figures = {figure.number: figure for figure in report.figures}
    return [
        LikelyPair(
            one=one,
            other=other,
            answering=next((figures[each.number] for each in (other, one) if not each.links), None),
        )
        for one, other in sheet.pairs
    ]


def next_open(report: OpenReport, figure: Figure) -> int | None:
    """Number the next figure that waits for an answer, after this one and round again."""
    every = [one.number for one in report.figures]
    here = every.index(figure.number)
    waiting = sheet_of(report).open_numbers
    return next((one for one in (*every[here + 1 :], *every[:here]) if one in waiting), None)


def status_of(report: OpenReport) -> Status:
    """Say how far the report is."""
    states = Counter(claim.state for claim in report.claims)
    return Status(
        state=_state(states),
        claims=len(report.claims),
        questions=sum(not figure.is_answered for figure in counted_figures(report)),
        saved_at=max((claim.edited_at for claim in report.claims), default=None),
    )


def _state(states: Counter[str]) -> ReportState:
    if not states:
        return ReportState.EMPTY
    if states[ClaimState.RETURNED]:
        return ReportState.RETURNED
    if states[ClaimState.DRAFT]:
        return ReportState.DRAFT
    return ReportState.SUBMITTED if states[ClaimState.SUBMITTED] else ReportState.REVIEWED


def _turns(report: OpenReport) -> dict[str, int]:
    """Number each claim's turn: a new one begins where another source has spoken in between."""
    turns: dict[str, int] = {}
    turn, last = 0, ""
    for claim in report.claims:
        speaker = speaker_of(claim)
        if speaker not in {last, OWN_VOICE}:
            turn, last = turn + 1, speaker
        turns[claim.key] = 0 if speaker == OWN_VOICE else turn
    return turns


def speaker_of(claim: Claim) -> str:
    """Name who speaks: the key of the claim's source, or the reporter."""
    return claim.source.key if claim.source else OWN_VOICE


def _counted(figure: Figure, turn: int, report: OpenReport) -> Counted:
    claim = figure.claim
    harm, category, qualifier = figure_codes(figure)
    return Counted(
        number=figure.number,
        harm=harm,
        category=category,
        qualifier=qualifier,
        speaker=speaker_of(claim),
        who=claim.source.label if claim.source else "",
        turn=turn,
        entity_kind=EntityKind(figure.entity_kind),
        event=claim.event.label if claim.event else "",
        words=figure.quote,
        claim=claim.number,
        paragraph=report.layout.paragraph_at(figure.start).number,
        low=figure.low,
        best=figure.best,
        high=figure.high,
        new_people=figure.new_people,
        is_exhaustive=figure.parts_exhaustive,
        account=figure.account,
        links=tuple((LinkKind(link.kind), link.target.number) for link in figure.links.all()),
    )
