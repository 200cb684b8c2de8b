"""A release: the record of an incident as plain data, built field by field from an allow-list.

What is frozen is what may be published and nothing else. `ref`, `version` and offsets stay inside:
drawing needs them, and gives none of them to readers. Sources, articles, claims and figures get
numbers of this release, so that nobody can be followed from one record to another.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from annotations.values.vocabulary import Category, ConflictState, Harm
from incidents.reckoning.codes import REPORTER, NoteType, Shape
from incidents.reckoning.record import AccountSum, Cell, Finding
from incidents.reckoning.tree import PEOPLE, PERPETRATORS, VICTIMS
from incidents.reckoning.triples import Triple
from incidents.release.basis import Basis, Number, Said, Speaker
from incidents.release.formats import FORMAT
from incidents.release.independence import Numbered
from incidents.release.moments import edtf_of
from incidents.release.standfirst import chosen
from incidents.release.timelines import frozen_timeline

MERGED: Final = "merged"  # beside the kinds of ties that people make: it is part of this one now

Data = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is said about the incident itself; codes of the vocabulary, `when` is EDTF or empty.

    `coordinates` are rounded already; `links` are the ties to other incidents. `presumes_civilians`:
    the dead whose status nobody gives are presumed to be civilians.
    """

    title: str
    types: tuple[str, ...]
    stage: str
    when: str
    place: str
    location_precision: str
    grade: str
    coordinates: Mapping[str, Any] | None = None
    links: tuple["FrozenLink", ...] = ()
    presumes_civilians: bool = False


