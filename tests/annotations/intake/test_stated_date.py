from datetime import date

import pytest

from annotations.intake.stated_date import is_date_line, segments, stated_date
from annotations.text.paragraphs import paragraphs
from annotations.text.spans import Span

DAY = date(2023, 5, 2)


def stated(text):
    return stated_date(text, paragraphs(text))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Published: 2 May 2023", "2 May 2023"),
        ("Published on Tuesday, May 2nd, 2023 at 10:30 am", "Tuesday, May 2nd, 2023"),
        ("Published 2023-05-02T10:20:00Z", "2023-05-02"),
        ("First published - 02.05.2023 10.20 GMT", "02.05.2023"),
        ("Posted: 2nd of May 2023 | Updated: 3 May 2023", "2nd of May 2023"),
        ("Date: 5/22/2023", "5/22/2023"),
        ("Date: 22/05/2023", "22/05/2023"),
        ("2 May 2023", "2 May 2023"),
        ("Tue, 2 May 2023, 10:30 EEST", "Tue, 2 May 2023"),
        ("By Ann Lee | 2 May 2023", "2 May 2023"),
        ("Published: 2 May 2023 by Ann Lee", "2 May 2023"),
        ("Date: 2/2/2023", "2/2/2023"),
    ],
)
def test_a_date_stated_as_publication_is_read(line, words):
    text = f"Three hurt in Osk\n{line}\nThree people were hurt, police said."

    found = stated(text)

    assert found is not None
    assert found.span.words(text) == words
    assert found.day is not None
    assert (found.day.year, found.day.day) in {(2023, 2), (2023, 22)}


def test_day_and_month_are_read_rightly():
    assert stated("Published: May 2, 2023").day == DAY
    assert stated("2023-05-02").day == DAY
    assert stated("Published: 02.05.2023").day == DAY


@pytest.mark.parametrize(
    "line",
    [
        "The law was passed on 2 May 2023.",
        "Published on 2 May 2023, the study counts three dead.",
        "Updated: 2 May 2023",
        "Published: 31 February 2023",
        "Published: 2023-13-41",
        "Published: 2 May 9023",
        "Published: 45/45/2023",
        "Published: yesterday",
        "12:30",
        "Published:" + " " * 300 + "2 May 2023",
    ],
)
def test_other_dates_are_no_publication_date(line):
    assert stated(f"Three hurt\n{line}\nThree people were hurt.") is None


def test_a_bare_date_counts_at_the_head_only():
    story = "\n".join(f"Story line {number}." for number in range(9))

    assert stated(f"Head\n2 May 2023\n{story}").day == DAY
    assert stated(f"Head\n{story}\n2 May 2023") is None
    assert stated(f"Head\n{story}\nPublished: 2 May 2023").day == DAY


def test_a_date_that_can_be_read_two_ways_has_no_day():
    found = stated("Published: 05/02/2023")

    assert found.day is None
    assert found.span == Span(11, 21)


def test_a_line_with_a_date_is_told_from_a_sentence_with_one():
    assert is_date_line("2 May 2023, 10:30", Span(0, 17))
    assert not is_date_line("2 May 2023 was calm.", Span(0, 20))
    assert not is_date_line("", Span(0, 0))


def test_a_line_is_cut_at_its_strokes():
    text = "By Ann Lee | 2 May 2023 · Osk"

    assert [span.words(text) for span in segments(text, Span(0, len(text)))] == [
        "By Ann Lee",
        "2 May 2023",
        "Osk",
    ]
