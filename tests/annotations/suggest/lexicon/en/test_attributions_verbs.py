import pytest

from annotations.suggest.attributions.lexicon import Form
from annotations.suggest.lexicon.en.attributions_verbs import cue_forms, inflections


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("say", ["say", "says", "said", "said", "saying"]),
        ("deny", ["deny", "denies", "denied", "denied", "denying"]),
        ("admit", ["admit", "admits", "admitted", "admitted", "admitting"]),
        ("argue", ["argue", "argues", "argued", "argued", "arguing"]),
        ("write", ["write", "writes", "wrote", "written", "writing"]),
        ("agree", ["agree", "agrees", "agreed", "agreed", "agreeing"]),
        ("stress", ["stress", "stresses", "stressed", "stressed", "stressing"]),
    ],
)
def test_verbs_are_inflected(lemma, forms):
    assert [written for written, _ in inflections(lemma)] == forms


def test_a_verb_with_a_particle_comes_before_one_without():
    call = cue_forms()["called"]
    assert [verb.particle == "" for verb in call.verbs] == sorted(
        verb.particle == "" for verb in call.verbs
    )
    assert call.forms == {Form.PAST, Form.PARTICIPLE}
