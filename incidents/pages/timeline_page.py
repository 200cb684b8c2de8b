"""The timeline at the desk, as values: its lines with who tells them, their ties, and what cannot be."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from annotations.values.vocabulary import TimelineRelation
from incidents.pages.words import bare, date_words
from incidents.reckoning.relations import seen_from
from incidents.release.basis import Basis, Line, Said
from incidents.release.contradictions import name_of_line, statements_of

Translate = Callable[[str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class TellingRow:
    """A claim that tells a line: who says it, in which report, in which words, and when it was."""

    key: str
    source: str
    outlet: str
    words: str
    when: str


@dataclass(frozen=True, slots=True)
class TieRow:
    """How a line stands to another, in words, with the report's words that say so."""

    key: str
    sentence: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRow:
    """A line: what it is called, the claims that tell it, the first one first, and its ties."""

    key: str
    name: str
    label: str
    when: str
    tellings: tuple[TellingRow, ...]
    ties: tuple[TieRow, ...]

    @property
    def first(self) -> TellingRow:
        """The claim that stands for the line."""
        return self.tellings[0]


@dataclass(frozen=True, slots=True)
class ImpossibleRow:
    """What cannot all have been, sentence by sentence, and the lines it is about as (claim, name)."""

    statements: tuple[str, ...]
    lines: tuple[tuple[str, str], ...]


class TimelineRows:
    """The timeline of an incident as the desk sees it."""

    def __init__(self, basis: Basis, translate: Translate) -> None:
        self.basis = basis
        self.translate = translate
        self.said = {one.key: one for one in basis.said}
        self.lines = {line.claim: line for line in basis.timeline}

    def line_of(self, claim: str) -> LineRow | None:
        """Give the line that a claim tells, whichever of its claims it is."""
        lines = self.lines.values()
        return next((self.row(line.claim) for line in lines if claim in line.tellers), None)

    def row(self, claim: str) -> LineRow:
        """Give the line that a claim stands for; of a claim that is none yet, what it would be."""
        when = self.said[claim].when
        line = self.lines.get(claim) or Line(claim=claim, follows=False, when=when)
        return LineRow(
            key=claim,
            name=name_of_line(line, self.said),
            label=line.label,
            when=date_words(line.when, self.translate),
            tellings=tuple(self._telling(self.said[key]) for key in line.tellers),
            ties=tuple(self._ties(claim)),
        )

    def others(self, claim: str) -> list[tuple[str, str]]:
        """List the other lines as (claim, name), in their order."""
        return [
            (line.claim, f"{number}. {name_of_line(line, self.said)}")
            for number, line in enumerate(self.basis.timeline, start=1)
            if line.claim != claim
        ]

    @property
    def impossible(self) -> list[ImpossibleRow]:
        """What cannot have happened in the order that is told."""
        line_of = {key: line for line in self.basis.timeline for key in line.tellers}
        found = []
        for one in self.basis.impossible:
            lines = dict.fromkeys(line_of[claim].claim for claim in one.claims)
            named = tuple((claim, self._name(claim)) for claim in lines)
            found.append(ImpossibleRow(tuple(statements_of(one, self.translate)), named))
        return found

    def _name(self, claim: str) -> str:
        return name_of_line(self.lines[claim], self.said)

    def _ties(self, claim: str) -> list[TieRow]:
        rows = []
        for tie in self.basis.ties:
            if claim not in {tie.first, tie.second}:
                continue
            first = tie.first == claim
            other = self._name(tie.second if first else tie.first)
            template = self.translate(seen_from(TimelineRelation(tie.kind), first=first))
            rows.append(TieRow(tie.key, template % {"other": other}, tie.words))
        return rows

    def _telling(self, said: Said) -> TellingRow:
        speaker = self.basis.speakers.get(said.speaker)
        return TellingRow(
            key=said.key,
            source=speaker.label if speaker else said.report.outlet,
            outlet=said.report.outlet,
            words=" … ".join(bare(part.quote) for part in said.content),
            when=date_words(said.when, self.translate),
        )


def texts_of(basis: Basis, claims: Sequence[str]) -> list[str]:
    """Give the words in which claims are told, then the sentences around them: where cues stand."""
    told = [said for said in basis.said if said.key in claims]
    words = [part.quote for said in told for part in said.content]
    return [*words, *(excerpt.text for said in told for excerpt in said.excerpts)]
