"""The common shapes of news sentences: who says what, how, when, and how many came to harm.

Each is read alone, as a person who marks it is offered it.
"""

import pytest

from annotations.suggest.passage import Given, read_passage
from annotations.text.spans import Span


def reading(sentence):
    """Give the first claim of a sentence, or all of it as one."""
    report = Given(text=sentence, published="2011-11-12", language="en")
    found = read_passage(report, Span(0, len(sentence)))
    return found.proposals[0] if found.proposals else found.whole


def parted(sentence):
    one = reading(sentence)
    content = " … ".join(piece.words(sentence) for piece in one.content)
    return (*(part.words(sentence) if part else "" for part in (one.source, one.cue)), content)


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        ("Police said seven people died.", "Police", "said", "seven people died"),
        ("Police said that seven died.", "Police", "said", "that seven died"),
        ("Seven were killed, the office said.", "the office", "said", "Seven were killed"),
        (
            "“I heard shots,” said a resident.",
            "a resident",
            "said",
            "“I heard shots,”",
        ),
        (
            "A resident, who asked not to be named, said that shots were heard.",
            "A resident",
            "said",
            "that shots were heard",
        ),
        (
            "The ministry had no reports of wounded people.",
            "The ministry",
            "had no reports",
            "wounded people",
        ),
        (
            "The ministry in the region, of which Taraz is the capital, said it had no reports of "
            "any people wounded.",
            "The ministry in the region",
            "said",
            "it had no reports of any people wounded",
        ),
        (
            "Colonel Petrov, the police chief, said two men escaped.",
            "Colonel Petrov, the police chief",
            "said",
            "two men escaped",
        ),
        (
            "A blast, including one last month claimed by an unknown group, shook the town.",
            "an unknown group",
            "claimed",
            "one last month",
        ),
        ("The office said this week that two died.", "The office", "said", "that two died"),
        ("The office said on November 09 that two died.", "The office", "said", "that two died"),
        ("Police told reporters in Taraz that two died.", "Police", "told", "that two died"),
        (
            "Two men, police said on Monday, were killed.",
            "police",
            "said",
            "Two men … were killed",
        ),
        ("On Monday, police said two died.", "police", "said", "two died"),
        ("On November 09 the office said two died.", "the office", "said", "two died"),
        ("In a first statement the office said two died.", "the office", "said", "two died"),
        ("But police said two died.", "police", "said", "two died"),
        ("Authorities officially ruled out a link.", "Authorities", "ruled out", "a link"),
        ("Seven people died on Saturday.", "", "", "Seven people died on Saturday"),
    ],
)
def test_a_sentence_is_parted_where_its_cue_stands(sentence, source, cue, content):
    assert parted(sentence) == (source, cue, content)


@pytest.mark.parametrize(
    "sentence",
    [
        "The suspect later blew himself up.",
        "The suspected bomber was killed.",
        "A report followed.",
        "A man identified as Petrov killed two.",
        "No group has claimed responsibility.",
        "The group was responsible for the blasts.",
        "A man accused of the attack was held.",
        "Eighteen people were held on suspicion of planning an attack.",
        "“He said no,” she was told later by them.",
    ],
)
def test_what_only_looks_like_a_cue_parts_nothing(sentence):
    assert parted(sentence) == ("", "", sentence.rstrip("."))


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Police said seven died.", "asserts"),
        ("The ministry said it had no reports of wounded people.", "no_confirmation"),
        ("The ministry said it could not confirm the number.", "no_confirmation"),
        ("The ministry said it had no information on victims.", "no_confirmation"),
        ("The ministry could not confirm the number.", "no_confirmation"),
        ("The ministry did not confirm the number.", "no_confirmation"),
        ("The group denied the attack.", "denies"),
        ("The office said the group was responsible for the blasts.", "accuses"),
        ("The group said it was responsible for the blasts.", "claims_responsibility"),
        ("Police blamed the group.", "accuses"),
        ("Authorities ruled out a link.", "rules_out"),
        ("The spokesman declined to comment on the attack.", "declines_comment"),
        ("The group threatened violence.", "threatens"),
        ("Footage showed two bodies.", "shows"),
        ("The president condemned the attack.", "endorses"),
        ("Police said he heard that nobody denied it.", "asserts"),
    ],
)
def test_the_stance_follows_from_the_cue_or_what_is_said_of_oneself(sentence, stance):
    assert reading(sentence).stance == stance


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Police said on Monday that two died.", "statement"),
        ("Two were killed, police said on Monday.", "statement"),
        ("On Monday police said two died.", "statement"),
        ("Police on Monday said two died.", "statement"),
        ("Police said two died on Monday.", "event"),
        ("Two people died on Monday.", "event"),
    ],
)
def test_a_time_beside_the_cue_is_when_it_was_said(sentence, role):
    assert [(one.span.words(sentence), one.role) for one in reading(sentence).times] == [
        ("Monday", role)
    ]


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("Police killed seven people.", [("seven people", 7, "killed")]),
        (
            "Four members of the security forces and two civilians died.",
            [("Four members of the security forces", 4, "killed"), ("two civilians", 2, "killed")],
        ),
        (
            "A further three policemen were hurt.",
            [("A further three policemen", 3, "injured")],
        ),
        ("At least 12 people were injured.", [("At least 12 people", 12, "injured")]),
        (
            "It had no reports of anyone being wounded.",
            [("no reports of anyone being wounded", None, "injured")],
        ),
        (
            "Killing a guard and fatally wounding a visitor.",
            [("a guard", 1, "killed"), ("a visitor", 1, "died_of_wounds")],
        ),
        ("Militant kills 7 in attack", [("7", 7, "killed")]),
        ("At least 12 dead, seven hurt", [("At least 12", 12, "killed"), ("seven", 7, "injured")]),
        ("A grenade wounded five on Monday.", [("five", 5, "injured")]),
        (
            "A guard was killed, a visitor was fatally wounded.",
            [("A guard", 1, "killed"), ("a visitor", 1, "died_of_wounds")],
        ),
        ("Death toll rises to 12", [("12", 12, "killed")]),
        ("Dozens killed in blast", [("Dozens", 24, "killed")]),
        ("The suspected bomber was killed.", [("The suspected bomber", 1, "killed")]),
        ("Two people were mortally wounded.", [("Two people", 2, "died_of_wounds")]),
        ("Two people were fatally shot.", [("Two people", 2, "killed")]),
        ("Nobody was hurt.", [("Nobody", 0, "injured")]),
        ("A lone gunman killed seven people.", [("seven people", 7, "killed")]),
        (
            "He shot at a shop, killing a guard and a visitor.",
            [("a guard", 1, "killed"), ("a visitor", 1, "killed")],
        ),
        ("A guard was nearby when two people were killed.", [("two people", 2, "killed")]),
        ("The gunman was armed and killed two people.", [("two people", 2, "killed")]),
        ("The killing of a guard went unseen.", [("a guard", 1, "killed")]),
        (
            "Two police dogs and two policemen were killed.",
            [("two policemen", 2, "killed")],
        ),
        ("Two policemen arrived.", []),
        ("An injured police horse was receiving treatment.", []),
        ("Three horses were killed.", []),
        ("The town lies 550 km away and has 17 million inhabitants.", []),
        ("Saturday was quiet.", []),
    ],
)
def test_people_who_came_to_harm_are_counted_where_they_stand(sentence, figures):
    assert [
        (one.span.words(sentence), one.low, one.harm) for one in reading(sentence).figures
    ] == figures
