import pytest

from annotations.suggest.attributions.lexicon import Kind, Role
from tests.annotations.suggest.attributions.words import sentence


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Kim ran.", [Kind.NAME, Kind.PAST, Kind.STOP]),
        ("the prosecutor`s office", [Kind.DETERMINER, Kind.WORD, Kind.WORD]),
        ("Will Reck walked", [Kind.MODAL, Kind.NAME, Kind.ED]),
        ("Jon Will walked", [Kind.NAME, Kind.NAME, Kind.ED]),
        ("they don't, 12", [Kind.SUBJECT, Kind.AUXILIARY, Kind.COMMA, Kind.NUMBER]),
        ("quickly saying -- “no”", [Kind.ADVERB, Kind.ING, Kind.DASH, Kind.MARK, Kind.DETERMINER]),
    ],
)
def test_a_token_has_the_kind_of_its_word(text, kinds):
    found = [word.kind for word in sentence(text).words]
    assert found[: len(kinds)] == kinds


def test_tokens_know_their_quotation():
    found = {word.low: word.quote for word in sentence('He said "go now" and "stay".').words}
    assert (found["said"], found["go"], found["and"], found["stay"]) == (-1, 0, -1, 1)


def test_endings_give_roles():
    found = {word.low: word.roles for word in sentence("Kim's dogs bark").words}
    assert Role.GENITIVE in found["kim's"]
    assert Role.S_ENDING in found["dogs"]
    assert not found["bark"]
