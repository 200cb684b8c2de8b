import pytest


@pytest.mark.parametrize(
    ("text", "source", "clause"),
    [
        (
            "“Go,” said a guard, who did not want to be identified.",
            "a guard",
            "who did not want to be identified",
        ),
        (
            "“Go,” said a guard, who asked not to be named.",
            "a guard",
            "who asked not to be named",
        ),
        (
            "A guard who spoke on condition of anonymity said it rained.",
            "A guard",
            "who spoke on condition of anonymity",
        ),
        (
            "“Go,” said a guard, speaking on condition of anonymity.",
            "a guard",
            "speaking on condition of anonymity",
        ),
    ],
)
def test_the_wish_not_to_be_named_belongs_to_the_source(proposed, text, source, clause):
    (found,) = proposed(text)
    assert (found.source, found.anonymity, found.anonymous) == (source, clause, True)


def test_a_named_source_is_not_anonymous(proposed):
    (found,) = proposed("Kim said it rained.")
    assert (found.anonymous, found.anonymity) == (False, None)
