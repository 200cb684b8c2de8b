"""From rows to values: what an incident rests on now, and what the rules of the record make of it."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time
from typing import NamedTuple

from django.utils import timezone
from django.utils.translation import gettext

from annotations.models import Article, ArticleVersion, Claim, Figure, Source
from annotations.text.canonical import digest
from annotations.text.paragraphs import paragraphs
from annotations.text.search import fold
from annotations.text.sentences import sentences
from annotations.text.spans import Span
from annotations.values.dates import parse_edtf
from annotations.values.vocabulary import (
    Category,
    ClaimState,
    Credibility,
    EntityKind,
    Harm,
    IncludesPerpetrator,
    LinkKind,
    Named,
    PeopleCounted,
    Qualifier,
    Reliability,
    TimeRole,
    VaguePolicy,
)
from incidents.gathering.loading import Rows, load_rows, origin_of, path_of, spoken_by
from incidents.models import Incident
from incidents.reckoning import record as values
from incidents.reckoning.moments import AsOf
from incidents.reckoning.reconcile import reconcile
from incidents.reckoning.tree import node_named
from incidents.release.basis import Basis, Excerpt, Line, Number, Part, Report, Said, Speaker
from incidents.release.order import proposed, still_following


class Finding(NamedTuple):
    """A conflict that the rules find, as its row keeps it."""

    type: str
    harm: str
    node: str
    figures: tuple[str, ...]
    message: str
    params: Mapping[str, str | int]
    fingerprint: str

    @property
    def words(self) -> str:
        """What it says, in a sentence."""
        return (gettext(self.message) % self.params)[:500]


def gathered(incident: Incident, *, now: datetime | None = None) -> Basis:
    """Give what an incident rests on at a moment, and the numbers that follow from it."""
    rows = load_rows(incident, now or timezone.now())
    sayings = [_said(claim, rows) for claim in rows.claims]
    counting = [said for said in sayings if _counts(said, rows.now)]
    open_ones = [said for said in sayings if not said.left_out and not _embargoed(said, rows.now)]
    return Basis(
        said=tuple(counting),
        waiting=tuple(
            said for said in open_ones if said.state not in {ClaimState.VERIFIED, "disputed"}
        ),
        disputed=tuple(said for said in open_ones if said.state == ClaimState.DISPUTED),
        kept_back=tuple(said for said in sayings if _embargoed(said, rows.now)),
        set_aside=tuple(said for said in sayings if said.left_out),
        speakers=_speakers(rows),
        reckoning=_reckoned(counting, rows),
        timeline=_timeline(counting, incident),
    )


def reckoned(incident: Incident, *, now: datetime | None = None) -> list[Finding]:
    """Give the conflicts that the rules find in an incident at a moment."""
    return findings(gathered(incident, now=now))


def findings(basis: Basis) -> list[Finding]:
    """Give each conflict of a reckoning as its row keeps it: the same pair is the same conflict."""
    found: dict[str, Finding] = {}
    for finding in basis.reckoning.conflicts:
        pair = "|".join([finding.type, finding.harm, *sorted(finding.pair)])
        fingerprint = hashlib.sha256(pair.encode()).hexdigest()
        found.setdefault(
            fingerprint,
            Finding(
                type=finding.type,
                harm=finding.harm,
                node=finding.node,
                figures=finding.figures,
                message=finding.template,
                params=finding.params,
                fingerprint=fingerprint,
            ),
        )
    return list(found.values())


def _counts(said: Said, now: datetime) -> bool:
    return said.is_verified and not said.left_out and not _embargoed(said, now)


def _embargoed(said: Said, now: datetime) -> bool:
    return said.embargo is not None and said.embargo > now


def _speakers(rows: Rows) -> dict[str, Speaker]:
    return {
        source.key: Speaker(
            key=source.key,
            label=_public_name(source),
            kind=source.kind,
            named=source.named,
            anonymity_reason=source.anonymity_reason,
            protected=source.protected,
            party=source.pk in rows.parties,
        )
        for source in rows.sources.values()
    }


def _public_name(source: Source) -> str:
    """Give a source's name with its place, unless the name says it or nobody is named.

    The place of an unnamed source could tell who it is.
    """
    place = source.place.strip()
    near = fold(place).replace(",", " ").split()
    is_named = source.named in {Named.NAMED_PERSON, Named.NAMED_BODY}
    if not near or not is_named or near[0] in fold(source.label):
        return source.label
    return f"{source.label} ({place})"


def _report(article: Article, version: ArticleVersion) -> Report:
    return Report(
        key=article.key,
        version=version.key,
        outlet=article.outlet.name,
        outlet_key=article.outlet.key,
        title=article.title,
        published=article.published,
        address=article.address,
    )


def _said(claim: Claim, rows: Rows) -> Said:
    version = rows.texts[claim.article_version_id]
    article = version.article
    path = path_of(spoken_by(claim), rows)
    assessment = rows.assessments.get(claim.pk)
    parts = tuple(Part(part.role, part.start, part.end, part.quote) for part in claim.parts.all())
    numbers = tuple(_number(figure) for figure in claim.figures.all())
    places = [(part.start, part.end) for part in parts]
    places += [(number.start, number.end) for number in numbers]
    protected = any(source.protected for source in path)
    moments = [moment for moment in (claim.not_before, article.not_before) if moment]
    return Said(
        key=claim.key,
        report=_report(article, version),
        speaker=path[0].key if path else "",
        origin=origin_of(path),
        state=claim.state,
        manner=claim.manner,
        stance=claim.stance,
        polarity=claim.polarity,
        parts=parts,
        excerpts=_excerpts(version, places, rows),
        numbers=numbers,
        when=_when(claim),
        start=claim.start,
        quotable=not protected or claim.quote_in_public,
        protected=protected,
        graphic=claim.graphic or article.graphic,
        embargo=max(moments, default=None),
        credibility=assessment.credibility if assessment else Credibility.CANNOT_JUDGE,
        left_out=assessment.reason if assessment and assessment.left_out else "",
        attacking_group=bool(assessment and assessment.attacking_group),
        attacker_kills=bool(assessment and assessment.attacker_kills),
        marked_by=str(claim.edited_by),
        verified_by=str(claim.decided_by) if claim.state == ClaimState.VERIFIED else "",
        desk=article.desk_id,
        intact=_intact(version, (*parts, *numbers)),
    )


def _intact(version: ArticleVersion, words: Sequence[Part | Number]) -> bool:
    """Tell whether the text is the one that was stored, and the words stand where they did (R18)."""
    if digest(version.text) != version.digest:
        return False
    return all(version.text[word.start : word.end] == word.quote for word in words)


def _number(figure: Figure) -> Number:
    return Number(
        key=figure.key,
        start=figure.start,
        end=figure.end,
        quote=figure.quote,
        harm=figure.harm,
        category=figure.category,
        entity_kind=figure.entity_kind,
        people=figure.people,
        qualifier=figure.qualifier,
        low=figure.low,
        best=figure.best,
        high=figure.high,
        approx=figure.approx,
        policy=figure.policy,
        inferred=figure.inferred,
        includes_perpetrator=figure.includes_perpetrator,
        further=any(link.kind == LinkKind.ADDITIVE_TO for link in figure.links.all()),
        as_of=figure.as_of,
    )


def _when(claim: Claim) -> str:
    """Give when the claim says that it happened (EDTF), or nothing."""
    for mark in claim.times.all():
        if mark.role == TimeRole.EVENT and mark.edtf:
            return mark.edtf
    return ""


def _excerpts(
    version: ArticleVersion, places: Sequence[tuple[int, int]], rows: Rows
) -> tuple[Excerpt, ...]:
    """Give the sentences that hold marked words, in order; those that one mark runs over as one."""
    cut = rows.sentence_starts.get(version.pk)
    if cut is None:
        cut = [
            sentence
            for paragraph in paragraphs(version.text)
            for sentence in sentences(version.text, paragraph)
        ]
        rows.sentence_starts[version.pk] = cut
    held: list[Span] = []
    for sentence in cut:
        if not any(start < sentence.end and sentence.start < end for start, end in places):
            continue
        if held and any(start < held[-1].end and sentence.start < end for start, end in places):
            held[-1] = Span(held[-1].start, sentence.end)
        else:
            held.append(sentence)
    return tuple(
        Excerpt(sentence.start, sentence.end, version.text[sentence.start : sentence.end])
        for sentence in held
    )


def _reckoned(counting: Sequence[Said], rows: Rows) -> values.Reckoning:
    by_key = {claim.key: claim for claim in rows.claims}
    told = [by_key[said.key] for said in counting]
    figures = [
        _figure(figure, claim, said, rows)
        for claim, said in zip(told, counting, strict=True)
        for figure in claim.figures.all()
    ]
    known = {figure.key for figure in figures}
    links = [
        values.Link(kind=LinkKind(link.kind), figure=figure.key, target=link.target.key)
        for claim in told
        for figure in claim.figures.all()
        for link in figure.links.all()
        if link.target.key in known
    ]
    places = [_place(claim, rows) for claim in rows.told]
    rulings = [
        values.Ruling(
            harm=Harm(row.harm),
            node=node_named(row.node),
            reason=row.reason,
            low=row.low,
            best=row.best,
        )
        for row in rows.incident.rulings.in_force()
    ]
    return reconcile(figures, links=links, places=places, rulings=rulings)


def _place(claim: Claim, rows: Rows) -> values.ClaimPlace:
    """Give who speaks in a claim of the report, of this incident or not: accounts end there."""
    version = rows.texts[claim.article_version_id]
    path = path_of(spoken_by(claim), rows)
    return values.ClaimPlace(
        claim=claim.key,
        version=version.key,
        ordinal=claim.start,
        speaker=origin_of(path) or f"reporter:{version.article.outlet.key}",
    )


def _figure(figure: Figure, claim: Claim, said: Said, rows: Rows) -> values.Figure:
    path = path_of(spoken_by(claim), rows)
    article = rows.texts[claim.article_version_id].article
    return values.Figure(
        key=figure.key,
        claim=claim.key,
        version=said.report.version,
        outlet=said.report.outlet_key,
        harm=Harm(figure.harm),
        low=figure.low,
        best=figure.best,
        high=figure.high,
        qualifier=Qualifier(figure.qualifier),
        policy=VaguePolicy(figure.policy) if figure.policy else None,
        category=Category(figure.category),
        entity_kind=EntityKind(figure.entity_kind),
        people=PeopleCounted(figure.people),
        approx=figure.approx,
        inferred=figure.inferred,
        includes_perpetrator=IncludesPerpetrator(figure.includes_perpetrator),
        attacker_kills=said.attacker_kills,
        attacking_group=said.attacking_group,
        parts_exhaustive=figure.parts_exhaustive,
        account=figure.account,
        account_complete=figure.account_complete,
        origin=said.origin,
        is_party=any(source.pk in rows.parties for source in path),
        reliability=Reliability(path[0].reliability) if path else Reliability.F,
        credibility=Credibility(said.credibility),
        verified=said.is_verified,
        ordinal=claim.start,
        offset=figure.start,
        as_of=_as_of(figure, claim, article),
        reported_at=_reported_at(article),
    )


def _as_of(figure: Figure, claim: Claim, article: Article) -> AsOf | None:
    """Give as of when a figure is told: what it says, else its claim, else the publication."""
    told = [figure.as_of]
    told += [mark.edtf for mark in claim.times.all() if mark.role == TimeRole.AS_OF]
    for edtf in (*told, article.published):
        if edtf:
            day = parse_edtf(edtf)
            if day.moment:
                return AsOf.at(day.moment)
            return AsOf(earliest=day.earliest, latest=day.latest)
    return None


def _reported_at(article: Article) -> datetime | None:
    if article.published_latest is None:
        return None
    return datetime.combine(article.published_latest, time.min, tzinfo=UTC)


def _timeline(counting: Sequence[Said], incident: Incident) -> tuple[Line, ...]:
    """Give the order that a person set; without one, the proposed order."""
    said = {one.key: one for one in counting}
    rows = incident.timeline.select_related("claim").order_by("position", "pk")
    ordered = [(row.claim.key, row.follows) for row in rows]
    if not ordered:
        return proposed(counting, when=incident.when)
    return tuple(
        Line(claim=key, follows=follows, when=said[key].when)
        for key, follows in still_following(ordered, kept=said).items()
    )
