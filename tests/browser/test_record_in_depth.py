"""Pages of copies, changed texts, orders of events, conflicts, series and merges, in every state.

Each is walked twice: by axe (both colour schemes, 360 px) with words as people write them, and by a
ruler (1440 and 360 px, everything folded out) with words of 200 letters.
"""

import pytest

from tests.browser.test_long_words import long, make_person
from tests.depth import deepen, send_again
from tests.factories import TEXT

ROLES = ("reader", "journalist", "editor")


def longer(name):
    return long(name.replace(" ", ""))


@pytest.fixture
def depth(journalist, editor):
    return deepen(journalist, editor)


@pytest.fixture
def long_depth(desk):
    return deepen(make_person("journalist", desk), make_person("editor", desk), longer)


def person_of(depth, role):
    return {"journalist": depth.by, "editor": depth.editor}.get(role)


def of_readers(depth):
    record = f"/incidents/{depth.incident.key}"
    release = f"{record}/releases/2"
    about = "?about=killed/people"
    names = ("series", "incident", "whole", "part")
    records = [f"/incidents/{depth.rows[name].key}/" for name in names]
    counts = [f"{record}/?count={name}" for name in ("all", "conservative", "civilians")]
    reading = [f"{release}/words/c1/", f"{release}/cite/", f"{record}/releases/1/"]
    merged = f"/incidents/{depth.part.key}/releases/1/"
    errors = [f"{release}/report-error/{about}", f"{release}/report-error/sent/{about}"]
    return [*records, *counts, *reading, *errors, merged, "/incidents/method/"]


def of_the_journalist(depth):
    first = f"/articles/{depth.first.key}"
    copied = [depth.rows[name] for name in ("proposed", "confirmed", "apart", "read")]
    return [
        *("/", "/copies/", "/copies/?state=all", f"/copies/{depth.proposed.group.key}/"),
        *(f"/articles/{copy.article.key}/desk/" for copy in copied),
        *(f"/articles/{copy.article.key}/" for copy in copied),
        f"/articles/{depth.confirmed.article.key}/desk/?whole=1",
        f"/articles/{depth.confirmed.article.key}/submit/",
        *(f"{first}/{page}" for page in ("", "desk/", "text/", "compare/?from=1&to=2")),
    ]


def of_the_editor(depth):
    work = f"/incidents/work/{depth.incident.key}"
    owners, brigade, crew = (f"{depth.rows[name].key}" for name in ("owners", "brigade", "crew"))
    lines = [f"{work}/timeline/{depth.claims[n].key}/" for n in (0, 2)]
    conflicts = [f"{work}/conflicts/{one.key}/" for one in (depth.conflict, depth.contradiction)]
    tied = ("", "timeline/", "conflicts/new/", "links/", "publish/", "preview/", "falls/", "split/")
    merging = [f"{work}/merge/", f"{work}/merge/?into={depth.other.key}"]
    part = [f"/incidents/work/{depth.part.key}/{page}" for page in ("", "unmerge/")]
    source = "/incidents/work/sources"
    return [
        *("/", "/review/", f"/review/{depth.claims[1].key}/"),
        *("/incidents/work/", "/incidents/work/conflicts/"),
        *("/incidents/work/conflicts/?state=gone", "/incidents/work/errors/"),
        *(f"/incidents/work/errors/{one.key}/" for one in (depth.error, depth.answered)),
        "/incidents/work/errors/?state=answered",
        *(f"{work}/{page}" for page in tied),
        *(*lines, *conflicts, *merging, *part),
        *(f"/incidents/work/{depth.rows[name].key}/" for name in ("series", "whole", "other")),
        f"{source}/{owners}/merge/",
        f"{source}/{owners}/merge/?into={brigade}",
        f"{source}/{crew}/unmerge/",
        *(f"/sources/{one}/" for one in (owners, brigade, crew)),
    ]


PAGES = dict(zip(ROLES, (of_readers, of_the_journalist, of_the_editor), strict=True))


