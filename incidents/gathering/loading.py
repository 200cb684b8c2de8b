"""The rows that incidents rest on, loaded in a fixed number of queries; who speaks in each claim."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Q

from annotations.models import ArticleVersion, Claim, Source
from annotations.text.spans import Span
from annotations.values.vocabulary import SourceKind
from incidents.gathering.supposing import AS_IT_IS, AsIf
from incidents.models import Assessment, Evidence, Incident, Party, Ruling
from incidents.querysets import claims_among

CHAIN_LIMIT = 20  # steps from a source to the body it speaks for; a ring ends there


@dataclass(slots=True)
class Rows:
    """The rows of one incident, with those of what was merged into it.

    `told` are the verified claims of its reports, of this incident or not: accounts end where others
    speak, and what nobody has checked ends none. `events` are the ids of the events that it rests on,
    `beside` those of incidents that are background to it. Assessments, parties and
    evidence of merged incidents count here; rulings and the timeline are its own. `sentences_of` are
    the sentences of each text (its id), once they were asked for.
    """

    incident: Incident
    claims: list[Claim]
    told: list[Claim]
    texts: dict[int, ArticleVersion]
    sources: dict[int, Source]
    assessments: dict[int, Assessment]
    parties: set[int]
    now: datetime
    events: set[int] = field(default_factory=set)
    beside: set[int] = field(default_factory=set)
    rulings: list[Ruling] = field(default_factory=list)
    sentences_of: dict[int, list[Span]] = field(default_factory=dict)


def load_rows(incident: Incident, now: datetime, as_if: AsIf = AS_IT_IS) -> Rows:
    """Load all rows that an incident rests on at a moment, as things are or as if."""
    return load_many([incident], now, as_if)[0]


def load_many(incidents: Sequence[Incident], now: datetime, as_if: AsIf = AS_IT_IS) -> list[Rows]:
    """Load the rows of incidents, in as many queries as those of one."""
    shared = _Shared(incidents, as_if)
    return [shared.rows_of(incident, now) for incident in incidents]


class _Shared:
    """The rows of several incidents, loaded together."""

    def __init__(self, incidents: Sequence[Incident], as_if: AsIf) -> None:
        self.as_if = as_if
        self.members = _members(incidents, as_if)
        every = {key for keys in self.members.values() for key in keys}
        self.evidence = _evidence(every, as_if)
        events = {row.event_id for row in self.evidence if row.event_id}
        single = {row.claim_id for row in self.evidence if row.claim_id}
        self.claims = list(
            claims_among(events, single)
            .with_report()
            .with_text()
            .with_words()
            .select_related(
                "article_version__article__outlet",
                "source",
                "continues__source",
                "parent__source",
            )
        )
        self.texts = {claim.article_version_id: claim.article_version for claim in self.claims}
        self.told = list(
            Claim.objects.verified()
            .filter(article_version__in=self.texts)
            .select_related("source", "continues__source", "parent__source")
            .order_by("article_version", "start", "pk")
        )
        self.sources = _sources_of([*self.claims, *self.told], as_if.as_one)
        self.assessments = list(Assessment.objects.filter(incident__in=every))
        self.parties = list(
            Party.objects.filter(incident__in=every).select_related("source").order_by("pk")
        )
        self.beside = Evidence.objects.all().beside(every)
        self.rulings = list(Ruling.objects.in_force().filter(incident__in=incidents).order_by("pk"))

    def rows_of(self, incident: Incident, now: datetime) -> Rows:
        """Give one incident's share of the rows."""
        members = self.members[incident.pk]
        evidence = [row for row in self.evidence if row.incident_id in members]
        events = {row.event_id for row in evidence if row.event_id}
        single = {row.claim_id for row in evidence if row.claim_id}
        claims = [one for one in self.claims if one.event_id in events or one.pk in single]
        texts = {one.article_version_id: self.texts[one.article_version_id] for one in claims}
        own_last = sorted(
            self.assessments, key=lambda row: (row.incident_id == incident.pk, row.pk)
        )
        return Rows(
            incident=incident,
            claims=claims,
            texts=texts,
            told=[one for one in self.told if one.article_version_id in texts],
            sources=self.sources,
            assessments={row.claim_id: row for row in own_last if row.incident_id in members},
            parties=self._parties_of(members),
            now=now,
            events=events,
            beside={event for one in members for event in self.beside.get(one, ())},
            rulings=[
                row
                for row in self.rulings
                if row.incident_id == incident.pk and not self.as_if.is_new
            ],
        )

    def _parties_of(self, members: set[int]) -> set[int]:
        """Give the sources held to be parties, with what they were merged into: those speak for them."""
        sources = [row.source for row in self.parties if row.incident_id in members]
        heads = {one.pk: self.as_if.as_one.get(one.pk, one.merged_into_id) for one in sources}
        return {*heads, *(head for head in heads.values() if head)}


def assessment_of(incident: Incident, claim: Claim) -> Assessment | None:
    """Give what is thought of a claim in an incident, or was in what was merged into it."""
    members = {incident.pk, *incident.merged.values_list("pk", flat=True)}
    rows = Assessment.objects.filter(incident__in=members, claim=claim)
    return max(rows, key=lambda row: (row.incident_id == incident.pk, row.pk), default=None)


def _members(incidents: Sequence[Incident], as_if: AsIf) -> dict[int, set[int]]:
    """Give, by incident (its id), the incidents whose evidence counts there: itself and what is part of it."""
    members = {incident.pk: {incident.pk} for incident in incidents}
    parts = Incident.objects.filter(merged_into__in=[*members, *as_if.also])
    whole = dict(parts.values_list("pk", "merged_into"))
    for keys in members.values():
        keys |= {*as_if.also}
        keys |= {part for part, into in whole.items() if into in keys}
        keys -= {*as_if.without}
    return members


def _evidence(incidents: set[int], as_if: AsIf) -> list[Evidence]:
    rows = Evidence.objects.filter(incident__in=incidents).order_by("pk")
    if as_if.only is None:
        return list(rows)
    return list(rows.filter(pk__in=as_if.only))


def _sources_of(claims: Iterable[Claim], as_one: Mapping[int, int | None]) -> dict[int, Source]:
    """Load the claims' sources with all that they were merged into or speak for.

    `as_one` says otherwise than the rows into what a source is merged.
    """
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
        for key in found.keys() & as_one.keys():
            found[key].merged_into_id = as_one[key]
        known |= found
        wanted = {
            key
            for source in found.values()
            for key in (source.merged_into_id, source.parent_id)
            if key and key not in known
        }
    return known


def with_all_who_speak_for(sources: Iterable[int]) -> set[int]:
    """Give sources (their ids) with those merged into them and those that speak for any of these."""
    known: set[int] = set()
    wanted = set(sources)
    while wanted:
        known |= wanted
        found = Source.objects.filter(Q(parent__in=wanted) | Q(merged_into__in=wanted))
        wanted = set(found.values_list("pk", flat=True)) - known
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
