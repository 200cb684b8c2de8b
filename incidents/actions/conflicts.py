"""Conflicts as rows: found by the rules or opened by a person, with an owner and a reasoned end.

Who may say what: every editor may explain a conflict or keep it as a range, with a reason. "Resolved"
says that one side was wrong, and needs a reviewer: who settles a conflict that the rules found is its
reviewer; one that a person opened is resolved by somebody else (four eyes, as with claims).

A conflict closes itself when it no longer holds: the rules do not find it any more, or of one a
person opened a side has no claim left that counts. What people decided about it stays with it and is
there again when it comes back.
"""

import hashlib
from collections.abc import Callable, Collection, Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from annotations.actions.permission import require
from annotations.models import HistoryLine, Person
from annotations.models.fields import new_key
from annotations.querysets import take_version
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.values.vocabulary import ConflictState, ConflictType, gettext_noop
from incidents.gathering.causes import NOT_FOUND
from incidents.gathering.found_conflicts import FoundConflict, found_conflicts
from incidents.gathering.gathered import gathered
from incidents.models import Conflict, Incident
from incidents.querysets import claims_of

Because = Callable[[], str]

FOUND = gettext_noop("found")
FOUND_AGAIN = gettext_noop("found again")
OTHERWISE = gettext_noop("found otherwise")  # other words or claims than before
GONE = gettext_noop("gone")
ASSIGNED = gettext_noop("assigned")


def _not_found() -> str:
    return gettext(NOT_FOUND)


@transaction.atomic
def recheck_conflicts(incident: Incident, *, because: Because = _not_found) -> None:
    """Keep one row for each conflict that holds now; one that no longer holds closes itself.

    `because` says in a sentence what has changed; it is asked only if something closes, and kept
    with it. What a person decided about a conflict stays with it, also when it comes back.
    """
    # Whoever looks or settles at this moment goes first: each conflict has one row.
    list(Incident.objects.select_for_update(no_key=True).filter(pk=incident.pk).values_list("pk"))
    held = list(incident.conflicts.select_for_update(no_key=True, of=("self",)).order_by("pk"))
    basis = gathered(incident)
    found = {finding.fingerprint: finding for finding in found_conflicts(basis)}
    counting = {said.key for said in basis.said}
    rows = {row.fingerprint: row for row in held}
    for fingerprint, finding in found.items():
        if fingerprint not in rows:
            _open_found(incident, finding)
        else:
            _still_found(rows[fingerprint], finding)
    for fingerprint, row in rows.items():
        holds = fingerprint in found or bool(row.opened_by_id and _is_told(row, counting))
        if row.stands and not holds:
            _write(row, verb=GONE, stands=False, reason=because())
        elif holds and row.opened_by_id and not row.stands:
            _write(row, verb=FOUND_AGAIN, stands=True)


def _is_told(row: Conflict, counting: Collection[str]) -> bool:
    """Tell whether each side of a person's conflict still has a claim that counts; words need none."""
    return all(any(key in counting for key in side) for side in row.sides if side)


def _open_found(incident: Incident, finding: FoundConflict) -> None:
    row = Conflict.objects.create(
        incident=incident,
        type=finding.type,
        harm=finding.harm,
        node=finding.node,
        figures=finding.sides,
        fingerprint=finding.fingerprint,
        words=finding.words,
        owner=incident.owner,
    )
    HistoryLine.objects.record(row, verb=FOUND, by=None)


def _still_found(row: Conflict, finding: FoundConflict) -> None:
    changed = row.words != finding.words or row.figures != finding.sides
    if changed or not row.stands:
        verb = OTHERWISE if row.stands else FOUND_AGAIN
        row.words, row.figures = finding.words, finding.sides
        _write(row, verb=verb, stands=True)


def _write(row: Conflict, *, verb: str, stands: bool, reason: str = "") -> None:
    words, figures = row.words, row.figures
    row = take_version(row, seen=row.version)
    row.words, row.figures, row.stands = words, figures, stands
    row.save(update_fields=["words", "figures", "stands"])
    HistoryLine.objects.record(row, verb=verb, by=None, reason=reason)


@transaction.atomic
def open_conflict(
    incident: Incident,
    *,
    type: str,
    words: str,
    by: Person,
    claims: Sequence[str] = (),
    against: Sequence[str] = (),
) -> Conflict:
    """Open a conflict that no rule can find: motives, circumstances, how many events there were.

    `claims` and `against` are keys of the verified claims of one side and of the other; readers see
    the conflict only with those. A side may be empty: what the record itself says, or leaves out.

    Raises:
        RefusedError: if nothing says what does not agree, if one claim is on both sides, or if one
            is not a verified claim of this incident.
    """
    require(by, Right.EDIT_RECORD)
    if not words.strip():
        message = gettext_noop("Say what does not agree.")
        raise RefusedError(message)
    _check_sides(incident, set(claims), set(against))
    row = Conflict.objects.create(
        incident=incident,
        type=ConflictType(type),
        figures=[list(claims), list(against)] if claims or against else [],
        words=words.strip(),
        fingerprint=hashlib.sha256(new_key().encode()).hexdigest(),
        owner=by,
        opened_by=by,
    )
    HistoryLine.objects.record(row, verb=gettext_noop("open"), by=by)
    return row


def _check_sides(incident: Incident, one: set[str], other: set[str]) -> None:
    if one & other:
        message = gettext_noop("A claim stands on one side only.")
        raise RefusedError(message)
    known = claims_of(incident).verified().filter(key__in=one | other)
    if known.count() != len(one | other):
        message = gettext_noop("Choose from the verified claims of this incident.")
        raise RefusedError(message)


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

    `owner` is whose it is from now on; None leaves it with whom it is.

    Raises:
        StaleVersionError: if somebody changed it since version `seen`.
        RefusedError: if it is settled without a reason, resolved by who opened it, or given to
            somebody who may not work on the record.
    """
    require(by, Right.EDIT_RECORD)
    wanted, reason = ConflictState(state), reason.strip()
    decides = (wanted, reason) != (conflict.state, conflict.reason)
    if decides:
        _check_decision(conflict, wanted, reason, by)
    _check_owner(owner)
    conflict = take_version(conflict, seen=seen)
    conflict.owner = owner or conflict.owner or by
    if decides:
        settled = wanted is not ConflictState.OPEN
        conflict.state, conflict.reason = wanted, reason
        conflict.settled_by = by if settled else None
        conflict.settled_at = timezone.now() if settled else None
    conflict.save()
    verb = wanted.value if decides else ASSIGNED
    HistoryLine.objects.record(conflict, verb=verb, by=by, reason=reason if decides else "")
    return conflict


def _check_decision(conflict: Conflict, wanted: ConflictState, reason: str, by: Person) -> None:
    if wanted is ConflictState.OPEN:
        return
    if not reason:
        message = gettext_noop("Say why: a conflict is settled with a reason.")
        raise RefusedError(message)
    if wanted is ConflictState.RESOLVED and conflict.opened_by_id == by.pk:
        message = gettext_noop("You opened it: somebody else says that it is resolved.")
        raise RefusedError(message)


def _check_owner(owner: Person | None) -> None:
    if owner is not None and not (owner.is_active and owner.may(Right.EDIT_RECORD)):
        message = gettext_noop("Only somebody who may work on the record can own a conflict.")
        raise RefusedError(message)
