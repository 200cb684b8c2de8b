"""The timeline: put lines in order, name them, tell several claims in one, tie them to each other.

A line that is stored keeps its row and its key. Lines are named by a claim that tells them. The first
act on a proposed timeline stores it as it was proposed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.db import transaction

from annotations.actions.permission import require
from annotations.models import Claim, Person
from annotations.querysets import take_version
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.values.vocabulary import TimelineRelation, gettext_noop
from incidents.actions.evidence import evidence_changed
from incidents.gathering.gathered import gathered
from incidents.models import Incident, TimelineEntry, TimelineTie, TimelineTold
from incidents.querysets import claims_of
from incidents.reckoning.relations import MUTUAL, Entered, stored_as
from incidents.release.basis import Basis
from incidents.release.order import still_following

NOT_A_CLAIM = gettext_noop("Each line of the timeline is one claim of this incident.")
NO_LINE = gettext_noop("This claim is no line of the timeline any more.")
SAME_LINE = gettext_noop("Choose another line: this is the same one.")
TWO_NAMES = gettext_noop("Both lines have a name. Take one of the names away first.")
TIED_AS_TWO = gettext_noop("These lines are tied as two events. Take that tie away first.")
ONLY_ONE = gettext_noop("No other claim tells this line, so there is nothing to take out.")
TIED_SO = gettext_noop("These two lines are tied so already.")
NOT_THEIR_WORDS = gettext_noop(
    "“%(words)s” does not stand in the sentences of these two lines. Copy the words from one of them, "
    "or leave them out."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the timeline as a person wants it: a claim, and whether it follows the line above."""

    claim: str
    follows: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TieFacts:
    """How one line stands to another, each named by a claim, and the report's words that say so."""

    line: str
    relation: Entered
    other: str
    words: str = ""


@transaction.atomic
def order_timeline(incident: Incident, lines: Sequence[Line], *, seen: int, by: Person) -> Incident:
    """Put the timeline in this order; claims that are not named are no lines of it.

    Lines that nobody could take out, as their claims wait, are kept back or are withdrawn, stay
    where they were. What is taken out loses its name and its ties.

    Raises:
        StaleVersionError: if somebody changed the incident since version `seen`.
        RefusedError: if a line's claim is not among the evidence, or stands there twice.
    """
    require(by, Right.EDIT_RECORD)
    incident = take_version(incident, seen=seen)
    rows = list(incident.timeline.with_tellers())
    first = {key: row.claim.key for row in rows for key in row.tellers}
    claims: dict[str, Claim] = {claim.key: claim for claim in claims_of(incident)}
    named = [replace(line, claim=first.get(line.claim, line.claim)) for line in lines]
    keys = [line.claim for line in named]
    if len(set(keys)) != len(keys) or not {line.claim for line in lines} <= set(claims):
        raise RefusedError(NOT_A_CLAIM)
    shown = {said.key for said in gathered(incident).said}
    hidden = {row.claim.key for row in rows if not shown & set(row.tellers)} - set(keys)
    ordered = _with_hidden(named, rows, hidden)
    _forget([row for row in rows if row.claim.key not in hidden | set(keys)])
    by_claim = {row.claim.key: row for row in rows}
    wanted = [
        (by_claim.get(line.claim) or _new(incident, claims[line.claim]), line.follows)
        for line in ordered
    ]
    _store(wanted)
    return evidence_changed(incident, verb=gettext_noop("order timeline"), by=by, taken=True)


@transaction.atomic
def name_line(incident: Incident, line: str, label: str, *, seen: int, by: Person) -> Incident:
    """Say in a few words what a line is; empty: its claim's own words stand for it.

    Raises:
        StaleVersionError: if somebody changed the incident since version `seen`.
        RefusedError: if the claim is no line.
    """
    require(by, Right.EDIT_RECORD)
    incident = take_version(incident, seen=seen)
    row = _row_of(_rows(incident), line)
    row.label = " ".join(label.split())
    row.save(update_fields=["label"])
    return evidence_changed(incident, verb=gettext_noop("name line"), by=by, taken=True)


