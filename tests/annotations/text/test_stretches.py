import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.text.stretches import pieces, stretches

words = st.lists(st.sampled_from(["a", "b", "c", "killed", "\n"]), max_size=40)


@settings(max_examples=100)
@given(words, words)
def test_the_stretches_put_together_are_the_two_lists(old, new):
    found = list(stretches(old, new))

    assert [piece for one, _ in found for piece in one] == old
    assert [piece for _, other in found for piece in other] == new


@settings(max_examples=100)
@given(st.text(max_size=60))
def test_the_pieces_put_together_are_the_text(text):
    assert "".join(pieces(text)) == text


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("a b c", "a x c", ["a", "c"]),
        ("a b b", "b a a", ["a"]),
        ("", "a", []),
        ("x a b", "y a b", ["a b"]),
    ],
    ids=["one replaced", "swapped", "added", "the start replaced"],
)
def test_the_same_pieces_are_found_in_their_order(old, new, same):
    found = [" ".join(one) for one, other in stretches(old.split(), new.split()) if one == other]

    assert [stretch for stretch in found if stretch] == same
