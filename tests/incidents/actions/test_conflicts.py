import pytest

from annotations.models import HistoryLine
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from incidents.actions.conflicts import open_conflict, recheck_conflicts, settle_conflict
from incidents.models import Conflict
from tests import factories
from tests import record_factories as records


@pytest.fixture
def disputed(journalist, editor):
    incident, event, claim = records.linked_incident(by=journalist, editor=editor)
    records.injured_claim(event.article, event, by=journalist, editor=editor, source=claim.source)
    records.absence_claim(event.article, event, by=journalist, editor=editor)
    return incident


@pytest.fixture
def other_editor(desk):
    return factories.make_person("editor", desk=desk, username="other-editor")


def settle(row, state, *, by, reason="Told at different hours.", **more):
    return settle_conflict(row, seen=row.version, state=state, reason=reason, by=by, **more)


def keys_of(incident):
    event = incident.evidence.get().event
    return list(event.claims.order_by("pk").values_list("key", flat=True))


def verbs_of(row):
    return list(HistoryLine.objects.of(row).values_list("verb", flat=True))


def test_what_the_rules_find_has_an_owner_and_the_figures_of_both_sides(disputed, editor):
    row = Conflict.objects.get()

    assert (row.type, row.state, row.owner) == ("absence_vs_report", "open", editor)
    assert [len(side) for side in row.sides] == [1, 1]


def test_checking_again_opens_no_second_row_and_keeps_what_was_decided(disputed, editor):
    settle(Conflict.objects.get(), "explained", by=editor)

    recheck_conflicts(disputed)

    assert Conflict.objects.get().state == "explained"
    assert verbs_of(Conflict.objects.get()) == ["found", "explained"]


def test_a_row_of_an_older_version_gets_its_sides(disputed):
    row = Conflict.objects.get()
    Conflict.objects.update(figures=list(row.keys))
    assert len(Conflict.objects.get().sides) == 1

    recheck_conflicts(disputed)

    assert Conflict.objects.get().sides == row.sides


def test_a_conflict_is_settled_with_a_reason_only(disputed, editor):
    row = Conflict.objects.get()

    with pytest.raises(RefusedError):
        settle(row, "resolved", reason=" ", by=editor)
    settled = settle(row, "resolved", reason="The ministry corrected itself.", by=editor)

    assert settled.settled_by == editor
    assert HistoryLine.objects.of(row).last().verb == "resolved"


def test_an_older_form_settles_nothing(disputed, editor):
    row = Conflict.objects.get()
    settle(row, "explained", reason="First.", by=editor)

    with pytest.raises(StaleVersionError):
        settle(row, "resolved", reason="Second.", by=editor)


def test_a_conflict_opened_again_has_no_settler(disputed, editor):
    row = settle(Conflict.objects.get(), "explained", by=editor)

    row = settle(row, "open", reason="", by=editor)

    assert (row.state, row.settled_by) == ("open", None)


def test_giving_it_to_somebody_decides_nothing_and_is_remembered(disputed, editor, other_editor):
    row = settle(Conflict.objects.get(), "explained", by=editor)

    row = settle(row, "explained", by=other_editor, owner=other_editor)

    assert (row.owner, row.settled_by) == (other_editor, editor)
    assert verbs_of(row)[-1] == "assigned"


def test_nobody_owns_a_conflict_who_may_not_work_on_the_record(disputed, editor, journalist):
    with pytest.raises(RefusedError):
        settle(Conflict.objects.get(), "open", reason="", by=editor, owner=journalist)


def test_who_opened_a_conflict_does_not_resolve_it_but_may_explain_it(
    disputed, editor, other_editor
):
    row = open_conflict(disputed, type="motive_denial", words="Two motives.", by=editor)
    with pytest.raises(RefusedError):
        settle(row, "resolved", by=editor)
    row = settle(row, "explained", by=editor)

    row = settle(row, "resolved", by=other_editor)

    assert row.settled_by == other_editor
    with pytest.raises(RefusedError):
        settle(row, "resolved", reason="Another reason.", by=editor)


def test_a_person_opens_what_no_rule_can_find_and_it_stays(disputed, editor):
    with pytest.raises(RefusedError):
        open_conflict(disputed, type="motive_denial", words=" ", by=editor)
    opened = open_conflict(disputed, type="motive_denial", words="Two motives.", by=editor)

    recheck_conflicts(disputed)

    opened.refresh_from_db()
    assert opened.stands


def test_the_claims_of_both_sides_are_kept_apart(disputed, editor):
    first, second, third = keys_of(disputed)

    row = open_conflict(
        disputed,
        type="circumstance_variance",
        words="Two tellings.",
        claims=[first],
        against=[second, third],
        by=editor,
    )

    assert row.sides == ((first,), (second, third))
    assert row.keys == (first, second, third)


def test_a_claim_stands_on_one_side_and_is_verified_and_of_this_incident(
    disputed, journalist, editor
):
    first, second, _ = keys_of(disputed)
    event = disputed.evidence.get().event
    waiting = factories.make_claim(event.article, by=journalist, state="submitted", event=event.key)
    opening = {"type": "motive_denial", "words": "Two motives.", "by": editor}

    for sides in ({"claims": [first], "against": [first]}, {"claims": [waiting.key]}):
        with pytest.raises(RefusedError):
            open_conflict(disputed, **opening, **sides)
    with pytest.raises(RefusedError):
        open_conflict(records.make_incident(by=editor), **opening, claims=[second])
