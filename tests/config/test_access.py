"""Every address has a rule: closed, open to readers, or for those who have a right."""

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from annotations.rights import MAY, Right, Role

OPEN_TO_ALL = {
    "annotations:sign_in",
    "annotations:sign_out",
    "annotations:home",
    "incidents:incident_list",
    "incidents:incident_detail",
    "incidents:figure_why",
    "incidents:release_detail",
    "incidents:release_json",
    "incidents:release_csv",
    "incidents:words",
    "incidents:cite",
    "incidents:cite_bibtex",
    "incidents:cite_csl",
    "incidents:error_report",
    "incidents:error_report_sent",
    "incidents:method",
    "incidents:corrections",
}


def addresses(resolver=None, namespace=""):
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            if pattern.namespace != "admin":
                yield from addresses(pattern, inner)
        elif isinstance(pattern, URLPattern):
            yield f"{namespace}{pattern.name}", pattern


ALL = dict(addresses())


def test_open_addresses_are_exactly_the_listed_ones():
    found = {
        name
        for name, pattern in ALL.items()
        if not getattr(pattern.callback, "login_required", True)
    }

    assert found == OPEN_TO_ALL & set(ALL)


@pytest.mark.parametrize("name", sorted(set(ALL) - OPEN_TO_ALL))
def test_every_closed_address_asks_for_a_right(name):
    assert getattr(ALL[name].callback, "right", None) in set(Right)


def filled(pattern):
    """Give the address with a key that names nothing."""
    return {
        name: 1 if "int" in type(converter).__name__.lower() else "nothing2here"
        for name, converter in pattern.pattern.converters.items()
    }


@pytest.mark.parametrize("name", sorted(set(ALL) - OPEN_TO_ALL))
def test_an_anonymous_reader_is_sent_to_sign_in(name, client, db):
    answer = client.get(reverse(name, kwargs=filled(ALL[name])))

    assert (answer.status_code, answer.headers.get("Location", "")[:9]) in {
        (302, "/sign-in/"),
        (405, ""),
    }


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("name", sorted(set(ALL) - OPEN_TO_ALL))
def test_a_role_without_the_right_is_refused(name, role, request, signed_in):
    right = ALL[name].callback.right
    person = request.getfixturevalue(role.value)
    browser = signed_in(person)
    address = reverse(name, kwargs=filled(ALL[name]))

    statuses = {browser.get(address).status_code, browser.post(address).status_code}

    if role in MAY[right]:
        assert 403 not in statuses
        assert not [status for status in statuses if status >= 500]
    else:
        assert statuses <= {403, 405}


def test_an_ended_account_is_out_at_the_next_request(journalist, signed_in):
    browser = signed_in(journalist)
    assert browser.get("/account/").status_code == 200

    journalist.is_active = False
    journalist.save()

    assert browser.get("/account/").status_code == 302
