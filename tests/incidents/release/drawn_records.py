"""A small frozen record, to be drawn in many ways."""

from incidents.release.drawing import Imprint, drawn

IMPRINT = Imprint(
    incident="key",
    number=1,
    published="2011-11-14",
    why="Named John Marsh.",
    program="Attest 1",
)
TEXT = "A gunman, John Marsh, killed seven people, the police said."


def record(**changes):
    figure = {
        "id": "f1",
        "ref": "figure-key",
        "claim": "c1",
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
    }
    claim = {
        "id": "c1",
        "ref": "claim-key",
        "source": "s1",
        "origin": "s1",
        "article": "a1",
        "version": "version-key",
        "manner": "indirect",
        "stance": "asserts",
        "polarity": "",
        "graphic": False,
        "quoted": True,
        "when": "2011-11-12",
        "credibility": "6",
        "marks": [
            {"role": "content", "start": 100, "end": 141},
            {"role": "source", "start": 143, "end": 153},
            {"role": "figure", "start": 129, "end": 141, "figure": "f1"},
        ],
        "excerpts": [{"start": 100, "end": 100 + len(TEXT), "text": TEXT}],
    }
    source = {
        "id": "s1",
        "ref": "source-key",
        "label": "Harbour police",
        "kind": "police",
        "named": "named_body",
        "anonymity_reason": "",
        "protected": False,
    }
    article = {
        "id": "a1",
        "ref": "article-key",
        "version": "version-key",
        "outlet": "The Post",
        "title": "John Marsh kills seven",
        "published": "2011-11-12",
        "address": "https://post.example/1",
    }
    return {
        "format": 1,
        "title": "Shooting by John Marsh",
        "types": ["armed_assault"],
        "stage": "accomplished",
        "when": "2011-11-12",
        "place": "Harbour",
        "location_precision": "settlement",
        "grade": "weak",
        "provisional": False,
        "standfirst": [{"claim": "c1", "figures": ["f1"]}],
        "cells": [],
        "conflicts": [],
        "timeline": [],
        "sources": [source],
        "articles": [article],
        "claims": [claim | changes],
        "figures": [figure],
    }


def words_of(shown):
    return "".join(run["text"] for run in shown["claims"][0]["excerpts"][0]["runs"])


def killed(node, low, best, high, *figures):
    uses = [{"figure": key, "role": "counted"} for key in figures]
    return {
        "harm": "killed",
        "node": node,
        "low": low,
        "best": best,
        "high": high,
        "rule": "a",
        "reason": "",
        "notes": [],
        "figures": uses,
        "accounts": [],
        "says": [],
    }


def silent(withheld):
    frozen = record()
    frozen["figures"], frozen["standfirst"] = [], [{"claim": "c1", "figures": []}]
    frozen["timeline"] = [{"claim": "c1", "follows": False, "when": ""}]
    return drawn(frozen, IMPRINT, withheld)
