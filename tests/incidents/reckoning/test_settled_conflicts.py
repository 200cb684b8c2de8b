"""Cases in which the steps could be read in two ways: conflicts, categories, totals and times."""

from datetime import date

import pytest

from annotations.values.vocabulary import (
    Category,
    Harm,
    IncludesPerpetrator,
    PeopleCounted,
    Qualifier,
)
from incidents.reckoning.codes import FigureRole, Rule, Shape
from incidents.reckoning.moments import AsOf
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
    civilians,
    conflicts,
    figure,
    no_reports,
    notes,
    number,
    part_of,
    police,
    restates,
    rule,
    tally,
    vague,
)

FORCES = Category.SECURITY_FORCES
YES = IncludesPerpetrator.YES
UNSTATED = IncludesPerpetrator.UNSTATED


# Conflicts


def test_a_conflict_stands_once_and_the_cells_above_link_to_it():
    found = tally(police("three", 3, by="M"), police("four", 4, by="H"))

    (finding,) = found.conflicts
    assert finding.node is Category.POLICE
    assert finding.cells == (Category.POLICE, FORCES, "side_a", VICTIMS, PEOPLE)
    assert found.cell(KILLED, VICTIMS).conflicts == (finding,)
    assert number(found) == (3, 3, 4)


def test_the_pair_of_a_conflict_does_not_move_when_more_say_the_same():
    figures = [figure("a", 7, by="M"), figure("b", 9, by="H")]

    (before,) = tally(*figures).conflicts
    (after,) = tally(*figures, figure("c", 9, by="W", version="z-report")).conflicts

    assert before.pair == after.pair


def test_a_zero_for_one_category_is_a_zero_of_that_node_only():
    found = tally(police("none", 0, harm=INJURED, by="P"))

    assert number(found, Category.POLICE, INJURED) == (0, 0, 0)
    assert found.cell(INJURED, Category.POLICE).shape is Shape.ZERO
    assert found.cell(INJURED, VICTIMS).shape is Shape.NOT_STATED


def test_a_zero_of_a_category_beside_somebody_of_a_narrower_one():
    found = tally(
        figure("none", 0, category=FORCES, by="M", harm=INJURED),
        police("three", 3, by="H", harm=INJURED),
    )

    assert number(found, FORCES, INJURED) == (0, None, 3)
    assert number(found, Category.POLICE, INJURED) == (3, 3, 3)
    assert conflicts(found) == ["zero_vs_nonzero"]


def test_a_denied_category_goes_up_to_all_that_is_told_below_it():
    found = tally(
        figure("none", 0, category=FORCES, by="M", harm=INJURED),
        figure("one", 1, category=FORCES, by="W", harm=INJURED),
        police("three", 3, by="H", harm=INJURED),
    )

    assert number(found, FORCES, INJURED) == (0, None, 3)
    assert rule(found, FORCES, INJURED) is Rule.ZERO_OPEN


def test_bodies_on_film_beside_a_denial_leave_no_best():
    found = tally(
        figure("nobody", 0, by="M"), vague("bodies", 2, by="TV", includes_perpetrator=UNSTATED)
    )

    assert number(found) == (0, None, 2)
    assert conflicts(found) == ["zero_vs_nonzero"]


def test_bodies_on_film_are_set_against_no_reports_of_deaths_even_beside_a_toll():
    found = tally(
        figure("seven", 7, by="M"),
        vague("bodies", 2, by="TV", includes_perpetrator=UNSTATED),
        no_reports("none", by="E", includes_perpetrator=UNSTATED),
    )

    (finding,) = found.conflicts
    assert set(finding.right) == {"seven", "bodies"}


def test_one_origin_with_a_total_of_all_that_does_not_go_with_its_victims():
    found = tally(
        figure("seven", 7, account=1),
        assailant("attacker", 1, account=1, offset=1),
        figure("twelve", 12, account=2, offset=2, includes_perpetrator=YES),
    )

    assert number(found) == (7, 7, 11)
    assert conflicts(found) == ["sum_mismatch"]


