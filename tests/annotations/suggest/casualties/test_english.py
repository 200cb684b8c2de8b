"""The English lexicon: tables that must fit each other."""

from annotations.suggest.casualties.lexicon import Form
from annotations.suggest.lexicon.en.casualties import ENGLISH
from annotations.suggest.lexicon.en.casualties_people import NOUNS, THINGS, TITLES
from annotations.values.vocabulary import Category, EntityKind, Harm


def test_every_category_of_people_has_a_noun_or_a_body():
    told = {noun.category for noun in NOUNS.values()} | set(ENGLISH.bodies.values())
    assert set(Category) <= told


def test_every_harm_has_a_word():
    told = {word.harm for word in ENGLISH.harms.values()}
    assert set(Harm) - told == {Harm.DIED_OF_WOUNDS}


def test_no_noun_is_both_people_and_thing():
    assert not {noun for noun in NOUNS if noun in THINGS}


def test_titles_are_nouns_for_one_person():
    assert not {title for title in TITLES if title not in NOUNS or NOUNS[title].is_plural}


def test_hyphened_number_words_are_number_words():
    assert ENGLISH.counts.small["twenty-one"] == 21
    assert ENGLISH.counts.small["ninety-nine"] == 99
    assert "twenty-ten" not in ENGLISH.counts.small


def test_all_words_are_lower_case():
    tables = (NOUNS, THINGS, ENGLISH.harms, ENGLISH.blows, ENGLISH.clause.closed)
    assert not {word for table in tables for word in table if word != word.lower()}


def test_animals_are_told_apart_from_people():
    assert NOUNS["horse"].kind is EntityKind.ANIMAL
    assert NOUNS["officer"].kind is EntityKind.HUMAN


def test_killed_is_a_participle_and_death_a_deed():
    assert ENGLISH.harms["killed"].forms == Form.PAST | Form.STATE
    assert ENGLISH.harms["death"].forms & Form.DEED
