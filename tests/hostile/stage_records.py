"""The public record on the stage: what is published, what is kept back, what is taken down."""

from datetime import timedelta

from django.utils import timezone

from annotations.actions import claims, sources
from annotations.values.vocabulary import PartRole
from incidents.actions.answering import answer_error, report_error
from incidents.actions.conflicts import open_conflict, settle_conflict
from incidents.actions.evidence import assess, link_claim, link_event, unlink
from incidents.actions.incidents import (
    CellRuling,
    IncidentFacts,
    change_incident,
    lift_ruling,
    rule_on,
)
from incidents.actions.publishing import redact_words, take_down
from incidents.actions.timeline import Line, TieFacts, name_line, order_timeline, tie_lines
from incidents.reckoning.relations import Entered
from tests import factories, record_factories
from tests.hostile.audiences import EVERYBODY, NOT_OF_THE_RECORD, NOT_TRUSTED, READERS


def published_record(stage):
    """The public record: two releases, the first of which named who is protected since."""
    plant = stage.canaries.plant
    editor = stage.people["editor"]
    stage.rows["incident"] = incident = record_factories.make_incident(by=editor)
    link_event(incident, stage.rows["event"], by=editor)
    record_factories.release_of(incident, by=editor)
    incident.refresh_from_db()
    ruling = CellRuling(harm="killed", node="people", reason="Counted again.", low=7, best=8)
    stage.rows["ruling"] = rule_on(incident, ruling, seen=incident.version, by=editor)
    lifted = CellRuling(
        harm="injured", node="people", reason=plant("reason of a lifted ruling", NOT_OF_THE_RECORD),
        low=2, best=2,
    )  # fmt: skip
    incident.refresh_from_db()
    made = rule_on(incident, lifted, seen=incident.version, by=editor)
    lift_ruling(made, seen=made.incident.version, reason="Counted twice.", by=editor)
    incident.refresh_from_db()
    stage.rows["conflict"] = open_conflict(
        incident, type="circumstance_variance", by=editor,
        words=plant("words of a conflict that is not public", NOT_OF_THE_RECORD),
    )  # fmt: skip
    settle_conflict(
        open_conflict(incident, type="motive_denial", words="Who began.", by=editor),
        seen=1, state="explained", by=editor,
        reason=plant("end of a conflict that is not public", NOT_OF_THE_RECORD),
    )  # fmt: skip
    incident.refresh_from_db()
    assess(
        incident, stage.rows["claim"], seen=incident.version, credibility="2", by=editor,
        reason=plant("reason of an assessment", NOT_OF_THE_RECORD),
    )  # fmt: skip
    _timeline(stage, incident)
    record_factories.release_of(incident, by=editor, why="Two officers were added.")


def _timeline(stage, incident):
    """A line told only by somebody who is protected after the release, with no number of her own."""
    editor = stage.people["editor"]
    said = stage.rows["nurse_claim"].key
    lines = [Line(claim=stage.rows["claim"].key), Line(claim=said)]
    incident.refresh_from_db()
    order_timeline(incident, lines, seen=incident.version, by=editor)
    label = stage.canaries.plant("label of a line that a protected source tells", READERS)
    incident.refresh_from_db()
    name_line(incident, said, label, seen=incident.version, by=editor)
    incident.refresh_from_db()
    facts = TieFacts(line=said, relation=Entered.AFTER, other=lines[0].claim, words="on Sunday")
    stage.rows["tie"] = tie_lines(incident, facts, seen=incident.version, by=editor)


def what_readers_must_not_see(stage):
    """After the releases: somebody is protected, words are redacted, the title changes unpublished."""
    plant = stage.canaries.plant
    author, editor = stage.people["author"], stage.people["editor"]
    nurse, incident = stage.again("nurse"), stage.again("incident")
    stage.rows["nurse"] = sources.protect_source(
        nurse, seen=nurse.version, reason="She was threatened.", label="a nurse", place="",
        by=author, identity={"name": plant("name of the nurse", NOT_TRUSTED)},
    )  # fmt: skip
    version, words = stage.rows["article"].current, stage.rows["redacted words"]
    start = version.text.index(words)
    stage.rows["redaction"] = redact_words(
        version, start=start, end=start + len(words), by=editor,
        reason=plant("reason of a redaction", NOT_OF_THE_RECORD),
    )  # fmt: skip
    facts = IncidentFacts(
        title=plant("title that is not published yet", NOT_OF_THE_RECORD),
        types=("armed_assault",), when="2011-11-12",
        place=plant("place that is not published yet", NOT_OF_THE_RECORD),
    )  # fmt: skip
    change_incident(incident, facts, seen=incident.version, by=editor)


