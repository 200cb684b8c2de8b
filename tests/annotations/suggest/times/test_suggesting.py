"""A gold set of sentences, all of it to hold: what each time means in a report of 12 November 2011.

12 November 2011 was a Saturday. Places and people are invented.
"""

import pytest

from annotations.suggest.lexicon.en.times import ENGLISH
from annotations.suggest.times import time_spans, times
from annotations.values.dates import (
    Anchor,
    AnchorKind,
    DateSyntaxError,
    looks_ahead,
    parse_edtf,
    published,
    read_time,
)
from annotations.values.vocabulary import DatePrecision, TimeRole

PUBLISHED = "2011-11-12"


def read(text, published_on=PUBLISHED):
    return [
        (one.span.words(text), one.edtf, one.rule.value)
        for one in times(text, published_on, ENGLISH)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Five died on 3 March 2010.", ("3 March 2010", "2010-03-03", "absolute")),
        ("On Nov. 9, 2011, five died.", ("Nov. 9, 2011", "2011-11-09", "absolute")),
        ("On Tuesday, 15 Nov 2011 it rained.", ("Tuesday, 15 Nov 2011", "2011-11-15", "absolute")),
        ("(2011-10-31) Five died.", ("2011-10-31", "2011-10-31", "absolute")),
        ("It is dated 31.10.2011 there.", ("31.10.2011", "2011-10-31", "absolute")),
        ("It is dated 31/10/2011 there.", ("31/10/2011", "2011-10-31", "numeric")),
        ("The siege of May 2009 was long.", ("May 2009", "2009-05", "month_year")),
        ("In the summer of 2009 it burned.", ("the summer of 2009", "2009-22", "season_year")),
        ("It has been ruled from Oram since 1991.", ("1991", "1991", "year")),
        ("The 1998 bombing was worse.", ("1998", "1998", "year")),
        ("In the year 2000 it was quiet.", ("the year 2000", "2000", "year")),
        ("In early 2009 it was quiet.", ("early 2009", "2009", "year")),
        ("By mid-2010 it was over.", ("mid-2010", "2010", "year")),
        ("In 1848 the town burned.", ("1848", "1848", "year")),
        ("The 2008-09 war killed many.", ("2008-09", "2008/2009", "years_from_to")),
        ("In the 1990s it was a port.", ("the 1990s", "1990/1999", "decade")),
        ("In the '90s it was a port.", ("the '90s", "1990/1999", "decade")),
        ("A 19th-century fort burned.", ("19th-century", "1800/1899", "century")),
        (
            "The second quarter of 2010 was calm.",
            ("The second quarter of 2010", "2010-04/2010-06", "quarter_year"),
        ),
        (
            "The first half of 2010 was calm.",
            ("The first half of 2010", "2010-01/2010-06", "half_year"),
        ),
        ("After the Sept. 11 attacks it closed.", ("Sept. 11", "2001-09-11", "named_day")),
    ],
)
def test_a_date_stated_in_full_needs_no_publication(text, expected):
    assert read(text) == [expected]
    assert read(text, None) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seven were killed on Saturday.", ("Saturday", "2011-11-12", "weekday_past")),
        ("Seven were killed on Sunday.", ("Sunday", "2011-11-06", "weekday_past")),
        ("The blast late on Friday killed 2.", ("late on Friday", "2011-11-11", "weekday_past")),
        ("Early Friday morning it burned.", ("Early Friday morning", "2011-11-11", "weekday_past")),
        ("The court meets next Monday.", ("next Monday", "2011-11-14", "weekday_future")),
        ("It burned last Saturday.", ("last Saturday", "2011-11-05", "last_weekday")),
        ("It burned this past Sunday.", ("this past Sunday", "2011-11-06", "last_weekday")),
        ("It burned this Monday.", ("this Monday", "2011-11-07", "this_weekday")),
        ("It burned on Monday last week.", ("Monday last week", "2011-10-31", "weekday_of_week")),
        ("It burned last month.", ("last month", "2011-10", "last_month")),
        ("At the end of last month it burned.", ("the end of last month", "2011-10", "last_month")),
        ("It said so this week.", ("this week", "2011-11-07/2011-11-13", "this_week")),
        ("Earlier this month it burned.", ("Earlier this month", "2011-11", "this_month")),
        ("It burned last week.", ("last week", "2011-10-31/2011-11-06", "last_week")),
        ("It burned over the weekend.", ("the weekend", "2011-11-12/2011-11-13", "weekend_past")),
        ("It had until this year been calm.", ("this year", "2011", "this_year")),
        ("The vote is due next year.", ("next year", "2012", "next_year")),
        ("It burned by the end of the year.", ("the end of the year", "2011", "this_year")),
        ("It burned two days ago.", ("two days ago", "2011-11-10", "days_ago")),
        ("It fell three weeks ago.", ("three weeks ago", "2011-10-17/2011-10-23", "weeks_ago")),
        ("It fell 20 years ago.", ("20 years ago", "1991", "years_ago")),
        ("It fell twenty-five years ago.", ("twenty-five years ago", "1986", "years_ago")),
        ("It burned yesterday.", ("yesterday", "2011-11-11", "yesterday")),
        (
            "It burned the day before yesterday.",
            ("the day before yesterday", "2011-11-10", "days_ago"),
        ),
        ("It burned last night.", ("last night", "2011-11-11", "yesterday")),
        ("He blew himself up in May.", ("May", "2011-05", "month_no_year")),
        ("Eighteen were held in August.", ("August", "2011-08", "month_no_year")),
        ("It has been calm since July's bombing.", ("July", "2011-07", "month_no_year")),
        ("It burned last May.", ("last May", "2011-05", "last_named_month")),
        ("It burned in December last year.", ("December last year", "2010-12", "month_of_year")),
        ("It burned on 15 March this year.", ("15 March this year", "2011-03-15", "day_of_year")),
        ("Two blasts hit Oram on October 31.", ("October 31", "2011-10-31", "day_month_no_year")),
        ("It said on November 09 that.", ("November 09", "2011-11-09", "day_month_no_year")),
        ("It burned last Nov. 3.", ("last Nov. 3", "2011-11-03", "last_day_month")),
        ("It burned on 14-16 October.", ("14-16 October", "2011-10-14/2011-10-16", "days_from_to")),
        ("It burned last summer.", ("last summer", "2011-22", "last_season")),
        ("It burned in the spring.", ("the spring", "2011-21", "season_no_year")),
        (
            "It rose in the third quarter.",
            ("the third quarter", "2011-07/2011-09", "quarter_no_year"),
        ),
        ("It rose last quarter.", ("last quarter", "2011-07/2011-09", "quarter_away")),
        ("It burned on New Year's Eve.", ("New Year's Eve", "2010-12-31", "holiday")),
        (
            "In the early hours of Nov. 9 it burned.",
            ("the early hours of Nov. 9", "2011-11-09", "day_month_no_year"),
        ),
        ("At 8 p.m. on Thursday it burned.", ("8 p.m. on Thursday", "2011-11-10", "weekday_past")),
        ("It burned on Friday at 14:30.", ("Friday at 14:30", "2011-11-11", "weekday_past")),
        (
            "It burned at 0230 GMT on Friday.",
            ("0230 GMT on Friday", "2011-11-11T02:30:00Z", "weekday_past"),
        ),
        ("It burned at 2230 on Friday.", ("2230 on Friday", "2011-11-11", "weekday_past")),
        ("It burned around Nov. 1.", ("around Nov. 1", "2011-11-01~", "day_month_no_year")),
    ],
)
def test_a_relative_time_counts_from_the_publication(text, expected):
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He will appear in court on Thursday.", ("Thursday", "2011-11-17", "weekday_future")),
        ("The hearing is due on Thursday.", ("Thursday", "2011-11-17", "weekday_future")),
        (
            "He will be tried on Thursday, police said.",
            ("Thursday", "2011-11-17", "weekday_future"),
        ),
        ("The truce is to end Sunday.", ("Sunday", "2011-11-13", "weekday_future")),
        ("They will vote on Saturday.", ("Saturday", "2011-11-12", "weekday_past")),
        ("Elections are planned for April.", ("April", "2012-04", "month_future")),
        ("Troops will leave by March.", ("March", "2012-03", "month_future")),
        ("The deadline is Dec. 1.", ("Dec. 1", "2011-12-01", "day_month_future")),
        ("The ban will end on Feb. 21.", ("Feb. 21", "2012-02-21", "day_month_future")),
        (
            "It will be quiet over the weekend.",
            ("the weekend", "2011-11-12/2011-11-13", "weekend_past"),
        ),
        ("Roads will open in the spring.", ("the spring", "2012-21", "season_ahead")),
    ],
)
def test_a_verb_of_the_future_turns_a_time_forward(text, expected):
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Five were killed on December 3.", "2010-12-03"),
        ("The blast on December 3 killed five.", "2010-12-03"),
        ("Nov. 12 (Wire) - Five died.", "2011-11-12"),
        ("Officials have said the talks would stop, and on Monday five died.", "2011-11-07"),
    ],
)
def test_a_past_verb_beside_a_time_keeps_it_behind(text, expected):
    assert [edtf for _, edtf, _ in read(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "edtf", "rule", "mention"),
    [
        ("It began on 3 May 2010. Two days later five died.", "2010-05-05", "later", 0),
        ("It began on 3 May 2010. The following day five died.", "2010-05-04", "later", 0),
        ("It began on 3 May 2010, and the next morning five died.", "2010-05-04", "later", 0),
        ("It began on 3 May 2010. Later that day five died.", "2010-05-03", "same", 0),
        ("It began on 3 May 2010. That year five died.", "2010", "same", 0),
        ("It began in 2010. A year earlier five died.", "2009", "earlier", 0),
        (
            "It began on 3 May 2010. The week before, five died.",
            "2010-04-26/2010-05-02",
            "earlier",
            0,
        ),
        (
            "It began on 3 May 2010. The following Monday five died.",
            "2010-05-10",
            "following_weekday",
            0,
        ),
        ("On 3 May 2010 it began in 2009. The next day five died.", "2010-05-04", "later", 0),
        ("It began on 3 May 2010 and ended at 8 a.m. there.", "2010-05-03", "clock", 0),
        (
            "Sales fell in the third quarter of 2010. They rose a year earlier.",
            "2009-07/2009-09",
            "quarter_before",
            0,
        ),
        (
            "Sales fell in the third quarter of 2010. In the quarter, wages rose.",
            "2010-07/2010-09",
            "same_quarter",
            0,
        ),
    ],
)
def test_a_time_may_hang_on_one_told_before(text, edtf, rule, mention):
    found = times(text, None, ENGLISH)[-1]

    assert (found.edtf, found.rule.value, found.mention) == (edtf, rule, mention)
    assert found.anchor is AnchorKind.MARK


