"""Rule R12: why a killed toll fell is said by an editor, kept with history, and published with it."""

import pytest

from annotations.models import HistoryLine
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from incidents.actions.publishing import draft_of, publish
from incidents.actions.tolls import FallWords, UnexplainedFallError, note_falls
from incidents.gathering.gathered import gathered
from incidents.models import FallNote, Incident, Release
from tests import factories
from tests.incidents.fallen_tolls import fallen
from tests.record_factories import note_fall

WHY = "Two of the dead had been counted twice."


@pytest.fixture
def incident(journalist, editor):
    return fallen(by=journalist, editor=editor)


def fall_of(incident):
    return gathered(incident).falls[0].fingerprint


def publish_now(incident, *, by, **given):
    incident = Incident.objects.get(pk=incident.pk)
    return publish(
        incident, seen=incident.version, digest=draft_of(incident).digest, by=by, **given
    )


def test_r12_a_fall_without_a_note_is_not_published_and_says_which(incident, editor):
    with pytest.raises(UnexplainedFallError) as refused:
        publish_now(incident, by=editor)

    assert [(fall.older, fall.newer) for fall in refused.value.falls] == [("9", "7")]
    assert not Release.objects.exists()


def test_r12_with_its_note_it_is_published_and_the_release_says_why(incident, editor):
    note_fall(incident, fall=fall_of(incident), words=WHY, seen=0, by=editor)

    record = publish_now(incident, by=editor).record

    [victims] = [
        cell for cell in record["cells"] if (cell["harm"], cell["node"]) == ("killed", "victims")
    ]
    [note] = victims["told"]
    assert note["why"] == WHY
    assert [figure["low"] for figure in record["figures"] if figure["id"] in note["figures"]] == [7]


def test_the_note_typed_with_publishing_is_kept_only_if_it_is_published(incident, editor):
    words = FallWords(fall=fall_of(incident), words=WHY)

    with pytest.raises(StaleVersionError):
        publish(incident, seen=incident.version, digest="another", by=editor, notes=[words])
    assert not FallNote.objects.exists()
    release = publish_now(incident, by=editor, notes=[words])

    assert FallNote.objects.get().words == WHY
    assert Release.objects.get() == release


def test_what_was_said_stands_in_history_with_who_said_it(incident, editor):
    row = note_fall(incident, fall=fall_of(incident), words=f" {WHY} ", seen=0, by=editor)

    line = HistoryLine.objects.of(row).get()
    assert (line.verb, line.by, line.reason) == ("say why it fell", editor, WHY)
    assert line.data["words"] == WHY
    assert [len(side) for side in row.figures] == [1, 1]


def test_saying_it_otherwise_is_a_new_version_and_the_same_again_is_none(incident, editor):
    fall = fall_of(incident)
    first = note_fall(incident, fall=fall, words=WHY, seen=0, by=editor)
    note_fall(incident, fall=fall, words=WHY, seen=0, by=editor)
    second = note_fall(incident, fall=fall, words="A typing error.", seen=first.version, by=editor)

    assert (first.version, second.version) == (1, 2)
    assert HistoryLine.objects.of(second).count() == 2


@pytest.mark.parametrize("seen", [0, 2])
def test_an_older_form_overwrites_no_note(incident, editor, seen):
    fall = fall_of(incident)
    note_fall(incident, fall=fall, words=WHY, seen=0, by=editor)

    with pytest.raises(StaleVersionError):
        note_fall(incident, fall=fall, words="Another reason.", seen=seen, by=editor)

    assert FallNote.objects.get().words == WHY


def test_a_note_that_is_gone_is_not_seen(incident, editor):
    with pytest.raises(StaleVersionError):
        note_fall(incident, fall=fall_of(incident), words=WHY, seen=3, by=editor)


@pytest.mark.parametrize(("fall", "words"), [(None, " "), ("no such fall", WHY)])
def test_no_words_and_no_fall_are_refused(incident, editor, fall, words):
    with pytest.raises(RefusedError):
        note_fall(incident, fall=fall or fall_of(incident), words=words, seen=0, by=editor)


def test_who_may_not_edit_the_record_says_nothing_of_it(incident, journalist):
    with pytest.raises(RefusedError):
        note_fall(incident, fall=fall_of(incident), words=WHY, seen=0, by=journalist)


def test_a_note_changed_after_publishing_puts_the_record_under_revision(incident, editor):
    note = note_fall(incident, fall=fall_of(incident), words=WHY, seen=0, by=editor)
    publish_now(incident, by=editor)

    words = FallWords(fall=fall_of(incident), words="Otherwise.", seen=note.version)
    note_falls(incident, [words], by=editor)

    incident.refresh_from_db()
    assert incident.state == "under_revision"


def test_all_notes_are_kept_or_none(incident, editor):
    good = FallWords(fall=fall_of(incident), words=WHY)

    with pytest.raises(RefusedError):
        note_falls(incident, [good, FallWords(fall="no such fall", words=WHY)], by=editor)

    assert not FallNote.objects.exists()


def test_a_second_editor_sees_the_first_ones_note(incident, desk, editor):
    other = factories.make_person("editor", desk=desk, username="other-editor")
    first = note_fall(incident, fall=fall_of(incident), words=WHY, seen=0, by=editor)

    second = note_fall(
        incident, fall=fall_of(incident), words="Otherwise.", seen=first.version, by=other
    )

    assert (second.words, second.by) == ("Otherwise.", other)