def test_one_origin_that_says_nobody_and_somebody_of_one_day():
    found = tally(
        figure("none", 0, harm=INJURED, account=1),
        figure("two", 2, harm=INJURED, account=2, offset=1),
    )

    assert number(found, harm=INJURED) == (0, None, 2)
    assert conflicts(found) == ["zero_vs_nonzero"]


def test_nobody_the_attacker_included_denies_the_attackers_death_too():
    found = tally(
        figure("nobody", 0, by="M", includes_perpetrator=YES), assailant("attacker", 1, by="H")
    )

    assert number(found, PERPETRATORS) == (1, 1, 1)
    assert number(found, PEOPLE) == (0, None, 1)
    assert conflicts(found) == ["zero_vs_nonzero"]


@pytest.mark.parametrize(
    ("said", "opens"),
    [(TODAY, True), (TOMORROW, True), (AsOf.day(date(2024, 5, 14)), False), (None, False)],
    ids=["the same day", "later", "the day before", "undated"],
)
@pytest.mark.parametrize("make", [no_reports, lambda key, **fields: figure(key, 0, **fields)])
def test_an_absence_or_denial_bears_on_figures_of_its_day_or_before(make, said, opens):
    found = tally(
        figure("three", 3, harm=INJURED, by="P"), make("none", harm=INJURED, by="E", as_of=said)
    )

    assert bool(conflicts(found)) is opens


def test_an_absence_that_its_own_origin_has_overtaken_says_nothing_any_more():
    found = tally(
        no_reports("none", harm=INJURED, by="E", as_of=TEN),
        figure("three", 3, harm=INJURED, by="E", as_of=EVENING, version="evening"),
    )

    assert conflicts(found) == []


def test_no_reports_of_police_are_not_set_against_a_toll_of_all():
    found = tally(figure("seven", 7, by="M"), no_reports("none", by="E", category=Category.POLICE))

    assert conflicts(found) == []
    assert found.cell(KILLED, Category.POLICE).shape is Shape.NO_REPORTS


# Categories and totals


def test_unknown_status_sits_on_victims_and_is_only_ever_computed():
    found = tally(figure("seven", 7), civilians("two", 2, offset=1))

    assert number(found, Category.UNKNOWN) == (5, 5, 5)
    assert rule(found, Category.UNKNOWN) is Rule.REMAINDER


def test_status_not_given_sits_with_what_it_is_part_of():
    figures = [
        civilians("five", 5, claim="one"),
        figure("children", 2, claim="one", people=PeopleCounted.CHILDREN, offset=1),
    ]

    found = tally(*figures, links=part_of("children", "five"))

    assert number(found, Category.CIVILIAN) == (5, 5, 5)
    assert number(found) == (5, 5, 5)


def test_a_killed_responder_is_a_victim_and_emergency_workers_are_civilians():
    found = tally(figure("medic", 1, category=Category.EMERGENCY_WORKER))

    assert number(found, Category.CIVILIAN) == (1, 1, 1)
    assert number(found) == (1, 1, 1)


def test_a_vague_total_is_only_checked_against_all():
    figures = [figure("seven", 7, by="M"), assailant("attacker", 1, by="M", offset=1)]

    fits = tally(*figures, vague("bodies", 2, by="TV", includes_perpetrator=UNSTATED))
    beyond = tally(*figures, vague("dozens", 24, by="TV", includes_perpetrator=UNSTATED))

    assert conflicts(fits) == []
    assert number(beyond) == (7, 7, 7)
    assert conflicts(beyond) == ["count_mismatch"]
    assert beyond.conflicts[0].node == PEOPLE


def test_a_vague_total_is_all_there_is():
    found = tally(vague("bodies", 2, by="TV", includes_perpetrator=UNSTATED))

    for node in (VICTIMS, PEOPLE):
        assert number(found, node) == (2, None, None)
    assert rule(found) is Rule.FLOOR


def test_where_perpetrators_alone_are_told_all_are_they():
    found = tally(assailant("attacker", 1))

    assert number(found, PEOPLE) == (1, 1, 1)
    assert found.cell(KILLED, VICTIMS).shape is Shape.NONE_REPORTED


# Times


