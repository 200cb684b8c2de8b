"""The attributed sentence as a page shows it: clauses with links to their words, and plain text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from incidents.pages.words import Translate
from incidents.release.sentences import Clause, attributed, plain

Data = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ClauseRow:
    """A clause, the claims it cites by number, and the sign after it."""

    words: str
    cites: tuple[tuple[int, str], ...]
    stop: str


@dataclass(frozen=True, slots=True)
class Form:
    """A form of the sentence: with links, and as text to copy. `name` tells it apart on the page."""

    name: str
    sentences: tuple[tuple[ClauseRow, ...], ...]
    text: str


def sentence_forms(record: Data, translate: Translate) -> list[Form]:
    """Give the short and the long form; none if nobody says a toll, one if both are the same."""
    written = attributed(record, translate)
    numbers: dict[str, int] = {}
    forms = [
        Form(name, tuple(_row(told, numbers) for told in sentences), plain(sentences))
        for name, sentences in (("short", (written.short,)), ("long", written.long))
        if any(sentences)
    ]
    return forms[:1] if len({form.text for form in forms}) == 1 else forms


def _row(told: Sequence[Clause], numbers: dict[str, int]) -> tuple[ClauseRow, ...]:
    rows = []
    for clause in told:
        for key in clause.claims:
            numbers.setdefault(key, len(numbers) + 1)
        cites = tuple((numbers[key], key) for key in clause.claims)
        rows.append(ClauseRow(clause.words, cites, clause.stop))
    return tuple(rows)
