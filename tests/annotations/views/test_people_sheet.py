import re

import pytest
from django.urls import reverse

from tests import factories
from tests.annotations.views.desk_forms import text_of


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


@pytest.fixture
def claim(journalist, article):
    return factories.make_claim(
        article,
        by=journalist,
        figures=(
            factories.figure(article, "seven people", new_people=False),
            factories.figure(article, "two officers", low=2, best=2, high=2, new_people=False),
        ),
    )


def whose(article, figure):
    return reverse("annotations:figure_whose", args=[article.key, figure.key])


def test_an_answer_is_set_right_there(signed_in, journalist, article, claim):
    total, part = claim.figures.order_by("number")

    answer = signed_in(journalist).post(
        whose(article, part), {"whose": "part_of", "targets": "1", "version": claim.version}
    )

    assert answer["Location"].endswith("?tab=casualties#figure-1")
    assert [(link.kind, link.target) for link in part.links.all()] == [("part_of", total)]


def test_new_people_is_an_answer(signed_in, journalist, article, claim):
    figure = claim.figures.first()

    signed_in(journalist).post(whose(article, figure), {"whose": "new", "version": claim.version})

    figure.refresh_from_db()
    assert figure.new_people


@pytest.mark.parametrize(
    "given",
    [
        {"whose": "part_of", "targets": ""},
        {"whose": "part_of", "targets": "99"},
        {"whose": "part_of", "targets": "2"},
        {"whose": "part_of", "targets": "one"},
        {"whose": "nobody"},
        {},
    ],
)
def test_what_names_no_other_figure_is_refused(signed_in, journalist, article, claim, given):
    figure = claim.figures.get(number=2)

    page = signed_in(journalist).post(whose(article, figure), given | {"version": claim.version})

    assert page.status_code == 422
    assert "This could not be saved" in text_of(page)
    assert not figure.links.exists()


def test_a_stale_answer_is_refused(signed_in, journalist, article, claim):
    page = signed_in(journalist).post(
        whose(article, claim.figures.first()), {"whose": "new", "version": "9"}
    )

    assert page.status_code == 409


def test_a_figure_is_looked_up_through_its_report(signed_in, journalist, article, claim):
    other = factories.make_article(by=journalist, text="Another\n\nText.\n")

    page = signed_in(journalist).post(whose(other, claim.figures.first()), {"whose": "new"})

    assert page.status_code == 404


def test_who_may_answer(signed_in, journalist, stranger, administrator, article, claim):
    address = whose(article, claim.figures.first())

    assert signed_in(journalist).get(address).status_code == 405
    assert signed_in(stranger).post(address).status_code == 404
    assert signed_in(administrator).post(address).status_code == 403


def sheet_page(browser, article):
    return browser.get(reverse("annotations:desk", args=[article.key]), {"tab": "casualties"})


def chosen_for(page, number):
    """Give the option that stands selected for a figure; none stands for the first one, empty."""
    start = page.content.decode().split(f'id="whose-{number}"')[1].split("</select>")[0]
    assert start.count(" selected") <= 1
    found = re.search(r'<option value="(\w*)" selected', start)
    return found[1] if found else re.search(r'<option value="(\w*)"', start)[1]


@pytest.mark.parametrize(
    "answer",
    [
        {"whose": "new", "targets": ""},
        {"whose": "part_of", "targets": "1"},
        {"whose": "additive_to", "targets": "1"},
        {"whose": "restates", "targets": "1"},
        {"whose": "derived_from", "targets": "1"},
    ],
    ids=lambda answer: answer["whose"],
)
def test_the_stored_answer_stands_chosen(signed_in, journalist, article, claim, answer):
    browser = signed_in(journalist)
    figure = claim.figures.get(number=2)
    browser.post(whose(article, figure), answer | {"version": claim.version})

    page = sheet_page(browser, article)

    assert chosen_for(page, 2) == answer["whose"]
    assert chosen_for(page, 1) == ""


def test_ties_of_several_kinds_stand_as_no_single_answer(signed_in, journalist, article, claim):
    total, part = claim.figures.order_by("number")
    part.links.create(target=total, kind="part_of")
    part.links.create(target=total, kind="restates")

    assert chosen_for(sheet_page(signed_in(journalist), article), 2) == ""


def test_ties_of_one_kind_are_said_together(signed_in, journalist, article, claim):
    browser = signed_in(journalist)
    quotes = ("seven people", "a further two officers".capitalize(), "wounded people")
    others = [factories.figure(article, quote, new_people=True) for quote in quotes]
    factories.make_claim(article, by=journalist, source=claim.source, figures=tuple(others))
    claim.refresh_from_db()
    first = claim.figures.first()

    browser.post(
        whose(article, first),
        {"whose": "derived_from", "targets": "3, 4, 5", "version": claim.version},
    )

    assert "the reporter’s own sum of 3, 4 and 5" in text_of(sheet_page(browser, article))


