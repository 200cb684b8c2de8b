"""A session that ends while somebody types: what was typed is sent after signing in again."""

from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from annotations.models import Claim
from tests.factories import PASSWORD


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
