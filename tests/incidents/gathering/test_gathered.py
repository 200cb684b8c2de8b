import pytest

from annotations.actions import claims as desk
from annotations.actions.events import set_aside
from annotations.actions.sources import SourceFacts, make_source, protect_source
from annotations.models import ReportedEvent, Source
from annotations.values.vocabulary import Harm, PartRole, RollUp
from incidents.actions.evidence import assess, link_claim, link_event
from incidents.actions.incidents import CellRuling, rule_on, set_parties
from incidents.actions.publishing import draft_of
from incidents.actions.relating import relate
from incidents.actions.uniting import merge_incidents
from incidents.gathering.found_conflicts import found_conflicts, reckoned
from incidents.gathering.gathered import gathered
from incidents.reckoning.codes import LeftOut
from incidents.reckoning.tree import VICTIMS
from incidents.release.moments import edtf_of
from tests import factories
from tests import record_factories as records


def test_a_claim_becomes_a_value_with_its_sentences_and_its_signers(journalist, editor):
    incident, _, claim = records.linked_incident(by=journalist, editor=editor)

    [said] = gathered(incident).said

    assert said.key == claim.key
    assert [excerpt.text for excerpt in said.excerpts] == [
        "A gunman killed seven people on Saturday, the harbour police said."
    ]
    assert (said.marked_by, said.verified_by) == ("Journalist", "Editor")
    assert said.when == "2011-11-12"
    assert said.intact


def test_sentences_that_one_mark_runs_over_are_one_excerpt(journalist, editor):
    article = factories.make_article(by=journalist)
    event = factories.make_event(article, by=journalist)
    words = "it had no reports of wounded people. A further two officers were hurt"
    parts = (factories.part(article, PartRole.CONTENT, words),)
    records.toll_claim(article, event, by=journalist, editor=editor, parts=parts)
    incident = records.make_incident(by=editor)
    link_event(incident, event, by=editor)

    [said] = gathered(incident).said

    assert [excerpt.text for excerpt in said.excerpts] == [
        "A gunman killed seven people on Saturday, the harbour police said.",
        "The regional hospital said it had no reports of wounded people. A further two officers "
        "were hurt, police said.",
    ]


def numbers(incident):
    cells = gathered(incident).reckoning.cells
    return {(cell.harm, cell.value.best) for cell in cells if cell.node == VICTIMS}


@pytest.fixture
def beside(journalist, editor):
    """An incident, and a claim of another event that its report sets aside as background."""
    incident, event, claim = records.linked_incident(by=journalist, editor=editor)
    may = factories.make_event(event.article, "May", by=journalist)
    set_aside(may, seen=may.version, by=journalist)
    told = records.injured_claim(
        event.article, may, by=journalist, editor=editor, source=claim.source
    )
    link_claim(incident, told, by=editor)
    return incident, may, told


def test_what_is_told_as_background_stands_in_the_timeline_and_in_no_number(beside):
    incident, _, told = beside

    found = gathered(incident)

    assert told.key in {line.claim for line in found.timeline}
    assert numbers(incident) == {(Harm.KILLED, 7)}
    assert [one.reason for one in found.reckoning.left_out] == [LeftOut.BACKGROUND]


def test_an_event_that_is_linked_whole_counts_whatever_its_report_makes_of_it(beside, editor):
    _, may, _ = beside
    other = records.make_incident(by=editor, title="The blast in May", when="2011-05")

    link_event(other, may, by=editor)

    assert numbers(other) == {(Harm.INJURED, 2)}


@pytest.mark.parametrize("aside", [True, False], ids=["set aside", "taken back"])
def test_a_published_number_that_moves_with_the_standing_of_an_event_is_under_revision(
    beside, editor, aside
):
    incident, may, _ = beside
    if aside:
        set_aside(may, seen=ReportedEvent.objects.get(pk=may.pk).version, by=editor, aside=False)
    incident.refresh_from_db()
    records.release_of(incident, by=editor)

    set_aside(may, seen=ReportedEvent.objects.get(pk=may.pk).version, by=editor, aside=aside)

    incident.refresh_from_db()
    assert incident.state == "under_revision"