def errors_reported(stage):
    """What readers wrote: one report waits, of one that is answered nobody knows how to reach them."""
    plant = stage.canaries.plant
    incident, editor = stage.again("incident"), stage.people["editor"]
    stage.rows["error"] = report_error(
        incident, release=1, about="killed/people",
        words=plant("words of a reader", NOT_OF_THE_RECORD),
        contact=plant("how to reach a reader", NOT_OF_THE_RECORD),
    )  # fmt: skip
    answered = report_error(
        incident, release=2, about="", words="It was six.",
        contact=plant("how to reach a reader who was answered", EVERYBODY),
    )  # fmt: skip
    answer_error(
        answered, seen=answered.version, by=editor,
        answer=plant("answer to a reader", NOT_OF_THE_RECORD),
    )  # fmt: skip


def embargoed_report(stage):
    """A report under embargo that a published record rests on."""
    plant = stage.canaries.plant
    author, editor = stage.people["author"], stage.people["editor"]
    words = plant("words under embargo", READERS)
    text = f"Verdict\n\nTwelve people were killed by {words}, the court said.\n"
    article = factories.make_article(
        by=author, text=text, title="Verdict", outlet="The Court Post",
        not_before=timezone.now() + timedelta(days=3),
    )  # fmt: skip
    stage.rows["embargoed"] = article
    event = factories.make_event(article, by=author)
    court = factories.make_source(plant("source under embargo", READERS), by=author, kind="court")
    content = factories.ClaimContent(
        source=court.key,
        event=event.key,
        parts=(
            factories.part(article, PartRole.SOURCE, "the court"),
            factories.part(article, PartRole.CONTENT, f"Twelve people were killed by {words}"),
        ),
        figures=(factories.figure(article, "Twelve people", low=12, best=12, high=12),),
    )
    claim = factories.move_claim(
        claims.mark_claim(article, content, by=author), "verified", by=author, editor=editor
    )
    incident = stage.again("incident")
    link_event(incident, event, by=editor)
    stage.rows["embargoed_claim"] = claim
    _publish_with(stage, incident, editor)


def _publish_with(stage, incident, editor):
    """Publish while something is under embargo, with the title that readers know."""
    incident.refresh_from_db()
    unpublished = IncidentFacts(
        title=incident.title, types=("armed_assault",), when="2011-11-12", place=incident.place
    )
    known = IncidentFacts(
        title="Shooting at the harbour",
        types=("armed_assault",),
        when="2011-11-12",
        place="Harbour",
    )
    change_incident(incident, known, seen=incident.version, by=editor)
    record_factories.release_of(incident, by=editor, why="A date was added.")
    incident.refresh_from_db()
    change_incident(incident, unpublished, seen=incident.version, by=editor)


def other_incidents(stage):
    plant = stage.canaries.plant
    editor = stage.people["editor"]
    stage.rows["unpublished"] = unpublished = record_factories.make_incident(
        by=editor,
        title=plant("title of an incident that is not public", NOT_OF_THE_RECORD),
        place=plant("place of an incident that is not public", NOT_OF_THE_RECORD),
    )
    row = link_claim(unpublished, stage.rows["claim"], by=editor)
    unlink(row, by=editor, reason=plant("why a link was taken away", NOT_OF_THE_RECORD))
    stage.rows["down"] = down = record_factories.make_incident(
        by=editor, title=plant("title of a record that is taken down", NOT_OF_THE_RECORD)
    )
    link_claim(down, stage.rows["claim"], by=editor)
    record_factories.release_of(down, by=editor)
    take_down(down, reason=plant("why a record is taken down", NOT_OF_THE_RECORD), by=editor)