@transaction.atomic
def join_lines(incident: Incident, line: str, other: str, *, seen: int, by: Person) -> Incident:
    """Tell two lines as one: the same sub-event, told by several claims.

    The joined line stands where the first stood and has the ties of both; where "then" held for the
    other, it is kept as a tie. The claims can be taken out again; the ties then stay with this line.

    Raises:
        StaleVersionError: if somebody changed the incident since version `seen`.
        RefusedError: if they are one line already, both have a name, or are tied as two events.
    """
    require(by, Right.EDIT_RECORD)
    incident = take_version(incident, seen=seen)
    rows = _rows(incident)
    kept, gone = _row_of(rows, line), _row_of(rows, other)
    _refuse_two(kept, gone)
    TimelineTie.objects.between(kept, gone).delete()
    _keep_then(rows, kept, gone, by=by)
    _move_ties(gone, kept)
    gone.told.update(entry=kept)
    TimelineTold.objects.create(entry=kept, claim=gone.claim)
    kept.label = kept.label or gone.label
    kept.save(update_fields=["label"])
    rest = still_following(
        [(row.key, row.follows) for row in rows], kept={row.key for row in rows} - {gone.key}
    )
    gone.delete()
    _store([(row, rest[row.key]) for row in rows if row is not gone])
    return evidence_changed(incident, verb=gettext_noop("join lines"), by=by, taken=True)


def _refuse_two(kept: TimelineEntry, gone: TimelineEntry) -> None:
    """Refuse to tell as one what is one line, has two names, or stands apart in time."""
    between = TimelineTie.objects.between(kept, gone)
    refusals = (
        (kept is gone, SAME_LINE),
        (kept.label and gone.label, TWO_NAMES),
        (between.exclude(kind=TimelineRelation.SAME_EVENT).exists(), TIED_AS_TWO),
    )
    for applies, message in refusals:
        if applies:
            raise RefusedError(message)


@transaction.atomic
def part_claim(incident: Incident, claim: str, *, seen: int, by: Person) -> Incident:
    """Take a claim out of a line that several tell; it is a line of its own below.

    The ties stay with the line.

    Raises:
        StaleVersionError: if somebody changed the incident since version `seen`.
        RefusedError: if the claim is no line, or tells its line alone.
    """
    require(by, Right.EDIT_RECORD)
    incident = take_version(incident, seen=seen)
    rows = _rows(incident)
    row = _row_of(rows, claim)
    told = list(row.told.select_related("claim").order_by("pk"))
    if not told:
        raise RefusedError(ONLY_ONE)
    out, parted = next(
        ((one, one.claim) for one in told if one.claim.key == claim), (told[0], row.claim)
    )
    out.delete()
    if parted == row.claim:
        row.claim = out.claim
        row.save(update_fields=["claim"])
    order = [(one, one.follows) for one in rows]
    place = rows.index(row) + 1
    while place < len(rows) and rows[place].follows:
        place += 1
    order.insert(place, (_new(incident, parted), False))
    _store(order)
    return evidence_changed(incident, verb=gettext_noop("part line"), by=by, taken=True)


@transaction.atomic
def tie_lines(incident: Incident, facts: TieFacts, *, seen: int, by: Person) -> TimelineTie:
    """Say how two lines stand to each other in time; an inverse is stored the other way round.

    Raises:
        StaleVersionError: if somebody changed the incident since version `seen`.
        RefusedError: if it is one line, they are tied so already, or the words are not theirs.
    """
    require(by, Right.EDIT_RECORD)
    incident = take_version(incident, seen=seen)
    rows = _rows(incident)
    one, other = _row_of(rows, facts.line), _row_of(rows, facts.other)
    if one is other:
        raise RefusedError(SAME_LINE)
    kind, swapped = stored_as(facts.relation)
    first, second = (other, one) if swapped else (one, other)
    known = TimelineTie.objects.filter(first=first, second=second)
    if kind in MUTUAL:
        known = TimelineTie.objects.between(first, second)
    if known.filter(kind=kind).exists():
        raise RefusedError(TIED_SO)
    words = " ".join(facts.words.split())
    if words and not _stands_in(words, {*one.tellers, *other.tellers}, gathered(incident)):
        raise RefusedError(NOT_THEIR_WORDS, words=words)
    made = TimelineTie.objects.create(
        incident=incident, first=first, second=second, kind=kind, words=words, by=by
    )
    evidence_changed(incident, verb=gettext_noop("tie lines"), by=by, taken=True)
    return made


@transaction.atomic
def untie_lines(tie: TimelineTie, *, seen: int, by: Person) -> Incident:
    """Take a tie between two lines away.

    Raises:
        StaleVersionError: if somebody changed the incident since version `seen`.
    """
    require(by, Right.EDIT_RECORD)
    incident = take_version(tie.incident, seen=seen)
    tie.delete()
    return evidence_changed(incident, verb=gettext_noop("untie lines"), by=by, taken=True)


