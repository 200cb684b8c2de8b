"""What the engine proposes for texts, as JSON lines: to measure it, or to use it elsewhere."""

import json
import sys
from argparse import ArgumentParser, FileType
from collections.abc import Iterator, Sequence
from typing import Any, TextIO

from django.core.management.base import BaseCommand, CommandError

from annotations.suggest.attributions import Attribution
from annotations.suggest.casualties import Casualty, Relation
from annotations.suggest.extra import EXTRAS, with_extra
from annotations.suggest.languages import words_of
from annotations.suggest.report import Findings, find
from annotations.suggest.times import TimeSuggestion
from annotations.text.spans import Span
from annotations.values.vocabulary import HARM_PARENTS, Category, Qualifier, RollUp, ancestors

# The coarser roles that scorers of casualty figures know; a category has that of the nearest wider one.
ROLES: dict[Category | RollUp, str] = {
    Category.PRIVATE_GUARD: "security_guard",
    Category.INTELLIGENCE: "security_forces",
    Category.BORDER_GUARD: "security_forces",
    Category.CIVIL_OFFICIAL: "official",
    Category.POLICE: "police",
    Category.MILITARY: "military",
    Category.SECURITY_FORCES: "security_forces",
    Category.ARMED_GROUP: "assailant",
    Category.ASSAILANT: "assailant",
    Category.CIVILIAN: "civilian",
    Category.UNKNOWN: "unknown",
}


class Command(BaseCommand):
    """Read JSON lines with id, published (a date or empty) and text; write one line for each."""

    help = "Propose claims, casualties and times for texts given as JSON lines."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take a file and the engine's options."""
        parser.add_argument("file", nargs="?", type=FileType(encoding="utf-8"), default=sys.stdin)
        parser.add_argument("--language", default="en")
        parser.add_argument("--extra", choices=EXTRAS, default="", help="an optional engine")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 Django's signature
        """Read every line, then write what is proposed for each."""
        words = words_of(options["language"])
        if words is None:
            message = f"The engine has no rules for the language {options['language']!r}."
            raise CommandError(message)
        lines = list(_lines(options["file"]))
        for done, line in enumerate(lines, start=1):
            found = find(line["text"], published=line.get("published") or "", words=words)
            found = with_extra(line["text"], found, extra=options["extra"])
            self.stdout.write(json.dumps({"id": line["id"], **_data(found)}, ensure_ascii=False))
            self._progress(done, len(lines))

    def _progress(self, done: int, of: int) -> None:
        """Draw how far it is, on a terminal only."""
        if self.stderr.isatty():
            self.stderr.write(f"\r{done}/{of}", ending="\n" if done == of else "")


def _lines(file: TextIO) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(file, start=1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
            yield {"id": data["id"], "text": str(data["text"]), "published": data.get("published")}
        except (ValueError, KeyError, TypeError) as error:
            message = f"Line {number} is no JSON object with id and text: {error}"
            raise CommandError(message) from error


def _data(found: Findings) -> dict[str, Any]:
    return {
        "attributions": [_attribution(one) for one in found.attributions],
        "casualties": [_casualty(one) for one in found.figures],
        "times": [_time(one) for one in found.times],
    }


def _attribution(one: Attribution) -> dict[str, Any]:
    return {
        "source": _pair(one.source),
        "cue": _pair(one.cue),
        "content": _pairs(one.content),
        "pattern": one.pattern,
        "stance": one.stance.value,
        "confidence": round(one.confidence, 3),
    }


def _casualty(one: Casualty) -> dict[str, Any]:
    return {
        "start": one.span.start,
        "end": one.span.end,
        "harm": HARM_PARENTS.get(one.harm, one.harm).value,
        **_bounds(one),
        "role": role_of(one.category),
        "qualifier": one.qualifier.value,
        "part_of": one.relation is Relation.PART_OF,
        "vague": one.vague,
        "pattern": one.pattern,
        "confidence": round(one.confidence, 3),
    }


def _bounds(one: Casualty) -> dict[str, int | None]:
    """Give the numbers as the words name them: "more than 7" is 7 here, and 8 in the record."""
    low, high = one.low, one.high
    if one.qualifier is Qualifier.MORE_THAN and low is not None:
        low -= 1
    if one.qualifier is Qualifier.NEARLY:
        low = high
    if one.qualifier is Qualifier.FEWER_THAN and high is not None:
        high += 1
    return {"low": low, "high": high}


def role_of(category: Category) -> str:
    """Give the coarse role of a category: its own, else that of the nearest wider one."""
    wider = (role for one in (category, *ancestors(category)) if (role := ROLES.get(one)))
    return next(wider, "unknown")


def _time(one: TimeSuggestion) -> dict[str, Any]:
    return {
        "start": one.span.start,
        "end": one.span.end,
        "edtf": one.edtf,
        "rule": one.rule.value,
        "confidence": round(one.confidence, 3),
    }


def _pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _pairs(spans: Sequence[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
