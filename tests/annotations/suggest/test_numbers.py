import pytest

from annotations.suggest.numbers import find_number
from annotations.text.spans import Span
from annotations.values.quantities import read_words


@pytest.mark.parametrize(
    ("text", "typed", "found"),
    [
        ("Gunman kills 7 in attack", "7", ["7"]),
        ("Gunman kills seven in attack", "7", ["seven"]),
        ("Gunman kills 7 in attack", "8", []),
        ("Gunman kills 7, wounds 7", "7", ["7", "7"]),
        ("7-year-old killed, 7% of the town flees", "7", []),
        ("Gunman kills seven hundred", "7", []),
        ("Gunman kills 7 on November 7", "7", ["7"]),
        ("Gunman kills 7", "at least 7", []),
        ("A toll of at least 7 was named", "at least 7", ["at least 7"]),
        ("Between two and three of them fell", "two to three", ["Between two and three"]),
        ("Several fell", "several", ["Several"]),
        ("A guard fell", "1", []),
        ("A further seven fell", "7", ["seven"]),
    ],
)
def test_a_typed_number_is_found_without_a_noun(text, typed, found):
    spans = find_number(text, Span(0, len(text)), read_words(typed))

    assert [span.words(text) for span in spans] == found
