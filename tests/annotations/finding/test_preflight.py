import pytest

from annotations.finding.preflight import Attention, attention, cues_attention


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Seven people were there.", [Attention.NUMBER]),
        ("There were 18 of them.", [Attention.NUMBER]),
        ("The police said so.", [Attention.CUE]),
        ("It happened in May.", [Attention.DATE]),
        ("The presumed bomber died.", [Attention.HARM]),
        ("The country is calm.", []),
        ("No one was there.", []),
        ("The report is long.", []),
    ],
)
def test_a_sentence_asks_for_a_claim_by_what_it_holds(words, expected):
    assert list(attention(words)) == expected
    assert cues_attention(words) == bool(expected)


def test_digits_are_seen_in_any_language():
    assert attention("Погибли 7 человек.", "ru") == (Attention.NUMBER,)
