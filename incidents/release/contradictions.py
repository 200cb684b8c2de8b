"""What cannot have happened in the order that is told (rule R17), with the claims that say it."""

import textwrap
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from annotations.values.dates import in_words, parse_edtf
from annotations.values.vocabulary import Stance, TimelineRelation, gettext_noop
from incidents.reckoning.relations import SENTENCES
from incidents.reckoning.sequence import (
    Contradiction,
    Ground,
    Happening,
    Reason,
    Tie,
    contradiction,
)
from incidents.release.basis import Line, Said
from incidents.release.time_ties import Impossible, Statement, TimeTie

MOST: Final = 10  # contradictions that are shown at once; the next ones come when these are mended
NAME_LENGTH: Final = 60  # characters of a line's name

NOT_YET: Final = frozenset({Stance.PREDICTS, Stance.THREATENS})
"""What a source only says is to come."""

IMPOSSIBLE: Final = gettext_noop("What these claims tell cannot have happened in this order.")
_THEN: Final = gettext_noop("“%(one)s” is followed by “%(other)s” (“then” in the timeline)")
_ONE_LINE: Final = gettext_noop("“%(one)s” and “%(other)s” are told in one line")
_WITH_WORDS: Final = gettext_noop("%(sentence)s (“%(words)s”)")
_DATE: Final = gettext_noop("“%(one)s” is dated %(when)s")
_PUBLISHED: Final = gettext_noop("“%(one)s” is told as past by a report published %(when)s")
_INCIDENT: Final = gettext_noop("“%(one)s” is a part of the incident, which is dated %(when)s")
_ALL: Final = gettext_noop("These cannot all be true: %(statements)s.")


@dataclass(frozen=True, slots=True)
class _Known:
    """A tie with what it is said from."""

    tie: Tie
    message: str
    words: str = ""


def contradictions(
    sayings: Sequence[Said],
    lines: Sequence[Line],
    ties: Sequence[TimeTie],
    *,
    when: str,
    background: Collection[str] = (),
) -> tuple[Impossible, ...]:
    """List what cannot be, the shortest first: each time without what the ones before rest on.

    `when` is the incident's own date (EDTF or empty), which binds all claims but those that are
    `background` and what is only threatened or predicted.
    """
    said = {one.key: one for one in sayings}
    known = {one.tie.key: one for one in _ties(lines, ties)}
    told = [said[key] for line in lines for key in line.tellers]
    happenings = [_happening(one, inside=one.key not in background) for one in told]
    found: list[Impossible] = []
    while len(found) < MOST:
        ties_left = [one.tie for one in known.values()]
        cannot = contradiction(happenings, ties_left, within=when)
        if cannot is None:
            break
        found.append(_impossible(cannot, _Names(said, lines, known, when)))
        known, happenings = _without(cannot, known, happenings)
    return tuple(found)


def words_of(impossible: Impossible, translate: Callable[[str], str]) -> str:
    """Say what cannot be, statement by statement."""
    return translate(_ALL) % {"statements": "; ".join(statements_of(impossible, translate))}


def statements_of(impossible: Impossible, translate: Callable[[str], str]) -> list[str]:
    """Say each statement of what cannot all be true."""
    return [_said(statement, translate) for statement in impossible.statements]


def name_of_line(line: Line, said: Mapping[str, Said]) -> str:
    """Give a line's name: its own, else the first words that tell it."""
    return line.label or _name(said[line.claim])


def _name(said: Said) -> str:
    words = " … ".join(part.quote for part in said.content).strip("\"“”„«»‘’'` \n,;:.")
    return textwrap.shorten(words, NAME_LENGTH, placeholder="…")


def _happening(said: Said, *, inside: bool) -> Happening:
    is_past = said.stance not in NOT_YET
    return Happening(
        key=said.key,
        when=said.when,
        published=said.report.published if is_past else "",
        inside=inside and is_past,
    )


def _ties(lines: Sequence[Line], ties: Sequence[TimeTie]) -> Iterator[_Known]:
    """Give all that is said of the order: "then", one line of several claims, and ties."""
    for above, line in pairwise(lines):
        if line.follows:
            key = f"then {line.claim}"
            tie = Tie(key=key, first=above.claim, second=line.claim, kind=TimelineRelation.BEFORE)
            yield _Known(tie, _THEN)
    for line in lines:
        for claim in line.told:
            kind = TimelineRelation.SAME_EVENT
            yield _Known(
                Tie(key=f"told {claim}", first=line.claim, second=claim, kind=kind), _ONE_LINE
            )
    for one in ties:
        kind = TimelineRelation(one.kind)
        tie = Tie(key=one.key, first=one.first, second=one.second, kind=kind)
        yield _Known(tie, SENTENCES[kind], one.words)


@dataclass(frozen=True, slots=True)
class _Names:
    """What a contradiction is put into words with."""

    said: Mapping[str, Said]
    lines: Sequence[Line]
    known: Mapping[str, _Known]
    when: str

    def line_of(self, claim: str) -> Line:
        return next(line for line in self.lines if claim in line.tellers)

    def name(self, claim: str) -> str:
        line = self.line_of(claim)
        return name_of_line(line, self.said) if claim == line.claim else _name(self.said[claim])

    def statement(self, reason: Reason) -> Statement:
        if reason.ground is Ground.TIE:
            known = self.known[reason.key]
            both = {"one": self.name(known.tie.first), "other": self.name(known.tie.second)}
            return Statement(known.message, {**both, "words": known.words})
        said = self.said[reason.key]
        message, when = {
            Ground.DATE: (_DATE, said.when),
            Ground.PUBLICATION: (_PUBLISHED, said.report.published),
            Ground.INCIDENT: (_INCIDENT, self.when),
        }[reason.ground]
        return Statement(message, {"one": self.name(reason.key), "when": when})


def _impossible(cannot: Contradiction, names: _Names) -> Impossible:
    lines = [names.line_of(claim) for claim in cannot.happenings]
    return Impossible(
        lines=tuple(dict.fromkeys(line.key or line.claim for line in lines)),
        claims=cannot.happenings,
        statements=tuple(names.statement(reason) for reason in cannot.reasons),
    )


def _without(
    cannot: Contradiction, known: Mapping[str, _Known], happenings: Sequence[Happening]
) -> tuple[dict[str, _Known], list[Happening]]:
    """Leave out what a contradiction rests on: its ties, or its dates if there is no tie in it."""
    tied = {reason.key for reason in cannot.reasons if reason.ground is Ground.TIE}
    dated = {reason.key for reason in cannot.reasons} if not tied else set()
    return (
        {key: one for key, one in known.items() if key not in tied},
        [
            replace(one, when="", published="", inside=False) if one.key in dated else one
            for one in happenings
        ],
    )


def _said(statement: Statement, translate: Callable[[str], str]) -> str:
    params = dict(statement.params)
    if params.get("when"):
        params["when"] = in_words(parse_edtf(params["when"]), translate)
    sentence = translate(statement.message) % params
    if not params.get("words"):
        return sentence
    return translate(_WITH_WORDS) % {"sentence": sentence, "words": params["words"]}