@pytest.mark.parametrize(
    "text",
    [
        "Two days later five died.",
        "It began in 2010. Two days later five died.",
        "It began on 3 May 2010. At 8 a.m. five died.",
        "The day after the blast five died.",
    ],
    ids=["nothing before", "too wide to count from", "clock of another sentence", "from an event"],
)
def test_a_time_that_hangs_on_nothing_is_not_proposed(text):
    assert [one for one in times(text, None, ENGLISH) if one.mention is not None] == []


def test_two_dates_share_the_year_of_the_second():
    assert read("between April and May 2010") == [
        ("April", "2010-04", "month_year"),
        ("May 2010", "2010-05", "month_year"),
    ]
    assert read("from 30 April to 2 May 2010") == [
        ("30 April", "2010-04-30", "absolute"),
        ("2 May 2010", "2010-05-02", "absolute"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The 34-year-old man, 46 years old, and a man aged 46 fled.",
        "Petrov, 46, fled with Ivanova (44).",
        "It lasted several hours, five days, in recent months and for the past two weeks.",
        "He was jailed for 20 years. He is now in his 30s.",
        "It may rain, officials said; they march and fall.",
        "May said so. Theresa May 18 times refused.",
        "At least 2000 people fled. 1500 fighters came, and 2011 rifles.",
        "Flight 1995 and Resolution 1973 cost $1999.",
        "Black Friday sales; the Sunday Times; USA Today; every Monday; Monday nights.",
        "It is dated 12/11/2011.",
        "A quarter of the people and half of the town fled.",
        "On 30 February 2010 it burned.",
        "They fled in the next week or so.",
        "THIS MAY BE SO. THIS MARCH BEGAN.",
    ],
)
def test_what_has_no_date_is_not_proposed(text):
    assert read(text) == []


