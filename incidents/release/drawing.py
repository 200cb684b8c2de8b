"""A release drawn for readers: the frozen record through what is withheld today.

One function draws page, JSON and CSV alike, so that none can show what another holds back. The
result is an allow-list of its own: no offsets, no keys of rows.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from annotations.text.runs import Marked, runs
from annotations.text.spans import Span
from annotations.values.vocabulary import gettext_noop
from incidents.release.wording import Statement, Told, sentence

Data = dict[str, Any]
Translate = Callable[[str], str]

PROTECTED: Final = gettext_noop("a source whose name is protected")
NAME_WITHHELD: Final = gettext_noop("[name withheld]")
WITHHELD: Final = gettext_noop("[withheld, %(date)s]")

_SHORTEST: Final = 3  # characters of a word that is looked for in other quotations too
_WITHHELD_ROLE: Final = "withheld"


@dataclass(frozen=True, slots=True)
class Hole:
    """A stretch of a text that readers do not see, and what stands there instead."""

    start: int
    end: int
    shown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """All that readers must not see today.

    `holes` are places, by text; `words` are the same words wherever else they stand (a title, a
    copy of the report). `sources` are labels that are replaced, `protected` sources without label
    and, unless their words were released by choice, without words.
    """

    holes: Mapping[str, tuple[Hole, ...]] = field(default_factory=dict)
    words: tuple[tuple[str, str], ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)
    protected: frozenset[str] = frozenset()


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
        "grade": record["grade"],
        "standfirst": pen.standfirst(),
        "cells": [pen.cell(cell) for cell in record["cells"]],
        "conflicts": [
            {**conflict, "reason": pen.clean(conflict["reason"])}
            for conflict in record["conflicts"]
        ],
        "timeline": [dict(line) for line in record["timeline"]],
        "sources": [pen.source(source) for source in record["sources"]],
        "articles": pen.articles(claims),
        "claims": claims,
        "figures": [_without(figure, "ref") for figure in record["figures"]],
    }


def cleaned(text: str, withheld: Withheld) -> str:
    """Take withheld words out of a text that is no quotation."""
    for pattern, shown in _patterns(withheld):
        text = pattern.sub(lambda _, shown=shown: shown, text)  # type: ignore[misc]
    return text


def _patterns(withheld: Withheld) -> list[tuple[re.Pattern[str], str]]:
    """Make what finds withheld words wherever they stand; the longest are looked for first."""
    return [
        (re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE), shown)
        for words, shown in sorted(withheld.words, key=lambda pair: -len(pair[0]))
        if len(words) >= _SHORTEST
    ]


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
        self.figures = {figure["id"]: figure for figure in record["figures"]}
        self.patterns = _patterns(withheld)

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
        bare = {"kind": "", "named": "", "anonymity_reason": ""} if hidden else {}
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

    def claim(self, claim: Mapping[str, Any]) -> Data:
        quoted = self.is_quoted(claim)
        kept = _without(claim, "ref", "version", "marks", "excerpts")
        return {
            **kept,
            "quoted": quoted,
            "article": claim["article"] if quoted else None,
            "manner": claim["manner"] if quoted else "",
            "sentence": self.sentence(claim, self.figures_of(claim)),
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

    def figures_of(self, claim: Mapping[str, Any]) -> list[str]:
        """Give the figures of a claim that can be put into words: inferred ones are stated by nobody."""
        return [
            figure["id"]
            for figure in self.record["figures"]
            if figure["claim"] == claim["id"] and not figure["inferred"]
        ]

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
        lines = []
        for line in self.record["standfirst"]:
            claim = self.claims[line["claim"]]
            words = self.sentence(claim, line["figures"] or self.figures_of(claim))
            if words:
                lines.append({"claim": line["claim"], "sentence": words})
        return lines

    def content(self, claim: Mapping[str, Any]) -> list[str]:
        """Give the words that are said, piece by piece, as far as they may be shown."""
        return [
            "".join(run["text"] for run in self.runs(claim, text, start, only=piece))
            for mark in claim["marks"]
            if mark["role"] == "content"
            for piece in [Span(mark["start"], mark["end"])]
            for text, start in self.texts(claim, piece)
        ]

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
        marks = [] if only else list(_marks(claim, start, len(text)))
        marks += list(self.gaps(claim, text, start))
        pieces: list[Data] = []
        last = None
        for run in runs(text, Span(0, len(text)), marks):
            hidden = next((m for m in run.marks if m.role == _WITHHELD_ROLE), None)
            roles = [role for role in run.classes if role != _WITHHELD_ROLE]
            if hidden is None:
                pieces.append({"text": run.text, "marks": roles})
            elif hidden is not last:
                pieces.append({"text": hidden.claim, "marks": [_WITHHELD_ROLE]})
            last = hidden
        return pieces

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


def _marks(claim: Mapping[str, Any], start: int, length: int) -> Iterator[Marked]:
    for mark in claim["marks"]:
        first, end = max(mark["start"] - start, 0), min(mark["end"] - start, length)
        if first < end:
            yield Marked(span=Span(first, end), role=mark["role"], part=mark.get("figure", ""))


def _told(figure: Mapping[str, Any]) -> Told:
    names = "harm qualifier low best high category people entity_kind further"
    return Told(**{name: figure[name] for name in names.split()})
