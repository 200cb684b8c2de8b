"""Counts read from the words of reports."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.values.quantities import CountError, ReadingError, read_words, reading
from annotations.values.quantities.words import (
    MAX_WORDS_LENGTH,
    UnreadableWordsError,
    lexicon_of,
    reading_of,
)
from annotations.values.vocabulary import Qualifier, VaguePolicy, VagueWord

EXACT, AT_LEAST, MORE_THAN = Qualifier.EXACT, Qualifier.AT_LEAST, Qualifier.MORE_THAN
AT_MOST, FEWER_THAN, RANGE = Qualifier.AT_MOST, Qualifier.FEWER_THAN, Qualifier.RANGE
APPROX, NEARLY, ZERO = Qualifier.APPROX, Qualifier.NEARLY, Qualifier.ZERO
NO_INFORMATION, UNKNOWN = Qualifier.NO_INFORMATION, Qualifier.UNKNOWN


@pytest.mark.parametrize(
    ("words", "qualifier", "numbers"),
    [
        ("7", EXACT, (7,)),
        ("34", EXACT, (34,)),
        ("seven people", EXACT, (7,)),
        ("Seven people", EXACT, (7,)),
        ("1,200 people", EXACT, (1200,)),
        ("two dozen", EXACT, (24,)),
        ("a dozen people", EXACT, (12,)),
        ("half a dozen", EXACT, (6,)),
        ("a hundred and five people", EXACT, (105,)),
        ("a couple of soldiers", EXACT, (2,)),
        ("both policemen", EXACT, (2,)),
        ("the two men", EXACT, (2,)),
        ("only two", EXACT, (2,)),
        ("a total of seven", EXACT, (7,)),
        ("a", EXACT, (1,)),
        ("a policeman", EXACT, (1,)),
        ("an armed attacker", EXACT, (1,)),
        ("one person", EXACT, (1,)),
        ("another policeman", EXACT, (1,)),
        ("a second policeman", EXACT, (1,)),
        ("a security guard", EXACT, (1,)),
        ("a visitor", EXACT, (1,)),
        ("a 34-year-old man", EXACT, (1,)),
        ("Policeman", EXACT, (1,)),
        ("himself", EXACT, (1,)),
        ("killing only himself", EXACT, (1,)),
        ("blew himself up", EXACT, (1,)),
        ("a man killed himself", EXACT, (1,)),
        ("four members of the security forces", EXACT, (4,)),
        ("three officers at a checkpoint", EXACT, (3,)),
        ("four members of a family", EXACT, (4,)),
        ("a group of seven people", EXACT, (7,)),
        ("a further three police officers", EXACT, (3,)),
        ("A further three officers were hurt", EXACT, (3,)),
        ("another two", EXACT, (2,)),
        ("at least 12", AT_LEAST, (12,)),
        ("no fewer than 7", AT_LEAST, (7,)),
        ("at least a dozen", AT_LEAST, (12,)),
        ("at least another three", AT_LEAST, (3,)),
        ("at least one policeman", AT_LEAST, (1,)),
        ("at least a policeman", AT_LEAST, (1,)),
        ("12 or more", AT_LEAST, (12,)),
        ("12+", AT_LEAST, (12,)),
        ("≥ 12", AT_LEAST, (12,)),
        ("more than a dozen", MORE_THAN, (12,)),
        ("over 100", MORE_THAN, (100,)),
        ("just over 40", MORE_THAN, (40,)),
        ("up to 5", AT_MOST, (5,)),
        ("no more than 3", AT_MOST, (3,)),
        ("as many as 30 people", AT_MOST, (30,)),
        ("5 or fewer", AT_MOST, (5,)),
        ("fewer than 10", FEWER_THAN, (10,)),
        ("under ten", FEWER_THAN, (10,)),
        ("between 3 and 5", RANGE, (3, 5)),
        ("between three and five people", RANGE, (3, 5)),
        ("three to five", RANGE, (3, 5)),
        ("from 3 to 5", RANGE, (3, 5)),
        ("20-30", RANGE, (20, 30)),
        ("20–30 people", RANGE, (20, 30)),
        ("two or three", RANGE, (2, 3)),
        ("seven to a dozen", RANGE, (7, 12)),
        ("two hundred to three hundred", RANGE, (200, 300)),
        ("some 20", APPROX, (20,)),
        ("about twenty", APPROX, (20,)),
        ("an estimated 20 people", APPROX, (20,)),
        ("~20", APPROX, (20,)),
        ("20 or so", APPROX, (20,)),
        ("nearly 50", NEARLY, (50,)),
        ("almost a hundred", NEARLY, (100,)),
        ("0", ZERO, ()),
        ("zero", ZERO, ()),
        ("nobody was hurt", ZERO, ()),
        ("no one", ZERO, ()),
        ("no-one was killed", ZERO, ()),
        ("none", ZERO, ()),
        ("no casualties", ZERO, ()),
        ("no police officers were hurt", ZERO, ()),
        ("without casualties", ZERO, ()),
        ("no reports of any people wounded", NO_INFORMATION, ()),
        ("the ministry has no reports of any wounded", NO_INFORMATION, ()),
        ("no reports of a single person wounded", NO_INFORMATION, ()),
        ("could not confirm any dead", NO_INFORMATION, ()),
        ("couldn’t confirm that anybody died", NO_INFORMATION, ()),
        ("no information on the wounded", NO_INFORMATION, ()),
        ("an unknown number of civilians", UNKNOWN, ()),
        ("it was not known how many people died", UNKNOWN, ()),
        ("nobody knows how many", UNKNOWN, ()),
        ("some people", UNKNOWN, ()),
    ],
    ids=str,
)
def test_words_are_read(words, qualifier, numbers):
    assert read_words(words) == reading(qualifier, *numbers)


@pytest.mark.parametrize(
    ("words", "word"),
    [
        ("dead bodies", VagueWord.PLURAL),
        ("the policemen", VagueWord.PLURAL),
        ("policemen and civilians", VagueWord.PLURAL),
        ("a number of people", VagueWord.PLURAL),
        ("a group of policemen", VagueWord.PLURAL),
        ("several", VagueWord.SEVERAL),
        ("several policemen", VagueWord.SEVERAL),
        ("a few people", VagueWord.SEVERAL),
        ("many", VagueWord.MANY),
        ("tens of people", VagueWord.TENS),
        ("dozens", VagueWord.DOZENS),
        ("some dozens", VagueWord.DOZENS),
        ("at least dozens of people", VagueWord.DOZENS),
        ("a few dozen", VagueWord.DOZENS),
        ("scores of people", VagueWord.SCORES),
        ("hundreds", VagueWord.HUNDREDS),
        ("several hundred people", VagueWord.HUNDREDS),
        ("tens of thousands", VagueWord.THOUSANDS),
    ],
    ids=str,
)
def test_vague_words_keep_their_word(words, word):
    assert read_words(words) == reading(Qualifier.VAGUE, vague=word)


def test_vague_words_follow_the_policy_asked_for():
    found = read_words("dozens of people", policy=VaguePolicy.ACLED)

    assert found == reading(Qualifier.VAGUE, policy=VaguePolicy.ACLED, vague=VagueWord.DOZENS)


def test_a_range_may_be_about():
    found = read_words("about 20 to 30 people")

    assert (found.qualifier, found.low, found.high, found.approx) == (RANGE, 20, 30, True)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("", "nothing"),
        ("the attack", "no count"),
        ("police", "one or many"),
        ("two policemen and a guard", "two counts"),
        ("two policemen and three civilians", "two counts"),
        ("one policeman and two guards", "two counts"),
        ("himself and another policeman", "two counts"),
        ("blew himself up, killing another policeman", "two counts"),
        ("a policeman and a guard", "two counts"),
        ("policeman and soldier", "two persons, perhaps one"),
        ("7 killed; no reports of wounded", "a count and an absence"),
        ("one of the two", "a part and its whole"),
        ("a crowd", "nobody says how many"),
        ("a third of the passengers", "a share"),
        ("two-thirds", "a share"),
        ("5%", "a share"),
        ("5 per cent of the staff", "a share"),
        ("1.000 people", "a thousand or one"),
        ("1.5 million", "no whole number in figures"),
        ("5 to 3", "a range backwards"),
        ("two to three hundred", "both may be hundreds"),
        ("up to two or three", "a bound on a range"),
        ("up to several people", "a bound on a vague word"),
        ("at least 7 or fewer", "two bounds"),
        ("some 20-odd", "not a number as it stands"),
        ("no comment", "no people"),
        ("no longer", "no people"),
        ("nearly a policeman", "not a count"),
        ("at least nobody 0", "nonsense"),
        ("99999999 people", "above the cap"),
        ("7 " * MAX_WORDS_LENGTH, "a passage"),
    ],
    ids=lambda value: value[:40],
)
def test_what_cannot_be_read_safely_is_left_to_the_person(words, reason):
    assert read_words(words) is None


def test_the_refusal_behind_is_at_hand_where_it_is_wanted():
    with pytest.raises(CountError):
        reading_of("1.000 people")
    with pytest.raises(ReadingError):
        reading_of("between 5 and 3")
    with pytest.raises(UnreadableWordsError):
        reading_of("two policemen and a guard")


@pytest.mark.parametrize("words", ["7 people", "foo 7", "seven killed"])
def test_strictly_read_only_words_of_counting_are_taken(words):
    assert read_words(words)
    with pytest.raises(UnreadableWordsError):
        reading_of(words, strict=True)


@pytest.mark.parametrize("words", ["at least seven", "between 3 and 5", "no reports", "dozens of"])
def test_words_of_counting_pass_the_strict_reading(words):
    assert reading_of(words, strict=True) == read_words(words)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("7 человек", reading(EXACT, 7)),
        ("2–3 человека", reading(RANGE, 2, 3)),
        ("~20", reading(APPROX, 20)),
        ("٧", reading(EXACT, 7)),
        ("семь человек", None),
        ("a policeman", None),
        ("5 %", None),
    ],
    ids=str,
)
def test_of_a_language_without_a_lexicon_digits_and_signs_are_read(words, found):
    assert read_words(words, language="ru") == found


def test_a_regional_language_has_the_words_of_its_language():
    assert lexicon_of("en-GB") is lexicon_of("en") is lexicon_of("EN")
    assert read_words("seven people", language="en-GB") == reading(EXACT, 7)


WORDS_OF_REPORTS = """
    a an the another at least more than up to between and from or seven two 7 20 1,200 3-5 dozen
    hundred dozens several some nearly about no reports nobody people policeman policemen of in
    himself , + ~ or so unknown number killed wounded group 1.5 fewer
"""
vocabulary_of_reports = st.sampled_from(WORDS_OF_REPORTS.split())


@given(st.lists(vocabulary_of_reports, max_size=9).map(" ".join) | st.text(max_size=60))
@settings(max_examples=100, deadline=None)
def test_whatever_the_words_low_best_and_high_rise(words):
    found = read_words(words)

    if found is not None:
        known = [bound for bound in (found.low, found.best, found.high) if bound is not None]
        assert known == sorted(known)