@pytest.mark.parametrize("published_on", [None, "", "2011-11", "[2011-11-12,2011-11-13]"])
def test_without_one_publication_day_nothing_relative_is_proposed(published_on):
    text = "On Saturday, last month, two days ago, in May, on October 31 and in 2009 five died."

    assert read(text, published_on) == [("2009", "2009", "year")]


def test_a_publication_that_is_no_date_is_refused():
    with pytest.raises(DateSyntaxError):
        times("Five died.", "Saturday", ENGLISH)


def test_a_figure_known_at_a_time_has_a_role():
    (found,) = times("As of Friday, 12 had died.", PUBLISHED, ENGLISH)

    assert found.role is TimeRole.AS_OF


def test_a_part_of_a_day_is_no_whole_day():
    precisions = [one.precision for one in times("On Friday night and Friday.", PUBLISHED, ENGLISH)]

    assert precisions == [DatePrecision.PART_OF_DAY, DatePrecision.DAY]


def test_confidence_tells_what_is_stated_from_what_is_guessed():
    text = (
        "On 3 May 2010 and on Friday it burned. They will meet on Monday. Two days later it burned."
    )
    stated, counted, ahead, hanging = (one.confidence for one in times(text, PUBLISHED, ENGLISH))

    assert stated > counted > ahead > hanging > 0.5


