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

    assert answer["Location"].endswith("?tab=casualties#figure-2")
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
