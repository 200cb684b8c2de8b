"""The way in: the decisions on open sides, rulings, what takes no part, and time."""

from dataclasses import replace

import pytest

from annotations.values.vocabulary import (
    Category,
    Credibility,
    IncludesPerpetrator,
    Qualifier,
    Reliability,
)
from incidents.reckoning.codes import FigureRole, LeftOut, Shape, Word
from incidents.reckoning.record import Link, Ruling
from tests.incidents.reckoning.figure_factories import (
    INJURED,
    KILLED,
    PEOPLE,
    PERPETRATORS,
    TODAY,
    TOMORROW,
    VICTIMS,
    additive,
    assailant,
    at_least,
    at_most,
    civilians,
    conflicts,
    derived,
    figure,
    nearly,
    number,
    police,
    tally,
)

SIDE_A_FORCES = Category.SECURITY_FORCES
YES = IncludesPerpetrator.YES
UNSTATED = IncludesPerpetrator.UNSTATED


def superseded(reckoning, node=VICTIMS, harm=KILLED):
    return reckoning.cell(harm, node).figures(FigureRole.SUPERSEDED)


# Decisions


@pytest.mark.parametrize(
    ("figures", "expected", "found_conflicts"),
    [
        ((("exact", 7), ("at_least", 3)), (3, 7, 7), []),
        ((("exact", 3), ("at_most", 5)), (3, 3, 5), []),
        ((("exact", 3), ("at_most", 2)), (0, 3, 3), ["count_mismatch"]),
        ((("exact", 7), ("at_least", 9)), (7, 7, None), ["count_mismatch"]),
        ((("exact", 5), ("nearly", 2)), (2, 2, 5), []),
        ((("exact", 2), ("nearly", 5)), (2, 2, 5), []),
        ((("at_most", 5),), (0, None, 5), []),
        ((("at_least", 5),), (5, 5, None), []),
    ],
    ids=["floor below", "cap above", "cap below", "floor above", "nearly below", "nearly above",
         "only a cap", "only a floor"],
)  # fmt: skip
def test_open_sides_bind_only_where_the_bound_lies_outside(figures, expected, found_conflicts):
    make = {"exact": figure, "at_least": at_least, "at_most": at_most, "nearly": nearly}
    told = [make[kind](f"{kind}-{n}", n, by=f"origin-{n}") for kind, n in figures]

    found = tally(*told)

    assert number(found) == expected
    assert conflicts(found) == found_conflicts


def test_a_figure_on_an_inferred_death_alone_has_low_nought():
    found = tally(figure("inferred", 2, inferred=True))

    assert number(found) == (0, 2, 2)


def test_two_outlets_that_quote_one_origin_differently_both_stand():
    found = tally(
        figure("five", 5, version="one", outlet="courier"),
        figure("six", 6, version="two", outlet="mirror"),
    )

    assert number(found) == (5, 5, 6)
    assert conflicts(found) == ["count_mismatch"]
    assert [voice.origin for voice in found.cell(KILLED, VICTIMS).origins] == ["M"]


def test_numbers_that_differ_by_an_about_are_no_conflict():
    found = tally(
        figure("seven", 7, by="M"),
        figure("about", 9, by="H", approx=True, qualifier=Qualifier.APPROX),
    )

    assert number(found) == (7, 7, 9)
    assert conflicts(found) == []


def test_a_reporters_sum_makes_the_other_account_complete():
    figures = [
        police("police", 4, by="P", claim="one", ordinal=2),
        civilians("civilians", 2, by="P", claim="one", ordinal=2, offset=1),
        figure("lead", 6, by="", version="report-P", claim="lead", ordinal=1),
    ]

    found = tally(*figures, links=derived("lead", "police", "civilians"))

    assert found.components == {"P": "P", "reporter:courier": "P"}
    assert [one.complete for one in found.cell(KILLED, Category.POLICE).accounts] == [True]
    assert found.cell(KILLED, Category.POLICE).word is Word.STATEMENT


