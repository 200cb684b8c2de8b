import pytest
from django.core import signing
from django.test import RequestFactory

from annotations.models import Article, Outlet, Source
from annotations.pages.paging import page_of
from tests import factories

NEWEST = ("name", "pk")


def asked(**query):
    return RequestFactory().get("/", query)


def names(page):
    return [row.name for row in page]


@pytest.fixture
def outlets(db):
    return [
        Outlet.objects.create(name=name, place=name[0]) for name in ("a1", "a2", "b1", "b2", "c1")
    ]


def test_pages_follow_each_other_without_gap_or_repeat(outlets):
    first = page_of(Outlet.objects.all(), asked(), order=NEWEST, size=2)
    second = page_of(Outlet.objects.all(), asked(after=first.next_token), order=NEWEST, size=2)
    third = page_of(Outlet.objects.all(), asked(after=second.next_token), order=NEWEST, size=2)

    assert [names(page) for page in (first, second, third)] == [["a1", "a2"], ["b1", "b2"], ["c1"]]
    assert first.previous_token == third.next_token == ""


def test_the_way_back_is_the_way_there(outlets):
    order = ("-name", "-pk")
    first = page_of(Outlet.objects.all(), asked(), order=order, size=2)
    second = page_of(Outlet.objects.all(), asked(after=first.next_token), order=order, size=2)
    third = page_of(Outlet.objects.all(), asked(after=second.next_token), order=order, size=2)

    back = page_of(Outlet.objects.all(), asked(before=third.previous_token), order=order, size=2)
    start = page_of(Outlet.objects.all(), asked(before=back.previous_token), order=order, size=2)

    assert names(back) == names(second)
    assert names(start) == names(first)
    assert start.previous_token == ""


def test_rows_with_equal_values_are_kept_apart_by_the_last_field(outlets):
    order = ("place", "-pk")
    first = page_of(Outlet.objects.all(), asked(), order=order, size=1)
    second = page_of(Outlet.objects.all(), asked(after=first.next_token), order=order, size=1)

    assert (names(first), names(second)) == (["a2"], ["a1"])


def test_a_row_that_left_the_list_does_not_lose_the_place(outlets):
    first = page_of(Outlet.objects.all(), asked(), order=NEWEST, size=2)
    left = Outlet.objects.exclude(pk=outlets[1].pk)

    following = page_of(left, asked(after=first.next_token), order=NEWEST, size=2)

    assert names(following) == ["b1", "b2"]


def test_a_row_that_is_gone_for_good_leads_to_the_first_page(outlets):
    first = page_of(Outlet.objects.all(), asked(), order=NEWEST, size=2)
    outlets[1].delete()

    following = page_of(Outlet.objects.all(), asked(after=first.next_token), order=NEWEST, size=2)

    assert names(following) == ["a1", "b1"]


def test_no_address_holds_the_name_that_a_list_is_sorted_by(outlets):
    first = page_of(Outlet.objects.all(), asked(), order=NEWEST, size=2)
    second = page_of(Outlet.objects.all(), asked(after=first.next_token), order=NEWEST, size=2)

    for token in (first.next_token, second.next_token, second.previous_token):
        _order, (name, key) = signing.loads(token, salt="annotations.pages.paging")
        assert name is None
        assert isinstance(key, int)


def test_a_code_that_a_list_is_sorted_by_may_stand_there(journalist):
    source = factories.make_source(by=journalist)
    factories.make_source("Other", by=journalist)

    page = page_of(Source.objects.all(), asked(), order=("kind", "pk"), size=1)

    assert signing.loads(page.next_token, salt="annotations.pages.paging") == [
        ["kind", "pk"],
        ["police", source.pk],
    ]


def test_a_page_behind_the_end_shows_the_first(outlets):
    first = page_of(Outlet.objects.all(), asked(), order=NEWEST, size=4)
    outlets[4].delete()

    assert names(page_of(Outlet.objects.all(), asked(after=first.next_token), order=NEWEST)) == [
        "a1",
        "a2",
        "b1",
        "b2",
    ]


@pytest.mark.parametrize("token", ["", "x", "WyJuYW1lIl0:1tst:sign", "\x00", "a" * 5000])
def test_a_token_that_the_site_did_not_make_shows_the_first_page(token, outlets):
    for name in ("after", "before"):
        page = page_of(Outlet.objects.all(), asked(**{name: token}), order=NEWEST, size=2)

        assert names(page) == ["a1", "a2"]


def test_a_token_of_another_order_shows_the_first_page(outlets):
    first = page_of(Outlet.objects.all(), asked(), order=NEWEST, size=2)

    page = page_of(
        Outlet.objects.all(), asked(after=first.next_token), order=("-name", "-pk"), size=2
    )

    assert names(page) == ["c1", "b2"]


def test_one_page_says_that_it_is_the_only_one(outlets):
    page = page_of(Outlet.objects.all(), asked(), order=NEWEST, size=5)

    assert page.is_only
    assert len(page) == 5


def test_moments_are_kept_to_the_microsecond(journalist):
    made = [factories.make_article(by=journalist, outlet=f"Outlet {n}") for n in range(4)]
    order = ("imported_at", "pk")

    first = page_of(Article.objects.all(), asked(), order=order, size=2)
    second = page_of(Article.objects.all(), asked(after=first.next_token), order=order, size=2)

    assert [row.pk for row in first] + [row.pk for row in second] == [each.pk for each in made]


def test_a_page_costs_one_query_and_one_more_where_names_are_sorted_by(
    outlets, django_assert_num_queries
):
    for order, queries in ((("pk",), 1), (NEWEST, 2)):
        first = page_of(Outlet.objects.all(), asked(), order=order, size=2)

        with django_assert_num_queries(queries):
            page_of(Outlet.objects.all(), asked(after=first.next_token), order=order, size=2)
