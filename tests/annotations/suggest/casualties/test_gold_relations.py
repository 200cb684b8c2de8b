"""The gold set, how figures hang together: parts, additions, restatements, own deaths, who is named."""

import pytest

from annotations.suggest.casualties import Relation
from annotations.values.vocabulary import Category, Harm, PeopleCounted
from tests.annotations.suggest.casualties.told import told

RELATIONS = [
    (
        "including",
        "Nine people, including two children and a nurse, were killed.",
        [(Relation.NEW, None), (Relation.PART_OF, 0), (Relation.PART_OF, 0)],
    ),
    (
        "among them",
        "Twelve villagers were killed, among them three women.",
        [(Relation.NEW, None), (Relation.PART_OF, 0)],
    ),
    (
        "of whom",
        "Police held three men, and 9 people died, two of whom were boys.",
        [(Relation.NEW, None), (Relation.PART_OF, 0)],
    ),
    (
        "two of them were",
        "Seven people were killed. Two of them were children.",
        [(Relation.NEW, None), (Relation.PART_OF, 0)],
    ),
    (
        "two were",
        "Seven people died. Two were policemen.",
        [(Relation.NEW, None), (Relation.PART_OF, 0)],
    ),
    (
        "seriously",
        "It left 5 dead and 11 wounded, four of them seriously.",
        [(Relation.NEW, None), (Relation.NEW, None), (Relation.PART_OF, 1)],
    ),
    (
        "an aside",
        "Nine people were hurt -- seven nurses and two cooks -- in the blast.",
        [(Relation.NEW, None), (Relation.PART_OF, 0), (Relation.PART_OF, 0)],
    ),
    (
        "a further",
        "Three soldiers were killed. A further two policemen died later.",
        [(Relation.NEW, None), (Relation.ADDITIVE_TO, 0)],
    ),
    (
        "another",
        "Three soldiers were killed. Another man was killed on Friday.",
        [(Relation.NEW, None), (Relation.ADDITIVE_TO, 0)],
    ),
    (
        "also",
        "Three soldiers were killed. A nurse also died.",
        [(Relation.NEW, None), (Relation.ADDITIVE_TO, 0)],
    ),
    (
        "another harm",
        "Three soldiers were killed. A further two policemen were injured.",
        [(Relation.NEW, None), (Relation.NEW, None)],
    ),
    (
        "the same number",
        "Seven people were killed. The seven people killed were farmers.",
        [(Relation.NEW, None), (Relation.RESTATES, 0)],
    ),
    (
        "the same again",
        "Bomb kills 12 in Orlec\n\nTwelve people were killed on Monday.",
        [(Relation.NEW, None), (Relation.RESTATES, 0)],
    ),
    (
        "another kind",
        "Three soldiers were killed. Three nurses were killed in Orlec.",
        [(Relation.NEW, None), (Relation.NEW, None)],
    ),
]


@pytest.mark.parametrize(
    ("text", "relations"), [row[1:] for row in RELATIONS], ids=[row[0] for row in RELATIONS]
)
def test_relation_and_target_are_proposed(text, relations):
    assert [(found.relation, found.target) for found in told(text)] == relations


def test_two_of_them_takes_harm_and_people_from_both_sides():
    _, part = told("Seven people were wounded. Two of them were children.")
    assert (part.harm, part.low, part.people) == (Harm.INJURED, 2, PeopleCounted.CHILDREN)


def test_a_part_of_nothing_told_is_no_figure():
    assert told("A string of attacks, including one last month, was claimed by a group.") == []


def test_own_death_is_kept_apart_from_the_victims():
    text = "The man blew himself up when cornered, killing two policemen."
    own, victims = told(text)
    assert (own.span.words(text), own.own_death, own.category) == (
        "blew himself up",
        True,
        Category.ASSAILANT,
    )
    assert (victims.low, victims.own_death) == (2, False)


def test_own_death_told_twice_in_a_sentence_is_one_death():
    text = "A man blew himself up in Orlec, killing only himself."
    first, second = told(text)
    assert second.span.words(text) == "himself"
    assert (first.own_death, second.own_death, second.relation, second.target) == (
        True,
        True,
        Relation.RESTATES,
        0,
    )


def test_a_named_person_is_found_in_mixed_case_only_and_with_low_confidence():
    text = "Mayor Ana Silk was murdered in Orlec."
    (found,) = told(text)
    assert (found.span.words(text), found.named_single) == ("Mayor Ana Silk", True)
    assert found.category is Category.CIVIL_OFFICIAL
    assert found.confidence < 0.5
    assert told(text.upper()) == []


def test_a_pronoun_counts_only_whom_nothing_counted_before():
    assert [found.low for found in told("Gunmen attacked a lawyer in Orlec. He was killed.")] == [1]
    assert len(told("Gunmen killed a lawyer. He was killed at the gate.")) == 1


def test_the_attack_told_twice_is_read_as_its_report_tells_it():
    text = (
        "Militant kills 7 in attack in hill city\n\n"
        "A militant killed seven people in the city on Saturday.\n\n"
        "The prosecutor said he killed four members of the security forces and two civilians. "
        "He blew himself up when cornered, killing another policeman.\n\n"
        "The office said he killed two members of the National Security Committee.\n\n"
        "He raided a store, killing a security guard and fatally wounding a visitor.\n\n"
        "It said he shot dead two policemen in pursuit. "
        "The suspect later blew himself up when apprehended, killing a police officer. "
        "A further three police officers were injured.\n\n"
        "The ministry said it had no reports of any people wounded."
    )
    found = told(text)
    deaths = {Harm.KILLED, Harm.DIED_OF_WOUNDS}
    victims = [one.low for one in found if one.harm in deaths and not one.own_death]
    assert victims == [7, 7, 4, 2, 1, 2, 1, 1, 2, 1]
    assert [one.target for one in found if one.relation is not Relation.NEW] == [0, 2, 4, 5]
