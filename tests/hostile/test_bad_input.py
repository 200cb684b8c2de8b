"""Whatever is sent, the site answers: no error of ours, nothing evaluated, no element made of it (S1, S13).

A run of the tests tries a sample of (field, value) pairs that is the same each time; HOSTILE=all
tries every value in every field.
"""

import os
import random
import time
from urllib.parse import quote, urlencode, urlsplit

import pytest

from tests.hostile import addresses, bait, pages
from tests.hostile.stage import undone

pytestmark = pytest.mark.django_db

FULL = os.environ.get("HOSTILE") == "all"
SLOWEST = 5  # seconds
ROWS = {
    "anonymous": ("incident", "down"),
    "author": ("article", "event", "claim", "draft", "withdrawn", "police", "witness"),
    "editor": ("article", "claim", "absence", "incident", "conflict", "ruling", "redaction", "down",
               "event", "police", "nurse"),
    "administrator": ("police",),
}  # fmt: skip
VALUES_A_FIELD = 1
SPECIAL = {"version", "seen", "once", "csrfmiddlewaretoken"}


def asked_of(who, stage):
    """Collect forms and addresses of somebody, one of each kind."""
    walk = [address.path for address in addresses.few(stage, *ROWS[who])]
    if who == "administrator":
        walk += [address.path for address in addresses.admin_site()]
    opened, forms = stage.pages_of(who, walk)
    forms = forms + later_forms(who, stage)
    kinds = {pages.kind(form): form for form in reversed(forms)}
    return [path for path, answer in opened.items() if answer.status_code == 200], [*kinds.values()]


def later_forms(who, stage):
    """Collect the forms that only stand on the answer to another form."""
    claim = stage.rows["claim"]
    first = {
        "author": (
            "/articles/import/",
            {"words": "Three were hurt\n\nThree were hurt, they said."},
        ),
        "editor": ("/claims/change-source/", {"claim": [f"{claim.key}.{claim.version}"]}),
    }
    if who not in first:
        return []
    path, data = first[who]
    with undone():
        answer = stage.client(who).post(path, data)
    assert answer.status_code == 200
    found = [form for form in pages.read(path, answer).forms if form.path.startswith(path)]
    if who == "author":
        found[0].fields.append(("published_as", "unknown", "radio"))
    return found


def new_forms_of(who, stage):
    """Collect the forms of somebody that the tests before did not try in other hands."""
    _, forms = asked_of(who, stage)
    if FULL:
        return forms
    if who == "administrator":
        return [form for form in forms if form.method == "post" and "/admin/" in form.path]
    tried = (
        {pages.kind(form) for form in asked_of("author", stage)[1]} if who == "editor" else set()
    )
    return [form for form in forms if pages.kind(form) not in tried]


def sendable(value):
    """Write a value as a browser would: half a surrogate pair goes out as bytes."""
    return value.encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def problems(answer, sent, took=0.0):
    """Say what is wrong with an answer to hostile input."""
    found = []
    if answer.status_code >= 500:
        found.append(f"status {answer.status_code}")
    if took > SLOWEST:
        found.append(f"took {took:.1f} s")
    if "Set-Cookie: a=b" in str(answer.headers):
        found.append("header made of input")
    body = b"" if answer.streaming else answer.content
    if bait.SUM.encode() in body or b"DatabaseError" in body or b"Traceback" in body:
        found.append("evaluated, or an error shown")
    if bait.TAG.encode() in body and "html" in answer.headers.get("Content-Type", ""):
        found += made_of(answer)
    return found


def made_of(answer):
    """Name the elements and attributes of a page that the input became."""
    found = []
    for tag, given in pages.read("/", answer).elements:
        if bait.TAG in tag:
            found.append(f"element {tag}")
        for name, value in given.items():
            if bait.TAG in name or (name.startswith("on") and bait.TAG in (value or "")):
                found.append(f"attribute {name}")
            runs = (value or "").strip().lower().startswith("javascript:")
            if runs and name in {"href", "src", "action", "formaction"}:
                found.append(f"link in {name}")
    return found


def sample(forms):
    """Choose pairs of field and value: the same ones each time, every value often enough."""
    chance = random.Random(20111112)  # noqa: S311 the same each time is what is wanted
    for form in forms:
        values = list(bait.ALL)
        chance.shuffle(values)
        seen = set()
        for name in form.names:
            if pages.generic(name) in seen and not FULL:
                continue
            seen.add(pages.generic(name))
            number = len(bait.ALL) if FULL else VALUES_A_FIELD
            for _ in range(number):
                yield form, name, values[0]
                values.append(values.pop(0))


def send(browser, form, data, button=None):
    """Send a form; give the answer and how long it took."""
    begun = time.monotonic()
    post = form.method == "post"
    answer = browser.post(form.action, data) if post else browser.get(form.path, data)
    return answer, time.monotonic() - begun


@pytest.mark.parametrize("who", ROWS)
def test_no_field_of_any_form_breaks_a_page(who, stage):
    forms = new_forms_of(who, stage)
    browser = stage.client(who)
    told, number = [], 0

    for form, name, value in sample(forms):
        button = form.variants()[number % len(form.variants())]
        number += 1
        with undone(browser):
            answer, took = send(browser, form, form.data(button, **{name: [sendable(value)]}))
            wrong = problems(answer, value, took)
            if answer.status_code == 302 and not wrong:  # what was stored is shown somewhere
                place = urlsplit(answer.headers["Location"])
                wrong = problems(browser.get(place.path, query_params=None), value)
        if wrong:
            told.append((form.method, form.action, name, value[:40], wrong))

    assert number > (2 if who == "anonymous" else 30)
    assert told == []


