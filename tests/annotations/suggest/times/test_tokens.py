from annotations.suggest.lexicon.en.times import ENGLISH
from annotations.suggest.times.lexicon import Head
from annotations.suggest.times.tokens import tokens


def test_words_are_in_lower_case_with_their_places():
    found = tokens("On MONDAY, 12 died", ENGLISH)

    assert found.words == ["on", "monday", "12", "died"]
    assert found.starts == [0, 3, 11, 14]
    assert found.heads == [(1, Head.WEEKDAY), (2, Head.FIGURE)]


def test_a_letter_that_grows_in_lower_case_does_not_move_the_next_word():
    found = tokens("İİİ May", ENGLISH)

    assert found.end(0) <= found.starts[1] == 4


def test_the_words_beside_an_offset_are_empty_at_the_edges():
    found = tokens("on May", ENGLISH)

    assert (found.before(0), found.before(3), found.after(2), found.after(6)) == (
        "",
        "on",
        "may",
        "",
    )


def test_a_stop_ends_a_sentence_but_not_after_an_abbreviation():
    found = tokens("It fell. Gen. Oram said so", ENGLISH)

    ends = [index for index in range(len(found.words)) if found.ends_sentence(index)]
    assert [found.words[index] for index in ends] == ["fell"]


def test_a_blank_line_ends_a_sentence():
    assert tokens("Oram\n\nIt fell", ENGLISH).ends_sentence(0)