def _rows(incident: Incident) -> list[TimelineEntry]:
    """Give the stored lines in order; a timeline that is only proposed is stored first."""
    rows = list(incident.timeline.with_tellers())
    if rows:
        return rows
    claims: dict[str, Claim] = {claim.key: claim for claim in claims_of(incident)}
    proposed = gathered(incident).timeline
    _store([(_new(incident, claims[line.claim]), line.follows) for line in proposed])
    return list(incident.timeline.with_tellers())


def _row_of(rows: Iterable[TimelineEntry], claim: str) -> TimelineEntry:
    row = next((row for row in rows if claim in row.tellers), None)
    if row is None:
        raise RefusedError(NO_LINE)
    return row


def _new(incident: Incident, claim: Claim) -> TimelineEntry:
    return TimelineEntry(incident=incident, claim=claim)


def _store(ordered: Iterable[tuple[TimelineEntry, bool]]) -> None:
    """Store lines in this order, each with whether it follows the one above it."""
    new: list[TimelineEntry] = []
    changed: list[TimelineEntry] = []
    for position, (row, follows) in enumerate(ordered, start=1):
        is_first = position == 1
        row.position, row.follows = position, follows and not is_first
        (changed if row.pk else new).append(row)
    TimelineEntry.objects.bulk_create(new)
    TimelineEntry.objects.bulk_update(changed, ["position", "follows"])


def _forget(rows: Sequence[TimelineEntry]) -> None:
    """Take lines out, with their ties; the claims stay what they are."""
    TimelineTie.objects.touching(*rows).delete()
    TimelineTold.objects.filter(entry__in=rows).delete()
    TimelineEntry.objects.filter(pk__in=[row.pk for row in rows]).delete()


def _with_hidden(
    lines: Sequence[Line], rows: Iterable[TimelineEntry], hidden: set[str]
) -> list[Line]:
    """Put the stored lines that are not shown below what they stood below.

    One that begins anew stands after the lines that follow: it must not come between.
    """
    named = {line.claim for line in lines}
    stored = [(row.claim.key, row.follows) for row in rows]
    ordered = [replace(line, follows=line.follows and line != lines[0]) for line in lines]
    place = 0
    for key, follows in still_following(stored, kept=named | hidden).items():
        keys = [line.claim for line in ordered]
        if key in named:
            place = keys.index(key) + 1
            continue
        while not follows and place < len(ordered) and ordered[place].follows:
            place += 1
        ordered.insert(place, Line(claim=key, follows=follows))
        place += 1
    return ordered


def _keep_then(
    rows: Sequence[TimelineEntry], kept: TimelineEntry, gone: TimelineEntry, *, by: Person
) -> None:
    """Keep as ties what a line came after, and what came after it, before it goes into another.

    Between the two themselves nothing is kept: they are one now.
    """
    place = rows.index(gone)
    pairs = []
    if gone.follows and place:
        pairs.append((rows[place - 1], kept))
    if place + 1 < len(rows) and rows[place + 1].follows:
        pairs.append((kept, rows[place + 1]))
    for first, second in pairs:
        if first is not second:
            TimelineTie.objects.get_or_create(
                first=first,
                second=second,
                kind=TimelineRelation.BEFORE,
                defaults={"incident": gone.incident, "by": by},
            )


def _move_ties(gone: TimelineEntry, kept: TimelineEntry) -> None:
    """Let a line's ties be those of another; one that the other has already is not doubled."""
    for tie in TimelineTie.objects.touching(gone):
        first = kept if tie.first_id == gone.pk else tie.first
        second = kept if tie.second_id == gone.pk else tie.second
        same = TimelineTie.objects.filter(first=first, second=second)
        if tie.kind in MUTUAL:
            same = TimelineTie.objects.between(first, second)
        known = same.filter(kind=tie.kind).exclude(pk=tie.pk).first()
        if known is None:
            tie.first, tie.second = first, second
            tie.save(update_fields=["first", "second"])
            continue
        if not known.words:
            TimelineTie.objects.filter(pk=known.pk).update(words=tie.words)
        tie.delete()


def _stands_in(words: str, claims: set[str], basis: Basis) -> bool:
    """Tell whether words stand in the sentences that hold what these claims say."""
    wanted = words.casefold()
    texts = [
        piece
        for said in basis.said
        if said.key in claims
        for piece in (
            *(part.quote for part in said.parts),
            *(excerpt.text for excerpt in said.excerpts),
        )
    ]
    return any(wanted in " ".join(text.split()).casefold() for text in texts)
