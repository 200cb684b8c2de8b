"""The conflicts K1 to K9 of the worked example: which the rules find, which are left to people."""

from annotations.values.vocabulary import Category, Harm, LinkKind, Qualifier, Stance
from incidents.reckoning.codes import FigureRole
from incidents.reckoning.disagreements import Saying, ToldEvent, disagreements
from incidents.reckoning.record import Link
from tests.incidents.reckoning.figure_factories import (
    INJURED,
    PEOPLE,
    VICTIMS,
    conflicts,
    figure,
    number,
)
from tests.incidents.reckoning.test_worked_example import FIGURES, reckon

DAY = "2011-11-12"


def saying(claim, origin, stance, content, responsibility=""):
    return Saying(
        claim=claim, origin=origin, stance=stance, responsibility=responsibility, content=content
    )


# What the report's sources say on who did what, as they are marked.
SAYINGS = [
    saying("A02", "reporter:courier", Stance.ASSERTS, "an Islamist militant killed seven"),
    saying("A03", "office", Stance.ASSERTS, "a 34-year-old “follower of jihadism” killed four"),
    saying("A04", "office", Stance.ASSERTS, "blew himself up when cornered"),
    saying("A05", "group", Stance.CLAIMS_RESPONSIBILITY, "one attack last month"),
    saying("A08", "office", Stance.IDENTIFIES_AS, "MK Kariyev", "accused_by_authorities"),
    saying("A11", "office", Stance.ASSERTS, "blew himself up when apprehended"),
    saying("A16", "authorities", Stance.RULES_OUT, "an Islamist link to the blast in May"),
    saying("A20", "group", Stance.CLAIMS_RESPONSIBILITY, "two blasts in Atyrau on 31 October"),
    saying("A22", "office", Stance.ACCUSES, "the group was responsible"),
    saying("A23", "office", Stance.ASSERTS, "its founders hide on the border, 350 miles (550 km)"),
]
TOLD = [
    ToldEvent(
        report="courier",
        claims=tuple(one.claim for one in SAYINGS),
        when=DAY,
        place="Taraz",
        own=(DAY,),
    )
]


def told():
    return disagreements(TOLD, SAYINGS, when=DAY, place="Taraz, Zhambyl region")


def test_k1_three_injured_beside_no_reports_of_wounded_stay_three_and_open():
    found = reckon()

    assert conflicts(found) == ["absence_vs_report"]
    assert number(found, VICTIMS, harm=INJURED) == (3, 3, 3)


def test_k2_the_attackers_death_that_nobody_states_is_a_mark_and_no_conflict():
    found = reckon()

    assert FIGURES["F11"].inferred
    assert number(found, PEOPLE) == (7, 8, 8)
    assert "count_mismatch" not in conflicts(found)


def test_k3_the_guard_told_again_as_one_of_the_security_forces_is_of_two_categories():
    again = figure("G", 1, by="office", category=Category.SECURITY_FORCES, claim="A09")
    same = Link(kind=LinkKind.RESTATES, figure="G", target="F7")

    found = reckon(again, links=[same])

    [finding] = found.of_type("category_mismatch")
    assert set(finding.figures) == {"F7", "G"}
    assert finding.node in {Category.PRIVATE_GUARD, Category.SECURITY_FORCES}


def test_k3_the_guard_told_again_as_a_civilian_is_of_one():
    again = figure("G", 1, by="office", category=Category.CIVILIAN, claim="A09")
    same = Link(kind=LinkKind.RESTATES, figure="G", target="F7")

    assert "category_mismatch" not in conflicts(reckon(again, links=[same]))


def test_k4_to_k6_cornered_or_apprehended_one_attack_or_two_and_a_motive_ruled_out_are_peoples():
    assert told() == ()


def test_k7_the_groups_claim_and_the_offices_accusation_agree():
    both = [one for one in SAYINGS if one.claim in {"A20", "A22"}]

    assert disagreements((), both, when="", place="") == ()


def test_k7_it_would_be_a_conflict_if_the_group_denied_it():
    denial = saying("A25", "group", Stance.DENIES, "it had no part in it", "denied")
    [found] = disagreements((), [SAYINGS[8], denial], when="", place="")

    assert (found.type, found.left, found.right) == ("responsibility_mismatch", ("A22",), ("A25",))


def test_k8_what_one_office_says_twice_is_one_origin():
    again = figure("A23", 7, by="office", claim="A23")

    found = reckon(again)

    assert found.components["office"] == found.components["reporter:courier"]
    assert conflicts(found) == ["absence_vs_report"]


def test_k9_a_distance_in_miles_and_kilometres_counts_nobody_and_opens_nothing():
    assert all(one.type != "unit_mismatch" for one in told())


def test_what_the_footage_shows_supports_no_number_and_contradicts_none():
    cell = reckon().cell(Harm.KILLED, PEOPLE)

    assert FIGURES["F14"].qualifier is Qualifier.VAGUE
    assert cell.figures(FigureRole.COMPARED) == ("F14",)