SENTENCES = (
    "On Friday, late on Monday night, last week, this week, next month and this year it burned. "
    "In May, on October 31, on 14-16 October, in early 2009, mid-May, last summer, in March 2010. "
    "On Tuesday, 15 Nov 2011, at 8 p.m. on Thursday, on Friday at 14:30, two days ago, last May. "
    "It will end on Sunday, by March, on Dec. 1. Two days later, the following day, that year. "
    "It began on 3 May 2010. The following Monday, a week earlier, at 0230 GMT on Friday. "
    "At 2230 on Thursday it burned, on Monday last week, on 15 March this year, in December last "
    "year, last Nov. 3, in the early 1990s, on 9/11 and in the summer of last year; late last fiscal "
    "year, at the end of the month, at year-end, earlier in the week, twenty-five years ago. It "
    "burned on Halloween and New Year's Eve. Roads will open in the spring, on Christmas Day and "
    "over the weekend. In the second half of 2010, the first half of the year, the 19th century it "
    "rose. Sales fell in the third quarter, last quarter and the second quarter of 2010. They rose "
    "a year earlier. Wages fell in the quarter, and 2008-2009 was calm."
)


def test_an_accepted_time_equals_what_the_desk_reads_when_the_words_are_typed():
    found = times(SENTENCES, PUBLISHED, ENGLISH)

    assert len({one.rule for one in found}) > 40
    for one in found:
        anchor = published(PUBLISHED)
        if one.mention is not None:
            anchor = Anchor(parse_edtf(found[one.mention].edtf), AnchorKind.MARK)
        typed = read_time(one.span.words(SENTENCES), anchor, future=looks_ahead(one.rule))
        assert typed is not None
        assert (str(typed.edtf), typed.rule, typed.precision) == (one.edtf, one.rule, one.precision)
        assert typed.hangs_on == one.anchor


# ---- Spans to mask -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 34-year-old man fled.", ["The 34-year-old"]),
        ("He is 46 years old.", ["46 years old"]),
        ("A man aged 46 fled.", ["aged 46"]),
        ("Men aged between 20 and 25 fled.", ["aged between 20 and 25"]),
        ("Petrov, 46, fled.", ["46"]),
        ("It lasted two and a half hours.", ["two and a half hours"]),
        ("In the past two weeks 11 people died.", ["the past two weeks"]),
        ("A 10-day truce of 24 hours held.", ["10-day", "24 hours"]),
        ("At 5:30 a.m. local time three died.", ["5:30 a.m. local time"]),
        ("At 1430 GMT three died.", ["1430 GMT"]),
        ("He is in his 30s.", ["30s"]),
        ("Dated 12/11/2011, it lists 12 dead.", ["12/11/2011"]),
        ("A couple of days ago 5 died.", ["A couple of days ago"]),
        ("In October 12 people died.", ["October"]),
        ("On 9/11 many died.", ["9/11"]),
        ("About 40 minutes later 3 fled.", ["40 minutes"]),
        ("Two to three weeks after that 3 fled.", ["Two to three weeks"]),
    ],
)
def test_all_that_tells_a_time_is_masked_whatever_it_is_worth(text, expected):
    assert [span.words(text) for span in time_spans(text, ENGLISH)] == expected


@pytest.mark.parametrize(
    "text",
    ["Seven people died.", "At least 2000 people fled.", "Three towns, 46 in all, fell.", "15 men"],
)
def test_counts_of_people_are_not_masked(text):
    assert time_spans(text, ENGLISH) == []


def test_times_of_hard_wrapped_lines_are_found_but_none_across_a_blank_line():
    assert read("Five died on\nNovember\n9.") == [
        ("November\n9", "2011-11-09", "day_month_no_year")
    ]
    assert read("Five died in November\n\n9 fled.") == [("November", "2011-11", "month_no_year")]
