"""A small gold set: people taken away, the first to be killed, nobody known to be hurt."""

import pytest

from tests.annotations.suggest.casualties.told import short

FIGURES = [
    (
        "seized",
        "Gunmen seized four engineers in Orlec.",
        [("four engineers", "abducted", 4, 4)],
    ),
    ("snatched", "Two girls were snatched.", [("Two girls", "abducted", 2, 2)]),
    (
        "taken away",
        "A reporter was taken away by armed men.",
        [("A reporter", "abducted", 1, 1)],
    ),
    (
        "an object before hostage",
        "Armed men took two nurses hostage.",
        [("two nurses", "abducted", 2, 2)],
    ),
    ("hostages counted", "The rebels hold six hostages.", [("six hostages", "abducted", 6, 6)]),
    ("hostages killed", "Six hostages were killed.", [("Six hostages", "killed", 6, 6)]),
    (
        "those who took them",
        "The kidnappers of three nurses fled.",
        [("three nurses", "abducted", 3, 3)],
    ),
    (
        "an object clause with whom",
        "They freed three nurses whom they had abducted.",
        [("three nurses", "abducted", 3, 3)],
    ),
    (
        "an object clause without whom",
        "They freed a nurse they had kidnapped in May.",
        [("a nurse", "abducted", 1, 1)],
    ),
    (
        "a participle between commas",
        "Seven pupils, kidnapped by gunmen, are in Orlec.",
        [("Seven pupils", "abducted", 7, 7)],
    ),
    (
        "one person by name",
        "Ana Weil, kidnapped in May, is free.",
        [("Ana Weil", "abducted", 1, 1)],
    ),
    (
        "the first to be shot dead",
        "Two men from the guard were the first to be shot dead.",
        [("Two men", "killed", 2, 2)],
    ),
    ("the first to die", "Two men were the first to die.", [("Two men", "killed", 2, 2)]),
    (
        "a subject with two verbs",
        "Two men had been tailing the attacker and were the first to be shot dead.",
        [("Two men", "killed", 2, 2)],
    ),
    (
        "an object is no subject of the next verb",
        "They were following the man and were killed.",
        [],
    ),
    (
        "no reports of people",
        "There were no reports of wounded people.",
        [("no reports of wounded people", "injured", None, None)],
    ),
    (
        "no people",
        "No wounded civilians were found.",
        [("No wounded civilians", "injured", 0, 0)],
    ),
]


@pytest.mark.parametrize(
    ("text", "figures"), [row[1:] for row in FIGURES], ids=[row[0] for row in FIGURES]
)
def test_a_figure_is_read(text, figures):
    assert short(text) == figures


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Police seized 12 rifles and two cars.", id="things seized"),
        pytest.param("Of the rifles, 12 were seized.", id="a bare number seized"),
        pytest.param("The army seized three villages.", id="a place seized"),
        pytest.param("The two hostage takers fled.", id="those who take hostages"),
        pytest.param("Gunmen threatened to take ten hostages.", id="hostages not yet taken"),
        pytest.param("The strike holds the city hostage.", id="a city"),
    ],
)
def test_a_trap_gives_no_figure(text):
    assert short(text) == []
