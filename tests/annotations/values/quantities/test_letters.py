"""The letters of the figure box, and figures written in them."""

import pytest

from annotations.values.quantities import (
    CATEGORY_LETTERS,
    HARM_LETTERS,
    LINK_SIGNS,
    ShorthandFigure,
    ShorthandLink,
    reading,
    vague_reading,
    write_shorthand,
)
from annotations.values.vocabulary import Category, Harm, LinkKind, Qualifier, VagueWord


def test_every_harm_and_every_category_has_one_letter():
    assert sorted(HARM_LETTERS.values()) == sorted(Harm)
    assert sorted(CATEGORY_LETTERS.values()) == sorted(Category)
    assert all(len(letter) == 1 for letter in HARM_LETTERS)
    assert {letter for letter in CATEGORY_LETTERS if len(letter) != 1} == {""}


def test_the_status_not_given_needs_no_letter():
    assert CATEGORY_LETTERS[""] is Category.UNKNOWN


def test_the_reporters_own_sum_has_no_sign():
    assert set(LINK_SIGNS.values()) == set(LinkKind) - {LinkKind.DERIVED_FROM}


@pytest.mark.parametrize(
    ("found", "written"),
    [
        (reading(Qualifier.EXACT, 7), "7kc"),
        (reading(Qualifier.EXACT, 1200), "1200kc"),
        (reading(Qualifier.AT_LEAST, 7), "7+kc"),
        (reading(Qualifier.MORE_THAN, 7), ">7kc"),
        (reading(Qualifier.AT_MOST, 7), "≤7kc"),
        (reading(Qualifier.FEWER_THAN, 7), "under 7 kc"),
        (reading(Qualifier.RANGE, 2, 3), "2-3kc"),
        (reading(Qualifier.APPROX, 20), "~20kc"),
        (reading(Qualifier.NEARLY, 20), "nearly 20 kc"),
        (reading(Qualifier.ZERO), "0kc"),
        (reading(Qualifier.NO_INFORMATION), "?kc"),
        (reading(Qualifier.UNKNOWN), "??kc"),
        (vague_reading(VagueWord.DOZENS), "dozens kc"),
        (vague_reading(VagueWord.PLURAL), "multiple kc"),
    ],
)
def test_a_figure_is_written_as_it_could_be_typed(found, written):
    figure = ShorthandFigure(reading=found, harm=Harm.KILLED, category=Category.CIVILIAN)

    assert write_shorthand(figure) == written


def test_links_follow_the_letters():
    figure = ShorthandFigure(
        reading=reading(Qualifier.EXACT, 1),
        harm=Harm.KILLED,
        links=(
            ShorthandLink(LinkKind.ADDITIVE_TO, 3),
            ShorthandLink(LinkKind.ADDITIVE_TO, 4),
            ShorthandLink(LinkKind.RESTATES, 9),
        ),
    )

    assert write_shorthand(figure) == "1k+3+4=9"
