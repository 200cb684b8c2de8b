from urllib.parse import urlencode

import pytest
from django.urls import reverse

from annotations.models import Copy, CopyGroup
from annotations.views.copies import REPORTS_ON_A_PAGE
from tests import factories

PLACES = REPORTS_ON_A_PAGE + 3


@pytest.fixture
def group(journalist):
    for number in range(PLACES):
        factories.make_article(by=journalist, outlet=f"Outlet {number:02}")
    return CopyGroup.objects.get()


def address(group):
    return reverse("annotations:copy_group", args=[group.key])


def next_page(client, group):
    shown = client.get(address(group)).context["shown"]
    return f"{address(group)}?{urlencode({'after': shown.next_token})}"


def outlets(response):
    return [member.copy.article.outlet.name for member in response.context["page"].members]


def test_a_large_group_is_shown_page_by_page_beside_one_origin(signed_in, journalist, group):
    client = signed_in(journalist)

    first, second = client.get(address(group)), client.get(next_page(client, group))

    assert [*outlets(first), *outlets(second)] == [f"Outlet {n:02}" for n in range(PLACES)]
    assert len(outlets(second)) == 3
    for page in (first, second):
        assert page.context["page"].origin.outlet.name == "Outlet 00"
        assert f"Confirm all {PLACES - 1} copies" in page.content.decode()


def test_a_decision_on_a_further_page_leads_back_to_it(signed_in, journalist, group):
    client = signed_in(journalist)
    where = next_page(client, group)
    copy = Copy.objects.order_by("pk").last()
    confirm = reverse("annotations:copy_confirm", args=[group.key, copy.key])
    query = where.partition("?")[2]
    assert f'action="{confirm}?{query}"' in client.get(where).content.decode()

    response = client.post(f"{confirm}?{query}", {"version": copy.version})

    assert response.url == where
    assert Copy.objects.get(pk=copy.pk).state == "confirmed"


def test_what_was_typed_on_a_further_page_is_shown_there_again(signed_in, journalist, group):
    client = signed_in(journalist)
    query = next_page(client, group).partition("?")[2]
    copy = Copy.objects.order_by("pk").last()
    client.post(
        reverse("annotations:copy_confirm", args=[group.key, copy.key]), {"version": copy.version}
    )
    copy.refresh_from_db()
    separate = reverse("annotations:copy_separate", args=[group.key, copy.key])

    response = client.post(f"{separate}?{query}", {"version": copy.version, "reason": ""})

    assert response.status_code == 422
    assert copy.article.outlet.name in outlets(response)
