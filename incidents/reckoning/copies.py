"""Rule R10, texts that repeat each other: which claims are a claim and its copy, whose voice is one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import combinations

from incidents.reckoning.attributions import Attribution


def one_voice(
    claims: Iterable[Attribution],
    reporters: Mapping[str, Attribution],
    carriers: Mapping[str, Iterable[str]],
) -> Iterator[list[Attribution]]:
    """Give the outlets' own voices that one text makes one: by group, a claim of each of them.

    `reporters` hold, by outlet, a claim in its own voice; `carriers`, by group, the outlets with that
    text. They are one only if some text of the group speaks in its own voice: what two outlets quote
    says nothing of their own words.
    """
    groups: dict[str, list[Attribution]] = {}
    for claim in claims:
        if claim.copies:
            groups.setdefault(claim.copies, []).append(claim)
    for group, told in groups.items():
        if any(one.is_reporter for one in told):
            outlets = dict.fromkeys([*(one.outlet for one in told), *carriers.get(group, ())])
            voices = [reporters[outlet] for outlet in outlets if outlet in reporters]
            if len(voices) > 1:
                yield voices


def copied(
    claims: Sequence[Attribution], numbers: Mapping[str, Set[tuple[object, ...]]]
) -> Iterator[tuple[Attribution, Attribution]]:
    """List claims with their copies: in another text of the group, with the same words.

    The same words are the same content of a source of the same name, or, where words were edited,
    the same numbers of a source of that name; or the same content that one text gives to a source
    and the other tells in its own voice. Two sources that one text quotes are never joined, nor by
    way of third ones. `numbers` are those of each claim.
    """
    sets = _Quoted(claims)
    for one, other in combinations([claim for claim in claims if claim.copies], 2):
        if _is_copy(one, other, numbers) and sets.may_join(one, other):
            yield one, other


def _is_copy(
    one: Attribution, other: Attribution, numbers: Mapping[str, Set[tuple[object, ...]]]
) -> bool:
    if one.copies != other.copies or one.article == other.article or one.hidden or other.hidden:
        return False
    same_words = bool(one.words) and one.words == other.words
    if one.is_reporter != other.is_reporter:
        return same_words
    if one.is_reporter:
        return bool(numbers[one.claim] & numbers[other.claim])
    if one.label != other.label or one.origin == other.origin:
        return False
    return same_words or bool(numbers[one.claim] & numbers[other.claim])


class _Quoted:
    """Which origins are taken for one, so that no text comes to quote one origin as two."""

    def __init__(self, claims: Iterable[Attribution]) -> None:
        self._articles: dict[str, set[str]] = {}
        for claim in claims:
            self._articles.setdefault(claim.origin, set()).add(claim.article)
        self._sets = {origin: {origin} for origin in self._articles}

    def may_join(self, one: Attribution, other: Attribution) -> bool:
        """Take two quoted origins for one unless some text quotes both; reporters join freely."""
        if one.is_reporter or other.is_reporter:
            return True
        first, second = self._sets[one.origin], self._sets[other.origin]
        if first is second:
            return True
        if any(self._articles[a] & self._articles[b] for a in first for b in second):
            return False
        first |= second
        for origin in second:
            self._sets[origin] = first
        return True
