import pytest

from annotations.suggest.attention import Attention, asks_for_claim, attention


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Seven people were there.", [Attention.NUMBER]),
        ("There were 18 of them.", [Attention.NUMBER]),
        ("The police said so.", [Attention.CUE]),
        ("It happened in May.", [Attention.DATE]),
        ("The presumed bomber died.", [Attention.HARM]),
        ("The hostages are free.", [Attention.HARM]),
        ("The toll may rise.", [Attention.HARM]),
        ("The guard was strangled.", [Attention.HARM]),
        ("The country is calm.", []),
        ("A stricter law followed.", []),
        ("The key was lost.", []),
        ("No one was there.", []),
        ("The report is long.", []),
    ],
)
def test_a_sentence_asks_for_a_claim_by_what_it_holds(words, expected):
    assert list(attention(words)) == expected
    assert asks_for_claim(words) == bool(expected)


def test_digits_are_seen_in_any_language():
    assert attention("Погибли 7 человек.", "ru") == (Attention.NUMBER,)


def test_words_for_harm_are_those_of_the_reports_language():
    assert attention("The presumed bomber died.", "kk") == ()
