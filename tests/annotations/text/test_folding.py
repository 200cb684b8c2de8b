import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.text.folding import fold, fold_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“acts of terror”", '"acts of terror"'),
        ("prosecutor`s", "prosecutor’s"),
        ("``ran''", "«ran»"),
        (" a \u00a0\n b ", "a b"),
        ("Orál", "Ora\u0301l"),
        ("a\u0323\u0307", "a\u0307\u0323"),
        ("oil–producing", "oil-producing"),
        ("한국", unicodedata.normalize("NFD", "한국")),
    ],
)
def test_what_reads_alike_is_folded_together(one, other):
    assert fold_words(one) == fold_words(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("seven", "Seven"), ("resume", "résumé"), ("killed.", "killed"), ("2.5", "2,5")],
    ids=["case", "accents", "stops", "decimal marks"],
)
def test_what_reads_otherwise_stays_apart(one, other):
    assert fold_words(one) != fold_words(other)


@settings(max_examples=100)
@given(st.text(max_size=60))
def test_a_text_folds_as_its_composed_and_decomposed_spellings_do(text):
    folded = fold_words(text)

    assert fold_words(unicodedata.normalize("NFC", text)) == folded
    assert fold_words(unicodedata.normalize("NFD", text)) == folded


@settings(max_examples=100)
@given(st.text(max_size=60))
def test_every_folded_character_knows_where_it_came_from(text):
    folded = fold(text, 0, len(text))

    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert all(start < end for start, end in zip(folded.starts, folded.ends, strict=True))
    assert {at for pair in zip(folded.starts, folded.ends, strict=True) for at in range(*pair)} == (
        set(range(len(text)))
    )


def test_a_part_of_a_text_keeps_the_offsets_of_the_whole():
    folded = fold("abc “de”", 4, 8)

    assert folded.text == '"de"'
    assert (folded.starts[0], folded.ends[-1]) == (4, 8)
    assert folded.may_cut(0)
    assert folded.may_cut(4)


def test_a_letter_is_not_cut_from_its_accent():
    folded = fold("éa", 0, 2)

    assert [folded.may_cut(at) for at in range(4)] == [True, False, True, True]
