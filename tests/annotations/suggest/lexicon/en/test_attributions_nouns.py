import pytest

from annotations.suggest.attributions.lexicon import CueType, Takes
from annotations.suggest.lexicon.en.attributions_nouns import cue_nouns


@pytest.mark.parametrize(
    ("word", "lemma", "kind"),
    [
        ("claim", "claim", CueType.CLAIM),
        ("claims", "claim", CueType.CLAIM),
        ("denial", "denial", CueType.DENY),
        ("words", "words", CueType.REPORT),
    ],
)
def test_a_noun_is_known_in_both_numbers_with_what_it_names(word, lemma, kind):
    noun = cue_nouns()[word]

    assert (noun.lemma, noun.type) == (lemma, kind)


@pytest.mark.parametrize("word", ["word", "wordss", "insistences", "report", "bank"])
def test_other_nouns_and_numbers_are_not(word):
    assert word not in cue_nouns()


def test_a_noun_in_a_frame_has_its_prepositions():
    for noun in cue_nouns().values():
        assert bool(noun.takes & Takes.TAG) == bool(noun.about)
