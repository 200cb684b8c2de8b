"""Step 1: which figures take part. The caller has already chosen the incident and newest versions."""

from collections.abc import Iterable
from dataclasses import dataclass

from annotations.values.vocabulary import Credibility, EntityKind, Reliability
from incidents.reckoning.codes import LeftOut
from incidents.reckoning.moments import AsOf
from incidents.reckoning.record import Figure, FigureLeftOut


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """The figures that count, the reports of nothing set aside for step 10, and those left out."""

    counting: tuple[Figure, ...]
    absences: tuple[Figure, ...]
    left_out: tuple[FigureLeftOut, ...]


def reason_to_leave_out(figure: Figure, cut: AsOf | None = None) -> LeftOut | None:
    """Say why a figure takes no part (R1, R7; step 1 for background); None if it does.

    With a cut ("as known at T") a figure stays only if its as-of is surely no later.
    """
    reasons = (
        (figure.entity_kind is not EntityKind.HUMAN, LeftOut.NOT_HUMAN),
        (figure.background, LeftOut.BACKGROUND),
        (not figure.verified, LeftOut.NOT_VERIFIED),
        (figure.reliability is Reliability.E, LeftOut.UNRELIABLE),
        (figure.credibility is Credibility.IMPROBABLE, LeftOut.IMPROBABLE),
        (cut is not None and not _is_known_by(figure, cut), LeftOut.AFTER_CUT),
    )
    return next((reason for applies, reason in reasons if applies), None)


def _is_known_by(figure: Figure, cut: AsOf) -> bool:
    return figure.as_of is not None and figure.as_of.is_by(cut)


def selected(figures: Iterable[Figure], cut: AsOf | None = None) -> Selection:
    """Sort figures into those that count, absences and those left out, in the order of the texts.

    Raises:
        ValueError: if two figures have one key.
    """
    in_order = sorted(figures, key=lambda figure: figure.place)
    keys = [figure.key for figure in in_order]
    if len(set(keys)) < len(keys):
        msg = "two figures have the same key"
        raise ValueError(msg)
    reasons = {figure.key: reason_to_leave_out(figure, cut) for figure in in_order}
    taking_part = [figure for figure in in_order if reasons[figure.key] is None]
    return Selection(
        counting=tuple(figure for figure in taking_part if not figure.is_absence),
        absences=tuple(figure for figure in taking_part if figure.is_absence),
        left_out=tuple(
            FigureLeftOut(figure=key, reason=reason) for key, reason in reasons.items() if reason
        ),
    )
