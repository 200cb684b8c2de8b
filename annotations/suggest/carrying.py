"""A proposal taken to the next text of its report, so that what was rejected is not proposed again."""

from collections.abc import Callable
from dataclasses import replace

from annotations.suggest.proposal import Proposal, ProposedFigure
from annotations.text.spans import Span

Place = Callable[[Span], Span | None]


def carried(proposal: Proposal, place: Place) -> Proposal | None:
    """Give a proposal where its words stand now; None if some of its content does not stand.

    `place` gives the new place of the same characters, or None.
    """
    content = [place(span) for span in proposal.content]
    if None in content:
        return None
    return replace(
        proposal,
        content=tuple(span for span in content if span is not None),
        source=_placed(proposal.source, place),
        meant=_placed(proposal.meant, place),
        cue=_placed(proposal.cue, place),
        figures=tuple(
            figure for one in proposal.figures if (figure := _figure(one, place)) is not None
        ),
        times=tuple(replace(one, span=span) for one in proposal.times if (span := place(one.span))),
    )


def _figure(figure: ProposedFigure, place: Place) -> ProposedFigure | None:
    span = place(figure.span)
    return replace(figure, span=span, target=_placed(figure.target, place)) if span else None


def _placed(span: Span | None, place: Place) -> Span | None:
    return place(span) if span else None
