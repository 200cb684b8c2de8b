"""Two desks with everything a newsroom has: the same rows for every test that attacks them."""

from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import timedelta

from django.contrib.auth.models import Group
from django.db import transaction
from django.test import Client
from django.utils import timezone

from annotations.actions import claims, deciding, reports, sentences, sources
from annotations.models import Claim, HistoryLine, Person
from annotations.rights import Role
from annotations.text.spans import Span
from annotations.values.vocabulary import NamedWho, PartRole, PublicUse, Verb
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
from incidents.models import Incident
from tests import factories, record_factories
from tests.hostile import pages
from tests.hostile.canaries import Canaries

# Who is kept from what. "colleague" works at the desk but has no hand in a protected source.
# "keeper" edits at the desk and keeps the site too.
EVERYBODY = {
    "anonymous", "bare", "stranger", "outsider", "administrator", "colleague", "editor", "keeper",
}  # fmt: skip
NOT_TRUSTED = EVERYBODY - {"editor", "keeper"}
NOT_OF_THE_DESK = EVERYBODY - {"editor", "colleague", "keeper"}
NOT_OF_THE_RECORD = {"anonymous", "bare", "stranger", "administrator", "colleague"}
READERS = {"anonymous"}


@dataclass
class Stage:
    """The rows, by the names that tests use."""

    canaries: Canaries = field(default_factory=Canaries)
    people: dict = field(default_factory=dict)
    rows: dict = field(default_factory=dict)
    crawled: dict = field(default_factory=dict)

    def pages_of(self, who, paths):
        """Open these pages as somebody, once for all tests of a file: the pages, and their forms."""
        key = who, tuple(paths)
        if key not in self.crawled:
            with undone():
                self.crawled[key] = pages.crawl(self.client(who), paths)
        return self.crawled[key]

    def __getattr__(self, name):
        for kept in ("people", "rows"):
            found = self.__dict__.get(kept, {})
            if name in found:
                return found[name]
        raise AttributeError(name)

    def client(self, who, **options):
        """Give a browser, signed in as somebody ("anonymous": nobody)."""
        client = Client(raise_request_exception=False, **options)
        if who != "anonymous":
            client.force_login(
                self.people[who], backend="django.contrib.auth.backends.ModelBackend"
            )
        return client

    def again(self, name):
        """Read a row anew."""
        row = self.rows[name]
        return type(row).objects.get(pk=row.pk)


@contextmanager
def undone(*browsers):
    """Let something happen, then take it back, and give these browsers their cookies back."""
    cookies = [deepcopy(browser.cookies) for browser in browsers]
    with transaction.atomic():
        point = transaction.savepoint()
        try:
            yield
        finally:
            transaction.savepoint_rollback(point)
            for browser, kept in zip(browsers, cookies, strict=True):
                browser.cookies = kept


def build():
    """Set the stage."""
    stage = Stage()
    for role in Role:
        Group.objects.get_or_create(name=role.value)
    _people(stage)
    _public_report(stage)
    _protected(stage)
    _published(stage)
    _what_readers_must_not_see(stage)
    _secret_report(stage)
    _other_incidents(stage)
    _other_desk(stage)
    Person.objects.update(last_login=timezone.now())
    return stage


def _people(stage):
    plant = stage.canaries.plant
    stage.rows["desk"] = factories.make_desk(plant("desk name", READERS | {"bare"}))
    stage.rows["other_desk"] = factories.make_desk("Other desk")
    for who, role, desk in (
        ("author", "journalist", "desk"),
        ("editor", "editor", "desk"),
        ("deputy", "editor", "desk"),
        ("colleague", "journalist", "desk"),
        ("stranger", "journalist", "other_desk"),
        ("outsider", "editor", "other_desk"),
        ("administrator", "administrator", None),
        ("keeper", "editor administrator", "desk"),
        ("bare", "", None),
    ):
        stage.people[who] = factories.make_person(
            *role.split(), desk=stage.rows.get(desk), username=who
        )
    for who in ("author", "editor", "deputy"):
        person = stage.people[who]
        hidden = READERS | {"bare"}
        person.username = plant(f"user name of {who}", hidden).replace(" ", ".").lower()
        first, last = plant(f"name of {who}", hidden).split()
        person.first_name, person.last_name = first, last
        mail = plant(f"e-mail of {who}", EVERYBODY - {"administrator", "keeper"})
        person.email = mail.replace(" ", ".").lower() + "@desk.example"
        person.save()


