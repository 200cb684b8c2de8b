from datetime import date

from annotations.values.vocabulary import Harm, PeopleCounted
from incidents.reckoning.accounts import accounts, is_total
from incidents.reckoning.moments import AsOf
from incidents.reckoning.ties import ties
from tests.incidents.reckoning.figure_factories import (
    INJURED,
    KILLED,
    TODAY,
    TOMORROW,
    additive,
    civilians,
    figure,
    part_of,
    police,
)


def composed(*figures, links=(), told=None, harm=KILLED):
    """Give the accounts of one harm as lists of keys."""
    figures = sorted(figures, key=lambda one: one.place)
    tied = ties(figures, links)
    components = {one.speaker: one.speaker for one in figures}
    found = accounts(tied, told or {one.claim: 1 for one in figures}, components)
    return [[one.key for one in account.figures] for account in found.get(harm, ())]


def test_what_one_origin_tells_in_one_breath_is_one_account():
    assert composed(police("a", 1), civilians("b", 2), police("c", 1, by="H")) == [
        ["c"],
        ["a", "b"],
    ]


def test_a_new_telling_is_a_new_account():
    figures = [police("a", 1), police("b", 1, offset=1)]

    assert composed(*figures, told={"claim-a": 1, "claim-b": 2}) == [["a"], ["b"]]


def test_another_report_or_another_time_is_another_account():
    assert composed(police("a", 1), police("b", 1, version="report-next")) == [["a"], ["b"]]
    assert composed(police("a", 1), police("b", 1, as_of=TOMORROW)) == [["a"], ["b"]]


def test_a_link_pulls_both_ends_into_one_account():
    figures = [figure("a", 7), police("b", 1, offset=1, as_of=TOMORROW)]
    told = {"claim-a": 1, "claim-b": 2}

    assert composed(*figures, told=told, links=additive("b", "a")) == [["a", "b"]]
    assert composed(*figures, told=told, links=part_of("b", "a")) == [["a", "b"]]


def test_a_link_to_another_origins_figure_pulls_nothing():
    figures = [figure("a", 7), police("b", 1, by="H")]

    assert composed(*figures, links=part_of("b", "a")) == [["b"], ["a"]]


def test_an_editors_number_holds_across_tellings_and_joins_the_telling_of_that_number():
    figures = [
        police("a", 1),
        police("b", 1, offset=1, account=1),
        police("c", 1, offset=2, account=1, as_of=TOMORROW),
    ]

    assert composed(*figures, told={"claim-a": 1, "claim-b": 2, "claim-c": 3}) == [["a", "b", "c"]]


def test_two_totals_of_different_times_stay_apart_whatever_pulls():
    figures = [
        figure("five", 5, account=1),
        figure("seven", 7, account=1, as_of=TOMORROW, offset=1),
        police("more", 2, account=1, as_of=TOMORROW, offset=2),
    ]

    found = composed(*figures, links=additive("more", "five"))

    assert found == [["five", "more"], ["seven"]]


def test_accounts_are_composed_harm_by_harm():
    figures = [
        police("dead", 1),
        police("hurt", 2, harm=INJURED),
        police("died", 1, harm=Harm.DIED_OF_WOUNDS),
    ]

    assert composed(*figures) == [["dead", "died"]]
    assert composed(*figures, harm=INJURED) == [["hurt"]]


def test_an_addition_moves_the_account_on():
    figures = [figure("seven", 7), figure("another", 1, as_of=TOMORROW, offset=1)]
    tied = ties(figures, additive("another", "seven"))

    (account,) = accounts(tied, {}, {"M": "wire"})[KILLED]

    assert account.as_of == TOMORROW
    assert (account.origin, account.component, account.number) == ("M", "wire", 1)


def test_an_account_is_complete_if_any_of_its_figures_is_so_marked():
    tied = ties([police("a", 1), police("b", 1, account_complete=True, offset=1)], ())

    (account,) = accounts(tied, {}, {"M": "M"})[KILLED]

    assert account.marked_complete


def test_a_total_is_of_all_people_and_nobodys_part():
    figures = [
        figure("toll", 7),
        figure("women", 3, people=PeopleCounted.WOMEN),
        police("police", 2),
        figure("some", 2, as_of=AsOf.day(date(2024, 5, 15))),
    ]
    tied = ties(figures, part_of("some", "toll"))

    assert [one.key for one in figures if is_total(one, tied)] == ["toll"]
    assert figures[0].as_of == TODAY
