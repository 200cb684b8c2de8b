import pytest

from incidents.pages.words import amount, bare, brief, date_words, is_certain, short, spread


def plain(message):
    return message


def values(low, best, high):
    return {"low": low, "best": best, "high": high}


@pytest.mark.parametrize(
    ("bounds", "in_brief", "in_short", "in_words"),
    [
        ((7, 7, 7), "7", "7", ""),
        ((7, 8, 8), "7–8", "7–8, best 8", "low 7, best 8, high 8"),
        ((5, 5, None), "5+", "5+", "low 5, best 5, high open"),
        ((5, None, None), "5+", "5+", "low 5, best open, high open"),
        ((0, None, 3), "0–3", "0–3", "low 0, best open, high 3"),
        ((None, None, 5), "≤5", "≤5", "low open, best open, high 5"),
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
        ({"best": 7, "low": 7, "high": 7}, "killed 7"),
        ({"best": 1, "low": 1, "high": 1, "category": "police"}, "killed 1 police officer"),
        ({"best": 3, "low": 3, "high": 3, "people": "children"}, "killed 3 children"),
        ({"best": 1, "low": 1, "high": 1, "entity_kind": "animal"}, "killed 1 animal"),
        ({"qualifier": "no_information"}, "no reports of killed"),
        ({"qualifier": "unknown"}, "killed unknown"),
        ({"qualifier": "zero", "low": 0, "best": 0, "high": 0}, "killed 0"),
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
