import pytest

from annotations.review.steps import Standing, Step
from annotations.rights import Role
from annotations.values.vocabulary import ClaimState as State
from annotations.values.vocabulary import Verb

AUTHOR, REVIEWER, CORRECTOR = 1, 2, 3


def standing(**values):
    return Standing(
        **{
            "state": State.SUBMITTED,
            "person": REVIEWER,
            "roles": frozenset({Role.EDITOR}),
            "author": AUTHOR,
            "editor": AUTHOR,
            "words_checked_by": None,
            "counts": True,
            **values,
        }
    )


JOURNALIST = frozenset({Role.JOURNALIST})


@pytest.mark.parametrize(
    ("values", "step"),
    [
        pytest.param({"names_open": True}, Step.WHO, id="names come first"),
        pytest.param({}, Step.WORDS, id="then the words"),
        pytest.param({"words_checked_by": REVIEWER}, Step.FIGURES, id="then figures and times"),
        pytest.param(
            {"words_checked_by": CORRECTOR}, Step.WORDS, id="another's reading is not mine"
        ),
        pytest.param({"counts": False}, Step.WORDS, id="nothing counted: the words are all"),
        pytest.param({"state": State.DISPUTED}, Step.WORDS, id="a disputed claim begins anew"),
        pytest.param({"state": State.VERIFIED}, None, id="verified: nothing to verify"),
        pytest.param({"state": State.DRAFT}, None, id="a draft is not sent"),
        pytest.param({"state": State.RETURNED}, None, id="returned: with its author"),
        pytest.param({"state": State.WITHDRAWN}, None, id="withdrawn"),
        pytest.param({"editor": REVIEWER}, None, id="four eyes"),
        pytest.param(
            {"person": AUTHOR, "roles": JOURNALIST}, None, id="the author's own last edit"
        ),
        pytest.param(
            {"person": AUTHOR, "roles": JOURNALIST, "editor": CORRECTOR},
            Step.WORDS,
            id="the author reads a correction",
        ),
    ],
)
def test_what_is_decided_now(values, step):
    assert standing(**values).step == step


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ({}, False),
        ({"names_open": True}, False),
        ({"words_checked_by": REVIEWER}, True),
        ({"state": State.VERIFIED}, True),
        ({"editor": REVIEWER}, True),
        ({"state": State.DISPUTED}, False),
    ],
)
def test_figures_stay_hidden_until_the_words_are_decided(values, shown):
    assert standing(**values).shows_figures is shown


@pytest.mark.parametrize(
    ("values", "verbs"),
    [
        pytest.param({}, {Verb.RETURN, Verb.DISPUTE}, id="no verifying before the words"),
        pytest.param(
            {"names_open": True, "counts": False}, {Verb.RETURN, Verb.DISPUTE}, id="names"
        ),
        pytest.param(
            {"words_checked_by": REVIEWER}, {Verb.VERIFY, Verb.RETURN, Verb.DISPUTE}, id="all"
        ),
        pytest.param({"counts": False}, {Verb.VERIFY, Verb.RETURN, Verb.DISPUTE}, id="one act"),
        pytest.param({"editor": REVIEWER}, {Verb.RETURN, Verb.DISPUTE}, id="four eyes"),
        pytest.param({"state": State.VERIFIED}, {Verb.RETURN, Verb.DISPUTE}, id="verified"),
        pytest.param({"state": State.DISPUTED}, {Verb.RETURN}, id="disputed"),
        pytest.param({"state": State.DRAFT}, set(), id="draft"),
        pytest.param(
            {"person": AUTHOR, "roles": JOURNALIST, "editor": CORRECTOR, "counts": False},
            {Verb.VERIFY},
            id="the author only verifies",
        ),
    ],
)
def test_which_decisions_the_page_offers(values, verbs):
    assert set(standing(**values).verbs) == verbs


def test_the_words_are_an_act_of_their_own_only_where_something_is_counted():
    assert standing().needs_words_act
    assert not standing(counts=False).needs_words_act
    assert not standing(words_checked_by=REVIEWER).needs_words_act


@pytest.mark.parametrize(
    ("values", "stopped"),
    [
        ({"editor": REVIEWER}, True),
        ({"editor": REVIEWER, "state": State.VERIFIED}, False),
        ({}, False),
    ],
)
def test_four_eyes_are_named_only_where_they_are_the_reason(values, stopped):
    assert standing(**values).stopped_by_four_eyes is stopped
