"""Whatever an address is asked for, the site answers: no error of ours, nothing evaluated (S1, S13)."""

import time
from urllib.parse import quote, urlencode, urlsplit

import pytest

from tests.hostile import bait, pages
from tests.hostile.bad_input import FULL, ROWS, asked_of, in_turn, problems, sendable
from tests.hostile.stage import undone

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("who", ROWS)
def test_no_query_breaks_a_page(who, stage):
    opened, forms = asked_of(who, stage)
    browser = stage.client(who)
    names = {name for form in forms if form.method == "get" for name in form.names}
    names |= {"q", "sort", "after", "before", "tab", "at", "claim", "version", "sentence", "parent",
              "words", "text", "next", "own_voice", "batch", "p", "o", "all", "_popup", "_to_field",
              "_changelist_filters", "e", "source__identity__name__startswith"}  # fmt: skip
    values, told = [sendable(value) for value in bait.ALL], []
    kinds = {pages.without_keys(urlsplit(page).path): page for page in opened}

    for place, page in enumerate(sorted(kinds.values())):
        path = urlsplit(page).path
        raw = bait.RAW if FULL else in_turn(bait.RAW, place, 2)
        queries = [one.decode() for one in raw]
        for round_ in range(len(values) if FULL else 1):
            chosen = {
                name: values[(at + place + round_ * 11) % len(values)][:2000]
                for at, name in enumerate(sorted(names))
            }
            queries.append(urlencode(chosen))
        for query in queries:
            begun = time.process_time()
            with undone(browser):
                answer = browser.generic("GET", path, QUERY_STRING=query)
            wrong = problems(answer, query, time.process_time() - begun)
            if wrong:
                told.append((path, query[:200], wrong))

    assert told == []


@pytest.mark.parametrize("who", ["author", "editor"])
def test_no_parameter_that_is_read_breaks_a_page_by_itself(who, stage):
    """Each parameter of the desk's and the lists' addresses alone, so that no other hides it."""
    article = stage.rows["article"].key
    read = {
        f"/articles/{article}/desk/": ["claim", "tab", "at"],
        f"/articles/{article}/raw/": ["version"],
        f"/articles/{article}/claims/new/": ["sentence", "parent", "own_voice"],
        f"/articles/{article}/sources/suggest/": ["q"],
        f"/articles/{article}/shorthand/": ["text"],
        f"/articles/{article}/times/read/": ["words"],
        f"/articles/{article}/words/hold/": ["sentence"],
        "/articles/": ["outlet", "work", "published_from", "importer", "after", "before", "sort"],
        "/claims/": ["who", "state", "outlet", "article", "source", "batch", "protected", "after"],
        "/sources/": ["name", "kind", "after", "sort"],
        "/review/": ["outlet", "event", "source", "journalist", "age", "order", "after"],
        "/incidents/work/": ["q", "state", "after"],
        "/incidents/": ["q", "after"],
        "/incidents/corrections/": ["after", "before"],
    }
    browser, told = stage.client(who), []
    values = bait.ALL if FULL else (
        *bait.LETTERS[:5], bait.NUMBERS[0], bait.NUMBERS[8], bait.NUMBERS[9], bait.DATABASES[0],
        bait.DATES[1], bait.SCRIPTS[1], bait.TEMPLATES[0],
    )  # fmt: skip

    place = 0
    for path, names in read.items():
        for name in names:
            place += 1
            for value in values if FULL else in_turn(values, place * 4, 4):
                asked = f"{name}={quote(value.encode('utf-8', 'surrogatepass')[:4000])}"
                with undone(browser):
                    answer = browser.generic("GET", path, QUERY_STRING=asked)
                if problems(answer, value):
                    told.append((path, asked[:80], problems(answer, value)))

    assert told == []
