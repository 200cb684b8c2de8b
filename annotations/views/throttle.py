"""Who knocks: the name and the address that the sign-in throttle counts by."""

from django.conf import settings
from django.http import HttpRequest

from annotations.text.search import fold


def folded_name(request: HttpRequest | None, credentials: dict[str, str] | None = None) -> str:
    """Give the name that was tried, so that case and spaces make no new one."""
    name = (credentials or {}).get("username", "")
    if not name and request is not None:
        name = request.POST.get("username", "")
    return fold(name)[:150]


def client_address(request: HttpRequest) -> str:
    """Give the address of the browser, past as many proxies as are known to be ours.

    With no proxy configured the header is ignored: anyone can write it.
    """
    forwarded = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",")]
    proxies: int = settings.TRUSTED_PROXIES
    if proxies and len(forwarded) >= proxies and forwarded[-proxies]:
        return forwarded[-proxies]
    return str(request.META.get("REMOTE_ADDR", ""))
