import pytest

from annotations.values.vocabulary import Category, IncludesPerpetrator, Qualifier
from incidents.reckoning.restated import check_restatements
from incidents.reckoning.triples import NOBODY, Triple
from tests.incidents.reckoning.figure_factories import (
    TOMORROW,
    a_case,
    civilians,
    figure,
    police,
    restates,
    span,
)

YES = IncludesPerpetrator.YES


def opened(*figures, perpetrators=NOBODY):
    first, *others = (one.key for one in figures)
    links = [link for key in others for link in restates(key, first)]
    case, tied = a_case(*figures, links=links)
    check_restatements(case, tied, perpetrators)
    return case.docket.findings()


@pytest.mark.parametrize(
    ("one", "other", "types"),
    [
        (police("a", 2), police("b", 2), []),
        (police("a", 2), police("b", 1), ["count_mismatch"]),
        (police("a", 2), figure("b", 3, category=Category.SECURITY_FORCES), ["count_mismatch"]),
        (span("a", 1, 3), figure("b", 2), []),
        (police("a", 2), police("b", 1, as_of=TOMORROW), []),
        (police("a", 2), police("b", 1, approx=True, qualifier=Qualifier.APPROX), []),
        (police("a", 2), civilians("b", 2), ["category_mismatch"]),
        (police("a", 2), figure("b", 2), []),
    ],
)
def test_members_of_a_set_that_do_not_agree(one, other, types):
    assert [finding.type.value for finding in opened(one, other)] == types


def test_the_conflict_stands_on_the_narrowest_category():
    (finding,) = opened(police("a", 2), figure("b", 3, category=Category.SECURITY_FORCES))

    assert finding.node is Category.POLICE
    assert (finding.params["left"], finding.params["right"]) == ("2", "3")


def test_categories_are_named_in_the_message():
    (finding,) = opened(police("a", 2), civilians("b", 2))

    assert "police" in finding.message
    assert "civilian" in finding.message


@pytest.mark.parametrize(
    ("perpetrators", "types"),
    [
        (Triple.exact(1), ["perpetrator_counted"]),
        (Triple(0, 1, 1), ["perpetrator_counted"]),
        (NOBODY, ["count_mismatch"]),
        (Triple.exact(3), ["count_mismatch"]),
    ],
)
def test_a_total_with_the_perpetrators_may_differ_by_them(perpetrators, types):
    found = opened(
        figure("a", 7), figure("b", 8, includes_perpetrator=YES), perpetrators=perpetrators
    )

    assert [finding.type.value for finding in found] == types
