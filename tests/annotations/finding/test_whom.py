import pytest

from annotations.finding.whom import category_of, is_of_animals
from annotations.text.spans import Span


@pytest.mark.parametrize(
    ("words", "category"),
    [
        ("three police officers", "police"),
        ("a security guard", "private_guard"),
        ("a border guard", "border_guard"),
        ("two members of the National Security Committee", "intelligence"),
        ("four members of the security forces", "security_forces"),
        ("two gunmen", "assailant"),
        ("a visitor", "unknown"),
        ("two members", "unknown"),
    ],
)
def test_whom_words_name_and_nobody_is_presumed_a_civilian(words, category):
    assert category_of(words) == category


def test_an_animal_is_told_by_the_last_noun():
    assert is_of_animals("an injured police horse", Span(0, 17))
    assert not is_of_animals("two policemen on horses", Span(0, 13))
