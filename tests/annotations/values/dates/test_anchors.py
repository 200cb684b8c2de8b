from datetime import date

import pytest

from annotations.values.dates import AnchorKind, DateSyntaxError, published


@pytest.mark.parametrize(
    ("text", "days", "first", "last"),
    [
        ("2011-11-12", 1, date(2011, 11, 12), date(2011, 11, 12)),
        ("2011-11-12T23:30:00+06:00", 1, date(2011, 11, 12), date(2011, 11, 12)),
        ("[2011-11-12,2011-11-13]", 2, date(2011, 11, 12), date(2011, 11, 13)),
        ("[2011-11-12,2011-11-19,2011-11-26]", 3, date(2011, 11, 12), date(2011, 11, 26)),
        ("[2011-11-09..2011-11-30]", 22, date(2011, 11, 9), date(2011, 11, 30)),
        ("2011-11", 30, date(2011, 11, 1), date(2011, 11, 30)),
        ("2012", 366, date(2012, 1, 1), date(2012, 12, 31)),
    ],
)
def test_an_anchor_gives_every_day_it_may_be(text, days, first, last):
    anchor = published(text)

    assert anchor.kind is AnchorKind.PUBLICATION
    assert (len(anchor.days), anchor.days[0], anchor.days[-1]) == (days, first, last)


@pytest.mark.parametrize("text", ["1991/..", "[..2011-11-09]", "2009/2011", "/.."])
def test_an_open_or_wider_anchor_gives_no_day(text):
    assert published(text).days == ()


def test_no_publication_date_is_no_anchor():
    assert published("") is published("  ") is None


def test_a_publication_date_must_be_a_date():
    with pytest.raises(DateSyntaxError):
        published("last week")
