import pytest

from annotations.actions.parting import content_of, contents_split_at, say_whose
from annotations.actions.storing import ContentError
from annotations.querysets import StaleVersionError
from tests import factories


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


def test_a_claim_gives_its_content_back_as_values(journalist, article):
    moment = factories.moment()
    claim = factories.make_claim(article, by=journalist, note="a note", not_before=moment)

    content = content_of(claim)

    assert content.note == "a note"
    assert content.not_before.replace(microsecond=0) == moment.replace(microsecond=0)
    assert content.figures[0].key == claim.figures.get().key


def test_each_side_takes_what_begins_on_it(article, journalist):
    figure = factories.figure(article, "seven people")
    time = factories.time(article, "Saturday")
    content = factories.content(article, figures=(figure,), times=(time,))
    at = article.current.text.index("on Saturday")

    first, second = contents_split_at(content, at)

    assert [part.quote for part in first.pieces("content")] == ["A gunman killed seven people"]
    assert [part.quote for part in second.pieces("content")] == ["on Saturday"]
    assert (first.figures, first.times) == ((figure,), ())
    assert (second.figures, second.times) == ((), (time,))
    assert first.pieces("source") == second.pieces("source")


def test_a_place_outside_the_content_parts_nothing(article, journalist):
    with pytest.raises(ContentError):
        contents_split_at(factories.content(article), 0)


def test_saying_whose_people_is_a_correction_of_the_claim_and_nothing_else(journalist, article):
    claim = factories.make_claim(article, by=journalist)
    before = claim.snapshot()
    figure = claim.figures.get()

    changed = say_whose(figure, links=(), new_people=False, seen=claim.version, by=journalist)

    after = changed.snapshot()
    assert after["figures"][0].pop("new_people") is False
    assert before["figures"][0].pop("new_people") is True
    assert after == before


def test_a_stale_answer_writes_nothing(journalist, article):
    claim = factories.make_claim(article, by=journalist)

    with pytest.raises(StaleVersionError):
        say_whose(claim.figures.get(), links=(), new_people=False, seen=99, by=journalist)

    assert claim.figures.get().new_people
