"""The main job, whole, by keys alone: from a pasted report to the words behind a public number."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

import incidents.demo
from annotations.models import Article, Claim, ReportedEvent, Suggestion
from tests.browser.by_keys import Keyboard
from tests.browser.public_page import toll
from tests.factories import PASSWORD

LEAD = (Path(incidents.demo.__file__).parent / "taraz-lead.txt").read_text(encoding="utf-8")
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
    Suggestion.objects.all().delete()  # this journey marks by hand; another takes suggestions
    keys.follow("main a", "Mark claims")


def new_claim(keys, sentence, *letters):
    """Open a claim on a sentence, go into the report and press letters there."""
    keys.to_sentence(sentence)
    keys.press_and_go("c")
    keys.waits_at("[data-save]")
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
    keys.waits_at("[name=figures-1-words]")
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
    """The same office tells the day again: two, one, one, two, the attacker and the policeman of before."""
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
    keys.write("[name=figures-0-targets]", "5")
    keys.choose("[name=figures-1-whose]", "the same people")
    keys.write("[name=figures-1-targets]", "4")
    figure_more(keys, 1)
    keys.write("[name=figures-1-account]", "2")
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
    keys.choose("[name=figures-0-whose]", "new people")
    keys.choose("[name=figures-1-whose]", "the same people")
    keys.write("[name=figures-1-targets]", "14")
    save(keys)
    keys.to_sentence(24)
    keys.press("ArrowRight")
    keys.waits_at("a.note", "Aktobe")
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
