"""Plain figures for the tests of the rules: fixed values, nothing random.

Unless a test says otherwise a figure is an exact number of killed people, told by one origin in a
report of its own, as of one day, without the perpetrator.
"""

from datetime import UTC, date, datetime

from annotations.values.vocabulary import (
    Category,
    Harm,
    IncludesPerpetrator,
    LinkKind,
    Qualifier,
    VaguePolicy,
)
from incidents.reckoning.accounts import accounts
from incidents.reckoning.consistency import Case
from incidents.reckoning.docket import Docket, reading_order
from incidents.reckoning.independence import independence, labelled
from incidents.reckoning.moments import AsOf
from incidents.reckoning.origins import attributions_of, places_of, tellings
from incidents.reckoning.own_sums import own_sums
from incidents.reckoning.read_accounts import ReadAccount, complete_accounts, entries_by_node
from incidents.reckoning.reconcile import reconcile
from incidents.reckoning.record import Figure, Link
from incidents.reckoning.ties import ties
from incidents.reckoning.tree import PEOPLE, PERPETRATORS, VICTIMS
from incidents.reckoning.voices import voices

DAY = date(2024, 5, 15)
NEXT_DAY = date(2024, 5, 16)
TODAY = AsOf.day(DAY)
TOMORROW = AsOf.day(NEXT_DAY)
TEN = AsOf.at(datetime(2024, 5, 15, 10, tzinfo=UTC))
EVENING = AsOf.at(datetime(2024, 5, 15, 18, tzinfo=UTC))

KILLED = Harm.KILLED
INJURED = Harm.INJURED
__all__ = ["PEOPLE", "PERPETRATORS", "VICTIMS"]


def figure(key, low=None, best=None, high=None, *, by="M", **fields):
    """Make a figure; one number alone is exact."""
    is_vague = fields.get("qualifier") is Qualifier.VAGUE
    if low is not None and best is None and high is None and not is_vague:
        best = high = low
    if low == 0 and high == 0:
        fields.setdefault("qualifier", Qualifier.ZERO)
    fields.setdefault("harm", KILLED)
    fields.setdefault("claim", f"claim-{key}")
    fields.setdefault("version", f"report-{by}")
    fields.setdefault("outlet", "courier")
    fields.setdefault("origin", by)
    fields.setdefault("as_of", TODAY)
    fields.setdefault("includes_perpetrator", IncludesPerpetrator.NO)
    return Figure(key=key, low=low, best=best, high=high, **fields)


def at_least(key, n, **fields):
    return figure(key, n, n, None, qualifier=Qualifier.AT_LEAST, **fields)


def at_most(key, n, **fields):
    return figure(key, 0, None, n, qualifier=Qualifier.AT_MOST, **fields)


def nearly(key, n, **fields):
    return figure(key, None, n, n, qualifier=Qualifier.NEARLY, approx=True, **fields)


def span(key, low, high, **fields):
    return figure(key, low, low, high, qualifier=Qualifier.RANGE, **fields)


def vague(key, floor, **fields):
    fields = {"qualifier": Qualifier.VAGUE, "policy": VaguePolicy.LITERAL, **fields}
    return figure(key, floor, None, None, **fields)


def no_reports(key, **fields):
    return figure(key, qualifier=Qualifier.NO_INFORMATION, **fields)


def police(key, *numbers, **fields):
    return figure(key, *numbers, category=Category.POLICE, **fields)


def civilians(key, *numbers, **fields):
    return figure(key, *numbers, category=Category.CIVILIAN, **fields)


def assailant(key, *numbers, **fields):
    return figure(key, *numbers, category=Category.ASSAILANT, **fields)


def part_of(one, *targets):
    return [Link(kind=LinkKind.PART_OF, figure=one, target=target) for target in targets]


def additive(one, *targets):
    return [Link(kind=LinkKind.ADDITIVE_TO, figure=one, target=target) for target in targets]


def restates(one, *targets):
    return [Link(kind=LinkKind.RESTATES, figure=one, target=target) for target in targets]


def derived(one, *targets):
    return [Link(kind=LinkKind.DERIVED_FROM, figure=one, target=target) for target in targets]


def number(reckoning, node=VICTIMS, harm=KILLED):
    """Give low, best and high of a cell."""
    value = reckoning.cell(harm, node).value
    return value.low, value.best, value.high


def rule(reckoning, node=VICTIMS, harm=KILLED):
    return reckoning.cell(harm, node).rule


def conflicts(reckoning):
    """List the types of the conflicts, sorted."""
    return sorted(finding.type.value for finding in reckoning.conflicts)


def notes(reckoning):
    """List the types of what is no conflict, sorted."""
    return sorted(one.type.value for one in reckoning.findings if not one.is_conflict)


def tally(*figures, links=(), **fields):
    return reconcile(figures, links=links, **fields)


def a_case(*figures, node=VICTIMS, links=()):
    """Give a cell of the killed and the links of these figures, as the way in makes them."""
    tied = ties(sorted(figures, key=lambda one: one.place), links)
    docket = Docket(reading_order(figures), tied.nodes)
    return Case(harm=KILLED, node=node, docket=docket), tied


def known_of(*figures, links=(), attributions=(), carriers=None):
    """Give the independent origins of these figures, as the way in finds them."""
    claims = {one.claim: one for one in (*attributions_of(figures), *attributions)}
    hidden = {one.origin for one in claims.values() if one.hidden}
    sums = own_sums(figures, links, tellings(places_of(figures)), hidden)
    return independence(figures, claims.values(), sums, carriers or {})


def told_in(*figures, links=()):
    """Give the accounts of the killed that these figures make, as they are read."""
    known = known_of(*figures, links=links)
    figures = labelled(figures, known)
    _, tied = a_case(*figures, links=links)
    found = accounts(tied, tellings(places_of(figures)), known.of_origin)
    return [ReadAccount.of(account, tied) for account in found.get(KILLED, ())], tied


def entries_on(node, *figures, links=()):
    """Give what each account of these figures says of a node of the killed."""
    told, tied = told_in(*figures, links=links)
    return list(entries_by_node(told, complete_accounts(told, tied), [node]).get(node, ()))


def voices_on(node, *figures, links=()):
    """Give what each origin of these figures says of a node of the killed, and the case."""
    case, _ = a_case(*figures, node=node, links=links)
    return voices(case, entries_on(node, *figures, links=links)), case
