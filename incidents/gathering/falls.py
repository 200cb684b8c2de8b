"""Killed tolls that fell, with the notes that say why (R12): the same fall has the same note."""

import hashlib
from collections.abc import Iterator

from incidents.models import FallNote, Incident
from incidents.reckoning.codes import NoteType
from incidents.reckoning.record import Finding, Reckoning
from incidents.release.basis import Fall


def falls_of(reckoning: Reckoning, incident: Incident) -> Iterator[Fall]:
    """Give each toll of a reckoning that fell, with its note; one query, and none without a fall."""
    found = {fingerprint(one): one for one in reckoning.of_type(NoteType.REVISED_DOWN)}
    if not found:
        return
    rows = FallNote.objects.filter(incident=incident, fingerprint__in=found)
    notes = {row.fingerprint: row for row in rows}
    for key, finding in found.items():
        note = notes.get(key)
        yield Fall(
            fingerprint=key,
            node=finding.node,
            older=str(finding.params["left"]),
            newer=str(finding.params["right"]),
            older_figures=finding.left,
            newer_figures=finding.right,
            words=note.words if note else "",
            version=note.version if note else 0,
        )


def fingerprint(finding: Finding) -> str:
    """Tell one fall from all others: by its two tolls and by their numbers, which a note is about."""
    numbers = (str(finding.params["left"]), str(finding.params["right"]))
    words = "|".join([finding.type, finding.harm, *finding.pair, *numbers])
    return hashlib.sha256(words.encode()).hexdigest()
