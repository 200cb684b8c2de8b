"""Notes on killed tolls that fell: an editor says why, and readers see it with the next release (R12)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.db import transaction

from annotations.actions.permission import require
from annotations.models import HistoryLine, Person
from annotations.querysets import StaleVersionError, take_version
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.values.vocabulary import gettext_noop
from incidents.actions.evidence import mark_stale
from incidents.gathering.gathered import gathered
from incidents.models import FallNote, Incident
from incidents.release.basis import Basis, Fall

NOTED: Final = gettext_noop("say why it fell")
_NO_WORDS: Final = gettext_noop("Say why the toll fell: readers see it.")
_NO_FALL: Final = gettext_noop(
    "This toll does not fall any more, so there is nothing to say of it."
)
_UNEXPLAINED: Final = gettext_noop(
    "A toll of killed people fell, and nobody has said why. Say it, and readers see it."
)


class UnexplainedFallError(RefusedError):
    """A killed toll fell without a note that says why (rule R12); `falls` are those that did."""

    def __init__(self, falls: Sequence[Fall]) -> None:
        super().__init__(_UNEXPLAINED)
        self.falls = tuple(falls)


@dataclass(frozen=True, slots=True, kw_only=True)
class FallWords:
    """Why a toll fell, as somebody typed it. `seen` is the version of the note they saw; 0: none."""

    fall: str
    words: str
    seen: int = 0


@transaction.atomic
def note_falls(incident: Incident, notes: Sequence[FallWords], *, by: Person) -> None:
    """Say of killed tolls why they fell, all or none. The same words again change nothing.

    Raises:
        StaleVersionError: if somebody said so, or said otherwise, since the version of the note seen.
        RefusedError: without words, or if no such toll falls now.
    """
    require(by, Right.EDIT_RECORD)
    # Whoever says why at this moment goes first: a fall has one note.
    incident = Incident.objects.select_for_update(no_key=True).get(pk=incident.pk)
    falls = {fall.fingerprint: fall for fall in gathered(incident).falls} if notes else {}
    for note in notes:
        _note(incident, falls, note, by=by)


def _note(incident: Incident, falls: Mapping[str, Fall], note: FallWords, *, by: Person) -> None:
    words = note.words.strip()
    if not words:
        raise RefusedError(_NO_WORDS)
    if note.fall not in falls:
        raise RefusedError(_NO_FALL)
    row = FallNote.objects.filter(incident=incident, fingerprint=note.fall).first()
    if row is None:
        row = _first_note(incident, falls[note.fall], words=words, seen=note.seen, by=by)
    elif row.words == words:
        return
    else:
        row = take_version(row, seen=note.seen)
        row.words, row.by = words, by
        row.save(update_fields=["words", "by"])
    mark_stale([incident])
    HistoryLine.objects.record(row, verb=NOTED, by=by, reason=row.words)


def _first_note(incident: Incident, fall: Fall, *, words: str, seen: int, by: Person) -> FallNote:
    if seen:
        raise StaleVersionError(incident)
    return FallNote.objects.create(
        incident=incident,
        fingerprint=fall.fingerprint,
        figures=[list(fall.older_figures), list(fall.newer_figures)],
        words=words.strip(),
        by=by,
    )


def check_falls(basis: Basis) -> None:
    """Let through what has a note on each toll that fell.

    Raises:
        UnexplainedFallError: naming the falls that have none.
    """
    if basis.unexplained:
        raise UnexplainedFallError(basis.unexplained)
