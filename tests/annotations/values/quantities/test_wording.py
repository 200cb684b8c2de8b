"""Counts in words: in full for the echo, short for tables, and never two kinds alike."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.values.quantities import (
    Counted,
    Reading,
    ReadingError,
    display,
    display_bounds,
    echo,
    echo_figure,
    read_shorthand,
    reading,
    vague_reading,
)
from annotations.values.quantities.wording import CATEGORY_NOUNS, HARM_WORDS
from annotations.values.vocabulary import (
    Category,
    EntityKind,
    Harm,
    PeopleCounted,
    Qualifier,
    VaguePolicy,
    VagueWord,
)

KILLED = Counted(Harm.KILLED)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("7kc", "7 civilians killed"),
        ("1kc", "1 civilian killed"),
        ("7k", "7 killed"),
        ("1200k", "1,200 killed"),
        ("7+k", "at least 7 killed"),
        ("1+kp", "at least 1 police officer killed"),
        (">7k", "more than 7 killed"),
        ("≤5k", "at most 5 killed"),
        ("under 5 k", "fewer than 5 killed"),
        ("2-3k", "between 2 and 3 killed"),
        ("~20-30k", "between about 20 and 30 killed"),
        ("~20i", "about 20 injured"),
        ("nearly 20 ip", "nearly 20 police officers injured"),
        ("0i", "nobody injured"),
        ("0ic", "no civilians injured"),
        ("?i", "no reports of injured"),
        ("?ip", "no reports of police officers injured"),
        ("??k", "an unknown number killed"),
        ("??kc", "an unknown number of civilians killed"),
        ("dozens kc", "civilians killed: “dozens” (read as 24 or more)"),
        ("multiple k", "killed: more than one (read as 2 or more)"),
        ("1wc", "1 civilian died of wounds"),
        ("9t", "9 killed or injured"),
        ("4ks", "4 members of the security forces killed"),
        ("1ka", "1 assailant killed"),
        ("1kp+3+4", "1 police officer killed; further people, beside figures 3, 4"),
        ("1kp+3", "1 police officer killed; further people, beside figure 3"),
        ("3ip+", "3 police officers injured; further people"),
        ("1kp=5", "1 police officer killed; the same people as figure 5"),
        ("2kp<4", "2 police officers killed; part of figure 4"),
    ],
)
def test_what_was_typed_is_echoed_in_full_words(text, said):
    (figure,) = read_shorthand(text)

    assert echo_figure(figure) == said


@pytest.mark.parametrize(
    ("counted", "said"),
    [
        (Counted(Harm.KILLED, people=PeopleCounted.CHILDREN), "3 children killed"),
        (
            Counted(Harm.KILLED, Category.CIVILIAN, PeopleCounted.WOMEN),
            "3 women (civilian) killed",
        ),
        (Counted(Harm.INJURED, entity=EntityKind.ANIMAL), "3 animals injured"),
    ],
    ids=str,
)
def test_women_men_children_and_animals_are_named(counted, said):
    assert echo(reading(Qualifier.EXACT, 3), counted) == said


def test_an_editors_best_inside_a_range_is_said():
    found = reading(Qualifier.RANGE, 2, 5).with_best(4)

    assert echo(found, KILLED) == "between 2 and 5 (best 4) killed"
    assert display(found) == "2–5, best 4"


def test_a_policy_other_than_the_literal_one_is_said():
    found = vague_reading(VagueWord.DOZENS, VaguePolicy.ACLED)

    assert echo(found, KILLED) == "killed: “dozens” (read as 12 or more, ACLED)"


def test_a_vague_reading_whose_word_is_not_kept_is_said_to_give_no_number():
    found = Reading(qualifier=Qualifier.VAGUE, low=24, policy=VaguePolicy.LITERAL)

    assert echo(found, KILLED) == "killed: no number given (read as 24 or more)"


def test_every_harm_and_category_has_its_words():
    assert set(HARM_WORDS) == set(Harm)
    assert set(CATEGORY_NOUNS) == set(Category)


@pytest.mark.parametrize(
    ("found", "shown"),
    [
        (reading(Qualifier.EXACT, 7), "7"),
        (reading(Qualifier.EXACT, 1200), "1,200"),
        (reading(Qualifier.AT_LEAST, 7), "at least 7"),
        (reading(Qualifier.MORE_THAN, 7), "more than 7"),
        (reading(Qualifier.AT_MOST, 7), "at most 7"),
        (reading(Qualifier.FEWER_THAN, 7), "fewer than 7"),
        (reading(Qualifier.RANGE, 2, 3), "2–3"),
        (replace(reading(Qualifier.RANGE, 2, 3), approx=True), "about 2–3"),
        (reading(Qualifier.APPROX, 20), "about 20"),
        (reading(Qualifier.NEARLY, 20), "nearly 20"),
        (vague_reading(VagueWord.DOZENS), "vague (24 or more)"),
        (reading(Qualifier.ZERO), "0"),
        (reading(Qualifier.NO_INFORMATION), "no reports"),
        (reading(Qualifier.UNKNOWN), "unknown"),
    ],
    ids=str,
)
def test_a_table_shows_a_reading_short(found, shown):
    assert display(found) == shown


def possible(qualifier: Qualifier, n: int, m: int, *, approx: bool) -> Reading | None:
    """Make any reading that these can make; None where they make no sense."""
    numbers = {
        Qualifier.RANGE: (n, n + m),
        Qualifier.VAGUE: (),
        Qualifier.ZERO: (),
        Qualifier.NO_INFORMATION: (),
        Qualifier.UNKNOWN: (),
    }.get(qualifier, (n,))
    try:
        found = reading(qualifier, *numbers, vague=list(VagueWord)[m % len(VagueWord)])
    except ReadingError:
        return None
    return replace(found, approx=True) if approx and qualifier is Qualifier.RANGE else found


some = st.builds(
    possible,
    st.sampled_from(list(Qualifier)),
    st.integers(0, 40),
    st.integers(1, 40),
    approx=st.booleans(),
).filter(lambda found: found is not None)


@given(some, some)
@settings(max_examples=100, deadline=None)
def test_different_kinds_of_reading_never_look_alike(one, other):
    if one.qualifier is not other.qualifier:
        assert display(one) != display(other)
        assert echo(one, KILLED) != echo(other, KILLED)


@given(st.lists(st.sampled_from(list(Qualifier)), min_size=2, max_size=2, unique=True))
@settings(max_examples=100, deadline=None)
def test_one_number_looks_different_with_every_qualifier(qualifiers):
    shown = [
        display(found) for kind in qualifiers if (found := possible(kind, 24, 3, approx=False))
    ]

    assert len(set(shown)) == 2


@pytest.mark.parametrize(
    ("low", "best", "high", "shown"),
    [
        (7, 7, 7, "7"),
        (0, 0, 0, "0"),
        (7, 7, 8, "7–8, best 7"),
        (7, 8, 8, "7–8, best 8"),
        (0, None, 3, "0–3"),
        (7, 7, None, "7 or more"),
        (7, None, None, "7 or more"),
        (5, 9, None, "5 or more, best 9"),
        (None, 20, 20, "at most 20"),
        (None, None, 20, "at most 20"),
        (None, 15, 20, "at most 20, best 15"),
        (None, 9, None, "best 9"),
        (None, None, None, "unknown"),
        (1200, 1200, 3400, "1,200–3,400, best 1,200"),
    ],
)
def test_a_tally_is_shown_in_one_cell(low, best, high, shown):
    assert display_bounds(low, best, high) == shown


def test_words_are_put_into_another_language():
    german = {
        "no reports": "keine Berichte",
        "at least %(n)s": "mindestens %(n)s",
        "civilians": "Zivilpersonen",
        "killed": "getötet",
    }

    def translate(message: str) -> str:
        return german.get(message, message)

    assert display(reading(Qualifier.NO_INFORMATION), translate) == "keine Berichte"
    assert (
        echo(reading(Qualifier.AT_LEAST, 7), Counted(Harm.KILLED, Category.CIVILIAN), translate)
        == "mindestens 7 Zivilpersonen getötet"
    )
