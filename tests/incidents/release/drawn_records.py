"""A small frozen record, to be drawn in many ways."""

from incidents.release.drawing import drawn
from incidents.release.imprint import Imprint

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


def independent_record():
    """Two officers of one body in two reports, one of which another carries, and a hospital.

    All say that seven were killed: two independent origins in four reports.
    """
    frozen = record()
    frozen |= {"format": 3, "coordinates": None, "links": []}
    [claim], [figure], [source], [article] = (
        frozen[name] for name in ("claims", "figures", "sources", "articles")
    )
    frozen["sources"] = [
        source | {"party": False},
        source | {"id": "s2", "ref": "officer-key", "label": "Sergeant Low", "party": False},
        source | {"id": "s3", "ref": "hospital-key", "label": "Hospital", "party": False},
    ]
    frozen["articles"] = [article | {"id": f"a{n}", "ref": f"article-{n}"} for n in (1, 2, 3)]
    frozen["claims"] = [
        claim | {"id": f"c{n}", "ref": f"claim-{n}", "source": f"s{n}", "article": f"a{n}"}
        for n in (1, 2, 3)
    ]
    frozen["claims"][1]["origin"] = "s1"
    frozen["claims"][2]["origin"] = "s3"
    groups = {1: 1, 2: 1, 3: 2}
    frozen["figures"] = [
        figure
        | {"id": f"f{n}", "ref": f"figure-{n}", "claim": f"c{n}", "group": groups[n]}
        | {"attacking_group": False}
        for n in (1, 2, 3)
    ]
    seven = {"low": 7, "best": 7, "high": 7}
    as_of = {"as_of": "2011-11-12"}
    tellers = {1: "s1", 2: "s1", 3: "s3"}
    frozen["cells"] = [
        killed("victims", 7, 7, 7, "f1", "f2", "f3")
        | {"independent": 2, "rests_on": [], "told": [], "shape": "exact", "disputed": False}
        | {
            "accounts": [
                {"source": tellers[n], "article": f"a{n}", "number": 1, "kind": "statement"}
                | {"superseded": False, "terms": [{"figures": [f"f{n}"], **seven}]}
                | seven
                | as_of
                for n in (1, 2, 3)
            ],
            "says": [
                {"source": tellers[n], "figures": [f"f{n}"], "kind": "statement"}
                | {"group": groups[n], "supports": True}
                | seven
                | as_of
                for n in (1, 2, 3)
            ],
        }
    ]
    frozen["independence"] = {
        "articles": 4,
        "accounts": 3,
        "origins": 2,
        "further": [{"articles": ["a1"], "n": 1}],
        "joins": [
            {
                "kind": "same_source",
                "sources": ["s1", "s2"],
                "articles": ["a1", "a2"],
                "claims": ["c1", "c2"],
            }
        ],
    }
    return frozen
