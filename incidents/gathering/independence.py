"""Who is independent of whom, from rows: claims as the graph knows them, copies, what confirms a claim."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from annotations.models import Article, Claim, Copy
from annotations.pages.copies import articles_carrying
from annotations.text.search import fold
from annotations.values.vocabulary import Credibility, PartRole
from incidents.gathering.loading import Rows, origin_of, path_of, spoken_by
from incidents.reckoning.attributions import Attribution
from incidents.reckoning.codes import REPORTER
from incidents.reckoning.record import OriginSays, Reckoning
from incidents.reckoning.support import Corroboration, corroboration
from incidents.release.basis import Said, Speaker, Unconfirmed


@dataclass(frozen=True, slots=True)
class CopyGroups:
    """The confirmed copies of an incident's reports: the group of each report, the outlets of each group."""

    of_article: Mapping[int, str] = field(default_factory=dict)
    outlets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Borne:
    """Who bears out a claim's numbers, and what people of the house call them."""

    found: Corroboration
    names: tuple[str, ...]


def copy_groups(articles: Iterable[Article]) -> CopyGroups:
    """Load the confirmed groups that these reports are in, with all outlets that carry their texts."""
    confirmed = Copy.objects.confirmed()
    ours = confirmed.filter(article__in=[article.pk for article in articles])
    rows = confirmed.filter(group__in=ours.values("group")).order_by("group", "pk")
    of_article: dict[int, str] = {}
    outlets: dict[str, dict[str, None]] = {}
    for group, article, outlet in rows.values_list("group__key", "article", "article__outlet__key"):
        of_article[article] = group
        outlets.setdefault(group, {})[outlet] = None
    return CopyGroups(of_article, {group: tuple(found) for group, found in outlets.items()})


def carried(claims: Sequence[Claim], groups: CopyGroups, rows: Rows) -> dict[str, tuple[str, ...]]:
    """Give, by claim, the further reports that carry its words and may be public now."""
    ours = [claim for claim in claims if _article(claim, rows).pk in groups.of_article]
    found = articles_carrying(ours) if ours else {}
    return {
        claim.key: tuple(
            article.key
            for article in found.get(claim.pk, ())
            if article.not_before is None or article.not_before <= rows.now
        )
        for claim in ours
    }


def attributions(
    claims: Sequence[Claim], sayings: Sequence[Said], groups: CopyGroups, rows: Rows
) -> tuple[Attribution, ...]:
    """Give the claims as the graph of independence knows them; of each its value comes with it."""
    cites = _citations(claims)
    return tuple(
        _attribution(claim, said, groups, rows, tuple(cites.get(claim.key, ())))
        for claim, said in zip(claims, sayings, strict=True)
    )


def _citations(claims: Iterable[Claim]) -> dict[str, list[str]]:
    """Give, by claim, those that it hands on: nested in it, or continued by it."""
    found: dict[str, list[str]] = {}
    for claim in claims:
        if claim.parent:
            found.setdefault(claim.parent.key, []).append(claim.key)
        if claim.continues:
            found.setdefault(claim.key, []).append(claim.continues.key)
    return found


def _attribution(
    claim: Claim, said: Said, groups: CopyGroups, rows: Rows, cites: tuple[str, ...]
) -> Attribution:
    article = _article(claim, rows)
    path = path_of(spoken_by(claim), rows)
    reporter = f"{REPORTER}{article.outlet.key}"
    origin = origin_of(path)
    goes_back_to = next((source for source in path if source.key == origin), None)
    content = [part.quote for part in claim.parts.all() if part.role == PartRole.CONTENT]
    return Attribution(
        claim=claim.key,
        article=article.key,
        outlet=article.outlet.key,
        speaker=said.speaker or reporter,
        origin=origin or reporter,
        hidden=said.protected,
        cites=cites,
        copies=groups.of_article.get(article.pk, ""),
        words=_words(content),
        label=f"{goes_back_to.kind} {_words([goes_back_to.label])}" if goes_back_to else "",
    )


def _words(pieces: Iterable[str]) -> str:
    """Give words without case, marks, punctuation and line ends: what a copy may change."""
    folded = fold(" ".join(pieces))
    kept = "".join(letter if letter.isalnum() else " " for letter in folded)
    return " ".join(kept.split())


def _article(claim: Claim, rows: Rows) -> Article:
    return rows.texts[claim.article_version_id].article


def unconfirmed(
    sayings: Sequence[Said], reckoning: Reckoning, speakers: Mapping[str, Speaker]
) -> Iterator[Unconfirmed]:
    """List the claims held for confirmed that too few independent origins bear out (R10, R11)."""
    for said in sayings:
        if said.credibility != Credibility.CONFIRMED:
            continue
        found = bearing_out(said, reckoning)
        if not found.confirms:
            yield Unconfirmed(
                claim=said.key,
                source=speakers[said.speaker].label if said.speaker else said.report.outlet,
                origins=names_of(found.says, sayings, speakers),
                independent=found.independent,
                parties_only=found.parties_only,
            )


def bearing_out(said: Said, reckoning: Reckoning) -> Corroboration:
    """Give who bears out a claim's numbers; nobody if none of them counts."""
    found = corroboration(reckoning, [number.key for number in said.numbers])
    return found or Corroboration(())


def names_of(
    says: Iterable[OriginSays], sayings: Iterable[Said], speakers: Mapping[str, Speaker]
) -> tuple[str, ...]:
    """Name origins for people of the house, each once: a reporter by the outlet."""
    outlets = {f"{REPORTER}{said.report.outlet_key}": said.report.outlet for said in sayings}
    labels = [
        outlets[one.origin] if one.origin in outlets else speakers[one.origin].label for one in says
    ]
    return tuple(sorted(set(labels)))
