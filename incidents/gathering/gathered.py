"""From rows to values: what an incident rests on now, and what the rules of the record make of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time

from django.utils import timezone

from annotations.models import Article, ArticleVersion, Claim, Figure, Source
from annotations.text.search import fold
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
from incidents.gathering.disagreements import disagreements_of
from incidents.gathering.excerpts import excerpts_of, is_intact
from incidents.gathering.falls import falls_of
from incidents.gathering.independence import (
    Borne,
    CopyGroups,
    attributions,
    bearing_out,
    carried,
    copy_groups,
    names_of,
    unconfirmed,
)
from incidents.gathering.loading import (
    Rows,
    load_many,
    load_rows,
    origin_of,
    path_of,
    spoken_by,
)
from incidents.gathering.supposing import AS_IT_IS, AsIf
from incidents.gathering.timelines import event_date, timeline_of
from incidents.models import Assessment, Incident
from incidents.reckoning import record as values
from incidents.reckoning.attributions import ClaimPlace, Reports
from incidents.reckoning.codes import REPORTER
from incidents.reckoning.moments import AsOf
from incidents.reckoning.reconcile import reconcile
from incidents.reckoning.tree import node_named
from incidents.release.basis import Basis, Number, Part, Report, Said, Speaker


def gathered(incident: Incident, *, now: datetime | None = None, as_if: AsIf = AS_IT_IS) -> Basis:
    """Give what an incident rests on at a moment, and the numbers that follow from it.

    `as_if` is a merge or a split that is only thought of: what would follow from that.
    """
    return _gathered(load_rows(incident, now or timezone.now(), as_if))


def numbers_of(
    incidents: Sequence[Incident], *, as_if: AsIf = AS_IT_IS, now: datetime | None = None
) -> dict[int, Basis]:
    """Give, by incident (its id), what `gathered` gives but timelines and copies that carry words.

    Any number of incidents costs the queries of one.
    """
    loaded = load_many(incidents, now or timezone.now(), as_if)
    groups = copy_groups(text.article for rows in loaded for text in rows.texts.values())
    return {rows.incident.pk: _numbers(rows, groups) for rows in loaded}


def corroborated(incident: Incident, claim: Claim, *, assessed: Assessment) -> Borne | None:
    """Give who would bear out a claim's numbers if it were so assessed; None if it does not count.

    What is thought of it now must not decide whether it can be thought otherwise.
    """
    rows = load_rows(incident, timezone.now())
    rows.assessments[claim.pk] = assessed
    basis = _gathered(rows)
    said = next((said for said in basis.said if said.key == claim.key), None)
    if said is None:
        return None
    found = bearing_out(said, basis.reckoning)
    return Borne(found, names_of(found.says, basis.said, basis.speakers))


def _gathered(rows: Rows) -> Basis:
    groups = copy_groups(text.article for text in rows.texts.values())
    basis = _numbers(rows, groups)
    background = {claim.key for claim in rows.claims if _is_background(claim, rows)}
    timeline = timeline_of(basis.said, rows.incident, background=background)
    by_key = {claim.key: claim for claim in rows.claims}
    return replace(
        basis,
        timeline=timeline.lines,
        ties=timeline.ties,
        impossible=timeline.impossible,
        carried=carried([by_key[said.key] for said in basis.said], groups, rows),
    )


def _numbers(rows: Rows, groups: CopyGroups) -> Basis:
    sayings = [_said(claim, rows) for claim in rows.claims]
    counting = [said for said in sayings if _counts(said, rows.now)]
    open_ones = [said for said in sayings if not said.left_out and not _embargoed(said, rows.now)]
    by_key = {claim.key: claim for claim in rows.claims}
    speakers = _speakers(rows)
    reckoning = _reckoned([by_key[said.key] for said in counting], counting, groups, rows)
    return Basis(
        said=tuple(counting),
        waiting=tuple(
            said for said in open_ones if said.state not in {ClaimState.VERIFIED, "disputed"}
        ),
        disputed=tuple(said for said in open_ones if said.state == ClaimState.DISPUTED),
        kept_back=tuple(said for said in sayings if _embargoed(said, rows.now)),
        set_aside=tuple(said for said in sayings if said.left_out),
        speakers=speakers,
        reckoning=reckoning,
        disagreements=disagreements_of(counting, rows),
        unconfirmed=tuple(unconfirmed(counting, reckoning, speakers)),
        falls=tuple(falls_of(reckoning, rows.incident)),
    )


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
        excerpts=excerpts_of(version, places, rows),
        numbers=numbers,
        when=event_date(claim),
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
        intact=is_intact(version, (*parts, *numbers)),
    )


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


def _reckoned(
    told: Sequence[Claim], counting: Sequence[Said], groups: CopyGroups, rows: Rows
) -> values.Reckoning:
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
    places = tuple(_place(claim, rows) for claim in rows.told)
    rulings = [
        values.Ruling(
            harm=Harm(row.harm),
            node=node_named(row.node),
            reason=row.reason,
            low=row.low,
            best=row.best,
        )
        for row in rows.rulings
    ]
    reports = Reports(
        places=places,
        attributions=attributions(told, counting, groups, rows),
        carriers=groups.outlets,
    )
    return reconcile(figures, links=links, rulings=rulings, reports=reports)


def _place(claim: Claim, rows: Rows) -> ClaimPlace:
    """Give who speaks in a verified claim of the report, of this incident or not: accounts end there."""
    version = rows.texts[claim.article_version_id]
    path = path_of(spoken_by(claim), rows)
    return ClaimPlace(
        claim=claim.key,
        version=version.key,
        ordinal=claim.start,
        speaker=origin_of(path) or f"{REPORTER}{version.article.outlet.key}",
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
        background=_is_background(claim, rows) and claim.event_id not in rows.events,
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


def _is_background(claim: Claim, rows: Rows) -> bool:
    """Tell whether a claim tells of what lay before or beside the incident.

    Its event is set aside in its report, or belongs to an incident that is background to this one.
    It need not fit in the incident's time. An event that is linked as a whole counts all the same: an
    incident may be about what several reports tell as background, each with its own day.
    """
    event = claim.event
    return event is not None and (event.is_background or event.pk in rows.beside)


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
