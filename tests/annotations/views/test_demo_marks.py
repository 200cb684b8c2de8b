"""Rows of the demo are marked on every page that shows one: walked by the list of addresses."""

import pytest
from django.urls import reverse

from annotations.actions import sources
from annotations.models import Person
from incidents.actions.answering import report_error
from incidents.actions.conflicts import open_conflict
from tests import factories
from tests.config.test_access import ALL
from tests.record_factories import injured_claim, linked_incident, release_of

MARK = '<span class="label">demo</span>'

# Addresses that show no row, or are no page.
NO_ROWS = {
    "annotations:account",
    "annotations:article_import",
    "annotations:article_raw",
    "annotations:pattern_list",
    "annotations:shorthand_read",
    "annotations:sign_in",
    "annotations:time_read",
    "favicon",
    "incidents:cite_bibtex",
    "incidents:cite_csl",
    "incidents:incident_new",
    "incidents:method",
    "incidents:release_csv",
    "incidents:release_json",
}


@pytest.fixture
def demo(journalist, editor):
    """One row of each kind, made by people of the demo; what stands in addresses, by its place."""
    Person.objects.update(demo=True)
    journalist.demo = editor.demo = True
    incident, event, claim = linked_incident(by=journalist, editor=editor)
    release_of(incident, by=editor)
    release_of(incident, by=editor, why="Corrected a name.")
    source = claim.source
    injured_claim(event.article, event, by=journalist, editor=editor, source=source)
    factories.make_claim(event.article, by=journalist, source=source, state="submitted")
    other = factories.make_article(by=journalist, outlet="The Late Post")
    late = factories.make_event(other, by=journalist)
    injured_claim(other, late, by=journalist, editor=editor, source=source)
    hidden = factories.make_source("A clerk", by=journalist, kind="witness")
    factories.make_claim(other, by=journalist, source=hidden)
    hidden = sources.protect_source(
        hidden, seen=1, reason="in danger", label="a clerk", by=editor, identity={"name": "N."}
    )
    conflict = open_conflict(incident, type="count_mismatch", words="Two motives.", by=editor)
    report_error(incident, release=1, about="", words="The month is wrong.")
    return {
        "articles": event.article,
        "claims": claim,
        "events": event,
        "incidents": incident,
        "review": claim,
        "sources": hidden,
        "work": incident,
        "claim_key": claim,
        "conflict_key": conflict,
        "figures": event.article,
    }


def filled(pattern, demo):
    """Fill the keys of an address with rows of the demo."""
    route = str(pattern.pattern)
    filled = {"number": 1, "harm": "killed", "node": "victims"}
    for name in pattern.pattern.converters:
        if name == "key":
            before = route.split("<key:key>", maxsplit=1)[0].rstrip("/").split("/")
            known = [demo[step] for step in before if step in demo]
            filled[name] = (known[-1] if known else demo["incidents"]).key
        elif name in demo:
            filled[name] = demo[name].key
    return {name: filled.get(name, "nothing2here") for name in pattern.pattern.converters}


def test_every_page_that_shows_a_row_of_the_demo_marks_it(demo, editor, signed_in):
    browser = signed_in(editor)
    seen, unmarked = set(), []
    for name in sorted(set(ALL) - NO_ROWS):
        address = reverse(name, kwargs=filled(ALL[name], demo))
        query = {"q": "harb"} if name.endswith("source_suggest") else {}
        answer = browser.get(address, query)
        if answer.status_code == 200:
            seen.add(name)
            if MARK not in answer.content.decode():
                unmarked.append(f"{name} {address}")

    assert unmarked == []
    assert len(seen) > 40


def test_the_preview_of_a_change_of_source_marks_them_too(demo, editor, signed_in):
    claim = demo["claims"]
    claim.refresh_from_db()

    answer = signed_in(editor).post(
        "/claims/change-source/", {"claim": f"{claim.key}.{claim.version}"}
    )

    assert MARK in answer.content.decode()
