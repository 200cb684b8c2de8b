from datetime import UTC, date, datetime

import pytest

from annotations.values.vocabulary import Category
from incidents.reckoning.moments import AsOf
from incidents.reckoning.supersession import standing
from incidents.reckoning.tree import VICTIMS
from tests.incidents.reckoning.figure_factories import (
    EVENING,
    TEN,
    TODAY,
    TOMORROW,
    at_least,
    civilians,
    entries_on,
    figure,
    police,
    vague,
)


def overtaken(*figures, derived=None, node=VICTIMS):
    stand = standing(entries_on(node, *figures), derived or {})
    assert len(stand.kept) + len(stand.superseded) == len(entries_on(node, *figures))
    return sorted(key for entry in stand.superseded for key in entry.figures)


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda **later: figure("new", 3, **later), ["old"]),
        (lambda **later: police("new", 7, **later), ["old"]),
        (lambda **later: police("new", 6, **later), []),
        (lambda **later: vague("new", 3, **later), []),
        (lambda **later: vague("new", 24, **later), ["old"]),
        (lambda **later: at_least("new", 3, **later), ["old"]),
        (lambda **later: figure("new", 0, **later), ["old"]),
    ],
    ids=["a toll", "parts that reach it", "parts below it", "a vague word", "a vague word beyond",
         "at least", "nobody"],
)  # fmt: skip
def test_what_overtakes_a_total_of_seven(make, expected):
    old = figure("old", 7, version="one")

    assert overtaken(old, make(as_of=TOMORROW, version="two")) == expected


def test_parts_are_overtaken_by_later_parts_of_their_origin():
    figures = [police("old", 3, version="one"), civilians("new", 1, as_of=TOMORROW, version="two")]

    assert overtaken(*figures) == ["old"]
    assert overtaken(*figures, node=Category.POLICE) == []


def test_another_origins_later_word_overtakes_nothing():
    assert overtaken(figure("a", 7), figure("b", 9, by="H", as_of=TOMORROW)) == []


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (TEN, EVENING, ["old"]),
        (TODAY, EVENING, []),
        (EVENING, TODAY, []),
        (None, TODAY, []),
        (TODAY, None, []),
        (AsOf(earliest=date(2024, 5, 14), latest=date(2024, 5, 15)), TODAY, []),
        (AsOf(latest=date(2024, 5, 14)), AsOf(earliest=date(2024, 5, 15)), ["old"]),
        (TODAY, AsOf.at(datetime(2024, 5, 16, 1, tzinfo=UTC)), ["old"]),
    ],
)
def test_only_what_is_surely_later_overtakes(first, second, expected):
    figures = [
        figure("old", 5, as_of=first, version="one"),
        figure("new", 7, as_of=second, version="two"),
    ]

    assert overtaken(*figures) == expected


def test_what_was_derived_from_overtaken_figures_goes_with_them_step_by_step():
    figures = [
        figure("old", 5, version="one"),
        figure("new", 7, as_of=TOMORROW, version="two"),
        figure("lead", 5, by="", version="one"),
        figure("copy", 5, by="", outlet="mirror", version="three"),
        figure("own", 6, by="", outlet="ledger", version="four"),
    ]
    derived = {"lead": frozenset({"old"}), "copy": frozenset({"lead"}), "own": frozenset({"gone"})}

    assert overtaken(*figures, derived=derived) == ["copy", "lead", "old"]
