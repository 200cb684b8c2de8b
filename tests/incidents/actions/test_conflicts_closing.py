"""Conflicts are found, close themselves and come back by whatever changes, each told in their history."""

from dataclasses import replace

import pytest

from annotations.actions import deciding, events, merging, reports, versions
from annotations.actions.claims import correct_claim, withdraw_claim
from annotations.actions.parting import content_of
from annotations.events import copies_changed
from annotations.models import Claim, CopyGroup, HistoryLine, ReportedEvent, Source
from annotations.values.vocabulary import Verb
from incidents.actions import evidence
from incidents.actions.conflicts import open_conflict, settle_conflict
from incidents.actions.evidence import assess, link_event, unlink
from incidents.actions.incidents import IncidentFacts, change_incident
from incidents.actions.uniting import merge_incidents, unmerge_incident
from incidents.models import Conflict, Evidence
from tests import factories
from tests import record_factories as records

EIGHT = {"low": 8, "best": 8, "high": 8, "includes_perpetrator": "no"}


@pytest.fixture
def report(journalist, editor):
    """Add a report by an outlet of one source's claim; give its event and the claim."""

    def add(outlet, *, figures=None, when="2011-11-12", place="Harbour town", **values):
        article = factories.make_article(by=journalist, outlet=outlet)
        event = factories.make_event(article, by=journalist, when=when, place=place)
        if figures:
            values["figures"] = (factories.figure(article, "seven people", **figures),)
        source = values.pop("source", None) or factories.make_source(f"Body of {outlet}", by=editor)
        claim = records.toll_claim(
            article, event, by=journalist, editor=editor, source=source, **values
        )
        return event, claim

    return add


@pytest.fixture
def two(report, editor):
    """An incident on which two outlets' sources say seven and eight killed."""
    incident = records.make_incident(by=editor)
    seven, eight = report("The Post"), report("The Mail", figures=EIGHT)
    for event, _ in (seven, eight):
        link_event(incident, event, by=editor)
    return incident, seven, eight


def fresh(row):
    return type(row).objects.get(pk=row.pk)


def only(kind="count_mismatch"):
    return Conflict.objects.get(type=kind)


def last_line(row):
    line = HistoryLine.objects.of(row).last()
    return line.verb, line.reason, line.by


def correct(claim, *, by, **change):
    content = content_of(fresh(claim))
    figures = tuple(replace(figure, **change) for figure in content.figures)
    return correct_claim(claim, replace(content, figures=figures), seen=fresh(claim).version, by=by)


def verify(claim, *, by):
    claim = deciding.check_words(fresh(claim), seen=fresh(claim).version, by=by)
    return deciding.review_claim(claim, seen=claim.version, verb=Verb.VERIFY, by=by)


def test_it_is_found_as_soon_as_the_second_claim_is_verified_and_linked(two):
    row = only()

    assert (row.stands, row.state, [len(side) for side in row.sides]) == (True, "open", [1, 1])


def test_a_withdrawn_claim_closes_it_and_its_history_says_whose_doing_that_was(
    two, journalist, editor
):
    _, _, (_, eight) = two

    withdraw_claim(eight, seen=eight.version, by=journalist)

    assert not only().stands
    verb, note, by = last_line(only())
    assert (verb, by) == ("gone", None)
    assert note == f"{journalist} withdrew a claim in The Mail."


def test_a_corrected_number_closes_it_and_the_wrong_one_again_brings_back_what_was_decided(
    two, journalist, editor
):
    _, _, (_, eight) = two
    row = only()
    settle_conflict(row, seen=row.version, state="explained", reason="Two counts.", by=editor)

    correct(eight, by=journalist, low=7, best=7, high=7)
    note = last_line(row)[1]
    verify(eight, by=editor)
    assert note == f"{journalist} corrected a number in The Mail from 8 to 7."
    assert not fresh(row).stands

    correct(eight, by=journalist, low=8, best=8, high=8)
    verify(eight, by=editor)
    assert (fresh(row).stands, fresh(row).state) == (True, "explained")
    assert last_line(row)[0] == "found again"


def test_a_disputed_claim_closes_it(two, editor):
    _, _, (_, eight) = two

    deciding.review_claim(
        fresh(eight), seen=fresh(eight).version, verb=Verb.DISPUTE, by=editor,
        note="A note.", reason="misleading",
    )  # fmt: skip

    assert last_line(only())[1] == f"{editor} disputed a claim in The Mail."


def test_unlinking_closes_it_and_linking_finds_it_again(two, editor):
    incident, _, (event, _) = two

    unlink(Evidence.objects.get(event=event), by=editor)
    assert last_line(only())[1] == f"{editor} unlinked evidence."
    link_event(fresh(incident), event, by=editor)

    assert only().stands


def test_a_claim_left_out_closes_it(two, editor):
    incident, _, (_, eight) = two

    assess(
        incident, eight, seen=fresh(incident).version, credibility="6", left_out=True,
        reason="Hearsay.", by=editor,
    )  # fmt: skip

    assert last_line(only())[1] == f"{editor} assessed a claim."


def test_a_report_that_came_out_on_another_day_is_not_held_against_it(two, journalist):
    _, _, (event, _) = two
    article = event.article
    facts = reports.ReportFacts(outlet="The Mail", title=article.title, published="2011-11-14")

    reports.correct_report(article, facts, seen=fresh(article).version, by=journalist)

    assert not only().stands
    assert last_line(only())[1].startswith(f"{journalist} corrected what is said about a report")