def test_a_reporters_wrong_sum_does_not_add_up():
    figures = [
        police("police", 4, by="P", claim="one", ordinal=2),
        civilians("civilians", 2, by="P", claim="one", ordinal=2, offset=1),
        figure("lead", 7, by="", version="report-P", claim="lead", ordinal=1),
    ]

    found = tally(*figures, links=derived("lead", "police", "civilians"))

    assert number(found) == (6, 6, 7)
    assert set(conflicts(found)) == {"sum_mismatch"}


def test_an_unknown_number_is_neither_no_reports_nor_nought():
    found = tally(figure("some", qualifier=Qualifier.UNKNOWN, harm=INJURED))

    cell = found.cell(INJURED, VICTIMS)
    assert (cell.shape, cell.has_number) == (Shape.UNKNOWN, False)


def test_the_attacking_groups_own_dead_are_perpetrators():
    found = tally(
        figure("fighters", 3, category=Category.ARMED_GROUP, attacking_group=True),
        figure("others", 2, category=Category.ARMED_GROUP, by="H"),
    )

    assert (number(found, PERPETRATORS), number(found)) == ((3, 3, 3), (2, 2, 2))


def test_a_ruling_on_the_attackers_death_flows_into_all():
    figures = [figure("seven", 7), assailant("attacker", 1, inferred=True, offset=1)]
    ruling = Ruling(harm=KILLED, node=PERPETRATORS, low=1, reason="Seen on film.")

    found = tally(*figures, rulings=[ruling])

    assert number(found, PERPETRATORS) == (1, 1, 1)
    assert number(found, PEOPLE) == (8, 8, 8)


def test_a_ruling_on_a_total_of_all_leaves_the_addition_standing():
    figures = [
        figure("eight", 8, includes_perpetrator=YES),
        assailant("attacker", 1, offset=1),
    ]
    ruling = Ruling(harm=KILLED, node=VICTIMS, best=6, reason="One lived.")

    found = tally(*figures, rulings=[ruling])

    assert (number(found), number(found, PEOPLE)) == ((6, 6, 7), (7, 7, 8))


def test_as_known_at_a_time():
    figures = [
        figure("five", 5, as_of=TODAY, version="one"),
        figure("seven", 7, as_of=TOMORROW, version="two"),
    ]

    found = tally(*figures, cut=TODAY)

    assert number(found) == (5, 5, 5)
    assert [(one.figure, one.reason) for one in found.left_out] == [("seven", LeftOut.AFTER_CUT)]


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"verified": False}, LeftOut.NOT_VERIFIED),
        ({"reliability": Reliability.E}, LeftOut.UNRELIABLE),
        ({"credibility": Credibility.IMPROBABLE}, LeftOut.IMPROBABLE),
    ],
    ids=["not verified", "source E", "information 5"],
)
def test_what_takes_no_part_is_told_with_its_reason(fields, reason):
    found = tally(figure("seven", 7), figure("nine", 9, by="H", **fields))

    assert number(found) == (7, 7, 7)
    assert [(one.figure, one.reason) for one in found.left_out] == [("nine", reason)]


def test_a_mark_set_by_hand_decides_the_account():
    figures = [
        police("pair", 2, claim="one", ordinal=1, account=1),
        police("later", 1, claim="two", ordinal=2, account=2),
    ]

    apart = tally(*figures)
    together = tally(*(replace(one, account=1) for one in figures))

    assert number(apart, Category.POLICE) == (2, 2, 3)
    assert number(together, Category.POLICE) == (3, 3, 3)


def test_nothing_told_is_not_stated():
    found = tally()

    assert (found.cells, found.findings) == ((), ())
    assert found.cell(KILLED, VICTIMS).shape is Shape.NOT_STATED


def test_a_link_to_a_figure_that_takes_no_part_is_passed_over():
    stray = [Link(kind=one.kind, figure="five", target="gone") for one in additive("five", "gone")]

    assert number(tally(figure("five", 5), links=stray)) == (5, 5, 5)
