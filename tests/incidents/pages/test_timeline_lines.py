import pytest

from incidents.actions.publishing import draft_of
from incidents.actions.timeline import join_lines, name_line
from incidents.pages.publication import draw_draft
from tests import record_factories as records
from tests.incidents.told_timeline import three_lines


@pytest.fixture
def three(journalist, editor):
    linked = records.linked_incident(by=journalist, editor=editor)
    return three_lines(linked, by=journalist, editor=editor)


def page_of(three):
    three.incident.refresh_from_db()
    return draw_draft(three.incident, draft_of(three.incident).record, number=0, why="").page


def test_a_line_has_its_name_its_tellings_and_its_ties_in_words(three):
    name_line(three.incident, three.key("b"), "officers hurt", **three.seen)
    join_lines(three.incident, three.key("b"), three.key("c"), **three.seen)
    three.tie("a", "before", "b", "on Saturday")

    first, second = page_of(three).timeline

    assert first.name == "A gunman killed seven people on Saturday"
    assert first.ties == ("before “officers hurt” (“on Saturday”)",)
    assert (second.name, second.label) == ("officers hurt", "officers hurt")
    assert [claim.source for claim in second.tellings] == ["Harbour police", "Regional hospital"]
    assert second.ties == ("after “A gunman killed seven people on Saturday” (“on Saturday”)",)


def test_a_line_that_follows_says_then_in_the_list_and_its_own_date_in_the_drawing(three):
    three.order("b a+ c")

    page = page_of(three)

    assert [line.when for line in page.timeline] == ["time not stated", "then", "time not stated"]
    words = [text.words for text in page.timeline_drawing.texts]
    assert "then · 12 November 2011" in words


def test_nothing_is_drawn_where_one_time_is_all(three):
    three.order("a b")

    assert page_of(three).timeline_drawing is None


def test_a_protected_sources_line_is_named_without_its_words(three):
    three.protect("a")

    names = [line.name for line in page_of(three).timeline]

    assert not any("gunman" in name for name in names)
