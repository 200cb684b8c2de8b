"""A release drawn for readers: the frozen record through what is withheld today.

One function draws page, JSON and CSV alike, so that none can show what another holds back. The
result is an allow-list of its own: no offsets, no keys of rows.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from annotations.text.runs import Marked, runs
from annotations.text.spans import Span
from annotations.values.vocabulary import EntityKind, Harm, gettext_noop
from incidents.reckoning.codes import FigureRole
from incidents.release.standfirst import TOTALS, inferred_sentence, totals_sentence
from incidents.release.withheld import WITHHELD_WHOLE, Hole, Withheld, cleaned, patterns_of
from incidents.release.wording import Statement, Told, sentence

Data = dict[str, Any]
Translate = Callable[[str], str]

PROTECTED: Final = gettext_noop("a source whose name is protected")
_WITHHELD_ROLE: Final = "withheld"
_DEATHS: Final = frozenset({Harm.KILLED, Harm.DIED_OF_WOUNDS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What stands on a release: whose, which number, the day (ISO), what changed and why."""

    incident: str
    number: int
    published: str
    why: str


def drawn(
    record: Mapping[str, Any],
    imprint: Imprint,
    withheld: Withheld,
    translate: Translate = lambda message: message,
) -> Data:
    """Draw a frozen record for readers."""
    pen = _Pen(record, withheld, translate)
    claims = [pen.claim(claim) for claim in record["claims"]]
    return {
        "format": record["format"],
        "incident": imprint.incident,
        "release": imprint.number,
        "published": imprint.published,
        "why": pen.clean(imprint.why),
        "provisional": record["provisional"],
        "title": pen.clean(record["title"]),
        "types": record["types"],
        "stage": record["stage"],
        "when": record["when"],
        "place": pen.clean(record["place"]),
        "location_precision": record["location_precision"],
        "coordinates": record.get("coordinates"),
        "links": pen.links(),
        "grade": record["grade"],
        "standfirst": pen.standfirst(),
        "cells": [pen.cell(cell) for cell in record["cells"]],
        "conflicts": [
            {**conflict, "reason": pen.clean(conflict["reason"])}
            for conflict in record["conflicts"]
        ],
        "timeline": [dict(line) for line in record["timeline"] if not pen.silence[line["claim"]]],
        "sources": [pen.source(source) for source in record["sources"]],
        "articles": pen.articles(claims),
        "claims": claims,
        "figures": [_without(figure, "ref") for figure in pen.figures.values()],
    }


def _without(data: Mapping[str, Any], *names: str) -> Data:
    return {name: value for name, value in data.items() if name not in names}


