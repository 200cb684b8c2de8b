import pytest

from annotations.values.vocabulary import Manner


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("“It rained,” Kim said.", Manner.DIRECT),
        ("Kim said it “rained”.", Manner.MIXED),
        ("Kim said it rained.", Manner.INDIRECT),
        ("Kim said:\n\n“It rained.”", Manner.DIRECT),
    ],
)
def test_the_manner_follows_from_the_quotation_marks(proposed, text, manner):
    assert proposed(text)[0].manner is manner


def test_a_claim_inside_another_knows_its_parent(proposed):
    outer, inner = proposed("Kim said that Reck told the court that it rained.")
    assert (outer.parent, inner.parent) == (None, 0)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Kim said that Reck believed the road was shut.", id="a belief"),
        pytest.param("Kim said that Reck would say the road was shut.", id="not said yet"),
        pytest.param("Kim said that Reck hoped to say the road was shut.", id="to be said"),
        pytest.param("Kim said that footage showed the road was shut.", id="shown"),
    ],
)
def test_what_is_no_statement_of_its_own_is_a_part_of_the_claim_around_it(proposed, text):
    assert [one.source for one in proposed(text)] == ["Kim"]


@pytest.mark.parametrize(
    "text",
    [
        "No group has claimed responsibility for the blast.",
        "The group has not claimed responsibility.",
        "The group has not claimed responsibility for the blast.",
        "The group did not claim the attack.",
        "The group did not take responsibility for the blast.",
        "The group has yet to claim responsibility for the blast.",
        "The group may claim responsibility for the blast.",
        "The attack was not claimed by any group.",
        "The attack was claimed by nobody.",
    ],
)
def test_what_nobody_claims_is_no_claim(proposed, text):
    assert proposed(text) == []


def test_whom_it_was_told_to_is_kept(proposed):
    (found,) = proposed("Kim told the court that it rained.")
    assert found.told_to == "the court"


def test_confidence_is_a_prior_between_none_and_full(proposed):
    text = "Kim said it rained. Reck hopes to say that it was late. A man reportedly fled."
    assert all(0 < one.confidence <= 1 for one in proposed(text))
    tagged, plain = proposed("“Go,” Kim said.")[0], proposed("Kim denied the report.")[0]
    assert tagged.confidence > plain.confidence
