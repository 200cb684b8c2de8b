"""Cases in which the steps could be read in two ways: origins, statements and links."""

from annotations.values.vocabulary import (
    Category,
    IncludesPerpetrator,
    PeopleCounted,
)
from incidents.reckoning.codes import FigureRole, Rule, Word
from tests.incidents.reckoning.figure_factories import (
    EVENING,
    INJURED,
    KILLED,
    PERPETRATORS,
    TEN,
    TODAY,
    TOMORROW,
    VICTIMS,
    additive,
    assailant,
    civilians,
    conflicts,
    derived,
    figure,
    number,
    part_of,
    police,
    restates,
    rule,
    tally,
)

FORCES = Category.SECURITY_FORCES
YES = IncludesPerpetrator.YES
UNSTATED = IncludesPerpetrator.UNSTATED


# Who the origin is


def test_an_outlets_reporter_is_one_origin_over_all_its_reports():
    figures = [
        figure("five", 5, by="", version="one"),
        figure("six", 6, by="", version="two"),
        figure("elsewhere", 6, by="", version="three", outlet="mirror"),
    ]

    origins = tally(*figures).cell(KILLED, VICTIMS).origins

    assert [one.origin for one in origins] == ["reporter:courier", "reporter:mirror"]


def test_a_derived_figure_is_superseded_together_with_what_it_rests_on():
    figures = [
        figure("headline", 5, by="", version="morning"),
        figure("five", 5, as_of=TODAY, version="morning"),
        figure("seven", 7, as_of=TOMORROW, version="next-day"),
    ]

    found = tally(*figures, links=derived("headline", "five"))

    assert number(found) == (7, 7, 7)
    assert set(found.cell(KILLED, VICTIMS).figures(FigureRole.SUPERSEDED)) == {"five", "headline"}
    assert conflicts(found) == []


def test_a_derived_figure_stands_as_long_as_something_it_rests_on_does():
    figures = [
        figure("headline", 5, by="", version="morning"),
        police("police", 3, as_of=TODAY, version="morning"),
        civilians("civilians", 2, as_of=TODAY, by="H"),
        police("more", 4, as_of=TOMORROW, version="next-day"),
    ]

    found = tally(*figures, links=derived("headline", "police", "civilians"))

    assert found.cell(KILLED, VICTIMS).figures(FigureRole.SUPERSEDED) == ("police",)


def test_a_copy_joins_the_reporters_and_never_two_sources_quoted_in_it():
    copies = [
        figure(f"{outlet}-{by}", toll, by=by, outlet=outlet, version=outlet, component=label)
        for outlet in ("courier", "mirror")
        for by, toll, label in (("", 9, "copy of the lead"), ("M", 7, ""), ("H", 7, ""))
    ]

    components = tally(*copies).components

    assert components["reporter:courier"] == components["reporter:mirror"]
    assert len({components["M"], components["H"], components["reporter:courier"]}) == 3


# Statements


def test_a_word_on_the_assailant_is_a_toll_of_perpetrators():
    found = tally(assailant("one", 1, by="M"), assailant("two", 2, by="H"))

    for node in (PERPETRATORS, Category.ASSAILANT):
        assert number(found, node) == (1, 1, 2)
        assert found.cell(KILLED, node).word is Word.STATEMENT
    assert conflicts(found) == ["count_mismatch"]


def test_a_boy_who_was_killed_is_no_toll():
    found = tally(
        figure("boy", 1, by="W", people=PeopleCounted.CHILDREN), figure("seven", 7, by="M")
    )

    assert (number(found), rule(found)) == ((7, 7, 7), Rule.UNANIMOUS)
    assert conflicts(found) == []


def test_what_is_part_of_the_injured_is_no_toll_of_the_killed():
    figures = [
        figure("ten", 10, harm=INJURED, by="H"),
        figure("two", 2, by="H", offset=1),
        figure("seven", 7, by="M"),
    ]

    found = tally(*figures, links=part_of("two", "ten"))

    assert number(found) == (7, 7, 7)
    assert conflicts(found) == []


# Links


def test_further_injured_after_a_list_of_dead_stand_alone():
    figures = [police("dead", 2), police("injured", 3, harm=INJURED, offset=1)]

    found = tally(*figures, links=additive("injured", "dead"))

    assert number(found, Category.POLICE) == (2, 2, 2)
    assert number(found, Category.POLICE, INJURED) == (3, 3, 3)


def test_a_link_between_harms_moves_no_account():
    figures = [
        figure("hurt", 10, harm=INJURED, account=1),
        police("dead", 1, account=1, offset=1),
        figure("died", 2, account=2, offset=2),
    ]

    found = tally(*figures, links=part_of("died", "hurt"))

    assert [one.number for one in found.cell(KILLED, VICTIMS).accounts] == [1, 2]


def test_an_account_never_holds_two_totals_of_different_times():
    """The later police are further to the earlier; the later total is an account of its own."""
    figures = [
        figure("five", 5, as_of=TEN, version="morning"),
        police("three", 3, as_of=TEN, version="morning", offset=1),
        figure("seven", 7, as_of=EVENING, version="evening"),
        police("two", 2, as_of=EVENING, version="evening", offset=1),
    ]

    found = tally(*figures, links=part_of("three", "five") + additive("two", "three"))

    assert number(found) == (7, 7, 7)
    assert number(found, Category.POLICE) == (5, 5, 5)


def test_what_is_further_to_a_part_is_still_inside_the_total():
    figures = [
        figure("seven", 7, claim="one", parts_exhaustive=True),
        figure("four", 4, category=FORCES, claim="one", offset=1),
        civilians("two", 2, claim="one", offset=2),
        police("another", 1, claim="one", offset=3),
    ]

    found = tally(*figures, links=additive("another", "four", "two"))

    assert number(found) == (7, 7, 7)
    assert conflicts(found) == []


def test_a_total_that_is_further_to_others_does_not_hold_them():
    figures = [police("two", 2, claim="one"), figure("three", 3, claim="one", offset=1)]

    assert number(tally(*figures, links=additive("three", "two"))) == (5, 5, 5)


def test_what_is_part_of_one_member_is_part_of_the_whole_set():
    figures = [
        figure("forces", 4, category=FORCES, claim="one"),
        figure("again", 4, category=FORCES, claim="one", offset=5),
        police("two", 2, claim="one", offset=9),
    ]

    found = tally(*figures, links=restates("again", "forces") + part_of("two", "again"))

    assert number(found, FORCES) == (4, 4, 4)
    assert number(found, Category.POLICE) == (2, 2, 2)


def test_a_set_enters_by_its_narrowest_category():
    figures = [
        figure("forces", 4, category=FORCES, claim="one"),
        police("again", 4, claim="one", offset=5),
    ]

    found = tally(*figures, links=restates("again", "forces"))

    assert number(found, Category.POLICE) == (4, 4, 4)
    assert number(found) == (4, 4, 4)


def test_the_same_people_cannot_be_of_two_categories():
    figures = [police("guard", 1, claim="one"), civilians("again", 1, claim="one", offset=1)]

    found = tally(*figures, links=restates("again", "guard"))

    assert conflicts(found) == ["category_mismatch"]
    assert number(found) == (1, 1, 1)
