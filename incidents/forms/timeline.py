"""The timeline's order as a form: lines that buttons move, take out and put in, until it is saved."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from incidents.actions.incidents import Line
from incidents.pages.words import bare, date_words
from incidents.release.basis import Basis, Said
from incidents.release.order import in_telling_order

MOST_DIGITS = 9  # of a version
STEPS = ("up", "down", "out", "in")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A claim in the form: what it says and when, whether it follows the line above.

    `step` is the step that was just taken with it: its button keeps the focus.
    """

    key: str
    source: str
    words: str
    when: str
    follows: bool
    step: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """The order as it stands in the form: its lines, and the claims that are none."""

    lines: tuple[Row, ...]
    others: tuple[Row, ...]


def order_of(basis: Basis, lines: Sequence[Line], *, when: str, step: str = "") -> Order:
    """Draw an order: its lines, then the other claims in telling order. `step` is "up KEY"."""
    said = {one.key: one for one in basis.said}
    follows = {line.claim: line.follows for line in lines}
    name, _space, moved = step.partition(" ")

    def row(key: str) -> Row:
        return _row(said[key], basis, follows=follows.get(key, False), step=name * (key == moved))

    others = [one.key for one in in_telling_order(basis.said, when=when) if one.key not in follows]
    return Order(lines=tuple(row(key) for key in follows), others=tuple(row(key) for key in others))


def lines_of(basis: Basis) -> list[Line]:
    """Give the order as it stands: a person's, else the proposed one."""
    return [Line(claim=line.claim, follows=line.follows) for line in basis.timeline]


def lines_from(typed: QueryDict, basis: Basis) -> list[Line]:
    """Read the order that the form held; what is no claim of the incident any more is left out."""
    known = {one.key for one in basis.said}
    keys = [key for key in dict.fromkeys(typed.getlist("line")) if key in known]
    return [Line(claim=key, follows=f"then-{key}" in typed) for key in keys]


def version_from(typed: QueryDict) -> int:
    """Read the version that the form saw; 0 if it is none."""
    version = typed.get("version", "")
    is_number = version.isascii() and version.isdecimal() and len(version) <= MOST_DIGITS
    return int(version) if is_number else 0


def step_from(typed: QueryDict) -> str:
    """Give the step whose button was pressed, as "up KEY"; empty: the order is to be saved."""
    return next((f"{name} {typed[name]}" for name in STEPS if name in typed), "")


def stepped(lines: Sequence[Line], step: str, basis: Basis, *, when: str) -> list[Line]:
    """Take one step: a line up, down or out; a claim in, where it stands in telling order."""
    name, _space, key = step.partition(" ")
    place = next((n for n, line in enumerate(lines) if line.claim == key), None)
    rest = [line for line in lines if line.claim != key]
    if name == "in":
        order = [one.key for one in in_telling_order(basis.said, when=when)]
        if place is not None or key not in order:
            return list(lines)
        at = sum(order.index(line.claim) < order.index(key) for line in rest)
        return [*rest[:at], Line(claim=key), *rest[at:]]
    if place is None or name == "out":
        return rest
    at = max(place - 1, 0) if name == "up" else place + 1
    return [*rest[:at], lines[place], *rest[at:]]


def _row(said: Said, basis: Basis, *, follows: bool, step: str) -> Row:
    speaker = basis.speakers.get(said.speaker)
    return Row(
        key=said.key,
        source=speaker.label if speaker else said.report.outlet,
        words=" … ".join(bare(part.quote) for part in said.content),
        when=date_words(said.when, _),
        follows=follows,
        step=step,
    )
