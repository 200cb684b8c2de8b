import pytest

from annotations.values.dates import Anchor, AnchorKind, TimeRule, parse_edtf
from annotations.values.dates.phrases import read_phrase
from annotations.values.dates.quarters import (
    QUARTER_RULES,
    from_quarter,
    is_quarter,
    without_quarter,
)

R = TimeRule


@pytest.mark.parametrize(
    ("words", "rule", "count"),
    [
        ("the quarter", R.SAME_QUARTER, 0),
        ("a year earlier", R.QUARTER_BEFORE, -4),
        ("a year ago", R.QUARTER_BEFORE, -4),
        ("the comparable year-earlier quarter", R.QUARTER_BEFORE, -4),
    ],
)
def test_words_speak_of_a_quarter_told_before(words, rule, count):
    phrase = from_quarter(read_phrase(words))

    assert (phrase.rule, phrase.terms.count) == (rule, count)


@pytest.mark.parametrize("words", ["two years earlier", "a month earlier", "last quarter", "May"])
def test_other_words_speak_of_no_quarter_told_before(words):
    assert from_quarter(read_phrase(words)) is None


def test_the_quarter_is_the_last_full_one_where_none_was_told():
    phrase = without_quarter(read_phrase("that quarter"))

    assert (phrase.rule, phrase.terms.count) == (R.QUARTER_AWAY, -1)


def test_without_a_quarter_other_words_stay_as_they_are():
    assert without_quarter(read_phrase("a year earlier")) == read_phrase("a year earlier")


@pytest.mark.parametrize(
    ("edtf", "kind", "expected"),
    [
        ("2010-07/2010-09", AnchorKind.MARK, True),
        ("2010-10/2010-12", AnchorKind.MARK, True),
        ("2010-08/2010-10", AnchorKind.MARK, False),
        ("2010-07/2010-08", AnchorKind.MARK, False),
        ("2010-07", AnchorKind.MARK, False),
        ("2010-07/..", AnchorKind.MARK, False),
        ("/2010-09", AnchorKind.MARK, False),
        ("2010-07/2010-09", AnchorKind.PUBLICATION, False),
    ],
)
def test_only_a_whole_quarter_told_by_the_report_is_one(edtf, kind, expected):
    assert is_quarter(Anchor(parse_edtf(edtf), kind)) is expected


@pytest.mark.parametrize("rule", sorted(QUARTER_RULES))
def test_a_rule_of_quarters_says_so(rule):
    assert "quarter" in rule.label
