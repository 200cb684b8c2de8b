from datetime import date

from annotations.values.vocabulary import Category
from incidents.reckoning.moments import AsOf
from incidents.reckoning.reckoned import check_caps, note_falls
from incidents.reckoning.supersession import standing
from incidents.reckoning.tree import VICTIMS
from tests.incidents.reckoning.figure_factories import (
    EVENING,
    TEN,
    TODAY,
    TOMORROW,
    a_case,
    entries_on,
    figure,
    notes,
    police,
    tally,
    told_in,
)

THIRD_DAY = AsOf.day(date(2024, 5, 17))
FORCES, POLICE = Category.SECURITY_FORCES, Category.POLICE


def falls(*figures):
    case, _ = a_case(*figures)
    note_falls(case, standing(entries_on(VICTIMS, *figures), {}))
    return [finding.message for finding in case.docket.findings()]


def caps(*figures):
    case, _ = a_case(*figures, node=POLICE)
    told, _ = told_in(*figures)
    check_caps(case, told, standing(entries_on(POLICE, *figures), {}))
    return [finding.message for finding in case.docket.findings()]


def test_a_fallen_toll_is_noted_once_with_the_last_that_was_higher():
    figures = [
        figure("first", 12, version="a", as_of=TODAY),
        figure("second", 9, version="b", as_of=TOMORROW),
        figure("third", 7, version="c", as_of=THIRD_DAY),
    ]

    assert falls(*figures) == ["Revised down from 9 to 7."]


def test_a_toll_that_rises_or_stays_is_not_noted():
    assert falls(figure("a", 5, version="a"), figure("b", 7, version="b", as_of=TOMORROW)) == []
    assert falls(figure("a", 7, version="a"), figure("b", 7, version="b", as_of=TOMORROW)) == []


def test_another_origins_lower_number_is_no_revision():
    assert notes(tally(figure("a", 9), figure("b", 7, by="H", as_of=TOMORROW))) == []


def test_another_account_must_leave_room_for_the_part():
    figures = [figure("a", 3, category=FORCES, account=1), police("b", 4, account=2)]

    assert caps(*figures) == ["4 are part of at most 3."]
    assert caps(figures[0], police("b", 3, account=2)) == []


def test_what_was_said_before_does_not_cap_what_is_said_later():
    figures = [
        figure("a", 3, category=FORCES, version="a", as_of=TEN),
        police("b", 4, version="b", as_of=EVENING),
    ]

    assert caps(*figures) == []
