"""The main job, whole, as three people do it: from a pasted report to the words behind a public number."""

from pathlib import Path

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

import incidents.demo
from annotations.models import Article, Claim, ReportedEvent
from tests.browser.by_keys import Keyboard
from tests.factories import PASSWORD

LEAD = (Path(incidents.demo.__file__).parent / "taraz-lead.txt").read_text(encoding="utf-8")
TWICE = (
    "Shots on the quay\n\n"
    "On Saturday seven people died in seven minutes, the harbour police said.\n\n"
    "The regional hospital said it had no reports of wounded people.\n"
)
WORDS_OF_ATTACKER = "he set off the explosives he was carrying"


@pytest.fixture
def at_keyboard(open_tab):
    """Give somebody a keyboard on a tab of their own: `at_keyboard(person)` has signed in by keys."""

    def sit_down(person=None):
        keys = Keyboard(open_tab())
        keys.page.set_default_timeout(20_000)
        if person:
            keys.sign_in(person.username, PASSWORD)
        return keys

    return sit_down


# ---- The journalist -------------------------------------------------------------------------------


def import_report(keys):
    """Paste the report, say when it was published, and open it for marking."""
    keys.follow("a", "Import a report")
    keys.tab_to("[name=words]")
    keys.paste(LEAD)
    keys.follow("button", "Read it")
    keys.write("[name=outlet]", "The Steppe Courier")
    keys.tab_to("[name=published_as]")
    keys.press("Space")
    keys.tab_to("[name=published_on]")
    keys.type("11122011")
    assert keys.value() == "2011-11-12"
    keys.follow("button", "Save the report")
    keys.follow("main a", "Mark claims")


def new_claim(keys, sentence, *letters):
    """Open a claim on a sentence, go into the report and press letters there."""
    keys.to_sentence(sentence)
    keys.press_and_go("c")
    assert keys.is_on("[data-save]")
    keys.press("F6")
    assert keys.here("data-sentence") == str(sentence)
    keys.press(*letters)


def save(keys):
    keys.press_and_go("Control+Enter")
    assert "/desk/" in keys.page.url, keys.page.locator("#errors").inner_text()


def make_source(keys, name, kind):
    keys.write("[name=who]", name)
    keys.tab_to("[data-new-source] > summary")
    keys.press("Enter")
    keys.choose("[name=who-kind]", kind)


def figure_more(keys, row):
    keys.tab_to(f"[data-part=figures-{row}] summary")
    keys.press("Enter")


def second_account(keys, row):
    """Say of a figure that its people are new, in the second telling."""
    keys.choose(f"[name=figures-{row}-whose]", "new people")
    figure_more(keys, row)
    keys.write(f"[name=figures-{row}-account]", "2")


def mark_lead(keys):
    """The reporter's own sum: no source."""
    keys.to_sentence(3)
    keys.press_and_go("m")
    keys.press("F6", "t", "<", ">", "e")
    keys.write("[name=event_new]", "Taraz, Saturday")
    save(keys)
    keys.follow(".events a", "change", back=True)
    keys.write("[name=place]", "Taraz, Kazakhstan")
    keys.write("[name=when]", "2011-11-12")
    keys.press_and_go("Enter")


def mark_first_statement(keys):
    """Four officers and two civilians; then, going on without a source, one policeman and the attacker."""
    new_claim(keys, 5, "q", ">", "e")
    values = keys.page.eval_on_selector_all(
        "[data-parts] [data-words]", "fields => fields.map(field => field.value)"
    )
    assert values[:2] == ["the prosecutor-general`s office", "told reporters"]
    make_source(keys, "Prosecutor-General’s Office", "prosecution")
    keys.write("[name=shorthand]", "4ks 2kc+")
    expect(keys.page.locator("[data-echo]")).to_contain_text(
        "4 members of the security forces killed"
    )
    save(keys)

    new_claim(keys, 6, "=", "e")
    keys.tab_to("[data-add-row=figures]")
    keys.press("Enter")
    assert keys.is_on("[name=figures-1-words]")
    keys.type(WORDS_OF_ATTACKER)
    keys.choose("[name=figures-1-harm]", "killed")
    keys.choose("[name=figures-1-category]", "assailant")
    keys.write("[name=figures-1-n]", "1")
    keys.choose("[name=figures-1-whose]", "new people")
    figure_more(keys, 1)
    keys.tab_to("[name=figures-1-inferred]")
    keys.press("Space")
    keys.choose("[name=figures-0-whose]", "further people", back=True)
    keys.write("[name=figures-0-targets]", "2, 3")
    save(keys)


