from datetime import date

import pytest

from annotations.forms.time_words import MOST_SHOWN, words_that_count

TEXT = (
    "A man shot two people on Saturday in the town. "
    "Police said on Saturday that one last month was like it.\n"
)


def test_each_word_that_counts_from_the_publication_is_shown_once_in_its_sentence():
    shown = words_that_count(TEXT, "")

    assert [one.words for one in shown] == ["Saturday", "last month"]
    assert shown[0].before.endswith("two people on ")
    assert shown[0].after == " in the town."
    assert shown[0].fit is None


@pytest.mark.parametrize("day", ["2011-11-12", date(2011, 11, 12)], ids=["typed", "a date"])
def test_a_known_day_says_what_the_words_would_mean(day):
    shown = words_that_count(TEXT, day)

    assert [str(one.fit.edtf) for one in shown] == ["2011-11-12", "2011-10"]


@pytest.mark.parametrize("day", [None, "soon", "2011-13-45", "0011-11-12", 7], ids=str)
def test_anything_else_leaves_the_meaning_out(day):
    assert {one.fit for one in words_that_count(TEXT, day)} == {None}


def test_a_long_report_shows_the_first_few():
    days = " ".join(f"It was so on {number} May." for number in range(1, 30))

    assert len(words_that_count(days, "")) == MOST_SHOWN
