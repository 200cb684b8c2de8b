"""The rows that an incident rests on, loaded in a fixed number of queries; who speaks in each claim."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from annotations.models import ArticleVersion, Claim, Source
from annotations.text.spans import Span
from annotations.values.vocabulary import SourceKind
from incidents.models import Assessment, Incident
from incidents.querysets import claims_of

CHAIN_LIMIT = 20  # steps from a source to the body it speaks for; a ring ends there


@dataclass(slots=True)
class Rows:
    """The rows of one incident, loaded in a fixed number of queries."""

    incident: Incident
    claims: list[Claim]
    told: list[Claim]
    texts: dict[int, ArticleVersion]
    sources: dict[int, Source]
    assessments: dict[int, Assessment]
    parties: set[int]
    now: datetime
    sentence_starts: dict[int, list[Span]] = field(default_factory=dict)


def load_rows(incident: Incident, now: datetime) -> Rows:
    """Load all rows that an incident rests on at a moment."""
    claims = list(
        claims_of(incident)
        .with_report()
        .with_text()
        .with_words()
        .select_related(
            "article_version__article__outlet", "source", "continues__source", "parent__source"
        )
    )
    texts = {claim.article_version_id: claim.article_version for claim in claims}
    told = list(
        Claim.objects.live()
        .filter(article_version__in=texts)
        .select_related("source", "continues__source", "parent__source")
        .order_by("article_version", "start", "pk")
    )
    return Rows(
        incident=incident,
        claims=claims,
        texts=texts,
        told=told,
        sources=_sources_of([*claims, *told]),
        assessments={row.claim_id: row for row in incident.assessments.all()},
        parties=set(incident.parties.values_list("source", flat=True)),
        now=now,
    )


def _sources_of(claims: Iterable[Claim]) -> dict[int, Source]:
    """Load the claims' sources with all that they were merged into or speak for."""
    known: dict[int, Source] = {}
    wanted = {
        source
        for claim in claims
        for source in (
            claim.source_id,
            claim.continues.source_id if claim.continues else None,
            claim.parent.source_id if claim.parent else None,
        )
        if source
    }
    for _ in range(CHAIN_LIMIT):
        if not wanted:
            break
        found = Source.objects.in_bulk(wanted)
        known |= found
        wanted = {
            key
            for source in found.values()
            for key in (source.merged_into_id, source.parent_id)
            if key and key not in known
        }
    return known


def spoken_by(claim: Claim) -> int | None:
    """Give the source of a claim's words: its own, else the one it continues; None is the reporter."""
    if claim.own_voice:
        return None
    if claim.source_id:
        return claim.source_id
    for other in (claim.continues, claim.parent):
        if other is not None and other.source_id and not other.own_voice:
            return other.source_id
    return None


def _unmerged(source: Source, rows: Rows) -> Source:
    for _ in range(CHAIN_LIMIT):
        if source.merged_into_id is None:
            break
        source = rows.sources[source.merged_into_id]
    return source


def path_of(key: int | None, rows: Rows) -> list[Source]:
    """List a source and the bodies it speaks for, merged ones replaced; empty is the reporter."""
    path: list[Source] = []
    while key is not None and len(path) < CHAIN_LIMIT:
        source = _unmerged(rows.sources[key], rows)
        if source in path or source.kind == SourceKind.REPORTER:
            break
        path.append(source)
        key = source.parent_id
    return path


def origin_of(path: Sequence[Source]) -> str:
    """Give the key of whom a claim goes back to, by the path of its speaker; empty is the reporter.

    A protected source goes back to itself, and is reckoned as it is shown: an account, a sum or a
    note that took it together with the body it speaks for would tell readers who it is near to.
    """
    if not path:
        return ""
    return str(next((source for source in path if source.protected), path[-1]).key)
