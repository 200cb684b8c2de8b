"""Forms too large, rows that are no number, bodies that are no form: refused in good time (S1, S13)."""

import time
from urllib.parse import urlencode

import pytest

from tests.hostile.bad_input import problems
from tests.hostile.stage import undone

pytestmark = pytest.mark.django_db


def posts(stage):
    """Give addresses that take a form, and whose form it is."""
    claim, article = stage.rows["absence"], stage.rows["article"]
    return {
        f"/articles/{article.key}/claims/new/": ("author", "content-0-words"),
        f"/articles/{article.key}/events/new/": ("author", "label"),
        f"/articles/{article.key}/words/hold/": ("author", "words"),
        "/articles/import/": ("author", "words"),
        "/articles/import/save/": ("author", "words"),
        f"/claims/{claim.key}/comments/": ("author", "text"),
        f"/claims/{claim.key}/withdraw/": ("author", "reason"),
        f"/review/{claim.key}/decide/": ("editor", "note"),
        "/claims/change-source/": ("editor", "claim"),
        f"/incidents/work/{stage.rows['incident'].key}/change/": ("editor", "title"),
        f"/incidents/work/{stage.rows['incident'].key}/timeline/": ("editor", "line"),
        f"/incidents/work/{stage.rows['incident'].key}/unlink/": ("editor", "reason"),
        f"/incidents/work/{stage.rows['incident'].key}/timeline/{stage.rows['claim'].key}/name/": (
            "editor",
            "label",
        ),
        f"/incidents/work/{stage.rows['whole'].key}/falls/": ("editor", "words"),
        f"/incidents/work/{stage.rows['incident'].key}/split/": ("editor", "evidence"),
        f"/incidents/work/errors/{stage.rows['error'].key}/": ("editor", "answer"),
        f"/incidents/{stage.rows['incident'].key}/releases/1/report-error/": ("anonymous", "words"),
        f"/articles/{article.key}/text/": ("author", "words"),
        f"/articles/{article.key}/text/save/": ("author", "words"),
        f"/copies/{stage.rows['copies'].key}/{stage.rows['copy'].key}/separate/": (
            "author",
            "reason",
        ),
        "/sign-in/": ("anonymous", "username"),
        "/account/": ("author", "new_password1"),
        "/admin/annotations/outlet/add/": ("administrator", "name"),
    }


SIZES = {
    "just under 3 MB": lambda name: {name: "é" * 1_400_000},
    "just under 3 MB in one line of letters": lambda name: {name: "a" * 2_900_000},
    "past 3 MB": lambda name: {name: "a" * 3_200_000},
    "3,000 fields": lambda name: {**{f"{name}-{n}": "1" for n in range(3000)}, name: "a"},
    "1,900 values of one field": lambda name: {name: [f"a{n}.1" for n in range(1900)]},
    "rows without number": lambda name: {
        "content-TOTAL_FORMS": "1000000", "content-INITIAL_FORMS": "0",
        "figures-TOTAL_FORMS": "-5", "times-TOTAL_FORMS": "9" * 5000, name: "a",
    },
}  # fmt: skip


@pytest.mark.parametrize("size", SIZES)
def test_too_much_is_refused_in_good_time(size, stage):
    told = []

    for path, (who, name) in posts(stage).items():
        data = SIZES[size](name)
        body = urlencode(data, doseq=True)
        begun = time.process_time()
        browser = stage.client(who)
        with undone(browser):
            answer = browser.generic(
                "POST", path, body, content_type="application/x-www-form-urlencoded"
            )
        took = time.process_time() - begun
        if problems(answer, "", took):
            told.append((path, problems(answer, "", took)))
        if size in {"past 3 MB", "3,000 fields"} and answer.status_code not in {400, 413}:
            told.append((path, answer.status_code))

    assert told == []


@pytest.mark.parametrize("total", ["-1", "0", "-99999999999999999999"])
def test_a_claim_without_a_row_of_content_is_refused_in_words(total, stage):
    path = f"/articles/{stage.rows['article'].key}/claims/new/"
    form = {"voice": "own", "content-TOTAL_FORMS": total, "content-INITIAL_FORMS": "0"}

    answer = stage.client("author").post(path, form)

    assert answer.status_code == 422


def test_one_more_row_of_a_number_of_rows_that_is_none_is_the_first(stage):
    path = f"/articles/{stage.rows['article'].key}/claims/new/"
    browser = stage.client("author")

    for total in ("9" * 5000, "-1", "²", "", "\0", "1e9"):
        for rows in ("content", "figures", "times"):
            form = {"do": f"add-{rows}", f"{rows}-TOTAL_FORMS": total}
            with undone(browser):
                assert browser.post(path, form).status_code in {200, 422}, (rows, total[:9])


def test_a_body_that_is_no_form_breaks_nothing(stage):
    bodies = (
        (b"\xff\xfe\x00version=\xc3\x28&note=%ed%a0%80", "application/x-www-form-urlencoded"),
        (b"{\"version\": 1}", "application/json"),
        (b"--x\r\nbroken", "multipart/form-data; boundary=x"),
        (b"--x\r\n\r\n", "multipart/form-data"),
        (b"version=1", "application/x-www-form-urlencoded; charset=utf-7"),
        (b"version=1", "application/x-www-form-urlencoded; charset=nonsense"),
        (b"", "text/plain"),
        (b"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../a\"\r\n\r\n\0\r\n--x--\r\n",
         "multipart/form-data; boundary=x"),
    )  # fmt: skip
    told = []

    for path, (who, _name) in posts(stage).items():
        browser = stage.client(who)
        for body, kind in bodies:
            with undone(browser):
                answer = browser.generic("POST", path, body, content_type=kind)
            if problems(answer, ""):
                told.append((path, kind, body[:20], answer.status_code))

    assert told == []
