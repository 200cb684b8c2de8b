from annotations.values.vocabulary import Category
from incidents.reckoning.accounts import accounts
from incidents.reckoning.harms import Evidence, reckon_harm
from incidents.reckoning.origins import places_of, tellings
from incidents.reckoning.tree import BOTTOM_UP, PEOPLE, VICTIMS
from incidents.reckoning.triples import Triple
from tests.incidents.reckoning.figure_factories import (
    KILLED,
    TOMORROW,
    a_case,
    civilians,
    figure,
    known_of,
    notes,
    part_of,
    police,
    tally,
)


def cells_of(*figures, links=()):
    case, tied = a_case(*figures, links=links)
    found = accounts(tied, tellings(places_of(figures)), known_of(*figures, links=links).of_origin)
    evidence = Evidence(accounts=found[KILLED], ties=tied, absences=(), rulings={})
    return reckon_harm(case, evidence), case


def test_every_node_has_a_cell_and_each_comes_after_those_it_rests_on():
    cells, _ = cells_of(police("a", 2), civilians("b", 3))

    assert set(cells) == set(BOTTOM_UP)
    seen = set()
    for node, cell in cells.items():
        assert set(cell.rests_on) <= seen
        seen.add(node)
    assert cells[PEOPLE].value == Triple.exact(5)


def test_a_gap_between_parts_told_of_different_days_is_no_conflict():
    figures = [
        figure("forces", 3, category=Category.SECURITY_FORCES),
        police("later", 4, as_of=TOMORROW, offset=1),
    ]

    _, case = cells_of(*figures, links=part_of("later", "forces"))

    assert case.docket.findings() == ()


def test_an_account_that_falls_short_of_its_own_total_is_noted():
    figures = [
        figure("total", 7, account=1),
        police("police", 3, account=2),
        civilians("civilians", 2, account=2, offset=1),
    ]

    found = tally(*figures)

    assert [one.message for one in found.of_type("account_short")] == [
        "The account reaches 5 of 7."
    ]
    assert found.cell(KILLED, VICTIMS).value == Triple.exact(7)


def test_a_single_death_told_again_is_not_called_short():
    assert notes(tally(figure("total", 7, account=1), police("one", 1, account=2))) == []