def mark_second_statement(keys):
    """The same office tells the day again: two, one, one, two, and the policeman of before."""
    new_claim(keys, 14, "e")
    keys.choose("[name=figures-0-category]", "intelligence")
    second_account(keys, 0)
    save(keys)

    new_claim(keys, 15, "e")
    keys.write("[name=who]", "prosec")
    expect(keys.page.get_by_role("listbox").get_by_role("option")).to_have_count(1)
    keys.press("ArrowDown", "Enter")
    keys.choose("[name=figures-0-category]", "private guard")
    second_account(keys, 0)
    keys.choose("[name=figures-1-category]", "civilian")
    second_account(keys, 1)
    save(keys)

    new_claim(keys, 16, "=", "e")
    second_account(keys, 0)
    save(keys)

    new_claim(keys, 17, "=", "e")
    keys.choose("[name=figures-0-whose]", "the same people")
    keys.write("[name=figures-0-targets]", "4")
    figure_more(keys, 0)
    keys.write("[name=figures-0-account]", "2")
    save(keys)

    new_claim(keys, 18, "=")
    save(keys)


def mark_no_reports(keys):
    new_claim(keys, 21, "e")
    make_source(keys, "Emergencies Ministry, Zhambyl", "emergency")
    save(keys)


def set_background_aside(keys):
    """A bomber of another town and month: an event of its own, and no part of this one."""
    keys.to_sentence(24)
    keys.press_and_go("m")
    keys.press("F6", "e")
    keys.choose("[name=event]", "a new event")
    keys.write("[name=event_new]", "Aktobe, in May")
    keys.write("[name=shorthand]", "1ka+")
    save(keys)
    keys.to_sentence(24)
    keys.press("ArrowRight")
    assert keys.is_on("a.note", "Aktobe")
    keys.press_and_go("b")
    expect(keys.page.locator(".events")).to_contain_text("background")


def answer_whose_people(keys):
    """On the people sheet: the four are new people, and the seven of the lead are a sum."""
    keys.follow(".tabs a", "Casualties")
    keys.choose("#whose-2", "new people")
    keys.follow("#figure-2 button")
    keys.choose("#whose-1", "the reporter")
    keys.write("#targets-1", "2, 3, 4")
    keys.press_and_go("Enter")
    expect(keys.page.locator(".people")).to_contain_text("4 + 2 + 1 = 7")
    expect(keys.page.locator(".people")).to_contain_text("2 + 1 + 1 + 2 + 1 = 7")


def submit_report(keys):
    """Look at what is left, say of one sentence that nothing is there, and send the rest."""
    keys.follow(".status a", "Submit report", back=True)
    left = keys.page.locator("[data-row]").count()
    keys.tab_to("[data-row] a")
    keys.press_and_go("x")
    expect(keys.page.locator("[data-row]")).to_have_count(left - 1)
    keys.follow("button", "Send to review")


# ---- The editor -----------------------------------------------------------------------------------


def review_all(keys):
    """Decide who is who, words and figures of every claim with one key, y; give the steps taken."""
    keys.follow("main a", "Attacker shoots his way")
    steps = []
    while keys.page.locator("[data-review]").count():
        step = keys.page.locator("[data-review]").get_attribute("data-step")
        if step == "words":
            expect(keys.page.locator("[data-case]")).not_to_contain_text("killed 4")
        steps.append(step)
        assert len(steps) < 60, "The queue does not end"
        keys.press_and_go("y")
    return steps


def open_incident(keys):
    keys.follow("nav a", "Incidents")
    keys.follow("main a", "Link reported events")
    keys.follow("main a", "Taraz, Saturday")
    keys.write("[name=title]", "Shooting and suicide attack in Taraz")
    assert keys.page.locator("[name=when]").input_value() == "2011-11-12"
    keys.choose("[name=primary]", "armed assault")
    keys.follow("button", "Open the incident and link")


