from annotations.suggest.casualties.patterns import PRIORS, Pattern


def test_every_pattern_has_a_prior_between_none_and_certainty():
    assert set(PRIORS) == set(Pattern)
    assert all(0 < prior < 1 for prior in PRIORS.values())
