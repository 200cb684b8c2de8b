"""Quarters of a year: told once, a report then speaks of them by "the quarter", "a year earlier"."""

from dataclasses import replace
from typing import Final

from annotations.values.dates.anchors import Anchor
from annotations.values.dates.calculations import QUARTERS_OF_YEAR, RELATIVE
from annotations.values.dates.rules import AnchorKind, Phrase, Terms, TimeRule

QUARTER_RULES: Final = frozenset(
    {
        TimeRule.QUARTER_YEAR,
        TimeRule.QUARTER_NO_YEAR,
        TimeRule.QUARTER_AWAY,
        TimeRule.SAME_QUARTER,
    }
)
"""Rules that tell a quarter of a year, which "a year earlier" then speaks of as well."""


def from_quarter(phrase: Phrase) -> Phrase | None:
    """Read a phrase as counted from a quarter told before; None if it speaks of none."""
    if phrase.rule is TimeRule.SAME_QUARTER:
        return replace(phrase, terms=replace(phrase.terms, count=0))
    by_years = phrase.rule is TimeRule.EARLIER and phrase.terms.unit == "year"
    by_years = by_years or phrase.rule is TimeRule.YEARS_AGO
    if not by_years or phrase.terms.count != 1:
        return None
    terms = replace(phrase.terms, count=-QUARTERS_OF_YEAR)
    return replace(phrase, rule=TimeRule.QUARTER_BEFORE, terms=terms)


def without_quarter(phrase: Phrase) -> Phrase:
    """Read "the quarter" where none was told before: so many quarters from that of publication."""
    is_same = phrase.rule is TimeRule.SAME_QUARTER
    return replace(phrase, rule=TimeRule.QUARTER_AWAY) if is_same else phrase


def is_quarter(anchor: Anchor) -> bool:
    """Tell whether an anchor is another time of the report, and one whole quarter of a year."""
    day = anchor.edtf.earliest
    if anchor.kind is not AnchorKind.MARK or day is None:
        return False
    return anchor.edtf.text == RELATIVE[TimeRule.QUARTER_AWAY](Terms(count=0), day)
