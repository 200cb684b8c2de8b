"""A record on paper: its numbers, sentences, drawings and sources stand there, though nothing folds out."""

from playwright.sync_api import expect

from tests.incidents.reading_pages import published


def test_a_printed_record_keeps_numbers_drawings_sentences_and_sources(
    open_tab, journalist, editor
):
    incident, _claim = published(by=journalist, editor=editor)
    page = open_tab(viewport={"width": 718, "height": 1016}, color_scheme="dark")
    page.emulate_media(media="print")
    page.goto(f"/incidents/{incident.key}/")

    for drawing in page.locator("svg.drawing").all():
        expect(drawing).to_be_visible()
    expect(page.locator(".tolls .big").first).to_have_text("7")
    expect(page.locator(".toll-table")).to_contain_text("Victims killed")
    expect(page.locator(".toll-table")).to_be_visible()
    expect(page.locator(".attributed p").first).to_contain_text("people were killed")
    expect(page.locator(".evidence figcaption").first).to_contain_text("The Harbour Post")
    expect(page.locator(".evidence figcaption").first).to_be_visible()
    for away in (".told", "header.masthead", ".attributed button", ".evidence summary"):
        expect(page.locator(away).first).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    paper = "getComputedStyle(document.querySelector('.counting [aria-current]')).color"
    assert page.evaluate(paper) == "rgb(28, 29, 31)"  # ink, where backgrounds are not printed
