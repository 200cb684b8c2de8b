"""What merging two incidents would come to, taking them apart, or making two of one."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext

from annotations.models import Person
from annotations.text.search import fold
from annotations.values.vocabulary import IncidentLinkKind
from incidents.gathering.gathered import gathered
from incidents.gathering.supposing import AsIf
from incidents.models import Evidence, Incident, Ruling
from incidents.pages.matching import MOST_CANDIDATES, place_words
from incidents.pages.moves import Counts, Move, moves, new_in, weighed
from incidents.pages.words import tie_words
from incidents.querysets import NEAR_DAYS
from incidents.reckoning.naming import cell_name
from incidents.release.drawing import PROTECTED

LIKE: Final = (IncidentLinkKind.POSSIBLY_SAME, IncidentLinkKind.DUPLICATE_OF)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An incident that another may be one with, and why it is offered; empty: it was searched for."""

    incident: Incident
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """An event or a claim that an incident rests on. `key` is the event's or the claim's."""

    pk: int
    key: str
    label: str
    report: str
    by_merge: str = ""  # the incident it was linked to, if that is part of this one now


@dataclass(frozen=True, slots=True, kw_only=True)
class StaysBehind:
    """What of a merged incident is not told in the whole, and is there again when it is taken apart.

    Its rulings, the conflicts that people opened (in words), its timeline, ties and releases.
    """

    rulings: tuple[str, ...]
    conflicts: tuple[str, ...]
    lines: int
    ties: int
    releases: int

    @property
    def is_nothing(self) -> bool:
        """Whether all of it counts."""
        return not any((self.rulings, self.conflicts, self.lines, self.ties, self.releases))


@dataclass(frozen=True, slots=True, kw_only=True)
class Union:
    """Two incidents apart and as one: `numbers` are of the part, of the whole without it, of both.

    `counts` are in the same order. For taking apart too: what each is apart, then both as they are.
    """

    evidence: tuple[list[Linked], list[Linked]]
    numbers: tuple[Move, ...]
    counts: tuple[Counts, Counts, Counts]
    appearing: tuple[str, ...]
    vanishing: tuple[str, ...]
    behind: StaysBehind


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """One incident now, and the two that a split makes of it: now, what stays, what goes."""

    numbers: tuple[Move, ...]
    counts: tuple[Counts, Counts, Counts]
    appearing: tuple[str, ...]
    vanishing: tuple[str, ...]


def candidates_to_merge(incident: Incident, words: str, *, by: Person) -> list[Candidate]:
    """List incidents that one may be one with: tied as the same, then near, or those searched for."""
    seen = Incident.objects.visible_to(by).standing().not_taken_down().exclude(pk=incident.pk)
    if words:
        found = seen.called(words, folded=fold(words)).newest_first()[:MOST_CANDIDATES]
        return [Candidate(incident=one, why="") for one in found]
    tied = _tied_as_same(incident)
    near = seen.near(earliest=incident.earliest, latest=incident.latest, days=NEAR_DAYS)
    if place_words(incident.place):
        near = near.at_one_of(place_words(incident.place))
    first = [Candidate(incident=one, why=tied[one.pk]) for one in seen.filter(pk__in=tied)]
    others = near.exclude(pk__in=tied).newest_first()[:MOST_CANDIDATES]
    return first + [
        Candidate(incident=one, why=gettext("near in time and place")) for one in others
    ]


def _tied_as_same(incident: Incident) -> dict[int, str]:
    """Give how other incidents are tied to this one, where it says that they may be one."""
    ours = incident.links.filter(kind__in=LIKE).values_list("other", "kind")
    theirs = incident.linked_from.filter(kind__in=LIKE).values_list("incident", "kind")
    back = {pk: tie_words(kind, gettext, back=True) for pk, kind in theirs}
    return back | {pk: tie_words(kind, gettext, back=False) for pk, kind in ours}


def parts_of(incident: Incident) -> list[Incident]:
    """List what was merged into an incident."""
    return list(incident.merged.order_by("pk"))


