from incidents.reckoning.attributions import ClaimPlace
from incidents.reckoning.origins import attributions_of, places_of, tellings
from tests.incidents.reckoning.figure_factories import figure, no_reports


def place(claim, speaker, ordinal, version="report"):
    return ClaimPlace(claim=claim, version=version, ordinal=ordinal, speaker=speaker)


def test_a_telling_ends_where_another_source_speaks_in_between():
    told = [
        place("a", "M", 1),
        place("b", "M", 2),
        place("c", "resident", 3),
        place("d", "M", 4),
        place("e", "M", 1, version="another report"),
    ]

    assert tellings(reversed(told)) == {"a": 1, "b": 1, "c": 1, "d": 2, "e": 1}


def test_places_are_taken_from_the_figures_where_no_others_are_given():
    figures = [
        figure("one", 1, claim="a", ordinal=1),
        figure("two", 1, claim="a", ordinal=1, offset=4),
        no_reports("none", claim="b", ordinal=2, by="E"),
        figure("three", 1, claim="c", ordinal=3),
    ]

    assert [one.claim for one in places_of(figures)] == ["a", "c"]


def test_attributions_are_taken_from_the_figures_where_no_others_are_given():
    figures = [
        figure("one", 1, claim="a", by="M"),
        figure("two", 1, claim="a", by="M"),
        figure("lead", 2, by=""),
    ]

    found = attributions_of(figures)

    assert [(one.claim, one.origin, one.is_reporter) for one in found] == [
        ("a", "M", False),
        ("claim-lead", "reporter:courier", True),
    ]
