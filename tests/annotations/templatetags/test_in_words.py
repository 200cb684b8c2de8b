import pytest

from annotations.templatetags.in_words import day_words, doubt_words
from annotations.text.canonical import Doubt
from annotations.values.dates import parse_edtf


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2011-11-12", "12 November 2011"),
        ("[2011-11-12..2011-11-13]", "some day from 12 to 13 November 2011"),
        (parse_edtf("2011-10"), "October 2011"),
        ("", ""),
        (None, ""),
    ],
    ids=str,
)
def test_a_date_is_said_in_words(edtf, words):
    assert day_words(edtf) == words


def test_a_doubt_is_said_with_its_values_and_a_stored_one_as_written():
    assert doubt_words(Doubt("%(count)d lost", count=3)) == "3 lost"
    assert doubt_words("3 lost") == "3 lost"
