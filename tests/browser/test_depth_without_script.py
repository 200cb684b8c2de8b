"""Each form of the record in depth does its job without a script: links, buttons and fields, nothing else."""

import pytest
from playwright.sync_api import expect

from annotations.models import Copy, Source
from incidents.models import Conflict, ErrorReport, FallNote, Incident
from tests.browser.test_journey_without_script import Plain
from tests.depth import deepen


@pytest.fixture
def depth(journalist, editor):
    return deepen(journalist, editor)


@pytest.fixture
def plain(open_tab, depth):
    """Open a tab without script for somebody who is signed in, or for a reader."""

    def open_one(person=None):
        return Plain(open_tab(person, java_script_enabled=False))

    return open_one


def said(tab):
    """Give what a page says after a form was sent."""
    return expect(tab.page.locator(".message").first)


def test_a_reader_switches_the_definition_and_reports_an_error(plain, depth):
    tab = plain()
    tab.page.goto(f"/incidents/{depth.incident.key}/")

    tab.follow("all dead, as UCDP GED and GTD count")
    expect(tab.page.locator(".counting [aria-current]")).to_contain_text("all dead")
    tab.follow("Report an error")
    tab.fill(words="The mill stood empty.")
    tab.press("Send")

    expect(tab.page.locator("h1")).to_contain_text("Thank you")
    assert ErrorReport.objects.filter(words="The mill stood empty.").exists()


def test_a_journalist_takes_in_a_new_text_and_decides_on_copies(plain, depth):
    tab = plain(depth.by)
    tab.page.goto(f"/articles/{depth.first.key}/text/")
    text = depth.first.current.text.replace("Nine people", "Six people")

    tab.fill(words=text)
    tab.press("Read it")
    tab.press("Save the new text")
    expect(tab.page.locator("h1")).to_contain_text("Text 2 and text 3")
    expect(tab.page.get_by_text("its words changed").first).to_be_visible()
    tab.page.goto(f"/copies/{depth.proposed.group.key}/")
    tab.press("Confirm as a copy")

    assert Copy.objects.get(pk=depth.proposed.pk).state == "confirmed"


def test_an_editor_opens_and_settles_a_conflict_and_answers_a_reader(plain, depth):
    tab = plain(depth.editor)
    work = f"/incidents/work/{depth.incident.key}"
    tab.page.goto(f"{work}/conflicts/new/")
    tab.page.get_by_label("motive denied").check()
    tab.fill(words="Whether it was sold.")
    tab.press("Open it")
    assert Conflict.objects.get(words="Whether it was sold.").stands

    tab.page.goto(f"{work}/conflicts/{depth.contradiction.key}/")
    tab.page.get_by_label("kept as a range").check()
    tab.fill(reason="Both are told.")
    tab.press("Save")
    assert Conflict.objects.get(pk=depth.contradiction.pk).state != "open"
    tab.page.goto("/incidents/work/errors/")
    tab.follow("It was six")
    tab.fill(answer="It was seven.")
    tab.press("Save the answer")

    assert ErrorReport.objects.get(pk=depth.error.pk).answer == "It was seven."


def test_an_editor_says_why_a_toll_fell(plain, depth):
    tab = plain(depth.editor)
    tab.page.goto(f"/incidents/work/{depth.incident.key}/falls/")

    tab.page.locator(".falls input[type=text]").fill("Two came home.")
    tab.press("Save")

    assert FallNote.objects.get(incident=depth.incident).words == "Two came home."


def test_an_editor_merges_sources_and_takes_them_apart(plain, depth):
    tab = plain(depth.editor)
    tab.page.goto(f"/incidents/work/sources/{depth.owners.key}/merge/")
    tab.fill(q="Fire brigade")
    tab.press("Search")
    tab.page.locator("select[name=into]").select_option(depth.brigade.key)
    tab.press("Show what would move")
    tab.fill(reason="One letterhead.")
    tab.press("Merge them")
    assert Source.objects.get(pk=depth.owners.pk).merged_into == depth.brigade

    tab.page.goto(f"/incidents/work/sources/{depth.owners.key}/unmerge/")
    tab.fill(reason="Two letterheads.")
    tab.press("Take them apart")

    assert Source.objects.get(pk=depth.owners.pk).merged_into is None


def test_an_editor_merges_incidents_takes_them_apart_and_makes_two_of_one(plain, depth):
    tab = plain(depth.editor)
    work = f"/incidents/work/{depth.incident.key}"
    tab.page.goto(f"{work}/merge/")
    tab.fill(q="school")
    tab.press("Search")
    tab.follow("Show both as one Roof of a school")
    tab.fill(reason="One night.")
    tab.press("Merge them")
    assert depth.again("incident").merged_into == depth.other

    tab.page.goto(f"{work}/unmerge/")
    tab.fill(reason="Two nights.")
    tab.press("Take them apart")
    assert depth.again("incident").merged_into is None
    tab.page.goto(f"{work}/split/")
    tab.page.get_by_label("What the owners say").check()
    tab.fill(title="What the owners speak of")
    tab.press("Show what comes of it")
    tab.fill(reason="Another mill.")
    tab.press("Split it")

    assert Incident.objects.get(title="What the owners speak of").evidence.count() == 1
