import pytest

from annotations.values.vocabulary import Category
from incidents.reckoning.cells import PAIRWISE_UP_TO, Below, outcome
from incidents.reckoning.codes import Rule, Word
from incidents.reckoning.consistency import Side
from incidents.reckoning.tree import VICTIMS
from incidents.reckoning.triples import Triple
from tests.incidents.reckoning.figure_factories import (
    TODAY,
    TOMORROW,
    additive,
    at_most,
    civilians,
    figure,
    police,
    vague,
    voices_on,
)

POLICE, FORCES = Category.POLICE, Category.SECURITY_FORCES


def came_to(node, *figures, below=(), links=()):
    told, case = voices_on(node, *figures, links=links)
    found = outcome(case, told, below)
    return found, [finding.type.value for finding in case.docket.findings()]


def cell(value, *figures):
    return Below(value=value, side=Side(figures=figures, value=value, as_of=TODAY))


def test_tolls_make_the_cell_and_others_are_compared():
    found, opened = came_to(VICTIMS, figure("a", 7), police("b", 3, by="H"))

    assert (found.value, found.rule, found.word) == (
        Triple.exact(7), Rule.UNANIMOUS, Word.STATEMENT,
    )  # fmt: skip
    assert [voice.origin for voice in found.counted] == ["M"]
    assert opened == []


@pytest.mark.parametrize(
    ("parts", "as_of", "expected", "opened"),
    [
        (9, TODAY, Triple(7, 7, 9), ["count_mismatch"]),
        (9, TOMORROW, Triple(7, 7, 9), []),
        (5, TODAY, Triple.exact(7), []),
    ],
)
def test_parts_of_others_never_lower_low_and_raise_high_if_they_exceed_it(
    parts, as_of, expected, opened
):
    assert (
        came_to(VICTIMS, figure("a", 7), police("b", parts, by="H", as_of=as_of))[0].value
        == expected
    )
    assert came_to(VICTIMS, figure("a", 7), police("b", parts, by="H", as_of=as_of))[1] == opened


def test_nobody_beside_somebody_is_the_only_conflict_of_a_cell():
    found, opened = came_to(
        VICTIMS,
        figure("a", 0),
        figure("b", 5, by="H"),
        figure("c", 9, by="W"),
        police("d", 12, by="E"),
    )

    assert (found.value, found.rule) == (Triple(0, None, 12), Rule.ZERO_OPEN)
    assert opened == ["zero_vs_nonzero"]


def test_a_denial_of_the_day_before_denies_nothing():
    found, opened = came_to(VICTIMS, figure("a", 0), figure("b", 5, by="H", as_of=TOMORROW))

    assert (found.value, found.rule, opened) == (Triple(0, 5, 5), Rule.NEWEST, [])


def test_parts_beyond_a_denial_leave_no_best():
    found, opened = came_to(VICTIMS, figure("a", 0), police("b", 3, by="H"))

    assert (found.value, opened) == (Triple(0, None, 3), ["zero_vs_nonzero"])


def test_without_a_toll_the_greater_of_the_parts_and_the_cells_below_counts():
    below = [cell(Triple.exact(2), "b"), cell(Triple.exact(3), "c")]
    figures = [police("b", 2, by="H"), civilians("c", 3)]

    found, opened = came_to(VICTIMS, *figures, below=below)

    assert (found.value, found.rule, found.word) == (Triple.exact(5), Rule.SUM, Word.SUM)
    assert found.rolled_up
    assert opened == []


def test_a_narrower_cell_beyond_a_broader_word_of_another_origin():
    figures = [figure("a", 4, category=FORCES), police("b", 5, by="H")]

    found, opened = came_to(FORCES, *figures, below=[cell(Triple.exact(5), "b")])

    assert (found.value, opened) == (Triple.exact(5), ["sum_mismatch"])


def test_a_sole_partial_takes_the_best_of_its_terms():
    figures = [figure("a", 4, category=FORCES), police("b", 1)]

    found, _ = came_to(POLICE, *figures, links=additive("b", "a"))

    assert found.value == Triple(1, 1, 5)


def test_only_floors_are_a_floor():
    found, _ = came_to(
        POLICE, vague("a", 3, category=POLICE), vague("b", 24, category=POLICE, by="H")
    )

    assert (found.value, found.rule, found.word) == (Triple(24, None, None), Rule.FLOOR, Word.FLOOR)


def test_only_a_cap_is_a_cap():
    found, _ = came_to(VICTIMS, at_most("a", 5))

    assert (found.value, found.rule, found.word) == (Triple(0, None, 5), Rule.NO_BEST, Word.CAP)


def test_cells_below_that_are_all_nobody_are_no_sum():
    found, _ = came_to(VICTIMS, below=[cell(Triple.exact(0), "a")])

    assert found.value.is_open


def test_those_who_say_one_thing_are_one_side_of_a_conflict():
    figures = [figure("a", 7), figure("b", 7, by="H"), figure("c", 9, by="W")]
    told, case = voices_on(VICTIMS, *figures)
    outcome(case, told, [])

    (finding,) = case.docket.findings()

    assert {frozenset(finding.left), frozenset(finding.right)} == {
        frozenset({"a", "b"}),
        frozenset({"c"}),
    }


def test_very_many_values_are_set_against_their_neighbours_only():
    figures = [figure(f"f{n:02}", n, by=f"o{n}") for n in range(1, PAIRWISE_UP_TO + 3)]

    _, opened = came_to(VICTIMS, *figures)

    assert opened == ["count_mismatch"] * (len(figures) - 1)


def test_up_to_some_values_each_pair_is_a_conflict():
    figures = [figure(f"f{n}", n, by=f"o{n}") for n in (5, 7, 9)]

    _, opened = came_to(VICTIMS, *figures)

    assert opened == ["count_mismatch"] * 3
