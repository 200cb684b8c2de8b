import pytest
from django.test import RequestFactory

from annotations.pages.sorting import Sort, sorting_of

SORTS = (Sort("day", "Day", ("day", "pk"), falls_first=True), Sort("name", "Name", ("name", "pk")))


@pytest.mark.parametrize(
    ("asked", "order", "aria", "links"),
    [
        ("", ("-day", "-pk"), ("descending", ""), ("day", "name")),
        ("day", ("day", "pk"), ("ascending", ""), ("-day", "name")),
        ("-name", ("-name", "-pk"), ("", "descending"), ("-day", "name")),
        ("name", ("name", "pk"), ("", "ascending"), ("-day", "-name")),
        ("password", ("-day", "-pk"), ("descending", ""), ("day", "name")),
    ],
)
def test_the_address_says_the_order_and_each_head_leads_to_the_next(asked, order, aria, links):
    sorting = sorting_of(RequestFactory().get("/", {"sort": asked}), SORTS)

    assert sorting.order == order
    assert (sorting.heads["day"].aria, sorting.heads["name"].aria) == aria
    assert (sorting.heads["day"].link, sorting.heads["name"].link) == links
