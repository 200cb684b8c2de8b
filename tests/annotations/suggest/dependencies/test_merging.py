import pytest

from annotations.suggest.attributions import attributions
from annotations.suggest.attributions.cues import Shape
from annotations.suggest.attributions.reading import read
from annotations.suggest.dependencies.claims import Claim, Reading
from annotations.suggest.dependencies.drafting import proposals
from annotations.suggest.dependencies.merging import BOTH, merged
from annotations.suggest.lexicon.en.attributions import ENGLISH
from annotations.text.spans import Span
from annotations.values.vocabulary import Manner

TEXT = "The mayor said the road was open, a first. The clerk denied the report."


def _span(text, words):
    return Span(text.index(words), text.index(words) + len(words))


def _claim(text, source, cue, content, **changes):
    verb = ENGLISH.cues[cue].verbs[0]
    return Claim(
        source=_span(text, source),
        cue=_span(text, cue),
        content=(_span(text, content),),
        verb=verb,
        shape=Shape.FINITE,
        **({"by": "ccomp"} | changes),
    )


def _reading(text, *claims, no_verbs=(), told=(), inner=()):
    return Reading(
        place=Span(0, len(text)),
        claims={claim.cue.start: claim for claim in claims},
        no_verbs=frozenset(text.index(word) for word in no_verbs),
        told=frozenset(text.index(word) for word in told),
        inner=frozenset(text.index(word) for word in inner),
    )


def _merged(text, *readings, core=None):
    sentences = [sentence for passage in read(text, ENGLISH) for sentence in passage]
    return merged(
        text,
        attributions(text, ENGLISH) if core is None else core,
        readings,
        lambda claims: proposals(text, claims, sentences, ENGLISH),
    )


def _cues(text, found):
    return [one.cue.words(text) for one in found]


def test_a_claim_of_both_is_surest_and_has_the_better_end():
    core = attributions(TEXT, ENGLISH)
    found = _merged(TEXT, _reading(TEXT, _claim(TEXT, "The mayor", "said", "the road was open")))
    first = next(one for one in found if one.cue.words(TEXT) == "said")
    assert first.confidence == BOTH
    assert [piece.words(TEXT) for piece in first.content] == ["the road was open"]
    assert first.manner is Manner.INDIRECT
    assert _cues(TEXT, found) == _cues(TEXT, core)


def test_a_claim_of_the_core_alone_is_kept_and_less_sure():
    before = {one.cue: one.confidence for one in attributions(TEXT, ENGLISH)}
    after = {one.cue: one.confidence for one in _merged(TEXT, _reading(TEXT))}
    assert before.keys() == after.keys()
    assert all(after[cue] < before[cue] for cue in before)


def test_a_claim_of_the_trees_alone_is_added_in_its_place():
    claim = _claim(TEXT, "The mayor", "said", "the road was open")
    (found,) = _merged(TEXT, _reading(TEXT, claim), core=[])
    assert (found.cue_lemma, found.source.words(TEXT)) == ("say", "The mayor")
    assert 0 < found.confidence < BOTH


@pytest.mark.parametrize("doubt", ["no_verbs", "told", "inner"])
def test_a_claim_of_the_core_that_the_trees_speak_against_is_dropped(doubt):
    found = _merged(TEXT, _reading(TEXT, **{doubt: ["denied"]}))
    assert _cues(TEXT, found) == ["said"]


def test_a_claim_told_within_another_is_dropped_though_both_have_it():
    claim = _claim(TEXT, "The clerk", "denied", "the report", by="dobj")
    assert _cues(TEXT, _merged(TEXT, _reading(TEXT, claim, told=["denied"]))) == ["said"]


def test_set_phrases_of_the_core_are_kept_whatever_the_trees_say():
    text = "The mayor said it had no reports of floods."
    core = attributions(text, ENGLISH)
    reading = _reading(text, no_verbs=["said"], inner=["reports"])
    assert [one.pattern for one in core] == [12]
    assert _cues(text, _merged(text, reading)) == _cues(text, core)


def test_a_noun_that_brings_a_claim_is_no_verb_to_the_trees_and_is_kept():
    text = "The mayor's claim that the road was shut was false."
    core = attributions(text, ENGLISH)
    assert [one.pattern for one in core] == [21]
    assert _cues(text, _merged(text, _reading(text, no_verbs=["claim"]))) == ["claim"]


def test_what_is_no_statement_inside_another_claim_is_left_out_of_both():
    text = "The mayor said the clerk believed the report."
    found = _merged(
        text,
        _reading(
            text,
            _claim(text, "The mayor", "said", "the clerk believed the report"),
            _claim(text, "the clerk", "believed", "the report", by="dobj"),
        ),
        core=[],
    )
    assert _cues(text, found) == ["said"]


def test_direct_speech_stands_by_its_marks():
    text = "The mayor said, “It fell and rose again.”"
    core = attributions(text, ENGLISH)
    assert [one.manner for one in core] == [Manner.DIRECT]
    assert _cues(text, _merged(text, _reading(text, inner=["said"]))) == ["said"]


def test_paragraphs_that_were_not_parsed_stay_as_they_are():
    core = attributions(TEXT, ENGLISH)
    elsewhere = Reading(
        place=Span(500, 600),
        claims={},
        no_verbs=frozenset(),
        told=frozenset(),
        inner=frozenset(),
    )
    assert _merged(TEXT, elsewhere) == core


def test_parents_are_told_anew():
    text = "The mayor said the clerk denied the report."
    found = _merged(
        text,
        _reading(
            text,
            _claim(text, "The mayor", "said", "the clerk denied the report"),
            _claim(text, "the clerk", "denied", "the report", by="dobj"),
        ),
        core=[],
    )
    assert [(one.cue.words(text), one.parent) for one in found] == [("said", None), ("denied", 0)]
