from datetime import UTC, datetime

import pytest

from annotations.actions.permission import NotAllowedError
from annotations.models import Claim, HistoryLine
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from incidents.actions.evidence import link_event, unlink
from incidents.actions.timeline import (
    Line,
    TieFacts,
    join_lines,
    name_line,
    order_timeline,
    part_claim,
    tie_lines,
    untie_lines,
)
from incidents.gathering.gathered import gathered
from incidents.reckoning.relations import Entered
from tests import record_factories as records
from tests.incidents.told_timeline import three_lines


@pytest.fixture
def linked(journalist, editor):
    return records.linked_incident(by=journalist, editor=editor)


def test_the_timeline_keeps_the_order_a_person_gave_it(linked, journalist, editor):
    incident, event, claim = linked
    later = records.injured_claim(
        event.article, event, by=journalist, editor=editor, source=claim.source
    )
    incident.refresh_from_db()

    order_timeline(
        incident,
        [Line(claim=later.key), Line(claim=claim.key, follows=True)],
        seen=incident.version,
        by=editor,
    )

    lines = gathered(incident).timeline
    assert [(line.claim, line.follows) for line in lines] == [
        (later.key, False),
        (claim.key, True),
    ]
    assert HistoryLine.objects.of(incident).last().verb == "order timeline"


AHEAD = datetime(2999, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    "hides", [{"not_before": AHEAD}, {"state": "submitted"}], ids=["kept back", "waits"]
)
@pytest.mark.parametrize(
    ("stored", "saved", "wanted"),
    [
        ("b h+ a+", "b a+", "b h+ a+"),
        ("b h+ a", "a b+", "a b+ h+"),
        ("h b a", "a+ b", "h a b"),
        ("b h a", "b a+", "b a+ h"),
        ("b a h+", "b", "b h"),
        ("b h+", "a", "h a"),
    ],
    ids=[
        "nothing moved",
        "moves with what it follows",
        "first",
        "not between lines that follow",
        "what it followed is out",
        "all above it is out",
    ],
)
def test_a_line_that_is_not_shown_keeps_its_place(
    linked, journalist, editor, hides, stored, saved, wanted
):
    incident, event, claim = linked
    by = {"by": journalist, "editor": editor}
    rows = {
        "a": claim,
        "b": records.absence_claim(event.article, event, **by),
        "h": records.injured_claim(event.article, event, source=claim.source, **by),
    }

    def order(told):
        lines = [Line(claim=rows[one[0]].key, follows=one.endswith("+")) for one in told.split()]
        incident.refresh_from_db()
        order_timeline(incident, lines, seen=incident.version, by=editor)

    order(stored)
    Claim.objects.filter(pk=rows["h"].pk).update(**hides)
    order(saved)

    names = {row.pk: name for name, row in rows.items()}
    kept = incident.timeline.order_by("position")
    assert " ".join(names[row.claim_id] + "+" * row.follows for row in kept) == wanted


@pytest.mark.parametrize("keys", [["unknown"], ["twice", "twice"]])
def test_a_line_is_one_claim_of_the_evidence(linked, editor, keys):
    incident, _, claim = linked
    incident.refresh_from_db()
    lines = [Line(claim=claim.key if key == "twice" else key) for key in keys]

    with pytest.raises(RefusedError):
        order_timeline(incident, lines, seen=incident.version, by=editor)


def test_without_an_order_the_dated_claims_stand_by_their_dates(linked):
    incident, _, claim = linked

    assert [(line.claim, line.when) for line in gathered(incident).timeline] == [
        (claim.key, "2011-11-12")
    ]


# ---- Names, lines of several claims, ties ---------------------------------------------------------


@pytest.fixture
def three(linked, journalist, editor):
    return three_lines(linked, by=journalist, editor=editor)


def test_a_line_keeps_its_row_and_its_key_in_another_order(three):
    before = {row.claim_id: (row.pk, row.key) for row in three.incident.timeline.all()}

    three.order("c a+ b")

    assert three.lines == "c a+ b"
    assert {row.claim_id: (row.pk, row.key) for row in three.incident.timeline.all()} == before


def test_a_withdrawn_claim_keeps_its_place_until_it_is_back(three):
    three.order("b a+ c")
    Claim.objects.filter(pk=three.rows["a"].pk).update(state="withdrawn")
    three.order("c b")

    Claim.objects.filter(pk=three.rows["a"].pk).update(state="verified")

    assert [three.names[line.claim] for line in gathered(three.incident).timeline] == [
        "c",
        "b",
        "a",
    ]


def test_a_line_stands_again_when_what_it_rests_on_is_linked_again(three, linked, editor):
    incident, event, _ = linked
    three.tie("a", "before", "b")

    unlink(incident.evidence.get(), by=editor)
    assert gathered(incident).timeline == ()
    link_event(incident, event, by=editor)

    assert three.lines == "a b c"
    assert len(gathered(incident).ties) == 1


