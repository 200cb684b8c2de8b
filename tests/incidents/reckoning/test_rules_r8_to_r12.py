"""The rule tests of the record, R8 to R12: perpetrators, absences, independence, supersession."""

import pytest

from annotations.values.vocabulary import (
    Category,
    IncludesPerpetrator,
)
from incidents.reckoning.attributions import Reports
from incidents.reckoning.codes import FigureRole, NoteType, Rule, Shape
from incidents.reckoning.record import Ruling
from incidents.reckoning.support import corroboration
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
    assailant,
    civilians,
    conflicts,
    figure,
    no_reports,
    number,
    police,
    rule,
    tally,
)
from tests.incidents.reckoning.independence_factories import told

SIDE_A_FORCES = Category.SECURITY_FORCES
YES = IncludesPerpetrator.YES
UNSTATED = IncludesPerpetrator.UNSTATED


def superseded(reckoning, node=VICTIMS, harm=KILLED):
    return reckoning.cell(harm, node).figures(FigureRole.SUPERSEDED)


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


# Independence and parties (rules R10 and R11)


def test_r10_two_outlets_with_one_agencys_text_and_a_hospital_are_two_origins():
    copies = [
        told("post", by="", outlet="post", copies="agency text"),
        told("mail", by="", outlet="mail", copies="agency text"),
    ]
    figures = [figure(one.claim, 7, by="", outlet=one.outlet, claim=one.claim) for one in copies]

    found = tally(
        *figures, figure("hospital", 7, by="H"), reports=Reports(attributions=tuple(copies))
    )

    assert found.cell(KILLED, VICTIMS).independent == 2
    assert len(found.independence.components) == 2


def test_r10_a_lead_and_the_prosecutors_parts_in_one_article_are_one_origin():
    parts = [
        police("four", 4, by="P", version="article", claim="p", ordinal=1),
        civilians("two", 2, by="P", version="article", claim="p", ordinal=1, offset=1),
        police("one", 1, by="P", version="article", claim="p", ordinal=1, offset=2),
    ]

    found = tally(figure("lead", 7, by="", version="article"), *parts)

    assert (number(found), len(found.independence.components)) == ((7, 7, 7), 1)
    assert found.cell(KILLED, VICTIMS).independent == 1


def test_r10_r2_a_headline_of_what_the_police_said_is_no_second_vote():
    found = tally(
        figure("headline", 9, by="", version="article"),
        figure("police", 9, by="P", version="article", ordinal=1),
        figure("hospital", 7, by="H"),
        figure("ministry", 7, by="M"),
    )

    assert (number(found), rule(found)) == ((7, 7, 9), Rule.MAJORITY)


def test_r11_a_partys_figure_counts_as_any_other_and_is_labelled():
    figures = [figure("own", 7, by="A"), figure("other", 9, by="B")]
    party = [figure("own", 7, by="A", is_party=True), figures[1]]

    assert number(tally(*party)) == number(tally(*figures)) == (7, 7, 9)
    [label] = [one for one in tally(*party).cell(KILLED, VICTIMS).origins if one.is_party]
    assert label.origin == "A"


def test_r11_parties_alone_confirm_nothing_and_one_origin_beside_them_does():
    parties = [figure(by, 7, by=by, is_party=True) for by in ("A", "B")]

    alone = corroboration(tally(*parties), ["A"])
    beside = corroboration(tally(*parties, figure("H", 7, by="H")), ["A"])

    assert (alone.independent, alone.confirms) == (2, False)
    assert (beside.independent, beside.confirms) == (3, True)


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
