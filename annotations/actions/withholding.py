"""Taking what tells of a protected source out of the history of that source: the one rewriting there is.

A line of history otherwise never changes. Who is protected must not be found in an old line, so on
protection its telling values are replaced and its chain of digests is made anew; who did it, when
and why is the line that follows.
"""

import json
from collections.abc import Callable, Iterable
from typing import Any, Final

from django.core.serializers.json import DjangoJSONEncoder

from annotations.actions.merging import MERGE, UNMERGE
from annotations.models import HistoryLine, Source
from annotations.models.history import chain_digest, kind_of
from annotations.values.vocabulary import gettext_noop

WITHHELD: Final = "[withheld]"
CHANGED: Final = gettext_noop("change")
_INTO: Final = "merged_into"  # in what history keeps of a source


def withhold(source: Source, names: Iterable[str]) -> None:
    """Replace the named values in every line of a source's history, and chain the lines anew.

    Must run in the transaction that has taken the source's version.
    """
    telling = set(names)

    def without(line: HistoryLine) -> None:
        line.data = {
            name: WITHHELD if name in telling and value else value
            for name, value in line.data.items()
        }

    _rewrite(source, without)


def withhold_merges(source: Source) -> None:
    """Take out of history with whom a source was one, and why: in its own lines and in the others'.

    Its own lines say only that it changed. Must run in the transaction that has taken the source's
    version.
    """
    own = list(HistoryLine.objects.of(source))
    reasons = {line.reason for line in own if line.verb in {MERGE, UNMERGE} and line.reason}

    def without(line: HistoryLine) -> None:
        if line.verb in {MERGE, UNMERGE}:
            line.verb, line.reason = CHANGED, WITHHELD if line.reason else ""
        if line.data.get(_INTO):
            line.data[_INTO] = WITHHELD

    def without_it(line: HistoryLine) -> None:
        if line.verb in {MERGE, UNMERGE} and line.reason in reasons:
            line.reason = WITHHELD
        if line.data.get(_INTO) == source.key:
            line.data[_INTO] = WITHHELD

    lines = HistoryLine.objects.filter(kind=kind_of(source))
    parts = lines.filter(data__merged_into=source.key).values_list("object_key", flat=True)
    others = {*parts, *(line.data.get(_INTO) for line in own)} - {None, source.key}
    held = Source.objects.select_for_update(no_key=True)  # their chains must not grow meanwhile
    for other in held.filter(key__in=others).order_by("pk"):
        _rewrite(other, without_it)
    _rewrite(source, without)


def _rewrite(source: Source, change: Callable[[HistoryLine], None]) -> None:
    """Change the lines of a source's history, and chain them anew."""
    previous = ""
    for line in HistoryLine.objects.of(source):
        change(line)
        line.digest = chain_digest(previous, line.content())
        line.save(update_fields=["verb", "reason", "data", "digest"])
        previous = line.digest


def plain_values(snapshot: dict[str, Any]) -> dict[str, Any]:
    """Give a snapshot as history keeps it: moments and numbers as JSON writes them."""
    plain: dict[str, Any] = json.loads(json.dumps(snapshot, cls=DjangoJSONEncoder))
    return plain
