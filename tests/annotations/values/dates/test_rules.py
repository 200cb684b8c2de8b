from annotations.values.dates.calculations import RELATIVE, STATED
from annotations.values.dates.english import PATTERNS
from annotations.values.dates.rules import (
    FORWARD,
    MARK_RULES,
    STATED_RULES,
    AnchorKind,
    Phrase,
    Terms,
    TimeRule,
)

ROUND_A_RULE = {TimeRule.SINCE, TimeRule.UNTIL, TimeRule.BY, TimeRule.EDTF}


def test_every_rule_has_its_sum():
    assert {*STATED, *RELATIVE} == set(TimeRule) - ROUND_A_RULE


def test_every_rule_is_reached_by_words():
    by_words = {pattern.rule for pattern in PATTERNS} | set(FORWARD.values())

    assert by_words == set(TimeRule) - ROUND_A_RULE - {TimeRule.CLOCK, TimeRule.QUARTER_BEFORE}


def test_every_rule_fits_its_column_and_has_a_label():
    assert all(rule.label and len(rule) <= 40 for rule in TimeRule)


def test_what_is_stated_hangs_on_nothing():
    assert all(Phrase(rule=rule).hangs_on is None for rule in STATED_RULES)
    assert Phrase(rule=TimeRule.DAYS_FROM_TO, terms=Terms(year=2011)).hangs_on is None


def test_what_counts_from_another_time_hangs_on_a_mark():
    assert all(Phrase(rule=rule).hangs_on is AnchorKind.MARK for rule in MARK_RULES)
    assert Phrase(rule=TimeRule.DAYS_FROM_TO).hangs_on is AnchorKind.PUBLICATION
