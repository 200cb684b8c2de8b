import pytest

from annotations.values.vocabulary import IncidentLinkKind
from incidents.pages.words import (
    amount,
    bare,
    brief,
    coordinate_words,
    date_words,
    is_certain,
    kind_words,
    link_words,
    short,
    spare,
    spread,
    tie_words,
    told_notes,
)


def plain(message):
    return message


def values(low, best, high):
    return {"low": low, "best": best, "high": high}


@pytest.mark.parametrize(
    ("bounds", "in_brief", "in_short", "in_words"),
    [
        ((7, 7, 7), "7", "7", ""),
        ((7, 8, 8), "7–8", "7–8, best 8", "low 7, best 8, high 8"),
        ((5, 5, None), "5 or more", "5 or more", "low 5, best 5, high open"),
        ((5, None, None), "5 or more", "5 or more", "low 5, best open, high open"),
        ((1200, 1200, None), "1,200 or more", "1,200 or more", "low 1,200, best 1,200, high open"),
        ((0, None, 3), "0–3", "0–3", "low 0, best open, high 3"),
        ((None, None, 5), "at most 5", "at most 5", "low open, best open, high 5"),
        ((None, 4, None), "best 4", "best 4", "low open, best 4, high open"),
    ],
)
def test_low_best_and_high_are_shown_wherever_they_differ(bounds, in_brief, in_short, in_words):
    assert brief(values(*bounds), plain) == in_brief
    assert short(values(*bounds), plain) in {in_short, in_brief}
    assert spread(values(*bounds), plain) == in_words


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        ({"best": 7, "low": 7, "high": 7}, "7 killed"),
        ({"best": 1, "low": 1, "high": 1, "category": "police"}, "1 police officer killed"),
        ({"best": 3, "low": 3, "high": 3, "people": "children"}, "3 children killed"),
        ({"best": 1, "low": 1, "high": 1, "entity_kind": "animal"}, "1 animal killed"),
        ({"qualifier": "no_information"}, "no reports of killed"),
        ({"qualifier": "unknown"}, "an unknown number killed"),
        ({"qualifier": "zero", "low": 0, "best": 0, "high": 0}, "nobody killed"),
    ],
)
def test_a_figure_is_said_in_a_cell(figure, said):
    given = {
        "harm": "killed",
        "qualifier": "exact",
        "low": None,
        "best": None,
        "high": None,
        "approx": False,
        "entity_kind": "human",
        "people": "all",
        "category": "unknown",
        **figure,
    }

    assert amount(given, plain) == said


def test_days_are_said_as_far_as_they_are_known():
    assert date_words("2011-11", plain) == "November 2011"
    assert date_words("", plain) == ""
    assert is_certain("2011-11-12")
    assert not is_certain("2011-11-12?")


def test_shown_words_lose_the_marks_that_the_page_brings():
    assert bare("“You hear of such things,”") == "You hear of such things"
    assert bare("“”") == "“”"


@pytest.mark.parametrize(
    ("changes", "spare_ones"),
    [({}, 1), ({"high": None}, 0), ({"superseded": True}, 0), ({"high": 1}, 0)],
    ids=["room for one", "open", "superseded", "none"],
)
def test_what_an_account_leaves_room_for_is_above_its_own_terms(changes, spare_ones):
    account = {"high": 2, "superseded": False, "terms": [{"high": 1}]}

    assert spare(account | changes) == spare_ones


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "police"),
        ({"named": "collective"}, "police, unnamed"),
        ({"named": "unnamed_person", "anonymity_reason": "safety"}, "police, unnamed, for safety"),
        ({"party": True}, "police, a party"),
        ({"kind": "", "named": ""}, ""),
    ],
)
def test_a_source_says_what_it_is_and_that_it_is_a_party(changes, words):
    source = {"kind": "police", "named": "named_body", "anonymity_reason": "", "party": False}

    assert kind_words(source | changes, plain) == words


def test_notes_are_told_with_their_numbers():
    params = {"left": "6", "right": "7"}
    told = [{"message": "The account reaches %(left)s of %(right)s.", "params": params}]

    assert told_notes({"told": told}, plain) == ["The account reaches 6 of 7."]


def test_coordinates_and_ties_are_put_into_words():
    place = {"latitude": 42.9, "longitude": 71.37, "from": "gazetteer"}
    record = {"coordinates": place, "location_precision": "settlement"}
    tie = {"kind": "background_to", "back": False, "incident": "key", "title": "Blast"}
    ties = {"links": [tie, tie | {"back": True}]}

    assert coordinate_words(record, plain) == "42.9, 71.37 (town or village; from a gazetteer)"
    assert coordinate_words({"coordinates": None}, plain) == ""
    assert link_words(ties, plain) == [
        ("Background to", "key", "Blast"),
        ("Has as background", "key", "Blast"),
    ]


@pytest.mark.parametrize("kind", list(IncidentLinkKind))
def test_a_tie_reads_rightly_from_its_other_end(kind):
    same = {"same_perpetrator_claimed", "possibly_same"}
    words = {tie_words(kind, plain, back=back) for back in (False, True)}

    assert len(words) == (1 if kind in same else 2)
