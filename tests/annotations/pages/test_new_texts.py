import pytest

from annotations.pages.new_texts import earlier_of
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = factories.TEXT
NEAR = TEXT.replace("seven", "eight")


def offered(text, by, address="", outlet="The Harbour Post"):
    return earlier_of(text, address=address, outlet=outlet, by=by)


def test_a_near_copy_of_the_outlet_may_be_its_new_text(journalist):
    article = factories.make_article(by=journalist)

    assert offered(NEAR, journalist) == [article]
    assert offered(NEAR, journalist, outlet="The Echo") == []
    assert offered("Quite another report of a fair.\n", journalist) == []


def test_a_report_at_the_same_address_may_be_the_earlier_text_whatever_it_says(journalist):
    article = factories.make_article(by=journalist, address="https://post.example/a")

    found = offered("Other words.\n", journalist, address="https://post.example/a", outlet="Echo")

    assert found == [article]


def test_a_report_is_offered_once(journalist):
    article = factories.make_article(by=journalist, address="https://post.example/a")

    assert offered(NEAR, journalist, address="https://post.example/a") == [article]


def test_the_very_text_that_is_there_is_no_new_one(journalist):
    factories.make_article(by=journalist, address="https://post.example/a")

    assert offered(TEXT, journalist, address="https://post.example/a") == []


def test_it_is_found_among_any_number_of_outlets_with_the_same_words(journalist):
    for number in range(8):
        factories.make_article(by=journalist, outlet=f"Outlet {number}")
    article = factories.make_article(by=journalist, text=TEXT.replace("Saturday", "Sunday"))

    assert offered(TEXT, journalist) == [article]
