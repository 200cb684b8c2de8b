"""The desk's reports on the stage: held, redacted and protected words, and claims in every state."""

from annotations.actions import claims, deciding, reports, sentences, sources, suggesting
from annotations.models import Claim, HistoryLine
from annotations.text.spans import Span
from annotations.values.vocabulary import NamedWho, PartRole, PublicUse, Verb
from tests import factories, record_factories
from tests.hostile.audiences import EVERYBODY, NOT_OF_THE_DESK, NOT_TRUSTED, READERS


def public_report(stage):
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


def protected_source(stage):
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


def draft_report(stage):
    """A report that nothing public rests on."""
    plant = stage.canaries.plant
    author = stage.people["author"]
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
    words = f"Nine people were killed near {name}"
    factories.make_suggestion(article, words)
    rejected = factories.make_suggestion(article, words, "the mayor")
    suggesting.reject_suggestion(rejected, seen=1, by=author, reason="wrong_words")
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
