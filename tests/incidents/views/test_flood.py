import pytest
from django.core.cache import cache

from incidents.views import flood
from incidents.views.flood import is_too_often


@pytest.fixture(autouse=True)
def nobody_sent_before():
    cache.clear()
    yield
    cache.clear()


def times(rf, address, count):
    request = rf.post("/", REMOTE_ADDR=address)
    return [is_too_often(request) for _ in range(count)]


def test_an_address_has_its_share_and_no_more(rf):
    assert times(rf, "192.0.2.1", flood.MOST + 2) == [False] * flood.MOST + [True, True]


def test_others_are_not_counted_with_it(rf):
    times(rf, "192.0.2.1", flood.MOST + 1)

    assert times(rf, "192.0.2.2", 1) == [False]


def test_the_addresses_of_one_ipv6_network_count_as_one(rf):
    times(rf, "2001:db8:0:1::1", flood.MOST)

    assert times(rf, "2001:db8:0:1:ffff::9", 1) == [True]
    assert times(rf, "2001:db8:0:2::1", 1) == [False]


@pytest.mark.parametrize("address", ["", "unix:", "::ffff:192.0.2.7"])
def test_odd_addresses_are_counted_too(rf, address):
    assert times(rf, address, flood.MOST + 1)[-1]


def test_the_address_is_kept_nowhere(rf):
    times(rf, "192.0.2.1", 1)

    assert not any("192.0.2.1" in repr(kept) for kept in cache._cache.items())