def test_undated_figures_neither_supersede_nor_are_superseded():
    found = tally(
        figure("five", 5, as_of=None, version="one"),
        figure("seven", 7, as_of=TOMORROW, version="two"),
    )

    assert found.cell(KILLED, VICTIMS).figures(FigureRole.SUPERSEDED) == ()
    assert number(found) == (5, 5, 7)


def test_an_undated_figure_is_neither_newest_nor_in_conflict_with_a_dated_one():
    found = tally(figure("five", 5, by="A", as_of=None), figure("seven", 7, by="B"))

    assert rule(found) is Rule.LOWEST
    assert conflicts(found) == []


def test_a_party_is_labelled_and_changes_no_number_of_its_own():
    plain = tally(figure("seven", 7, by="A"), figure("nine", 9, by="B"))
    party = tally(figure("seven", 7, by="A"), figure("nine", 9, by="B", is_party=True))

    assert number(plain) == number(party)


def test_parts_of_several_origins_for_one_category_are_compared():
    found = tally(police("three", 3, by="M"), police("four", 4, by="H", as_of=TOMORROW))

    assert number(found, Category.POLICE) == (3, 4, 4)
    assert rule(found, Category.POLICE) is Rule.NEWEST


def test_a_category_is_never_less_than_what_another_origin_tells_of_its_parts():
    found = tally(figure("forces", 4, category=FORCES, by="M"), police("five", 5, by="H"))

    assert number(found, FORCES) == (5, 5, 5)
    assert conflicts(found) == ["sum_mismatch"]


def test_a_cell_hidden_behind_a_broader_word_is_a_partial():
    figures = [
        figure("four", 4, category=FORCES, claim="one"),
        police("another", 1, claim="one", offset=1),
    ]

    found = tally(*figures, links=additive("another", "four"))

    assert number(found, Category.POLICE) == (1, 1, 5)
    assert number(found, FORCES) == (5, 5, 5)


def test_the_missing_who_are_found_dead_are_no_longer_missing():
    figures = [
        figure("missing", 5, harm=Harm.MISSING, by="H"),
        figure("found", 2, by="H", as_of=TOMORROW, version="next-day"),
        figure("more", 3, by="H", as_of=AsOf.day(date(2024, 5, 17)), version="third-day"),
    ]

    found = tally(*figures, links=part_of("found", "missing") + part_of("more", "missing"))

    assert number(found, harm=Harm.MISSING) == (2, 2, 2)


def test_who_had_died_before_was_not_among_the_injured():
    figures = [
        figure("hurt", 10, harm=INJURED, by="H", as_of=TOMORROW),
        figure("died", 2, by="H", as_of=TODAY, version="earlier"),
    ]

    found = tally(*figures, links=part_of("died", "hurt"))

    assert number(found, harm=INJURED) == (10, 10, 10)


def test_a_restated_total_with_the_attacker_is_a_warning_if_he_is_the_gap():
    figures = [
        figure("seven", 7, claim="one"),
        figure("eight", 8, claim="one", includes_perpetrator=YES, offset=1),
        assailant("attacker", 1, claim="one", offset=2),
    ]

    found = tally(*figures, links=restates("eight", "seven"))

    assert conflicts(found) == []
    assert notes(found) == ["perpetrator_counted"]


def test_a_restated_total_with_the_attacker_that_he_does_not_explain_is_a_conflict():
    figures = [
        figure("seven", 7, claim="one"),
        figure("twelve", 12, claim="one", includes_perpetrator=YES, offset=1),
    ]

    found = tally(*figures, links=restates("twelve", "seven"))

    assert conflicts(found) == ["count_mismatch"]


def test_vague_words_of_one_origin_do_not_replace_its_number():
    found = tally(
        figure("seven", 7, account=1),
        vague("several", 3, account=2, offset=1),
    )

    assert number(found) == (7, 7, 7)


def test_an_unknown_number_beside_a_toll_changes_nothing():
    found = tally(figure("seven", 7, by="M"), police("some", qualifier=Qualifier.UNKNOWN, by="H"))

    assert number(found) == (7, 7, 7)
    assert found.cell(KILLED, Category.POLICE).shape is Shape.UNKNOWN
