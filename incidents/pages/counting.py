"""The switch between definitions of "the dead" on a record's page, and what its links carry on."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from django.http import HttpRequest

from incidents.pages.words import Translate
from incidents.release.definitions import Definition, Headline, definition_named, headlines

ASKED: Final = "count"  # the name in an address: ?count=all


@dataclass(frozen=True, slots=True)
class Choice:
    """One definition to choose: its name, its number with the sentence why, its address's query."""

    name: str
    headline: Headline
    query: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Counting:
    """All definitions of one record. `keep` is what its other links carry: empty or "?count=all"."""

    choices: tuple[Choice, ...]
    keep: str

    @property
    def chosen(self) -> Choice:
        """The definition that is shown."""
        return next(choice for choice in self.choices if choice.is_chosen)


def counting_of(record: Mapping[str, Any], asked: str, translate: Translate) -> Counting | None:
    """Give the switch of a drawn record; None if it speaks of no dead.

    `asked` is the code in the address; anything else is the record's own definition.
    """
    chosen = definition_named(asked)
    rows = headlines(record["cells"], translate, presumes_civilians=record["presumes_civilians"])
    if not rows:
        return None
    return Counting(
        tuple(
            Choice(
                translate(row.definition.label),
                row,
                query_of(row.definition),
                row.definition is chosen,
            )
            for row in rows
        ),
        query_of(chosen),
    )


def kept(request: HttpRequest) -> str:
    """Give what links carry on from an address: the definition that was chosen."""
    return query_of(definition_named(request.GET.get(ASKED, "")))


def query_of(definition: Definition) -> str:
    """Give what an address carries for a definition; the record's own needs nothing."""
    if definition is Definition.VICTIMS:
        return ""
    return f"?{urlencode({ASKED: definition.value})}"
