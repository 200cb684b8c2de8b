"""Every page of the site and its states, for everybody who may see it: axe, both colour schemes, 360 px.

The tabs run with the site's own content policy, so that the end of a test also tells whether any
page broke it or asked another host for anything (see conftest.py).
"""

import sqlite3
from contextlib import closing

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection

from annotations.actions.suggesting import reject_suggestion
from annotations.models import (
    Article,
    Claim,
    PatternFate,
    Person,
    ReportedEvent,
    Source,
    Suggestion,
)
from incidents.actions.publishing import take_down
from incidents.demo.record import load_demo
from incidents.models import Incident, Release, ReleaseClaim
from tests import factories
from tests.browser.visiting import admin_addresses, pages_for, site_addresses
from tests.factories import PASSWORD


@pytest.fixture(scope="module")
def kept():
    """A database to keep the demo in: loading it costs seconds, a copy of it none."""
    with closing(sqlite3.connect(":memory:", check_same_thread=False)) as database:
        yield database


@pytest.fixture
def demo(desk, kept):
    """The demo, whole: reports with claims in every state, two incidents, three releases."""
    connection.ensure_connection()
    is_kept = kept.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if is_kept and connection.vendor == "sqlite":
        kept.backup(connection.connection)
        ContentType.objects.clear_cache()
    else:
        load_demo(desk)
        if connection.vendor == "sqlite":
            connection.connection.backup(kept)
    return {person.username: person for person in Person.objects.all()}


PEOPLE = [None, "journalist-1", "editor-1", "administrator-1"]


@pytest.mark.parametrize("name", PEOPLE, ids=["reader", "journalist", "editor", "administrator"])
def test_no_page_has_a_violation_in_any_role(demo, visit, name):
    person = demo[name] if name else None
    addresses = list(pages_for(person, site_addresses()))
    tab = visit(person)

    for address in addresses:
        tab.go(address)

    assert len(addresses) > 5


# ---- States of pages: empty, refused, stale, gone -------------------------------------------------


def test_no_state_of_a_readers_page_has_a_violation(demo, visit):
    down = Incident.objects.get(title__contains="Dunmarrow")
    take_down(down, reason="A name slipped in.", by=demo["editor-1"])
    tab = visit()

    tab.go("/incidents/nothing2here/", 404)
    tab.go(f"/incidents/{down.key}/", 410)
    tab.go(f"/incidents/{down.key}/releases/1/", 410)
    tab.go("/articles/")  # asks to sign in
    tab.send("/sign-in/", 422, username="nobody", password=PASSWORD)
    tab.send("/claims/change-source/", 403, reason="Typed before the session ended.")
    ReleaseClaim.objects.all().delete()
    Release.objects.all().delete()
    tab.go("/incidents/")
    tab.go("/incidents/corrections/")


def test_no_state_of_a_journalists_page_has_a_violation(demo, visit):
    person = demo["journalist-1"]
    article = Article.objects.get(outlet__name="The Steppe Courier")
    claim = Claim.objects.filter(author=person, article_version__article=article).first()
    draft = Claim.objects.filter(author=person, state="draft").first()
    tab = visit(person)

    tab.go("/nowhere/", 404)
    tab.go("/review/", 403)
    for address in ("/articles/", "/claims/", "/sources/"):
        tab.go(f"{address}?q=nothing+like+this&source=nothing2here")
    tab.go(f"/articles/{article.key}/desk/?claim={claim.key}")
    tab.go(f"/articles/{article.key}/claims/new/?sentence=4&own_voice=1")
    for name in ("casualties", "timeline", "history"):
        tab.go(f"/articles/{article.key}/desk/?tab={name}")
    tab.send("/articles/import/", 422, words="")
    tab.send("/articles/import/", 200, words=article.current.text)
    tab.send("/articles/import/save/", 422, words=article.current.text)
    tab.go(f"/articles/{article.key}/claims/new/?sentence=4")
    tab.page.locator("[name=content-0-words]").fill("words that are not there")
    tab.answer_of("[data-save]", 422)
    tab.go(f"/articles/{article.key}/desk/?claim={draft.key}")
    Claim.objects.filter(pk=draft.pk).update(version=draft.version + 1)
    tab.page.locator("[name=note]").fill("Mine.")
    tab.answer_of("[data-save]", 409)
    tab.go(f"/articles/{article.key}/facts/")
    tab.page.locator("[name=published_on]").fill("2011-11-19")
    tab.page.locator("[name=reason]").fill("The day was misread.")
    tab.answer_of("main .button.primary", 200)
    tab.go(f"/articles/{article.key}/facts/")
    Article.objects.filter(pk=article.pk).update(version=article.version + 1)
    tab.page.locator("[name=reason]").fill("The day was misread.")
    tab.answer_of("main .button.primary", 409)
    tab.go(f"/articles/{article.key}/events/new/")
    tab.answer_of("main .button.primary", 422)
    tab.go("/account/")
    tab.send("/account/", 422, old_password=PASSWORD, new_password1="short", new_password2="")