def test_what_an_incident_in_the_background_rests_on_counts_there_alone(beside, editor):
    incident, may, _ = beside
    set_aside(may, seen=ReportedEvent.objects.get(pk=may.pk).version, by=editor, aside=False)
    assert numbers(incident) == {(Harm.KILLED, 7), (Harm.INJURED, 2)}
    other = records.make_incident(by=editor, title="The blast in May", when="2011-05")
    link_event(other, may, by=editor)
    other.refresh_from_db()

    relate(other, incident, kind="background_to", seen=other.version, by=editor)

    assert numbers(incident) == {(Harm.KILLED, 7)}
    assert numbers(other) == {(Harm.INJURED, 2)}


def test_of_who_died_of_wounds_the_number_killed_is_ruled(beside, editor):
    incident, _, _ = beside
    for harm, best in (("died_of_wounds", 8), ("killed", 9)):
        incident.refresh_from_db()
        ruling = CellRuling(harm=harm, node="victims", reason="Counted by name.", best=best)
        rule_on(incident, ruling, seen=incident.version, by=editor)

    assert numbers(incident) == {(Harm.KILLED, 9)}
    assert incident.rulings.in_force().get().best == 9


def test_what_an_incident_in_the_background_of_a_part_rests_on_counts_not_in_the_whole(
    beside, editor
):
    part, may, _ = beside
    set_aside(may, seen=ReportedEvent.objects.get(pk=may.pk).version, by=editor, aside=False)
    background = records.make_incident(by=editor, title="The blast in May", when="2011-05")
    link_event(background, may, by=editor)
    background.refresh_from_db()
    relate(background, part, kind="background_to", seen=background.version, by=editor)
    whole = records.make_incident(by=editor, title="The whole")
    part.refresh_from_db()
    whole.refresh_from_db()
    seen = {"seen": part.version, "into_seen": whole.version}

    merge_incidents(part, whole, **seen, reason="One night.", by=editor)

    assert numbers(whole) == {(Harm.KILLED, 7)}


def test_a_person_who_speaks_for_a_body_has_the_body_as_origin(journalist, editor):
    article = factories.make_article(by=journalist)
    event = factories.make_event(article, by=journalist)
    body = factories.make_source("Harbour police", by=journalist)
    spokesman = make_source(
        SourceFacts(label="Sergeant Low", kind="police", named="named_person"),
        by=journalist,
        parent=body,
    )
    records.toll_claim(article, event, by=journalist, editor=editor, source=spokesman)
    incident = records.make_incident(by=editor)
    link_event(incident, event, by=editor)

    [said] = gathered(incident).said

    assert (said.speaker, said.origin) == (spokesman.key, body.key)


def test_a_protected_person_and_their_body_are_never_one_account(journalist, editor):
    article = factories.make_article(by=journalist)
    event = factories.make_event(article, by=journalist)
    body = factories.make_source("Harbour police", by=journalist)
    officer = make_source(
        SourceFacts(label="Sergeant Low", kind="police", named="named_person"),
        by=journalist,
        parent=body,
    )
    facts = {"by": journalist, "editor": editor}
    records.toll_claim(article, event, source=body, **facts)
    records.injured_claim(article, event, source=officer, **facts)
    claim = records.toll_claim(article, event, source=officer, **facts)
    incident = records.make_incident(by=editor)
    link_event(incident, event, by=editor)
    [together] = gathered(incident).reckoning.cell("killed", VICTIMS).origins
    fear = {"reason": "Fear.", "label": "an officer", "identity": {}}
    protect_source(officer, seen=officer.version, by=editor, **fear)

    basis = gathered(incident)

    assert together.origin == body.key
    told = basis.reckoning.cell("killed", VICTIMS)
    assert {account.origin for account in told.accounts} == {body.key, officer.key}
    assert next(said for said in basis.said if said.key == claim.key).origin == officer.key
    frozen = draft_of(incident).record
    joined = [one for one in frozen["claims"] if one["source"] != one["origin"]]
    assert joined == []


