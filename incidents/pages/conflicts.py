"""Conflicts as pages show them: both sides with who says what, what became of them, their history."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from django.db.models import Q
from django.utils.translation import gettext

from annotations.models import Claim, Figure, HistoryLine, Person
from annotations.text.runs import Marked, runs
from annotations.text.spans import Span
from annotations.values.vocabulary import ClaimState, ConflictState, gettext_noop
from incidents.actions.conflicts import ASSIGNED, FOUND, FOUND_AGAIN, GONE, OTHERWISE
from incidents.models import Conflict
from incidents.pages.rows import Piece
from incidents.pages.words import amount_of, bare, date_words
from incidents.release.basis import Basis, Excerpt, Said

SHOWN: Final = 3  # claims of a side in a row of a list

_VERBS: Final[Mapping[str, str]] = {
    FOUND: gettext_noop("found by the rules"),
    FOUND_AGAIN: gettext_noop("holds again"),
    OTHERWISE: gettext_noop("found in other words or claims"),
    GONE: gettext_noop("closed by itself"),
    ASSIGNED: gettext_noop("given to somebody"),
    ConflictState.OPEN: gettext_noop("open again"),
}
_NOT_NOW: Final = gettext_noop("A claim that is not verified now (%(state)s)")
_ELSEWHERE: Final = gettext_noop("A claim at another desk")
_OPENED: Final = gettext_noop("opened")
_LOST: Final = gettext_noop("Words that no claim holds any more")


@dataclass(frozen=True, slots=True, kw_only=True)
class SideClaim:
    """A claim on a side. Words that are not decided are not shown: `missing` says why.

    `excerpts` are the sentences with their marks, where a page draws them; `can_open`: the person
    who looks may see it at the desk.
    """

    key: str = ""
    source: str = ""
    outlet: str = ""
    words: str = ""
    numbers: str = ""
    missing: str = ""
    title: str = ""
    published: str = ""
    verified_by: str = ""
    excerpts: tuple[tuple[Piece, ...], ...] = ()
    can_open: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """One side: the claims that are shown, and how many more there are."""

    claims: tuple[SideClaim, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Closing:
    """When a conflict closed itself, and what had changed."""

    at: datetime
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictLine:
    """A conflict in a list. One of two sides may have no claims: it is the record's own."""

    row: Conflict
    sides: tuple[Side, ...]
    closing: Closing | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A line of a conflict's history."""

    what: str
    who: str
    at: datetime
    why: str


def conflict_lines(rows: Sequence[Conflict], *, by: Person) -> list[ConflictLine]:
    """Draw conflicts for a list as one person may see them, in a fixed number of queries."""
    claims = _Claims(rows, desks=_desks_of(by))
    closed = _closings([row for row in rows if not row.stands])
    return [
        ConflictLine(
            row=row,
            sides=tuple(_short(claims.side(keys)) for keys in row.sides),
            closing=closed.get(row.key),
        )
        for row in rows
    ]


def _short(claims: Sequence[SideClaim]) -> Side:
    return Side(tuple(claims[:SHOWN]), max(0, len(claims) - SHOWN))


class _Claims:
    """The claims that conflicts are about, found by their own keys or by those of their figures."""

    def __init__(self, rows: Iterable[Conflict], *, desks: Collection[int]) -> None:
        self.desks = desks
        keys = {key for row in rows for key in row.keys}
        wanted = Q(key__in=keys) | Q(pk__in=Figure.objects.filter(key__in=keys).values("claim"))
        found = Claim.objects.filter(wanted).with_report().with_words() if keys else ()
        self.by_key: dict[str, Claim] = {}
        self.figures: dict[str, Figure] = {}
        for claim in found:
            self.by_key[claim.key] = claim
            for figure in claim.figures.all():
                self.by_key[figure.key] = claim
                self.figures[figure.key] = figure

    def side(self, keys: Sequence[str]) -> list[SideClaim]:
        """Draw a side: each claim once, with the figures of it that are meant."""
        meant: dict[str, list[str]] = {}
        for key in keys:
            claim = self.by_key.get(key)
            meant.setdefault(claim.key if claim else "", []).append(key)
        return [self._claim(key, figures) for key, figures in meant.items()]

    def _claim(self, key: str, keys: Sequence[str]) -> SideClaim:
        claim = self.by_key.get(key)
        if claim is None:
            return SideClaim(missing=gettext(_LOST))
        article = claim.article_version.article
        outlet = article.outlet.name
        if claim.state != ClaimState.VERIFIED and article.desk_id not in self.desks:
            return SideClaim(missing=gettext(_ELSEWHERE))
        if claim.state != ClaimState.VERIFIED:
            state = gettext(ClaimState(claim.state).label)
            return SideClaim(key=key, outlet=outlet, missing=gettext(_NOT_NOW) % {"state": state})
        numbers = [amount_of(self.figures[one], gettext) for one in keys if one in self.figures]
        return SideClaim(
            key=key,
            source=_speaker(claim) or outlet,
            outlet=outlet,
            words=_content(claim),
            numbers=", ".join(numbers),
        )


