import pytest

from annotations.finding.counts import (
    counts_in,
    find_number,
    find_reading,
    holds_harm,
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


def test_words_for_harm_are_known():
    assert holds_harm("The presumed bomber died.")
    assert not holds_harm("A stricter law followed.")


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
    ],
)
def test_a_typed_number_is_found_as_a_bare_number(text, typed, found):
    spans = find_number(text, Span(0, len(text)), read_words(typed))

    assert [span.words(text) for span in spans] == found
