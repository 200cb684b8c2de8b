"""The timeline is put in order and tied by keys, by the mouse, and without script."""

import pytest
from playwright.sync_api import expect

from incidents.models import Conflict
from tests import record_factories as records
from tests.browser.by_keys import Keyboard
from tests.factories import PASSWORD
from tests.incidents.told_timeline import three_lines


@pytest.fixture
def three(journalist, editor):
    linked = records.linked_incident(by=journalist, editor=editor)
    return three_lines(linked, by=journalist, editor=editor)


def order_of(three):
    return f"/incidents/work/{three.incident.key}/timeline/"


def test_lines_are_ordered_tied_and_mended_by_keys_alone(three, editor, open_tab):
    keys = Keyboard(open_tab())
    keys.page.set_default_timeout(20_000)
    keys.sign_in(editor.username, PASSWORD)
    keys.follow("nav a", "Incidents")
    keys.follow("main a", "Shooting at the harbour")
    keys.follow("main a", "Put in order")

    keys.tab_to("[name=down]", "line 1")
    keys.press("Enter")
    expect(keys.page.locator("[data-said]")).to_have_text("Line 2 of 3. Not saved yet.")
    keys.waits_at("[name=down]", "line 2")
    keys.press("Enter")
    keys.waits_at("[name=up]", "line 3")  # Down is of no use at the end
    keys.tab_to("tr:nth-child(2) [type=checkbox]", back=True)
    assert keys.here("aria-label") == "Line 2 comes after the line above"
    keys.press("Space")
    keys.follow("[name=open]", "line 3", back=False)
    assert three.lines == "b c+ a"

    keys.choose("[name=relation]", "before")
    keys.choose("[name=other]", "1")
    keys.write("[name=words]", "on Saturday")
    keys.follow("button", "Tie")
    assert three.ties == {("a", "before", "b")}
    keys.choose("[name=relation]", "after")
    keys.choose("[name=other]", "2")
    keys.write("[name=words]", "")
    keys.follow("button", "Tie")
    expect(keys.page.locator(".banner")).to_contain_text("This order cannot have been.")
    assert Conflict.objects.get(type="sequence_mismatch").stands

    keys.follow("button", "Take away")
    expect(keys.page.locator(".banner")).to_have_count(0)
    assert not Conflict.objects.get(type="sequence_mismatch").stands
    assert three.ties == {("c", "before", "a")}


def test_a_line_is_dragged_to_its_place_and_stored_only_when_the_order_is_saved(
    three, editor, open_tab
):
    page = open_tab(editor)
    page.goto(order_of(three))
    rows = page.locator("tr[data-line]")
    handle, last = rows.nth(0).locator(".handle"), rows.nth(2)
    box = handle.bounding_box()
    assert min(box["width"], box["height"]) >= 24

    handle.hover()
    page.mouse.down()
    target = last.bounding_box()
    page.mouse.move(box["x"] + 5, target["y"] + target["height"] - 2, steps=8)
    page.mouse.up()

    expect(rows.nth(2)).to_contain_text("A gunman killed seven people")
    expect(rows.nth(2).locator("[data-place]")).to_have_text("3")
    expect(page.locator("[data-said]")).to_have_text("Line 3 of 3. Not saved yet.")
    assert three.lines == "a b c"
    page.get_by_role("button", name="Save this order").first.click()
    expect(page.locator(".message")).to_contain_text("in this order now")
    assert three.lines == "b c a"


def test_a_line_moves_and_is_tied_without_script(three, editor, open_tab):
    page = open_tab(editor, java_script_enabled=False)
    page.goto(order_of(three))

    page.locator("tr:nth-child(1) [name=down]").click()
    page.locator("tr:nth-child(1) [name=open]").click()
    assert three.lines == "b a c"
    page.locator("[name=relation]").select_option("during")
    page.locator("form[action$='join/'] [name=other]").select_option(three.key("c"))
    page.locator("form:not([action$='join/']) [name=other]").select_option(three.key("a"))
    page.get_by_role("button", name="Tie", exact=True).click()

    assert three.ties == {("a", "contains", "b")}
