"""Lists on wide and narrow screens."""

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without"])
def test_filters_stand_open_where_there_is_room_and_are_folded_elsewhere(
    open_tab, journalist, report, script
):
    page = open_tab(journalist, viewport={"width": 1200, "height": 800}, java_script_enabled=script)
    page.goto("/articles/?words=gunman")
    field, fold = page.locator("[name=words]"), page.locator(".narrowing > summary")
    expect(field).to_be_visible()
    expect(fold).to_be_hidden()

    page.set_viewport_size({"width": 360, "height": 740})
    expect(fold).to_contain_text("1 filter is on")
    expect(field).to_be_hidden()
    fold.click()
    expect(field).to_be_visible()
