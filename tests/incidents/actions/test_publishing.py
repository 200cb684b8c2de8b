import datetime

import pytest
from django.utils import timezone

from annotations.actions import claims
from annotations.actions.permission import NotAllowedError
from annotations.models import ArticleVersion, HistoryLine
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from incidents.actions.evidence import link_event
from incidents.actions.publishing import (
    NothingToPublishError,
    UntracedError,
    ask_up,
    draft_of,
    lift,
    publish,
    put_up,
    redact_source,
    redact_words,
    take_down,
)
from incidents.models import Redaction, Release
from tests import factories
from tests import record_factories as records


@pytest.fixture
def second_editor(desk):
    return factories.make_person("editor", desk=desk, username="second-editor")


@pytest.fixture
def linked(journalist, editor):
    return records.linked_incident(by=journalist, editor=editor)


def cell(release, harm="killed", node="victims"):
    found = [c for c in release.record["cells"] if (c["harm"], c["node"]) == (harm, node)]
    return (found[0]["low"], found[0]["best"], found[0]["high"]) if found else None


def test_publishing_freezes_the_numbers_as_the_next_release(linked, editor):
    incident, _, _ = linked

    release = records.release_of(incident, by=editor, grade="fair")

    incident.refresh_from_db()
    assert (release.number, cell(release), release.record["grade"]) == (1, (7, 7, 7), "fair")
    assert incident.state == "published"
    assert not release.provisional
    assert HistoryLine.objects.of(incident).last().verb == "publish release 1"


def test_a_journalist_may_not_publish(linked, journalist):
    with pytest.raises(NotAllowedError):
        records.release_of(linked[0], by=journalist)

    assert not Release.objects.exists()


def test_nothing_verified_is_nothing_to_publish(journalist, editor):
    incident = records.make_incident(by=editor)

    with pytest.raises(NothingToPublishError):
        records.release_of(incident, by=editor)


def test_a_later_release_has_to_say_what_changed(linked, editor):
    incident, _, _ = linked
    records.release_of(incident, by=editor)

    with pytest.raises(RefusedError):
        records.release_of(incident, by=editor, why="  ")

    assert Release.objects.count() == 1


def test_a_text_altered_behind_the_programs_back_is_not_published(linked, editor):
    incident, _, claim = linked
    version = claim.article_version
    changed = version.text.replace("seven people", "eleven  men")
    ArticleVersion.objects.filter(pk=version.pk).update(text=changed)

    with pytest.raises(UntracedError) as refused:
        records.release_of(incident, by=editor)

    assert {one.claim for one in refused.value.found} == {claim.key}
    assert not Release.objects.exists()


def test_what_was_seen_is_what_is_published(linked, editor, journalist):
    incident, _, claim = linked
    incident.refresh_from_db()
    seen, digest = incident.version, draft_of(incident).digest
    article = claim.article_version.article
    claims.correct_claim(claim, factories.content(article), seen=claim.version, by=journalist)

    with pytest.raises(StaleVersionError):
        publish(incident, seen=seen, digest=digest, by=editor)

    assert not Release.objects.exists()


def test_a_release_says_provisional_while_a_claim_waits(linked, journalist, editor):
    incident, event, _ = linked
    records.absence_claim(event.article, event, by=journalist, editor=editor, state="submitted")

    assert records.release_of(incident, by=editor).provisional


def test_a_release_says_provisional_while_a_conflict_is_open(linked, journalist, editor):
    incident, event, claim = linked
    records.absence_claim(event.article, event, by=journalist, editor=editor)
    records.injured_claim(event.article, event, by=journalist, editor=editor, source=claim.source)

    release = records.release_of(incident, by=editor)

    assert release.provisional
    assert cell(release, "injured") == (2, 2, 2)
    assert [one["type"] for one in release.record["conflicts"]] == ["absence_vs_report"]


