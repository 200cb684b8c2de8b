"""The timeline's order as a form: a number for each claim that is a line of it, and a tick for "then"."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from annotations.values.quantities import CountError, parse_count
from incidents.actions.incidents import Line
from incidents.pages.words import bare, date_words
from incidents.release.basis import Basis, Said

MOST_DIGITS = 9  # of a version


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A claim in the form: its place (empty: no line of the timeline), and whether it follows."""

    key: str
    source: str
    words: str
    when: str
    place: str
    follows: bool


def rows_of(basis: Basis, *, typed: Mapping[str, str] | None = None) -> list[Row]:
    """List the claims, lines of the timeline first in their order, then the others as told."""
    order = {line.claim: number for number, line in enumerate(basis.timeline, start=1)}
    follows = {line.claim for line in basis.timeline if line.follows}
    said = sorted(basis.said, key=lambda one: order.get(one.key, len(order) + 1))
    return [
        Row(
            key=one.key,
            source=_source(one, basis),
            words=" … ".join(bare(part.quote) for part in one.content),
            when=date_words(one.when, _),
            place=typed.get(f"place-{one.key}", "") if typed else str(order.get(one.key, "")),
            follows=f"then-{one.key}" in typed if typed else one.key in follows,
        )
        for one in said
    ]


def lines_from(typed: Mapping[str, str], basis: Basis) -> tuple[list[Line], int, list[str]]:
    """Read the order that was typed: the lines, the version seen, and what could not be read."""
    errors = []
    places: list[tuple[int, str]] = []
    for one in basis.said:
        number = typed.get(f"place-{one.key}", "").strip()
        if not number:
            continue
        try:
            places.append((parse_count(number), one.key))
        except CountError as error:
            errors.append(error.in_words(_))
    lines = [
        Line(claim=key, follows=f"then-{key}" in typed)
        for _place, key in sorted(places, key=lambda pair: pair[0])
    ]
    version = typed.get("version", "")
    is_number = version.isascii() and version.isdecimal() and len(version) <= MOST_DIGITS
    seen = int(version) if is_number else 0
    return lines, seen, errors


def _source(said: Said, basis: Basis) -> str:
    speaker = basis.speakers.get(said.speaker)
    return speaker.label if speaker else said.report.outlet
