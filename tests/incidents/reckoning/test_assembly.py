import pytest

from annotations.values.vocabulary import Category, Qualifier
from incidents.reckoning.assembly import shape_of
from incidents.reckoning.codes import FigureRole, Kind, Shape
from incidents.reckoning.triples import Triple
from tests.incidents.reckoning.figure_factories import (
    INJURED,
    KILLED,
    PEOPLE,
    PERPETRATORS,
    TODAY,
    TOMORROW,
    VICTIMS,
    additive,
    at_least,
    at_most,
    civilians,
    figure,
    nearly,
    no_reports,
    police,
    restates,
    span,
    tally,
    vague,
)


@pytest.mark.parametrize(
    ("value", "shape"),
    [
        (Triple.exact(7), Shape.EXACT),
        (Triple.exact(0), Shape.ZERO),
        (Triple(5, 7, 9), Shape.RANGE),
        (Triple(0, None, 3), Shape.AT_MOST),
        (Triple(0, 1, 1), Shape.RANGE),
        (Triple(9, 9, None), Shape.AT_LEAST),
        (Triple(9, None, None), Shape.AT_LEAST),
        (Triple(None, 5, 5), Shape.RANGE),
        (Triple(None, None, 5), Shape.AT_MOST),
        (Triple(None, 5, None), Shape.RANGE),
        (Triple(0, None, None), Shape.UNKNOWN),
    ],
)
def test_the_shape_of_a_number(value, shape):
    assert shape_of(value) is shape


def test_what_must_never_look_alike_has_a_shape_of_its_own():
    told = {
        Shape.EXACT: figure("f", 7),
        Shape.RANGE: span("f", 5, 9),
        Shape.AT_LEAST: at_least("f", 7),
        Shape.AT_MOST: at_most("f", 7),
        Shape.ZERO: figure("f", 0),
        Shape.UNKNOWN: figure("f", qualifier=Qualifier.UNKNOWN),
        Shape.NO_REPORTS: no_reports("f"),
        Shape.NOT_STATED: figure("f", 7, harm=INJURED),
    }

    assert {tally(one).cell(KILLED, VICTIMS).shape for one in told.values()} == set(told)
    assert tally(figure("f", 7)).cell(KILLED, PERPETRATORS).shape is Shape.NONE_REPORTED
    assert tally(nearly("f", 7)).cell(KILLED, VICTIMS).shape is Shape.RANGE


def test_a_figures_weightiest_role_holds():
    figures = [
        figure("old", 5, version="a"),
        figure("toll", 7, as_of=TOMORROW, version="b", claim="one"),
        figure("again", 7, as_of=TOMORROW, version="b", claim="one", offset=1),
        police("inside", 2, as_of=TOMORROW, version="b", claim="one", offset=2),
        vague("vague", 2, by="TV"),
        no_reports("none", by="E"),
    ]

    cell = tally(*figures, links=restates("again", "toll")).cell(KILLED, VICTIMS)

    assert {use.figure: use.role for use in cell.uses} == {
        "toll": FigureRole.COUNTED,
        "again": FigureRole.RESTATED,
        "inside": FigureRole.CONTAINED,
        "vague": FigureRole.COMPARED,
        "old": FigureRole.SUPERSEDED,
        "none": FigureRole.ABSENCE,
    }


def test_a_sum_of_cells_counts_what_they_count():
    found = tally(police("a", 2), civilians("b", 3, by="H"))

    for node in (VICTIMS, PEOPLE):
        assert found.cell(KILLED, node).figures() == ("a", "b")


def test_accounts_are_shown_with_their_terms_and_whether_they_are_overtaken():
    figures = [
        figure("old", 5, version="a"),
        figure("toll", 7, as_of=TOMORROW, version="b"),
        police("another", 1, as_of=TOMORROW, version="b", offset=1),
    ]

    cell = tally(*figures, links=additive("another", "toll")).cell(KILLED, VICTIMS)

    new, old = cell.accounts
    assert [(term.figures, str(term.value)) for term in new.terms] == [
        (("toll",), "7"),
        (("another",), "1"),
    ]
    assert (str(new.value), new.kind, new.superseded, new.as_of) == (
        "8", Kind.STATEMENT, False, TOMORROW,
    )  # fmt: skip
    assert (old.superseded, old.as_of) == (True, TODAY)


def test_each_origin_is_shown_with_what_it_says():
    cell = tally(figure("a", 7), figure("b", 9, by="H", component="wire")).cell(KILLED, VICTIMS)

    assert [(one.origin, one.component, str(one.value)) for one in cell.origins] == [
        ("H", "wire", "9"),
        ("M", "M", "7"),
    ]


def test_the_three_totals_stand_first_and_cells_nobody_speaks_of_are_left_out():
    cells = tally(police("a", 2)).cells

    assert cells[0].node == PEOPLE
    assert {cell.node for cell in cells} == {
        PEOPLE, VICTIMS, PERPETRATORS, "side_a", Category.SECURITY_FORCES, Category.POLICE,
        Category.UNKNOWN,
    }  # fmt: skip