@pytest.mark.parametrize("role", ROLES)
def test_no_page_of_the_record_in_depth_has_a_violation(depth, visit, role):
    send_again(depth)
    tab = visit(person_of(depth, role))

    for address in PAGES[role](depth):
        tab.go(address)


@pytest.mark.parametrize("role", ROLES)
def test_no_page_of_the_record_in_depth_is_wider_than_its_window(long_depth, ruler, role):
    send_again(long_depth)
    tab = ruler(person_of(long_depth, role))

    for address in PAGES[role](long_depth):
        tab.go(address)


# ---- What is refused, stale or gone ---------------------------------------------------------------


def refuse_reader(tab, depth):
    error = f"/incidents/{depth.incident.key}/releases/2/report-error/"
    tab.go(error)
    tab.send(error, 422, words="", contact=depth.word("reader"))
    for _ in range(12):
        if tab.page.request.post(error, form=filled(tab, depth)).status != 200:
            break
    tab.go(error)
    tab.send(error, 429, words=depth.word("One more"))


def filled(tab, depth):
    token = tab.page.locator("[name=csrfmiddlewaretoken]").first.input_value()
    return {"words": depth.word("It was six"), "csrfmiddlewaretoken": token}


def refuse_journalist(tab, depth):
    group = f"/copies/{depth.proposed.group.key}/"
    text = f"/articles/{depth.first.key}/text/"
    tab.go(text)
    tab.send(text, 422, words="")
    tab.go(text)
    tab.send(text, 200, words=TEXT)
    tab.send(f"{text}save/", 422, words=TEXT, title="", version="1")
    tab.go(group)
    tab.send(f"{group}{depth.proposed.key}/confirm/", 409, version="77")


def refuse_editor(tab, depth):
    work = f"/incidents/work/{depth.incident.key}"
    line = f"{work}/timeline/{depth.claims[2].key}"
    conflict = f"{work}/conflicts/{depth.conflict.key}/"
    error = f"/incidents/work/errors/{depth.error.key}/"
    source = f"/incidents/work/sources/{depth.owners.key}/merge/"
    merge = {"into": depth.other.key, "into_version": "1", "version": "1"}
    version = depth.again("incident").version
    for address, status, fields in (
        (f"{work}/conflicts/new/", 422, {"words": depth.word("Why")}),
        (conflict, 422, {"version": "1", "state": "resolved", "reason": ""}),
        (conflict, 409, {"version": "77", "state": "explained", "reason": depth.word("Why")}),
        (error, 422, {"version": "1", "answer": ""}),
        (error, 409, {"version": "77", "answer": depth.word("Mended")}),
        (f"{line}/", 422, {"version": version, "relation": "near"}),
        (f"{line}/name/", 409, {"version": "1", "label": depth.word("A name")}),
        (f"{work}/timeline/", 409, {"version": "1", "line": [one.key for one in depth.claims]}),
        (f"{work}/publish/", 422, {"version": version, "why": depth.word("Why")}),
        (f"{work}/falls/", 422, {"version": version}),
        (f"{work}/merge/", 422, {**merge, "reason": ""}),
        (f"{work}/merge/", 409, {**merge, "reason": depth.word("Why")}),
        (f"{work}/split/", 422, {"version": version, "title": depth.word("Half")}),
        (source, 422, {"into": depth.brigade.key, "version": "1", "into_version": "1"}),
    ):
        tab.go(address.removesuffix("name/"))
        tab.send(address, status, **fields)


REFUSALS = dict(zip(ROLES, (refuse_reader, refuse_journalist, refuse_editor), strict=True))


@pytest.mark.parametrize("role", ROLES)
def test_no_refusal_of_the_record_in_depth_has_a_violation(depth, visit, role):
    REFUSALS[role](visit(person_of(depth, role)), depth)


@pytest.mark.parametrize("role", ROLES)
def test_no_refusal_of_the_record_in_depth_is_wider_than_its_window(long_depth, ruler, role):
    REFUSALS[role](ruler(person_of(long_depth, role)), long_depth)
