import pytest

from incidents.reckoning.disagreements import (
    FOR_READERS,
    Saying,
    ToldEvent,
    different_identities,
    different_places,
    different_responsibility,
    disagreements,
)

DAY = "2011-11-12"


def told(name, *, report="", **said):
    return ToldEvent(report=report or name, claims=(name,), **said)


def saying(claim, *, origin="", stance="asserts", responsibility="", content=""):
    return Saying(
        claim=claim,
        origin=origin or claim,
        stance=stance,
        responsibility=responsibility,
        content=content,
    )


def found(*events, when="", place=""):
    return [
        (one.type.value, one.left, one.right)
        for one in disagreements(events, (), when=when, place=place)
    ]


def test_an_event_that_shares_no_day_with_the_incident_stands_against_those_that_do():
    says = [told("a", when=DAY), told("b", when="2011-11-10"), told("c", when=DAY)]

    assert found(*says, when=DAY) == [("date_mismatch", ("a", "c"), ("b",))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (DAY, "2011-11"),
        (DAY, "[2011-11-10..2011-11-13]"),
        (DAY, "2011-11-12?"),
        (DAY, ""),
        ("/2011-12", DAY),
    ],
)
def test_dates_that_may_be_one_day_do_not_differ(one, other):
    assert found(told("a", when=one), told("b", when=other)) == []
    assert found(told("a", when=one), when=other) == []


def test_two_reports_differ_though_the_incident_is_dated_by_its_month_only():
    says = [told("a", when="2011-11-11"), told("b", when=DAY)]

    assert found(*says, when="2011-11") == [("date_mismatch", ("a",), ("b",))]


def test_two_events_of_one_report_are_two_events_and_no_contradiction():
    says = [told("a", report="r", when="2011-11-11"), told("b", report="r", when=DAY)]

    assert found(*says) == []


def test_an_event_without_a_date_has_the_times_of_its_claims():
    undated = told("b", own=("2011-11-10", "2011-11-11"))

    assert found(told("a", when=DAY), undated) == [("date_mismatch", ("a",), ("b",))]
    assert found(told("a", when="2011-11-11"), undated) == []


def test_an_event_dated_against_all_that_its_claims_say_asks_which_is_right():
    assert found(told("a", when=DAY, own=("2011-11-10",))) == [("date_mismatch", (), ("a",))]
    assert found(told("a", when=DAY, own=("2011-11-10", DAY))) == []


def test_the_same_two_dates_are_the_same_disagreement_whoever_tells_them():
    [one] = disagreements([told("a", when="2011-11-10")], (), when=DAY, place="")
    [other] = disagreements(
        [told("b", when=DAY), told("a", when="2011-11-10")], (), when="", place=""
    )

    assert sorted(one.pair) == sorted(other.pair)


def test_a_pair_found_against_the_incident_and_inside_the_report_is_one_conflict():
    says = [told("a", when=DAY), told("b", when="2011-11-10", own=(DAY,))]

    assert found(*says, when=DAY) == [("date_mismatch", ("a",), ("b",))]


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("Taraz, Zhambyl region", "Zhambyl", False),
        ("Taraz town", "Aktobe town", True),
        ("Ñuñoa", "nunoa, Santiago", False),
        ("the town", "Aktobe", False),
        ("北京", "上海", True),
        ("", "Aktobe", False),
    ],
)
def test_places_that_share_no_word_are_a_question(one, other, differ):
    says = [told("a", place=one), told("b", place=other)]

    assert bool(list(different_places(says, place=""))) is differ
    assert bool(list(different_places([says[1]], place=one))) is differ


def test_places_inside_the_incidents_place_are_not_held_against_each_other():
    says = [told("a", place="Taraz"), told("b", place="Zhambyl region")]

    assert found(*says, place="Taraz, Zhambyl region") == []


def test_a_denial_stands_against_all_that_say_who_did_it():
    says = [
        saying("a", stance="accuses"),
        saying("b", responsibility="suspected"),
        saying("c", stance="denies", responsibility="accused"),
        saying("d", responsibility="cleared"),
    ]
    pairs = [(one.left, one.right) for one in different_responsibility(says)]

    assert pairs == [(("a", "b"), ("c",)), (("a", "b"), ("d",))]


def test_who_denies_a_number_denies_no_responsibility():
    says = [saying("a", stance="accuses"), saying("b", stance="denies"), saying("c")]

    assert list(different_responsibility(says)) == []


def test_two_sources_that_each_claim_it_do_not_agree():
    says = [
        saying("a", stance="claims_responsibility"),
        saying("b", origin="a", responsibility="claimed"),
        saying("c", stance="claims_responsibility"),
    ]
    [one] = different_responsibility(says)

    assert (one.left, one.right) == (("a", "b"), ("c",))
    assert list(different_responsibility(says[:2])) == []


def test_k7_a_claim_and_an_accusation_agree():
    says = [saying("A20", stance="claims_responsibility"), saying("A22", stance="accuses")]

    assert list(different_responsibility(says)) == []


def names(claim, content, **said):
    return saying(
        claim, stance="identifies_as", content=content, **{"responsibility": "accused", **said}
    )


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        (names("a", "the attacker as M. K. Kariyev"), names("b", "a man named Ivanov"), True),
        (names("a", "M. K. Kariyev, 34"), names("b", "Maksat Kariyev"), False),
        (names("a", "Kariyev", origin="x"), names("b", "Ivanov", origin="x"), False),
        (names("a", "Kariyev", responsibility=""), names("b", "Ivanov"), False),
        (names("a", "the attacker"), names("b", "Ivanov"), False),
    ],
    ids=["two names", "one surname", "one origin", "one of the dead", "no name"],
)
def test_who_did_it_is_called_differently_only_where_both_say_so(one, other, differ):
    assert bool(list(different_identities([one, other]))) is differ


def test_k5_how_many_attacks_there_were_is_left_to_people():
    says = [
        saying("A05", stance="claims_responsibility", origin="g", content="one attack last month"),
        saying("A20", stance="claims_responsibility", origin="g", content="two Atyrau blasts"),
    ]

    assert disagreements((), says, when=DAY, place="Taraz") == ()


def test_k6_a_motive_ruled_out_is_left_to_people():
    says = [saying("A16", stance="rules_out"), saying("A03", content="a follower of jihadism")]

    assert disagreements((), says, when=DAY, place="Taraz") == ()


def test_each_says_in_words_what_differs_and_readers_are_told_no_words_of_the_desk():
    says = [told("a", when=DAY, place="Taraz"), told("b", when="2011-11-10", place="Aktobe")]
    date, place = disagreements(says, (), when="", place="")

    assert date.in_words(str) == (
        "One side says 12 November 2011, the other 10 November 2011: no day in common."
    )
    assert place.in_words(str) == "“Taraz” and “Aktobe”: is it one place?"
    assert "Taraz" not in FOR_READERS[place.type]
