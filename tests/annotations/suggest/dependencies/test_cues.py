import pytest

from annotations.suggest.attributions.cues import Shape
from annotations.suggest.dependencies.cues import find_cues, group, is_within_claim
from annotations.suggest.lexicon.en.attributions import ENGLISH


@pytest.mark.parametrize(
    ("notation", "cue", "shape"),
    [
        pytest.param(
            "He/PRP/nsubj/1 said/VBD/ROOT/1 so/RB/advmod/1",
            "said",
            Shape.FINITE,
            id="finite",
        ),
        pytest.param(
            "He/PRP/nsubjpass/2 is/VBZ/auxpass/2 accused/VBN/ROOT/2",
            "accused",
            Shape.PASSIVE,
            id="passive with an auxiliary",
        ),
        pytest.param(
            "a/DT/det/1 man/NN/nsubj/3 accused/VBN/acl/1 fled/VBD/ROOT/3",
            "accused",
            Shape.PASSIVE,
            id="participle after a noun",
        ),
        pytest.param(
            "He/PRP/nsubj/2 has/VBZ/aux/2 said/VBN/ROOT/2 so/RB/advmod/2",
            "said",
            Shape.FINITE,
            id="perfect",
        ),
        pytest.param(
            "He/PRP/nsubj/1 wants/VBZ/ROOT/1 to/TO/aux/3 say/VB/xcomp/1",
            "say",
            Shape.INFINITIVE,
            id="infinitive",
        ),
        pytest.param(
            "He/PRP/nsubj/1 left/VBD/ROOT/1 ,/,/punct/1 saying/VBG/advcl/1 so/RB/advmod/3",
            "saying",
            Shape.ING,
            id="participle clause",
        ),
        pytest.param(
            "He/PRP/nsubj/1 left/VBD/ROOT/1 without/IN/prep/1 saying/VBG/pcomp/2 so/RB/dobj/3",
            "saying",
            Shape.GERUND,
            id="after a preposition",
        ),
    ],
)
def test_a_cue_verb_is_found_in_the_shape_it_stands_in(planted, notation, cue, shape):
    _, tree = planted(notation)
    found = [found for found in find_cues(tree, ENGLISH) if found.word.low == cue]
    assert [one.shape for one in found] == [shape]


@pytest.mark.parametrize(
    "notation",
    [
        pytest.param("Two/CD/nummod/1 reports/NNS/ROOT/1", id="a noun"),
        pytest.param("the/DT/det/2 reported/VBN/amod/2 fire/NN/ROOT/2", id="an adjective"),
        pytest.param("“/``/punct/2 I/PRP/nsubj/2 said/VBD/ROOT/2 ”/''/punct/2", id="quoted words"),
        pytest.param("They/PRP/nsubj/1 rule/VBP/ROOT/1 here/RB/advmod/1", id="no particle"),
    ],
)
def test_what_is_no_cue_verb_is_left(planted, notation):
    _, tree = planted(notation)
    assert not list(find_cues(tree, ENGLISH))


def test_a_particle_belongs_to_its_cue(planted):
    _, tree = planted(
        "Police/NNS/nsubj/1 ruled/VBD/ROOT/1 out/RP/prt/1 an/DT/det/4 accident/NN/dobj/1"
    )
    (cue,) = find_cues(tree, ENGLISH)
    assert (cue.verb.particle, cue.last) == ("out", 2)


def test_helping_words_and_negation_are_known(planted):
    _, tree = planted("He/PRP/nsubj/3 did/VBD/aux/3 not/RB/neg/3 say/VB/ROOT/3 so/RB/advmod/3")
    (cue,) = find_cues(tree, ENGLISH)
    assert cue.negated
    assert group(tree, cue) == {1, 2, 3, 4}


def test_a_cue_after_that_is_told_within_another_claim(planted):
    _, tree = planted(
        "They/PRP/nsubj/1 said/VBD/ROOT/1 that/IN/mark/5 she/PRP/nsubj/5 had/VBD/aux/5 "
        "denied/VBN/ccomp/1 it/PRP/dobj/5"
    )
    assert [is_within_claim(tree, cue) for cue in find_cues(tree, ENGLISH)] == [False, True]