@dataclass(frozen=True, slots=True)
class FrozenLink:
    """A tie to another incident, by its key. `back`: it is the other one that "is part of" this.

    `kind` is one of the vocabulary, or that it was merged into this one.
    """

    kind: str
    incident: str
    back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What people have made of a conflict: its figures (or claims), its state, and the reason.

    `message % params` is what the rules say of it; empty for one that a person opened. `row` is
    the key of its row, empty if it has none yet; it is not frozen.
    """

    type: str
    harm: str
    node: str
    state: str
    reason: str
    keys: tuple[str, ...]
    message: str = ""
    params: Mapping[str, str | int] = field(default_factory=dict, hash=False)
    row: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Untraced:
    """A number that does not resolve to words in a report (rule R18)."""

    harm: str
    node: str
    claim: str


def freeze(facts: Facts, basis: Basis, conflicts: Sequence[Settled], *, provisional: bool) -> Data:
    """Build the frozen record of a release."""
    numbering = _Numbering(basis)
    known = Numbered(
        basis, claims=numbering.claims, sources=numbering.sources, articles=numbering.articles
    )
    cells = [
        {
            **_cell(cell, numbering, conflicts),
            **known.cell(cell),
            "says": _says(cell, numbering, known),
        }
        for cell in shown_cells(basis)
    ]
    return {
        "format": FORMAT,
        "title": facts.title,
        "types": list(facts.types),
        "stage": facts.stage,
        "when": facts.when,
        "place": facts.place,
        "location_precision": facts.location_precision,
        "coordinates": dict(facts.coordinates) if facts.coordinates else None,
        "links": [{"kind": tie.kind, "ref": tie.incident, "back": tie.back} for tie in facts.links],
        "presumes_civilians": facts.presumes_civilians,
        "grade": facts.grade,
        "provisional": provisional,
        "independence": known.frozen(cells),
        "standfirst": chosen(basis, numbering.told, numbering.claims, numbering.figures),
        "cells": cells,
        "conflicts": [_conflict(one, numbering) for one in conflicts if numbering.knows(one)],
        **frozen_timeline(basis, numbering.claims),
        "sources": numbering.source_list(),
        "articles": numbering.article_list(),
        "claims": [_claim(said, numbering) for said in numbering.told],
        "figures": [
            {**_figure(number, said, numbering), "group": known.group(number.key)}
            for said in numbering.told
            for number in said.numbers
        ],
    }


def digest_of(record: Mapping[str, Any]) -> str:
    """Digest a frozen record (SHA-256 of its canonical JSON). Never shown to readers.

    A reader could try names against it until one fits.
    """
    text = json.dumps(record, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def shown_cells(basis: Basis) -> list[Cell]:
    """List the cells that readers see: all of which anything is said, and three totals of killed."""
    cells = list(basis.reckoning.cells)
    kept = [cell for cell in cells if _is_shown(cell)]
    if any(cell.harm == Harm.KILLED for cell in cells):
        there = {cell.node for cell in kept if cell.harm == Harm.KILLED}
        kept += [
            basis.reckoning.cell(Harm.KILLED, node)
            for node in (VICTIMS, PERPETRATORS, PEOPLE)
            if node not in there
        ]
    return kept


def _is_shown(cell: Cell) -> bool:
    """Leave out what nobody spoke of: perpetrators of a harm of whom nothing is said."""
    if cell.shape == Shape.NOT_STATED:
        return False
    return cell.has_number or cell.harm == Harm.KILLED or cell.node != PERPETRATORS


def untraced(basis: Basis) -> list[Untraced]:
    """List the numbers that cannot be published: their words do not stand where they did (R18).

    A cell with a number needs at least one figure of a verified claim, and every figure under it
    must be found in its report, whose text must still have its digest.
    """
    broken = {
        number.key: said.key for said in basis.said if not said.intact for number in said.numbers
    }
    known = {number.key for said in basis.said for number in said.numbers}
    found = []
    for cell in shown_cells(basis):
        used = [use.figure for use in cell.uses]
        bad = [key for key in used if key in broken or key not in known]
        if bad:
            found.append(Untraced(harm=cell.harm, node=cell.node, claim=broken.get(bad[0], "")))
        elif cell.has_number and not used:
            found.append(Untraced(harm=cell.harm, node=cell.node, claim=""))
    return found


class _Numbering:
    """The numbers that claims, figures, sources and articles have in one release."""

    def __init__(self, basis: Basis) -> None:
        self.basis = basis
        self.told = [said for said in basis.said if _may_be_told(said)]
        self.claims = {said.key: f"c{n}" for n, said in enumerate(self.told, start=1)}
        keys = [number.key for said in self.told for number in said.numbers]
        self.figures = {key: f"f{n}" for n, key in enumerate(keys, start=1)}
        speakers = list(dict.fromkeys(key for said in self.told for key in _speaker_keys(said)))
        self.sources = {key: f"s{n}" for n, key in enumerate(speakers, start=1)}
        open_ones = {key for said in self.told if not said.protected for key in _speaker_keys(said)}
        self.hidden = set(self.sources) - open_ones
        reports = {said.report.key: said.report for said in self.told if said.quotable}
        self.reports = reports
        self.articles = {key: f"a{n}" for n, key in enumerate(reports, start=1)}
        self.outlets = {said.report.outlet_key: said.report.outlet for said in self.told}
        self.versions = {said.report.version: said.report.key for said in self.told}
        self.fallen = {fall.figures: fall.words for fall in basis.falls}

    def knows(self, conflict: Settled) -> bool:
        """Tell whether all that a conflict is about is in the release: else nothing hints at it."""
        keys = conflict.keys
        return bool(keys) and all(key in self.figures or key in self.claims for key in keys)

    def source_list(self) -> list[Data]:
        return [self._source(key, number) for key, number in self.sources.items()]

    def _source(self, key: str, number: str) -> Data:
        if key.startswith(REPORTER):
            outlet = key.removeprefix(REPORTER)
            label, kind, named = self.outlets[outlet], "reporter", "named_body"
            speaker = Speaker(key="", label=label, kind=kind, named=named)
        else:
            speaker = self.basis.speakers[key]
        hidden = key in self.hidden
        return {
            "id": number,
            "ref": speaker.key,
            "label": "" if hidden else speaker.label,
            "kind": "" if hidden else speaker.kind,
            "named": "" if hidden else speaker.named,
            "anonymity_reason": "" if hidden else speaker.anonymity_reason,
            "party": speaker.party and not hidden,
            "protected": hidden,
        }

    def article_list(self) -> list[Data]:
        return [
            {
                "id": number,
                "ref": key,
                "version": self.reports[key].version,
                "outlet": self.reports[key].outlet,
                "title": self.reports[key].title,
                "published": self.reports[key].published,
                "address": self.reports[key].address,
            }
            for key, number in self.articles.items()
        ]


def _may_be_told(said: Said) -> bool:
    """A protected source is paraphrased by its figures; without any there is nothing to tell."""
    return said.quotable or bool(said.numbers)


def _speaker_keys(said: Said) -> tuple[str, str]:
    reporter = f"{REPORTER}{said.report.outlet_key}"
    return said.speaker or reporter, said.origin or reporter


def _claim(said: Said, numbering: _Numbering) -> Data:
    speaker, origin = _speaker_keys(said)
    marks = [{"role": part.role, "start": part.start, "end": part.end} for part in said.parts]
    marks += [
        {
            "role": "figure",
            "start": number.start,
            "end": number.end,
            "figure": numbering.figures[number.key],
        }
        for number in said.numbers
    ]
    return {
        "id": numbering.claims[said.key],
        "ref": said.key,
        "source": numbering.sources[speaker],
        "origin": numbering.sources[origin],
        "article": numbering.articles.get(said.report.key) if said.quotable else None,
        "version": said.report.version,
        "manner": said.manner if said.quotable else "",
        "stance": said.stance,
        "polarity": said.polarity,
        "graphic": said.graphic,
        "quoted": said.quotable,
        "when": said.when,
        "credibility": said.credibility,
        "marks": marks if said.quotable else [],
        "excerpts": [
            {"start": excerpt.start, "end": excerpt.end, "text": excerpt.text}
            for excerpt in said.excerpts
            if said.quotable
        ],
    }


def _figure(number: Number, said: Said, numbering: _Numbering) -> Data:
    names = (
        "harm category entity_kind people qualifier low best high approx policy inferred "
        "includes_perpetrator further as_of"
    )
    return {
        "id": numbering.figures[number.key],
        "ref": number.key,
        "claim": numbering.claims[said.key],
        **{name: getattr(number, name) for name in names.split()},
        "attacking_group": said.attacking_group and number.category == Category.ARMED_GROUP,
    }


def _triple(value: Triple) -> Data:
    return {"low": value.low, "best": value.best, "high": value.high}


def _cell(cell: Cell, numbering: _Numbering, conflicts: Sequence[Settled]) -> Data:
    found = [set(finding.figures) for finding in cell.conflicts]
    disputed = any(
        one.state == ConflictState.OPEN and numbering.knows(one) and set(one.keys) in found
        for one in conflicts
    )
    return {
        "harm": str(cell.harm),
        "node": str(cell.node),
        **_triple(cell.value),
        "rule": str(cell.rule),
        "word": str(cell.word),
        "shape": str(cell.shape),
        "reason": cell.reason,
        "disputed": disputed,
        "notes": [str(note.type) for note in cell.findings if not note.is_conflict],
        "told": [_note(note, numbering) for note in cell.findings if not note.is_conflict],
        "figures": [
            {"figure": numbering.figures[use.figure], "role": str(use.role)}
            for use in cell.uses
            if use.figure in numbering.figures
        ],
        "accounts": [_account(account, numbering) for account in cell.accounts],
    }


def _note(note: Finding, numbering: _Numbering) -> Data:
    """Give what the rules note on a number, and in an editor's words why a toll fell (R12)."""
    told: Data = {"message": note.template, "params": dict(note.params)}
    if note.type == NoteType.REVISED_DOWN:
        figures = [numbering.figures[key] for key in note.right if key in numbering.figures]
        before = [numbering.figures[key] for key in note.left if key in numbering.figures]
        told |= {"why": numbering.fallen.get(note.figures, ""), "left": before, "figures": figures}
    return told


