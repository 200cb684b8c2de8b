"""What a desk has when its reports copy each other, change and disagree: rows for walks over pages.

Every word that people type goes through `word`, so that a walk may also make each 200 letters long.
"""

from dataclasses import dataclass, field

from annotations.actions import copies, deciding, merging, versions
from annotations.actions.reports import ReportText
from annotations.models import Copy, Person
from annotations.text.spans import Span
from annotations.values.vocabulary import PartRole, SpanKind
from incidents.actions.answering import answer_error, report_error
from incidents.actions.conflicts import open_conflict
from incidents.actions.evidence import link_event
from incidents.actions.incidents import set_parties
from incidents.actions.relating import relate
from incidents.actions.timeline import (
    Line,
    TieFacts,
    join_lines,
    name_line,
    order_timeline,
    tie_lines,
)
from incidents.actions.uniting import merge_incidents
from incidents.gathering.gathered import gathered
from incidents.models import Conflict, ErrorReport
from incidents.reckoning.relations import Entered
from tests import factories, record_factories
from tests.record_factories import note_fall

DAYS = {"Saturday": "2011-11-12", "Sunday": "2011-11-13"}


def plain(name):
    return name


@dataclass
class Depth:
    """The rows, by the names that tests use."""

    by: Person
    editor: Person
    word: object = plain
    rows: dict = field(default_factory=dict)

    def __getattr__(self, name):
        try:
            return self.__dict__["rows"][name]
        except KeyError:
            raise AttributeError(name) from None

    def again(self, name):
        self.rows[name].refresh_from_db()
        return self.rows[name]

    def seen(self, name):
        return {"seen": self.again(name).version, "by": self.editor}

    # ---- Reports, claims, incidents ---------------------------------------------------------------

    def report(self, title, *paragraphs, outlet, suggested=False, published="2011-11-14"):
        title = self.word(title)
        return factories.make_article(
            by=self.by,
            text="\n\n".join([title, *paragraphs]) + "\n",
            title=title,
            outlet=self.word(outlet),
            suggested=suggested,
            published=published,
        )

    def sentence(self, count, happened, day, where, who):
        """A sentence in which somebody counts: "Nine people were killed on Saturday, … said."."""
        word = self.word
        told = f"{word(f'{count} people')} {word(happened)} on {word(day)}"
        return f"{told} {where}, {word(who)} {word('said')}."

    def claim(self, article, event, source, told, n, *, state="verified", **figure):
        """The claim that such a sentence makes; `told` is what the sentence was made of."""
        count, happened, day, who = map(self.word, (f"{told[0]} people", *told[1:3], told[4]))
        days = DAYS[told[2]]
        words = f"{count} {happened} on {day} {told[3]}"
        figure = {"includes_perpetrator": "no", "low": n, "best": n, "high": n} | figure
        text = article.current.text
        before = text[: text.index(words)]

        def here(quote):
            return quote, before.count(quote) + 1

        return factories.make_claim(
            article,
            by=self.by,
            editor=self.editor,
            state=state,
            source=source,
            event=event.key,
            note=self.word("Note"),
            parts=(
                factories.part(article, PartRole.CONTENT, words),
                factories.part(article, PartRole.SOURCE, *here(who)),
                factories.part(article, PartRole.CUE, *here(self.word("said"))),
            ),
            figures=(factories.figure(article, *here(count), as_of=days, **figure),),
            times=(factories.time(article, *here(day), edtf=days),),
        )

    def open(self, name, title, *events, **facts):
        facts = {"place": self.word("Mill town"), **facts}
        incident = record_factories.make_incident(by=self.editor, title=self.word(title), **facts)
        for event in events:
            link_event(incident, event, by=self.editor)
        self.rows[name] = incident
        return incident

    def publish(self, name, **given):
        record_factories.release_of(self.rows[name], by=self.editor, **given)


