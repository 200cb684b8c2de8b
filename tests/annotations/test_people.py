import pytest

from annotations.people import Counted, people_sheet
from annotations.values.vocabulary import Category, EntityKind, Harm, LinkKind, Qualifier

PART, PLUS, SAME, SUM = (
    LinkKind.PART_OF,
    LinkKind.ADDITIVE_TO,
    LinkKind.RESTATES,
    LinkKind.DERIVED_FROM,
)


def figure(number, count, *links, **values):
    """A figure of people killed, told by the police in their first turn, claim by claim."""
    given = {
        "harm": Harm.KILLED,
        "category": Category.UNKNOWN,
        "qualifier": Qualifier.EXACT,
        "speaker": "police",
        "who": "Police",
        "turn": 1,
        "claim": number,
        "low": count,
        "best": count,
        "high": count,
        "new_people": not links,
        "links": tuple(links),
    }
    return Counted(number=number, **(given | values))


def accounts(*figures):
    return people_sheet(figures).harms[0].accounts


def test_the_parts_of_an_account_add_up():
    first = accounts(figure(1, 4), figure(2, 2), figure(3, 1, (PLUS, 1), (PLUS, 2)))[0]

    assert first.addends == (4, 2, 1)
    assert first.total.best == 7
    assert [line.running.best for line in first.lines] == [4, 6, 7]


def test_two_tellings_of_one_source_are_two_accounts_side_by_side():
    told = [figure(1, 4), figure(2, 2), figure(3, 1)]
    again = [figure(n, c, turn=3) for n, c in ((4, 2), (5, 1), (6, 1), (7, 2))]
    restated = figure(8, 1, (SAME, 3), turn=3)

    first, second = accounts(*told, *again, restated)

    assert (first.addends, first.total.best) == ((4, 2, 1), 7)
    assert (second.addends, second.total.best) == ((2, 1, 1, 2, 1), 7)


def test_the_same_people_enter_a_sum_once():
    first = accounts(figure(1, 4), figure(2, 4, (SAME, 1)))[0]

    assert first.total.best == 4
    assert [line.role for line in first.lines] == ["counted", "same"]


def test_a_total_is_checked_against_its_parts_and_not_added_to_them():
    sheet = people_sheet(
        [figure(1, 7, is_exhaustive=True), figure(2, 4, (PART, 1)), figure(3, 3, (PART, 1))]
    )

    part = sheet.harms[0]
    assert part.accounts[0].total.best == 7
    assert [(check.fits, check.remainder) for check in part.checks] == [(True, 0)]


@pytest.mark.parametrize(
    ("parts", "exhaustive", "fits", "remainder"),
    [
        ((4, 2, 1), True, True, 0),
        ((4, 2), True, False, 1),
        ((4, 2), False, True, 1),
        ((4, 2, 2), False, False, -1),
    ],
)
def test_what_does_not_add_up_is_said(parts, exhaustive, fits, remainder):
    whole = figure(1, 7, is_exhaustive=exhaustive)
    pieces = [figure(n, count, (PART, 1)) for n, count in enumerate(parts, start=2)]

    check = people_sheet([whole, *pieces]).harms[0].checks[0]

    assert (check.fits, check.remainder) == (fits, remainder)


def test_further_people_beside_parts_belong_to_the_sum():
    whole = figure(1, 7, is_exhaustive=True)
    pieces = [figure(2, 4, (PART, 1)), figure(3, 2, (PART, 1)), figure(4, 1, (PLUS, 2), (PLUS, 3))]

    check = people_sheet([whole, *pieces]).harms[0].checks[0]

    assert check.fits
    assert check.sum.best == 7


def test_the_reporters_own_sum_has_to_meet_its_parts():
    parts = [figure(1, 4), figure(2, 2)]
    lead = figure(3, 7, (SUM, 1), (SUM, 2), speaker="own", turn=0)

    check = people_sheet([*parts, lead]).harms[0].checks[0]

    assert not check.fits


def test_a_figure_without_an_answer_is_a_question_and_no_number():
    sheet = people_sheet([figure(1, 4), figure(2, 1, new_people=False)])

    assert [one.number for one in sheet.questions] == [2]
    assert sheet.harms[0].accounts[0].total.best == 4


def test_nobody_and_no_reports_need_no_answer_and_stand_apart_from_numbers():
    none = figure(
        2,
        None,
        qualifier=Qualifier.NO_INFORMATION,
        speaker="ministry",
        who="Ministry",
        turn=2,
        new_people=False,
    )

    sheet = people_sheet([figure(1, 3), none])

    assert sheet.questions == ()
    assert sheet.harms[0].empty == (none,)
    assert sheet.harms[0].absent_beside_count == (none,)


def test_the_attacker_is_counted_apart():
    attacker = figure(2, 1, category=Category.ASSAILANT)

    first = accounts(figure(1, 7), attacker)[0]

    assert first.total.best == 7
    assert first.lines[1].role == "apart"


