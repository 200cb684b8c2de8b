"""A series on a page: its joint toll beside the numbers of its incidents, and nothing divided (R13, R14)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from annotations.values.dates import parse_edtf
from annotations.values.vocabulary import DatePrecision, Harm, IncidentLinkKind, gettext_noop
from incidents.gathering.series import Tied
from incidents.pages.words import Translate, brief, date_words, name_of
from incidents.reckoning.naming import opened
from incidents.reckoning.series import Beside, beside
from incidents.reckoning.tree import PEOPLE, VICTIMS
from incidents.reckoning.triples import OPEN, Triple

Data = Mapping[str, Any]

_NOT_STATED: Final = gettext_noop("not stated")
_NOT_PUBLISHED: Final = gettext_noop("not published yet")
_AMOUNT: Final = gettext_noop("%(n)s %(harm)s")
_ONE_DAY: Final = frozenset(
    {DatePrecision.INSTANT, DatePrecision.DAY, DatePrecision.PART_OF_DAY, DatePrecision.UNKNOWN}
)


class Other(NamedTuple):
    """Another incident: its key, its title, and its newest release as it is drawn, if it has one.

    Of a series, `together` is how many incidents belong to it.
    """

    key: str
    title: str
    record: Data | None
    together: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class JointToll:
    """A toll that is told of a series as a whole: "20 killed", for `count` incidents together."""

    series: str
    title: str
    amounts: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One harm: what is told of all together, what of single incidents, what of none of them.

    Counts are in words for a reader; `none_stated`: no incident has a number of its own.
    """

    name: str
    toll: str
    told: str
    overlap: str
    remainder: str
    is_told: bool
    none_stated: bool
    exceeded: bool
    missing: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """An incident of a series with its own numbers, one for each column; none is "not stated"."""

    key: str
    title: str
    numbers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """A series: its incidents and its columns. `period` is the stretch of time it is a total of."""

    period: str
    columns: tuple[Column, ...]
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """What a page tells of series: joint tolls of those it belongs to, and its own incidents."""

    joint: tuple[JointToll, ...] = ()
    whole: Whole | None = None


def series_of(
    record: Data, *, wholes: Sequence[Other], members: Sequence[Other], translate: Translate
) -> Series:
    """Put together what a drawn record's page tells of series.

    `wholes` are the series that it belongs to, `members` the incidents that belong to it.
    """
    joint = [_joint(one, translate) for one in wholes]
    return Series(
        joint=tuple(one for one in joint if one.amounts),
        whole=_whole(record, members, translate) if members else None,
    )


def for_readers(record: Data, around: Mapping[str, Data], translate: Translate) -> Series:
    """Put together what a record's public page tells of series, from what is public around it."""
    mine = str(record["incident"])
    wholes = [
        Other(key, title, around[key], len({*_linked(around[key], back=True), mine}))
        for key, title in _linked(record, back=False).items()
        if key in around
    ]
    members = [
        Other(key, title, around.get(key)) for key, title in _linked(record, back=True).items()
    ]
    return series_of(record, wholes=wholes, members=members, translate=translate)


def for_the_desk(
    record: Data, tied: Tied, around: Mapping[str, Data], translate: Translate
) -> Series:
    """Put together what a work page tells of series: all of them, by the newest release of each."""
    wholes = [Other(one.key, one.title, around.get(one.key), count) for one, count in tied.wholes]
    members = [Other(one.key, one.title, around.get(one.key)) for one in tied.members]
    return series_of(record, wholes=wholes, members=members, translate=translate)


def _linked(record: Data, *, back: bool) -> dict[str, str]:
    """Give the incidents of a drawn record's series (`back`), or the series it is in: title by key."""
    return {
        link["incident"]: link["title"]
        for link in record["links"]
        if link["kind"] == IncidentLinkKind.PART_OF_SERIES and link["back"] is back
    }


def _joint(whole: Other, translate: Translate) -> JointToll:
    return JointToll(
        series=whole.key,
        title=whole.title,
        amounts=tuple(_amounts(whole.record, translate)) if whole.record else (),
        count=whole.together,
    )


def _amounts(record: Data, translate: Translate) -> Iterator[str]:
    """Say how many of each harm: "20 killed"."""
    for harm in _harms([record]):
        value = _value(record, harm, _node(harm, [record]))
        if value and value.counts_somebody:
            words = {"n": _words(value, translate), "harm": name_of(Harm, harm, translate)}
            yield translate(_AMOUNT) % words


def _whole(record: Data, members: Sequence[Other], translate: Translate) -> Whole:
    known = [record, *(one.record for one in members if one.record)]
    harms = _harms(known)
    found = [_beside(record, harm, members, _node(harm, known)) for harm in harms]
    return Whole(
        period=_period(record["when"], translate),
        columns=tuple(
            _column(harm, one, translate) for harm, one in zip(harms, found, strict=True)
        ),
        members=tuple(
            Member(
                key=one.key,
                title=one.title,
                numbers=tuple(
                    (opened(name_of(Harm, harm, translate)), _own(one, told, translate))
                    for harm, told in zip(harms, found, strict=True)
                ),
            )
            for one in members
        ),
    )


def _beside(record: Data, harm: str, members: Sequence[Other], node: str) -> Beside:
    own = {one.key: _value(one.record, harm, node) if one.record else None for one in members}
    return beside(_value(record, harm, node) or OPEN, own)


def _own(member: Other, told: Beside, translate: Translate) -> str:
    """Say an incident's own number; none is never 0."""
    if member.key in told.own:
        return _words(told.own[member.key], translate)
    return translate(_NOT_STATED if member.record else _NOT_PUBLISHED)


def _column(harm: str, found: Beside, translate: Translate) -> Column:
    return Column(
        name=opened(name_of(Harm, harm, translate)),
        toll=_words(found.toll, translate),
        told=_words(found.told, translate),
        overlap=_words(found.overlap, translate),
        remainder=_words(found.remainder, translate),
        is_told=not found.toll.is_open,
        none_stated=not found.own,
        exceeded=found.exceeded,
        missing=len(found.not_stated),
    )


def _words(value: Triple, translate: Translate) -> str:
    if value.is_open:
        return translate(_NOT_STATED)
    return brief({"low": value.low, "best": value.best, "high": value.high}, translate)


def _harms(records: Sequence[Data]) -> list[str]:
    """List the harms of which any of these has a number."""
    told = {cell["harm"] for record in records for cell in record["cells"] if _has_number(cell)}
    return [harm.value for harm in Harm if harm in told]


def _node(harm: str, records: Sequence[Data]) -> str:
    """Give the total that all can be compared by: victims, unless nobody gives any."""
    victims = any(_value(record, harm, VICTIMS) for record in records)
    return VICTIMS if victims else PEOPLE


def _value(record: Data, harm: str, node: str) -> Triple | None:
    """Give a total of a drawn record, if it is told."""
    for cell in record["cells"]:
        if (cell["harm"], cell["node"]) == (harm, node) and _has_number(cell):
            return Triple(cell["low"], cell["best"], cell["high"])
    return None


def _has_number(cell: Data) -> bool:
    return any(cell[side] is not None for side in ("low", "best", "high"))


def _period(when: str, translate: Translate) -> str:
    """Say the stretch of time that a total is of; empty if it is a day."""
    if not when or parse_edtf(when).precision in _ONE_DAY:
        return ""
    return date_words(when, translate)
