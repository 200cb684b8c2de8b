import pytest

from annotations.suggest.overlap import is_dealt_with
from annotations.text.spans import Span


@pytest.mark.parametrize(
    ("content", "claim", "expected"),
    [
        ([Span(0, 100)], [Span(0, 100)], True),
        ([Span(0, 100)], [Span(0, 40)], True),
        ([Span(0, 40)], [Span(0, 100)], True),
        ([Span(0, 20), Span(60, 100)], [Span(55, 100)], True),
        ([Span(0, 100)], [Span(90, 200)], False),
        ([Span(0, 100)], [Span(100, 200)], False),
        ([Span(0, 100)], [], False),
    ],
    ids=["same", "its core", "inside", "its longer piece", "an edge", "beside", "no words"],
)
def test_words_are_dealt_with_by_a_claim_that_shares_most_of_them(content, claim, expected):
    assert is_dealt_with(content, [claim]) is expected


def test_edges_of_several_claims_do_not_add_up():
    claims = [[Span(10, 130)], [Span(175, 260)]]

    assert not is_dealt_with([Span(100, 200)], claims)
