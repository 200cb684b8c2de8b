from datetime import date

import pytest

from annotations.values.dates import in_words, parse_edtf, weekday_name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2011-11-12", "12 November 2011"),
        ("2011-11-09", "9 November 2011"),
        ("2011-11", "November 2011"),
        ("2011", "2011"),
        ("2011-21", "spring 2011"),
        ("2011-24~", "about winter 2011"),
        ("2011-11-12T14:30:00+06:00", "12 November 2011, 14:30 (UTC+06:00)"),
        ("2011-11-12T08:30:05Z", "12 November 2011, 08:30:05 (UTC)"),
        ("2011-10~", "about October 2011"),
        ("2011-11-12?", "perhaps 12 November 2011"),
        ("2009%", "perhaps about 2009"),
        ("2011-11-XX", "some day in November 2011"),
        ("2011-XX-XX", "some day in 2011"),
        ("2011-XX", "some month in 2011"),
        ("2011-05/2011-08", "from May to August 2011"),
        ("2011-11-07/2011-11-13", "from 7 to 13 November 2011"),
        ("2011-10-31/2011-11-06", "from 31 October to 6 November 2011"),
        ("2010-12-31/2011-01-02", "from 31 December 2010 to 2 January 2011"),
        ("2009/2011", "from 2009 to 2011"),
        ("2009-05/2011", "from May 2009 to 2011"),
        ("2011-05~/2011-08", "from about May to August 2011"),
        ("1991/..", "since 1991"),
        ("1991/", "from 1991, end not known"),
        ("../2011-10-31", "until 31 October 2011"),
        ("/2011-10-31", "until 31 October 2011, beginning not known"),
        ("/..", "still going on, beginning not known"),
        ("[2011-11-07..2011-11-13]", "some day from 7 to 13 November 2011"),
        ("[2011-05..2011-08]", "some time from May to August 2011"),
        ("[2011-11-01..2011-12]", "some time from 1 November to December 2011"),
        ("[..2011-11-09]", "by 9 November 2011"),
        ("[2011-11-09..]", "not before 9 November 2011"),
        ("[2011-11-12,2011-11-13]", "12 or 13 November 2011"),
        ("[2011-10-31,2011-11-01]", "31 October or 1 November 2011"),
        ("[2011-11-12,2011-11-19,2011-11-26]", "12, 19 or 26 November 2011"),
        ("[2010,2011]", "2010 or 2011"),
    ],
)
def test_a_date_is_said_as_far_as_it_is_known(text, words):
    assert in_words(parse_edtf(text)) == words


def test_different_dates_are_said_in_different_words():
    texts = ["1991/..", "1991/", "[1991..]", "../1991", "/1991", "[..1991]", "1991", "1991~"]

    assert len({in_words(parse_edtf(text)) for text in texts}) == len(texts)


def test_names_and_templates_go_through_the_translation():
    german = {
        "November": "November",
        "%(day)s %(month)s %(year)s": "%(day)s. %(month)s %(year)s",
        "by %(end)s": "bis spätestens %(end)s",
    }

    words = in_words(parse_edtf("[..2011-11-09]"), german.__getitem__)

    assert words == "bis spätestens 9. November 2011"


def test_a_day_is_named_by_its_weekday():
    assert weekday_name(date(2011, 11, 12)) == "Saturday"
    assert weekday_name(date(2011, 11, 14)) == "Monday"
