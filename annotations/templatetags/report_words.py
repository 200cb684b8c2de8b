"""Dates and figures of a report in words, for its pages."""

from django import template
from django.utils.translation import gettext

from annotations.models import Figure, TimeMark
from annotations.people import Account, Counted, Total
from annotations.values.dates import DateSyntaxError, TimeRule, in_words, parse_edtf
from annotations.values.full_words import figure_in_words
from annotations.values.quantities import Counted as Whom
from annotations.values.quantities import Reading, display, display_bounds, echo
from annotations.values.vocabulary import Qualifier

register = template.Library()


@register.filter
def edtf_words(text: str) -> str:
    """Say a stored date in words; what is no date is shown as it stands."""
    try:
        return in_words(parse_edtf(text), gettext)
    except DateSyntaxError:
        return text


@register.filter
def amount(figure: Counted) -> str:
    """Show how many a figure counts: 7, at least 7, no reports."""
    return display(_reading(figure), gettext)


@register.filter
def figure_words(figure: Figure | Counted) -> str:
    """Say what a figure counts: 7 police officers killed, no reports of injured."""
    if isinstance(figure, Figure):
        return figure_in_words(figure, gettext)
    whom = Whom(figure.harm, figure.category, entity=figure.entity_kind)
    return echo(_reading(figure), whom, gettext)


def _reading(figure: Counted) -> Reading:
    return Reading(
        qualifier=Qualifier(figure.qualifier), low=figure.low, best=figure.best, high=figure.high
    )


@register.filter
def bounds(figure: Counted) -> str:
    """Show a figure's numbers in a narrow column: 7, 2–3, 7 or more."""
    return display_bounds(figure.low, figure.best, figure.high, gettext)


@register.filter
def sum_words(total: Total) -> str:
    """Show a sum: 7, 7–8, 7 or more."""
    return display_bounds(total.low, total.best, total.high, gettext)


@register.filter
def addends(account: Account) -> str:
    """Write an account as a sum: 4 + 2 + 1."""
    return " + ".join(str(one) for one in account.addends)


@register.filter
def rule_words(mark: TimeMark) -> str:
    """Say by which rule a time got its date; typed ones have none."""
    if mark.rule not in set(TimeRule):
        return gettext("typed by a person")
    return gettext(TimeRule(mark.rule).label)