def test_a_merged_source_stands_under_the_one_it_was_merged_into(journalist, editor):
    incident, _, claim = records.linked_incident(by=journalist, editor=editor)
    other = factories.make_source("Police of the harbour", by=journalist)
    claim.source.merged_into = other
    claim.source.save()

    [said] = gathered(incident).said

    assert said.origin == other.key


def test_the_reporters_own_voice_has_no_origin_but_the_outlet(journalist, editor):
    article = factories.make_article(by=journalist)
    event = factories.make_event(article, by=journalist)
    content = factories.content(
        article,
        parts=[factories.part(article, PartRole.CONTENT, "Gunman kills seven")],
        attributed=False,
        own_voice=True,
        event=event.key,
        figures=(factories.figure(article, "seven"),),
    )
    claim = desk.mark_claim(article, content, by=journalist)
    factories.move_claim(claim, "verified", by=journalist, editor=editor)
    incident = records.make_incident(by=editor)
    link_event(incident, event, by=editor)

    basis = gathered(incident)

    assert basis.said[0].speaker == basis.said[0].origin == ""
    victims = basis.reckoning.cell(Harm.KILLED, RollUp.VICTIMS)
    assert victims.accounts[0].origin == f"reporter:{article.outlet.key}"


def test_only_verified_claims_count_and_the_others_wait(journalist, editor):
    incident, event, _ = records.linked_incident(by=journalist, editor=editor)
    waiting = records.absence_claim(
        event.article, event, by=journalist, editor=editor, state="submitted"
    )

    basis = gathered(incident)

    assert [said.key for said in basis.waiting] == [waiting.key]
    assert len(basis.said) == 1


def test_the_same_pair_is_the_same_conflict_each_time(journalist, editor):
    incident, event, claim = records.linked_incident(by=journalist, editor=editor)
    records.injured_claim(event.article, event, by=journalist, editor=editor, source=claim.source)
    records.absence_claim(event.article, event, by=journalist, editor=editor)

    [first] = found_conflicts(gathered(incident))
    [second] = reckoned(incident)

    assert first.fingerprint == second.fingerprint
    assert first.type == "absence_vs_report"


def test_gathering_costs_the_same_for_one_claim_and_for_three(
    journalist, editor, django_assert_max_num_queries
):
    incident, event, claim = records.linked_incident(by=journalist, editor=editor)
    with django_assert_max_num_queries(18) as one:
        gathered(incident)
    records.injured_claim(event.article, event, by=journalist, editor=editor, source=claim.source)
    records.absence_claim(event.article, event, by=journalist, editor=editor)

    with django_assert_max_num_queries(len(one)):
        gathered(incident)


@pytest.mark.parametrize(
    ("label", "named", "place", "shown"),
    [
        ("Emergencies Ministry", "named_body", "North region, Kazakhstan", True),
        ("Emergencies Ministry of the north region", "named_body", "North Region", False),
        ("a resident", "unnamed_person", "4 Mill Lane", False),
        ("Emergencies Ministry", "named_body", "", False),
    ],
    ids=["named", "the name says it", "nobody is named", "no place"],
)
def test_a_named_source_stands_with_its_place(journalist, editor, label, named, place, shown):
    incident, _, claim = records.linked_incident(by=journalist, editor=editor)
    Source.objects.filter(pk=claim.source.pk).update(label=label, named=named, place=place)

    basis = gathered(incident)

    assert basis.speakers[claim.source.key].label == (f"{label} ({place})" if shown else label)