def _public_report(stage):
    """A report with held, redacted and protected words; most of its claims are verified."""
    plant = stage.canaries.plant
    held_title = plant("held name in the title", READERS)
    held = plant("held name in a quotation", READERS)
    redacted = plant("redacted words", READERS)
    words = {
        "disputed": plant("words of a disputed claim", NOT_OF_THE_DESK),
        "withdrawn": plant("words of a withdrawn claim", NOT_OF_THE_DESK),
        "draft": plant("words of a draft", NOT_OF_THE_DESK),
        "returned": plant("words of a returned claim", NOT_OF_THE_DESK),
    }
    title = f"Gunman kills seven in harbour town, {held_title} among them"
    text = "\n\n".join(
        [
            title,
            "A gunman killed seven people on Saturday, the harbour police said.",
            f"A nurse said that {held} was buried on Sunday.",
            f"Two officers were hurt near {redacted}, police said.",
            *(f"A witness said that {one} was seen there." for one in words.values()),
            "The regional hospital said it had no reports of wounded people.",
        ]
    )
    author = stage.people["author"]
    stage.rows["article"] = article = factories.make_article(
        by=author, text=text + "\n", title=title, byline=plant("byline", NOT_OF_THE_DESK)
    )
    stage.rows["event"] = event = factories.make_event(
        article,
        plant("name of an event", NOT_OF_THE_DESK - {"outsider"}),
        by=author,
        place="Harbour",
    )
    stage.rows["second_event"] = factories.make_event(article, "The funeral", by=author)
    _claims(stage, article, event, words)
    for word, who in ((held_title, NamedWho.VICTIM), (held, NamedWho.NEXT_OF_KIN)):
        start = article.current.text.index(word)
        reason = plant(f"why {who} is held", NOT_OF_THE_DESK)
        stage.rows[f"held {who}"] = sentences.hold_words(
            article,
            Span(start, start + len(word)),
            word,
            who=who,
            public=PublicUse.HOLD,
            by=author,
            reason=reason,
        )
    stage.rows["redacted words"] = redacted


def _claims(stage, article, event, words):
    plant = stage.canaries.plant
    author, editor = stage.people["author"], stage.people["editor"]
    stage.rows["police"] = police = factories.make_source("Harbour police", by=author)
    label = plant("label before protection", EVERYBODY)
    alias = plant("alias before protection", EVERYBODY)
    place = plant("place before protection", EVERYBODY)
    stage.rows["nurse"] = nurse = factories.make_source(
        label, by=author, kind="witness", named="named_person",
        aliases=(alias,), place=place,
    )  # fmt: skip
    stage.rows["claim"] = record_factories.toll_claim(
        article, event, by=author, editor=editor, source=police,
        note=plant("note for the reviewer", NOT_OF_THE_DESK),
    )  # fmt: skip
    stage.rows["nurse_claim"] = _said(stage, nurse, "A nurse", "was buried on Sunday", "verified")
    stage.rows["officers"] = factories.make_claim(
        article, by=author, editor=editor, source=police, event=event.key, state="verified",
        parts=(
            factories.part(article, PartRole.SOURCE, "police", 2),
            factories.part(article, PartRole.CONTENT, f"Two officers were hurt near {stage_words(article)}"),
        ),
        figures=(
            factories.figure(
                article, "Two officers", harm="injured", category="police", low=2, best=2, high=2
            ),
        ),
    )  # fmt: skip
    stage.rows["absence"] = record_factories.absence_claim(
        article, event, by=author, editor=editor, state="submitted"
    )
    for state, word in words.items():
        reached = "draft" if state == "withdrawn" else state
        stage.rows[state] = _said(stage, police, "A witness", f"{word} was seen there", reached)
    stage.rows["withdrawn"] = claims.withdraw_claim(
        stage.rows["withdrawn"], seen=1, by=author, reason=plant("why withdrawn", NOT_OF_THE_DESK)
    )
    for state, note in (("disputed", Verb.DISPUTE), ("returned", Verb.RETURN)):
        line = HistoryLine.objects.of(stage.rows[state]).filter(verb=note).get()
        assert line.reason
    deciding.comment(
        stage.rows["claim"], text=plant("comment", NOT_OF_THE_DESK), by=stage.people["author"]
    )


def stage_words(article):
    """Give the words between "near" and the comma: what is redacted later."""
    text = article.current.text
    start = text.index("hurt near ") + len("hurt near ")
    return text[start : text.index(",", start)]


def _said(stage, source, who, words, state):
    article, event = stage.rows["article"], stage.rows["event"]
    author, editor = stage.people["author"], stage.people["editor"]
    text = article.current.text
    at = text.count(who, 0, text.index(words)) or 1
    made = factories.make_claim(
        article, by=author, source=source, event=event.key, figures=(),
        parts=(
            factories.part(article, PartRole.SOURCE, who, at),
            factories.part(article, PartRole.CONTENT, words),
        ),
    )  # fmt: skip
    if state == "draft":
        return made
    drafts = Claim.objects.ready_to_submit(author).exclude(pk=made.pk)
    deciding.submit_report(
        article, by=author, leave=frozenset(drafts.values_list("key", flat=True))
    )
    made.refresh_from_db()
    if state == "submitted":
        return made
    verb = {"verified": Verb.VERIFY, "returned": Verb.RETURN, "disputed": Verb.DISPUTE}[state]
    note = ""
    if verb is not Verb.VERIFY:
        note = stage.canaries.plant(f"note that it is {state}", NOT_OF_THE_DESK)
    return deciding.review_claim(
        made, seen=made.version, verb=verb, by=editor, note=note, reason="misleading"
    )


