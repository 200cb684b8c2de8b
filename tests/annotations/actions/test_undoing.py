import pytest

from annotations.actions import claims, deciding, events
from annotations.actions.claims import NothingToUndoError
from annotations.actions.undoing import undo_last
from tests import factories


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


def test_a_claim_just_marked_is_withdrawn(journalist, article):
    claim = factories.make_claim(article, by=journalist)

    undo_last(article, by=journalist)

    claim.refresh_from_db()
    assert claim.state == "withdrawn"


def test_undoing_twice_brings_it_back(journalist, article):
    claim = factories.make_claim(article, by=journalist)

    undo_last(article, by=journalist)
    undo_last(article, by=journalist)

    claim.refresh_from_db()
    assert claim.state == "draft"


def test_only_ones_own_last_step_is_undone(journalist, colleague, article):
    mine = factories.make_claim(article, by=journalist)
    theirs = factories.make_claim(article, by=colleague, source=mine.source)

    undo_last(article, by=journalist)

    mine.refresh_from_db()
    theirs.refresh_from_db()
    assert (mine.state, theirs.state) == ("withdrawn", "draft")


def test_what_somebody_changed_since_is_left_alone(journalist, colleague, article):
    claim = factories.make_claim(article, by=journalist)
    claims.correct_claim(
        claim, factories.content(article, note="theirs"), seen=claim.version, by=colleague
    )

    with pytest.raises(NothingToUndoError):
        undo_last(article, by=journalist)


def test_sending_and_deciding_are_not_undone_this_way(journalist, article):
    factories.make_claim(article, by=journalist)
    deciding.submit_report(article, by=journalist)

    with pytest.raises(NothingToUndoError):
        undo_last(article, by=journalist)


def test_opening_an_event_cannot_be_undone_and_setting_it_aside_can(journalist, article):
    factories.make_event(article, by=journalist)
    event = factories.make_event(article, "Last May", by=journalist)
    with pytest.raises(NothingToUndoError):
        undo_last(article, by=journalist)
    events.set_aside(event, seen=event.version, by=journalist)

    undo_last(article, by=journalist)

    event.refresh_from_db()
    assert not event.is_background


def test_in_a_report_where_one_did_nothing_there_is_nothing_to_undo(colleague, article):
    with pytest.raises(NothingToUndoError):
        undo_last(article, by=colleague)
