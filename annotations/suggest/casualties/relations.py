"""How the figures of a report seem to stand to earlier ones: parts, further people, repetitions.

What is proposed here a person decides; rules R4 to R6 act on the answer.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from annotations.suggest.casualties.casualty import Casualty, Relation
from annotations.suggest.casualties.drafts import Draft
from annotations.values.vocabulary import Category, ancestors

_BACK: Final = 12  # figures that are looked back at
_PART_REACH: Final = 2  # sentences between a whole and its part
_PRONOUN_REACH: Final = 4  # sentences between a person and "he"
_MORE_REACH: Final = 3  # sentences between people and further ones
_MANY: Final = 3  # from this number on the same number again is the same people


def related(drafts: Sequence[Draft]) -> list[Casualty]:
    """Set each figure's relation and target; a part whose whole is not found is left out."""
    kept: list[Draft] = []
    for draft in drafts:
        found = _related(draft, kept)
        if found:
            kept.append(found)
    return [draft.casualty for draft in kept]


def _related(draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """Relate a figure to the ones before it; None for a part of nothing, or "he" once more."""
    recent = range(len(before) - 1, max(-1, len(before) - 1 - _BACK), -1)
    if draft.is_pronoun and any(_is_his(before[at], draft) for at in recent):
        return None
    rules = (
        (draft.is_part, Relation.PART_OF, _is_whole),
        (draft.is_more, Relation.ADDITIVE_TO, _is_beside_alike),
        (draft.is_more, Relation.ADDITIVE_TO, _is_beside),
        (True, Relation.RESTATES, _is_same),
    )
    for applies, relation, fits in rules:
        if not applies:
            continue
        target = next((at for at in recent if fits(before[at], draft)), None)
        if target is not None:
            return _with(draft, relation, target, before[target])
    again = _told_again(draft, before)
    if again is not None:
        return _with(draft, Relation.RESTATES, again, before[again])
    return draft if draft.has_harm else None


def _told_again(draft: Draft, before: Sequence[Draft]) -> int | None:
    """Find the figure that is told again beside another one told again.

    Where the figure before it in its sentence restates one, it restates the one that followed
    there: "blew himself up, killing another policeman", and later "… killing a police officer".
    """
    beside = before[-1] if before else None
    if beside is None or not _is_one_sentence(beside, draft) or beside.casualty.target is None:
        return None
    at = beside.casualty.target + 1
    if beside.casualty.relation is not Relation.RESTATES or at >= len(before):
        return None
    other = before[at]
    is_beside = _is_one_sentence(before[at - 1], other) and not _is_one_sentence(other, draft)
    return at if is_beside and _is_equal(other.casualty, draft.casualty) else None


def _is_equal(told: Casualty, counted: Casualty) -> bool:
    """Tell whether two figures give one number of people who may be the same, in one harm."""
    return (
        told.harm is counted.harm
        and counted.low is not None
        and (told.low, told.high) == (counted.low, counted.high)
        and _may_be_alike(told.category, counted.category)
    )


def _with(draft: Draft, relation: Relation, target: int, other: Draft) -> Draft:
    harm = draft.casualty.harm if draft.has_harm else other.casualty.harm
    casualty = replace(draft.casualty, relation=relation, target=target, harm=harm)
    return replace(draft, casualty=casualty)


def _is_his(one: Draft, again: Draft) -> bool:
    """Tell whether a pronoun seems to speak of one person whose harm was told before."""
    told = one.casualty
    is_near = again.place.sentence - one.place.sentence <= _PRONOUN_REACH
    return is_near and told.harm is again.casualty.harm and told.high == 1


def _is_whole(whole: Draft, part: Draft) -> bool:
    """Tell whether a figure may be the whole of a part."""
    told, counted = whole.casualty, part.casualty
    if part.has_harm and told.harm is not counted.harm:
        return False
    if told.relation is Relation.PART_OF or told.own_death or told.high == 0:
        return False
    if part.place.sentence - whole.place.sentence > (0 if part.is_near else _PART_REACH):
        return False
    return told.high is None or (counted.low or 1) < told.high


def _is_beside(one: Draft, more: Draft) -> bool:
    """Tell whether further people may be told beside a figure."""
    told, counted = one.casualty, more.casualty
    is_near = more.place.sentence - one.place.sentence <= _MORE_REACH
    is_count = told.high != 0 and not told.own_death and told.low is not None
    return is_near and is_count and told.harm is counted.harm


def _is_beside_alike(one: Draft, more: Draft) -> bool:
    """Tell whether further people of the same kind may be told beside a figure."""
    kind, other = one.casualty.category, more.casualty.category
    is_told = Category.UNKNOWN not in {kind, other}
    return is_told and _may_be_alike(kind, other) and _is_beside(one, more)


def _is_same(one: Draft, again: Draft) -> bool:
    """Tell whether a figure seems to be an earlier one again."""
    told, counted = one.casualty, again.casualty
    if told.own_death or counted.own_death:
        is_one_death = told.own_death and counted.own_death
        return is_one_death and (_is_one_sentence(one, again) or again.is_same)
    if counted.vague or again.is_more or counted.low is None or _is_one_sentence(one, again):
        return False
    if not _is_equal(told, counted):
        return False
    alike = bool(again.noun) and one.noun == again.noun and counted.low > 1
    return counted.low >= _MANY or again.is_same or alike


def _is_one_sentence(one: Draft, other: Draft) -> bool:
    return one.place.sentence == other.place.sentence


def _may_be_alike(one: Category, other: Category) -> bool:
    """Tell whether two categories may be of the same people."""
    if Category.UNKNOWN in {one, other} or one is other:
        return True
    return one in ancestors(other) or other in ancestors(one)
