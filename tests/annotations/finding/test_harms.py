import pytest

from annotations.finding.harms import holds_harm, suffers
from annotations.text.spans import Span


def test_words_for_harm_are_known():
    assert holds_harm("The presumed bomber died.")
    assert not holds_harm("A stricter law followed.")


@pytest.mark.parametrize(
    ("text", "person", "harmed"),
    [
        ("A guard was killed.", "A guard", True),
        ("A guard was shot dead.", "A guard", True),
        ("A guard later died.", "A guard", True),
        ("He shot dead a guard and a visitor.", "a visitor", True),
        ("The death of a guard.", "a guard", True),
        ("A guard was there.", "A guard", False),
        ("Two were killed by a guard.", "a guard", False),
        ("Two were wounded near a guard.", "a guard", False),
    ],
)
def test_a_person_is_harmed_where_the_sentence_says_so(text, person, harmed):
    start = text.index(person)

    assert suffers(text, Span(start, start + len(person))) is harmed
