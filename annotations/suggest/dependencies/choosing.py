"""Where core and parser both found a claim: which of them is believed for its source, its content.

Plain rules over places in the text; nothing here needs the parser. What is left to the core: all
quotations, which it reads by their marks, and every case in which neither is surely better.
"""

import re
from typing import Final

from annotations.suggest.attributions import Attribution
from annotations.suggest.dependencies.claims import ACCORDING, Claim
from annotations.suggest.dependencies.tags import TAG
from annotations.text.spans import Span

_QUOTED: Final = re.compile(r"[\"“”„«»]|''|``")
_LENDING: Final = frozenset({"pcomp", "xcomp"})  # the parser knows which verb lends its subject
_GOES_ON: Final = frozenset({"as", "and"})
_TURNS: Final = "but"


def chosen_source(one: Attribution, claim: Claim) -> Span | None:
    """Choose who speaks: the parser knows where a phrase begins, and how far one runs on.

    A source that does not want to be named is the core's, which cuts the clause that says so off.
    """
    mine, other = one.source, claim.source
    if mine is None or mine == other or one.anonymous or _is_said(one, claim):
        return mine
    if mine.start == other.start and mine.end < other.end:
        return mine  # the core cuts words of time and place off: "the mayor on Monday said"
    if mine.start > one.cue.start:
        return other if other.contains(mine) or other.end <= mine.start else mine
    is_better = mine.end == other.end or other.contains(mine) or claim.clause in _LENDING
    return other if is_better else mine


def _is_said(one: Attribution, claim: Claim) -> bool:
    """Tell whether the parser took words of what is said for who says it."""
    is_lent = claim.clause in _LENDING
    return not is_lent and any(piece.overlaps(claim.source) for piece in one.content)


def chosen_content(text: str, mine: tuple[Span, ...], claim: Claim) -> tuple[Span, ...]:
    """Choose what is said: quotations as the core has them, the ends of clauses by the trees."""
    other = claim.content
    if claim.by == ACCORDING:
        return mine
    if any(_QUOTED.search(piece.words(text)) for piece in mine):
        return mine
    shares_edge = mine[0].start == other[0].start or mine[-1].end == other[-1].end
    if claim.by == TAG and shares_edge and len(mine) < len(other):
        return other
    if len(mine) > 1:
        return mine
    return other if _is_better(text, mine[0], claim) else mine


def _is_better(text: str, mine: Span, claim: Claim) -> bool:
    first, last = claim.content[0], claim.content[-1]
    if first.start == mine.start:
        return len(claim.content) == 1 and _ends_better(text, mine, first, claim.by)
    if last.end == mine.end:
        return True
    return claim.by == "ccomp" and first.start > mine.start and last.end >= mine.end


def _ends_better(text: str, mine: Span, other: Span, by: str) -> bool:
    """Tell whether the parser's end of a clause is to be believed, by the words between the two."""
    first, last = sorted((mine.end, other.end))
    between = text[first:last].replace(",", " , ").split(maxsplit=2)
    if not between:
        return False
    if mine.end < other.end:
        return between[0] in _GOES_ON
    if by == "dobj":
        return between[0] in {",", "and", _TURNS}
    return between[0] == "," and between[1:2] != [_TURNS]
