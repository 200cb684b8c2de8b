import pytest

from annotations.values.vocabulary import Category, ConflictType
from incidents.reckoning import consistency
from incidents.reckoning.codes import NoteType, Severity
from incidents.reckoning.consistency import Side, differ, sides_together
from incidents.reckoning.tree import PEOPLE, VICTIMS
from incidents.reckoning.triples import Triple
from tests.incidents.reckoning.figure_factories import TODAY, TOMORROW, a_case, figure, police


def side(key, n, **fields):
    return Side(figures=(key,), value=Triple.exact(n), **({"as_of": TODAY} | fields))


@pytest.fixture
def case():
    found, _ = a_case(figure("a", 7), figure("b", 9, by="H"), police("c", 3, by="W"))
    return found


def only(case):
    (finding,) = case.docket.findings()
    return finding


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (side("a", 7), side("b", 9), True),
        (side("a", 7), side("b", 7), False),
        (side("a", 7), side("b", 9, as_of=TOMORROW), False),
        (side("a", 7), side("b", 9, is_approx=True), False),
        (side("a", 7, as_of=None), side("b", 9, as_of=None), True),
        (side("a", 7, as_of=None), side("b", 9), False),
    ],
)
def test_two_sides_differ_only_without_a_common_value_of_one_day_and_without_about(
    one, other, expected
):
    assert differ(one, other) is expected


def test_a_count_mismatch_names_both_counts(case):
    consistency.count_mismatch(case, side("b", 9), side("a", 7))

    found = only(case)
    assert (found.type, found.severity, found.node) == (
        ConflictType.COUNT_MISMATCH, Severity.CONFLICT, VICTIMS,
    )  # fmt: skip
    assert found.message == "9 and 7 have no number in common."
    assert found.cells == (VICTIMS, PEOPLE)


@pytest.mark.parametrize(
    ("whole", "parts", "gap"),
    [
        (Triple.exact(7), Triple.exact(8), "+1"),
        (Triple.exact(7), Triple.exact(6), "-1"),
        (Triple(5, 5, 9), Triple.exact(7), "+2"),
    ],
)
def test_a_sum_mismatch_says_by_how_many(case, whole, parts, gap):
    consistency.sum_mismatch(
        case, Side(figures=("a",), value=whole), Side(figures=("b",), value=parts)
    )

    assert only(case).params["gap"] == gap


def test_a_sum_with_about_in_it_is_a_note(case):
    consistency.sum_mismatch(case, side("a", 7, is_approx=True), side("b", 9))

    assert (only(case).type, only(case).severity) == (NoteType.ABOUT, Severity.NOTE)


def test_a_zero_stands_where_it_is_said_and_shows_at_the_cells_below(case):
    consistency.zero_vs_nonzero(case, side("a", 0), side("c", 3))

    assert only(case).node == VICTIMS
    assert set(only(case).cells) == {
        VICTIMS, PEOPLE, "side_a", Category.SECURITY_FORCES, Category.POLICE,
    }  # fmt: skip


def test_an_absence_stands_on_the_narrowest_cell_of_the_report(case):
    consistency.absence_vs_report(case, side("a", 3), side("c", 3))

    assert only(case).node is Category.POLICE
    assert only(case).message == "“No reports” stands beside 3."


def test_the_other_findings_and_their_messages(case):
    consistency.category_mismatch(case, side("a", 1), side("c", 1), ("civilian", "police"))
    consistency.revised_down(case, side("a", 9), side("b", 7))
    consistency.perpetrator_counted(case, side("a", 8), side("b", 7))
    consistency.perpetrator_unstated(case, side("a", 8))
    consistency.account_short(case, side("a", 6), side("b", 7))
    consistency.all_mismatch(case, side("a", 9), side("b", 7), Triple.exact(1))

    found = {finding.type.value: finding for finding in case.docket.findings()}

    assert found["category_mismatch"].message.endswith("filed as civilian and as police.")
    assert found["revised_down"].message == "Revised down from 9 to 7."
    assert found["perpetrator_counted"].severity is Severity.WARNING
    assert found["perpetrator_unstated"].severity is Severity.NOTE
    assert found["account_short"].message == "The account reaches 6 of 7."
    assert "9 with the perpetrators" in found["sum_mismatch"].message


def test_an_editors_number_without_figures_is_no_side_of_a_conflict(case):
    consistency.count_mismatch(case, side("a", 7), Side(figures=(), value=Triple.exact(9)))

    assert case.docket.findings() == ()


def test_several_sides_as_one_have_the_count_of_the_first():
    together = sides_together([side("a", 7), side("b", 9, is_sum=True)])

    assert (together.figures, str(together.value), together.is_sum) == (("a", "b"), "7", True)


def test_who_states_a_count_stands_for_its_side_before_the_terms_of_a_sum(case):
    left = Side(figures=("a", "b"), value=Triple.exact(7), as_of=TODAY, stated=("b",))

    consistency.count_mismatch(case, left, side("c", 9))

    assert only(case).pair == ("b", "c")
    assert only(case).left == ("b", "a")


def test_what_is_reckoned_for_trial_is_found_nowhere(case):
    consistency.count_mismatch(case.aside(), side("b", 9), side("a", 7))

    assert case.docket.findings() == ()
