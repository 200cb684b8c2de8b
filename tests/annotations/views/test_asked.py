import pytest
from django.http import QueryDict

from annotations.views.asked import asked_for


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("key=abc", "abc"),
        ("other=abc", ""),
        ("key=a%00b", "ab"),
        ("key=%00", ""),
        ("key=a&key=b", "b"),
        ("key=%20a%20", " a "),
    ],
    ids=["there", "not there", "with a NUL", "a NUL alone", "the last of two", "spaces are kept"],
)
def test_words_are_read_as_a_database_can_take_them(query, words):
    assert asked_for(QueryDict(query), "key") == words


def test_words_are_cut_at_the_most_that_is_wanted():
    assert asked_for(QueryDict("key=abcdef"), "key", most=3) == "abc"
