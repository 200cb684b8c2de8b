"""Every page of the site and its states, for everybody who may see it: axe, both colour schemes, 360 px.

The tabs run with the site's own content policy, so that the end of a test also tells whether any
page broke it or asked another host for anything (see conftest.py).
"""

from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from annotations.models import Article, Claim, Person, ReportedEvent, Source
from incidents.actions.publishing import take_down
from incidents.demo.record import load_demo
from incidents.models import Incident, Release
from tests.browser.conftest import AXE
from tests.hostile.addresses import admin_site, filled, patterns

WIDE = {"width": 1440, "height": 900}
NARROW = {"width": 360, "height": 740}
MOST_TRIED = 40  # rows that an address is tried with until one answers
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async ([only, named]) => {
  const runOnly = named.length ? {type: "rule", values: named} : {type: "tag", values: only};
  const {violations} = await axe.run({runOnly, resultTypes: ["violations"]});
  return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html.slice(0, 140)}`));
}"""
SEND = """([address, fields]) => {
  const form = document.createElement("form");
  const token = document.querySelector("[name=csrfmiddlewaretoken]");
  const all = token ? [...fields, ["csrfmiddlewaretoken", token.value]] : fields;
  for (const [name, value] of all) {
    const field = document.createElement("input");
    Object.assign(field, {type: "hidden", name, value});
    form.append(field);
  }
  Object.assign(form, {method: "post", action: address});
  document.body.append(form);
  form.submit();
}"""
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


class Visit:
    """A tab that looks at pages and remembers what was wrong with each."""

    def __init__(self, page, site):
        self.page = page
        self.site = site
        self.source = AXE.read_text(encoding="utf-8")
        self.wrong = []

    def go(self, address, status=200):
        """Open a page and look at it."""
        answer = self.page.goto(address)
        self.check(address, answer, status)

    def send(self, address, status, **fields):
        """Send a form to an address from the page that is open, and look at the answer."""
        pairs = [
            [name, value]
            for name, values in fields.items()
            for value in (values if isinstance(values, list) else [values])
        ]
        with self.page.expect_navigation() as answer:
            self.page.evaluate(SEND, [address, pairs])
        self.check(f"{address} (sent)", answer.value, status)

    def check(self, name, answer, status):
        if answer and answer.status != status:
            self.wrong.append(f"{name}: answered {answer.status}, not {status}")
            return
        self.page.set_viewport_size(WIDE)
        self.page.emulate_media(color_scheme="light")
        self.page.evaluate(self.source)
        found = self.page.evaluate(RUN, [TAGS, []])
        self.page.set_viewport_size(NARROW)
        self.page.emulate_media(color_scheme="dark")
        found += self.page.evaluate(RUN, [TAGS, ["color-contrast", "target-size"]])
        over = self.page.evaluate(OVERFLOW)
        if over > 0:
            found.append(f"{over} px wider than 360")
        self.wrong += [f"{name}: {line}" for line in dict.fromkeys(found)]


@pytest.fixture
def demo(desk):
    """The demo, whole: reports with claims in every state, two incidents, three releases."""
    load_demo(desk)
    return {person.username: person for person in Person.objects.all()}


@pytest.fixture
def visit(open_tab, site):
    """Open a tab for somebody: `visit(person)`; what was wrong on its pages is told at the end."""
    visits = []

    def open_one(person=None):
        page = open_tab(person)
        page.set_default_timeout(30_000)
        page.on("dialog", lambda dialog: dialog.accept())
        visits.append(Visit(page, site))
        return visits[-1]

    yield open_one
    assert [line for one in visits for line in one.wrong] == []


def pages_of(person):
    """Give each address of the site that answers this person with a page, with one row each."""
    client = Client()
    if person:
        client.force_login(person)

    def answers(address):
        answer = client.get(address.path)
        return answer.status_code == 200 and answer["Content-Type"].startswith("text/html")

    for name, route, _pattern in patterns():
        candidates = list(filled(name, route))[:MOST_TRIED]
        found = next((address.path for address in candidates if answers(address)), None)
        if found:
            yield found


PEOPLE = [None, "journalist-1", "editor-1", "administrator-1"]


@pytest.mark.parametrize("name", PEOPLE, ids=["reader", "journalist", "editor", "administrator"])
def test_no_page_has_a_violation_in_any_role(demo, visit, name):
    person = demo[name] if name else None
    addresses = list(pages_of(person))
    tab = visit(person)

    for address in addresses:
        tab.go(address)

    assert len(addresses) > 5
