"""A page about an incident costs the same queries for the rows of one record and for ten times as many."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from annotations.actions.reports import ReportText
from annotations.actions.versions import add_version
from incidents.actions.conflicts import open_conflict
from incidents.actions.evidence import link_event
from incidents.actions.timeline import Line, order_timeline
from tests import factories
from tests.depth import MORE, deepen

TOLD = ("Seven", "were killed", "Sunday", "as men cleared the quay", "the fire brigade")


@pytest.fixture
def depth(journalist, editor):
    return deepen(journalist, editor)


def tell_more(depth, number):
    """Link further reports, each with a source of its own; half of them are changed afterwards."""
    claims = []
    for n in range(number):
        said = f"{depth.sentence(*TOLD)} Diver {n} was there."
        article = depth.report(f"Diver {n} tells", said, *MORE, outlet=f"Outlet {n}")
        event = factories.make_event(article, by=depth.by, when="2011-11-13")
        source = factories.make_source(f"Brigade {n}", by=depth.by, kind="emergency_service")
        claims.append(depth.claim(article, event, source, TOLD, 7))
        link_event(depth.incident, event, by=depth.editor)
    return claims


def dispute(depth, claims):
    for claim in claims:
        open_conflict(
            depth.incident,
            type="circumstance_variance",
            words=f"Who closed it, {claim.key}",
            claims=[depth.claims[0].key],
            against=[claim.key],
            by=depth.editor,
        )


def change(depth, claims):
    for claim in claims:
        article = claim.article_version.article
        text = article.current.text.replace("Seven people", "Six people")
        article.refresh_from_db()
        words = ReportText(text=text, raw=text.encode())
        add_version(article, words, seen=article.version, by=depth.by, suggests=False)


def ten_times(depth):
    claims = tell_more(depth, 10)
    lines = [Line(claim=claim.key) for claim in (*depth.claims[:1], *depth.claims[2:3], *claims)]
    order_timeline(depth.incident, lines, **depth.seen("incident"))
    dispute(depth, claims[:5])
    depth.publish("incident", why="More was told.")
    change(depth, claims[5:])


def pages(depth):
    work, record = f"/incidents/work/{depth.incident.key}", f"/incidents/{depth.incident.key}"
    release = f"{record}/releases/{depth.incident.releases.count()}"
    return {
        "work": f"{work}/",
        "timeline": f"{work}/timeline/",
        "line": f"{work}/timeline/{depth.claims[2].key}/",
        "new conflict": f"{work}/conflicts/new/",
        "conflict": f"{work}/conflicts/{depth.conflict.key}/",
        "publish": f"{work}/publish/",
        "preview": f"{work}/preview/",
        "falls": f"{work}/falls/",
        "split": f"{work}/split/",
        "merge": f"{work}/merge/?into={depth.other.key}",
        "conflicts": "/incidents/work/conflicts/",
        "record": f"{record}/",
        "definition": f"{record}/?count=all",
        "number": f"{release}/figures/killed/victims/",
        "words": f"{release}/words/c1/",
        "cite": f"{release}/cite/",
        "group of copies": f"/copies/{depth.confirmed.group.key}/",
        "comparison": f"/articles/{depth.first.key}/compare/?from=1&to=2",
        "review": f"/review/{depth.claims[1].key}/",
    }


def costs(browser, addresses):
    """Count the queries of each page, asked a second time: what is remembered is remembered."""
    found = {}
    for name, address in addresses.items():
        browser.get(address)
        with CaptureQueriesContext(connection) as queries:
            answer = browser.get(address)
        assert answer.status_code == 200, (name, address)
        found[name] = len(queries), len(answer.content)
    return found


def test_ten_times_the_evidence_costs_the_queries_of_little(signed_in, editor, depth):
    browser = signed_in(editor)
    before = costs(browser, pages(depth))

    ten_times(depth)
    after = costs(browser, pages(depth))

    assert {name: cost for name, (cost, _) in after.items()} == {
        name: cost for name, (cost, _) in before.items()
    }
    for name in ("work", "timeline", "new conflict", "record", "number", "group of copies"):
        assert after[name][1] > 1.3 * before[name][1], name
