from annotations.suggest.casualties.tables import QuickTable
from annotations.values.quantities.lexicon import PhraseTable

TABLE = QuickTable(PhraseTable({"at least": 1, "at": 2, "up to": 3}))


def test_the_longest_phrase_at_a_place_is_found():
    assert TABLE.at(["at", "least", "two"], 0) == (1, 2)
    assert TABLE.at(["at", "two"], 0) == (2, 1)


def test_a_word_inside_a_phrase_begins_none():
    assert TABLE.at(["least", "two"], 0) is None


def test_a_word_in_no_phrase_and_a_place_after_the_end_are_passed_by():
    assert TABLE.at(["two"], 0) is None
    assert TABLE.at(["two"], 1) is None
