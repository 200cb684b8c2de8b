"""What merging two sources would move, or taking them apart: both side by side, record by record."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext

from annotations.models import Claim, Person, Source, SourceAlias
from annotations.pages.listing import ClaimRow, claim_row, claim_rows, other_names
from annotations.querysets import SourceQuerySet
from annotations.rights import Right
from annotations.text.search import fold
from annotations.values.vocabulary import IncidentState
from incidents.gathering.gathered import numbers_of
from incidents.gathering.loading import with_all_who_speak_for
from incidents.gathering.supposing import AsIf
from incidents.models import Incident, Release
from incidents.pages.moves import Counts, Move, Weighed, moves, new_in, weighed
from incidents.pages.publication import Drawn, draw

MOST_FOUND = 50  # sources that a search shows
MOST_RECKONED = 100  # records of which it is reckoned what would move
CLAIMS_SHOWN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A source beside another: its names, and its newest claims as far as a person may see them."""

    source: Source
    names: tuple[str, ...]
    parts: tuple[Source, ...]
    claims: tuple[ClaimRow, ...]
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordMove:
    """What would move in one record. `numbers` are each published, now and then.

    `is_public`: readers see it. `in_revision`: of a person who sees only what is published it is
    not told what a record comes to that is being revised.
    """

    key: str
    title: str
    is_public: bool
    demo: bool = False
    in_revision: bool = False
    numbers: tuple[Move, ...] = ()
    counts: tuple[Counts, Counts] | None = None
    appearing: tuple[str, ...] = ()
    vanishing: tuple[str, ...] = ()

    @property
    def moves(self) -> bool:
        """Whether a number of readers would be another one."""
        return bool(self.numbers) or self.recounted

    @property
    def recounted(self) -> bool:
        """Whether articles, accounts or independent origins would be more or fewer."""
        return self.counts is not None and self.counts[0] != self.counts[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """Two sources, what would move if they were one (or two again), and what would not.

    `left` counts the records of which it is not reckoned, as there are too many.
    """

    sides: tuple[Side, Side]
    records: tuple[RecordMove, ...]
    left: int

    @property
    def moving(self) -> list[RecordMove]:
        """The records in which something would move, or a conflict come or go."""
        return [one for one in self.records if one.moves or one.appearing or one.vanishing]

    @property
    def still(self) -> list[RecordMove]:
        """The records that rest on one of the two, and in which nothing would move."""
        known = {one.key for one in (*self.moving, *self.unknown)}
        return [one for one in self.records if one.key not in known]

    @property
    def unknown(self) -> list[RecordMove]:
        """The records that are being revised, where only an editor sees what would move."""
        return [one for one in self.records if one.in_revision]

    @property
    def nothing_published_moves(self) -> bool:
        """Whether it is certain that readers would see no other number."""
        return not self.left and not any(
            one.is_public and (one.moves or one.in_revision) for one in self.records
        )


def sources_to_merge_with(source: Source, words: str, *, by: Person) -> SourceQuerySet:
    """Find the sources that one may be merged into, by a word of any of their names.

    A protected source is not found. An unnamed one is found only for another of its report.
    """
    names = SourceAlias.objects.all()
    offered = Source.objects.visible_to(by).unmerged().unprotected()
    found = offered.filter(only_in=source.only_in_id).exclude(pk=source.pk)
    if not fold(words):
        return found.none()
    return found.called(fold(words), aliases=names).order_by("label", "pk")


def merged_into(source: Source, *, by: Person) -> list[Source]:
    """List what was merged into a source."""
    return list(Source.objects.visible_to(by).filter(merged_into=source).order_by("label", "pk"))


def preview_of(source: Source, into: Source, *, by: Person) -> Preview:
    """Reckon what would move if a source were part of another; if it is already: if it were no more."""
    apart = source.merged_into_id == into.pk
    as_one = {source.pk: None if apart else into.pk}
    incidents, left = _resting_on(source, into, by=by)
    sides = _side(source, by=by), _side(into, by=by, whole=not apart)
    return Preview(sides=sides, records=tuple(_records(incidents, as_one, by=by)), left=left)


def _side(source: Source, *, by: Person, whole: bool = True) -> Side:
    """Give a source with its claims; `whole`: with those of what was merged into it."""
    claims = Claim.objects.visible_to(by).live()
    own = claims.said_by(source) if whole else claims.filter(source=source)
    shown = claim_rows(own.newest_first())[:CLAIMS_SHOWN]
    return Side(
        source=source,
        names=tuple(other_names(source)),
        parts=tuple(merged_into(source, by=by)),
        claims=tuple(claim_row(claim, gettext) for claim in shown),
        number=own.count(),
    )


def _resting_on(source: Source, into: Source, *, by: Person) -> tuple[list[Incident], int]:
    """Give the incidents in which the two could count otherwise, and how many more there are."""
    family = with_all_who_speak_for([source.pk, into.pk])
    found = Incident.objects.resting_on_words_of(sorted(family)).standing().distinct()
    if not by.may(Right.SEE_RECORD):
        found = found.published()
    number = found.count()
    published_first = found.order_by("-state", "-earliest", "-pk")
    return list(published_first[:MOST_RECKONED]), max(0, number - MOST_RECKONED)


def _records(
    incidents: Sequence[Incident], as_one: dict[int, int | None], *, by: Person
) -> Iterator[RecordMove]:
    now = numbers_of(incidents)
    then = numbers_of(incidents, as_if=AsIf(as_one=as_one))
    public = _public(incidents)
    sees_all = by.may(Right.SEE_RECORD)
    for incident in incidents:
        before, after = weighed(now[incident.pk]), weighed(then[incident.pk])
        shown = public.get(incident.pk)
        if sees_all:
            yield _seen_whole(incident, shown, before, after)
        elif shown is not None:
            yield _seen_as_published(incident, shown, before, after)


def _public(incidents: Sequence[Incident]) -> dict[int, Drawn]:
    """Give the release of each that readers see."""
    newest = Release.objects.public().newest_of_each().filter(incident__in=incidents)
    releases = list(newest.select_related("incident__merged_into"))
    return {row.incident_id: shown for row, shown in zip(releases, draw(releases), strict=True)}


def _seen_whole(
    incident: Incident, shown: Drawn | None, before: Weighed, after: Weighed
) -> RecordMove:
    published = _numbers(shown) if shown else {}
    rows = moves(before.cells, published, after.cells)
    return RecordMove(
        key=incident.key,
        title=incident.title,
        demo=incident.demo,
        is_public=shown is not None,
        numbers=tuple(row for row in rows if row.differs),
        counts=(before.counts, after.counts),
        appearing=tuple(new_in([after], [before])),
        vanishing=tuple(new_in([before], [after])),
    )


def _seen_as_published(
    incident: Incident, shown: Drawn, before: Weighed, after: Weighed
) -> RecordMove:
    """Tell only what readers see, and what would become of it if nothing else has changed since."""
    published = _numbers(shown)
    is_as_published = incident.state == IncidentState.PUBLISHED and published == before.cells
    rows = moves(before.cells, published, after.cells) if is_as_published else []
    return RecordMove(
        key=incident.key,
        title=shown.record["title"],
        demo=incident.demo,
        is_public=True,
        in_revision=not is_as_published,
        numbers=tuple(row for row in rows if row.differs),
        counts=(before.counts, after.counts) if is_as_published else None,
    )


def _numbers(shown: Drawn) -> dict[tuple[str, str], str]:
    return {(row.harm, row.node): row.short for row in shown.page.cells}