def test_no_state_of_a_suggestion_has_a_violation(demo, visit):
    person, editor = demo["journalist-1"], demo["editor-1"]
    article = factories.make_article(by=person, suggested=True)
    first, second = Suggestion.objects.of_article(article).open()[:2]
    desk = f"/articles/{article.key}/desk/"
    tab = visit(person)

    tab.go(desk)
    tab.go(f"{desk}?suggestion={second.key}&change=1")
    tab.page.locator("[name=content-0-words]").fill("words that are not there")
    tab.answer_of("[data-accept]", 422)
    reject_suggestion(first, seen=1, by=person)
    tab.go(f"{desk}?suggestion={second.key}&rejected={first.key}")
    tab.send(f"/suggestions/{first.key}/take/", 422, suggestion_version="1")
    tab.go(f"{desk}?at=2&plain=1")
    reviewer = visit(editor)
    reviewer.go("/patterns/")
    PatternFate.objects.all().delete()
    reviewer.go("/patterns/")


def test_no_state_of_an_editors_page_has_a_violation(demo, visit):
    person = demo["editor-1"]
    incident = Incident.objects.get(title__contains="Taraz")
    claims = Claim.objects.filter(state="submitted").exclude(edited_by=person)
    source = Source.objects.filter(only_in=None).first()
    work = f"/incidents/work/{incident.key}"
    tab = visit(person)

    tab.go("/review/?age=never&outlet=99999")
    tab.go("/incidents/work/?q=nothing+like+this")
    review = f"/review/{claims.first().key}"
    tab.go(f"{review}/")
    tab.send(f"{review}/decide/", 422, version=claims.first().version, verb="dispute")
    tab.go(f"{review}/")
    tab.send(f"{review}/decide/", 409, version="1", verb="return", note="Who said this?")
    tab.go("/incidents/work/new/")
    tab.answer_of("main .button.primary", 422)
    tab.go(f"/incidents/work/events/{ReportedEvent.objects.first().key}/")
    tab.page.locator("[name=title]").fill("")
    tab.answer_of("main .button.primary", 422)
    for name in ("change", "publish"):
        tab.go(f"{work}/{name}/")
        Incident.objects.filter(pk=incident.pk).update(version=100)
        if name == "publish":
            tab.page.locator("[name=why]").fill("A later toll.")
        tab.answer_of("main .button.primary", 409)
        Incident.objects.filter(pk=incident.pk).update(version=200)
    for name in ("conflicts/new", "rule/killed/victims", "take-down", "publish", "redactions"):
        tab.go(f"{work}/{name}/")
        tab.send(f"{work}/{name}/", 422, version="200")
    tab.go(f"{work}/timeline/")
    tab.answer_of("main [name=out]", 200)
    line = f"{work}/timeline/{incident.timeline.first().claim.key}"
    tab.go(f"{line}/")
    tab.send(f"{line}/", 422, version="200", relation="near")
    tab.go(f"{line}/")
    tab.send(f"{line}/name/", 409, version="1", label="A name")
    tab.go(f"/sources/{source.key}/change/")
    Source.objects.filter(pk=source.pk).update(version=source.version + 1)
    tab.answer_of("main .button.primary", 409)
    take_down(Incident.objects.get(pk=incident.pk), reason="A name slipped in.", by=person)
    tab.go(f"{work}/")
    tab.go(f"{work}/put-up/")


@pytest.mark.parametrize("role", ["journalist", "editor", "administrator"])
def test_no_empty_page_has_a_violation(visit, request, role):
    tab = visit(request.getfixturevalue(role))
    everywhere = ["/", "/account/", "/sources/"]
    desk = ["/articles/", "/claims/", "/articles/import/"]
    record = ["/review/", "/incidents/work/", "/incidents/work/events/"]
    pages = everywhere + (desk if role != "administrator" else [])

    for address in pages + (record if role == "editor" else []):
        tab.go(address)


def test_no_page_of_the_administration_has_a_violation(demo, visit):
    person = demo["administrator-1"]
    tab = visit(person)

    for address in list(pages_for(person, admin_addresses())):
        tab.go(address)
