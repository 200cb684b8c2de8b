"""How the engine's patterns fare: what people made of their suggestions, in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from annotations.models import PatternFate
from annotations.suggest.trust import SHOWN_FROM, Fate, trust
from annotations.values.vocabulary import gettext_noop

NEUTRAL: Final = (
    0.5  # confidence by which patterns are compared here: the engine's own differs by text
)

# Patterns of English news prose by their numbers, and those of what is told without a cue.
PATTERN_NAMES: Final[Mapping[str, str]] = {
    "1": gettext_noop("X said that …"),
    "2": gettext_noop("…, X said"),
    "3": gettext_noop("…, X said, …"),
    "4": gettext_noop("a further quotation of the paragraph"),
    "5": gettext_noop("X said on Monday that …"),
    "6": gettext_noop("according to X"),
    "7": gettext_noop("said a resident who did not want to be named"),
    "8": gettext_noop("a short name: it, the office"),
    "9": gettext_noop("police, officials, witnesses"),
    "10": gettext_noop("X denied or ruled out …"),
    "11": gettext_noop("X claimed responsibility for …"),
    "12": gettext_noop("X had no reports of …"),
    "13": gettext_noop("X identified Z as …"),
    "14": gettext_noop("X confirmed …"),
    "15": gettext_noop("X blamed Z for …"),
    "16": gettext_noop("is believed to …, reportedly"),
    "17": gettext_noop("footage showed, a statement said"),
    "18": gettext_noop("X told reporters that …"),
    "19": gettext_noop("X put the toll at …"),
    "20": gettext_noop("was quoted as saying"),
    "21": gettext_noop("in X’s words"),
    "22": gettext_noop("quoted words inside a clause"),
    "23": gettext_noop("X threatened, vowed, warned …"),
    "narrated": gettext_noop("told in the report’s own voice"),
    "goes-on": gettext_noop("goes on from the sentence before"),
    "headline": gettext_noop("the headline"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternRow:
    """One pattern with one cue: its name, the counts, the share that was of use (0 to 100)."""

    fate: PatternFate
    name: str
    decided: int
    useful: int
    is_aside: bool


def pattern_rows(fates: Iterable[PatternFate]) -> list[PatternRow]:
    """List patterns and cues, the least useful first: those are worth a look."""
    rows = [_row(fate) for fate in fates]
    return sorted(rows, key=lambda row: (row.useful, -row.decided, row.name, row.fate.cue))


def _row(row: PatternFate) -> PatternRow:
    fate = Fate(accepted=row.accepted, changed=row.changed, rejected=row.rejected)
    share = trust(NEUTRAL, fate)
    return PatternRow(
        fate=row,
        name=PATTERN_NAMES.get(row.pattern, row.pattern),
        decided=fate.decided,
        useful=round(100 * share),
        is_aside=share < SHOWN_FROM,
    )
