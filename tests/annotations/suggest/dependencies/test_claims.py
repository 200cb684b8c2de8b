import pytest

from annotations.suggest.dependencies.claims import read_tree
from annotations.suggest.lexicon.en.attributions import ENGLISH


def _claims(planted, notation):
    text, tree = planted(notation)
    return {
        claim.cue.words(text): (
            claim.source.words(text),
            [piece.words(text) for piece in claim.content],
            claim.by,
        )
        for claim in read_tree(tree, ENGLISH).claims.values()
    }


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        pytest.param(
            "The/DT/det/1 mayor/NN/nsubj/2 said/VBD/ROOT/2 that/IN/mark/7 two/CD/nummod/5 "
            "guards/NNS/nsubjpass/7 were/VBD/auxpass/7 hurt/VBN/ccomp/2 ././punct/2",
            {"said": ("The mayor", ["that two guards were hurt"], "ccomp")},
            id="a clause with its that",
        ),
        pytest.param(
            "Two/CD/nummod/1 guards/NNS/nsubjpass/3 were/VBD/auxpass/3 hurt/VBN/ccomp/7 ,/,/punct/7 "
            "the/DT/det/6 mayor/NN/nsubj/7 said/VBD/ROOT/7 ././punct/7",
            {"said": ("the mayor", ["Two guards were hurt"], "tag")},
            id="a tag takes the whole sentence before it",
        ),
        pytest.param(
            "The/DT/det/1 bridge/NN/nsubj/6 ,/,/punct/4 police/NNS/nsubj/4 said/VBD/parataxis/6 "
            ",/,/punct/4 fell/VBD/ROOT/6 at/IN/prep/6 dawn/NN/pobj/7 ././punct/6",
            {"said": ("police", ["The bridge", "fell at dawn"], "tag")},
            id="a tag amid a clause",
        ),
        pytest.param(
            "“/``/punct/2 It/PRP/nsubj/2 fell/VBD/ccomp/7 ,/,/punct/7 ”/''/punct/7 she/PRP/nsubj/7 "
            "also/RB/advmod/7 said/VBD/ROOT/7 ././punct/7",
            {"said": ("she", ["“ It fell , ”"], "tag")},
            id="a quotation keeps its marks",
        ),
        pytest.param(
            "“/``/punct/1 No/UH/ccomp/5 ,/,/punct/5 ”/''/punct/5 she/PRP/nsubj/5 said/VBD/ROOT/5 "
            ",/,/punct/5 “/``/punct/8 never/RB/dep/5 ././punct/5 ”/''/punct/5",
            {"said": ("she", ["“ No , ”", "“ never . ”"], "tag")},
            id="a quotation goes on after a tag",
        ),
        pytest.param(
            "It/PRP/nsubj/1 fell/VBD/ccomp/4 ,/,/punct/4 she/PRP/nsubj/4 said/VBD/ROOT/4 ,/,/punct/4 "
            "adding/VBG/advcl/4 more/JJR/dobj/6",
            {"said": ("she", ["It fell"], "tag")},
            id="what a speaker does next is no content",
        ),
        pytest.param(
            "Officials/NNS/nsubj/1 denied/VBD/ROOT/1 the/DT/det/3 report/NN/dobj/1 and/CC/cc/1 "
            "blamed/VBD/conj/1 the/DT/det/7 rain/NN/dobj/5 ././punct/1",
            {
                "denied": ("Officials", ["the report"], "dobj"),
                "blamed": ("Officials", ["the rain"], "dobj"),
            },
            id="objects of two joined cues",
        ),
        pytest.param(
            "She/PRP/nsubj/1 said/VBD/ROOT/1 it/PRP/nsubj/3 fell/VBD/ccomp/1 and/CC/cc/3 "
            "added/VBD/conj/3 that/IN/mark/8 trains/NNS/nsubj/8 stopped/VBD/ccomp/5 ././punct/1",
            {
                "said": ("She", ["it fell"], "ccomp"),
                "added": ("She", ["that trains stopped"], "ccomp"),
            },
            id="the next claim ends the first",
        ),
        pytest.param(
            "The/DT/det/1 ministry/NN/nsubj/2 told/VBD/ROOT/2 reporters/NNS/dobj/2 that/IN/mark/6 "
            "it/PRP/nsubj/6 fell/VBD/ccomp/2 ././punct/2",
            {"told": ("The ministry", ["that it fell"], "ccomp")},
            id="who is told is no content",
        ),
        pytest.param(
            "The/DT/det/1 ministry/NN/nsubj/2 reported/VBD/ROOT/2 a/DT/det/4 fire/NN/dobj/2 "
            "as/IN/prep/2 an/DT/det/7 accident/NN/pobj/5 ././punct/2",
            {"reported": ("The ministry", ["a fire as an accident"], "dobj")},
            id="an object and what it is called",
        ),
        pytest.param(
            "The/DT/det/1 group/NN/nsubj/2 warned/VBD/ROOT/2 of/IN/prep/2 new/JJ/amod/5 "
            "floods/NNS/pobj/3 ././punct/2",
            {"warned": ("The group", ["new floods"], "prep")},
            id="after the verb's own preposition",
        ),
        pytest.param(
            "The/DT/det/1 guard/NN/nsubj/4 did/VBD/aux/4 not/RB/neg/4 respond/VB/ROOT/4 to/IN/prep/4 "
            "questions/NNS/pobj/5 ././punct/4",
            {"respond": ("The guard", ["questions"], "prep")},
            id="what is left without an answer",
        ),
        pytest.param(
            "The/DT/det/1 guard/NN/nsubj/2 responded/VBD/ROOT/2 to/IN/prep/2 questions/NNS/pobj/3",
            {},
            id="what is answered is not said",
        ),
        pytest.param(
            "The/DT/det/1 mayor/NN/nsubj/2 said/VBD/ROOT/2 the/DT/det/4 road/NN/nsubj/5 "
            "closed/VBD/ccomp/2 ,/,/punct/2 but/CC/cc/2 the/DT/det/9 bridge/NN/nsubj/10 "
            "stood/VBD/conj/2 ././punct/2",
            {"said": ("The mayor", ["the road closed"], "ccomp")},
            id="a clause joined to the cue is the report's own",
        ),
        pytest.param(
            "It/PRP/nsubjpass/2 was/VBD/auxpass/2 claimed/VBN/ROOT/2 by/IN/agent/2 a/DT/det/5 "
            "group/NN/pobj/3",
            {},
            id="a passive is left to the core",
        ),
        pytest.param(
            "According/VBG/prep/6 to/IN/prep/0 the/DT/det/3 ministry/NN/pobj/1 ,/,/punct/6 "
            "people/NNS/nsubj/6 died/VBD/ROOT/6 ././punct/6",
            {"According to": ("the ministry", ["people died"], "according")},
            id="according to, first",
        ),
        pytest.param(
            "Three/CD/nummod/1 people/NNS/nsubj/2 died/VBD/ROOT/2 ,/,/punct/2 according/VBG/prep/2 "
            "to/IN/prep/4 police/NNS/pobj/5 ././punct/2",
            {"according to": ("police", ["Three people died"], "according")},
            id="according to, last",
        ),
    ],
)
def test_claims_are_read_from_trees(planted, notation, expected):
    assert _claims(planted, notation) == expected


def test_forms_that_are_no_verbs_there_are_told(planted):
    text, tree = planted(
        "Two/CD/nummod/2 state/NN/compound/2 reports/NNS/nsubjpass/4 were/VBD/auxpass/4 "
        "lost/VBN/ROOT/4"
    )
    reading = read_tree(tree, ENGLISH)
    assert {text[at:].split()[0] for at in reading.no_verbs} == {"state", "reports"}
    assert reading.place.words(text) == text


def test_cues_in_inner_clauses_are_told(planted):
    text, tree = planted(
        "They/PRP/nsubj/1 said/VBD/ROOT/1 that/IN/mark/5 she/PRP/nsubj/5 had/VBD/aux/5 "
        "denied/VBN/ccomp/1 it/PRP/dobj/5"
    )
    reading = read_tree(tree, ENGLISH)
    assert {text[at:].split()[0] for at in reading.told} == {"denied"}
    assert {text[at:].split()[0] for at in reading.inner} == {"denied"}
