"""The timeline of a record, line by line: when, who tells it, how it stands to other lines."""

import textwrap
from collections.abc import Mapping, Sequence
from typing import Final

from annotations.values.vocabulary import (
    ConflictState,
    ConflictType,
    TimelineRelation,
    gettext_noop,
)
from incidents.pages.charts import Drawing
from incidents.pages.rows import ClaimRow, TimelineRow
from incidents.pages.timeline_drawn import Event, timeline_drawn
from incidents.pages.words import Data, Translate, date_words, is_certain
from incidents.reckoning.relations import seen_from

NAME_LENGTH: Final = 60  # characters of a line's name

_THEN: Final = gettext_noop("then")
_THEN_DATED: Final = gettext_noop("then · %(when)s")
_NOT_STATED: Final = gettext_noop("time not stated")
_WITH_WORDS: Final = gettext_noop("%(sentence)s (“%(words)s”)")


def timeline_rows(
    record: Data, claims: Mapping[str, ClaimRow], translate: Translate
) -> list[TimelineRow]:
    """Give the lines of a drawn record in their order."""
    names = {line["claim"]: _name(line, claims) for line in record["timeline"]}
    disputed = set(_disputed(record))
    rows = []
    for line in record["timeline"]:
        tellers = [line["claim"], *line["told"]]
        when = date_words(line["when"], translate)
        rows.append(
            TimelineRow(
                name=names[line["claim"]],
                label=line["label"],
                edtf=line["when"],
                follows=line["follows"],
                when=translate(_THEN) if line["follows"] else when or translate(_NOT_STATED),
                fuzzy=not line["follows"] and not (line["when"] and is_certain(line["when"])),
                tellings=tuple(claims[key] for key in tellers),
                ties=tuple(_ties(line["claim"], record, names, translate)),
                disputed=not disputed.isdisjoint(tellers),
            )
        )
    return rows


def timeline_drawing(rows: Sequence[TimelineRow], translate: Translate) -> Drawing | None:
    """Draw the lines; nothing where there is little to see."""
    return timeline_drawn(
        [
            Event(
                name=row.name,
                words=_in_drawing(row, translate),
                when=row.edtf,
                follows=row.follows,
            )
            for row in rows
        ],
        translate,
    )


def _in_drawing(row: TimelineRow, translate: Translate) -> str:
    """Say when it was: in a drawing a line that follows keeps its own date beside it."""
    when = date_words(row.edtf, translate)
    return translate(_THEN_DATED) % {"when": when} if row.follows and when else row.when


def _name(line: Data, claims: Mapping[str, ClaimRow]) -> str:
    """Give a line's name: its own, else its claim's first words, as far as they may be shown."""
    claim = claims[line["claim"]]
    words = " … ".join(claim.content) if claim.quoted else claim.sentence
    return line["label"] or textwrap.shorten(words, NAME_LENGTH, placeholder="…")


def _ties(claim: str, record: Data, names: Mapping[str, str], translate: Translate) -> list[str]:
    said = []
    for tie in record["ties"]:
        if claim not in {tie["first"], tie["second"]}:
            continue
        first = tie["first"] == claim
        other = names[tie["second"] if first else tie["first"]]
        template = translate(seen_from(TimelineRelation(tie["kind"]), first=first))
        sentence = template % {"other": other}
        if tie["words"]:
            sentence = translate(_WITH_WORDS) % {"sentence": sentence, "words": tie["words"]}
        said.append(sentence)
    return said


def _disputed(record: Data) -> list[str]:
    """List the claims that open conflicts are about: by their figures, or by an impossible order."""
    claim_of = {figure["id"]: figure["claim"] for figure in record["figures"]}
    found: list[str] = []
    for conflict in record["conflicts"]:
        if conflict["state"] == ConflictState.OPEN:
            found += [claim_of[key] for key in conflict["figures"]]
            if conflict["type"] == ConflictType.SEQUENCE_MISMATCH:
                found += conflict["claims"]
    return found
