from annotations.suggest.times.rules import QUARTERS, FurtherRule
from annotations.values.dates import TimeRule


def test_no_further_rule_has_the_code_of_one_of_the_desks_own():
    assert not {rule.value for rule in FurtherRule} & {rule.value for rule in TimeRule}


def test_every_rule_says_in_words_what_was_done():
    assert all(rule.label for rule in FurtherRule)
    assert {rule.value.partition("_")[0] for rule in QUARTERS} == {"quarter", "same"}
