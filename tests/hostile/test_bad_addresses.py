"""An odd key in an address is no address, and breaks nothing (S1, S13)."""

from urllib.parse import unquote_to_bytes

import pytest

from tests.hostile import addresses
from tests.hostile.bad_input import FULL, in_turn, problems
from tests.hostile.stage import undone

pytestmark = pytest.mark.django_db

ODD_KEYS = ("%00", "a%00b", "%ff", "%ED%A0%80", "..", "%2e%2e%2fetc", "x" * 300, "%F0%9F%98%80", "'",
            "AAAAAAAAAAAAAA", "-1", "99999999999999999999", "{{7131*7131}}",
            "%0d%0aSet-Cookie:%20a=b")  # fmt: skip

HEADS = ("person", "desk", "outlet", "source", "article", "claim", "historyline")
KEYS_A_ROUTE = 4


@pytest.mark.parametrize("who", ["anonymous", "editor", "administrator"])
def test_an_odd_key_in_any_address_is_no_address(who, stage):
    browser, told = stage.client(who), []
    routes = {route for _, route, _ in addresses.patterns() if "<" in route}
    number = len(ODD_KEYS) if FULL else KEYS_A_ROUTE if who == "editor" else 1

    for place, route in enumerate(sorted(routes)):
        blanks = list(addresses.BLANK.finditer(route))
        for key in in_turn(ODD_KEYS, place * number, number):
            path = "/" + addresses.BLANK.sub(key.replace("\\", ""), route)
            for method in ("GET", "POST"):
                with undone(browser):
                    answer = browser.generic(method, "/", PATH_INFO=decoded(path))
                if answer.status_code not in {302, 403, 404, 405} or problems(answer, key):
                    told.append((method, path, answer.status_code, len(blanks)))

    assert told == []


def decoded(path):
    """Give a path as a server hands it on: its bytes as Latin-1."""
    return unquote_to_bytes(path).decode("latin-1")


@pytest.mark.parametrize("who", ["author", "administrator"])
def test_odd_numbers_in_the_admin_addresses_are_no_rows(who, stage):
    browser, told = stage.client(who), []

    odd = (*ODD_KEYS, "_3C", "1_2Fdelete")
    for place, head in enumerate(HEADS):
        for key in odd if FULL else in_turn(odd, place * KEYS_A_ROUTE, KEYS_A_ROUTE):
            for end in ("change/", "history/", "delete/"):
                path = f"/admin/annotations/{head}/{key}/{end}"
                with undone(browser):
                    answer = browser.generic("GET", "/", PATH_INFO=decoded(path))
                if problems(answer, key):
                    told.append((path, answer.status_code))

    assert told == []