NINE = ("Nine", "were killed", "Saturday", "beside the old mill", "the fire brigade")
SEVEN = ("Seven", "were killed", "Sunday", "as men cleared the quay", "the fire brigade")
EIGHT = ("Eight", "were killed", "Saturday", "when a wall gave way", "the owners")
HURT = ("Two", "were hurt", "Saturday", "in the street behind it", "the fire brigade")
GATE = ("Three", "were killed", "Sunday", "by the gate of a yard", "the owners")
TWENTY = ("Twenty", "were killed", "Saturday", "in a month of three fires", "the fire brigade")
MORE = (
    "The road along the water was closed until the evening of the next day, and boats stayed in port.",
    "The mill had stood empty since the spring, and the town had spoken of a roof that was not safe.",
)


def deepen(by, editor, word=plain):
    """Make everything: reports that copy each other, a record of several tolls, what became of it."""
    depth = Depth(by, editor, word)
    _reports(depth)
    _record(depth)
    _timeline(depth)
    _conflicts(depth)
    record = depth.again("incident")
    [fall] = gathered(record).falls
    note_fall(record, fall=fall.fingerprint, words=word("Counted twice"), seen=0, by=editor)
    depth.publish("incident")
    _copies(depth)
    _united(depth)
    _readers(depth)
    _series(depth)
    _new_text(depth)
    return depth


def _reports(depth):
    """One report of the fire brigade, its correction a day later, and one of the owners."""
    first = depth.report(
        "Roof falls at the mill",
        depth.sentence(*NINE),
        depth.sentence(*HURT),
        *MORE,
        outlet="The Mill Post",
        published="2011-11-12",
    )
    later = depth.report("Fewer dead at the mill", depth.sentence(*SEVEN), outlet="The Ferry Times")
    owners = depth.report("What the owners say", depth.sentence(*EIGHT), outlet="The Port Gazette")
    make = factories.make_source
    depth.rows |= {
        "first": first,
        "brigade": make(depth.word("Fire brigade"), by=depth.by, kind="emergency_service"),
        "owners": make(depth.word("The owners"), by=depth.by, kind="company"),
        "events": [
            factories.make_event(one, depth.word("The mill"), by=depth.by, when="2011-11-12")
            for one in (first, later, owners)
        ],
    }
    at_first, at_later, at_owners = depth.events
    depth.rows["claims"] = [
        depth.claim(first, at_first, depth.brigade, NINE, 9),
        depth.claim(first, at_first, depth.brigade, HURT, 2, harm="injured"),
        depth.claim(later, at_later, depth.brigade, SEVEN, 7),
        depth.claim(owners, at_owners, depth.owners, EIGHT, 8),
    ]


def _record(depth):
    depth.open("incident", "Roof of a mill", *depth.events, when="2011-11-12/2011-11-13")
    set_parties(depth.incident, [depth.owners], **depth.seen("incident"))


def _timeline(depth):
    """Three lines, one told by two claims, one named; what happened on Sunday is tied before Saturday."""
    nine, hurt, seven, eight = [claim.key for claim in depth.claims]
    order_timeline(
        depth.incident,
        [Line(claim=nine), Line(claim=hurt, follows=True), Line(claim=seven), Line(claim=eight)],
        **depth.seen("incident"),
    )
    join_lines(depth.incident, nine, eight, **depth.seen("incident"))
    name_line(depth.incident, hurt, depth.word("Two are hurt"), **depth.seen("incident"))
    facts = TieFacts(line=seven, relation=Entered.BEFORE, other=nine, words=depth.word("Sunday"))
    tie_lines(depth.incident, facts, **depth.seen("incident"))


def _conflicts(depth):
    nine, _hurt, _seven, eight = [claim.key for claim in depth.claims]
    depth.rows["conflict"] = open_conflict(
        depth.incident,
        type="circumstance_variance",
        words=depth.word("Who closed the mill"),
        claims=[nine],
        against=[eight],
        by=depth.editor,
    )
    depth.rows["contradiction"] = Conflict.objects.filter(type="sequence_mismatch").first()


