import csv
import io

import pytest

from incidents.exports.csv import HEADER, harmless, write_csv


def a_record(**changes):
    cell = {
        "harm": "killed",
        "node": "victims",
        "low": 7,
        "best": None,
        "high": None,
        "shape": "at_least",
        "rule": "floor",
        "reason": "",
        "disputed": False,
        "articles": 12,
        "independent": 2,
        "accounts": [{}, {}, {}],
        "says": [{"source": "s1", "group": 1}, {"source": "s2", "group": 2}],
        "figures": [{"figure": "f1", "role": "counted"}],
        "told": [],
    }
    return {
        "incident": "key",
        "release": 1,
        "published": "2011-11-14",
        "generated": "2011-11-14",
        "program": "Attest 1",
        "title": "Shooting",
        "when": "2011-11-12",
        "place": "Harbour",
        "location_precision": "settlement",
        "coordinates": {"latitude": -1.5, "longitude": 71.37, "from": "gazetteer"},
        "grade": "weak",
        "provisional": True,
        "independence": {"articles": 14, "accounts": 4, "origins": 3, "joins": []},
        "definitions": [
            {"definition": "victims", "low": 7, "best": None, "high": None, "why": "Victims only."},
            {"definition": "all", "low": 7, "best": 8, "high": 8, "why": "8 instead of 7."},
        ],
        "cells": [cell],
        "figures": [{"id": "f1", "claim": "c1", "note": ""}],
        "claims": [{"id": "c1", "source": "s1", "content": ["=1+1", "seven dead"]}],
        "sources": [
            {"id": "s1", "label": "Police", "party": False},
            {"id": "s2", "label": "=Hospital", "party": False},
        ],
        **changes,
    }


def rows(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_a_spreadsheet_would_run_gets_an_apostrophe(start):
    assert harmless(f"{start}SUM(A1)") == f"'{start}SUM(A1)"


def test_numbers_and_plain_text_are_left_alone():
    assert harmless(-7) == -7
    assert harmless("seven - or eight") == "seven - or eight"


def test_an_open_side_is_an_empty_cell_and_never_a_zero():
    [row] = rows(write_csv(a_record()))

    assert (row["low"], row["best"], row["high"]) == ("7", "", "")


def test_each_line_says_how_many_dead_by_the_definition_that_was_asked_for():
    def dead(text):
        [row] = rows(text)
        sides = tuple(row[f"dead_{side}"] for side in ("low", "best", "high"))
        return row["definition"], *sides, row["definition_why"]

    assert dead(write_csv(a_record())) == ("victims", "7", "", "", "Victims only.")
    assert dead(write_csv(a_record(), "all")) == ("all", "7", "8", "8", "8 instead of 7.")
    assert dead(write_csv(a_record(definitions=[]))) == ("", "", "", "", "")


def test_the_header_is_exact_and_lines_end_as_the_standard_says():
    text = write_csv(a_record(title="=cmd()"))

    assert text.split("\r\n", 1)[0] == ",".join(HEADER)
    assert rows(text)[0]["title"] == "'=cmd()"
    assert rows(text)[0]["words"] == "Police: =1+1 … seven dead"


def test_coordinates_are_numbers_and_empty_where_they_are_not_given():
    [row] = rows(write_csv(a_record()))
    [bare] = rows(write_csv(a_record(coordinates=None)))

    assert (row["latitude"], row["longitude"], row["location_precision"]) == (
        "-1.5",
        "71.37",
        "settlement",
    )
    assert (bare["latitude"], bare["longitude"]) == ("", "")


def test_each_line_says_when_and_by_what_it_was_made():
    [row] = rows(write_csv(a_record()))

    assert (row["generated"], row["program"]) == ("2011-11-14", "Attest 1")


def test_a_number_stands_with_its_reports_accounts_and_independent_origins():
    [row] = rows(write_csv(a_record()))

    told = [row[name] for name in ("articles", "accounts", "independent_origins", "origins")]
    assert told == ["12", "3", "2", "1: Police; 2: =Hospital"]
    whole = [row[f"record_{name}"] for name in ("articles", "accounts", "origins")]
    assert whole == ["14", "4", "3"]


def test_an_older_release_says_nothing_of_origins():
    record = a_record(independence=None)
    record["cells"][0] |= {"articles": None, "independent": None}
    record["cells"][0]["says"] = [{"source": "s1", "group": None}]

    [row] = rows(write_csv(record))

    names = "articles accounts independent_origins origins record_articles record_origins"
    assert {row[name] for name in names.split()} == {""}


def test_r11_a_party_is_labelled_beside_its_number():
    record = a_record()
    record["sources"][0]["party"] = True

    [row] = rows(write_csv(record))

    assert row["notes"] == "Police is a party"


def test_r12_a_toll_that_fell_says_why():
    record = a_record()
    record["cells"][0]["told"] = [{"message": "", "params": {}, "why": "counted twice"}]

    [row] = rows(write_csv(record))

    assert row["notes"] == "revised down: counted twice"


def test_r15_a_number_from_a_vague_word_carries_its_policy_in_the_notes():
    note = "“several” is read as at least 3 (policy: literal)"
    record = a_record(figures=[{"id": "f1", "claim": "c1", "note": note}])

    [row] = rows(write_csv(record))

    assert row["notes"] == note


def test_r20_words_never_stand_without_the_source_that_says_them():
    claims = [
        {"id": "c1", "source": "s1", "content": ["the gunman was John Marsh"]},
        {"id": "c2", "source": "s2", "content": ["seven dead"]},
        {"id": "c3", "source": "s2", "content": []},
    ]
    figures = [{"id": f"f{n}", "claim": f"c{n}", "note": ""} for n in (1, 2, 3)]
    record = a_record(claims=claims, figures=figures)
    record["cells"][0]["figures"] = [{"figure": f"f{n}", "role": "counted"} for n in (1, 2, 3)]

    [row] = rows(write_csv(record))

    assert row["words"] == "Police: the gunman was John Marsh; =Hospital: seven dead"
