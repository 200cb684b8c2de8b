"""Who is independent of whom, as a page shows it: three numbers, the origins, and why claims are one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from incidents.pages.words import Translate, short
from incidents.release.wording import listed

Data = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinRow:
    """Why claims are of one origin. `kind` is its code, `claims` lead to the words.

    Of "cites" `first` cites `second`; of "own_sum" `first` has added up the numbers of `second`; of
    "same_source" `first` is the source, `second` who speaks for it; of "copy" `first` are those
    whose words are one text. `articles` is how many reports it is about.
    """

    kind: str
    first: str
    second: str
    outlets: str
    articles: int
    further: int
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginRow:
    """An independent origin: its number in the release, and who belongs to it."""

    number: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Independence:
    """The three numbers of a record, its independent origins, and why claims are of one."""

    articles: int
    accounts: int
    origins: int
    groups: tuple[OriginRow, ...]
    joins: tuple[JoinRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportRow:
    """What one origin says of a number: of which independent origin it is, and whether it supports it."""

    number: int
    name: str
    value: str
    supports: bool
    party: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """How many reports, accounts and independent origins are behind a number, and who.

    `of_terms`: the number is made of others and is supported as far as the least supported of them.
    """

    articles: int
    accounts: int
    independent: int
    rows: tuple[SupportRow, ...]
    of_terms: bool


def independence_of(record: Data, translate: Translate) -> Independence | None:
    """Put a drawn record's independence into rows; None for a release that does not tell it."""
    told = record["independence"]
    if told is None:
        return None
    return Independence(
        articles=told["articles"],
        accounts=told["accounts"],
        origins=told["origins"],
        groups=tuple(_groups(record)),
        joins=tuple(_join(join, record, translate) for join in _told_once(told["joins"])),
    )


def _told_once(joins: Sequence[Data]) -> Iterator[Data]:
    """Give one reason for the same sources once, with all its reports and claims."""
    same: dict[tuple[object, ...], list[Data]] = {}
    for join in joins:
        about = tuple(join["sources"]) or tuple(join["articles"])
        same.setdefault((join["kind"], about), []).append(join)
    for found in same.values():
        several = {
            name: list(dict.fromkeys(key for join in found for key in join[name]))
            for name in ("articles", "claims")
        }
        yield {**found[0], **several, "further": sum(join["further"] for join in found)}


def _groups(record: Data) -> Iterator[OriginRow]:
    """List the independent origins, each with those whose numbers belong to it."""
    names = _names(record)
    claims = {claim["id"]: claim for claim in record["claims"]}
    found: dict[int, dict[str, None]] = {}
    for figure in record["figures"]:
        if figure["group"]:
            teller = names[claims[figure["claim"]]["origin"]]
            found.setdefault(figure["group"], {})[teller] = None
    for number, tellers in sorted(found.items()):
        yield OriginRow(number=number, names=tuple(tellers))


def _join(join: Data, record: Data, translate: Translate) -> JoinRow:
    names = _names(record)
    outlets = {article["id"]: article["outlet"] for article in record["articles"]}
    labels = [names[key] for key in dict.fromkeys(join["sources"])]
    sources = [*labels[:1], *dict.fromkeys(labels[1:])]  # two may have one label
    of_one = join["kind"] == "copy"
    told_in = list(dict.fromkeys(outlets[key] for key in join["articles"]))
    return JoinRow(
        kind=join["kind"],
        first=listed(sources, translate) if of_one else sources[0],
        second="" if of_one else listed(sources[1:], translate),
        outlets=listed(told_in, translate),
        articles=len(join["articles"]),
        further=join["further"],
        claims=tuple(join["claims"]),
    )


def support_of(cell: Data, record: Data, translate: Translate) -> Support | None:
    """Say who supports a number; None for a release that does not tell it, or without a number."""
    is_number = any(cell[side] is not None for side in ("low", "best", "high"))
    if cell["independent"] is None or not is_number:
        return None
    return Support(
        articles=cell["articles"],
        accounts=len(cell["accounts"]),
        independent=cell["independent"],
        rows=tuple(_rows(cell["says"], record, translate)),
        of_terms=bool(cell["independent"]) and not any(one["supports"] for one in cell["says"]),
    )


def _rows(says: Sequence[Data], record: Data, translate: Translate) -> Iterator[SupportRow]:
    sources = {source["id"]: source for source in record["sources"]}
    for one in says:
        source = sources.get(one["source"])
        if source is not None and one["group"]:
            yield SupportRow(
                number=one["group"],
                name=source["label"],
                value=short(one, translate),
                supports=one["supports"],
                party=source["party"],
            )


def _names(record: Data) -> dict[str, str]:
    return {source["id"]: source["label"] for source in record["sources"]}
