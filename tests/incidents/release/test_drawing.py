import json

import pytest

from incidents.release.drawing import Hole, Imprint, Withheld, cleaned, drawn

IMPRINT = Imprint(incident="key", number=1, published="2011-11-14", why="Named John Marsh.")
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


def test_what_is_drawn_holds_no_key_of_a_row_and_no_offset():
    text = json.dumps(drawn(record(), IMPRINT, Withheld()))

    for inside in ("claim-key", "figure-key", "source-key", "version-key", '"start"', '"ref"'):
        assert inside not in text


def test_a_sentence_is_drawn_whole_with_its_marks():
    shown = drawn(record(), IMPRINT, Withheld())

    assert words_of(shown) == TEXT
    runs = shown["claims"][0]["excerpts"][0]["runs"]
    assert {"text": "seven people", "marks": ["content", "figure"]} in runs
    assert shown["standfirst"] == [
        {"claim": "c1", "sentence": "Harbour police said that 7 people were killed."}
    ]


def test_a_held_name_is_withheld_in_its_place_and_wherever_else_it_stands():
    start = 100 + TEXT.index("John")
    hole = Hole(start, start + len("John Marsh"), "[name withheld]")
    withheld = Withheld(holes={"version-key": (hole,)}, words=(("John Marsh", "[name withheld]"),))

    shown = drawn(record(), IMPRINT, withheld)

    assert "Marsh" not in json.dumps(shown)
    assert words_of(shown).count("[name withheld]") == 1
    assert shown["articles"][0]["title"] == "[name withheld] kills seven"
    assert shown["why"] == "Named [name withheld]."


def test_withheld_words_are_found_in_other_letters_but_not_inside_other_words():
    withheld = Withheld(words=(("Marsh", "[name withheld]"),))

    assert cleaned("MARSH and Marshall", withheld) == "[name withheld] and Marshall"


def test_a_redacted_source_loses_its_name_everywhere():
    withheld = Withheld(
        sources={"source-key": "[withheld, 1 May 2012]"},
        words=(("Harbour police", "[withheld, 1 May 2012]"),),
    )

    shown = drawn(record(), IMPRINT, withheld)

    assert "Harbour police" not in json.dumps(shown)
    assert "the police" not in words_of(shown)
    assert shown["standfirst"][0]["sentence"].startswith("[withheld, 1 May 2012] said")


def test_a_source_protected_after_the_release_is_paraphrased_without_words_or_link():
    shown = drawn(record(), IMPRINT, Withheld(protected=frozenset({"source-key"})))
    claim = shown["claims"][0]

    assert "Harbour police" not in json.dumps(shown)
    assert (claim["quoted"], claim["excerpts"], claim["article"]) == (False, [], None)
    assert shown["articles"] == []
    assert claim["sentence"] == "A source whose name is protected said that 7 people were killed."


@pytest.mark.parametrize("quoted", [True, False], ids=["by choice", "by default"])
def test_a_protected_source_is_quoted_only_by_choice(quoted):
    frozen = record(quoted=quoted)
    frozen["sources"][0] |= {"protected": True, "label": ""}

    shown = drawn(frozen, IMPRINT, Withheld(protected=frozenset({"source-key"})))

    assert bool(shown["claims"][0]["excerpts"]) is quoted
    assert bool(shown["articles"]) is quoted
    assert shown["sources"][0]["kind"] == ""


def test_an_inferred_count_is_put_into_no_sentence():
    frozen = record()
    frozen["figures"][0]["inferred"] = True

    shown = drawn(frozen, IMPRINT, Withheld())

    assert "7 people" not in shown["claims"][0]["sentence"]
