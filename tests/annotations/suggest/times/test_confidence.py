import pytest

from annotations.suggest.times.confidence import confidence
from annotations.values.dates import AnchorKind, TimeRule


@pytest.mark.parametrize("rule", TimeRule)
@pytest.mark.parametrize("anchor", [None, *AnchorKind])
def test_the_prior_of_every_rule_is_a_share(rule, anchor):
    assert 0 < confidence(rule, anchor) < 1


def test_what_hangs_on_another_time_is_less_sure_than_what_is_stated():
    later = confidence(TimeRule.LATER, AnchorKind.MARK)

    assert later < confidence(TimeRule.LAST_WEEK, AnchorKind.PUBLICATION)
    assert later < confidence(TimeRule.ABSOLUTE, None)