def _protected(stage):
    """A source that was protected from the start, with its identity and a claim of its own."""
    plant = stage.canaries.plant
    author = stage.people["author"]
    article = stage.rows["article"]
    source = factories.make_source(
        "a person at the port", by=author, kind="witness", named="unnamed_person", only_in=article
    )
    stage.rows["witness"] = sources.protect_source(
        source,
        seen=source.version,
        reason=plant("why protected", READERS | {"bare", "stranger", "outsider", "administrator"}),
        label="a person at the port",
        by=author,
        identity={
            "name": plant("name of a protected source", NOT_TRUSTED),
            "contact": plant("contact of a protected source", NOT_TRUSTED),
            "notes": plant("notes on a protected source", NOT_TRUSTED),
        },
    )
    stage.rows["witness_claim"] = _said(
        stage, stage.rows["witness"], "A witness", "was seen there", "submitted"
    )


def _published(stage):
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
        seen=1, state="resolved", by=editor,
        reason=plant("end of a conflict that is not public", NOT_OF_THE_RECORD),
    )  # fmt: skip
    incident.refresh_from_db()
    assess(
        incident, stage.rows["claim"], seen=incident.version, credibility="2", by=editor,
        reason=plant("reason of an assessment", NOT_OF_THE_RECORD),
    )  # fmt: skip
    record_factories.release_of(incident, by=editor, why="Two officers were added.")


def _what_readers_must_not_see(stage):
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


def _secret_report(stage):
    """A report that nothing public rests on, and one under embargo that a published record rests on."""
    plant = stage.canaries.plant
    author, editor = stage.people["author"], stage.people["editor"]
    title = plant("title of a draft report", NOT_OF_THE_DESK)
    name = plant("words of a draft report", NOT_OF_THE_DESK)
    text = f"{title}\n\nNine people were killed near {name}, the mayor said.\n"
    stage.rows["secret"] = article = factories.make_article(
        by=author, text=text, title=title,
        outlet=plant("outlet of a draft report", READERS | {"bare"}),
        address=f"https://{plant('address of a draft report', NOT_OF_THE_DESK).replace(' ', '-')}.example/",
        dateline_place=plant("dateline of a draft report", NOT_OF_THE_DESK),
    )  # fmt: skip
    factories.make_event(article, plant("event of a draft report", NOT_OF_THE_DESK), by=author)
    stage.rows["mayor"] = mayor = factories.make_source(
        plant("label of an unnamed source", NOT_OF_THE_DESK),
        by=author, kind="witness", named="unnamed_person", only_in=article,
    )  # fmt: skip
    content = factories.part(article, PartRole.CONTENT, f"Nine people were killed near {name}")
    stage.rows["secret_claim"] = claim = claims.mark_claim(
        article,
        factories.ClaimContent(
            source=mayor.key,
            parts=(content, factories.part(article, PartRole.SOURCE, "the mayor")),
            figures=(factories.figure(article, "Nine people", low=9, best=9, high=9),),
        ),
        by=author,
    )
    deciding.comment(claim, text=plant("second comment", NOT_OF_THE_DESK), by=author)
    facts = reports.ReportFacts(
        outlet=article.outlet.name, title=title, byline="By nobody", published="2011-11-12",
        published_ground="stated",
    )  # fmt: skip
    reports.correct_report(
        article,
        facts,
        seen=1,
        by=author,
        reason=plant("why a report was corrected", NOT_OF_THE_DESK),
    )
    _embargoed(stage, author, editor)


def _embargoed(stage, author, editor):
    plant = stage.canaries.plant
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


def _other_incidents(stage):
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


def _other_desk(stage):
    """The other desk has a report, an event and a claim too, so that its people have pages of their own."""
    stranger, outsider = stage.people["stranger"], stage.people["outsider"]
    stage.rows["their_article"] = article = factories.make_article(by=stranger, outlet="Their Post")
    stage.rows["their_event"] = event = factories.make_event(article, by=stranger)
    stage.rows["their_source"] = factories.make_source(
        "a fisherman", by=stranger, kind="witness", named="unnamed_person", only_in=article
    )
    stage.rows["their_claim"] = record_factories.toll_claim(
        article, event, by=stranger, editor=outsider, source=stage.rows["their_source"],
        state="submitted",
    )  # fmt: skip
    stage.rows["their_draft"] = record_factories.injured_claim(
        article, event, by=stranger, editor=outsider, source=stage.rows["police"], state="draft"
    )
    stage.rows["their_incident"] = Incident.objects.get(pk=stage.rows["unpublished"].pk)
