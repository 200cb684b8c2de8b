"""Every address of the site, filled with the keys of real rows: new addresses come by themselves."""

import re
from dataclasses import dataclass
from itertools import product

from django.contrib import admin
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from annotations.models import (
    Article,
    Claim,
    Copy,
    CopyGroup,
    Figure,
    Mention,
    PatternFate,
    ReportedEvent,
    Source,
    Suggestion,
)
from incidents.models import Conflict, ErrorReport, Incident, Redaction, Ruling, TimelineTie
from incidents.querysets import claims_of

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
    ("errors", "key"): ErrorReport,
    ("copies", "key"): CopyGroup,
    ("<key:key>", "copy_key"): Copy,
    ("timeline", "claim_key"): Claim,
    ("ties", "tie_key"): TimelineTie,
}
FIXED = {
    "harm": ["killed", "injured"],
    "node": ["people"],
    "number": [1, 2, 3],
    "claim": ["c1", "c2"],
    "kind": ["possibly_same"],
}
LOOSE = (
    Mention | Figure | Suggestion | PatternFate | TimelineTie
)  # rows that the stage does not name
FOREIGN = 4  # rows of a kind that an address is tried with under a parent of others
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


def filled(name, route, known):
    """Give an address for the rows that it may name: each under its own parent and under another's."""
    blanks = list(BLANK.finditer(route))
    choices = []
    for blank in blanks:
        folder = route[: blank.start()].rstrip("/").rsplit("/", 1)[-1]
        if blank[2] in FIXED:
            choices.append([(value, None) for value in FIXED[blank[2]]])
        else:
            rows = ROWS[folder, blank[2]]._default_manager.order_by("pk")
            choices.append([(row.key, row) for row in rows])
    for chosen in worth_trying(choices, known):
        values = {blank[2]: value for blank, (value, _) in zip(blanks, chosen, strict=True)}
        rows = tuple(row for _, row in chosen if row is not None)
        yield Address(name, reverse(name, kwargs=values), rows)


def worth_trying(choices, known):
    """Leave out of all choices most of those whose last row is not of the others: a few will do.

    `known` remembers which row is under which.
    """
    foreign = set()
    for chosen in product(*choices):
        *above, last = (row for _, row in chosen) if choices else [None]
        for row in above:
            if (row, last) not in known:
                known[row, last] = is_under(row, last)
        if all(known[row, last] for row in above):
            yield chosen
        elif last not in foreign and len(foreign) < FOREIGN:
            foreign.add(last)
            yield chosen


def is_under(parent, row):
    """Tell whether a row belongs to another, as an address with both says; of codes it is not asked."""
    if parent is None or row is None:
        return True
    if isinstance(row, TimelineTie):
        lines = {row.first.claim, row.second.claim}
        return parent in lines if isinstance(parent, Claim) else row.incident == parent
    if isinstance(row, Claim):
        return claims_of(parent).filter(pk=row.pk).exists()
    if isinstance(row, Figure):
        return row.claim.article_version.article == parent
    if isinstance(row, Copy):
        return row.group == parent
    return getattr(row, "incident", parent) == parent


def site(stage):
    """Give every address of the site outside the admin; the stage's rows stay the same ones."""
    if not stage.addresses:
        known = {}
        for name, route, _ in patterns():
            stage.addresses += filled(name, route, known)
    return stage.addresses


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
    for address in site(stage):
        ours = [row for row in address.rows if not isinstance(row, LOOSE)]
        loose = len(ours) < len(address.rows)
        if not set(ours) <= rows or (loose and address.name in seen):
            continue
        seen.add(address.name)
        kept.append(address)
    return kept


def one_of_each(found):
    """Keep one address of each view: what is asked of it does not depend on the rows."""
    kept = {}
    for address in found:
        kept.setdefault(address.name, address)
    return list(kept.values())
