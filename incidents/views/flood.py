"""How often one reader may send something: counted in memory for an hour, the address itself kept nowhere."""

import ipaddress
from typing import Final

from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from annotations.views.throttle import client_address

MOST: Final = 8  # by one address within an hour, in each process of the server
WITHIN: Final = 60 * 60  # seconds
_NETWORK: Final = 64  # bits: a household has this many IPv6 addresses of its own


def is_too_often(request: HttpRequest) -> bool:
    """Tell whether this address has sent its share already; counts this time."""
    key = f"reader-{salted_hmac('incidents.flood', _who(client_address(request))).hexdigest()}"
    cache.add(key, 0, WITHIN)
    try:
        return cache.incr(key) > MOST
    except ValueError:  # it ended, or made room for others, at this very moment
        return False


def _who(address: str) -> str:
    """Give whom an address stands for: of IPv6 the network."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(found, ipaddress.IPv6Address) and found.ipv4_mapped is None:
        return str(ipaddress.ip_network((found, _NETWORK), strict=False))
    return str(found)
