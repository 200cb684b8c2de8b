import pytest

from annotations.models import HistoryLine
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from incidents.actions.publishing import draft_of
from incidents.actions.relating import relate, unrelate
from tests import record_factories as records


@pytest.fixture
def two(editor):
    return [records.make_incident(by=editor, title=title) for title in ("One", "Two")]


def test_a_tie_is_made_and_taken_away_with_history(two, editor):
    one, other = two
    link = relate(one, other, kind="part_of_series", seen=one.version, by=editor)
    assert HistoryLine.objects.of(one).last().data["links"] == [
        {"kind": "part_of_series", "other": other.key}
    ]

    one.refresh_from_db()
    unrelate(link, seen=one.version, by=editor)

    assert not one.links.exists()
    assert HistoryLine.objects.of(one).order_by("number").last().data["links"] == []


def test_a_tie_is_in_the_next_release_of_both(journalist, editor):
    one, _, _ = records.linked_incident(by=journalist, editor=editor)
    other, _, _ = records.linked_incident(by=journalist, editor=editor, outlet="Hills")
    records.release_of(other, by=editor)
    one.refresh_from_db()
    relate(one, other, kind="sub_event_of", seen=one.version, by=editor)

    other.refresh_from_db()
    assert other.state == "under_revision"
    assert draft_of(one).record["links"] == [
        {"kind": "sub_event_of", "ref": other.key, "back": False}
    ]
    assert draft_of(other).record["links"] == [
        {"kind": "sub_event_of", "ref": one.key, "back": True}
    ]


@pytest.mark.parametrize("case", ["itself", "twice", "from the other side"])
def test_an_incident_is_tied_once_and_never_to_itself(two, editor, case):
    one, other = two
    if case == "twice":
        relate(one, other, kind="possibly_same", seen=one.version, by=editor)
        one.refresh_from_db()
    if case == "from the other side":
        relate(other, one, kind="possibly_same", seen=other.version, by=editor)

    with pytest.raises(RefusedError):
        relate(
            one,
            one if case == "itself" else other,
            kind="possibly_same",
            seen=one.version,
            by=editor,
        )


def test_a_tie_made_on_an_older_state_is_refused(two, editor):
    one, other = two
    with pytest.raises(StaleVersionError):
        relate(one, other, kind="possibly_same", seen=one.version + 1, by=editor)
