"""The core's claims and the parser's made into one list, with a confidence that tells who agrees."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from annotations.suggest.attributions import Attribution
from annotations.suggest.attributions.finishing import nested
from annotations.suggest.dependencies.choosing import chosen_content, chosen_source
from annotations.suggest.dependencies.claims import Claim, Reading
from annotations.values.vocabulary import Manner

# Makes the core's kind of proposal of claims, by place of their cue.
Propose = Callable[[Sequence[Claim]], Mapping[int, Attribution]]

# A scale set by hand: a reporting cue that two readings agree on is right nine times in ten.
BOTH: Final = 0.93
_ALONE: Final = 0.7  # what a claim keeps of its prior that one of the two does not see
_OWN_PATTERNS: Final = frozenset({4, 11, 12, 13, 16, 17, 20, 21})  # set phrases, not asked of trees


def merged(
    text: str, core: Sequence[Attribution], readings: Sequence[Reading], propose: Propose
) -> list[Attribution]:
    """Join the core's claims of a text with those of its trees, in reading order.

    Claims in paragraphs that were not parsed stay as they are.
    """
    of = _Readings(readings)
    kept = [one if of.is_unread(one) else _alone(one) for one in core if of.leaves(one)]
    both = _agreed(text, [one for one in core if of.agrees(one)], of.claims, propose)
    places = {one.cue.start for one in core} | of.told
    new = propose([claim for at, claim in of.claims.items() if at not in places])
    return nested(sorted([*kept, *both, *map(_alone, new.values())], key=_start))


class _Readings:
    """The readings of all paragraphs of a text as one."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self.places = [reading.place for reading in readings]
        self.claims: dict[int, Claim] = {}
        self.doubted, self.told = set[int](), set[int]()
        for reading in readings:
            self.claims |= reading.claims
            self.doubted |= reading.no_verbs | reading.inner
            self.told |= reading.told

    def is_unread(self, one: Attribution) -> bool:
        """Tell whether a claim's cue stands in no paragraph that was parsed."""
        at = bisect_right(self.places, one.cue.start, key=lambda place: place.start) - 1
        return at < 0 or one.cue.start >= self.places[at].end

    def agrees(self, one: Attribution) -> bool:
        """Tell whether a core's claim is one of the trees too."""
        return one.cue.start in self.claims and self._stands(one, self.told)

    def leaves(self, one: Attribution) -> bool:
        """Tell whether a claim that the trees do not give is kept nevertheless."""
        return one.cue.start not in self.claims and self._stands(one, self.told | self.doubted)

    def _stands(self, one: Attribution, spoken_against: set[int]) -> bool:
        is_sure = one.pattern in _OWN_PATTERNS or one.manner is Manner.DIRECT
        return is_sure or one.cue.start not in spoken_against


def _alone(one: Attribution) -> Attribution:
    return replace(one, confidence=round(one.confidence * _ALONE, 3))


def _agreed(
    text: str,
    core: Iterable[Attribution],
    found: Mapping[int, Claim],
    propose: Propose,
) -> list[Attribution]:
    """Give the claims that both found, each with the source and the content that are believed."""
    chosen = []
    for one in core:
        claim = found[one.cue.start]
        source = chosen_source(one, claim)
        content = chosen_content(text, one.content, claim)
        chosen.append((one, source, content, claim))
    changed = propose(
        [
            replace(claim, content=content)
            for one, _, content, claim in chosen
            if content != one.content
        ]
    )
    return [
        replace(
            one,
            source=source,
            content=content,
            manner=changed[one.cue.start].manner if one.cue.start in changed else one.manner,
            confidence=one.confidence if one.attitude else max(one.confidence, BOTH),
        )
        for one, source, content, _ in chosen
    ]


def _start(one: Attribution) -> tuple[int, int]:
    parts = [one.cue, *one.content, *([one.source] if one.source else [])]
    return min(part.start for part in parts), one.cue.start
