import pytest

from annotations.suggest.lexicon.en.narration import ENGLISH
from annotations.suggest.narration import goes_on, with_background
from annotations.suggest.proposal import Proposal, ProposedFigure, ProposedTime, Voice
from annotations.text.spans import Span

TEXT = (
    "Nine people died in Port Elm on Saturday. In May a man killed two guards in the city of Sant. "
    "The bomber was killed. Four people died in Sant, officials said."
)


def proposal(words, *, when="", voice=Voice.OWN):
    start = TEXT.index(words)
    span = Span(start, start + len(words))
    figure = ProposedFigure(span=span, harm="killed", qualifier="exact", category="unknown", best=1)
    day = Span(TEXT.index("In May") + 3, TEXT.index("In May") + 6)
    times = (ProposedTime(span=day, role="event", edtf=when),) if when else ()
    return Proposal(
        content=(span,),
        pattern="narrated",
        confidence=1,
        voice=voice,
        figures=(figure,),
        times=times,
    )


def background_of(*proposals, published="2011-11-12"):
    found = with_background(TEXT, proposals, published=published, lexicon=ENGLISH)
    return [one.background for one in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("He blew himself up.", True),
        ("The suspect fled.", True),
        ("A further three were hurt.", True),
        ("Heavy fighting went on.", False),
        ("The ministry said nothing.", False),
    ],
)
def test_a_sentence_goes_on_about_somebody_of_the_one_before(sentence, expected):
    assert goes_on(sentence, ENGLISH) is expected


def test_what_happened_well_before_the_report_is_another_event():
    now = proposal("Nine people died in Port Elm on Saturday", when="2011-11-12")
    then = proposal("a man killed two guards in the city of Sant", when="2011-05")

    first, second = background_of(now, then)

    assert first == ""
    assert second == "Sant, May"


def test_what_follows_in_its_paragraph_or_names_its_place_belongs_to_it():
    then = proposal("a man killed two guards in the city of Sant", when="2011-05")
    after = proposal("The bomber was killed")
    there = proposal("Four people died in Sant", voice=Voice.SOURCE)

    labels = background_of(then, after, there)

    assert len(set(labels)) == 1
    assert labels[0]


def test_without_a_publication_date_nothing_is_guessed():
    then = proposal("a man killed two guards in the city of Sant", when="2011-05")

    assert background_of(then, published="") == [""]
