"""Steps 7 and 8: the value of one cell over all origins, with a toll or without."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise
from typing import Final

from incidents.reckoning.best import best_of
from incidents.reckoning.codes import Kind, Rule, Word
from incidents.reckoning.consistency import (
    BEYOND,
    LESS_DIFFERS,
    PART_BEYOND,
    Case,
    Side,
    count_mismatch,
    differ,
    sides_together,
    sum_mismatch,
    zero_vs_nonzero,
)
from incidents.reckoning.moments import may_deny, same_day
from incidents.reckoning.ranges import spread
from incidents.reckoning.triples import NOBODY, OPEN, Triple, between, total
from incidents.reckoning.voices import Voice

# Beyond so many different values on one cell each is set against the next above it only: the rest
# follows, and the findings grow no faster than the values.
PAIRWISE_UP_TO: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a cell comes to before any ruling: its value, why, and whose words it rests on.

    `counted` are the origins whose numbers make it; `rolled_up` says that the cells below do.
    """

    value: Triple = OPEN
    rule: Rule = Rule.NOT_STATED
    word: Word = Word.NONE
    counted: tuple[Voice, ...] = ()
    rolled_up: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Below:
    """A cell below with what its number rests on, for the sum of the cells."""

    value: Triple
    side: Side


def outcome(case: Case, voices: Sequence[Voice], below: Sequence[Below]) -> Outcome:
    """Reckon a cell: R1 and R2 over the tolls if there are any (step 7), else the parts (step 8)."""
    tolls = [voice for voice in voices if voice.kind is Kind.STATEMENT]
    others = [voice for voice in voices if voice.kind is not Kind.STATEMENT]
    if not tolls:
        return _without_toll(case, others, below)
    found = over_origins(case, tolls, others)
    return Outcome(
        value=found.value,
        rule=found.rule,
        word=_word(found.value, Word.STATEMENT),
        counted=tuple(tolls),
    )


def _word(value: Triple, word: Word) -> Word:
    """A number that binds from above only is a cap, from below only a floor, whoever says it."""
    if value.best is not None:
        return word
    if value.known_low is None:
        return Word.CAP
    return Word.FLOOR if value.high is None else word


def over_origins(case: Case, tolls: Sequence[Voice], others: Sequence[Voice]) -> Outcome:
    """Step 7: R1 over the tolls, best by R2; the words of others only raise a high they exceed."""
    if (denied := _denied(case, tolls)) is not None:
        found = denied
    else:
        low, high = spread([voice.value for voice in tolls])
        best, rule = best_of(tolls)
        found = Outcome(value=Triple(low, best, high).clamped(), rule=rule)
        _set_against_each_other(case, tolls)
    return _raised(case, found, tolls, others)


def _denied(case: Case, tolls: Sequence[Voice]) -> Outcome | None:
    """R9: zero beside non-zero leaves low 0 and no best, and is the only conflict of the cell."""
    zeros = [voice for voice in tolls if voice.value.is_zero]
    others = [
        voice
        for voice in tolls
        if voice.value.counts_somebody and any(may_deny(zero.as_of, voice.as_of) for zero in zeros)
    ]
    if not others:
        return None
    zero_vs_nonzero(
        case,
        sides_together([voice.side for voice in zeros]),
        sides_together([voice.side for voice in others]),
    )
    _, high = spread([voice.value for voice in tolls])
    return Outcome(value=Triple(0, None, high), rule=Rule.ZERO_OPEN)


def _raised(case: Case, found: Outcome, tolls: Sequence[Voice], others: Sequence[Voice]) -> Outcome:
    """Raise high to the parts and floors of others that exceed it; they never lower low (step 7)."""
    high = found.value.high
    by_low = sorted(others, key=lambda voice: -(voice.value.low or 0))
    beyond = [voice for voice in by_low if high is not None and (voice.value.low or 0) > high]
    if not beyond:
        return found
    told = [voice for voice in tolls if voice.value.high == high] or list(tolls)
    toll, parts = (sides_together([voice.side for voice in some]) for some in (told, beyond))
    raised = beyond[0].value.low
    if found.value.is_zero:
        if any(may_deny(one.as_of, other.as_of) for one in told for other in beyond):
            zero_vs_nonzero(case, toll, parts)
        return Outcome(value=Triple(0, None, raised), rule=Rule.ZERO_OPEN)
    against = [voice.side for voice in beyond if any(differ(one.side, voice.side) for one in told)]
    if against and found.rule is not Rule.ZERO_OPEN:
        count_mismatch(case, toll, sides_together(against), BEYOND)
    value = Triple(found.value.low, found.value.best, raised)
    return Outcome(value=value, rule=found.rule)


def _set_against_each_other(case: Case, tolls: Sequence[Voice]) -> None:
    """Open a conflict for each pair of values that share none; those who say one thing are one side."""
    by_value: dict[tuple[object, ...], list[Voice]] = {}
    for voice in tolls:
        said = voice.value, voice.as_of, voice.side.is_approx, voice.less_perpetrators
        by_value.setdefault(said, []).append(voice)
    groups = sorted(by_value.values(), key=_group_order)
    pairs: Iterable[tuple[list[Voice], list[Voice]]] = (
        combinations(groups, 2) if len(groups) <= PAIRWISE_UP_TO else pairwise(groups)
    )
    for one, other in pairs:
        sides = [sides_together([voice.side for voice in group]) for group in (one, other)]
        if differ(sides[0], sides[1]):
            _open_between(case, (one, sides[0]), (other, sides[1]))


