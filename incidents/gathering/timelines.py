"""The timeline as values: a person's order or the proposed one, the ties, and what cannot be."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from annotations.models import Claim, TimeMark
from annotations.values.dates import (
    EdtfKind,
    TimeReading,
    TimeRule,
    event_date_within,
    parse_edtf,
    published,
)
from annotations.values.vocabulary import DatePrecision, TimeRole
from incidents.models import Incident, TimelineEntry
from incidents.release.basis import Line, Said
from incidents.release.contradictions import NOT_YET, contradictions
from incidents.release.order import proposed, still_following
from incidents.release.time_ties import Impossible, TimeTie


class Timeline(NamedTuple):
    """The lines in their order, how they stand to each other, and what of that cannot be."""

    lines: tuple[Line, ...]
    ties: tuple[TimeTie, ...]
    impossible: tuple[Impossible, ...]


def timeline_of(
    counting: Sequence[Said], incident: Incident, *, background: Collection[str]
) -> Timeline:
    """Give the timeline of the claims that count.

    `background` are the keys of those that tell of what lay before or beside the incident, and is no
    part of it: they need not fit in its time.
    """
    said = {one.key: one for one in counting}
    rows = list(incident.timeline.with_tellers())
    lines = _lines(rows, said) if rows else proposed(counting, when=incident.when)
    ties = _ties(incident, rows, lines)
    return Timeline(
        lines,
        ties,
        contradictions(counting, lines, ties, when=incident.when, background=background),
    )


def event_date(claim: Claim) -> str:
    """Give when a claim says that it happened (EDTF), or nothing.

    A mark keeps the whole stretch that its words name ("this week"); what happened then happened once,
    inside it, and not after the report came out (rule R16).
    """
    for mark in claim.times.all():
        if mark.role == TimeRole.EVENT and mark.edtf:
            return _once_within(mark, claim)
    return ""


def _once_within(mark: TimeMark, claim: Claim) -> str:
    edtf = parse_edtf(mark.edtf)
    if not mark.rule or edtf.kind is not EdtfKind.LASTED:
        return mark.edtf
    reading = TimeReading(
        words=mark.quote,
        edtf=edtf,
        rule=TimeRule(mark.rule),
        anchor=mark.anchor,
        hangs_on=None,
        precision=DatePrecision(mark.precision),
        clock="",
        notes=(),
    )
    counts_from_publication = not mark.anchor_mark_id and claim.stance not in NOT_YET
    article = claim.article_version.article
    publication = published(article.published) if counts_from_publication else None
    return str(event_date_within(reading, publication))


def _lines(rows: Sequence[TimelineEntry], said: Mapping[str, Said]) -> tuple[Line, ...]:
    """Give the stored lines of which some claim counts; the first that does tells the line."""
    told = {row.key: [key for key in row.tellers if key in said] for row in rows}
    kept = {key for key, tellers in told.items() if tellers}
    by_key = {row.key: row for row in rows}
    follows = still_following(((row.key, row.follows) for row in rows), kept=kept)
    return tuple(
        Line(
            claim=told[key][0],
            follows=after,
            when=next((said[claim].when for claim in told[key] if said[claim].when), ""),
            key=key,
            label=by_key[key].label,
            told=tuple(told[key][1:]),
        )
        for key, after in follows.items()
    )


def _ties(
    incident: Incident, rows: Sequence[TimelineEntry], lines: Sequence[Line]
) -> tuple[TimeTie, ...]:
    shown = {line.key: line.claim for line in lines}
    claim_of = {row.pk: shown[row.key] for row in rows if row.key in shown}
    found = incident.ties.order_by("pk") if claim_of else ()
    return tuple(
        TimeTie(
            key=tie.key,
            first=claim_of[tie.first_id],
            second=claim_of[tie.second_id],
            kind=tie.kind,
            words=tie.words,
        )
        for tie in found
        if tie.first_id in claim_of and tie.second_id in claim_of
    )
