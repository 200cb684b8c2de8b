import pytest

from annotations.finding.persons import find_attacker, find_nobody, find_person, may_mean
from annotations.text.spans import Span
from annotations.values.vocabulary import Category


def words(text, span):
    return span.words(text) if span else ""


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("The suspected bomber was killed.", "The suspected bomber"),
        ("A blast followed, killing only himself.", "himself"),
        ("He blew himself up, killing another policeman.", "blew himself up"),
        ("A visitor was killed.", ""),
    ],
)
def test_the_attacker_is_found_without_a_number(text, attacker):
    assert words(text, find_attacker(text, Span(0, len(text)))) == attacker


def test_nobody_else_is_found_in_killing_only_himself():
    text = "A man blew himself up, killing only himself."

    assert words(text, find_nobody(text, Span(0, len(text)))) == "killing only himself"
    assert find_nobody("A man blew himself up.", Span(0, 22)) is None


@pytest.mark.parametrize(
    ("text", "category", "person"),
    [
        ("The old watchman and the mayor fell.", Category.UNKNOWN, "the mayor"),
        ("The policeman and the mayor fell.", Category.POLICE, "The policeman"),
        ("The policeman and the mayor fell.", Category.CIVILIAN, "the mayor"),
        ("The town, mayor and all, fell.", Category.UNKNOWN, ""),
    ],
)
def test_a_person_is_found_by_a_noun(text, category, person):
    assert words(text, find_person(text, Span(0, len(text)), category)) == person


@pytest.mark.parametrize(
    ("typed", "told", "may"),
    [
        (Category.UNKNOWN, Category.POLICE, True),
        (Category.SECURITY_FORCES, Category.POLICE, True),
        (Category.CIVILIAN, Category.POLICE, False),
        (Category.CIVILIAN, Category.UNKNOWN, True),
        (Category.ASSAILANT, Category.UNKNOWN, False),
    ],
)
def test_which_people_a_typed_category_may_mean(typed, told, may):
    assert may_mean(typed, told) is may
