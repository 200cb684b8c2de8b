import pytest

from annotations.people import Account, Counted, Total
from annotations.templatetags.report_words import (
    addends,
    amount,
    bounds,
    edtf_words,
    rule_words,
    sum_words,
)
from annotations.values.vocabulary import Category, Harm, Qualifier
from tests import factories


@pytest.mark.parametrize(
    ("stored", "said"),
    [("2011-11-12", "12 November 2011"), ("2011-10~", "about October 2011"), ("soon", "soon")],
)
def test_a_date_is_said_in_words(stored, said):
    assert edtf_words(stored) == said


@pytest.mark.parametrize(
    ("total", "shown"),
    [(Total(7, 7, 7), "7"), (Total(7, 8, 8), "7–8, best 8"), (Total(7, None, None), "7 or more")],
)
def test_a_sum_is_shown_with_its_bounds(total, shown):
    assert sum_words(total) == shown


def test_a_vague_word_is_shown_by_its_floor():
    figure = Counted(
        number=1,
        harm=Harm.KILLED,
        category=Category.UNKNOWN,
        qualifier=Qualifier.VAGUE,
        speaker="s",
        who="S",
        turn=1,
        low=2,
    )

    assert bounds(figure) == "2 or more"
    assert amount(figure) == "vague (2 or more)"


def test_an_account_is_written_as_a_sum():
    account = Account(who="Police", lines=(), total=Total(7, 7, 7), addends=(4, 2, 1))

    assert addends(account) == "4 + 2 + 1"


def test_figures_and_rules_of_times_are_shown(journalist):
    article = factories.make_article(by=journalist)
    claim = factories.make_claim(
        article,
        by=journalist,
        times=(
            factories.time(article, "Saturday", rule="weekday_past"),
            factories.time(article, "on Saturday"),
        ),
    )

    assert amount(claim.figures.get()) == "7"
    assert [rule_words(mark) for mark in claim.times.order_by("-start")] == [
        "the latest such weekday up to publication",
        "typed by a person",
    ]
