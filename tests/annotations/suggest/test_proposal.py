import json

from annotations.suggest.proposal import Proposal, ProposedFigure, ProposedTime, Voice
from annotations.text.spans import Span

FIGURE = ProposedFigure(
    span=Span(10, 22),
    harm="killed",
    qualifier="at_least",
    category="police",
    low=7,
    relation="part_of",
    target=Span(2, 5),
)
WHOLE = Proposal(
    content=(Span(4, 30), Span(40, 50)),
    pattern="3",
    confidence=0.8,
    voice=Voice.SOURCE,
    source=Span(32, 36),
    cue=Span(37, 39),
    cue_lemma="say",
    figures=(FIGURE,),
    times=(ProposedTime(span=Span(44, 50), role="event", edtf="2011-11-12"),),
)


def test_a_proposal_comes_back_from_json_as_it_was():
    data = json.loads(json.dumps(WHOLE.as_data()))

    assert Proposal.from_data(data) == WHOLE


def test_what_is_missing_comes_back_as_missing():
    bare = Proposal(content=(Span(0, 4),), pattern="narrated", confidence=1.0, voice=Voice.OWN)

    assert Proposal.from_data(bare.as_data()) == bare


def test_its_hull_runs_from_its_first_word_to_its_last():
    assert WHOLE.hull == Span(4, 50)
