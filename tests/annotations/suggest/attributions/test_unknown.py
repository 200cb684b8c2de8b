import pytest

from annotations.values.vocabulary import Stance


def test_no_reports_are_no_denial(proposed):
    (found,) = proposed("The clinic in Lorne has no information on the wounded.")
    assert (found.source, found.cue) == ("The clinic in Lorne", "has no information")
    assert (found.stance, found.pattern) == (Stance.NO_CONFIRMATION, 12)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Kim was unaware of any dead.", "was unaware"),
        ("Kim was not immediately aware of it.", "was not immediately aware"),
        ("Kim had no immediate word on it.", "had no immediate word"),
        ("Kim knew nothing of the raid.", "knew nothing"),
    ],
)
def test_not_knowing_may_be_told_in_other_words(proposed, text, cue):
    (found,) = proposed(text)
    assert (found.source, found.cue, found.pattern) == ("Kim", cue, 12)


def test_no_reports_that_somebody_tells_of_are_that_claim_alone(triples):
    assert len(triples("The clinic said it had no reports of any dead.")) == 1
