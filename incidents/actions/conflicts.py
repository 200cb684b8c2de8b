"""Conflicts as rows: found by the rules or opened by a person, with an owner and a reasoned end."""

import hashlib
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from annotations.actions.permission import require
from annotations.models import HistoryLine, Person
from annotations.models.fields import new_key
from annotations.querysets import take_version
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.values.vocabulary import ConflictState, ConflictType, gettext_noop
from incidents.gathering.gathered import Finding, reckoned
from incidents.models import Conflict, Incident


def recheck_conflicts(incident: Incident) -> None:
    """Keep one row for each conflict that the rules find now; one no longer found stands no more.

    What a person decided about a conflict stays with it, also when it comes back.
    """
    found = {finding.fingerprint: finding for finding in reckoned(incident)}
    rows = {row.fingerprint: row for row in incident.conflicts.filter(opened_by=None)}
    for fingerprint, finding in found.items():
        if fingerprint not in rows:
            _open_found(incident, finding)
        elif not rows[fingerprint].stands or rows[fingerprint].words != finding.words:
            _set_standing(rows[fingerprint], stands=True, words=finding.words)
    for fingerprint, row in rows.items():
        if row.stands and fingerprint not in found:
            _set_standing(row, stands=False, words=row.words)


def _open_found(incident: Incident, finding: Finding) -> None:
    row = Conflict.objects.create(
        incident=incident,
        type=finding.type,
        harm=finding.harm,
        node=finding.node,
        figures=list(finding.figures),
        fingerprint=finding.fingerprint,
        words=finding.words,
        owner=incident.owner,
    )
    HistoryLine.objects.record(row, verb=gettext_noop("found"), by=None)


def _set_standing(row: Conflict, *, stands: bool, words: str) -> None:
    row = take_version(row, seen=row.version)
    row.stands, row.words = stands, words
    row.save(update_fields=["stands", "words"])
    HistoryLine.objects.record(
        row, verb=gettext_noop("found") if stands else gettext_noop("gone"), by=None
    )


@transaction.atomic
def open_conflict(
    incident: Incident, *, type: str, words: str, by: Person, claims: Sequence[str] = ()
) -> Conflict:
    """Open a conflict that no rule can find: motives, circumstances, how many events there were.

    `claims` are keys of the claims between which it is; readers see it only with those.

    Raises:
        RefusedError: if nothing says what does not agree.
    """
    require(by, Right.EDIT_RECORD)
    if not words.strip():
        message = gettext_noop("Say what does not agree.")
        raise RefusedError(message)
    row = Conflict.objects.create(
        incident=incident,
        type=ConflictType(type),
        figures=list(claims),
        words=words.strip(),
        fingerprint=hashlib.sha256(new_key().encode()).hexdigest(),
        owner=by,
        opened_by=by,
    )
    HistoryLine.objects.record(row, verb=gettext_noop("open"), by=by)
    return row


@transaction.atomic
def settle_conflict(
    conflict: Conflict,
    *,
    seen: int,
    state: str,
    reason: str,
    by: Person,
    owner: Person | None = None,
) -> Conflict:
    """Say what has become of a conflict, with a reason; or open it again. Numbers do not change.

    Raises:
        StaleVersionError: if somebody changed it since version `seen`.
        RefusedError: if it is settled without a reason.
    """
    require(by, Right.EDIT_RECORD)
    wanted = ConflictState(state)
    if wanted is not ConflictState.OPEN and not reason.strip():
        message = gettext_noop("Say why: a conflict is settled with a reason.")
        raise RefusedError(message)
    conflict = take_version(conflict, seen=seen)
    conflict.state, conflict.reason = wanted, reason.strip()
    settled = wanted is not ConflictState.OPEN
    conflict.settled_by = by if settled else None
    conflict.settled_at = timezone.now() if settled else None
    conflict.owner = owner or conflict.owner or by
    conflict.save()
    HistoryLine.objects.record(conflict, verb=wanted.value, by=by, reason=reason.strip())
    return conflict
