import pytest

from annotations.suggest.attributions.cues import Shape, find_cues
from annotations.suggest.lexicon.en.attributions import ENGLISH
from tests.annotations.suggest.attributions.words import sentence


def _found(text):
    words = sentence(text).words
    return [(words[cue.at].low, cue.shape) for cue in find_cues(words, ENGLISH)]


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("Kim said it rained.", [("said", Shape.FINITE)]),
        ("Kim has long maintained that.", [("maintained", Shape.FINITE)]),
        ("It was reported that Kim fled.", [("reported", Shape.PASSIVE)]),
        ("Kim left, saying it was late.", [("saying", Shape.ING)]),
        ("Kim ended by saying it was late.", [("saying", Shape.GERUND)]),
        ("Kim hopes to say so.", [("hopes", Shape.FINITE), ("say", Shape.INFINITIVE)]),
        ("Asked whether it rained, Kim nodded.", [("asked", Shape.REDUCED)]),
        ("An attack claimed by nobody.", [("claimed", Shape.REDUCED)]),
        ("He ruled out a link.", [("ruled", Shape.FINITE)]),
        ("He ruled the land.", []),
        ("Several states voted.", []),
        ("His claims failed.", []),
        ("“Go,” state Sen. Reck said.", [("said", Shape.FINITE)]),
        ("The court's stated rule.", []),
        ("There were 384 pledged votes.", []),
        ("Lorne's 20 pledged votes.", []),
        ("Police of ward 308 told reporters of it.", [("told", Shape.FINITE)]),
        ("“He said so.”", []),
        ("Reck Says He Will Leave Lorne", [("says", Shape.FINITE)]),
    ],
)
def test_a_cue_is_told_from_a_noun_and_an_adjective(text, cues):
    assert _found(text) == cues


@pytest.mark.parametrize(
    "text",
    [
        "Kim did not confirm the report.",
        "Kim left without confirming the report.",
        "Kim has yet to confirm the report.",
    ],
)
def test_a_negated_cue_is_known(text):
    (cue,) = find_cues(sentence(text).words, ENGLISH)
    assert cue.negated
