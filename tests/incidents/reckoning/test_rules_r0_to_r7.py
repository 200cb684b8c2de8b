"""The rule tests of the record, R0 to R7: accounts, several origins, sums and harms."""

from datetime import UTC, datetime

import pytest

from annotations.values.vocabulary import (
    Category,
    ConflictType,
    Credibility,
    EntityKind,
    Harm,
    IncludesPerpetrator,
    PeopleCounted,
    Qualifier,
    Reliability,
)
from incidents.reckoning.attributions import ClaimPlace, Reports
from incidents.reckoning.codes import FigureRole, LeftOut, Rule
from incidents.reckoning.moments import AsOf
from tests.incidents.reckoning.figure_factories import (
    INJURED,
    KILLED,
    PEOPLE,
    PERPETRATORS,
    TOMORROW,
    VICTIMS,
    additive,
    assailant,
    at_least,
    civilians,
    conflicts,
    figure,
    notes,
    number,
    part_of,
    police,
    restates,
    rule,
    span,
    tally,
)

SIDE_A_FORCES = Category.SECURITY_FORCES
YES = IncludesPerpetrator.YES
UNSTATED = IncludesPerpetrator.UNSTATED


def superseded(reckoning, node=VICTIMS, harm=KILLED):
    return reckoning.cell(harm, node).figures(FigureRole.SUPERSEDED)


# Accounts (rules R0, R5 and R6)


def test_r0_two_accounts_of_one_origin_both_give_five():
    telling = {"claim": "first", "ordinal": 1}
    later = {"claim": "second", "ordinal": 3}
    figures = [
        figure("four", 4, category=SIDE_A_FORCES, account_complete=True, **telling),
        police("one", 1, offset=9, **telling),
        figure("officers", 2, category=Category.INTELLIGENCE, account_complete=True, **later),
        police("pair", 2, offset=1, **later),
        police("last", 1, offset=2, **later),
    ]
    places = [
        ClaimPlace(claim="first", version="report-M", ordinal=1, speaker="M"),
        ClaimPlace(claim="between", version="report-M", ordinal=2, speaker="a resident"),
        ClaimPlace(claim="second", version="report-M", ordinal=3, speaker="M"),
    ]

    found = tally(*figures, links=additive("one", "four"), reports=Reports(places=tuple(places)))

    assert number(found, SIDE_A_FORCES) == (5, 5, 5)
    accounts = found.cell(KILLED, SIDE_A_FORCES).accounts
    assert [[str(term.value) for term in one.terms] for one in accounts] == [
        ["4", "1"],
        ["2", "2", "1"],
    ]


def test_r5_r6_who_is_told_twice_is_counted_once():
    telling = {"claim": "first", "ordinal": 1}
    figures = [
        figure("four", 4, category=SIDE_A_FORCES, **telling),
        civilians("two", 2, offset=1, **telling),
        police("another", 1, offset=2, **telling),
        police("an-officer", 1, offset=3, **telling),
    ]

    found = tally(
        *figures, links=additive("another", "four", "two") + restates("an-officer", "another")
    )

    assert number(found) == (7, 7, 7)
    assert "an-officer" in found.cell(KILLED, VICTIMS).figures(FigureRole.RESTATED)


# Several origins (rules R1 and R2)


def test_r1_three_origins_and_a_floor_outside_leave_high_open():
    found = tally(
        figure("five", 5, by="A"), figure("seven", 7, by="B"), at_least("nine", 9, by="C")
    )

    assert number(found) == (5, 5, None)
    assert rule(found) is Rule.LOWEST
    assert set(conflicts(found)) == {"count_mismatch"}


def test_r1_an_inferred_death_enters_best_and_high_only():
    found = tally(figure("seven", 7), assailant("attacker", 1, inferred=True, by="M"))

    assert number(found, PEOPLE) == (7, 8, 8)
    assert number(found, PERPETRATORS) == (0, 1, 1)


def test_r2_the_newest_is_skipped_if_it_is_the_attackers_own_claim():
    found = tally(
        figure("twelve", 12, by="attackers", is_party=True, as_of=TOMORROW),
        figure("seven", 7, by="A"),
        figure("again", 7, by="B"),
    )

    assert number(found) == (7, 7, 12)
    assert rule(found) is Rule.MAJORITY


@pytest.mark.parametrize(
    "doubt",
    [
        {"reliability": Reliability.D},
        {"credibility": Credibility.DOUBTFUL},
        {"is_party": True},
    ],
    ids=["source D", "information 4", "a party"],
)
def test_r2_a_barred_newest_skips_the_letter_altogether(doubt):
    figures = [
        figure("five", 5, by="A"),
        figure("six", 6, by="B", as_of=TOMORROW),
        figure(
            "nine", 9, by="C", as_of=AsOf.day(datetime(2024, 5, 17, tzinfo=UTC).date()), **doubt
        ),
    ]

    assert rule(tally(*figures)) is Rule.LOWEST


def test_r2_a_newest_that_is_tied_skips_the_letter():
    found = tally(
        figure("five", 5, by="A"),
        figure("six", 6, by="B", as_of=TOMORROW),
        figure("nine", 9, by="C", as_of=TOMORROW),
    )

    assert (number(found), rule(found)) == ((5, 5, 9), Rule.LOWEST)


