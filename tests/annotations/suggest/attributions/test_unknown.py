from annotations.values.vocabulary import Stance


def test_no_reports_are_no_denial(proposed):
    (found,) = proposed("The clinic in Lorne has no information on the wounded.")
    assert (found.source, found.cue) == ("The clinic in Lorne", "has no information")
    assert (found.stance, found.pattern) == (Stance.NO_CONFIRMATION, 12)


def test_no_reports_that_somebody_tells_of_are_that_claim_alone(triples):
    assert len(triples("The clinic said it had no reports of any dead.")) == 1
