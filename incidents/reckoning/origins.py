"""Who speaks, and where in a report the telling passes from one source to another."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from annotations.values.vocabulary import LinkKind
from incidents.reckoning.record import ClaimPlace, Figure, Link
from incidents.reckoning.unions import Unions


def components(figures: Sequence[Figure], links: Iterable[Link]) -> dict[str, str]:
    """Give each origin its independent component (R10), named after its first label.

    One origin is one component whatever it is labelled, and a reporter's sum of another's figures
    (`derived_from`) joins the two. Copies and citations come with the figures' own labels.
    """
    pairs = {(figure.speaker, figure.component or figure.speaker) for figure in figures}
    labels = sorted({label for _, label in pairs})  # first, so that a set is named after a label
    unions = Unions([*labels, *sorted({f"of {speaker}" for speaker, _ in pairs})])
    for speaker, label in sorted(pairs):
        unions.join(f"of {speaker}", label)
    speakers = {figure.key: figure.speaker for figure in figures}
    for link in links:
        if link.kind is LinkKind.DERIVED_FROM and {link.figure, link.target} <= speakers.keys():
            unions.join(f"of {speakers[link.figure]}", f"of {speakers[link.target]}")
    return {speaker: unions.head(f"of {speaker}") for speaker in sorted(set(speakers.values()))}


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
