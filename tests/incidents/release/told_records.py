"""Drawn records made of sources, figures and the tolls they come to, as readers get them."""

FIGURE = {
    "harm": "killed",
    "category": "unknown",
    "entity_kind": "human",
    "people": "all",
    "qualifier": "exact",
    "low": 7,
    "best": 7,
    "high": 7,
    "approx": False,
    "policy": "",
    "inferred": False,
    "includes_perpetrator": "no",
    "further": False,
    "as_of": "",
    "attacking_group": False,
    "group": None,
}


def source(key, label="Harbour police", **fields):
    plain = {"kind": "police", "named": "named_body", "anonymity_reason": ""}
    return {"id": key, "label": label, "party": False, "protected": False, **plain, **fields}


def figure(key, low=7, best=7, high=7, *, claim=None, **fields):
    """One figure in a claim of its own, unless a claim is named."""
    numbers = {"low": low, "best": best, "high": high}
    return {**FIGURE, "id": key, "claim": claim or key.replace("f", "c"), **numbers, **fields}


def claim(key, teller, *, words="", marked="", **fields):
    """A claim; `marked` are the words of its figure, which is numbered as the claim is."""
    runs = [{"text": words, "marks": []}]
    if marked:
        mine = key.replace("c", "f")
        runs.append({"text": marked, "marks": ["figure"], "figures": [mine]})
    return {
        "id": key,
        "source": teller,
        "origin": teller,
        "article": "a1",
        "stance": "asserts",
        "polarity": "",
        "quoted": True,
        "withheld": False,
        "excerpts": [{"runs": runs}],
        **fields,
    }


def account(teller, *figures, superseded=False, as_of="2024-05-15", **value):
    """An account whose terms are these figures; its value is the figure's, or their sum."""
    sides = ("low", "best", "high")
    terms = [{"figures": [one["id"]], **{side: one[side] for side in sides}} for one in figures]
    added = {
        side: None if None in [one[side] for one in figures] else sum(one[side] for one in figures)
        for side in sides
    }
    return {
        "source": teller,
        "article": "a1",
        "number": 1,
        "kind": "statement",
        "superseded": superseded,
        "as_of": as_of,
        "terms": terms,
        **added,
        **value,
    }


def cell(harm, node, value, *accounts, absent=(), groups=None, told=()):
    """A number of the record with the accounts under it, and the notes that are told of it.

    `groups` are the sources' origins; without them a source has that of its figures (`record`).
    """
    low, best, high = value
    says = [{"source": key, "group": group} for key, group in (groups or {}).items()]
    return {
        "harm": harm,
        "node": node,
        "low": low,
        "best": best,
        "high": high,
        "shape": "exact",
        "rule": "a",
        "accounts": list(accounts),
        "says": says,
        "told": list(told),
        "figures": [{"figure": one["id"], "role": "absence"} for one in absent],
    }


def fall(older, newer, why="Two had been counted twice."):
    """The note that a toll of one source fell, as a release has it since format 3."""
    return {
        "message": "Revised down from %(left)s to %(right)s.",
        "params": {"left": str(older["best"]), "right": str(newer["best"])},
        "why": why,
        "left": [older["id"]],
        "figures": [newer["id"]],
    }


def record(sources, claims, figures, cells, conflicts=(), independence=None):
    """A drawn record; `independence` is None in releases of formats 1 and 2."""
    return {
        "independence": independence,
        "sources": sources,
        "claims": claims,
        "figures": figures,
        "cells": [{**one, "says": one["says"] or _says(one, figures)} for one in cells],
        "conflicts": list(conflicts),
        "articles": [{"id": "a1", "published": "2024-05-16"}],
    }


def _says(cell, figures):
    """Who says anything of a cell, in the group of the first figure that has one."""
    groups = {one["id"]: one["group"] for one in figures if one["group"]}
    return [
        {"source": one["source"], "group": groups[term["figures"][0]]}
        for one in cell["accounts"]
        for term in one["terms"][:1]
        if term["figures"][0] in groups
    ]


def one_toll(told, *, teller=None, said=None, harm="killed", node="victims"):
    """A record of one source that gives one figure."""
    value = (told["low"], told["best"], told["high"])
    return record(
        [teller or source("s1")],
        [said or claim(told["claim"], "s1")],
        [told],
        [cell(harm, node, value, account("s1", told))],
    )