def _speaker(claim: Claim) -> str:
    """Name who says a claim: its source, else that of the claim it continues; empty is the reporter."""
    if claim.own_voice:
        return ""
    told = (one for one in (claim, claim.continues, claim.parent) if one and not one.own_voice)
    return next((one.source.label for one in told if one.source), "")


def _content(claim: Claim) -> str:
    return " … ".join(bare(part.quote) for part in claim.parts.all() if part.role == "content")


def _closings(rows: Sequence[Conflict]) -> dict[str, Closing]:
    """Give when each of these closed itself last, and why."""
    if not rows:
        return {}
    keys = [row.key for row in rows]
    lines = HistoryLine.objects.filter(kind="conflict", object_key__in=keys, verb=GONE)
    found = lines.order_by("number").values_list("object_key", "at", "reason")
    return {key: Closing(at, reason) for key, at, reason in found}


def closing_of(conflict: Conflict) -> Closing | None:
    """Give when a conflict closed itself, and why; None if it holds."""
    return None if conflict.stands else _closings([conflict]).get(conflict.key)


def claims_to_choose(basis: Basis) -> list[SideClaim]:
    """Give the claims that count, with their words, for somebody who opens a conflict."""
    return [_said(said, {number.key for number in said.numbers}, basis) for said in basis.said]


def sides_of(conflict: Conflict, basis: Basis, *, by: Person) -> list[Side]:
    """Draw both sides with their sentences, as one person may see them."""
    known = {said.key: said for said in basis.said}
    by_figure = {number.key: said.key for said in basis.said for number in said.numbers}
    desks = _desks_of(by)
    others = _Claims([conflict], desks=desks)

    def drawn(keys: Sequence[str]) -> Iterator[SideClaim]:
        for claim in others.side(keys):
            said = known.get(claim.key)
            if said is None:
                yield claim
                continue
            figures = {key for key in keys if by_figure.get(key) == said.key}
            meant = figures or {number.key for number in said.numbers}
            yield replace(_said(said, meant, basis), can_open=said.desk in desks)

    return [Side(tuple(drawn(keys))) for keys in conflict.sides]


def _desks_of(person: Person) -> set[int]:
    return set(person.desks.values_list("pk", flat=True))


def _said(said: Said, figures: set[str], basis: Basis) -> SideClaim:
    speaker = basis.speakers.get(said.speaker)
    numbers = [amount_of(number, gettext) for number in said.numbers if number.key in figures]
    return SideClaim(
        key=said.key,
        source=speaker.label if speaker else said.report.outlet,
        outlet=said.report.outlet,
        words=" … ".join(bare(part.quote) for part in said.content),
        numbers=", ".join(numbers),
        title=said.report.title,
        published=date_words(said.report.published, gettext),
        verified_by=said.verified_by,
        excerpts=tuple(_pieces(excerpt, said, figures) for excerpt in said.excerpts),
    )


def _pieces(excerpt: Excerpt, said: Said, figures: set[str]) -> tuple[Piece, ...]:
    """Cut a sentence where marks begin and end; only the figures that are meant stand out."""
    places = [(part.role, part.start, part.end) for part in said.parts]
    places += [("toll", one.start, one.end) for one in said.numbers if one.key in figures]
    marks = [
        Marked(span=Span(start - excerpt.start, end - excerpt.start), role=role)
        for role, start, end in places
        if start >= excerpt.start and end <= excerpt.end
    ]
    whole = Span(0, len(excerpt.text))
    return tuple(Piece(run.text, " ".join(run.classes)) for run in runs(excerpt.text, whole, marks))


def history_of(conflict: Conflict) -> list[Event]:
    """Tell what has become of a conflict, the newest first."""
    lines = HistoryLine.objects.of(conflict).select_related("by").order_by("-number")
    return [
        Event(what=gettext(_what(line)), who=str(line.by or ""), at=line.at, why=line.reason)
        for line in lines
    ]


def _what(line: HistoryLine) -> str:
    if line.number == 1 and line.by:
        return _OPENED
    return _VERBS.get(line.verb) or ConflictState(line.verb).label
