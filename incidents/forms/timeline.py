"""The timeline as forms: the order that buttons change until it is saved; names, ties, one line of two."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from incidents.actions.timeline import Line, TieFacts
from incidents.forms.incidents import VersionForm, choices_of
from incidents.pages.timeline_page import LineRow, TieRow, TimelineRows
from incidents.reckoning.relations import Entered
from incidents.release.basis import Basis
from incidents.release.order import in_telling_order

MOST_DIGITS = 9  # of a version
LONGEST = 200  # characters of a name, and of the words that say how lines stand
STEPS = ("up", "down", "out", "in")
Choices = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line in the form, or a claim that could be one, and whether it follows the line above.

    `step` is the step that was just taken with it: its button keeps the focus.
    """

    line: LineRow
    follows: bool
    step: str = ""

    @property
    def key(self) -> str:
        """The claim that stands for it."""
        return self.line.key

    @property
    def source(self) -> str:
        """Who tells it first."""
        return self.line.first.source

    @property
    def ties(self) -> tuple[TieRow, ...]:
        """How it stands to other lines."""
        return self.line.ties


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """The order as it stands in the form: its lines, and the claims that are none."""

    lines: tuple[Row, ...]
    others: tuple[Row, ...]


def order_of(basis: Basis, lines: Sequence[Line], *, when: str, step: str = "") -> Order:
    """Draw an order: its lines, then the other claims in telling order. `step` is "up KEY"."""
    rows = TimelineRows(basis, gettext)
    follows = {line.claim: line.follows for line in lines}
    told = {key for line in basis.timeline if line.claim in follows for key in line.told}
    name, _space, moved = step.partition(" ")

    def row(key: str) -> Row:
        is_moved = key == moved
        return Row(
            line=rows.row(key), follows=follows.get(key, False), step=name if is_moved else ""
        )

    telling = [one.key for one in in_telling_order(basis.said, when=when)]
    others = [key for key in telling if key not in follows and key not in told]
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


class NameLineForm(VersionForm):
    """What a line is called."""

    label = forms.CharField(
        label=_("Name of this line"),
        max_length=LONGEST,
        required=False,
        help_text=_("A few words, for example: the guard is shot. Empty: its claim’s own words."),
    )


class TieForm(VersionForm):
    """How a line stands to another in time, and the report's words that say so."""

    relation = forms.ChoiceField(label=_("This line is"), choices=choices_of(Entered))
    other = forms.ChoiceField(label=_("The other line"))
    words = forms.CharField(
        label=_("The report’s words that say so"),
        max_length=LONGEST,
        required=False,
        help_text=_("For example: later, when cornered. Empty if no report says it."),
    )

    def __init__(self, *args: Any, others: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["other"].choices = others  # type: ignore[attr-defined]

    def facts(self, line: str) -> TieFacts:
        """Give what was entered for a line."""
        return TieFacts(
            line=line,
            relation=Entered(self.cleaned_data["relation"]),
            other=self.cleaned_data["other"],
            words=self.cleaned_data["words"],
        )


class JoinForm(VersionForm):
    """Which line tells the same sub-event."""

    other = forms.ChoiceField(label=_("The line that tells the same"))

    def __init__(self, *args: Any, others: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["other"].choices = others  # type: ignore[attr-defined]