def _copies(depth):
    """Reports with the text of the first: one waits, two are copies, one is set apart."""
    text = (depth.sentence(*NINE), depth.sentence(*HURT), *MORE)
    own = f"A photograph shows the {depth.word('gate')} of the mill."
    other = f"The owner of the boats is {depth.word('Rogers')}, who lives abroad."
    made = {
        "proposed": ("A roof comes down", *text, other),
        "confirmed": ("Night at the mill", *text[:3], own),
        "apart": ("Mill: many dead", own, *text),
        "read": ("Roof falls at the mill", *text),
    }
    for name, (title, *paragraphs) in made.items():
        outlet = f"{name} Herald".title()
        article = depth.report(title, *paragraphs, outlet=outlet, suggested=True)
        depth.rows[name] = Copy.objects.get(article=article)
    for name in ("confirmed", "apart", "read"):
        copy = depth.again(name)
        depth.rows[name] = copies.confirm_copy(copy, seen=copy.version, by=depth.by)
    copy = depth.again("apart")
    reason = depth.word("Its own reporter was there")
    copies.separate_copy(copy, seen=copy.version, by=depth.editor, reason=reason)
    copies.read_as_copy(depth.read.article, by=depth.by)


def _united(depth):
    """A source that is part of another, and a published incident that is."""
    crew = factories.make_source(depth.word("Fire crew"), by=depth.by, kind="emergency_service")
    depth.rows["crew"] = merging.merge_sources(
        crew,
        depth.again("brigade"),
        seen=crew.version,
        into_seen=depth.brigade.version,
        reason=depth.word("Both sign alike"),
        by=depth.editor,
    )
    article = depth.report("Gate falls", depth.sentence(*GATE), outlet="The Gate Gazette")
    event = factories.make_event(article, depth.word("The gate"), by=depth.by)
    depth.claim(article, event, depth.owners, GATE, 3)
    part = depth.open("part", "Three dead at the gate", event)
    depth.open("whole", "Gate and bridge")
    depth.publish("part")
    part.refresh_from_db()
    merge_incidents(
        part,
        depth.whole,
        seen=part.version,
        into_seen=depth.whole.version,
        reason=depth.word("One police report"),
        by=depth.editor,
    )
    depth.publish("whole")


def _readers(depth):
    for name, words in (("error", "It was six"), ("answered", "A name is wrong")):
        depth.rows[name] = report_error(
            depth.incident,
            release=1,
            about="killed/people",
            words=depth.word(words),
            contact=depth.word("reader"),
        )
    answer_error(depth.answered, seen=1, answer=depth.word("Mended"), by=depth.editor)
    assert ErrorReport.objects.count() == 2


def _series(depth):
    """A joint toll of two incidents, of which one tells no number of its own."""
    article = depth.report(
        "Three roofs in a month", depth.sentence(*TWENTY), outlet="The County Review"
    )
    event = factories.make_event(article, depth.word("Three roofs"), by=depth.by)
    depth.claim(article, event, depth.brigade, TWENTY, 20)
    depth.open("series", "Three roofs", event, when="2011-11")
    depth.open("other", "Roof of a school")
    for name in ("incident", "other"):
        relate(depth.rows[name], depth.series, kind="part_of_series", **depth.seen(name))
    relate(depth.incident, depth.other, kind="possibly_same", **depth.seen("incident"))
    depth.publish("series")
    depth.publish("incident", why=depth.word("A series was named"))


def _new_text(depth):
    """The publisher of the first report puts another number in its place, and takes a few words out."""
    text = depth.again("first").current.text
    text = text.replace(depth.word("Two people"), depth.word("Three people"))
    text = text.replace("had stood empty since the spring", "had stood empty")
    headline = (SpanKind.HEADLINE, Span(0, len(depth.first.title)))
    words = ReportText(text=text, raw=text.encode(), parts=(headline,))
    versions.add_version(depth.first, words, seen=depth.first.version, by=depth.editor)


def send_again(depth):
    """Submit what has changed: it waits in the queue now, old and new beside each other."""
    deciding.submit_report(depth.again("first"), by=depth.by)