def _account(account: AccountSum, numbering: _Numbering) -> Data:
    article = numbering.versions.get(account.version, "")
    return {
        "source": numbering.sources.get(account.origin),
        "article": numbering.articles.get(article),
        "number": account.number,
        "kind": str(account.kind),
        "superseded": account.superseded,
        "as_of": edtf_of(account.as_of),
        **_triple(account.value),
        "terms": [
            {
                "figures": [numbering.figures[key] for key in term.figures],
                **_triple(term.value),
            }
            for term in account.terms
        ],
    }


def _says(cell: Cell, numbering: _Numbering, known: Numbered) -> list[Data]:
    return [
        {
            "source": numbering.sources.get(origin.origin),
            **_triple(origin.value),
            "kind": str(origin.kind),
            "as_of": edtf_of(origin.as_of),
            "figures": [numbering.figures[key] for key in origin.figures],
            **known.says(origin),
        }
        for origin in cell.origins
    ]


def _conflict(one: Settled, numbering: _Numbering) -> Data:
    return {
        "type": one.type,
        "harm": one.harm,
        "node": one.node,
        "state": one.state,
        "reason": one.reason,
        "told": {"message": one.message, "params": dict(one.params)} if one.message else None,
        "figures": [numbering.figures[key] for key in one.keys if key in numbering.figures],
        "claims": [numbering.claims[key] for key in one.keys if key in numbering.claims],
    }
