import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.suggest.trust import Fate, is_shown, trust

COUNTS = st.integers(0, 10_000)
CONFIDENCE = st.floats(0, 1)


def test_without_decisions_the_engine_is_taken_at_its_word():
    assert trust(0.7, Fate()) == pytest.approx(0.7)


def test_a_handful_of_rejections_hides_nothing():
    assert is_shown(trust(0.6, Fate(rejected=5)))


def test_many_rejections_put_a_pattern_aside():
    assert not is_shown(trust(0.6, Fate(accepted=1, rejected=60)))


def test_a_changed_suggestion_is_worth_half_an_accepted_one():
    assert trust(0.5, Fate(changed=10)) == pytest.approx(0.5)
    assert trust(0.5, Fate(accepted=10)) == pytest.approx(0.75)


@given(CONFIDENCE, COUNTS, COUNTS, COUNTS)
def test_trust_is_a_share_and_rises_with_each_acceptance(confidence, accepted, changed, rejected):
    before = trust(confidence, Fate(accepted=accepted, changed=changed, rejected=rejected))
    after = trust(confidence, Fate(accepted=accepted + 1, changed=changed, rejected=rejected))

    assert 0 <= before <= after <= 1
