from annotations.suggest.attributions.clauses import Range
from annotations.suggest.attributions.cues import wordless
from annotations.suggest.attributions.drafts import drafted
from tests.annotations.suggest.attributions.words import sentence


def test_a_draft_without_content_is_none():
    assert drafted(sentence("Kim, said ,"), wordless(2, 2), None, [Range(1, 2)], 1) is None


def test_a_draft_gives_the_place_of_its_parts():
    text = "Kim said “go”."
    draft = drafted(sentence(text), wordless(1, 1), Range(0, 1), [Range(2, 6)], 1)
    assert draft.span(draft.source).words(text) == "Kim"
    assert draft.span(draft.pieces[0]).words(text) == "“go”"
    assert draft.is_quoted
