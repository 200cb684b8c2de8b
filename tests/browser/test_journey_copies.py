"""Copies are read once: near-copies of an annotated report taken with three keys each, by keys alone."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from annotations.models import Claim, Copy, HistoryLine
from tests import factories
from tests.browser.by_keys import Keyboard

TEXT = (
    "Gunman kills seven in harbour town\n\n"
    "A gunman killed seven people on Saturday, the harbour police said.\n\n"
    "The regional hospital said it had no reports of wounded people in the town or near it.\n\n"
    "Two of the dead were officers of the night watch, the harbour police said.\n\n"
    "The road along the water was closed until the evening of the next day.\n\n"
    "Boats stayed in the port, and the market opened later than on other days of the week.\n"
)
LINES = TEXT.strip().split("\n\n")
NEAR_COPIES = [
    LINES,
    LINES[:4],
    LINES[:3] + LINES[4:],
    ["A grim day by the water", *LINES[1:]],
    [*LINES, "With pictures from the Valley News"],
    [LINES[0], "By our own staff", *LINES[1:]],
    [*LINES[:5], "Boats stayed in the port, and the market opened late."],
    [LINES[0], LINES[2], LINES[1], *LINES[3:]],
]
PRESSES = 3  # confirm, go to submit, submit


class Counted(Keyboard):
    """A keyboard that counts its presses."""

    presses = 0

    def press(self, *keys):
        self.presses += len(keys)
        super().press(*keys)


@pytest.fixture
def original(journalist):
    article = factories.make_article(by=journalist, text=TEXT, outlet="The North Wire")
    event = factories.make_event(article, by=journalist)
    source = factories.make_source("The harbour police", by=journalist)
    factories.make_claim(article, by=journalist, source=source, event=event.key)
    return article


@pytest.fixture
def keys(open_tab, journalist):
    keys = Counted(open_tab(journalist))
    keys.page.set_default_timeout(20_000)
    return keys


def come_in(by, lines, number):
    return factories.make_article(
        by=by, text="\n\n".join(lines) + "\n", outlet=f"Outlet {number}", suggested=True
    )


def open_desk(keys, article):
    keys.page.goto(reverse("annotations:desk", args=[article.key]))
    keys.page.wait_for_load_state()
    keys.presses = 0


def take(keys):
    """Confirm, go to submit, submit: each by the key that the page waits for."""
    for waits in ("button", "a", "button"):
        keys.waits_at(f"{waits}[autofocus]")
        keys.press_and_go("Enter")
        keys.page.wait_for_load_state()


def test_eight_near_copies_are_taken_with_three_keys_each(keys, journalist, original):
    articles = [come_in(journalist, lines, number) for number, lines in enumerate(NEAR_COPIES)]

    for article in articles:
        open_desk(keys, article)
        take(keys)
        assert keys.presses <= PRESSES
        assert HistoryLine.objects.of(article).last().verb == "read as a copy"

    assert Copy.objects.confirmed().count() == 1 + len(NEAR_COPIES)
    assert Claim.objects.count() == 1


def test_a_ninth_copy_costs_what_its_added_sentence_needs(keys, journalist, original):
    added = "Four men had been arrested by Sunday, the interior minister said."
    article = come_in(journalist, [*LINES, added], 9)
    open_desk(keys, article)

    keys.press_and_go("Enter")
    expect(keys.page.locator("a[data-sentence][aria-current]")).to_have_attribute(
        "data-sentence", "7"
    )
    keys.press_and_go("Enter")  # take what is suggested for it
    claim = Claim.objects.of_article(article).get()
    assert claim.parts.filter(quote__contains="Four men").exists()

    keys.waits_at("a[autofocus]", "Submit report")
    keys.press_and_go("Enter")
    keys.waits_at("button[autofocus]", "Send to review")
    keys.press_and_go("Enter")
    claim.refresh_from_db()
    assert claim.state == "submitted"
    assert keys.presses <= PRESSES + 1


def test_keys_pass_over_what_is_closed_and_reach_it_when_it_is_shown(keys, journalist, original):
    added = "Four men had been arrested by Sunday, the interior minister said."
    article = come_in(journalist, [*LINES[:3], added, *LINES[3:]], 9)
    Copy.objects.update(state="confirmed", decided_by=journalist)
    keys.page.goto(reverse("annotations:desk", args=[article.key]) + "?at=1&plain=1#s1")
    keys.page.wait_for_load_state()

    keys.press("j")
    assert keys.here("data-sentence") == "4"

    keys.page.goto(reverse("annotations:desk", args=[article.key]) + "?at=1&plain=1&whole=1#s1")
    keys.press("j")
    assert keys.here("data-sentence") == "2"


def test_a_held_key_confirms_and_stops_there(keys, journalist, original):
    article = come_in(journalist, LINES, 1)
    open_desk(keys, article)

    keys.page.keyboard.down("Enter")
    for _ in range(6):
        keys.page.wait_for_timeout(150)
        keys.page.keyboard.down("Enter")
    keys.page.keyboard.up("Enter")
    keys.page.wait_for_timeout(300)

    assert not HistoryLine.objects.filter(verb="read as a copy").exists()


def test_without_script_a_copy_is_confirmed_opened_and_separated(open_tab, journalist, original):
    article = come_in(journalist, LINES[:5], 1)
    page = open_tab(journalist, java_script_enabled=False)
    page.goto(reverse("annotations:desk", args=[article.key]))
    page.get_by_role("button", name="Confirm: read only what differs").click()

    expect(page.get_by_text("Missing here")).to_be_visible()
    words = page.get_by_text("A gunman killed seven people on Saturday")
    expect(words.first).to_be_hidden()
    page.get_by_text("Show the words").first.click()
    expect(words.first).to_be_visible()

    page.get_by_role("link", name="Compare or separate").click()
    member = page.locator("section.member", has_text="Outlet 1")
    member.locator("summary", has_text="A report of its own?").click()
    member.get_by_label("Why is it a report of its own?").fill("Its own reporter was there.")
    member.get_by_role("button", name="Separate").click()
    expect(page.get_by_text("1 shared claim is a draft in it now.")).to_be_visible()
    assert Claim.objects.of_article(article).get().state == "draft"


@pytest.mark.parametrize("width", [1440, 360])
def test_the_pages_are_accessible_and_fit(open_tab, axe, journalist, original, width):
    come_in(journalist, LINES[:5], 1)
    confirmed = come_in(journalist, [*LINES[1:], "Nobody spoke of a reason."], 2)
    copy = Copy.objects.get(article=confirmed)
    page = open_tab(journalist, bypass_csp=True, viewport={"width": width, "height": 900})

    def look(address):
        page.goto(address)
        assert axe(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    look(reverse("annotations:copy_list"))
    look(reverse("annotations:copy_group", args=[copy.group.key]))
    look(reverse("annotations:desk", args=[confirmed.key]))
    look(reverse("annotations:article_detail", args=[confirmed.key]))
    Copy.objects.update(state="confirmed", decided_by=journalist)
    look(reverse("annotations:copy_group", args=[copy.group.key]))
    look(reverse("annotations:desk", args=[confirmed.key]))
    look(reverse("annotations:report_submit", args=[confirmed.key]))
