from datetime import date

import pytest

from annotations.values.vocabulary import Credibility, EntityKind, Reliability
from incidents.reckoning.codes import LeftOut
from incidents.reckoning.moments import AsOf
from incidents.reckoning.selection import reason_to_leave_out, selected
from tests.incidents.reckoning.figure_factories import TODAY, TOMORROW, figure, no_reports


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({}, None),
        ({"entity_kind": EntityKind.ANIMAL}, LeftOut.NOT_HUMAN),
        ({"entity_kind": EntityKind.OBJECT}, LeftOut.NOT_HUMAN),
        ({"background": True}, LeftOut.BACKGROUND),
        ({"verified": False}, LeftOut.NOT_VERIFIED),
        ({"reliability": Reliability.E}, LeftOut.UNRELIABLE),
        ({"reliability": Reliability.D}, None),
        ({"credibility": Credibility.IMPROBABLE}, LeftOut.IMPROBABLE),
        ({"credibility": Credibility.DOUBTFUL}, None),
    ],
)
def test_who_takes_part(fields, reason):
    assert reason_to_leave_out(figure("f", 3, **fields)) is reason


@pytest.mark.parametrize(
    ("as_of", "reason"),
    [
        (TODAY, None),
        (TOMORROW, LeftOut.AFTER_CUT),
        (None, LeftOut.AFTER_CUT),
        (AsOf(earliest=date(2024, 5, 15), latest=date(2024, 5, 16)), LeftOut.AFTER_CUT),
    ],
    ids=["by then", "after", "undated", "perhaps after"],
)
def test_a_cut_keeps_only_what_was_surely_known_by_then(as_of, reason):
    assert reason_to_leave_out(figure("f", 3, as_of=as_of), TODAY) is reason


def test_figures_are_put_in_the_order_of_the_texts_and_absences_set_aside():
    figures = [
        figure("second", 2, ordinal=2),
        no_reports("none", ordinal=3),
        figure("first", 1, ordinal=1),
        figure("out", 1, verified=False),
    ]

    chosen = selected(figures)

    assert [one.key for one in chosen.counting] == ["first", "second"]
    assert [one.key for one in chosen.absences] == ["none"]
    assert [one.figure for one in chosen.left_out] == ["out"]


def test_two_figures_with_one_key_are_refused():
    with pytest.raises(ValueError, match="same key"):
        selected([figure("f", 1), figure("f", 2)])
