import pytest

from annotations.suggest.dependencies.cues import find_cues
from annotations.suggest.dependencies.runs import span_of
from annotations.suggest.dependencies.sources import source
from annotations.suggest.lexicon.en.attributions import ENGLISH


def _source(planted, notation, cue):
    text, tree = planted(notation)
    cues = {found.word.number: found for found in find_cues(tree, ENGLISH)}
    run = next(source(tree, one, cues) for one in cues.values() if one.word.low == cue)
    return span_of(tree, run).words(text) if run else None


@pytest.mark.parametrize(
    ("notation", "cue", "expected"),
    [
        pytest.param(
            "The/DT/det/1 mayor/NN/nsubj/4 of/IN/prep/1 Orlen/NNP/pobj/2 said/VBD/ROOT/4 "
            "so/RB/advmod/4",
            "said",
            "The mayor of Orlen",
            id="subject before",
        ),
        pytest.param(
            "It/PRP/nsubj/1 fell/VBD/ccomp/3 ,/,/punct/3 said/VBD/ROOT/3 Ada/NNP/compound/5 "
            "Venn/NNP/nsubj/3 ,/,/punct/5 a/DT/det/8 clerk/NN/appos/5 ././punct/3",
            "said",
            "Ada Venn , a clerk",
            id="subject after, with its apposition",
        ),
        pytest.param(
            "Officials/NNS/nsubj/1 met/VBD/ROOT/1 and/CC/cc/1 blamed/VBD/conj/1 rain/NN/dobj/3",
            "blamed",
            "Officials",
            id="subject of the verb it is joined to",
        ),
        pytest.param(
            "The/DT/det/1 clerk/NN/nsubj/2 left/VBD/ROOT/2 ,/,/punct/2 saying/VBG/advcl/2 "
            "so/RB/advmod/4",
            "saying",
            "The clerk",
            id="subject of the main clause",
        ),
        pytest.param(
            "The/DT/det/1 mayor/NN/nsubj/2 left/VBD/ROOT/2 without/IN/prep/2 saying/VBG/pcomp/3 "
            "why/WRB/dobj/4",
            "saying",
            "The mayor",
            id="through a preposition",
        ),
        pytest.param(
            "The/DT/det/1 board/NN/nsubj/2 urged/VBD/ROOT/2 the/DT/det/4 mayor/NN/dobj/2 "
            "to/TO/aux/6 say/VB/xcomp/2 so/RB/advmod/6",
            "say",
            "the mayor",
            id="who is urged to speak",
        ),
        pytest.param(
            "A/DT/det/1 note/NN/nsubj/4 saying/VBG/acl/1 so/RB/advmod/2 appeared/VBD/ROOT/4",
            "saying",
            "A note",
            id="the noun that a clause hangs on",
        ),
        pytest.param(
            "It/PRP/nsubjpass/2 was/VBD/auxpass/2 claimed/VBN/ROOT/2 by/IN/agent/2 a/DT/det/5 "
            "group/NN/pobj/3",
            "claimed",
            "a group",
            id="who is named by a passive",
        ),
        pytest.param(
            "She/PRP/nsubj/1 said/VBD/ROOT/1 it/PRP/nsubj/3 fell/VBD/ccomp/1 and/CC/cc/3 "
            "added/VBD/conj/3 more/JJR/dobj/5",
            "added",
            "She",
            id="not the subject inside what was said",
        ),
        pytest.param(
            "It/PRP/nsubjpass/2 was/VBD/auxpass/2 claimed/VBN/ROOT/2",
            "claimed",
            None,
            id="nobody",
        ),
    ],
)
def test_the_source_of_a_cue_is_found(planted, notation, cue, expected):
    assert _source(planted, notation, cue) == expected


def test_a_ring_of_heads_ends_the_climb(planted):
    notation = "saying/VBG/advcl/1 asking/VBG/advcl/0"
    assert _source(planted, notation, "saying") is None
