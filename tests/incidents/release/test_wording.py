import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.values.vocabulary import Harm, Qualifier, Stance
from incidents.release.wording import Statement, Told, count_words, listed, sentence


def told(harm="killed", qualifier="exact", low=7, best=7, high=7, **more):
    return Told(harm=harm, qualifier=qualifier, low=low, best=best, high=high, **more)


NO_REPORTS = told("injured", "no_information", None, None, None)


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        pytest.param(
            Statement(source="the hospital", stance="asserts", figures=(told(),)),
            "The hospital said that seven people were killed.",
            id="a toll",
        ),
        pytest.param(
            Statement(
                source="Police",
                stance="asserts",
                figures=(told(low=1, best=1, high=1, category="police"),),
            ),
            "Police said that one police officer was killed.",
            id="one person",
        ),
        pytest.param(
            Statement(
                source="Police",
                stance="asserts",
                figures=(
                    told(low=4, best=4, high=4, category="security_forces"),
                    told(low=2, best=2, high=2, category="civilian"),
                ),
            ),
            "Police said that four members of the security forces and two civilians were killed.",
            id="two categories under one verb",
        ),
        pytest.param(
            Statement(
                source="Police",
                stance="asserts",
                figures=(told(low=1, best=1, high=1, category="police", further=True),),
            ),
            "Police said that one further police officer was killed.",
            id="further people are said to be further",
        ),
        pytest.param(
            Statement(source="The ministry", stance="no_confirmation", figures=(NO_REPORTS,)),
            "The ministry had no reports of anyone injured.",
            id="no reports is never nobody",
        ),
        pytest.param(
            Statement(
                source="The ministry",
                stance="denies",
                figures=(told("injured", "zero", 0, 0, 0),),
            ),
            "The ministry said that nobody was injured.",
            id="a denial that states nobody",
        ),
        pytest.param(
            Statement(source="The army", stance="denies", figures=(told(),)),
            "The army denied that seven people were killed.",
            id="a denied number",
        ),
        pytest.param(
            Statement(source="The Post", stance="asserts", own_voice=True, figures=(told(),)),
            "The Post reported that seven people were killed.",
            id="the reporter's own voice is the outlet",
        ),
        pytest.param(
            Statement(source="A resident", stance="asserts", words=('"We heard shots,"',)),
            "A resident said: “We heard shots”.",
            id="words lose the marks that the sentence brings",
        ),
        pytest.param(
            Statement(source="the office", stance="identifies_as", words=("John Marsh",)),
            "Identified by the office as: “John Marsh”.",
            id="R20: whom a source names, it names",
        ),
        pytest.param(
            Statement(source="The group", stance="endorses", polarity="against", words=("it",)),
            "The group condemned: “it”.",
            id="an endorsement turned round",
        ),
        pytest.param(
            Statement(source="The army", stance="declines_comment"),
            "The army declined to comment.",
            id="nothing was said",
        ),
        pytest.param(Statement(source="The army", stance="asserts"), "", id="nothing to tell"),
    ],
)
def test_a_claim_becomes_a_sentence_with_its_source(statement, expected):
    assert sentence(statement) == expected


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        (told("killed", "at_least", 12, 12, None), "at least 12 people were killed"),
        (told("killed", "at_least", 1, 1, None), "at least one person was killed"),
        (told("killed", "more_than", 2, 2, None), "more than one person was killed"),
        (told("killed", "at_most", 0, None, 1), "at most one person was killed"),
        (told("killed", "more_than", 8, 8, None), "more than seven people were killed"),
        (told("killed", "fewer_than", 0, None, 6), "fewer than seven people were killed"),
        (told("killed", "range", 2, 2, 3, approx=True), "about two to three people were killed"),
        (told("killed", "zero", 0, 0, 0), "nobody was killed"),
        (told("killed", "zero", 0, 0, 0, people="children"), "no children were killed"),
        (told("killed", "zero", 0, 0, 0, entity_kind="animal"), "no animals were killed"),
        (told("died_of_wounds", "zero", 0, 0, 0), "nobody died of wounds"),
        (
            told("injured", "no_information", None, None, None, category="police"),
            "no reports of police officers injured",
        ),
        (
            told("died_of_wounds", "no_information", None, None, None),
            "no reports of anyone who died of wounds",
        ),
        (told("killed", "at_most", 0, None, 5), "at most five people were killed"),
        (told("killed", "range", 2, 2, 3), "two to three people were killed"),
        (told("injured", "approx", 20, 20, 20), "about 20 people were injured"),
        (
            told("killed", "vague", 2, None, None),
            "an unstated number of people (two or more) were killed",
        ),
        (told("injured", "unknown", None, None, None), "an unknown number of people were injured"),
        (told("died_of_wounds", low=1, best=1, high=1), "one person died of wounds"),
        (told("killed", low=3, best=3, high=3, people="children"), "three children were killed"),
        (told("injured", low=1, best=1, high=1, entity_kind="animal"), "one animal was injured"),
    ],
)
def test_each_kind_of_count_reads_differently(figure, expected):
    assert count_words(figure) == expected


@given(
    stance=st.sampled_from(list(Stance)),
    harm=st.sampled_from(list(Harm)),
    qualifier=st.sampled_from(list(Qualifier)),
    count=st.integers(0, 500),
)
def test_every_sentence_names_its_source(stance, harm, qualifier, count):
    figure = Told(harm=harm, qualifier=qualifier, low=count, best=count, high=count)

    said = sentence(Statement(source="The ministry", stance=stance, figures=(figure,)))

    assert said.startswith("The ministry ")
    assert said.endswith(".")


def test_a_list_reads_as_a_list():
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