def linked_to(rows: Iterable[Evidence], *, whole: Incident | None = None) -> list[Linked]:
    """Put evidence into rows. A protected source is not named.

    `whole` is the incident whose page it is: what was linked to a part of it says to which.
    """
    return [_linked(row, whole) for row in rows]


def _linked(row: Evidence, whole: Incident | None) -> Linked:
    by_merge = row.incident.title if whole and row.incident_id != whole.pk else ""
    if row.event:
        report = f"{row.event.article.outlet}: {row.event.article.title}"
        return Linked(
            pk=row.pk,
            key=row.event.key,
            label=row.event.label,
            report=report,
            by_merge=by_merge,
        )
    assert row.claim is not None  # noqa: S101 the database: an event or a claim
    return Linked(
        pk=row.pk,
        key=row.claim.key,
        label=_teller(row),
        report=row.claim.article_version.article.outlet.name,
        by_merge=by_merge,
    )


def _teller(row: Evidence) -> str:
    assert row.claim is not None  # noqa: S101 asked of claims only
    source = row.claim.source
    if source is None:
        return gettext("a claim")
    return gettext(PROTECTED) if source.protected else source.label


def union_of(part: Incident, whole: Incident) -> Union:
    """Reckon two incidents apart and as one, whether they are merged already or not."""
    merged = part.merged_into_id == whole.pk
    also, without = ((), (part.pk,)) if merged else ((part.pk,), ())
    alone = weighed(gathered(part))
    rest = weighed(gathered(whole, as_if=AsIf(without=without)))
    both = weighed(gathered(whole, as_if=AsIf(also=also)))
    comes, goes = new_in([both], [alone, rest]), new_in([alone, rest], [both])
    return Union(
        evidence=(_evidence(part), _evidence(whole, apart_from=part)),
        numbers=tuple(moves(alone.cells, rest.cells, both.cells)),
        counts=(alone.counts, rest.counts, both.counts),
        appearing=tuple(goes if merged else comes),
        vanishing=tuple(comes if merged else goes),
        behind=_behind(part),
    )


def _evidence(incident: Incident, *, apart_from: Incident | None = None) -> list[Linked]:
    rows = Evidence.objects.of(incident).with_reports()
    kept = rows.exclude(incident=apart_from) if apart_from else rows
    return linked_to(kept, whole=incident)


def _behind(part: Incident) -> StaysBehind:
    return StaysBehind(
        rulings=tuple(_ruled(row) for row in part.rulings.in_force().order_by("pk")),
        conflicts=tuple(part.conflicts.open().opened_by_people().values_list("words", flat=True)),
        lines=part.timeline.count(),
        ties=part.links.count() + part.linked_from.count(),
        releases=part.releases.count(),
    )


def _ruled(row: Ruling) -> str:
    sides = ["–" if side is None else str(side) for side in (row.low, row.best)]
    said = gettext("low %(low)s, best %(best)s") % {"low": sides[0], "best": sides[1]}
    return f"{cell_name(row.harm, row.node, gettext)}: {said} ({row.reason})"


def division_of(incident: Incident, evidence: Sequence[Linked], going: Collection[str]) -> Division:
    """Reckon what a split makes of an incident. `evidence` is its own, `going` are keys of some of it."""
    leaves = frozenset(row.pk for row in evidence if row.key in going)
    every = frozenset(Evidence.objects.of(incident).values_list("pk", flat=True))
    now = weighed(gathered(incident))
    stays = weighed(gathered(incident, as_if=AsIf(only=every - leaves)))
    goes = weighed(gathered(incident, as_if=AsIf(only=leaves, is_new=True)))
    return Division(
        numbers=tuple(moves(now.cells, stays.cells, goes.cells)),
        counts=(now.counts, stays.counts, goes.counts),
        appearing=tuple(new_in([stays, goes], [now])),
        vanishing=tuple(new_in([now], [stays, goes])),
    )
