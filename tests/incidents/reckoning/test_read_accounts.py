import pytest

from annotations.values.vocabulary import Category, IncludesPerpetrator, PeopleCounted
from incidents.reckoning.codes import Kind
from incidents.reckoning.read_accounts import complete_accounts
from incidents.reckoning.tree import PEOPLE, PERPETRATORS, VICTIMS
from incidents.reckoning.triples import Triple
from tests.incidents.reckoning.figure_factories import (
    additive,
    assailant,
    civilians,
    derived,
    entries_on,
    figure,
    part_of,
    police,
    span,
    told_in,
    vague,
)

FORCES = Category.SECURITY_FORCES


def entry(node, *figures, links=()):
    (found,) = entries_on(node, *(one for one in figures), links=links)
    return found


@pytest.mark.parametrize(
    ("node", "figures", "links", "kind"),
    [
        (VICTIMS, [figure("a", 7)], [], Kind.STATEMENT),
        (VICTIMS, [figure("a", 7), police("b", 1)], additive("b", "a"), Kind.STATEMENT),
        (VICTIMS, [police("a", 3)], [], Kind.PARTS),
        (Category.POLICE, [police("a", 3)], [], Kind.PARTS),
        (Category.POLICE, [police("a", 3, account_complete=True)], [], Kind.STATEMENT),
        (PERPETRATORS, [assailant("a", 1)], [], Kind.STATEMENT),
        (VICTIMS, [figure("a", 1, people=PeopleCounted.CHILDREN)], [], Kind.PARTS),
        (VICTIMS, [figure("a", 1)], part_of("a", "of-another-report"), Kind.PARTS),
        (VICTIMS, [vague("a", 3)], [], Kind.FLOOR),
        (VICTIMS, [vague("a", 3, category=FORCES), civilians("b", 2)], [], Kind.FLOOR),
        (
            Category.POLICE,
            [figure("a", 4, category=FORCES), police("b", 1)],
            additive("b", "a"),
            Kind.PARTIAL,
        ),
    ],
)
def test_what_kind_of_word_an_account_is_on_a_node(node, figures, links, kind):
    assert entry(node, *figures, links=links).kind is kind


def test_a_partial_keeps_its_own_best_aside():
    figures = [figure("a", 4, category=FORCES), police("b", 1)]

    found = entry(Category.POLICE, *figures, links=additive("b", "a"))

    assert (found.value, found.parts_best) == (Triple(1, None, 5), 1)


def test_an_account_without_figures_on_a_node_says_nothing_of_it_but_what_it_can_be_at_most():
    (read,), _ = told_in(figure("a", 4, category=FORCES))

    assert read.entry(Category.POLICE, complete=False) is None
    assert read.cap(Category.POLICE)[0] == Triple.exact(4)
    assert read.cap(Category.CIVILIAN) is None
    assert read.cap(FORCES) is None


def test_a_zero_for_one_category_says_nothing_of_the_nodes_above():
    assert entries_on(VICTIMS, police("a", 0)) == []
    assert entries_on(Category.POLICE, police("a", 0))[0].value.is_zero
    assert entries_on(PERPETRATORS, assailant("a", 0))[0].value.is_zero


def test_a_total_is_narrowed_by_all_it_contains_told_as_part_of_it_or_not():
    figures = [span("a", 6, 9), police("b", 3, offset=1), civilians("c", 5, offset=2)]

    found = entry(VICTIMS, *(one for one in figures), links=part_of("b", "a"))

    assert found.value == Triple(8, 8, 9)


def test_several_totals_of_one_account_are_narrowed_together_and_each_by_its_own_parts():
    figures = [
        figure("market", 3, claim="one"),
        figure("bus", 2, claim="one", offset=1),
        police("of-the-market", 4, claim="one", offset=2),
        civilians("somewhere", 1, claim="one", offset=3),
    ]

    (read,), _ = told_in(*figures, links=part_of("of-the-market", "market"))

    assert [(str(gap.whole), str(gap.sum)) for gap in read.gaps] == [("3", "4")]
    assert read.entry(VICTIMS, complete=False).value == Triple(5, 5, 6)


def test_a_gap_between_a_whole_and_its_parts_is_kept():
    figures = [figure("a", 3, category=FORCES), police("b", 4, offset=1)]

    (read,), _ = told_in(*figures, links=part_of("b", "a"))

    (gap,) = read.gaps
    assert (gap.node, str(gap.whole), str(gap.sum)) == (FORCES, "3", "4")


def test_a_total_of_all_is_narrowed_by_victims_and_perpetrators():
    figures = [
        span("all", 6, 9, includes_perpetrator=IncludesPerpetrator.YES),
        figure("victims", 7, offset=1),
        assailant("attacker", 1, offset=2),
    ]

    assert entry(PEOPLE, *figures).value == Triple(8, 8, 9)


@pytest.mark.parametrize(
    ("figures", "links", "complete"),
    [
        ([police("a", 3)], [], set()),
        ([police("a", 3, account_complete=True)], [], {"a"}),
        ([figure("a", 3, parts_exhaustive=True)], [], {"a"}),
        ([police("a", 3), figure("total", 3, by="H", component="M")], [], {"a"}),
        ([police("a", 3), figure("total", 4, by="H", component="M")], [], set()),
        ([police("a", 3), figure("total", 3, by="H")], [], set()),
        ([police("a", 3), figure("lead", 4, by="")], derived("lead", "a"), {"a"}),
        ([vague("a", 3, category=FORCES), figure("lead", 4, by="")], derived("lead", "a"), set()),
        ([figure("a", 3), figure("lead", 3, by="")], derived("lead", "a"), set()),
    ],
    ids=["no", "marked", "all its parts", "reaches a total", "does not reach it",
         "a stranger's total", "a reporter's sum", "a vague sum", "only a total repeated"],
)  # fmt: skip
def test_an_account_is_complete_if_it_tells_of_all(figures, links, complete):
    told, tied = told_in(*figures, links=links)

    assert complete_accounts(told, tied) == complete
