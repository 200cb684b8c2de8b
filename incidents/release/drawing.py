"""A release drawn for readers: the frozen record through what is withheld today.

One function draws page, JSON and CSV alike, so that none can show what another holds back. The
result is an allow-list of its own: no offsets, no keys of rows.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, Final

from annotations.values.vocabulary import EntityKind, Harm, gettext_noop
from incidents.reckoning.codes import FigureRole
from incidents.release.definitions import headlines
from incidents.release.formats import upgraded
from incidents.release.groups import Groups, drawn_independence, with_support
from incidents.release.imprint import Imprint
from incidents.release.notes import drawn_conflict, drawn_notes, kept_superseded, with_words
from incidents.release.quotations import WITHHELD_ROLE, Quotations
from incidents.release.related import related
from incidents.release.standfirst import bounds, inferred_sentence, total_rows, totals_sentence
from incidents.release.timelines import drawn_timeline
from incidents.release.withheld import WITHHELD_WHOLE, Withheld, cleaned, web_address
from incidents.release.wording import Statement, Told, sentence

Data = dict[str, Any]
Translate = Callable[[str], str]

PROTECTED: Final = gettext_noop("a source whose name is protected")
_DEATHS: Final = frozenset({Harm.KILLED, Harm.DIED_OF_WOUNDS})


def drawn(
    record: Mapping[str, Any],
    imprint: Imprint,
    withheld: Withheld,
    translate: Translate = lambda message: message,
) -> Data:
    """Draw a frozen record for readers. `generated` is its own day: files stay equal, byte for byte."""
    record = upgraded(record)
    pen = _Pen(record, withheld, translate)
    claims = [pen.claim(claim) for claim in record["claims"]]
    articles = pen.articles(claims)
    known = [article["id"] for article in articles]
    cells = with_support(
        [pen.cell(cell) for cell in record["cells"]],
        record["independence"],
        articles=known,
        article_of=pen.article_of,
    )
    return {
        "format": record["format"],
        "incident": imprint.incident,
        "release": imprint.number,
        "published": imprint.published,
        "generated": imprint.published,
        "program": imprint.program,
        "why": pen.clean(imprint.why),
        "provisional": record["provisional"],
        "title": pen.clean(record["title"]),
        "types": record["types"],
        "stage": record["stage"],
        "when": record["when"],
        "place": pen.clean(record["place"]),
        "location_precision": record["location_precision"],
        "coordinates": pen.coordinates(),
        **related(record, imprint.part_of, withheld),
        "grade": record["grade"],
        "independence": drawn_independence(
            record["independence"], cells, pen.groups, articles=known, claims=pen.open_claims()
        ),
        "standfirst": pen.standfirst(),
        "presumes_civilians": (presumed := record["presumes_civilians"]),
        "definitions": [one.as_data() for one in headlines(cells, presumes_civilians=presumed)],
        "cells": cells,
        "conflicts": [
            drawn_conflict(conflict, pen.clean, translate)
            for conflict in record["conflicts"]
            if not pen.were_one(conflict)
        ],
        **pen.timeline(),
        "sources": pen.sources_of(claims, cells),
        "articles": articles,
        "claims": claims,
        "figures": [pen.figure(figure) for figure in pen.figures.values()],
    }


def _without(data: Mapping[str, Any], *names: str) -> Data:
    return {name: value for name, value in data.items() if name not in names}


class _Pen:
    """What draws one release, through what is withheld."""

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
        self.quotations = Quotations(record, self.figures, withheld, translate)
        self.groups = Groups(self.figures.values(), self.teller_of)
        self.silence = {key: self.silence_of(claim) for key, claim in self.claims.items()}

    def coordinates(self) -> Data | None:
        """Give the coordinates; none while words of the place are withheld, which they would tell."""
        place: str = self.record["place"]
        located: Data | None = self.record["coordinates"]
        return located if self.clean(place) == place else None

    def clean(self, text: str) -> str:
        return cleaned(text, self.withheld)

    def is_protected(self, source: Mapping[str, Any]) -> bool:
        return source["protected"] or source["ref"] in self.withheld.protected

    def origin(self, claim: Mapping[str, Any]) -> str:
        """Give who a claim goes back to: of a protected source, whom it speaks for is not told."""
        hidden = self.is_protected(self.sources[claim["source"]])
        return str(claim["source"] if hidden else claim["origin"])

    def sources_of(self, claims: Sequence[Data], cells: Sequence[Data]) -> list[Data]:
        """List the sources that anything drawn still leads to."""
        used = {claim[name] for claim in claims for name in ("source", "origin")}
        used |= {told["source"] for cell in cells for told in (*cell["accounts"], *cell["says"])}
        return [self.source(one) for one in self.record["sources"] if one["id"] in used]

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
        both = (self.sources[claim[name]] for name in ("source", "origin"))
        return bool(claim["quoted"]) and not any(self.withheld.since(one) for one in both)

    def silence_of(self, claim: Mapping[str, Any]) -> str:
        """Give what stands in place of a claim of which nothing can be told; empty if something can.

        It is no claim that is counted, and no line of the timeline: no count hints at it.
        """
        if self.counts_of(claim):
            return ""
        if not self.is_quoted(claim):
            return self.translate(WITHHELD_WHOLE)
        pieces = list(self.quotations.content_runs(claim))
        gaps = [run["text"] for run in pieces if WITHHELD_ROLE in run["marks"]]
        shown = "".join(run["text"] for run in pieces if WITHHELD_ROLE not in run["marks"])
        return gaps[0] if gaps and not any(sign.isalnum() for sign in shown) else ""

    def claim(self, claim: Mapping[str, Any]) -> Data:
        silence = self.silence[claim["id"]]
        quoted = self.is_quoted(claim) and not silence
        kept = _without(claim, "ref", "version", "marks", "excerpts")
        return {
            **kept,
            "origin": self.origin(claim),
            "withheld": bool(silence),
            "quoted": quoted,
            "article": claim["article"] if quoted else None,
            "manner": claim["manner"] if quoted else "",
            "sentence": silence
            or self.sentence(claim, self.figures_of(claim))
            or self.inferred(claim, self.counts_of(claim)),
            "content": self.quotations.content(claim) if quoted else [],
            "excerpts": [
                self.quotations.excerpt(claim, one) for one in claim["excerpts"] if quoted
            ],
        }

    def articles(self, claims: Sequence[Mapping[str, Any]]) -> list[Data]:
        """List the reports that a drawn claim still points to."""
        cited = {claim["article"] for claim in claims}
        return [
            {
                **_without(article, "ref", "version"),
                "title": self.clean(article["title"]),
                "address": web_address(article["address"], self.withheld),
            }
            for article in self.record["articles"]
            if article["id"] in cited
        ]

    def figure(self, figure: Mapping[str, Any]) -> Data:
        group, words = self.groups.of_figure.get(figure["id"]), self.words_of(figure["id"])
        told = with_words(figure, words, self.translate)
        return {**_without(figure, "ref"), "group": group, **told}

    def words_of(self, figure: str) -> str:
        """Give a figure's own words; nothing if its claim is not quoted."""
        claim = self.claim_of(figure)
        return self.quotations.of_figure(claim, figure) if self.is_quoted(claim) else ""

    def teller_of(self, figure: str) -> tuple[str, bool]:
        """Give whom a figure goes back to, and whether that is hidden."""
        claim = self.claim_of(figure)
        return self.origin(claim), self.is_hidden(claim)

    def is_hidden(self, claim: Mapping[str, Any]) -> bool:
        """Tell whether a protected source speaks in a claim, or is whom it goes back to."""
        return any(self.is_protected(self.sources[claim[name]]) for name in ("source", "origin"))

    def open_claims(self) -> list[str]:
        """List the claims of which nothing is hidden."""
        return [
            key
            for key, claim in self.claims.items()
            if not self.silence[key] and not self.is_hidden(claim)
        ]

    def article_of(self, figure: str) -> str | None:
        claim = self.claim_of(figure)
        return claim["article"] if self.is_quoted(claim) else None

    def cell(self, cell: Mapping[str, Any]) -> Data:
        told = [one for one in cell["accounts"] if not self.betrays(_figures_of(one))]
        accounts = kept_superseded([self.account(account) for account in told])
        says = [
            {
                **one,
                "source": self.teller(one, one["figures"]),
                "group": self.groups.of(one),
                "as_of": one["as_of"] if self.are_quoted(one["figures"]) else "",
            }
            for one in cell["says"]
            if not self.betrays(one["figures"])
        ]
        return {
            **cell,
            "reason": self.clean(cell["reason"]),
            **drawn_notes(cell, self.clean, is_told=lambda note: not self.were_one(note)),
            "accounts": accounts,
            "says": says,
        }

    def betrays(self, figures: Sequence[str]) -> bool:
        """Tell whether figures taken together say whom a source speaks for that is protected since."""
        claims = [self.claim_of(key) for key in figures]
        hidden = any(self.is_protected(self.sources[claim["source"]]) for claim in claims)
        return hidden and len({self.origin(claim) for claim in claims}) > 1

    def account(self, account: Mapping[str, Any]) -> Data:
        """Give an account; whose words are not shown leads to no report."""
        keys = _figures_of(account)
        quoted = self.are_quoted(keys)
        article = account["article"] if quoted else None
        as_of = account["as_of"] if quoted else ""  # may be the day of a report that is not told
        teller = self.teller(account, keys)
        return {**account, "source": teller, "article": article, "as_of": as_of}

    def are_quoted(self, figures: Sequence[str]) -> bool:
        """Tell whether all words of these figures may be shown."""
        return bool(figures) and all(self.is_quoted(self.claim_of(key)) for key in figures)

    def teller(self, told: Mapping[str, Any], figures: Sequence[str]) -> object:
        """Give who tells these figures: a protected source by itself, else the origin."""
        tellers = [self.origin(self.claim_of(key)) for key in figures]
        return tellers[0] if tellers and told["source"] not in tellers else told["source"]

    def claim_of(self, figure: str) -> Mapping[str, Any]:
        found: Mapping[str, Any] = self.claims[self.figures[figure]["claim"]]
        return found

    def were_one(self, told: Mapping[str, Any]) -> bool:
        """Tell whether a conflict or a note was of one source, and would say now for whom one speaks."""
        figures = [*told.get("left", ()), *told.get("figures", ())]
        origins = {self.claim_of(key)["origin"] for key in figures if key in self.figures}
        return len(origins) == 1 and self.betrays([key for key in figures if key in self.figures])

    def timeline(self) -> dict[str, list[Data]]:
        """Give the lines of which something can be told, and their ties."""
        told = {key for key, silence in self.silence.items() if not silence}
        quoted = {key for key in told if self.is_quoted(self.claims[key])}
        return drawn_timeline(self.record, told=told, quoted=quoted, withheld=self.withheld)

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
        words = () if told or not self.is_quoted(claim) else tuple(self.quotations.content(claim))
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
        return inferred_sentence(
            _told(self.figures[keys[0]]),
            source=self.label(self.sources[claim["source"]]),
            words=self.words_of(keys[0]),
            translate=self.translate,
        )

    def totals(self, told: Sequence[str]) -> Iterator[Data]:
        """Say what the numbers of the killed come to, where one told figure does not say it."""
        stated = {bounds(self.figures[key]) for key in told}
        rows = total_rows(self.record["cells"])
        claims = [self.claim_of(key) for key in _counted(rows)]
        if told and claims and (len(rows) > 1 or bounds(rows[0]) not in stated):
            labels = [self.label(self.sources[self.origin(claim)]) for claim in claims]
            words = totals_sentence(
                rows, sources=list(dict.fromkeys(labels)), translate=self.translate
            )
            keys = list(dict.fromkeys(claim["id"] for claim in claims))
            yield {"claims": keys, "sentence": words, "node": rows[-1]["node"]}


def _figures_of(account: Mapping[str, Any]) -> list[str]:
    return [key for term in account["terms"] for key in term["figures"]]


def _counted(cells: Sequence[Mapping[str, Any]]) -> list[str]:
    """List the figures that these cells count."""
    uses = [use for cell in cells for use in cell["figures"] if use["role"] == FigureRole.COUNTED]
    return list(dict.fromkeys(use["figure"] for use in uses))


def _told(figure: Mapping[str, Any]) -> Told:
    names = "harm qualifier low best high approx category people entity_kind further"
    return Told(**{name: figure[name] for name in names.split()})
