"""Tolls for several incidents at once: a joint toll of a series (R13), a total of a period (R14).

Such a toll stands beside what is told of each incident and is never divided among them. What the
incidents have of their own is in it too, so only what is left over may be added to their sum.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from incidents.reckoning.triples import OPEN, Triple, total

NOT_STATED = Triple(0, None, None)  # somebody may be among them: how many, nobody has said


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A toll for several incidents beside their own numbers.

    `own` holds the incidents that have a number, `not_stated` those that have none: none is not 0.
    `told` is the sum of the own numbers, open if there are none; `overlap` is what of the toll is
    told of single incidents, `remainder` what is told of none, and so all that may be added to
    `told`. `exceeded`: the incidents surely come to more than the toll.
    """

    toll: Triple
    own: Mapping[str, Triple] = field(hash=False)
    not_stated: tuple[str, ...]
    told: Triple
    overlap: Triple
    remainder: Triple
    exceeded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """An incident's number in a file that knows no joint tolls; `apportioned`: nobody has told it."""

    incident: str
    value: Triple
    apportioned: bool


def beside(toll: Triple, incidents: Mapping[str, Triple | None]) -> Beside:
    """Put a toll beside the own numbers of the incidents that it is for, by incident (R13, R14).

    A number that is open or None is not stated. An incident without one may hold any part of what is
    left over: the remainder then has low 0 and no best.
    """
    own = {key: value for key, value in incidents.items() if value and not value.is_open}
    missing = tuple(key for key in incidents if key not in own)
    told = total(own.values()) if own else OPEN
    within = total([*own.values(), *(NOT_STATED for _ in missing)])
    return Beside(
        toll=toll,
        own=own,
        not_stated=missing,
        told=told,
        overlap=_at_most(told, toll.high),
        remainder=_left_over(toll, within),
        exceeded=toll.high is not None and (told.low or 0) > toll.high,
    )


def apportioned(toll: Triple, incidents: Mapping[str, Triple | None]) -> tuple[Share, ...]:
    """Split a joint toll evenly, for a file like GTD's that has a number for each incident (R13).

    Never used for the record itself. An incident keeps its own number; what is left over is split
    among the others in whole people, those that do not divide going to the first, one each.
    """
    found = beside(toll, incidents)
    rest = toll.minus(total(found.own.values()))
    shares = {
        key: _share(rest, place, len(found.not_stated))
        for place, key in enumerate(found.not_stated)
    }
    return tuple(
        Share(incident=key, value=shares.get(key) or found.own[key], apportioned=key in shares)
        for key in incidents
    )


def _at_most(told: Triple, most: int | None) -> Triple:
    """Cut a sum to what the toll can hold."""
    if most is None:
        return told
    low, best, high = (
        None if side is None else min(side, most) for side in (told.low, told.best, told.high)
    )
    return Triple(low, best, high)


def _left_over(toll: Triple, within: Triple) -> Triple:
    """Take what incidents have from a toll; where that is open above, nothing is surely left."""
    rest = toll.minus(within)
    return rest if toll.is_open else Triple(rest.low or 0, rest.best, rest.high)


def _share(rest: Triple, place: int, among: int) -> Triple:
    """Give one share of so many, from the first on; an open side stays open."""
    low, best, high = (
        None if side is None else (side + among - 1 - place) // among
        for side in (rest.low, rest.best, rest.high)
    )
    return Triple(low, best, high)
