"""Count the queries that a page costs."""

from django.db import connection
from django.test.utils import CaptureQueriesContext


def queries_of(browser, address):
    """Give how many queries one GET of an address makes; it must answer 200."""
    with CaptureQueriesContext(connection) as made:
        assert browser.get(address).status_code == 200
    return len(made)
