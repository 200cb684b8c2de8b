"""A list or queue costs the same queries for 1 row and for 100, and never reads a report's text."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from annotations.actions import claims, deciding
from annotations.models import Copy, CopyGroup
from incidents.actions.conflicts import open_conflict
from incidents.models import Conflict, ErrorReport, Evidence, Incident
from tests import factories
from tests.annotations.views.copies import copy_world
from tests.record_factories import make_incident, toll_claim

LISTS = {
    "/articles/": "editor",
    "/articles/?sort=published&words=harbour": "journalist",
    "/claims/": "editor",
    "/claims/?sort=state&who=harb&harm=killed": "editor",
    "/sources/": "editor",
    "/sources/?sort=-claims&name=harb": "administrator",
    "/review/": "editor",
    "/review/?order=newest": "editor",
    "/": "editor",
    "/#journalist": "journalist",
    "/copies/": "editor",
    "/incidents/work/": "editor",
    "/incidents/work/conflicts/": "editor",
    "/incidents/work/errors/": "editor",
}
COPIED = (CopyGroup, Copy, Incident, Evidence, Conflict, ErrorReport)
HEAVY = re.compile(r'"annotations_articleversion"\."(text|raw)"')


@pytest.fixture
def world(journalist, editor):
    """A report with a claim in every state, a source of its own and comments, and a copy; an incident."""
    article = factories.make_article(by=journalist)
    event = factories.make_event(article, by=journalist)
    source = factories.make_source(by=journalist)
    times = (factories.time(article, "on Saturday"),)
    for state in ("verified", "returned"):
        toll_claim(article, event, by=journalist, editor=editor, source=source, state=state)
    sent, corrected = (
        factories.make_claim(article, by=journalist, source=source, times=times, state="submitted")
        for _ in range(2)
    )
    claims.correct_claim(
        corrected,
        factories.content(article, source=source.key),
        seen=corrected.version,
        by=editor,
    )
    factories.make_claim(article, by=journalist, source=source)
    deciding.comment(sent, text="Whose people?", by=editor)
    deciding.comment(corrected, text="Theirs.", by=journalist)
    incident = make_incident(by=editor)
    Evidence.objects.create(incident=incident, event=event, linked_by=editor)
    factories.make_article(by=journalist, outlet="The Ferry Times")  # a copy, nobody has decided
    open_conflict(incident, type="motive_denial", words="Who began.", by=editor)
    ErrorReport.objects.create(incident=incident, release_number=1, words="It was six.")


@pytest.mark.parametrize(("address", "role"), LISTS.items(), ids=LISTS)
def test_one_row_and_a_hundred_cost_the_same_queries(address, role, *, world, signed_in, request):
    browser = signed_in(request.getfixturevalue(role))
    browser.get(address)

    with CaptureQueriesContext(connection) as for_one:
        one = browser.get(address)
    copy_world(99, *COPIED)
    with CaptureQueriesContext(connection) as for_hundred:
        hundred = browser.get(address)

    assert one.status_code == hundred.status_code == 200
    assert len(hundred.content) > 3 * len(one.content)
    assert len(for_hundred) == len(for_one)
    assert not [each["sql"] for each in for_hundred if HEAVY.search(each["sql"])]
