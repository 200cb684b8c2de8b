"""What attacks by bad input share: how much is tried, where it goes, what is wrong with an answer.

A run of the tests tries a sample of (field, value) pairs that is the same each time, and another one
on the other engine; HOSTILE=all tries every value in every field.
"""

import os

from django.db import connection

from tests.hostile import addresses, bait, pages
from tests.hostile.stage import undone

ENGINES = ("sqlite", "postgresql")
FULL = os.environ.get("HOSTILE") == "all"
SLOWEST = 5  # CPU seconds: a busy machine is no slow answer
ROWS = {
    "anonymous": ("incident", "down"),
    "author": ("article", "event", "claim", "draft", "withdrawn", "police", "witness", "copies", "copy"),
    "editor": ("article", "claim", "absence", "incident", "conflict", "ruling", "redaction", "down",
               "event", "police", "nurse", "error", "guard", "watch"),
    "administrator": ("police",),
}  # fmt: skip


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


def turn():
    """Give the number of the database engine: each tries another half of a sample."""
    return ENGINES.index(connection.vendor)


def in_turn(values, start, number):
    """Give so many of the values, each time the next ones."""
    return [values[(start + at) % len(values)] for at in range(number)]


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
