"""Noun cues: what "the ministry's claim that …" and its like bring, and what only looks like them."""

import pytest

from annotations.suggest.trust import Fate, is_shown, trust

MADE = [
    pytest.param(
        "The ministry's claim that the road was mined has not been confirmed.",
        ("The ministry", "claim", "that the road was mined"),
        id="a subject ends where the main verb begins",
    ),
    pytest.param(
        "Lee’s claim that rebels shelled the town was false.",
        ("Lee", "claim", "that rebels shelled the town"),
        id="the main verb is a second one",
    ),
    pytest.param(
        "The ministry's claim that the men who fled were armed is false.",
        ("The ministry", "claim", "that the men who fled were armed"),
        id="a relative clause has a verb of its own",
    ),
    pytest.param(
        "The officials' statement on Monday that two men were shot angered the town.",
        ("The officials", "statement", "that two men were shot"),
        id="a time stands before that, the owners are many",
    ),
    pytest.param(
        "Villagers laughed at President Brandt's second long announcement that the war was over.",
        ("President Brandt", "announcement", "that the war was over"),
        id="adjectives stand between owner and noun",
    ),
    pytest.param(
        "Despite the army's assurances that the bridge was safe, nobody crossed it.",
        ("the army", "assurances", "that the bridge was safe"),
        id="an opening phrase ends at its comma",
    ),
    pytest.param(
        "His answer was that nobody knew.",
        ("His", "answer", "that nobody knew"),
        id="a verb of being stands before that",
    ),
    pytest.param(
        "The captain's reply was: “Nobody knows.”",
        ("The captain", "reply", "“Nobody knows.”"),
        id="a verb of being stands before a quotation",
    ),
    pytest.param(
        "In the mayor's view, the road is lost.",
        ("the mayor", "view", "the road is lost"),
        id="a frame before",
    ),
    pytest.param(
        "The road is lost, in the mayor’s words.",
        ("the mayor", "words", "The road is lost"),
        id="a frame after",
    ),
    pytest.param(
        "The road, in the mayor's opinion, is lost.",
        ("the mayor", "opinion", "The road | is lost"),
        id="a frame amid",
    ),
    pytest.param(
        "By her account, two men fled.",
        ("her", "account", "two men fled"),
        id="by somebody's account",
    ),
    pytest.param(
        "The road is a “death trap”, in the words of Kim Lee, a driver.",
        ("Kim Lee, a driver", "words", "The road is a “death trap”"),
        id="in the words of somebody",
    ),
    pytest.param(
        "The town, as Lee put it, was a tomb.",
        ("Lee", "put it", "The town | was a tomb"),
        id="as somebody put it, amid",
    ),
    pytest.param(
        "“A tomb,” as the mayor put it.",
        ("the mayor", "put it", "“A tomb,”"),
        id="as somebody put it, after a quotation",
    ),
]


@pytest.mark.parametrize(("text", "claim"), MADE)
def test_a_noun_brings_a_claim(proposed, text, claim):
    [one] = proposed(text)

    assert (one.source, one.cue, one.content) == claim
    assert one.pattern == 21


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("In other words, the road is lost.", id="nobody's words"),
        pytest.param("In view of the rain, the road is lost.", id="no view of somebody's"),
        pytest.param("The account's password was that of the bank.", id="a noun that owns"),
        pytest.param(
            "The thief emptied the mayor's bank account that night.", id="money, and a time"
        ),
        pytest.param(
            "The money went into the mayor's account, and the road was lost.",
            id="money, and no frame between commas",
        ),
        pytest.param(
            "The firm's statement that was leaked on Monday angered the town.",
            id="a relative clause",
        ),
        pytest.param("He kept the town's words of thanks.", id="words without content"),
        pytest.param("The view from the hill that day was wide.", id="a view over a land"),
        pytest.param("A man whose claim that day was lost left.", id="the owner is a relative"),
        pytest.param("“In the mayor's view, the road is lost.”", id="inside a quotation"),
        pytest.param("Words that hurt were heard.", id="at the start, with no owner"),
    ],
)
def test_an_ordinary_noun_brings_none(proposed, text):
    assert not [one for one in proposed(text) if one.pattern == 21]


def test_a_noun_inside_another_claim_is_a_part_of_that(triples):
    text = "Rebels rejected the ministry's claim that the road was mined."

    assert triples(text) == [("Rebels", "rejected", "the ministry's claim that the road was mined")]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The army's denial that it fired on the boat angered the town.", "denies"),
        ("The army's accusation that rebels fired on the boat angered the town.", "accuses"),
        ("The army's statement that rebels fired on the boat angered the town.", "asserts"),
    ],
)
def test_the_noun_tells_the_stance(proposed, text, stance):
    [one] = proposed(text)

    assert one.stance == stance


def test_noun_cues_are_put_aside_until_people_have_accepted_some(proposed):
    [one] = proposed("In the mayor's view, the road is lost.")

    assert not is_shown(trust(one.confidence, Fate()))
    assert is_shown(trust(one.confidence, Fate(accepted=1)))


def test_what_somebody_put_in_words_is_shown(proposed):
    [one] = proposed("The town, as Lee put it, was a tomb.")

    assert is_shown(trust(one.confidence, Fate()))
