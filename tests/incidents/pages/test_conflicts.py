import pytest

from annotations.models import Claim, Figure
from incidents.actions.conflicts import open_conflict, settle_conflict
from incidents.gathering.gathered import gathered
from incidents.models import Conflict
from incidents.pages.conflicts import (
    claims_to_choose,
    closing_of,
    conflict_lines,
    history_of,
    sides_of,
)
from tests import factories
from tests import record_factories as records


@pytest.fixture
def disputed(journalist, editor):
    incident, event, claim = records.linked_incident(by=journalist, editor=editor)
    records.injured_claim(event.article, event, by=journalist, editor=editor, source=claim.source)
    records.absence_claim(event.article, event, by=journalist, editor=editor)
    return incident


def test_a_side_shows_each_claim_once_with_the_figures_that_are_meant(disputed, editor):
    [line] = conflict_lines([Conflict.objects.get()], by=editor)
    absence, report = (side.claims for side in line.sides)

    assert [(one.source, one.numbers) for one in absence] == [
        ("Regional hospital", "no reports of injured")
    ]
    assert [one.numbers for one in report] == ["2 police officers injured"]
    assert line.closing is None


def test_a_long_side_says_how_many_more_there_are(disputed, journalist, editor):
    event = disputed.evidence.get().event
    for number in range(4):
        source = factories.make_source(f"Body {number}", by=journalist)
        records.toll_claim(event.article, event, by=journalist, editor=editor, source=source)
    keys = [said.key for said in gathered(disputed).said]
    row = open_conflict(
        disputed, type="motive_denial", words="Two motives.", claims=keys[:5], by=editor
    )
    one, other = conflict_lines([row], by=editor)[0].sides

    assert (len(one.claims), one.more, other.claims) == (3, 2, ())


def test_words_that_nothing_holds_any_more_are_told_as_such(disputed, editor):
    row = Conflict.objects.get()
    Figure.objects.filter(key__in=row.keys).delete()

    assert {
        one.missing for side in conflict_lines([row], by=editor)[0].sides for one in side.claims
    } == {"Words that no claim holds any more"}


def test_of_a_claim_of_another_desk_nothing_is_told_before_it_is_verified(disputed, editor):
    row = Conflict.objects.get()
    Claim.objects.update(state="submitted")
    stranger = factories.make_person(
        "editor", desk=factories.make_desk(name="Other desk"), username="other-editor"
    )

    def told(person):
        [line] = conflict_lines([row], by=person)
        return {(one.outlet, one.missing) for side in line.sides for one in side.claims}

    assert told(stranger) == {("", "A claim at another desk")}
    assert told(editor) == {
        (
            claim.article_version.article.outlet.name,
            "A claim that is not verified now (submitted)",
        )
        for claim in Claim.objects.all()
    }


def test_a_conflict_of_words_alone_has_no_sides(disputed, editor):
    row = open_conflict(disputed, type="motive_denial", words="Two motives.", by=editor)

    assert conflict_lines([row], by=editor)[0].sides == ()
    assert sides_of(row, gathered(disputed), by=editor) == []


def test_sentences_mark_only_the_figures_that_are_meant(disputed, journalist, editor):
    row = Conflict.objects.get()
    _, other = sides_of(row, gathered(disputed), by=editor)

    [claim] = other.claims
    marked = [piece.text for piece in claim.excerpts[0] if "toll" in piece.classes]
    assert marked == ["two officers"]
    assert "".join(piece.text for piece in claim.excerpts[0]).startswith("A further two officers")
    assert (claim.verified_by, claim.can_open) == (str(editor), True)


def test_only_who_may_see_the_report_is_led_to_its_review(disputed, db):
    elsewhere = factories.make_person(
        "editor", desk=factories.make_desk(name="Other desk"), username="elsewhere"
    )
    sides = sides_of(Conflict.objects.get(), gathered(disputed), by=elsewhere)

    assert not any(claim.can_open for side in sides for claim in side.claims)
    assert all(claim.words for side in sides for claim in side.claims)


def test_all_claims_that_count_can_be_chosen(disputed):
    chosen = claims_to_choose(gathered(disputed))

    assert [one.words for one in chosen] == [
        "A gunman killed seven people on Saturday",
        "it had no reports of wounded people",
        "A further two officers were hurt",
    ]


def test_its_history_is_told_newest_first(disputed, editor):
    row = Conflict.objects.get()
    settle_conflict(row, seen=row.version, state="explained", reason="Two hours.", by=editor)

    told = [(event.what, event.who, event.why) for event in history_of(row)]

    assert told == [("explained", str(editor), "Two hours."), ("found by the rules", "", "")]


def test_who_opened_it_is_told_apart_from_who_opened_it_again(disputed, editor):
    row = open_conflict(disputed, type="motive_denial", words="Two motives.", by=editor)
    for state, reason in (("explained", "Both."), ("open", "")):
        row = settle_conflict(row, seen=row.version, state=state, reason=reason, by=editor)

    assert [event.what for event in history_of(row)] == ["open again", "explained", "opened"]


def test_what_holds_did_not_close(disputed):
    assert closing_of(Conflict.objects.get()) is None
