import base64
from datetime import UTC, datetime

import pytest
from django.utils import timezone

from annotations.models import Article
from tests import factories

TEXT = factories.TEXT
EIGHT = TEXT.replace("killed seven people", "killed eight people")


def typed(article, text=EIGHT, **changes):
    return {
        "outlet": "The Harbour Post",
        "title": "Gunman kills eight",
        "language": "en",
        "published_as": "exact",
        "published_on": "2011-11-12",
        "published_ground": "stated",
        "raw": base64.urlsafe_b64encode(text.encode()).decode(),
        "encoding": "utf-8",
        "version": article.version,
        **changes,
    }


def page_of(answer):
    return answer.content.decode()


def importing(text=EIGHT, **changes):
    given = typed(Article(version=1), text, **changes)
    del given["version"]
    return given


def test_importing_from_the_address_of_a_report_asks_whether_it_is_a_new_text(
    signed_in, journalist
):
    there = factories.make_article(by=journalist, address="https://post.example/a")
    other = "Quite another text.\n"

    answer = signed_in(journalist).post(
        "/articles/import/save/", importing(other, address="https://post.example/a")
    )

    assert answer.status_code == 422
    assert f'value="{there.key}:{there.version}"' in page_of(answer)
    assert "It is another report." in page_of(answer)
    assert Article.objects.count() == 1


def test_a_near_copy_of_the_same_outlet_is_asked_about_too(signed_in, journalist):
    factories.make_article(by=journalist)

    answer = signed_in(journalist).post("/articles/import/save/", importing())

    assert "This is a new text of" in page_of(answer)


def test_a_near_copy_of_another_outlet_is_imported_as_ever(signed_in, journalist):
    factories.make_article(by=journalist)

    answer = signed_in(journalist).post("/articles/import/save/", importing(outlet="The Echo"))

    assert answer.status_code == 302
    assert Article.objects.count() == 2


def test_a_new_text_chosen_at_import_keeps_what_the_report_had(signed_in, journalist):
    there = factories.make_article(by=journalist, published="2011-11-11", graphic=True)
    choice = f"{there.key}:{there.version}"

    answer = signed_in(journalist).post("/articles/import/save/", importing(earlier=choice))

    assert answer.headers["Location"] == f"/articles/{there.key}/compare/?from=1&to=2"
    article = Article.objects.get()
    assert (article.published, article.graphic, article.title) == (
        "2011-11-11",
        True,
        "Gunman kills eight",
    )


@pytest.mark.parametrize(("had", "typed"), [(None, 2031), (2030, 2031), (2031, 2030)])
def test_of_two_moments_before_which_nothing_is_public_the_later_holds(
    signed_in, journalist, had, typed
):
    held = datetime(had, 1, 1, tzinfo=UTC) if had else None
    there = factories.make_article(by=journalist, not_before=held)
    choice = f"{there.key}:{there.version}"

    signed_in(journalist).post(
        "/articles/import/save/", importing(earlier=choice, not_before=f"{typed}-01-01T00:00")
    )

    assert there.versions.count() == 2
    there.refresh_from_db()
    assert there.not_before == max(
        filter(None, [held, timezone.make_aware(datetime(typed, 1, 1))])  # noqa: DTZ001
    )


def test_another_report_chosen_at_import_is_a_report_of_its_own(signed_in, journalist):
    factories.make_article(by=journalist)

    answer = signed_in(journalist).post("/articles/import/save/", importing(earlier="another"))

    assert answer.status_code == 302
    assert Article.objects.count() == 2


def test_a_choice_that_saw_an_older_report_is_asked_again(signed_in, journalist):
    there = factories.make_article(by=journalist)

    answer = signed_in(journalist).post(
        "/articles/import/save/", importing(earlier=f"{there.key}:0")
    )

    assert answer.status_code == 422
    assert "Somebody changed that report meanwhile" in page_of(answer)
    assert there.versions.count() == 1


def test_the_reports_of_another_desk_are_never_offered(signed_in, journalist, stranger):
    factories.make_article(by=journalist, address="https://post.example/a")

    answer = signed_in(stranger).post(
        "/articles/import/save/", importing(address="https://post.example/a")
    )

    assert answer.status_code == 302
    assert Article.objects.count() == 2