def test_r2_of_one_day_the_later_report_is_the_newest():
    morning, noon = (datetime(2024, 5, 15, hour, tzinfo=UTC) for hour in (8, 12))
    found = tally(
        figure("five", 5, by="A", reported_at=morning), figure("six", 6, by="B", reported_at=noon)
    )

    assert (number(found), rule(found)) == ((5, 6, 6), Rule.NEWEST)


def test_r2_a_wire_copy_is_no_second_vote():
    copies = [figure(f"five-{n}", 5, by=f"copy-{n}", component="wire") for n in range(3)]
    found = tally(*copies, figure("nine", 9, by="B"), figure("nine-too", 9, by="C"))

    assert (number(found), rule(found)) == ((5, 9, 9), Rule.MAJORITY)


# Sums (rules R3 and R4)


@pytest.mark.parametrize(
    ("parts", "exhaustive", "expected", "found_conflicts", "unknown"),
    [
        ((4, 2, 1), True, (7, 7, 7), [], (0, 0, 0)),
        ((4, 2), True, (6, 7, 7), ["sum_mismatch"], (0, 1, 1)),
        ((4, 2), False, (7, 7, 7), [], (1, 1, 1)),
        ((5, 3), False, (7, 7, 8), ["sum_mismatch"], (0, 0, 0)),
    ],
    ids=["all add up", "one short", "one left over", "one too many"],
)
def test_r3_a_total_and_its_parts(parts, exhaustive, expected, found_conflicts, unknown):
    where = {"claim": "one"}
    figures = [figure("total", 7, parts_exhaustive=exhaustive, **where)]
    categories = (SIDE_A_FORCES, Category.CIVILIAN, Category.ARMED_GROUP)
    figures += [
        figure(f"part-{place}", count, category=category, offset=place, **where)
        for place, (count, category) in enumerate(zip(parts, categories, strict=False), start=1)
    ]

    found = tally(*figures)

    assert number(found) == expected
    assert conflicts(found) == found_conflicts
    assert number(found, Category.UNKNOWN) == unknown


def test_r3_says_by_how_many_the_parts_miss():
    figures = [
        figure("total", 7, parts_exhaustive=True, claim="one"),
        police("part", 4, claim="one", offset=1),
        civilians("other", 2, claim="one", offset=2),
    ]

    (finding,) = tally(*figures).of_type(ConflictType.SUM_MISMATCH)

    assert finding.params["gap"] == "-1"
    assert finding.pair == ("total", "part")


def test_r3_a_range_leaves_the_wider_remainder():
    found = tally(
        span("total", 4, 6, claim="one"),
        civilians("two", 2, claim="one", offset=1),
        figure("fighters", 1, 1, 2, category=Category.ARMED_GROUP, claim="one", offset=2),
    )

    low, _, high = number(found, Category.UNKNOWN)
    assert (low, high) == (0, 3)
    assert conflicts(found) == []


def test_r3_about_is_never_a_mismatch_but_a_note():
    found = tally(
        figure("total", 6, approx=True, qualifier=Qualifier.APPROX, claim="one"),
        police("part", 4, claim="one", offset=1),
        civilians("other", 3, claim="one", offset=2),
    )

    assert conflicts(found) == []
    assert "about" in notes(found)


def test_r4_a_part_larger_than_what_it_is_part_of_is_a_mismatch():
    found = tally(
        figure("forces", 3, category=SIDE_A_FORCES, claim="one"),
        police("police", 4, claim="one", offset=1),
        links=part_of("police", "forces"),
    )

    assert conflicts(found) == ["sum_mismatch"]


def test_r4_another_account_of_the_origin_must_leave_room():
    found = tally(
        figure("forces", 3, category=SIDE_A_FORCES, account=1),
        police("police", 4, account=2, offset=9),
    )

    assert "sum_mismatch" in conflicts(found)


def test_r4_women_children_and_men_are_parts_that_must_fit():
    where = {"claim": "one", "category": Category.CIVILIAN}
    kinds = (PeopleCounted.WOMEN, PeopleCounted.CHILDREN, PeopleCounted.MEN)
    figures = [figure("civilians", 5, **where)]
    figures += [figure(kind.value, 2, people=kind, offset=2, **where) for kind in kinds]

    found = tally(
        *figures, links=[link for kind in kinds for link in part_of(kind.value, "civilians")]
    )

    assert conflicts(found) == ["sum_mismatch"]


# Harms (rule R7)


def test_r7_animals_and_objects_never_count():
    found = tally(
        figure("three", 3, harm=INJURED),
        figure("horse", 1, harm=INJURED, entity_kind=EntityKind.ANIMAL, by="TV"),
    )

    assert number(found, harm=INJURED) == (3, 3, 3)
    assert [(one.figure, one.reason) for one in found.left_out] == [("horse", LeftOut.NOT_HUMAN)]


def test_r7_who_died_of_wounds_was_killed():
    found = tally(
        civilians("guard", 1, claim="one"),
        civilians("visitor", 1, harm=Harm.DIED_OF_WOUNDS, claim="one", offset=1),
    )

    assert number(found, Category.CIVILIAN) == (2, 2, 2)
    assert found.harms == (KILLED,)


def test_r7_casualties_not_split_are_never_added_to_the_killed():
    found = tally(figure("two", 2), figure("many", 9, harm=Harm.CASUALTIES_UNSPECIFIED, offset=1))

    assert number(found) == (2, 2, 2)
    assert number(found, harm=Harm.CASUALTIES_UNSPECIFIED) == (9, 9, 9)