def test_a_new_text_without_the_words_closes_it(two, journalist):
    _, _, (event, _) = two
    other = "Nothing is known\n\nThe police gave no number.\n"
    words = reports.ReportText(text=other, raw=other.encode())

    versions.add_version(
        event.article, words, seen=fresh(event.article).version, by=journalist, suggests=False
    )

    assert not only().stands


def test_a_corrected_date_of_an_event_closes_what_it_had_opened(two, journalist):
    _, _, (event, _) = two

    def date(when):
        now = ReportedEvent.objects.get(pk=event.pk)
        given = {"label": now.label, "place": now.place, "when": when}
        events.change_event(now, seen=now.version, by=journalist, **given)

    date("2011-11-09")
    assert [row.words for row in Conflict.objects.filter(type="date_mismatch", stands=True)]
    date("2011-11-12")

    assert not Conflict.objects.filter(type="date_mismatch", stands=True).exists()
    row = Conflict.objects.filter(type="date_mismatch").first()
    assert last_line(row)[1] == f"{journalist} changed an event of a report in The Mail."


def test_an_event_set_aside_as_background_is_not_held_against_the_others(report, editor):
    incident = records.make_incident(by=editor)
    event, _ = report("The Post", place="Mountain pass")
    link_event(incident, event, by=editor)
    assert only("place_mismatch").stands

    events.set_aside(fresh(event), seen=fresh(event).version, by=editor)

    assert not only("place_mismatch").stands


def test_the_incidents_own_place_opens_and_closes_it(two, editor):
    incident, *_ = two

    def place(where):
        facts = IncidentFacts(
            title="Shooting", types=("armed_assault",), when="2011-11-12", place=where
        )
        change_incident(incident, facts, seen=fresh(incident).version, by=editor)

    place("Mountain pass")
    assert only("place_mismatch").words == "“Mountain pass” and “Harbour town”: is it one place?"
    place("Harbour")

    assert not only("place_mismatch").stands
    assert last_line(only("place_mismatch"))[1] == (
        f"{editor} changed what is said about the incident."
    )


def test_merging_incidents_finds_what_their_claims_contradict_and_taking_apart_closes_it(
    report, editor
):
    incidents = [records.make_incident(by=editor, title=title) for title in ("One", "Another")]
    for incident, (event, _) in zip(
        incidents, (report("The Post"), report("The Mail", figures=EIGHT)), strict=True
    ):
        link_event(incident, event, by=editor)
    assert not Conflict.objects.exists()
    one, into = (fresh(incident) for incident in incidents)

    merge_incidents(
        one, into, seen=one.version, into_seen=into.version, reason="One night.", by=editor
    )
    assert only().incident == into
    unmerge_incident(one, seen=fresh(one).version, reason="Two nights.", by=editor)

    assert last_line(only())[1] == f"{editor} took two incidents apart."


def test_merged_sources_do_not_contradict_each_other(report, editor):
    incident = records.make_incident(by=editor)
    for outlet in ("The Post", "The Mail"):
        event, _ = report(outlet, stance="claims_responsibility")
        link_event(incident, event, by=editor)
    row = only("responsibility_mismatch")
    one, into = Source.objects.filter(label__startswith="Body of").order_by("pk")

    merging.merge_sources(
        one, into, seen=one.version, into_seen=into.version, reason="One body.", by=editor
    )

    assert not fresh(row).stands
    assert last_line(row)[1] == "Sources were merged, or taken apart."


def test_confirmed_copies_are_looked_at_again(two):
    row = only()
    Conflict.objects.update(stands=False)

    copies_changed.send(sender=CopyGroup, articles=[two[1][0].article])

    assert fresh(row).stands


def test_a_persons_conflict_closes_when_a_side_has_no_claim_left_that_counts(
    two, journalist, editor
):
    incident, (_, seven), (_, eight) = two
    row = open_conflict(
        incident, type="circumstance_variance", words="Two tellings.",
        claims=[seven.key], against=[eight.key], by=editor,
    )  # fmt: skip

    correct(eight, by=journalist, low=9, best=9, high=9)
    assert not fresh(row).stands
    verify(eight, by=editor)

    assert fresh(row).stands
    assert last_line(row)[0] == "found again"


def test_nothing_that_is_not_verified_makes_a_conflict(report, journalist, editor):
    incident = records.make_incident(by=editor)
    event, _ = report("The Post")
    link_event(incident, event, by=editor)

    waiting, claim = report("The Mail", figures=EIGHT, state="submitted", place="Mountain pass")
    link_event(incident, waiting, by=editor)
    assert not Conflict.objects.exists()
    verify(claim, by=editor)

    assert {row.type for row in Conflict.objects.all()} == {"count_mismatch", "place_mismatch"}


def test_a_note_names_no_source(two, journalist, editor):
    _, _, (_, eight) = two
    withdraw_claim(eight, seen=eight.version, by=journalist)

    assert Claim.objects.get(pk=eight.pk).source.label not in last_line(only())[1]


def test_only_what_can_move_a_conflict_looks_for_them(report, journalist, editor, monkeypatch):
    incident = records.make_incident(by=editor)
    event, claim = report("The Post", state="draft")
    link_event(incident, event, by=editor)
    looked = []
    monkeypatch.setattr(
        evidence, "recheck_conflicts", lambda *_, **__: looked.append(last_line(claim)[0])
    )

    correct(claim, by=journalist, as_of="2011-11-13")
    deciding.submit_report(claim.article_version.article, by=journalist)
    verify(claim, by=editor)
    withdraw_claim(fresh(claim), seen=fresh(claim).version, reason="Not said.", by=editor)

    assert looked == ["correct", "verify", "withdraw"]
    incident.refresh_from_db()
    assert incident.evidence_changed_at
