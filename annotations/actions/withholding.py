"""Taking what tells of a protected source out of the history of that source: the one rewriting there is.

A line of history otherwise never changes. Who is protected must not be found in an old line, so on
protection its telling values are replaced and its chain of digests is made anew; who did it, when
and why is the line that follows.
"""

import json
from collections.abc import Iterable
from typing import Any, Final

from django.core.serializers.json import DjangoJSONEncoder

from annotations.models import HistoryLine, Source
from annotations.models.history import chain_digest

WITHHELD: Final = "[withheld]"


def withhold(source: Source, names: Iterable[str]) -> None:
    """Replace the named values in every line of a source's history, and chain the lines anew.

    Must run in the transaction that has taken the source's version.
    """
    telling = set(names)
    previous = ""
    for line in HistoryLine.objects.of(source):
        line.data = {
            name: WITHHELD if name in telling and value else value
            for name, value in line.data.items()
        }
        line.digest = chain_digest(previous, line.content())
        line.save(update_fields=["data", "digest"])
        previous = line.digest


def plain_values(snapshot: dict[str, Any]) -> dict[str, Any]:
    """Give a snapshot as history keeps it: moments and numbers as JSON writes them."""
    plain: dict[str, Any] = json.loads(json.dumps(snapshot, cls=DjangoJSONEncoder))
    return plain