class _Pen:
    """What draws one release: it knows what is withheld, and by which claims a source is named."""

    def __init__(self, record: Mapping[str, Any], withheld: Withheld, translate: Translate) -> None:
        self.record = record
        self.withheld = withheld
        self.translate = translate
        self.sources = {source["id"]: source for source in record["sources"]}
        self.claims = {claim["id"]: claim for claim in record["claims"]}
        self.figures = {  # animals and things are never among people (R7)
            figure["id"]: figure
            for figure in record["figures"]
            if figure["entity_kind"] == EntityKind.HUMAN
        }
        self.patterns = patterns_of(withheld)
        self.silence = {key: self.silence_of(claim) for key, claim in self.claims.items()}

    def links(self) -> list[Data]:
        """Give the ties to other records, as far as those are public today."""
        return [
            {"kind": link["kind"], "incident": link["ref"], "title": title}
            for link in self.record.get("links", [])
            if (title := self.clean(self.withheld.linked.get(link["ref"], "")))
        ]

    def clean(self, text: str) -> str:
        return cleaned(text, self.withheld)

    def is_protected(self, source: Mapping[str, Any]) -> bool:
        return source["protected"] or source["ref"] in self.withheld.protected

    def label(self, source: Mapping[str, Any]) -> str:
        """Give the name under which a source is shown."""
        if self.is_protected(source):
            return self.translate(PROTECTED)
        if source["ref"] in self.withheld.sources:
            return self.withheld.sources[source["ref"]]
        return self.clean(source["label"])

    def source(self, source: Mapping[str, Any]) -> Data:
        hidden = self.is_protected(source)
        bare = {"kind": "", "named": "", "anonymity_reason": "", "party": False} if hidden else {}
        shown = {**source, **bare, "label": self.label(source), "protected": hidden}
        return _without(shown, "ref")

    def is_quoted(self, claim: Mapping[str, Any]) -> bool:
        """Tell whether a claim's words may be shown: for a protected source only by choice.

        A source protected after the release was quoted as an open one, so its words are held back.
        """
        now = any(
            self.is_protected(self.sources[claim[name]])
            and not self.sources[claim[name]]["protected"]
            for name in ("source", "origin")
        )
        return bool(claim["quoted"]) and not now

    def silence_of(self, claim: Mapping[str, Any]) -> str:
        """Give what stands in place of a claim of which nothing can be told; empty if something can.

        It is no claim that is counted, and no line of the timeline: no count hints at it.
        """
        if self.counts_of(claim):
            return ""
        if not self.is_quoted(claim):
            return self.translate(WITHHELD_WHOLE)
        pieces = list(self.content_runs(claim))
        gaps = [run["text"] for run in pieces if _WITHHELD_ROLE in run["marks"]]
        shown = "".join(run["text"] for run in pieces if _WITHHELD_ROLE not in run["marks"])
        return gaps[0] if gaps and not any(sign.isalnum() for sign in shown) else ""

    def claim(self, claim: Mapping[str, Any]) -> Data:
        silence = self.silence[claim["id"]]
        quoted = self.is_quoted(claim) and not silence
        kept = _without(claim, "ref", "version", "marks", "excerpts")
        return {
            **kept,
            "withheld": bool(silence),
            "quoted": quoted,
            "article": claim["article"] if quoted else None,
            "manner": claim["manner"] if quoted else "",
            "sentence": silence
            or self.sentence(claim, self.figures_of(claim))
            or self.inferred(claim, self.counts_of(claim)),
            "content": self.content(claim) if quoted else [],
            "excerpts": [self.excerpt(claim, one) for one in claim["excerpts"] if quoted],
        }

    def articles(self, claims: Sequence[Mapping[str, Any]]) -> list[Data]:
        """List the reports that a drawn claim still points to."""
        cited = {claim["article"] for claim in claims}
        return [
            {
                **_without(article, "ref", "version"),
                "title": self.clean(article["title"]),
                "address": _web_address(article["address"]),
            }
            for article in self.record["articles"]
            if article["id"] in cited
        ]

    def cell(self, cell: Mapping[str, Any]) -> Data:
        return {**cell, "reason": self.clean(cell["reason"])}

    def counts_of(self, claim: Mapping[str, Any]) -> list[str]:
        """Give the figures of a claim."""
        return [key for key, one in self.figures.items() if one["claim"] == claim["id"]]

    def figures_of(self, claim: Mapping[str, Any]) -> list[str]:
        """Give the figures of a claim that a source states: inferred ones are stated by nobody."""
        return [key for key in self.counts_of(claim) if not self.figures[key]["inferred"]]

    def sentence(self, claim: Mapping[str, Any], figures: Sequence[str]) -> str:
        """Write the claim's attributed sentence."""
        source = self.sources[claim["source"]]
        told = tuple(_told(self.figures[key]) for key in figures)
        words = () if told or not self.is_quoted(claim) else tuple(self.content(claim))
        return sentence(
            Statement(
                source=self.label(source),
                stance=claim["stance"],
                polarity=claim["polarity"],
                own_voice=source["kind"] == "reporter",
                figures=told,
                words=words,
            ),
            self.translate,
        )

    def standfirst(self) -> list[Data]:
        """Tell who gives which number of the killed, what it comes to, and then the rest."""
        lines = [line for line in self.record["standfirst"] if not self.silence[line["claim"]]]
        killed = [line for line in lines if self.is_of_killed(line)]
        others = [line for line in lines if not self.is_of_killed(line)]
        return [
            *self.told_lines(killed),
            *self.totals([key for line in killed for key in line["figures"]]),
            *self.told_lines(others),
        ]

    def is_of_killed(self, line: Mapping[str, Any]) -> bool:
        return any(self.figures[key]["harm"] in _DEATHS for key in line["figures"])

    def told_lines(self, lines: Sequence[Mapping[str, Any]]) -> Iterator[Data]:
        """Give sentences: what one source says of numbers in the same way is one sentence."""
        for _, group in groupby(lines, key=self.voice):
            same = list(group)
            claim = self.claims[same[0]["claim"]]
            keys = [key for line in same for key in line["figures"]] or self.figures_of(claim)
            words = self.inferred(claim, keys) or self.sentence(claim, keys)
            if words:
                yield {"claims": [line["claim"] for line in same], "sentence": words, "node": ""}

    def voice(self, line: Mapping[str, Any]) -> tuple[object, ...]:
        """Give what lines of one sentence share."""
        claim = self.claims[line["claim"]]
        alone = not line["figures"] or self.figures[line["figures"][0]]["inferred"]
        return claim["source"], claim["stance"], claim["polarity"], alone and claim["id"]

    def inferred(self, claim: Mapping[str, Any], keys: Sequence[str]) -> str:
        """Write the sentence of a count that no source states; empty if a source states it."""
        if not keys or not self.figures[keys[0]]["inferred"]:
            return ""
        marks = [mark for mark in claim["marks"] if mark.get("figure") == keys[0]]
        words = "".join(run["text"] for mark in marks for run in self.piece_runs(claim, mark))
        return inferred_sentence(
            _told(self.figures[keys[0]]),
            source=self.label(self.sources[claim["source"]]),
            words=words if self.is_quoted(claim) else "",
            translate=self.translate,
        )

    def totals(self, told: Sequence[str]) -> Iterator[Data]:
        """Say what the numbers of the killed come to, where one told figure does not say it."""
        stated = {_bounds(self.figures[key]) for key in told}
        cells = {cell["node"]: cell for cell in self.record["cells"] if cell["harm"] == Harm.KILLED}
        rows = [cells[node] for node in TOTALS if node in cells and _has_number(cells[node])]
        if len({_bounds(row) for row in rows}) == 1:
            rows = rows[:1]
        claims = [self.claims[self.figures[key]["claim"]] for key in _counted(rows)]
        if told and claims and (len(rows) > 1 or _bounds(rows[0]) not in stated):
            labels = [self.label(self.sources[claim["origin"]]) for claim in claims]
            words = totals_sentence(
                rows, sources=list(dict.fromkeys(labels)), translate=self.translate
            )
            keys = list(dict.fromkeys(claim["id"] for claim in claims))
            yield {"claims": keys, "sentence": words, "node": rows[-1]["node"]}

    def content(self, claim: Mapping[str, Any]) -> list[str]:
        """Give the words that are said, piece by piece, as far as they may be shown."""
        return [
            "".join(run["text"] for run in self.runs(claim, text, start, only=piece))
            for mark in claim["marks"]
            if mark["role"] == "content"
            for piece in [Span(mark["start"], mark["end"])]
            for text, start in self.texts(claim, piece)
        ]

    def content_runs(self, claim: Mapping[str, Any]) -> Iterator[Data]:
        for mark in claim["marks"]:
            if mark["role"] == "content":
                yield from self.piece_runs(claim, mark)

    def piece_runs(self, claim: Mapping[str, Any], mark: Mapping[str, Any]) -> Iterator[Data]:
        """Give the characters of one mark as runs, withheld ones replaced."""
        piece = Span(mark["start"], mark["end"])
        for text, start in self.texts(claim, piece):
            yield from self.runs(claim, text, start, only=piece)

    def texts(self, claim: Mapping[str, Any], piece: Span) -> Iterator[tuple[str, int]]:
        """Give the excerpts' stretches that a piece of content covers."""
        for excerpt in claim["excerpts"]:
            start, end = max(piece.start, excerpt["start"]), min(piece.end, excerpt["end"])
            if start < end:
                at = excerpt["start"]
                yield excerpt["text"][start - at : end - at], start

    def excerpt(self, claim: Mapping[str, Any], excerpt: Mapping[str, Any]) -> Data:
        """Give a sentence of the report as runs: marked words apart, withheld ones replaced."""
        return {"runs": self.runs(claim, excerpt["text"], excerpt["start"])}

    def runs(
        self, claim: Mapping[str, Any], text: str, start: int, *, only: Span | None = None
    ) -> list[Data]:
        """Cut a text that stands at `start` of its report into runs, with withheld words replaced."""
        marks = [] if only else list(self.marks(claim, start, len(text)))
        marks += list(self.gaps(claim, text, start))
        pieces: list[Data] = []
        last = None
        for run in runs(text, Span(0, len(text)), marks):
            hidden = next((m for m in run.marks if m.role == _WITHHELD_ROLE), None)
            roles = [role for role in run.classes if role != _WITHHELD_ROLE]
            if hidden is None:
                figures = [mark.part for mark in run.marks if mark.role == "figure"]
                named = {"figures": figures} if figures else {}
                pieces.append({"text": run.text, "marks": roles, **named})
            elif hidden is not last:
                pieces.append({"text": hidden.claim, "marks": [_WITHHELD_ROLE]})
            last = hidden
        return pieces

    def marks(self, claim: Mapping[str, Any], start: int, length: int) -> Iterator[Marked]:
        """Give a claim's marks inside a stretch of text."""
        for mark in claim["marks"]:
            key = mark.get("figure", "")
            first, end = max(mark["start"] - start, 0), min(mark["end"] - start, length)
            if first < end and (not key or key in self.figures):
                yield Marked(span=Span(first, end), role=mark["role"], part=key)

    def gaps(self, claim: Mapping[str, Any], text: str, start: int) -> Iterator[Marked]:
        """Find what is withheld in a stretch of text: by place, and by words."""
        whole = Span(0, len(text))
        for hole in self.holes(claim):
            first, end = max(hole.start - start, 0), min(hole.end - start, len(text))
            if first < end:
                yield Marked(span=Span(first, end), role=_WITHHELD_ROLE, claim=hole.shown)
        for pattern, shown in self.patterns:
            for found in pattern.finditer(text):
                yield Marked(
                    span=Span(*found.span()), role=_WITHHELD_ROLE, claim=shown, part=str(whole)
                )

    def holes(self, claim: Mapping[str, Any]) -> Iterator[Hole]:
        """Give what is withheld from a claim's text, its source's own words with a redacted source."""
        yield from self.withheld.holes.get(claim["version"], ())
        source = self.sources[claim["source"]]
        if source["ref"] in self.withheld.sources:
            shown = self.withheld.sources[source["ref"]]
            for mark in claim["marks"]:
                if mark["role"] == "source":
                    yield Hole(mark["start"], mark["end"], shown)


def _web_address(address: str) -> str:
    """Give an address only if a browser opens a page with it, and runs nothing."""
    return address if address.lower().startswith(("http://", "https://")) else ""


def _has_number(cell: Mapping[str, Any]) -> bool:
    return any(cell[side] is not None for side in ("low", "best", "high"))


def _bounds(cell: Mapping[str, Any]) -> tuple[object, ...]:
    return cell["low"], cell["best"], cell["high"]


def _counted(cells: Sequence[Mapping[str, Any]]) -> list[str]:
    """List the figures that these cells count."""
    uses = [use for cell in cells for use in cell["figures"] if use["role"] == FigureRole.COUNTED]
    return list(dict.fromkeys(use["figure"] for use in uses))


def _told(figure: Mapping[str, Any]) -> Told:
    names = "harm qualifier low best high approx category people entity_kind further"
    return Told(**{name: figure[name] for name in names.split()})
