"""Clauses that say that a source does not want to be named: a property of it, never a claim."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Final

from annotations.text.spans import Span

_EDGE: Final = re.compile(r"[\s,;–—-]+\Z")


def clauses_in(text: str, pattern: re.Pattern[str]) -> list[Span]:
    """Find the clauses in a text, in order."""
    return [Span(*found.span()) for found in pattern.finditer(text)]


def clause_over(place: Span, clauses: Sequence[Span]) -> Span | None:
    """Find the clause that a place overlaps, if there is one."""
    after = bisect_right(clauses, place.start, key=lambda clause: clause.start)
    near = clauses[max(0, after - 1) : after + 1]
    return next((clause for clause in near if clause.overlaps(place)), None)


def clause_of(source: Span, within: Span, clauses: Iterable[Span]) -> Span | None:
    """Find the first clause after a source's first word, in its sentence."""
    return next((one for one in clauses if source.start < one.start < within.end), None)


def without_clause(text: str, source: Span, clause: Span) -> Span:
    """Cut a clause, and the comma before it, off the end of a source."""
    if not source.overlaps(clause) or clause.start == source.start:
        return source
    kept = text[source.start : clause.start]
    return Span(source.start, source.start + len(_EDGE.sub("", kept)))
