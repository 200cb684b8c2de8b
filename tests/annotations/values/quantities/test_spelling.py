import pytest

from annotations.values.quantities import spelled


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "no"), (1, "one"), (7, "seven"), (9, "nine"), (10, "10"), (1200, "1,200")],
)
def test_small_numbers_are_words_in_a_sentence(count, said):
    assert spelled(count) == said


def test_number_words_are_translated():
    assert spelled(7, {"seven": "sieben"}.get) == "sieben"
