import pytest

from annotations.actions.parting import content_of, contents_split_at, say_whose, split_at
from annotations.actions.storing import ContentError
from annotations.models import HistoryLine, TimeMark
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


DAYS = "Blast\n\nFour died on Saturday, two were hurt two days later. A day later a man died.\n"
WORDS = ("Saturday", "two days later", "A day later")


def counted(article, first, second):
    """Give two times of which the second is counted from the first, as history tells them."""
    return (
        factories.time(article, WORDS[first], key="first"),
        factories.time(
            article, WORDS[second], key="second", rule="later", anchor="mark", anchor_mark="first"
        ),
    )


@pytest.fixture
def days(journalist):
    return factories.make_article(by=journalist, text=DAYS)


def mark_days(article, words, times, *, by):
    parts = (factories.part(article, "content", words),)
    return factories.make_claim(article, by=by, parts=parts, figures=(), times=times)


def anchors():
    return set(TimeMark.objects.values_list("key", "rule", "anchor_mark__key"))


BOTH = {("first", "", None), ("second", "later", "first")}


@pytest.mark.parametrize(
    ("at", "first", "second"),
    [
        ("two were", 0, 1),
        ("two were", 1, 0),
        ("on Saturday", 0, 1),
        ("on Saturday", 1, 0),
    ],
    ids=["across", "across, backwards", "both move", "both move, backwards"],
)
def test_a_time_keeps_the_time_it_is_counted_from_when_a_claim_is_split(
    journalist, days, at, first, second
):
    words = "Four died on Saturday, two were hurt two days later"
    times = counted(days, first, second)
    claim = mark_days(days, words, times, by=journalist)

    sides = split_at(claim, DAYS.index(at), seen=claim.version, by=journalist)

    assert anchors() == BOTH
    told = [mark for side in sides for mark in HistoryLine.objects.of(side).last().data["times"]]
    assert {(mark["key"], mark["rule"], mark["anchor_mark"]) for mark in told} == BOTH


def test_another_claims_time_is_still_counted_from_one_that_moves(journalist, days):
    first, second = counted(days, 1, 2)
    words = "Four died on Saturday, two were hurt two days later"
    claim = mark_days(days, words, (first,), by=journalist)
    mark_days(days, "A day later a man died", (second,), by=journalist)

    _kept, made = split_at(claim, DAYS.index("two were"), seen=claim.version, by=journalist)

    assert anchors() == BOTH
    assert made.times.get().key == "first"


def test_a_figure_keeps_its_number_when_its_claim_is_split(journalist, article):
    claim = factories.make_claim(article, by=journalist)
    number = claim.figures.get().number
    at = article.current.text.index("seven people")

    _kept, made = split_at(claim, at, seen=claim.version, by=journalist)

    assert made.figures.get().number == number


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
