"""How surely a rule reads right, before the desk's own decisions are counted.

A plain scale from the kind of rule: what the words state in full is surest, what hangs on another
time of the report the least sure.
"""

from collections.abc import Mapping
from typing import Final

from annotations.values.dates import AnchorKind, TimeRule

STATED: Final = 0.95
COUNTED: Final = 0.9
HANGING: Final = 0.6

LESS_SURE: Final[Mapping[TimeRule, float]] = {
    TimeRule.YEAR: 0.9,
    TimeRule.WEEKDAY_FUTURE: 0.75,
    TimeRule.MONTH_NO_YEAR: 0.85,
    TimeRule.MONTH_FUTURE: 0.7,
    TimeRule.DAY_MONTH_FUTURE: 0.7,
    TimeRule.SEASON_NO_YEAR: 0.7,
    TimeRule.WEEKEND_PAST: 0.75,
    TimeRule.CLOCK: 0.5,
    TimeRule.WEEKEND_AHEAD: 0.65,
    TimeRule.QUARTER_NO_YEAR: 0.7,
    TimeRule.HALF_NO_YEAR: 0.7,
}
"""Rules where a verb, a name or a habit of speech may mislead."""


def confidence(rule: TimeRule, anchor: AnchorKind | None) -> float:
    """Give the prior of a rule, from 0 to 1."""
    if rule in LESS_SURE:
        return LESS_SURE[rule]
    if anchor is AnchorKind.MARK:
        return HANGING
    return STATED if anchor is None else COUNTED
