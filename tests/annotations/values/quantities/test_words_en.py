"""The English lexicon holds together."""

from annotations.values.quantities.words_en import ENGLISH


def test_number_words_have_their_values():
    assert ENGLISH.small["zero"] == 0
    assert ENGLISH.small["nineteen"] == 19
    assert ENGLISH.small["twenty"] == 20
    assert ENGLISH.small["ninety"] == 90
    assert len(ENGLISH.small) == 28


def test_no_noun_is_both_one_person_and_several():
    assert not ENGLISH.singulars & ENGLISH.plurals


def test_no_noun_for_a_person_is_a_word_of_counting():
    nouns = ENGLISH.singulars | ENGLISH.plurals

    assert not {noun for noun in nouns if ENGLISH.counts_with(noun)}


def test_every_word_is_lower_case_and_one_token():
    nouns = ENGLISH.singulars | ENGLISH.plurals | ENGLISH.harms | ENGLISH.collectives

    assert all(noun == noun.lower() and noun.isalpha() for noun in nouns)


def test_words_of_counting_are_told_from_others():
    assert all(map(ENGLISH.counts_with, ["seven", "dozen", "least", "between", "the", "+", "≥"]))
    assert not any(map(ENGLISH.counts_with, ["people", "killed", "casualties", "%"]))
