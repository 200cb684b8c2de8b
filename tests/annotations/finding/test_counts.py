import pytest

from annotations.finding.counts import (
    counts_in,
    find_number,
    find_reading,
    told_counts,
)
from annotations.text.spans import Span
from annotations.values.quantities import read_words


def found_in(text):
    counts = counts_in(text, Span(0, len(text)))
    return [
        (count.span.words(text), count.reading.low, count.harm, count.category.value)
        for count in counts
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police killed seven people.", [("seven people", 7, "killed", "unknown")]),
        (
            "Four members of the security forces and two civilians died.",
            [
                ("Four members of the security forces", 4, "killed", "security_forces"),
                ("two civilians", 2, "killed", "civilian"),
            ],
        ),
        (
            "A further three policemen were hurt.",
            [("A further three policemen", 3, "injured", "police")],
        ),
        ("At least 12 people were injured.", [("At least 12 people", 12, "injured", "unknown")]),
        (
            "It had no reports of anyone being wounded.",
            [("no reports of anyone being wounded", None, "injured", "unknown")],
        ),
        (
            "Killing a guard and fatally wounding a visitor.",
            [
                ("a guard", 1, "killed", "unknown"),
                ("a visitor", 1, "died_of_wounds", "unknown"),
            ],
        ),
        (
            "He killed two members of the National Security Committee.",
            [("two members of the National Security Committee", 2, "killed", "intelligence")],
        ),
        ("A security guard was killed.", [("A security guard", 1, "killed", "private_guard")]),
        ("Militant kills 7 in attack", [("7", 7, "killed", "unknown")]),
        ("7 killed in attack", [("7", 7, "killed", "unknown")]),
        (
            "At least 12 dead, seven hurt",
            [
                ("At least 12", 12, "killed", "unknown"),
                ("seven", 7, "injured", "unknown"),
            ],
        ),
        ("A grenade wounded five on Monday.", [("five", 5, "injured", "unknown")]),
        ("Attack kills three at market", [("three", 3, "killed", "unknown")]),
        (
            "A guard was killed, a visitor was fatally wounded.",
            [
                ("A guard", 1, "killed", "unknown"),
                ("a visitor", 1, "died_of_wounds", "unknown"),
            ],
        ),
        ("Death toll rises to 12", [("12", 12, "killed", "unknown")]),
        ("Dozens killed in blast", [("Dozens", 24, "killed", "unknown")]),
        ("The suspected bomber was killed.", [("The suspected bomber", 1, "killed", "assailant")]),
        ("He died, killing only himself.", [("himself", 1, "killed", "assailant")]),
        ("Nobody was hurt.", [("Nobody was hurt", 0, "injured", "unknown")]),
        ("A hitherto unknown group killed the mayor in 1991.", []),
        ("He was killed on 7 November at 9.30.", []),
        ("Two people were mortally wounded.", [("Two people", 2, "died_of_wounds", "unknown")]),
        ("Two people were fatally shot.", [("Two people", 2, "killed", "unknown")]),
        ("The town lies 550 km away and has 17 million inhabitants.", []),
        ("Saturday was quiet.", []),
    ],
)
def test_counts_of_people_are_found_where_they_stand(text, expected):
    assert found_in(text) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A lone gunman killed seven people.", ["seven people"]),
        ("A guard was killed.", ["A guard"]),
        ("He shot at a shop, killing a guard and a visitor.", ["a guard", "a visitor"]),
        ("Two policemen arrived.", []),
        ("Seven people were killed by a gunman.", ["Seven people"]),
        ("A guard was nearby when two people were killed.", ["two people"]),
        ("The gunman was armed and killed two people.", ["two people"]),
        ("He killed two men, a doctor told the paper.", ["two men"]),
        ("The killing of a guard went unseen.", ["a guard"]),
        ("An injured police horse was receiving treatment.", []),
        ("Three horses were killed.", []),
        ("Two police dogs and two policemen were killed.", ["two policemen"]),
    ],
)
def test_one_person_by_an_article_is_offered_only_next_to_the_harm(text, told):
    counts = told_counts(counts_in(text, Span(0, len(text))), text)

    assert [count.span.words(text) for count in counts] == told


def test_a_typed_number_finds_its_words():
    text = "Seven people died and three were hurt."
    counts = counts_in(text, Span(0, len(text)))

    assert find_reading(counts, read_words("seven")).words(text) == "Seven people"
    assert find_reading(counts, read_words("eight")) is None


@pytest.mark.parametrize(
    ("text", "typed", "found"),
    [
        ("Gunman kills 7 in attack", "7", ["7"]),
        ("Gunman kills seven in attack", "7", ["seven"]),
        ("Gunman kills 7 in attack", "8", []),
        ("Gunman kills 7, wounds 7", "7", ["7", "7"]),
        ("7-year-old killed, 7% of the town flees", "7", []),
        ("Gunman kills seven hundred", "7", []),
        ("Gunman kills 7 on November 7", "7", ["7"]),
        ("Gunman kills 7", "at least 7", []),
        ("A toll of at least 7 was named", "at least 7", ["at least 7"]),
        ("Between two and three of them fell", "two to three", ["Between two and three"]),
        ("Several fell", "several", ["Several"]),
        ("A guard fell", "1", []),
        ("A further seven fell", "7", ["seven"]),
    ],
)
def test_a_typed_number_is_found_without_a_noun(text, typed, found):
    spans = find_number(text, Span(0, len(text)), read_words(typed))

    assert [span.words(text) for span in spans] == found