def test_an_embargo_keeps_out_all_that_rests_on_it(linked, journalist, editor):
    incident, event, claim = linked
    later = timezone.now() + datetime.timedelta(days=2)
    held = records.injured_claim(
        event.article, event, by=journalist, editor=editor, source=claim.source
    )
    held.not_before = later
    held.save()

    release = records.release_of(incident, by=editor)
    after = draft_of(incident, now=later + datetime.timedelta(minutes=1))

    assert cell(release, "injured") is None
    assert "two officers" not in str(release.record)
    assert not release.provisional
    assert any(c["harm"] == "injured" for c in after.record["cells"])


def test_a_protected_source_is_frozen_without_name_words_or_report(journalist, editor):
    article = factories.make_article(by=journalist, address="https://harbour.example/1")
    event = factories.make_event(article, by=journalist)
    source = factories.make_source("Officer Brand", by=journalist)
    records.toll_claim(article, event, by=journalist, editor=editor, source=source)
    source.protected, source.protected_by = True, editor
    source.protected_reason, source.protected_at = "threats", timezone.now()
    source.save()
    incident = records.make_incident(by=editor)
    link_event(incident, event, by=editor)

    release = records.release_of(incident, by=editor)

    frozen = str(release.record)
    assert cell(release) == (7, 7, 7)
    for told in ("Brand", "seven people", "harbour.example", "Gunman kills"):
        assert told not in frozen


def test_one_editor_takes_down_with_a_reason_and_twice_is_once(linked, editor):
    incident, _, _ = linked
    records.release_of(incident, by=editor)

    with pytest.raises(RefusedError):
        take_down(incident, reason=" ", by=editor)
    down = take_down(incident, reason="A name slipped through.", by=editor)
    again = take_down(incident, reason="Again.", by=editor)

    assert down.down_by == editor
    assert again.down_reason == "A name slipped through."


def test_what_was_never_public_cannot_be_taken_down(linked, editor):
    with pytest.raises(RefusedError):
        take_down(linked[0], reason="A reason.", by=editor)


def test_putting_up_needs_two_people(linked, editor, second_editor):
    incident, _, _ = linked
    records.release_of(incident, by=editor)
    down = take_down(incident, reason="A reason.", by=editor)
    with pytest.raises(RefusedError):
        put_up(down, seen=down.version, by=second_editor)
    asked = ask_up(down, seen=down.version, by=editor, reason="Mended.")
    with pytest.raises(RefusedError):
        put_up(asked, seen=asked.version, by=editor)

    up = put_up(asked, seen=asked.version, by=second_editor)

    assert up.down_at is None
    verbs = [line.verb for line in HistoryLine.objects.of(incident)]
    assert verbs[-3:] == ["take down", "ask up", "put up"]


def test_a_record_that_is_down_is_not_published(linked, editor):
    incident, _, _ = linked
    records.release_of(incident, by=editor)
    take_down(incident, reason="A reason.", by=editor)

    with pytest.raises(RefusedError):
        records.release_of(incident, by=editor, why="Again.")


def test_words_are_redacted_and_shown_again_with_a_reason_each(linked, editor):
    _, _, claim = linked
    row = redact_words(claim.article_version, start=0, end=6, reason="A name.", by=editor)

    lifted = lift(row, seen=row.version, reason="It is public now.", by=editor)

    assert lifted.lifted_at
    assert not Redaction.objects.in_force().exists()
    with pytest.raises(StaleVersionError):
        lift(row, seen=row.version, reason="Twice.", by=editor)


@pytest.mark.parametrize(("start", "end", "reason"), [(0, 9999, "x"), (5, 5, "x"), (0, 5, " ")])
def test_a_redaction_needs_words_of_the_report_and_a_reason(linked, editor, start, end, reason):
    with pytest.raises(RefusedError):
        redact_words(linked[2].article_version, start=start, end=end, reason=reason, by=editor)


def test_history_of_a_redaction_never_holds_the_words(linked, editor):
    row = redact_source(linked[2].source, reason="Threats.", by=editor)

    assert "Harbour" not in str(HistoryLine.objects.of(row).get().data)
