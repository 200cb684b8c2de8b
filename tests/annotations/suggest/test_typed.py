import pytest

from annotations.suggest.typed import Wanted, may_mean, words_for
from annotations.text.spans import Span
from annotations.values.quantities import read_shorthand
from annotations.values.vocabulary import Category, VaguePolicy


def wanted(typed, language="en"):
    (figure,) = read_shorthand(typed)
    return Wanted(
        reading=figure.reading,
        category=figure.category,
        language=language,
        policy=VaguePolicy.LITERAL,
    )


@pytest.mark.parametrize(
    ("text", "typed", "found"),
    [
        ("Militant kills 7 in attack in city", "7k", "7"),
        ("Militant kills seven in attack", "7k", "seven"),
        ("The toll is at least 7 by now", "7+k", "at least 7"),
        ("Two policemen and two civilians died", "2kc", "two civilians"),
        ("Two policemen and two others died", "2ks", "Two policemen"),
        ("A man died, killing only himself", "0kc", "killing only himself"),
        ("The suspected bomber was killed", "1ka", "The suspected bomber"),
        ("He blew himself up, killing another policeman", "1ka", "blew himself up"),
        ("He blew himself up, killing another policeman", "1kp", "another policeman"),
        ("The mayor was killed", "1k", "The mayor"),
        ("Two men and a visitor died", "1ka", None),
        ("Seven people died", "9k", None),
        ("Dead bodies lay on the quay", "2+k", "Dead bodies"),
        ("Several visitors were hurt", "several i", "Several visitors"),
        ("Seven were killed, two of them children", "2kc", "two of them"),
        ("Seven were killed. Two of them were children", "2k", "Two of them"),
        ("Seven visitors were there when it fell", "7k", "Seven visitors"),
        ("The policeman and the mayor fell", "1kp", "The policeman"),
        ("A blast followed, killing only himself", "1ka", "himself"),
        ("A man blew himself up", "0k", None),
        ("A visitor was killed", "1ka", None),
        ("It had no reports of anyone being wounded", "?i", "no reports of anyone being wounded"),
        ("Nobody was hurt", "0i", "Nobody"),
        ("On 7 November a guard was killed", "7k", None),
    ],
)
def test_a_typed_figure_finds_the_words_that_give_it(text, typed, found):
    span = words_for(text, wanted(typed), [Span(0, len(text))], [], [])

    assert (span.words(text) if span else None) == found


def test_words_of_another_figure_are_not_taken_again():
    text = "Two men died and two women died"

    span = words_for(text, wanted("2k"), [Span(0, len(text))], [], [Span(0, 7)])

    assert span.words(text) == "two women"


TWO_SENTENCES = "Two men were killed. Police named 9 of the 12 streets."
SECOND = Span(TWO_SENTENCES.index("Police"), len(TWO_SENTENCES))


@pytest.mark.parametrize(("typed", "found"), [("2k", "Two men"), ("9k", "9"), ("550k", None)])
def test_round_the_content_only_people_are_believed(typed, found):
    whole = Span(0, len(TWO_SENTENCES))

    span = words_for(TWO_SENTENCES, wanted(typed), [SECOND], [SECOND, whole], [])

    assert (span.words(TWO_SENTENCES) if span else None) == found


def test_a_bare_number_outside_the_content_is_not_taken():
    first = Span(0, TWO_SENTENCES.index(" Police"))

    assert (
        words_for(TWO_SENTENCES, wanted("12k"), [first], [Span(0, len(TWO_SENTENCES))], []) is None
    )


def test_the_bare_number_is_found_in_a_language_that_the_engine_does_not_know():
    text = "Погибли 7 человек"

    assert words_for(text, wanted("7k", "ru"), [Span(0, len(text))], [], []).words(text) == "7"


def test_without_any_words_nothing_is_found():
    assert words_for("", wanted("7k"), [], [], []) is None


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
