"""Rows for tests: plain functions, fixed values, nothing random but keys."""

import hashlib
from dataclasses import replace

from django.contrib.auth.models import Group
from django.utils import timezone

from annotations.actions import claims, events, reports, sources
from annotations.content import ClaimContent, FigureContent, PartContent, TimeContent
from annotations.models import Desk, Person, Suggestion
from annotations.suggest.proposal import Proposal
from annotations.text.canonical import canonical
from annotations.text.spans import Span
from annotations.values.vocabulary import PartRole, SpanKind

PASSWORD = "a long enough phrase 1"

TEXT = (
    "Gunman kills seven in harbour town\n"
    "\n"
    "A gunman killed seven people on Saturday, the harbour police said.\n"
    "\n"
    "The regional hospital said it had no reports of wounded people. A further two officers "
    "were hurt, police said.\n"
)

# Emoji of several code points, combining marks, text from right to left, digits of other scripts, CRLF.
MIXED_TEXT = canonical(
    "Hello 👩‍🚒 world: seven dead\r\n"
    "\r\n"
    "A fire\u0301fighter 👮🏽 said “five 👨‍👩‍👧 were hurt” — and left, the harbour police said.\r\n"
    "\r\n"
    "وقالت الشرطة «قتل سبعة أشخاص» (7) في الميناء.\r\n"
    "\r\n"
    "Полиция сообщила: погибли 7 человек, 𝟟 ранены. 七人死亡。\r\n"
)


def make_desk(name="City desk"):
    return Desk.objects.get_or_create(name=name)[0]


def make_person(*roles, desk=None, username=None, **fields):
    username = username or "-".join(roles) or "nobody"
    person = Person(username=username, first_name=username.title(), **fields)
    person.set_password(PASSWORD)
    person.is_staff = "administrator" in roles
    person.save()
    person.groups.set(Group.objects.filter(name__in=roles))
    if desk:
        person.desks.add(desk)
    return person


def make_article(
    *,
    by,
    text=TEXT,
    outlet="The Harbour Post",
    title=None,
    desk=None,
    suggested=False,
    **facts,
):
    """Import a report; what the engine proposes for it is stored only for tests that speak of it."""
    title = title or text.split("\n", 1)[0]
    words = reports.ReportText(
        text=text, raw=text.encode(), parts=((SpanKind.HEADLINE, Span(0, len(title))),)
    )
    facts = {"published": "2011-11-12", "published_ground": "stated", **facts}
    return reports.import_report(
        words,
        reports.ReportFacts(outlet=outlet, title=title, **facts),
        desk=desk or by.desks.first(),
        by=by,
        suggests=suggested,
    )


def make_suggestion(article, *words, figures=(), state="open", **values):
    """Propose a claim whose content are these words of a report."""
    text = article.current.text
    content = tuple(Span(text.index(one), text.index(one) + len(one)) for one in words)
    proposal = Proposal(
        content=content, **{"pattern": "1", "confidence": 0.8, "cue_lemma": "say"} | values
    )
    return Suggestion.objects.create(
        article_version=article.current,
        start=proposal.hull.start,
        end=proposal.hull.end,
        engine="attest 1",
        pattern=proposal.pattern,
        cue=proposal.cue_lemma,
        confidence=proposal.confidence,
        trust=proposal.confidence,
        is_aside=proposal.attitude,
        reading=replace(proposal, figures=tuple(figures)).as_data(),
        state=state,
    )


def make_source(label="Harbour police", *, by, kind="police", **facts):
    only_in = facts.pop("only_in", None)
    return sources.make_source(
        sources.SourceFacts(label=label, kind=kind, **facts), by=by, only_in=only_in
    )


def make_event(article, label="Harbour, Saturday", *, by, **fields):
    return events.open_event(article, label=label, by=by, **fields)


def part(article, role, quote, occurrence=1):
    """Give a part of a claim by its words."""
    start = -1
    for _ in range(occurrence):
        start = article.current.text.index(quote, start + 1)
    return PartContent(role=role, start=start, end=start + len(quote), quote=quote)


def figure(article, quote, occurrence=1, **values):
    place = part(article, PartRole.CONTENT, quote, occurrence)
    values = {
        "harm": "killed",
        "qualifier": "exact",
        "low": 7,
        "best": 7,
        "high": 7,
        "new_people": True,
        **values,
    }
    return FigureContent(start=place.start, end=place.end, quote=quote, **values)


def time(article, quote, occurrence=1, **values):
    place = part(article, PartRole.CONTENT, quote, occurrence)
    values = {"role": "event", "edtf": "2011-11-12", "rule": "", **values}
    return TimeContent(start=place.start, end=place.end, quote=quote, **values)


def content(article, *, words="A gunman killed seven people on Saturday", **values):
    """Give the content of a claim on the standard text: harbour police said seven were killed."""
    attributed = values.pop("attributed", True)
    if "parts" not in values:
        values["parts"] = [part(article, PartRole.CONTENT, words)]
        if attributed:
            values["parts"] += [
                part(article, PartRole.SOURCE, "the harbour police"),
                part(article, PartRole.CUE, "said"),
            ]
    return ClaimContent(**{**values, "parts": tuple(values["parts"])})


def make_claim(article, *, by, state="draft", editor=None, **values):
    """Mark a claim; `state` other than draft is set by the actions a person would use."""
    source = values.pop("source", None) or make_source(by=by)
    if "figures" not in values:
        values["figures"] = (figure(article, "seven people"),)
    claim = claims.mark_claim(article, content(article, source=source.key, **values), by=by)
    return move_claim(claim, state, by=by, editor=editor)


def move_claim(claim, state, *, by, editor=None):
    """Bring a draft to a state by the actions that people use."""
    from annotations.actions import deciding
    from annotations.values.vocabulary import Verb

    if state == "draft":
        return claim
    deciding.submit_report(claim.article_version.article, by=by)
    claim.refresh_from_db()
    if state == "submitted":
        return claim
    verb = {"verified": Verb.VERIFY, "returned": Verb.RETURN, "disputed": Verb.DISPUTE}[state]
    if verb is Verb.VERIFY:
        claim = deciding.check_words(claim, seen=claim.version, by=editor)
    return deciding.review_claim(
        claim, seen=claim.version, verb=verb, by=editor, note="A note.", reason="misleading"
    )


def moment():
    return timezone.now()


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()
