"""The demo's numbers add up, and its weekdays are those of its days.

The identities I1 to I8 are those of the report on Taraz: two accounts of one office that make the
same seven.
"""

from datetime import date

import pytest

from tests.incidents.demo_plan import FIGURES, REPORTS, each_report, total

SHAPES = {
    "exact": lambda f: f["low"] == f["best"] == f["high"] is not None,
    "at_least": lambda f: f["low"] == f["best"] and f["high"] is None,
    "vague": lambda f: f["low"] and f["policy"] and f["best"] is f["high"] is None,
    "zero": lambda f: (f["low"], f["best"], f["high"]) == (0, 0, 0),
    "no_information": lambda f: (f["low"], f["best"], f["high"]) == (None, None, None),
    "unknown": lambda f: (f["low"], f["best"], f["high"]) == (None, None, None),
}


def test_low_best_and_high_are_what_the_qualifier_makes_of_the_words():
    for figure in FIGURES.values():
        assert SHAPES[figure["qualifier"]](figure), figure["id"]


IDENTITIES = [
    ("I1", [("LF1",), ("LF2",), ("LF3", "LF4", "LF5")], (7, 7, 7)),
    ("I2", [("LF3",), ("LF6", "LF9")], (4, 4, 4)),
    ("I3", [("LF4",), ("LF7", "LF8")], (2, 2, 2)),
    ("I4", [("LF6", "LF7", "LF8", "LF9", "LF10")], (7, 7, 7)),
    ("I5", [("LF5",), ("LF10",)], (1, 1, 1)),
    ("I6 security forces", [("LF3", "LF5"), ("LF6", "LF9", "LF10")], (5, 5, 5)),
    ("I6 police", [("LF9", "LF10")], (3, 3, 3)),
    ("I6 with civilians", [("LF3", "LF5", "LF4")], (7, 7, 7)),
    ("I7", [("LF1", "LF11")], (7, 8, 8)),
    ("I8", [("LF12",)], (3, 3, 3)),
]


@pytest.mark.parametrize(
    ("sums", "result"),
    [(sums, result) for _, sums, result in IDENTITIES],
    ids=[name for name, _, _ in IDENTITIES],
)
def test_the_numbers_of_taraz_add_up_in_both_accounts(sums, result):
    assert [total(figures) for figures in sums] == [result] * len(sums)


def test_the_two_accounts_of_taraz_are_kept_apart_and_whole():
    figures = {key: FIGURES[key] for key in ("LF3", "LF4", "LF5", "LF11")}
    later = {key: FIGURES[key] for key in ("LF6", "LF7", "LF8", "LF9", "LF10", "LF12")}

    assert {figure["account"] for figure in figures.values()} == {1}
    assert {figure["account"] for figure in later.values()} == {2}


def test_adding_every_number_of_killed_would_give_twenty_eight():
    taraz = [c for c in REPORTS["taraz-lead"]["claims"] if c["event"] == "taraz"]
    killed = [
        figure["best"]
        for claim in taraz
        for figure in claim["figures"]
        if figure["harm"] in {"killed", "died_of_wounds"}
        and figure["qualifier"] == "exact"
        and not figure["inferred"]
    ]

    assert sum(killed) == 28


TRAPS = [
    ("LF5", {"category": "police", "links": ["LF3", "LF4"]}, "another policeman is added"),
    ("LF7", {"category": "private_guard"}, "the guard is employed privately"),
    ("LF8", {"harm": "died_of_wounds"}, "fatally wounded is killed"),
    ("LF10", {"links": ["LF5"]}, "the last policeman is the first account’s"),
    ("LF11", {"inferred": True, "category": "assailant"}, "nobody says that he died"),
    ("LF13", {"qualifier": "no_information", "best": None}, "no reports is not a zero"),
    ("LF14", {"qualifier": "vague", "best": None}, "bodies have no number"),
    ("LF15", {"entity_kind": "animal"}, "a horse is not counted"),
]


@pytest.mark.parametrize(
    ("key", "fields"), [row[:2] for row in TRAPS], ids=[reason for *_, reason in TRAPS]
)
def test_the_plan_does_not_step_into_a_trap(key, fields):
    figure = FIGURES[key] | {"links": [link["to"] for link in FIGURES[key]["links"]]}

    assert {field: figure[field] for field in fields} == fields


def test_what_lies_before_taraz_is_background():
    events = {e["key"]: e["role"] for e in REPORTS["taraz-lead"]["events"]}
    owner = {f["id"]: c["event"] for c in REPORTS["taraz-lead"]["claims"] for f in c["figures"]}

    assert [owner[key] for key in ("LF16", "LF17", "LF18")] == [
        "aktobe",
        "atyrau-arrests",
        "atyrau-blasts",
    ]
    assert all(events[owner[key]] == "background" for key in ("LF16", "LF17", "LF18", "LF19"))


@each_report
def test_weekdays_and_the_day_of_publication_agree(key):
    published = date.fromisoformat(REPORTS[key]["published"]["edtf"])
    weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    for claim in REPORTS[key]["claims"]:
        for mark in claim["times"]:
            if mark["words"] in weekdays:
                day = date.fromisoformat(mark["edtf"])

                assert weekdays[day.weekday()] == mark["words"]
                assert 0 <= (published - day).days < 7
