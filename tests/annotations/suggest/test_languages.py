import pytest

from annotations.suggest.languages import is_readable


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", True), ("en-GB", True), ("EN", True), ("kk", False), ("", False)],
)
def test_a_language_is_read_if_it_has_words(language, expected):
    assert is_readable(language) is expected
