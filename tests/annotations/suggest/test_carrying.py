from annotations.suggest.carrying import carried
from annotations.suggest.proposal import Proposal, ProposedFigure, ProposedTime
from annotations.text.matching import match
from annotations.text.spans import Span

OLD = "Seven died on Sunday, police said.\n"


def span_of(words, text=OLD):
    return Span(text.index(words), text.index(words) + len(words))


PROPOSAL = Proposal(
    content=(span_of("Seven died on Sunday"),),
    pattern="1",
    confidence=0.8,
    source=span_of("police"),
    cue=span_of("said"),
    figures=(
        ProposedFigure(span=span_of("Seven"), harm="killed", qualifier="exact", category="x"),
    ),
    times=(ProposedTime(span=span_of("Sunday"), role="event"),),
)


def test_a_proposal_follows_its_words():
    new = f"News.\n\n{OLD}"

    found = carried(PROPOSAL, match(OLD, new).place)

    assert [span.words(new) for span in found.content] == ["Seven died on Sunday"]
    assert found.cue.words(new) == "said"
    assert (found.figures[0].span, found.times[0].span) == (
        span_of("Seven", new),
        span_of("Sunday", new),
    )


def test_a_proposal_whose_content_changed_does_not_follow():
    assert carried(PROPOSAL, match(OLD, OLD.replace("Seven", "Eight")).place) is None


def test_a_source_that_changed_is_left_out():
    new = OLD.replace("police", "doctors")

    found = carried(PROPOSAL, match(OLD, new).place)

    assert found.source is None
    assert found.content == PROPOSAL.content