def test_a_line_is_named_and_its_name_taken_away(three):
    name_line(three.incident, three.key("b"), "  officers \n hurt ", **three.seen)
    assert gathered(three.incident).timeline[1].label == "officers hurt"

    name_line(three.incident, three.key("b"), "", **three.seen)

    assert gathered(three.incident).timeline[1].label == ""
    assert HistoryLine.objects.of(three.incident).last().verb == "name line"


def test_the_first_act_on_a_proposed_timeline_stores_it_as_it_was_proposed(linked, editor):
    incident, _, claim = linked
    incident.refresh_from_db()

    name_line(incident, claim.key, "seven killed", seen=incident.version, by=editor)

    assert [(row.claim, row.label) for row in incident.timeline.all()] == [(claim, "seven killed")]


def test_one_sub_event_told_by_two_claims_is_one_line_until_they_are_parted(three):
    join_lines(three.incident, three.key("a"), three.key("c"), **three.seen)
    assert three.lines == "ac b"
    line = gathered(three.incident).timeline[0]
    assert line.told == (three.key("c"),)

    part_claim(three.incident, three.key("c"), **three.seen)

    assert three.lines == "a c b"
    assert HistoryLine.objects.of(three.incident).last().data["timeline"][0]["claim"] == three.key(
        "a"
    )


def test_the_first_claim_of_a_line_can_be_taken_out_too(three):
    join_lines(three.incident, three.key("a"), three.key("c"), **three.seen)

    part_claim(three.incident, three.key("a"), **three.seen)

    assert three.lines == "c a b"


def test_a_parted_claim_does_not_come_between_lines_that_follow(three):
    three.order("a b+ c")
    join_lines(three.incident, three.key("a"), three.key("c"), **three.seen)

    part_claim(three.incident, three.key("c"), **three.seen)

    assert three.lines == "a b+ c"


@pytest.mark.parametrize(
    ("order", "one", "other", "lines", "ties"),
    [
        ("a b+ c+", "c", "a", "b ca+", {("c", "before", "b")}),
        ("a b+ c+", "a", "c", "ac b+", {("b", "before", "a")}),
        ("a b+ c+", "a", "b", "ab c+", {("a", "before", "c")}),
        ("a b c", "a", "b", "ab c", set()),
    ],
    ids=["what came after", "what it came after", "neighbours", "no order was told"],
)
def test_what_then_said_of_a_line_is_kept_when_it_goes_into_another(
    three, order, one, other, lines, ties
):
    three.order(order)

    join_lines(three.incident, three.key(one), three.key(other), **three.seen)

    assert (three.lines, three.ties) == (lines, ties)


def test_the_ties_of_both_lines_are_the_joined_lines_own(three):
    three.tie("a", "before", "b")
    three.tie("c", "before", "b", words="")
    three.tie("a", "same_event", "c")

    join_lines(three.incident, three.key("a"), three.key("c"), **three.seen)

    assert three.ties == {("a", "before", "b")}


def test_a_mutual_tie_of_both_lines_is_one_tie_from_whichever_end(three):
    three.tie("a", "equals", "b")
    three.tie("b", "equals", "c")

    join_lines(three.incident, three.key("a"), three.key("c"), **three.seen)

    assert len(three.ties) == 1


def test_lines_that_are_two_are_not_joined(three):
    three.tie("a", "before", "b")
    name_line(three.incident, three.key("a"), "one", **three.seen)
    name_line(three.incident, three.key("c"), "two", **three.seen)

    for other, said in (("a", "same one"), ("b", "tied as two"), ("c", "have a name")):
        with pytest.raises(RefusedError, match=said):
            join_lines(three.incident, three.key("a"), three.key(other), **three.seen)
    with pytest.raises(RefusedError, match="No other claim"):
        part_claim(three.incident, three.key("a"), **three.seen)
    with pytest.raises(RefusedError, match="no line"):
        name_line(three.incident, "unknown", "x", **three.seen)


def test_a_line_that_is_taken_out_takes_its_ties_and_leaves_its_claims(three):
    three.tie("a", "before", "b")
    join_lines(three.incident, three.key("b"), three.key("c"), **three.seen)

    three.order("a")

    assert (three.lines, three.ties) == ("a", set())
    assert {said.key for said in gathered(three.incident).said} == set(three.names)


def test_nobody_but_an_editor_touches_the_timeline_and_nobody_an_older_version(three, journalist):
    tie = three.tie("a", "before", "b")
    a, c = three.key("a"), three.key("c")
    facts = TieFacts(line=a, relation=Entered.BEFORE, other=c)
    acts = [
        lambda **by: order_timeline(three.incident, [], **by),
        lambda **by: name_line(three.incident, a, "x", **by),
        lambda **by: join_lines(three.incident, a, c, **by),
        lambda **by: part_claim(three.incident, a, **by),
        lambda **by: tie_lines(three.incident, facts, **by),
        lambda **by: untie_lines(tie, **by),
    ]

    for act in acts:
        with pytest.raises(NotAllowedError):
            act(seen=three.seen["seen"], by=journalist)
        with pytest.raises(StaleVersionError):
            act(seen=three.seen["seen"] - 1, by=three.by)
    assert three.lines == "a b c"
