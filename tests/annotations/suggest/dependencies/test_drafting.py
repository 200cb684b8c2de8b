from dataclasses import replace

import pytest

from annotations.suggest.attributions import attributions
from annotations.suggest.attributions.cues import Shape
from annotations.suggest.attributions.reading import read
from annotations.suggest.dependencies.claims import Claim
from annotations.suggest.dependencies.drafting import linked, proposals
from annotations.suggest.lexicon.en.attributions import ENGLISH
from annotations.text.spans import Span
from annotations.values.vocabulary import Manner, Stance


def _span(text, words):
    return Span(text.index(words), text.index(words) + len(words))


def _proposal(text, source, cue, *content, by="ccomp", negated=False):
    sentences = [sentence for passage in read(text, ENGLISH) for sentence in passage]
    claim = Claim(
        source=_span(text, source),
        cue=_span(text, cue),
        content=tuple(_span(text, words) for words in content),
        verb=ENGLISH.cues[cue.split()[0]].verbs[0],
        shape=Shape.FINITE,
        by=by,
        negated=negated,
    )
    return proposals(text, [claim], sentences, ENGLISH)[claim.cue.start]


def test_places_are_those_of_the_claim():
    text = "It rained. The mayor said that it fell."
    found = _proposal(text, "The mayor", "said", "that it fell")
    assert found.source.words(text) == "The mayor"
    assert found.cue.words(text) == "said"
    assert [piece.words(text) for piece in found.content] == ["that it fell"]


@pytest.mark.parametrize(
    ("by", "content", "pattern"),
    [("ccomp", ["it fell"], 1), ("tag", ["it fell"], 2), ("tag", ["it", "fell"], 3)],
)
def test_the_pattern_tells_how_a_claim_was_found(by, content, pattern):
    assert (
        _proposal("The mayor said it fell.", "The mayor", "said", *content, by=by).pattern
        == pattern
    )


def test_manner_comes_from_the_quotation_marks():
    text = "The mayor said “it fell and rose again” twice."
    assert _proposal(text, "The mayor", "said", "“it fell and rose again”").manner is Manner.DIRECT


def test_stance_comes_from_the_cue():
    text = "The mayor denied the report."
    assert _proposal(text, "The mayor", "denied", "the report").stance is Stance.DENIES


def test_a_claim_that_is_not_confirmed_is_no_denial():
    text = "The mayor did not confirm the report."
    found = _proposal(text, "The mayor", "confirm", "the report", negated=True)
    assert found.stance is Stance.NO_CONFIRMATION


def test_a_claim_whose_content_stands_in_another_sentence_is_left_out():
    text = "The mayor said so. It fell."
    sentences = [sentence for passage in read(text, ENGLISH) for sentence in passage]
    claim = Claim(
        source=_span(text, "The mayor"),
        cue=_span(text, "said"),
        content=(_span(text, "It fell"),),
        verb=ENGLISH.cues["said"].verbs[0],
        shape=Shape.FINITE,
        by="ccomp",
    )
    assert proposals(text, [claim], sentences, ENGLISH) == {}


def test_short_forms_go_back_to_the_full_names_of_both_readings():
    text = "The mayor of Orlen said it fell. She denied the report."
    sentences = [sentence for passage in read(text, ENGLISH) for sentence in passage]
    found = [replace(one, full_source=None) for one in attributions(text, ENGLISH)]
    again = linked(found, sentences)
    full = [one.full_source.words(text) if one.full_source else None for one in again]
    assert full == [None, "The mayor of Orlen"]


def test_claims_outside_the_parsed_sentences_keep_their_links():
    text = "The mayor said it fell."
    core = [replace(one, full_source=Span(0, 3)) for one in attributions(text, ENGLISH)]
    other = [sentence for passage in read("It fell.", ENGLISH) for sentence in passage]
    assert linked(core, other) == core