def test_an_armed_groups_dead_are_perpetrators_where_an_editor_says_that_it_attacked(
    journalist, editor
):
    article = factories.make_article(by=journalist)
    event = factories.make_event(article, by=journalist)
    fighters = factories.figure(article, "seven people", category="armed_group")
    claim = records.toll_claim(article, event, by=journalist, editor=editor, figures=(fighters,))
    incident = records.make_incident(by=editor)
    link_event(incident, event, by=editor)
    incident.refresh_from_db()

    def killed(node):
        return gathered(incident).reckoning.cell(Harm.KILLED, node).value.best

    assert (killed(RollUp.VICTIMS), killed(RollUp.PERPETRATORS)) == (7, None)

    given = {"credibility": "6", "attacking_group": True}
    assess(incident, claim, seen=incident.version, by=editor, **given)

    assert (killed(RollUp.VICTIMS), killed(RollUp.PERPETRATORS)) == (None, 7)
    figure = draft_of(incident).record["figures"][0]
    assert figure["attacking_group"] is True


def test_an_unstated_total_leaves_the_attacker_out_where_an_editor_says_he_kills(
    journalist, editor
):
    article = factories.make_article(by=journalist)
    event = factories.make_event(article, by=journalist)
    unstated = factories.figure(article, "seven people", includes_perpetrator="unstated")
    claim = records.toll_claim(article, event, by=journalist, editor=editor, figures=(unstated,))
    incident = records.make_incident(by=editor)
    link_event(incident, event, by=editor)
    incident.refresh_from_db()

    given = {"credibility": "6", "attacker_kills": True}
    assess(incident, claim, seen=incident.version, by=editor, **given)

    [figure] = gathered(incident).reckoning.cell(Harm.KILLED, VICTIMS).figures()
    assert figure == claim.figures.get().key
    notes = {finding.type for finding in gathered(incident).reckoning.findings}
    assert "perpetrator_unstated" not in notes


def test_a_party_is_labelled_as_one(journalist, editor):
    incident, _, claim = records.linked_incident(by=journalist, editor=editor)
    incident.refresh_from_db()
    set_parties(incident, [claim.source], seen=incident.version, by=editor)

    assert gathered(incident).speakers[claim.source.key].party
    assert draft_of(incident).record["sources"][0]["party"] is True


@pytest.mark.parametrize(
    ("of_figure", "of_claim", "published", "as_of"),
    [
        ("2011-11-10", "2011-11-11", "2011-11-12", "2011-11-10"),
        ("", "2011-11-11", "2011-11-12", "2011-11-11"),
        ("", "", "2011-11-12", "2011-11-12"),
        ("2011-11-12T18:00:00+06:00", "", "2011-11-12", "2011-11-12T18:00:00+06:00"),
        ("", "", "", ""),
    ],
    ids=["of the figure", "of the claim", "of the report", "an hour", "not known"],
)
def test_r12_a_figure_is_as_of_what_it_says_else_its_claim_else_its_report(
    journalist, editor, of_figure, of_claim, published, as_of
):
    ground = "stated" if published else "unknown"
    article = factories.make_article(by=journalist, published=published, published_ground=ground)
    event = factories.make_event(article, by=journalist)
    time = factories.time(article, "Saturday", role="as_of", edtf=of_claim)
    factories.make_claim(
        article,
        by=journalist,
        editor=editor,
        state="verified",
        event=event.key,
        times=(time,) if of_claim else (),
        figures=(factories.figure(article, "seven people", as_of=of_figure),),
    )
    incident = records.make_incident(by=editor)
    link_event(incident, event, by=editor)

    [account] = gathered(incident).reckoning.cell(Harm.KILLED, VICTIMS).accounts

    assert edtf_of(account.as_of) == as_of


def test_r15_a_vague_word_is_stored_with_the_policy_that_read_it(journalist, editor, settings):
    settings.VAGUE_POLICY = "acled"
    article = factories.make_article(by=journalist)
    event = factories.make_event(article, by=journalist)
    vague = factories.figure(article, "seven", qualifier="vague", low=10, best=None, high=None)
    records.toll_claim(article, event, by=journalist, editor=editor, figures=(vague,))
    incident = records.make_incident(by=editor)
    link_event(incident, event, by=editor)
    settings.VAGUE_POLICY = "literal"  # a later choice changes no figure

    [figure] = draft_of(incident).record["figures"]

    assert (figure["policy"], figure["low"], figure["best"]) == ("acled", 10, None)
