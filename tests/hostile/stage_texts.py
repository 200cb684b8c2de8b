"""A report on the stage that its publisher changed, and the record that was published before."""

from annotations.actions import reports, sentences, sources, versions
from annotations.text.spans import Span
from annotations.values.vocabulary import NamedWho, PartRole, PublicUse
from incidents.actions.conflicts import open_conflict
from incidents.actions.evidence import link_event
from incidents.actions.timeline import Line, TieFacts, name_line, order_timeline, tie_lines
from incidents.reckoning.relations import Entered
from tests import factories, record_factories
from tests.hostile.audiences import NOT_OF_THE_DESK, NOT_TRUSTED, READERS


def changed_report(stage):
    """A report with two texts; a release rests on the first, which named more than may be told."""
    plant = stage.canaries.plant
    author, editor = stage.people["author"], stage.people["editor"]
    names = {
        "held": plant("held name on an earlier text", READERS),
        "later": plant("name that is held since the new text", READERS),
        "said": plant("words of a protected source on an earlier text", READERS),
        "gone": plant("words that a new text took away", NOT_OF_THE_DESK),
        "new": plant("words that only a new text has", NOT_OF_THE_DESK),
    }
    old = "\n\n".join([
        "Roof falls at the mill",
        f"Four people were killed on Friday, among them {names['later']}, the fire brigade said.",
        f"A miller said that nine people died when {names['said']} gave way.",
        f"The brigade said that two people were hurt beside {names['held']}.",
        f"The mill had been closed by {names['gone']} in the spring.",
    ]) + "\n"  # fmt: skip
    stage.rows["changed"] = article = factories.make_article(
        by=author, text=old, outlet="The Mill Post", published="2011-11-12"
    )
    stage.rows["changed_event"] = event = factories.make_event(article, "The mill", by=author)
    _claims(stage, article, event, names)
    _hold(article, names["held"], by=author)
    stage.rows["mill"] = incident = record_factories.make_incident(
        by=editor, title="Roof of a mill", place="Mill"
    )
    link_event(incident, event, by=editor)
    _timeline_and_conflict(stage, incident, names)
    record_factories.release_of(incident, by=editor)
    _new_text(stage, article, old, names)


def _claims(stage, article, event, names):
    author, editor = stage.people["author"], stage.people["editor"]
    stage.rows["brigade"] = brigade = factories.make_source(
        "Fire brigade", by=author, kind="government_other"
    )
    miller = factories.make_source(
        "a miller", by=author, kind="witness", named="unnamed_person", only_in=article
    )
    stage.rows["miller"] = miller = sources.protect_source(
        miller, seen=miller.version, reason="He works there.", label="a miller", by=author,
        identity={"name": stage.canaries.plant("name of the miller", NOT_TRUSTED)},
    )  # fmt: skip
    for name, source, who, words, count, harm in (
        ("brigade_claim", brigade, "the fire brigade",
         f"Four people were killed on Friday, among them {names['later']}", ("Four people", 4), "killed"),
        ("miller_claim", miller, "A miller",
         f"nine people died when {names['said']} gave way", ("nine people", 9), "killed"),
        ("hurt_claim", brigade, "The brigade",
         f"two people were hurt beside {names['held']}", ("two people", 2), "injured"),
    ):  # fmt: skip
        quote, number = count
        figure = factories.figure(article, quote, harm=harm, low=number, best=number, high=number)
        stage.rows[name] = factories.make_claim(
            article, by=author, editor=editor, source=source, event=event.key, state="verified",
            figures=(figure,),
            parts=(
                factories.part(article, PartRole.SOURCE, who),
                factories.part(article, PartRole.CONTENT, words),
            ),
        )  # fmt: skip


def _hold(article, words, *, by):
    start = article.current.text.index(words)
    sentences.hold_words(
        article, Span(start, start + len(words)), words, who=NamedWho.VICTIM,
        public=PublicUse.HOLD, by=by, reason="",
    )  # fmt: skip


def _timeline_and_conflict(stage, incident, names):
    """Lines that the protected source and others tell, tied in its words; a conflict about them."""
    editor = stage.people["editor"]
    keys = [stage.rows[name].key for name in ("brigade_claim", "miller_claim", "hurt_claim")]
    brigade, miller, hurt = keys

    def seen():
        incident.refresh_from_db()
        return {"seen": incident.version, "by": editor}

    order_timeline(incident, [Line(claim=key) for key in keys], **seen())
    name_line(incident, miller, "The roof", **seen())
    name_line(incident, hurt, f"Two hurt beside {names['held']}", **seen())
    said = TieFacts(
        line=miller, relation=Entered.AFTER, other=brigade, words=f"when {names['said']}"
    )
    stage.rows["said_tie"] = tie_lines(incident, said, **seen())
    held = TieFacts(
        line=hurt, relation=Entered.AFTER, other=brigade, words=f"beside {names['held']}"
    )
    stage.rows["held_tie"] = tie_lines(incident, held, **seen())
    stage.rows["mill_conflict"] = open_conflict(
        incident, type="circumstance_variance", claims=[miller], against=[hurt], by=editor,
        words=f"Whether it was beside {names['held']}.",
    )  # fmt: skip


def _new_text(stage, article, old, names):
    """The new text: another number, one name less, no word of the miller."""
    author = stage.people["author"]
    paragraphs = [
        one for one in old.split("\n\n") if "miller" not in one and names["gone"] not in one
    ]
    new = "\n\n".join(paragraphs).rstrip("\n") + f"\n\nThe owner is {names['new']}.\n"
    new = new.replace("Four people were killed", "Five people were killed")
    new = new.replace(f"were hurt beside {names['held']}", f"were hurt beside {names['new']}")
    article.refresh_from_db()
    versions.add_version(
        article, reports.ReportText(text=new, raw=new.encode()), seen=article.version, by=author,
        suggests=False,
    )  # fmt: skip
    stage.rows["changed"] = article = stage.again("changed")
    _hold(article, names["later"], by=author)