@pytest.mark.parametrize("who", ROWS)
def test_every_field_hostile_at_once_breaks_no_page(who, stage):
    forms = new_forms_of(who, stage)
    browser = stage.client(who)
    values = list(bait.ALL)
    told = []

    for place, form in enumerate(forms):
        for round_ in range(len(values) if FULL else 2):
            data = {
                name: [sendable(values[(at + place + round_ * 7) % len(values)])]
                for at, name in enumerate(form.names)
                if name not in SPECIAL
            }
            with undone(browser):
                answer, took = send(browser, form, {**form.data(form.variants()[0]), **data})
            wrong = problems(answer, "", took)
            if wrong:
                told.append((form.method, form.action, data, wrong))

    assert told == []


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
        queries = [raw.decode() for raw in bait.RAW]
        for round_ in range(len(values) if FULL else 2):
            chosen = {
                name: values[(at + place + round_ * 11) % len(values)][:2000]
                for at, name in enumerate(sorted(names))
            }
            queries.append(urlencode(chosen))
        for query in queries:
            begun = time.monotonic()
            with undone(browser):
                answer = browser.generic("GET", path, QUERY_STRING=query)
            wrong = problems(answer, query, time.monotonic() - begun)
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

    for path, names in read.items():
        for name in names:
            for value in values:
                asked = f"{name}={quote(value.encode('utf-8', 'surrogatepass')[:4000])}"
                with undone(browser):
                    answer = browser.generic("GET", path, QUERY_STRING=asked)
                if problems(answer, value):
                    told.append((path, asked[:80], problems(answer, value)))

    assert told == []


# What views read without a form: keys, tokens, reasons.
UNCHECKED = ("once", "leave", "reason", "evidence", "claim", "incident", "version", "sentence", "do",
             "from", "next", "resume", "kept_name", "username", "aside")  # fmt: skip
UNTAKEN = ("\0", "a\0b", "zzzzzzzzzzzzzz." + "9" * 5000, "9" * 5000, "x" * 5000, "²", "٣")


@pytest.mark.parametrize("who", ["author", "editor"])
def test_what_no_form_checks_breaks_nothing_either(who, stage):
    browser, told = stage.client(who), []
    posts_of = [form for form in new_forms_of(who, stage) if form.method == "post"]

    for place, form in enumerate(posts_of):
        names = [name for name in UNCHECKED if name in form.names]
        names += [] if FULL else ["once", "reason"]
        for at, name in enumerate(dict.fromkeys(names)):
            chosen = UNTAKEN if FULL else (UNTAKEN[0], UNTAKEN[2 + (place + at) % 5])
            for value in chosen:
                with undone(browser):
                    answer = browser.post(
                        form.action, form.data(form.variants()[0], **{name: value})
                    )
                if problems(answer, value):
                    told.append((form.action, name, value[:20], problems(answer, value)))

    assert told == []


ODD_KEYS = ("%00", "a%00b", "%ff", "%ED%A0%80", "..", "%2e%2e%2fetc", "x" * 300, "%F0%9F%98%80", "'",
            "AAAAAAAAAAAAAA", "-1", "99999999999999999999", "{{7131*7131}}",
            "%0d%0aSet-Cookie:%20a=b")  # fmt: skip


@pytest.mark.parametrize("who", ["anonymous", "editor", "administrator"])
def test_an_odd_key_in_any_address_is_no_address(who, stage):
    browser, told = stage.client(who), []
    routes = {route for _, route, _ in addresses.patterns() if "<" in route}
    odd = ODD_KEYS if FULL or who == "editor" else ODD_KEYS[:4]

    for route in sorted(routes):
        blanks = list(addresses.BLANK.finditer(route))
        for key in odd:
            path = "/" + addresses.BLANK.sub(key.replace("\\", ""), route)
            for method in ("GET", "POST"):
                with undone(browser):
                    answer = browser.generic(method, "/", PATH_INFO=decoded(path))
                if answer.status_code not in {302, 403, 404, 405} or problems(answer, key):
                    told.append((method, path, answer.status_code, len(blanks)))

    assert told == []


def decoded(path):
    """Give a path as a server hands it on: its bytes as Latin-1."""
    from urllib.parse import unquote_to_bytes

    return unquote_to_bytes(path).decode("latin-1")


@pytest.mark.parametrize("who", ["author", "administrator"])
def test_odd_numbers_in_the_admin_addresses_are_no_rows(who, stage):
    browser, told = stage.client(who), []

    for head in ("person", "desk", "outlet", "source", "article", "claim", "historyline"):
        for key in (*ODD_KEYS, "_3C", "1_2Fdelete"):
            for end in ("change/", "history/", "delete/"):
                path = f"/admin/annotations/{head}/{key}/{end}"
                with undone(browser):
                    answer = browser.generic("GET", "/", PATH_INFO=decoded(path))
                if problems(answer, key):
                    told.append((path, answer.status_code))

    assert told == []


# ---- Too much ----------------------------------------------------------------------------------


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
