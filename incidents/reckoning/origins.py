"""Who speaks, and where in a report the telling passes from one source to another."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from incidents.reckoning.attributions import Attribution, ClaimPlace
from incidents.reckoning.record import Figure


def attributions_of(figures: Iterable[Figure]) -> tuple[Attribution, ...]:
    """Give the claims as far as figures tell them, for a caller without the reports."""
    told = {
        figure.claim: Attribution(
            claim=figure.claim,
            article=figure.version,
            outlet=figure.outlet,
            speaker=figure.speaker,
            origin=figure.speaker,
        )
        for figure in figures
    }
    return tuple(told.values())


def places_of(figures: Iterable[Figure]) -> tuple[ClaimPlace, ...]:
    """Give the claims' places as far as the figures tell them, for a caller without the whole text.

    A report of nothing is no figure here: it must not cut an account that it would not cut if it
    had been left unmarked.
    """
    places = {
        (figure.version, figure.claim): ClaimPlace(
            claim=figure.claim,
            version=figure.version,
            ordinal=figure.ordinal,
            speaker=figure.speaker,
        )
        for figure in sorted(figures, key=lambda figure: figure.place)
        if not figure.is_absence
    }
    return tuple(places.values())


def tellings(places: Iterable[ClaimPlace]) -> Mapping[str, int]:
    """Number the tellings of each origin in each report, from 1, and give each claim its number.

    A telling ends where another source speaks in between (step 3).
    """
    in_order = sorted(places, key=lambda place: (place.version, place.ordinal, place.claim))
    told: dict[tuple[str, str], int] = {}
    numbers: dict[str, int] = {}
    for teller, claims in groupby(in_order, key=lambda place: (place.version, place.speaker)):
        told[teller] = told.get(teller, 0) + 1
        numbers.update((place.claim, told[teller]) for place in claims)
    return numbers