def test_an_open_count_leaves_its_sum_open():
    floor = figure(2, 3, qualifier=Qualifier.AT_LEAST, high=None)

    first = accounts(figure(1, 4), floor)[0]

    assert (first.total.low, first.total.high) == (7, None)
    assert not first.total.is_exact


def test_accounts_that_differ_are_shown_to_differ():
    other = figure(2, 6, speaker="hospital", who="Hospital", turn=2)

    assert people_sheet([figure(1, 7), other]).harms[0].differ
    assert not people_sheet([figure(1, 7)]).harms[0].differ


def test_a_floor_below_a_number_does_not_differ_from_it():
    floor = figure(2, 2, high=None, best=None, qualifier=Qualifier.VAGUE, speaker="footage", turn=2)

    assert not people_sheet([figure(1, 7), floor]).harms[0].differ


def test_what_died_of_wounds_is_summed_with_the_killed_and_other_harms_are_not():
    sheet = people_sheet(
        [figure(1, 4), figure(2, 1, harm=Harm.DIED_OF_WOUNDS), figure(3, 3, harm=Harm.INJURED)]
    )

    assert [(part.harm, part.accounts[0].total.best) for part in sheet.harms] == [
        (Harm.KILLED, 5),
        (Harm.INJURED, 3),
    ]


def test_likely_pairs_are_proposed_until_somebody_ties_them():
    one = figure(1, 1, category=Category.POLICE)
    other = figure(2, 1, category=Category.POLICE, turn=3)
    tied = figure(2, 1, (SAME, 1), category=Category.POLICE, turn=3)

    assert people_sheet([one, other]).pairs == ((one, other),)
    assert people_sheet([one, tied]).pairs == ()


def test_people_of_different_kinds_or_events_are_no_pair():
    one = figure(1, 1, category=Category.POLICE)

    for other in (
        figure(2, 1, category=Category.CIVILIAN),
        figure(2, 1, category=Category.POLICE, event="Aktobe"),
        figure(2, 2, category=Category.POLICE),
        figure(2, 1, category=Category.POLICE, claim=1),
    ):
        assert people_sheet([one, other]).pairs == ()


def test_a_person_can_put_a_figure_into_an_account():
    first, second = accounts(figure(1, 4, account=1), figure(2, 3, account=2))

    assert first.total.best == 4
    assert second.total.best == 3


def test_an_empty_report_has_an_empty_sheet():
    sheet = people_sheet([])

    assert (sheet.harms, sheet.questions, sheet.pairs) == ((), (), ())


def test_animals_and_objects_are_neither_counted_nor_asked_about_nor_paired():
    people = figure(1, 3, harm=Harm.INJURED)
    for kind in (EntityKind.ANIMAL, EntityKind.OBJECT):
        other = figure(
            2, 3, harm=Harm.INJURED, entity_kind=kind, speaker="footage", turn=2, new_people=False
        )

        sheet = people_sheet([people, other])

        assert len(sheet.harms[0].accounts) == 1
        assert not sheet.harms[0].differ
        assert (sheet.questions, sheet.pairs) == ((), ())
        assert people_sheet([other]).harms == ()
        assert other.is_answered


@pytest.mark.parametrize(
    ("values", "is_open", "is_apart"),
    [({"new_people": False}, True, False), ({"category": Category.ASSAILANT}, False, True)],
    ids=["not answered", "the attacker alone"],
)
def test_an_account_that_counts_nobody_tells_no_number_to_differ_from(values, is_open, is_apart):
    footage = figure(2, 1, speaker="footage", who="Footage", turn=2, **values)

    part = people_sheet([figure(1, 7), footage]).harms[0]

    assert not part.differ
    assert [account.who for account in part.told] == ["Police"]
    empty = part.accounts[1]
    assert (empty.is_told, empty.is_open, empty.is_apart) == (False, is_open, is_apart)


def test_figures_that_count_nobody_are_not_among_the_open_ones():
    nobody = figure(2, 0, qualifier=Qualifier.ZERO, new_people=False)

    assert people_sheet([figure(1, 4, new_people=False), nobody]).open_numbers == {1}


@pytest.mark.parametrize(
    ("told", "beside"),
    [
        ({"speaker": "hospital"}, True),
        ({"speaker": "own"}, False),
        ({"speaker": "own", "category": Category.ASSAILANT}, False),
        ({"speaker": "hospital", "category": Category.ASSAILANT}, False),
    ],
    ids=["another's victims", "the same voice", "the same voice's attacker", "another's attacker"],
)
def test_nobody_is_beside_a_number_only_if_another_tells_of_victims(told, beside):
    nobody = figure(1, 0, qualifier=Qualifier.ZERO, speaker="own", new_people=False)

    part = people_sheet([nobody, figure(2, 1, **told)]).harms[0]

    assert part.absent_beside_count == ((nobody,) if beside else ())
