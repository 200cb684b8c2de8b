"""Words of 200 letters without a blank, wherever somebody can type: no page gets wider than its window.

At 1440 and at 360 px (WCAG 1.4.10), with everything folded out. What is wide in itself, such as a
table of many numbers, scrolls in a box of its own.
"""

import pytest
from playwright.sync_api import expect

from annotations.actions import claims, deciding, reports, sentences, sources
from annotations.models import Article, Claim, Desk, Mention, Source
from annotations.text.spans import Span
from annotations.values.vocabulary import NamedWho, PartRole, PublicUse
from incidents.actions.conflicts import open_conflict, settle_conflict
from incidents.actions.evidence import assess, link_claim, link_event
from incidents.actions.incidents import (
    CellRuling,
    rule_on,
    set_parties,
)
from incidents.actions.publishing import redact_words, take_down
from incidents.actions.relating import relate
from incidents.actions.timeline import Line, order_timeline
from incidents.models import Incident
from tests import factories, record_factories
from tests.browser.visiting import (
    ASTRAY,
    NARROW,
    OVERFLOW,
    admin_addresses,
    pages_for,
    site_addresses,
)
from tests.factories import PASSWORD

LENGTH = 200
TABS = ("casualties", "timeline", "history")


def long(name, length=LENGTH):
    """Give a word that begins with a name and has no place to break."""
    return (name + "abcdefghij" * (length // 10))[:length]


HEADLINE, CULPRIT, DEAD, DAY, SPEAKER, SAID = map(
    long, ("Headline", "Culprit", "Seven", "Saturday", "Speaker", "Said")
)
CLINIC, HURT, LEFTOVER = map(long, ("Clinic", "Hurt", "Leftover"))
TEXT = (
    f"{HEADLINE}\n\n{CULPRIT} killed {DEAD} on {DAY}, {SPEAKER} {SAID}.\n\n"
    f"{CLINIC} had {HURT}. {CLINIC} saw {HURT}. {CLINIC} told {HURT}. {CLINIC} gave {HURT}. "
    f"{CLINIC} took {HURT}. {CLINIC} knew {HURT}.\n\n{LEFTOVER}\n"
)


def make_person(role, desk):
    person = factories.make_person(role, desk=desk, username=long(role, 150))
    person.first_name, person.last_name = long("First", 150), long("Last", 150)
    person.email = f"{long('mail', 60)}@{long('host', 60)}.example"
    person.save()
    return person


def make_report(by):
    """A report that was corrected once."""
    facts = {
        "title": HEADLINE, "outlet": long("Outlet"), "byline": long("Byline"),
        "dateline_place": long("Dateline"), "address": f"https://harbour.example/{long('page')}",
    }  # fmt: skip
    article = factories.make_article(by=by, text=TEXT, **facts)
    facts |= {"published": "2011-11-12", "published_ground": "stated"}
    return reports.correct_report(
        article, reports.ReportFacts(**facts), seen=article.version, by=by, reason=long("Why")
    )


def make_source(name, by, **facts):
    return factories.make_source(long(name), by=by, aliases=(long("Alias"),), **facts)


def make_toll(article, event, source, people):
    """The claim on which the record's numbers rest; every part of it is one long word."""
    return factories.make_claim(
        article, by=people["journalist"], editor=people["editor"], source=source, event=event.key,
        state="verified", note=long("Note"),
        parts=(
            factories.part(article, PartRole.CONTENT, f"{CULPRIT} killed {DEAD}"),
            factories.part(article, PartRole.SOURCE, SPEAKER),
            factories.part(article, PartRole.CUE, SAID),
        ),
        figures=(factories.figure(article, DEAD, includes_perpetrator="no"),),
        times=(factories.time(article, DAY),),
    )  # fmt: skip


def make_hurt(article, event, source, people, verb, state):
    """A claim of one sentence in a state: the draft last, for a submission takes all drafts."""
    author = people["journalist"]
    at = article.current.text.count(CLINIC, 0, article.current.text.index(verb))
    quote = f"{verb} {HURT}"
    start = article.current.text.index(quote) + len(verb) + 1
    place = factories.FigureContent(
        start=start, end=start + LENGTH, quote=HURT, harm="injured", qualifier="exact",
        low=at, best=at, high=at,
    )  # fmt: skip
    claim = factories.make_claim(
        article, by=author, source=source, event=event.key, note=long("Note"), figures=(place,),
        parts=(
            factories.part(article, PartRole.SOURCE, CLINIC, at),
            factories.part(article, PartRole.CONTENT, quote),
        ),
    )  # fmt: skip
    return factories.move_claim(claim, state, by=author, editor=people["editor"])


def fill_desk(people):
    """A report with claims in every state, its events, its sources, words held back."""
    author = people["journalist"]
    article = make_report(author)
    event = factories.make_event(article, long("Event"), by=author, place=long("Place"))
    factories.make_event(article, long("Aside"), by=author, place=long("Place"))
    speaker = make_source("Speaker", author, place=long("Place"))
    clinic = make_source("Clinic", author)
    toll = make_toll(article, event, speaker, people)
    states = {
        "had": "verified",
        "told": "disputed",
        "gave": "submitted",
        "saw": "returned",
        "took": "draft",
    }
    made = [make_hurt(article, event, clinic, people, *one) for one in states.items()]
    claims.withdraw_claim(made.pop(), seen=1, by=author, reason=long("Why"))
    made.append(make_hurt(article, event, clinic, people, "knew", "draft"))
    deciding.decide_mention(Mention.objects.order_by("pk").first(), by=people["editor"])
    deciding.comment(toll, text=long("Comment"), by=people["editor"])
    deciding.comment(made[-2], text=long("Comment"), by=people["editor"])
    start = TEXT.index(DAY)
    sentences.hold_words(
        article, Span(start, start + LENGTH), DAY, who=NamedWho.VICTIM, public=PublicUse.HOLD,
        by=author, reason=long("Why"),
    )  # fmt: skip
    protected = make_source(
        "Nurse", author, kind="witness", named="unnamed_person", only_in=article
    )
    sources.protect_source(
        protected, seen=protected.version, reason=long("Why"), label=long("Nurse"), by=author,
        identity=dict.fromkeys(("name", "contact", "notes"), long("Nurse")),
    )  # fmt: skip
    return article, event, toll, made


def fill_record(people, event, toll, made):
    """An incident of two releases with a ruling, a conflict, ties; another one that is taken down."""
    editor = people["editor"]
    facts = {"by": editor, "place": long("Place")}
    incident = record_factories.make_incident(title=long("Incident"), **facts)
    other = record_factories.make_incident(title=long("Other"), **facts)
    link_event(incident, event, by=editor)
    link_claim(other, made[0], by=editor)

    def seen():
        return {"seen": Incident.objects.get(pk=incident.pk).version, "by": editor}

    relate(incident, other, kind="possibly_same", **seen())
    set_parties(incident, [toll.source], **seen())
    rule_on(
        incident,
        CellRuling(harm="killed", node="people", reason=long("Why"), low=6, best=8),
        **seen(),
    )
    assess(incident, toll, credibility="3", reason=long("Why"), **seen())
    order_timeline(incident, [Line(claim=toll.key)], **seen())
    conflict = open_conflict(
        incident,
        type="motive_denial",
        words=long("Words"),
        by=editor,
        claims=(toll.key, made[0].key),
    )
    settle_conflict(conflict, seen=1, state="explained", reason=long("Why"), by=editor)
    record_factories.release_of(incident, by=editor)
    record_factories.release_of(incident, by=editor, why=long("Why"))
    record_factories.release_of(other, by=editor)
    take_down(other, reason=long("Why"), by=editor)
    start = TEXT.index(LEFTOVER)
    version = event.article.current
    redact_words(version, start=start, end=start + LENGTH, reason=long("Why"), by=editor)
    return incident


@pytest.fixture
def rows(desk):
    Desk.objects.filter(pk=desk.pk).update(name=long("Desk", 120))
    desk.refresh_from_db()
    roles = ("journalist", "editor", "administrator")
    people = {role: make_person(role, desk) for role in roles}
    article, event, toll, made = fill_desk(people)
    incident = fill_record(people, event, toll, made)
    return {"people": people, "article": article, "incident": incident, "claims": [toll, *made]}


def states(rows, role):
    """Give the addresses of pages in their states: claims, tabs, a new claim, every source."""
    report = f"/articles/{rows['article'].key}"
    desk = [f"{report}/desk/?tab={tab}" for tab in TABS]
    desk += [f"{report}/desk/?claim={claim.key}" for claim in rows["claims"]]
    desk += [f"{report}/claims/new/?sentence=3", f"{report}/desk/?at=3"]
    desk += [f"{report}/desk/?claim={rows['claims'][0].key}&tab=discussion"]
    both = [f"/sources/{source.key}/" for source in Source.objects.all()]
    found = {
        "journalist": desk + both,
        "editor": [f"/review/{claim.key}/" for claim in rows["claims"]] + both,
        "administrator": list(pages_for(rows["people"]["administrator"], admin_addresses())),
    }
    return found.get(role, [])


@pytest.mark.parametrize("role", ["reader", "journalist", "editor", "administrator"])
def test_no_page_is_wider_than_its_window_in_any_role(rows, ruler, role):
    person = rows["people"].get(role)
    addresses = [*pages_for(person, site_addresses()), *states(rows, role)]
    tab = ruler(person)

    for address in addresses:
        tab.go(address)

    assert len(addresses) > 5


def test_no_list_without_a_find_is_wider_than_its_window(rows, ruler):
    lists = (
        "/articles/?words=",
        "/claims/?who=",
        "/sources/?name=",
        "/incidents/work/?q=",
        "/incidents/?q=",
    )
    tab = ruler(rows["people"]["editor"])

    for address in lists:
        tab.go(address + long("Nowhere"))
        assert tab.page.locator(".empty").is_visible(), address


def test_no_refusal_to_a_journalist_is_wider_than_its_window(rows, ruler):
    article, draft = rows["article"], rows["claims"][-1]
    report = f"/articles/{article.key}"
    tab = ruler(rows["people"]["journalist"])

    tab.go("/articles/import/")
    tab.send("/articles/import/", 200, words=article.current.text)
    tab.send("/articles/import/save/", 422, words=TEXT, title=HEADLINE, outlet=long("Outlet"))
    tab.go(f"{report}/claims/new/?sentence=4")
    tab.page.locator("[name=content-0-words]").fill(long("Unfound"))
    tab.page.locator("[name=shorthand]").fill(long("Unread"))
    tab.answer_of("[data-save]", 422)
    tab.go(f"{report}/desk/?claim={draft.key}")
    Claim.objects.filter(pk=draft.pk).update(version=draft.version + 1, note=long("Theirs"))
    tab.page.locator("[name=note]").fill(long("Mine"))
    tab.answer_of("[data-save]", 409)
    tab.go(f"{report}/facts/")
    tab.page.locator("[name=title]").fill("")
    tab.answer_of("main .button.primary", 422)
    tab.go(f"{report}/facts/")
    Article.objects.filter(pk=article.pk).update(version=article.version + 1)
    tab.page.locator("[name=reason]").fill(long("Reason"))
    tab.answer_of("main .button.primary", 409)
    tab.send("/sign-in/", 422, username=long("nobody"), password=PASSWORD)


def test_no_refusal_to_an_editor_is_wider_than_its_window(rows, ruler):
    waiting = next(claim for claim in rows["claims"] if claim.state == "submitted")
    source, incident = rows["claims"][0].source, rows["incident"]
    work = f"/incidents/work/{incident.key}"
    tab = ruler(rows["people"]["editor"])

    tab.go(f"/review/{waiting.key}/")
    tab.send(f"/review/{waiting.key}/decide/", 409, version="1", verb="return", note=long("Note"))
    tab.go(f"/sources/{source.key}/change/")
    Source.objects.filter(pk=source.pk).update(version=source.version + 1)
    tab.answer_of("main .button.primary", 409)
    tab.go(f"{work}/change/")
    tab.send(
        f"{work}/change/", 422, version=incident.version, title=long("Title"), when=long("When")
    )
    for name in ("change", "publish"):
        tab.go(f"{work}/{name}/")
        Incident.objects.filter(pk=incident.pk).update(version=100 + len(name))
        if name == "publish":
            tab.page.locator("[name=why]").fill(long("Why"))
        tab.answer_of("main .button.primary", 409)
    for name in ("conflicts/new", "rule/killed/victims", "take-down", "redactions"):
        tab.go(f"{work}/{name}/")
        tab.send(f"{work}/{name}/", 422, version="107", words=long("Words"), low=long("Low"))


def test_a_narrow_report_opens_at_its_head_with_a_way_to_its_tabs(rows, open_tab):
    page = open_tab(rows["people"]["journalist"], viewport=NARROW)
    page.goto(f"/articles/{rows['article'].key}/desk/")

    expect(page.locator("a.sentence:focus")).to_be_attached()
    assert page.evaluate("scrollY") == 0
    page.locator(".jump").click()

    expect(page.locator(".tabs")).to_be_in_viewport()


@pytest.mark.parametrize("place", ["", "#s2"])
def test_a_narrow_form_opens_at_its_first_field(rows, open_tab, place):
    page = open_tab(rows["people"]["journalist"], viewport=NARROW)
    page.goto(f"/articles/{rows['article'].key}/claims/new/?sentence=2{place}")

    expect(page.locator("[data-words]").first).to_be_focused()
    expect(page.locator("[data-words]").first).to_be_in_viewport()


def test_what_leaves_its_box_and_what_is_cut_off_are_told(ruler):
    tab = ruler()
    tab.page.set_viewport_size(NARROW)
    tab.page.goto("about:blank")
    styles = ("overflow: visible", "overflow: hidden", "overflow: auto", "overflow-wrap: anywhere")
    tab.page.set_content("".join(f"<p style='{style}'>{long('Word')}</p>" for style in styles))

    assert len(tab.page.evaluate(ASTRAY)) == 2
    assert tab.page.evaluate(OVERFLOW) > 0
