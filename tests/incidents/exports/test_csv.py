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
        "figures": [{"figure": "f1", "role": "counted"}],
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
        "cells": [cell],
        "figures": [{"id": "f1", "claim": "c1"}],
        "claims": [{"id": "c1", "source": "s1", "content": ["=1+1", "seven dead"]}],
        "sources": [{"id": "s1", "label": "Police"}],
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


def test_the_header_is_exact_and_lines_end_as_the_standard_says():
    text = write_csv(a_record(title="=cmd()"))

    assert text.split("\r\n", 1)[0] == ",".join(HEADER)
    assert rows(text)[0]["title"] == "'=cmd()"
    assert rows(text)[0]["words"] == "'=1+1 … seven dead"


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
