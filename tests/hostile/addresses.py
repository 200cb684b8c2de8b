"""Every address of the site, filled with the keys of real rows: new addresses come by themselves."""

import re
from dataclasses import dataclass
from itertools import product

from django.contrib import admin
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from annotations.models import (
    Article,
    Claim,
    Figure,
    Mention,
    PatternFate,
    ReportedEvent,
    Source,
    Suggestion,
)
from incidents.models import Conflict, Incident, Redaction, Ruling

BLANK = re.compile(r"<(\w+):(\w+)>")

# Which rows the blank of an address stands for: by the words before it and its name.
ROWS = {
    ("articles", "key"): Article,
    ("articles", "article_key"): Article,
    ("claims", "key"): Claim,
    ("claims", "claim_key"): Claim,
    ("review", "key"): Claim,
    ("mentions", "key"): Mention,
    ("sources", "key"): Source,
    ("events", "key"): ReportedEvent,
    ("figures", "key"): Figure,
    ("suggestions", "key"): Suggestion,
    ("patterns", "key"): PatternFate,
    ("work", "key"): Incident,
    ("incidents", "key"): Incident,
    ("links", "other"): Incident,
    ("rulings", "ruling_key"): Ruling,
    ("conflicts", "conflict_key"): Conflict,
    ("redactions", "redaction_key"): Redaction,
}
FIXED = {
    "harm": ["killed", "injured"],
    "node": ["people"],
    "number": [1, 2, 3],
    "kind": ["possibly_same"],
}
LOOSE = Mention | Figure | Suggestion | PatternFate  # rows that the stage does not name
MOST_OF_A_KIND = 2  # rows that one admin page is tried with


@dataclass(frozen=True)
class Address:
    """An address: its name, its path, and the rows that it names."""

    name: str
    path: str
    rows: tuple = ()


def patterns(resolver=None, namespace="", before=""):
    """Walk the addresses of the site but the admin's: name, route, pattern."""
    for pattern in (resolver or get_resolver()).url_patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            if pattern.namespace != "admin":
                yield from patterns(pattern, inner, route)
        elif isinstance(pattern, URLPattern):
            yield f"{namespace}{pattern.name}", route, pattern


def filled(name, route):
    """Give an address once for each choice of rows."""
    blanks = list(BLANK.finditer(route))
    choices = []
    for blank in blanks:
        folder = route[: blank.start()].rstrip("/").rsplit("/", 1)[-1]
        if blank[2] in FIXED:
            choices.append([(value, None) for value in FIXED[blank[2]]])
        else:
            rows = ROWS[folder, blank[2]]._default_manager.order_by("pk")
            choices.append([(row.key, row) for row in rows])
    for chosen in product(*choices):
        values = {blank[2]: value for blank, (value, _) in zip(blanks, chosen, strict=True)}
        rows = tuple(row for _, row in chosen if row is not None)
        yield Address(name, reverse(name, kwargs=values), rows)


def site():
    """Give every address of the site outside the admin."""
    return [address for name, route, _ in patterns() for address in filled(name, route)]


def admin_site(most=MOST_OF_A_KIND):
    """Give every address of the admin site: lists, forms, history and deletion of real rows."""
    names = ("index", "login", "logout", "password_change", "password_change_done", "jsi18n",
             "autocomplete")  # fmt: skip
    found = [Address(f"admin:{name}", reverse(f"admin:{name}")) for name in names]
    labels = {model._meta.app_label for model in admin.site._registry}
    found += [Address("admin:app_list", reverse("admin:app_list", args=[one])) for one in labels]
    for model in admin.site._registry:
        head = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        found += [
            Address(f"{head}_{one}", reverse(f"{head}_{one}")) for one in ("changelist", "add")
        ]
        rows = list(model._default_manager.order_by("-pk")[:most])
        found += [
            Address(f"{head}_{one}", reverse(f"{head}_{one}", args=[row.pk]), (row,))
            for row in rows
            for one in ("change", "history", "delete")
        ]
    return found


def nowhere():
    """Give addresses that lead nowhere, so that error pages are read too."""
    paths = ("/nowhere/", "/admin/nowhere/", "/articles/0/", "/incidents/0/", "/static/nowhere.js")
    return [Address("nowhere", path) for path in paths]


def few(stage, *names):
    """Give the addresses about these rows of the stage alone, and those about no row."""
    rows = {stage.rows[name] for name in names}
    kept, seen = [], set()
    for address in site():
        ours = [row for row in address.rows if not isinstance(row, LOOSE)]
        loose = len(ours) < len(address.rows)
        if not set(ours) <= rows or (loose and address.name in seen):
            continue
        seen.add(address.name)
        kept.append(address)
    return kept
