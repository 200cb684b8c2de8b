from incidents.reckoning.origins import components, places_of, tellings
from incidents.reckoning.record import ClaimPlace
from tests.incidents.reckoning.figure_factories import derived, figure, no_reports


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


def test_one_origin_is_one_component_whatever_it_is_labelled():
    figures = [
        figure("one", 1, by="M", component="wire"),
        figure("two", 1, by="M"),
        figure("three", 1, by="H", component="wire"),
        figure("four", 1, by="W"),
    ]

    found = components(figures, [])

    assert found["M"] == found["H"]
    assert found["W"] == "W"


def test_a_reporters_sum_belongs_to_the_origin_it_was_made_of():
    figures = [figure("lead", 7, by=""), figure("four", 4, by="P"), figure("other", 2, by="H")]

    found = components(figures, derived("lead", "four") + derived("lead", "gone"))

    assert found == {"reporter:courier": "P", "P": "P", "H": "H"}


def test_two_outlets_with_one_agencys_text_and_a_hospital_are_two():
    figures = [
        figure("one", 7, by="", outlet="courier", component="agency"),
        figure("two", 7, by="", outlet="mirror", component="agency"),
        figure("three", 7, by="hospital"),
    ]

    assert len(set(components(figures, []).values())) == 2
