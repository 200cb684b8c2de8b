"""What the rules find in an incident, as the rows of conflicts keep it: the same pair is the same row."""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from django.utils.translation import gettext

from annotations.values.vocabulary import ConflictType
from incidents.gathering.gathered import gathered
from incidents.models import Incident
from incidents.reckoning.disagreements import FOR_READERS, Disagreement
from incidents.release.basis import Basis
from incidents.release.contradictions import IMPOSSIBLE, words_of
from incidents.release.time_ties import Impossible


class FoundConflict(NamedTuple):
    """A conflict that the rules find, as its row keeps it."""

    type: str
    harm: str
    node: str
    figures: tuple[str, ...]
    message: str
    params: Mapping[str, str | int]
    fingerprint: str
    sentence: str = ""  # what the desk reads in place of the message, with words of claims
    left: int | None = None  # how many figures are one side; None: they are no two sides

    @property
    def sides(self) -> list[list[str]]:
        """The figures (or claims) side by side."""
        if self.left is None:
            return [list(self.figures)]
        return [list(self.figures[: self.left]), list(self.figures[self.left :])]

    @property
    def words(self) -> str:
        """What it says, in a sentence."""
        return (self.sentence or gettext(self.message) % self.params)[:500]


def reckoned(incident: Incident, *, now: datetime | None = None) -> list[FoundConflict]:
    """Give the conflicts that the rules find in an incident at a moment."""
    return found_conflicts(gathered(incident, now=now))


def found_conflicts(basis: Basis) -> list[FoundConflict]:
    """Give each conflict of a reckoning as its row keeps it: the same pair is the same conflict."""
    found: dict[str, FoundConflict] = {}
    for finding in basis.reckoning.conflicts:
        pair = "|".join([finding.type, finding.harm, *sorted(finding.pair)])
        fingerprint = hashlib.sha256(pair.encode()).hexdigest()
        found.setdefault(
            fingerprint,
            FoundConflict(
                type=finding.type,
                harm=finding.harm,
                node=finding.node,
                figures=finding.figures,
                message=finding.template,
                params=finding.params,
                fingerprint=fingerprint,
                left=len(finding.left),
            ),
        )
    return [
        *found.values(),
        *(_out_of_order(one) for one in basis.impossible),
        *(_told_differently(one) for one in basis.disagreements),
    ]


def _told_differently(one: Disagreement) -> FoundConflict:
    """Give a disagreement as a conflict: the same pair of dates, places or sources is the same one."""
    pair = "|".join([one.type, *sorted(one.pair)])
    return FoundConflict(
        type=one.type,
        harm="",
        node="",
        figures=(*one.left, *one.right),
        message=FOR_READERS[one.type],
        params={},
        fingerprint=hashlib.sha256(pair.encode()).hexdigest(),
        sentence=one.in_words(gettext),
        left=len(one.left),
    )


def _out_of_order(impossible: Impossible) -> FoundConflict:
    """Give an impossible order as a conflict: the same lines are the same conflict.

    What it says names words of claims, so readers are told only that it is so, and which claims.
    """
    kind = ConflictType.SEQUENCE_MISMATCH
    lines = "|".join([kind, *sorted(impossible.lines)])
    return FoundConflict(
        type=kind,
        harm="",
        node="",
        figures=impossible.claims,
        message=IMPOSSIBLE,
        params={},
        fingerprint=hashlib.sha256(lines.encode()).hexdigest(),
        sentence=words_of(impossible, gettext),
    )
