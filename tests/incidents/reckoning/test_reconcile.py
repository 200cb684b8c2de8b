"""The rule tests and the decisions of the tally, one row each, through the way in."""

from dataclasses import replace
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
from incidents.reckoning.codes import FigureRole, LeftOut, NoteType, Rule, Shape, Word
from incidents.reckoning.moments import AsOf
from incidents.reckoning.record import ClaimPlace, Link, Ruling
from incidents.reckoning.totals import split_adds_up
from tests.incidents.reckoning.figure_factories import (
    EVENING,
    INJURED,
    KILLED,
    PEOPLE,
    PERPETRATORS,
    TEN,
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
    no_reports,
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

    found = tally(*figures, links=additive("one", "four"), places=places)

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


# Perpetrators (rule R8)


def test_r8_a_total_with_the_perpetrator_is_a_warning_only():
    found = tally(
        figure("seven", 7, by="M"),
        figure("eight", 8, by="H", includes_perpetrator=YES),
        assailant("attacker", 1, by="M", offset=1),
    )

    assert (number(found), number(found, PEOPLE)) == ((7, 7, 7), (8, 8, 8))
    assert conflicts(found) == []
    assert [one.type for one in found.findings] == [NoteType.PERPETRATOR_COUNTED]


def test_r8_a_total_with_the_perpetrator_that_does_not_fit_is_a_sum_mismatch():
    found = tally(
        figure("seven", 7, by="M"),
        figure("twelve", 12, by="H", includes_perpetrator=YES),
        assailant("attacker", 1, by="M", offset=1),
    )

    assert number(found) == (7, 7, 11)
    assert conflicts(found) == ["sum_mismatch"]


def test_r8_an_account_with_both_totals_is_held_to_its_own_sum():
    found = tally(
        figure("seven", 7, claim="one"),
        figure("nine", 9, claim="one", offset=1, includes_perpetrator=YES),
        assailant("attacker", 1, claim="one", offset=2),
    )

    assert number(found) == (7, 7, 7)
    assert conflicts(found) == ["sum_mismatch"]


def test_r8_where_only_all_are_told_the_victims_are_what_is_left():
    found = tally(
        figure("eight", 8, includes_perpetrator=YES, claim="one"),
        assailant("attacker", 1, inferred=True, claim="one", offset=1),
    )

    assert number(found, PEOPLE) == (8, 8, 8)
    assert number(found) == (7, 7, 8)


def test_r8_unstated_counts_as_no_where_the_attacker_kills_in_the_words():
    figures = [
        figure("seven", 7, includes_perpetrator=UNSTATED, attacker_kills=True),
        assailant("attacker", 1, offset=1),
    ]

    found = tally(*figures)

    assert (number(found), number(found, PEOPLE)) == ((7, 7, 7), (8, 8, 8))


@pytest.mark.parametrize(
    ("unstated", "expected", "kinds"),
    [
        (7, (7, 7, 7), {"perpetrator_unstated"}),
        (8, (7, 7, 7), {"perpetrator_counted"}),
        (9, (7, 7, 9), {"count_mismatch", "perpetrator_unstated"}),
    ],
    ids=["as without him", "as with him", "neither"],
)
def test_r8_an_unstated_total_beside_a_stated_one_widens_only_what_neither_reading_explains(
    unstated, expected, kinds
):
    found = tally(
        figure("seven", 7, by="M"),
        assailant("attacker", 1, by="M", offset=1),
        figure("total", unstated, by="H", includes_perpetrator=UNSTATED),
    )

    assert number(found) == expected
    assert {finding.type.value for finding in found.findings} == kinds


def test_r8_without_perpetrators_an_unstated_total_is_a_total_like_any_other():
    found = tally(
        figure("seven", 7, by="M"), figure("nine", 9, by="H", includes_perpetrator=UNSTATED)
    )

    assert (number(found), rule(found)) == ((7, 7, 9), Rule.LOWEST)
    assert conflicts(found) == ["count_mismatch"]


def test_r8_nobody_told_of_on_one_side_is_none_reported_and_not_nought():
    found = tally(figure("seven", 7))

    cell = found.cell(KILLED, PERPETRATORS)
    assert (cell.shape, cell.has_number) == (Shape.NONE_REPORTED, False)
    assert number(found, PEOPLE) == (7, 7, 7)
    assert rule(found, PEOPLE) is Rule.TOTALS


# No reports, and nobody (rule R9)


def test_r9_no_reports_change_no_number_and_open_a_conflict():
    found = tally(
        police("three", 3, harm=INJURED, by="P"),
        no_reports("absence", harm=INJURED, by="E", includes_perpetrator=UNSTATED),
    )

    assert number(found, harm=INJURED) == (3, 3, 3)
    assert conflicts(found) == ["absence_vs_report"]
    (finding,) = found.conflicts
    assert finding.node is Category.POLICE
    assert {VICTIMS, PEOPLE, SIDE_A_FORCES} < set(finding.cells)


@pytest.mark.parametrize("category", [Category.UNKNOWN, Category.POLICE], ids=["a toll", "parts"])
def test_r9_nobody_beside_somebody_lowers_low_and_leaves_no_best(category):
    found = tally(
        figure("three", 3, harm=INJURED, by="P", category=category),
        figure("nobody", 0, harm=INJURED, by="E"),
    )

    assert number(found, harm=INJURED) == (0, None, 3)
    assert rule(found, harm=INJURED) is Rule.ZERO_OPEN
    assert conflicts(found) == ["zero_vs_nonzero"]
    assert found.cell(INJURED, category if category != Category.UNKNOWN else VICTIMS).conflicts


def test_r9_cells_below_a_zero_keep_their_numbers():
    found = tally(
        police("three", 3, harm=INJURED, by="P"), figure("nobody", 0, harm=INJURED, by="E")
    )

    assert number(found, Category.POLICE, INJURED) == (3, 3, 3)
    assert found.cell(INJURED, Category.POLICE).conflicts


def test_r9_only_no_reports_are_no_number():
    found = tally(no_reports("absence", harm=INJURED))

    cell = found.cell(INJURED, VICTIMS)
    assert (cell.shape, cell.has_number, cell.rule) == (Shape.NO_REPORTS, False, Rule.NOT_STATED)
    assert cell.figures(FigureRole.ABSENCE) == ("absence",)


def test_r9_an_editor_may_set_low_with_a_reason():
    figures = [police("three", 3, harm=INJURED, by="P"), no_reports("none", harm=INJURED, by="E")]
    ruling = Ruling(harm=INJURED, node=VICTIMS, low=0, reason="The ministry would know.")

    found = tally(*figures, rulings=[ruling])

    assert number(found, harm=INJURED) == (0, 3, 3)
    assert rule(found, harm=INJURED) is Rule.EDITOR
    assert found.cell(INJURED, VICTIMS).reason == "The ministry would know."
    assert conflicts(found) == ["absence_vs_report"]


# Supersession (rule R12)


def test_r12_the_same_origin_later_supersedes_itself():
    found = tally(
        figure("five", 5, as_of=TEN, version="morning"),
        figure("seven", 7, as_of=EVENING, version="evening"),
    )

    assert number(found) == (7, 7, 7)
    assert superseded(found) == ("five",)
    assert conflicts(found) == []


def test_r12_later_parts_do_not_supersede_the_total_they_are_part_of():
    found = tally(
        figure("twenty", 20, as_of=TODAY, version="first"),
        police("one", 1, as_of=TOMORROW, version="second"),
    )

    assert number(found) == (20, 20, 20)
    assert superseded(found) == ()


def test_r12_later_parts_that_reach_a_total_supersede_it():
    found = tally(
        figure("five", 5, as_of=TODAY, version="first"),
        police("police", 4, as_of=TOMORROW, version="second", claim="one"),
        civilians("civilians", 3, as_of=TOMORROW, version="second", claim="one", offset=1),
    )

    assert number(found) == (7, 7, 7)
    assert superseded(found) == ("five",)
    assert conflicts(found) == []


# The rows of the tally


def test_t1_parts_of_two_origins_without_a_total_add_up():
    found = tally(police("two", 2, by="H"), civilians("three", 3, by="M"))

    assert (number(found), rule(found)) == ((5, 5, 5), Rule.SUM)
    assert number(found, Category.UNKNOWN) == (0, 0, 0)
    assert conflicts(found) == []
    assert found.cell(KILLED, VICTIMS).figures() == ("three", "two")


def test_t2_a_toll_beside_parts_of_another_origin():
    found = tally(figure("seven", 7, by="M"), civilians("two", 2, by="H"))

    assert (number(found), rule(found)) == ((7, 7, 7), Rule.UNANIMOUS)
    assert number(found, Category.CIVILIAN) == (2, 2, 2)
    assert number(found, Category.UNKNOWN) == (5, 5, 5)
    assert conflicts(found) == []
    assert split_adds_up(found, KILLED)


def test_t2_parts_beyond_the_toll_of_another_origin_raise_high():
    found = tally(
        figure("five", 5, by="M"),
        police("four", 4, by="H", claim="one"),
        civilians("three", 3, by="H", claim="one", offset=1),
    )

    assert number(found) == (5, 5, 7)
    assert conflicts(found) == ["count_mismatch", "sum_mismatch"]
    assert not split_adds_up(found, KILLED)


@pytest.mark.parametrize(
    ("exhaustive", "expected", "unknown"),
    [(False, (7, 7, 8), (0, 0, 1)), (True, (7, 7, 7), (0, 0, 0))],
    ids=["some of them", "all of them"],
)
def test_t3_a_total_is_narrowed_by_its_parts(exhaustive, expected, unknown):
    found = tally(
        span("total", 6, 8, claim="one", parts_exhaustive=exhaustive),
        police("three", 3, claim="one", offset=1),
        civilians("four", 4, claim="one", offset=2),
    )

    assert number(found) == expected
    assert number(found, Category.UNKNOWN) == unknown
    assert conflicts(found) == []


def test_t4_a_complete_account_that_goes_beyond_its_origins_total():
    found = tally(
        figure("seven", 7, account=1),
        police("five", 5, account=2, account_complete=True, offset=1),
        civilians("three", 3, account=2, offset=2),
    )

    assert number(found) == (7, 7, 8)
    assert conflicts(found) == ["sum_mismatch"]
    (finding,) = found.conflicts
    assert finding.params["gap"] == "+1"
    assert {voice.component for voice in found.cell(KILLED, VICTIMS).origins} == {"M"}


def test_t6_only_what_the_later_total_replaces_is_superseded():
    figures = [
        figure("five", 5, as_of=TEN, claim="one", version="morning"),
        police("three", 3, as_of=TEN, claim="one", version="morning", offset=1),
        figure("seven", 7, as_of=EVENING, version="evening"),
    ]

    found = tally(*figures, links=part_of("three", "five"))

    assert number(found) == (7, 7, 7)
    assert number(found, Category.POLICE) == (3, 3, 3)
    assert number(found, Category.UNKNOWN) == (4, 4, 4)
    assert superseded(found) == ("five",)
    assert superseded(found, Category.POLICE) == ()
    assert conflicts(found) == []


def test_t6_a_killed_toll_that_falls_is_noted():
    found = tally(
        figure("nine", 9, as_of=TEN, version="morning"),
        figure("seven", 7, as_of=EVENING, version="evening"),
    )

    assert number(found) == (7, 7, 7)
    assert notes(found) == ["revised_down"]
    assert conflicts(found) == []


def test_t7_an_addition_supersedes_nothing():
    found = tally(
        figure("seven", 7, as_of=TEN, version="morning"),
        figure("another", 1, as_of=EVENING, version="evening"),
        links=additive("another", "seven"),
    )

    assert (number(found), rule(found)) == ((8, 8, 8), Rule.UNANIMOUS)
    assert superseded(found) == ()
    assert conflicts(found) == []


def test_t8_another_origin_a_day_later_is_the_newest_and_no_conflict():
    found = tally(figure("five", 5, by="M"), figure("nine", 9, by="H", as_of=TOMORROW))

    assert (number(found), rule(found)) == ((5, 9, 9), Rule.NEWEST)
    assert conflicts(found) == []


@pytest.mark.parametrize("account", [1, 2], ids=["one account", "two accounts"])
def test_t9_an_unstated_total_may_hold_the_perpetrator(account):
    found = tally(
        figure("eight", 8, includes_perpetrator=UNSTATED, account=1),
        assailant("attacker", 1, account=account, offset=1),
    )

    assert number(found, PEOPLE) == (8, 8, 9)
    assert number(found) == (7, 7, 8)
    assert number(found, PERPETRATORS) == (1, 1, 1)
    assert notes(found) == ["perpetrator_unstated"]


def test_t10_vague_words_are_floors():
    figures = [
        police("several", 3, None, None, qualifier=Qualifier.VAGUE, by="W", claim="one"),
        civilians("two", 2, by="W", claim="one", offset=1),
    ]

    alone = tally(*figures)
    beside = tally(*figures, figure("seven", 7, by="M"))

    assert (number(alone), rule(alone)) == ((5, None, None), Rule.FLOOR)
    assert number(alone, Category.POLICE) == (3, None, None)
    assert alone.cell(KILLED, Category.POLICE).word is Word.FLOOR
    assert (number(beside), rule(beside)) == ((7, 7, 7), Rule.UNANIMOUS)
    assert conflicts(beside) == []


@pytest.mark.parametrize(
    ("links", "expected", "found_conflicts"),
    [
        ([], (2, 2, 3), ["count_mismatch"]),
        (additive("later", "pair"), (3, 3, 3), []),
        (restates("later", "pair"), (1, 1, 2), ["count_mismatch"]),
    ],
    ids=["no link", "further", "the same"],
)
def test_t11_the_same_people_or_more(links, expected, found_conflicts):
    figures = [police("pair", 2, claim="a", ordinal=1), police("later", 1, claim="c", ordinal=3)]
    places = [
        ClaimPlace(claim="a", version="report-M", ordinal=1, speaker="M"),
        ClaimPlace(claim="b", version="report-M", ordinal=2, speaker="somebody else"),
        ClaimPlace(claim="c", version="report-M", ordinal=3, speaker="M"),
    ]

    found = tally(*figures, links=links, places=places)

    assert number(found, Category.POLICE) == expected
    assert number(found) == expected
    assert conflicts(found) == found_conflicts
    for finding in found.conflicts:
        assert finding.node is Category.POLICE
        assert VICTIMS in finding.cells


def test_t12_the_injured_who_died_are_no_longer_injured():
    figures = [
        figure("ten", 10, harm=INJURED, by="H"),
        figure("two", 2, by="H", as_of=TOMORROW, version="next-day"),
    ]
    links = part_of("two", "ten")

    found = tally(*figures, links=links)

    assert number(found, harm=INJURED) == (8, 8, 8)
    assert number(found) == (2, 2, 2)
    assert conflicts(found) == []


def test_t12_women_and_children_among_the_dead_add_nothing():
    figures = [
        figure("ten", 10, harm=INJURED, by="H"),
        figure("two", 2, by="H", as_of=TOMORROW, version="next-day"),
        figure("seven", 7, by="M", claim="one"),
        figure("women", 3, by="M", claim="one", people=PeopleCounted.WOMEN, offset=1),
        figure("children", 2, by="M", claim="one", people=PeopleCounted.CHILDREN, offset=2),
    ]
    links = part_of("two", "ten") + part_of("women", "seven") + part_of("children", "seven")

    found = tally(*figures, links=links)

    assert number(found) == (7, 7, 7)
    assert number(found, Category.UNKNOWN) == (7, 7, 7)
    assert conflicts(found) == []


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