def _group_order(group: Sequence[Voice]) -> tuple[object, ...]:
    first = group[0]
    moment = "" if first.as_of is None else str(first.as_of.order)
    return *first.value.order, moment, first.side.is_approx, first.less_perpetrators


def _open_between(
    case: Case, one: tuple[list[Voice], Side], other: tuple[list[Voice], Side]
) -> None:
    """A toll less the perpetrators, or a sum of the same component, does not add up; else counts differ."""
    (first, left), (second, right) = one, other
    less = [voices[0].less_perpetrators for voices in (first, second)]
    one_component = {voice.component for voice in (*first, *second)}
    if less[0] != less[1]:
        whole, parts = (left, right) if less[0] else (right, left)
        sum_mismatch(case, whole, parts, LESS_DIFFERS)
    elif len(one_component) == 1 and left.is_sum != right.is_sum:
        sum_mismatch(case, *((right, left) if left.is_sum else (left, right)))
    else:
        count_mismatch(case, left, right)


def _without_toll(case: Case, voices: Sequence[Voice], below: Sequence[Below]) -> Outcome:
    """Step 8: the greatest low of the parts, of the cells below and of the floors."""
    firm = [voice for voice in voices if voice.kind is not Kind.FLOOR]
    floors = [voice for voice in voices if voice.kind is Kind.FLOOR]
    some_below = any(not cell.value.is_zero for cell in below)
    if some_below:  # what rolls up is in the cells below already
        own, own_floors = (
            [voice for voice in some if voice.speaks_of_node] for some in (firm, floors)
        )
    else:
        own, own_floors = firm, floors
    parts = _parts(case, own, own_floors)
    summed = _cells_together(below) if some_below else None
    if parts is not None and summed is not None:
        if parts.value.is_zero:
            return _denied_by_parts(case, own, below, summed)
        if parts.rule is Rule.ZERO_OPEN:
            return _open_over(parts, summed)
    _check_subset(case, own, parts, below, summed)
    choices = (parts, summed, _floor(floors)) if firm else (_floor(floors), summed)
    found = [choice for choice in choices if choice is not None]
    if not found:
        return Outcome()
    return max(found, key=lambda choice: choice.value.low or 0)


def _denied_by_parts(
    case: Case, zeros: Sequence[Voice], below: Sequence[Below], summed: Outcome
) -> Outcome:
    """R9 between a zero on the node and somebody in a cell below, whose own number stays."""
    zero = sides_together([voice.side for voice in zeros])
    told = [cell.side for cell in below if cell.value.counts_somebody]
    if not any(may_deny(zero.as_of, side.as_of) for side in told):
        return summed
    zero_vs_nonzero(case, zero, sides_together(told))
    denied = Outcome(value=NOBODY, rule=Rule.ZERO_OPEN, word=Word.SUM, counted=tuple(zeros))
    return _open_over(denied, summed)


def _open_over(denied: Outcome, summed: Outcome) -> Outcome:
    """A denied cell goes up to all that is told of it or of the cells below, and has no best."""
    highs = (denied.value.high, summed.value.high)
    known = [high for high in highs if high is not None]
    high = max(known) if len(known) == len(highs) else None
    return replace(denied, value=Triple(0, None, high), rolled_up=True)


def _parts(case: Case, own: Sequence[Voice], floors: Sequence[Voice]) -> Outcome | None:
    """(i) The parts told of this very node: one origin's as they are, several by R1 and R2."""
    if not own:
        return None
    if len(own) > 1:
        found = over_origins(case, own, floors)
        rule, value = found.rule, found.value
    else:
        found = _raised(case, Outcome(value=own[0].value, rule=Rule.SUM), own, floors)
        rule, value = found.rule, found.value
        if own[0].kind is Kind.PARTIAL:  # a sole partial takes the best of its terms
            bests = [entry.parts_best for entry in own[0].entries if entry.parts_best is not None]
            best = between(max(bests, default=None), value.low, value.high)
            value = Triple(value.low, best, value.high)
    return Outcome(value=value, rule=rule, word=_word(value, Word.SUM), counted=tuple(own))


def _cells_together(below: Sequence[Below]) -> Outcome:
    """(ii) The sum of the cells below."""
    value = total(cell.value for cell in below)
    return Outcome(value=value, rule=Rule.SUM, word=_word(value, Word.SUM), rolled_up=True)


def _floor(floors: Sequence[Voice]) -> Outcome | None:
    """Only vague words: the greatest low, best and high open."""
    if not floors:
        return None
    low = max((voice.value.low for voice in floors if voice.value.low is not None), default=None)
    return Outcome(
        value=Triple(low, None, None), rule=Rule.FLOOR, word=Word.FLOOR, counted=tuple(floors)
    )


def _check_subset(
    case: Case,
    own: Sequence[Voice],
    parts: Outcome | None,
    below: Sequence[Below],
    summed: Outcome | None,
) -> None:
    """R4: what is told of the node itself cannot be less than what is told of its parts."""
    if parts is None or summed is None or parts.value.agrees(summed.value):
        return
    if parts.value.high is None or (summed.value.low or 0) <= parts.value.high:
        return
    whole = sides_together([voice.side for voice in own])
    told = [cell.side for cell in below if cell.value.counts_somebody]
    inside = sides_together(told)
    if any(same_day(whole.as_of, side.as_of) for side in told):
        part = Side(
            figures=inside.figures,
            value=summed.value,
            as_of=whole.as_of,
            is_approx=inside.is_approx,
        )
        sum_mismatch(case, whole, part, PART_BEYOND)
