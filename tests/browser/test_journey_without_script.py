"""The main job, whole, without a script: links, buttons and fields, nothing else."""

import pytest
from playwright.sync_api import expect

from annotations.models import Claim, Suggestion
from tests.browser.public_page import toll
from tests.factories import PASSWORD

TWICE = (
    "Shots on the quay\n\n"
    "On Saturday seven people died in seven minutes, the harbour police said.\n\n"
    "The regional hospital said it had no reports of wounded people.\n"
)


class Plain:
    """A tab without script: links, buttons and fields, nothing else."""

    def __init__(self, page, person=None):
        self.page = page
        if person:
            page.goto("/sign-in/")
            self.fill(username=person.username, password=PASSWORD)
            self.press("Sign in")

    def fill(self, **fields):
        """Fill fields by their names, a dash written as two underscores; lists by their choice."""
        for name, value in fields.items():
            field = self.page.locator(f"[name='{name.replace('__', '-')}']").first
            if field.evaluate("field => field.localName") == "select":
                field.select_option(value)
            else:
                field.fill(value)

    def values(self, *names):
        return [self.page.locator(f"[name='{name}']").first.input_value() for name in names]

    def press(self, name):
        """Press a button of the page's own part, and go where it leads."""
        with self.page.expect_navigation():
            self.page.locator("main").get_by_role("button", name=name).first.click()

    def follow(self, name):
        with self.page.expect_navigation():
            self.page.get_by_role("link", name=name).first.click()

    def open(self, selector):
        self.page.locator(selector).first.click()


@pytest.fixture
def plain_tab(open_tab):
    """Open a tab without script for somebody, who signs in by the form."""

    def open_one(person=None):
        return Plain(open_tab(java_script_enabled=False), person)

    return open_one


def import_plainly(tab, text):
    tab.page.goto("/articles/import/")
    tab.fill(words=text)
    tab.press("Read it")
    tab.fill(outlet="The Harbour Post", published_on="2011-11-12")
    tab.page.get_by_label("on one day").check()
    tab.press("Save the report")
    Suggestion.objects.all().delete()  # this journey marks by hand
    tab.follow("Mark claims")


def mark_with_a_slip(tab):
    """Give a figure words that stand twice in its sentence; mend them; nothing typed is lost."""
    tab.follow("Sentence 2, mark a claim")
    tab.fill(
        who="Harbour police", event_new="The quay, Saturday", note="Ask how they were counted."
    )
    tab.open("[data-new-source] > summary")
    tab.fill(who__kind="police")
    if not tab.page.locator("[name=figures-0-words]").count():
        tab.press("Add a figure")
    assert tab.values("note", "who-kind", "event_new") == [
        "Ask how they were counted.",
        "police",
        "The quay, Saturday",
    ]
    tab.fill(
        figures__0__words="seven",
        figures__0__harm="killed",
        figures__0__n="7",
        figures__0__whose="new",
    )
    tab.press("Save and next")
    assert tab.page.locator("#errors").get_by_role("link").all_inner_texts()
    expect(tab.page.locator("#errors")).to_contain_text(
        "Figure, row 1, Words: “seven” stands there 2 times"
    )
    assert tab.values("note", "who-kind", "who", "event_new", "figures-0-n") == [
        "Ask how they were counted.",
        "police",
        "Harbour police",
        "The quay, Saturday",
        "7",
    ]
    tab.fill(figures__0__words="seven people")
    tab.press("Save and next")
    expect(tab.page.locator(".message")).to_contain_text("Saved")


def mark_absence(tab):
    tab.follow("Sentence 3, mark a claim")
    tab.fill(who="Regional hospital")
    tab.open("[data-new-source] > summary")
    tab.fill(who__kind="health_body")
    tab.press("Save and next")
    expect(tab.page.locator(".message")).to_contain_text("Saved")


def review_plainly(tab):
    """Press what the page offers until nothing waits: the name, the words, the figures."""
    tab.page.goto("/review/")
    tab.page.locator("a.item").first.click()
    offered = ["Right", "The words are right", "Verify"]
    for _ in range(20):
        buttons = tab.page.locator("main").get_by_role("button")
        names = [button.inner_text().strip() for button in buttons.all()]
        wanted = next((one for one in offered if any(n.startswith(one) for n in names)), None)
        if wanted is None:
            return
        tab.press(wanted)


def test_without_script_a_report_goes_from_paste_to_public_page(plain_tab, journalist, editor):
    tab = plain_tab(journalist)
    import_plainly(tab, TWICE)
    mark_with_a_slip(tab)
    mark_absence(tab)
    tab.follow("Submit report")
    tab.press("Send to review")
    assert Claim.objects.filter(state="submitted", note="Ask how they were counted.").count() == 1

    tab = plain_tab(editor)
    review_plainly(tab)
    assert set(Claim.objects.values_list("state", flat=True)) == {"verified"}
    tab.page.goto("/incidents/work/events/")
    tab.follow("The quay, Saturday")
    tab.fill(title="Shooting on the quay", when="2011-11-12", place="Harbour town")
    tab.press("Open the incident and link")
    tab.follow("Publish")
    tab.page.get_by_label("weak").check()
    tab.press("Publish release 1")

    tab = plain_tab()
    tab.page.goto("/incidents/")
    tab.follow("Shooting on the quay")
    expect(toll(tab.page, "Victims killed").locator(".big")).to_have_text("7")
    expect(toll(tab.page, "Injured")).to_contain_text("no reports")
    tab.page.locator(".tolls a").first.click()
    expect(tab.page.locator(".why mark").get_by_text("seven people")).to_be_visible()