def test_after_an_answer_the_next_open_figure_is_focused(signed_in, journalist, article, claim):
    browser = signed_in(journalist)

    answer = browser.post(
        whose(article, claim.figures.get(number=1)), {"whose": "new", "version": claim.version}
    )

    assert answer["Location"].endswith("?tab=casualties#figure-2")
    assert 'id="figure-2" tabindex="-1"' in sheet_page(browser, article).content.decode()


def test_what_counts_nobody_or_an_animal_asks_for_no_answer(signed_in, journalist, article):
    none = {"low": None, "best": None, "high": None}
    factories.make_claim(
        article,
        by=journalist,
        figures=(
            factories.figure(
                article, "no reports", qualifier="no_information", new_people=False, **none
            ),
            factories.figure(article, "two officers", entity_kind="animal", new_people=False),
        ),
    )

    words = text_of(sheet_page(signed_in(journalist), article))

    assert words.count("needs no answer") == 2
    assert "animals" in words
    assert "not answered yet" not in words


@pytest.mark.parametrize(
    ("values", "note"),
    [
        ({"new_people": False}, "– not answered yet"),
        ({"category": "assailant"}, "– nobody but the attacker"),
    ],
    ids=["not answered", "the attacker alone"],
)
def test_an_account_that_counts_nobody_shows_no_number(
    signed_in, journalist, article, values, note
):
    factories.make_claim(
        article, by=journalist, figures=(factories.figure(article, "seven people", **values),)
    )

    words = text_of(sheet_page(signed_in(journalist), article))

    assert note in words
    assert "as told" not in words


def press_same_people(browser, article):
    """Post the form of the only likely pair, as the page shows it."""
    body = sheet_page(browser, article).content.decode()
    form = body.split('<div class="pair">')[1].split("</form>")[0]
    address = re.search(r'action="([^"]+)"', form)[1]
    fields = dict(re.findall(r'name="(version|whose|targets)" value="([^"]*)"', form))
    return browser.post(address, fields)


def test_one_click_says_that_a_likely_pair_is_the_same_people(signed_in, journalist, article):
    first = factories.make_claim(article, by=journalist)
    again = factories.figure(article, "two officers", low=7, best=7, high=7, new_people=False)
    second = factories.make_claim(article, by=journalist, source=first.source, figures=(again,))
    browser = signed_in(journalist)

    press_same_people(browser, article)

    link = second.figures.get().links.get()
    assert (link.kind, link.target) == ("restates", first.figures.get())
    assert '<div class="pair">' not in sheet_page(browser, article).content.decode()


def test_one_click_never_replaces_a_tie(signed_in, journalist, article):
    first = factories.make_claim(
        article,
        by=journalist,
        figures=(factories.figure(article, "seven people", new_people=False),),
    )
    part = factories.figure(article, "Saturday", low=9, best=9, high=9)
    third = factories.make_claim(article, by=journalist, source=first.source, figures=(part,))
    tie = ("part_of", third.figures.get().key)
    again = factories.figure(
        article, "two officers", low=7, best=7, high=7, new_people=False, links=(tie,)
    )
    second = factories.make_claim(article, by=journalist, source=first.source, figures=(again,))

    press_same_people(signed_in(journalist), article)

    assert second.figures.get().links.get().kind == "part_of"
    assert first.figures.get().links.get().target == second.figures.get()


def test_an_answer_can_be_undone_from_its_message(signed_in, journalist, article, claim):
    browser = signed_in(journalist)
    figure = claim.figures.get(number=1)
    page = browser.post(
        whose(article, figure), {"whose": "new", "version": claim.version}, follow=True
    )
    undo = reverse("annotations:report_undo", args=[article.key])
    assert f'action="{undo}"' in page.content.decode().split("<section")[0]

    browser.post(undo)

    figure.refresh_from_db()
    assert not figure.new_people


def test_the_answer_that_stands_already_changes_nothing(signed_in, journalist, article):
    claim = factories.make_claim(article, by=journalist)

    page = signed_in(journalist).post(
        whose(article, claim.figures.get()),
        {"whose": "new", "version": claim.version},
        follow=True,
    )

    version = claim.version
    claim.refresh_from_db()
    assert claim.version == version
    assert "Figure 1: nothing was changed." in text_of(page)
