"""A whole report annotated by taking what the engine proposes, by keys alone, and what that costs."""

import json
from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import expect

import incidents.demo
from annotations.actions.reports import ReportFacts, ReportText, import_report
from annotations.models import Claim, Figure, HistoryLine, Suggestion
from annotations.text.spans import Span
from annotations.values.vocabulary import SpanKind
from tests.browser.by_keys import Keyboard
from tests.factories import PASSWORD

LEAD = (Path(incidents.demo.__file__).parent / "taraz-lead.txt").read_text(encoding="utf-8")
MOST_PRESSES = 50  # for all claims, figures and people of the report


class Counted(Keyboard):
    """A keyboard that counts its presses."""

    presses = 0

    def press(self, *keys):
        self.presses += len(keys)
        super().press(*keys)


@pytest.fixture
def report(journalist):
    title = LEAD.split("\n", 1)[0]
    words = ReportText(
        text=LEAD, raw=LEAD.encode(), parts=((SpanKind.HEADLINE, Span(0, len(title))),)
    )
    facts = ReportFacts(
        outlet="The Steppe Courier", title=title, published="2011-11-12", published_ground="stated"
    )
    return import_report(words, facts, desk=journalist.desks.first(), by=journalist)


@pytest.fixture
def keys(open_tab, journalist):
    keys = Counted(open_tab())
    keys.page.set_default_timeout(20_000)
    keys.sign_in(journalist.username, PASSWORD)
    return keys


def open_desk(keys, report):
    keys.page.goto(reverse("annotations:desk", args=[report.key]))
    keys.presses = 0


def accept(keys):
    """Press Enter; if something was out of sight, it is shown, and Enter is pressed again."""
    for _ in range(4):
        address = keys.page.url
        keys.press("Enter")
        keys.page.wait_for_timeout(150)
        if keys.page.url != address or not keys.page.locator(".toast").count():
            break
    keys.page.wait_for_load_state()


def test_one_key_takes_a_suggestion_and_the_next_is_open(keys, report):
    open_desk(keys, report)
    first, second = Suggestion.objects.of_article(report).open()[:2]
    keys.waits_at("a[data-sentence][aria-current]")

    accept(keys)

    expect(keys.page.locator("[data-suggestion-form]")).to_have_attribute(
        "action", reverse("annotations:suggestion_take", args=[second.key])
    )
    claim = Claim.objects.get()
    assert HistoryLine.objects.of(claim).get().verb == "accept as shown"
    first.refresh_from_db()
    assert first.claim == claim


def test_what_was_out_of_sight_is_shown_before_it_is_taken(keys, report):
    keys.page.set_viewport_size({"width": 1440, "height": 260})
    open_desk(keys, report)

    keys.press("Enter")
    expect(keys.page.locator(".toast")).to_contain_text("Read all of it first")
    assert not Claim.objects.exists()

    for _ in range(8):
        keys.press("Enter")
        keys.page.wait_for_timeout(300)
        if Claim.objects.exists():
            break
    keys.page.wait_for_load_state("networkidle")  # a tab that is closed on its way may never close
    assert Claim.objects.count() == 1


def test_holding_enter_takes_one(keys, report):
    open_desk(keys, report)
    keys.page.keyboard.down("Enter")
    keys.page.keyboard.down("Enter")
    keys.page.keyboard.down("Enter")
    keys.page.keyboard.up("Enter")
    keys.page.wait_for_timeout(500)
    keys.page.wait_for_load_state("networkidle")

    assert Claim.objects.count() <= 1


def test_x_rejects_a_digit_says_why_and_z_opens_it_again(keys, report):
    open_desk(keys, report)
    first = Suggestion.objects.of_article(report).open()[0]

    keys.press_and_go("x")
    expect(keys.page.locator("form", has_text="Rejected. Why?")).to_be_visible()
    keys.press_and_go("2")
    first.refresh_from_db()
    assert (first.state, first.reason) == ("rejected", "wrong_source")

    keys.press_and_go("z")
    first.refresh_from_db()
    assert (first.state, first.reason) == ("open", "")


def test_e_opens_the_form_and_what_was_changed_is_said(keys, report):
    open_desk(keys, report)
    first = Suggestion.objects.of_article(report).open()[0]

    keys.press_and_go("e")
    keys.write("[name=note]", "Seen twice.")
    keys.press_and_go("Control+Enter")

    first.refresh_from_db()
    assert (first.state, first.changed) == ("changed", "other")
    assert first.claim.note == "Seen twice."


def test_the_whole_report_costs_few_presses(keys, report, capsys):
    open_desk(keys, report)
    while keys.page.locator("[data-suggestion-form]").count():
        accept(keys)
        if keys.page.locator("#errors").count():
            with capsys.disabled():
                print(keys.page.locator("#errors").inner_text())  # noqa: T201 what stopped it
            keys.page.goto(reverse("annotations:desk", args=[report.key]))
            keys.press_and_go("x")
    figures = list(Figure.objects.all())
    with capsys.disabled():
        print(json.dumps({"presses": keys.presses, "claims": Claim.objects.count()}))  # noqa: T201

    assert keys.presses < MOST_PRESSES
    assert sum(figure.harm == "killed" for figure in figures) >= 10