def order_timeline(keys, told):
    """Leave these lines in the proposed order, and tick that each comes after the one above it."""
    keys.follow("main a", "Put in order")
    rows = keys.page.locator(".order tbody tr")
    back = False
    while others := [n for n, row in enumerate(rows.all(), 1) if not held(row, told)]:
        keys.follow(f".order tr:nth-child({others[-1]}) [name=out]", back=back)
        back = True  # the focus is on "Put in" now, below the lines
    for place in range(rows.count(), 1, -1):
        keys.tab_to(f".order tr:nth-child({place}) [type=checkbox]", back=True)
        if not keys.page.evaluate("document.activeElement.checked"):
            keys.press("Space")
    keys.follow("button", "Save this order")


def held(row, told):
    return any(words in row.text_content() for words in told)


def publish(keys):
    keys.follow("main a", "Publish")
    expect(keys.page.locator("main")).to_contain_text("provisional")
    keys.tab_to("[name=grade]")
    keys.press("ArrowDown")
    keys.follow("button", "Publish release 1")
    assert "/publish/" not in keys.page.url


# ---- The reader -----------------------------------------------------------------------------------


def toll(page, title):
    """Give what the public page says under one of its totals."""
    return page.locator(".tolls > div").filter(has=page.get_by_text(title, exact=True))


def test_three_people_take_a_report_from_paste_to_public_page_by_keyboard(
    at_keyboard, journalist, editor
):
    keys = at_keyboard(journalist)
    import_report(keys)
    mark_lead(keys)
    mark_first_statement(keys)
    mark_second_statement(keys)
    mark_no_reports(keys)
    set_background_aside(keys)
    answer_whose_people(keys)
    submit_report(keys)
    assert Article.objects.get().current.text == LEAD
    assert set(Claim.objects.values_list("state", flat=True)) == {"submitted"}
    assert ReportedEvent.objects.get(label="Aktobe, in May").is_background

    keys = at_keyboard(editor)
    steps = review_all(keys)
    assert set(steps) == {"who", "words", "figures"}
    assert set(Claim.objects.values_list("state", flat=True)) == {"verified"}
    open_incident(keys)
    order_timeline(
        keys, ["Two men from", "At a gun dealer", "he then seized", "In the end he blew himself"]
    )
    publish(keys)

    keys = at_keyboard()
    keys.page.goto("/incidents/")
    keys.follow("main a", "Taraz")
    page = keys.page
    expect(toll(page, "Victims killed").locator(".big")).to_have_text("7")
    expect(toll(page, "Perpetrators killed").locator(".big")).to_contain_text("0–1")
    expect(toll(page, "All killed").locator(".big")).to_contain_text("7–8")
    expect(toll(page, "Injured").locator(".big")).to_have_text("3")
    expect(toll(page, "Injured")).to_contain_text("Emergencies Ministry, Zhambyl had no reports")
    expect(page.locator("main")).not_to_contain_text("Aktobe")
    expect(page.locator("main")).not_to_contain_text(journalist.first_name)
    keys.follow(".tolls a")
    expect(page.locator("h1")).to_contain_text("7")
    expect(
        page.locator(".why mark").get_by_text("four officers of the security forces")
    ).to_be_visible()
    expect(page.locator(".why figcaption").first).to_contain_text("The Steppe Courier")


# ---- Without a script -----------------------------------------------------------------------------


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


# ---- A session that ends --------------------------------------------------------------------------


def test_a_session_that_ends_while_somebody_types_loses_nothing(open_tab, journalist, report):
    page = open_tab(journalist)
    page.goto(f"/articles/{report.key}/claims/new/?sentence=2#s2")
    page.locator("[name=note]").fill("Typed before the session ended.")
    page.locator("[name=shorthand]").fill("7k")
    Session.objects.all().delete()

    page.locator("[data-save]").click()
    expect(page.locator("main")).to_contain_text("Your session has ended")
    assert Claim.objects.count() == 0
    page.locator("[name=username]").fill(journalist.username)
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("main").get_by_role("button", name="Sign in").click()
    expect(page.locator("main")).to_contain_text("Typed before the session ended.")
    page.get_by_role("button", name="Send it").click()

    page.wait_for_url("**/desk/?at=*")
    claim = Claim.objects.get()
    assert claim.note == "Typed before the session ended."
    assert [(figure.best, figure.harm) for figure in claim.figures.all()] == [(7, "killed")]
