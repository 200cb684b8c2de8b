"""What reports and sources say differently besides numbers: dates, places, who did it, who it was.

Each finding is a question to an editor, not a verdict. What no rule can decide a person opens: how
many events there were, motives, circumstances, units. `sequence_mismatch` is found elsewhere (R17).
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product
from typing import Final

from annotations.text.search import fold
from annotations.values.dates import in_words, overlaps, parse_edtf
from annotations.values.vocabulary import (
    ConflictType,
    ResponsibilityStatus,
    Stance,
    gettext_noop,
)

DATES_DIFFER: Final = gettext_noop("One side says %(left)s, the other %(right)s: no day in common.")
PLACES_DIFFER: Final = gettext_noop("“%(left)s” and “%(right)s”: is it one place?")
DENIED: Final = gettext_noop("Some say who did it; others deny it or clear somebody of it.")
TWO_CLAIM: Final = gettext_noop("Two sources each claim it for themselves.")
TWO_NAMES: Final = gettext_noop("Two sources say in different words who did it.")

# What readers are told: dates and places of events are the desk's own words, which nobody verifies.
FOR_READERS: Final[Mapping[ConflictType, str]] = {
    ConflictType.DATE_MISMATCH: gettext_noop("The reports date it differently."),
    ConflictType.PLACE_MISMATCH: gettext_noop("The reports name different places."),
    ConflictType.RESPONSIBILITY_MISMATCH: gettext_noop("Who did it is told differently."),
    ConflictType.IDENTITY_MISMATCH: gettext_noop("Whoever did it is called differently."),
}

_SHORTEST: Final = 3  # letters of a word that says something, as where events seek their incident
_WORD: Final = re.compile(r"\w+")
# Words that stand in the names of many places and tell none of them apart.
_PLACES: Final = (
    "the near and off old new town city village settlement district region province area county "
    "state oblast governorate municipality suburb outskirts centre center north south east west "
    "northern southern eastern western central"
)
# Words that stand in any sentence on who somebody is.
_PEOPLE: Final = (
    "the and was were has had have been man men woman named name identified identify called known "
    "old year years aged suspect suspected attacker gunman bomber assailant militant killer "
    "perpetrator his her their him them who whom that this from with for"
)
_ANY_PLACE: Final = frozenset(_PLACES.split())
_ANYBODY: Final = frozenset(_PEOPLE.split())
_DENIALS: Final = frozenset({ResponsibilityStatus.DENIED, ResponsibilityStatus.CLEARED})
_REJECTS: Final = frozenset({Stance.DENIES, Stance.RULES_OUT})


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldEvent:
    """An event of one report: when (EDTF) and where it was, by the claims that count on it.

    `own` are the times of its claims, each once; what is only threatened or predicted has none.
    Everything may be empty: nothing is said, and nothing is compared.
    """

    report: str
    claims: tuple[str, ...]
    when: str = ""
    place: str = ""
    own: tuple[str, ...] = ()

    @property
    def times(self) -> tuple[str, ...]:
        """When it was: its own date, else the times of its claims."""
        return (self.when,) if self.when else self.own


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """What a claim says on who did it. `origin` is who it goes back to, never empty."""

    claim: str
    origin: str
    stance: str
    responsibility: str
    content: str

    @property
    def denies(self) -> bool:
        """Whether it denies that somebody did it, or clears somebody of it.

        "Denies" alone may deny anything: it must say whom as well, by its responsibility.
        """
        status = self.responsibility
        return status in _DENIALS or (bool(status) and self.stance in _REJECTS)

    @property
    def takes(self) -> bool:
        """Whether the source claims it for itself."""
        return not self.denies and (
            self.stance == Stance.CLAIMS_RESPONSIBILITY
            or self.responsibility == ResponsibilityStatus.CLAIMED
        )

    @property
    def gives(self) -> bool:
        """Whether it says who did it, however firmly."""
        return not self.denies and (
            self.takes or self.stance == Stance.ACCUSES or bool(self.responsibility)
        )

    @property
    def names(self) -> bool:
        """Whether it says who the one is that did it.

        A claim that names somebody without saying that he did it may name any of the dead.
        """
        return self.stance == Stance.IDENTIFIES_AS and self.gives


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Two sides that do not go together, by their claims; a side of the record's own may be empty.

    `pair` is what does not agree (two dates, two places, two sources): the same pair again is the
    same disagreement, whichever claims tell it. `template % params` says it; dates are EDTF.
    """

    type: ConflictType
    pair: tuple[str, str]
    left: tuple[str, ...]
    right: tuple[str, ...]
    template: str
    params: Mapping[str, str] = field(default_factory=dict, hash=False)

    def in_words(self, translate: Callable[[str], str]) -> str:
        """Say it for the desk."""
        params = self.params
        if self.type is ConflictType.DATE_MISMATCH:
            params = {side: _dates_in_words(dates, translate) for side, dates in params.items()}
        return translate(self.template) % params


def _dates_in_words(dates: str, translate: Callable[[str], str]) -> str:
    return ", ".join(in_words(parse_edtf(date), translate) for date in dates.split(" "))


def disagreements(
    events: Sequence[ToldEvent], sayings: Sequence[Saying], *, when: str, place: str
) -> tuple[Disagreement, ...]:
    """List what does not agree. `when` (EDTF) and `place` are the incident's own, either may be empty.

    Events and sayings stand in reading order, which decides the sides. A pair that is found twice is
    kept once, as it was found first: against the incident before against its own claims.
    """
    found: dict[tuple[ConflictType, frozenset[str]], Disagreement] = {}
    for one in (
        *different_dates(events, when=when),
        *different_places(events, place=place),
        *different_responsibility(sayings),
        *different_identities(sayings),
    ):
        found.setdefault((one.type, frozenset(one.pair)), one)
    return tuple(found.values())


def different_dates(events: Sequence[ToldEvent], *, when: str) -> Iterator[Disagreement]:
    """Find dates that share no day: an event's and the incident's, its claims', or another report's.

    Claims' times are not held against the incident's date: that is rule R17's. An event without a
    date has those of its claims, and only if none of them shares a day with another it differs.
    """
    beside: list[ToldEvent] = []
    inside: list[ToldEvent] = []
    for one in events:
        apart = bool(one.when and when) and not _share_a_day((one.when,), (when,))
        (beside if apart else inside).append(one)
    agreeing = [one for one in inside if one.when]
    for times, differing in _by_times(beside).items():
        yield _dated(((when,), agreeing), (times, differing))
    for one in events:
        if one.when and one.own and not _share_a_day((one.when,), one.own):
            yield _dated(((one.when,), ()), (one.own, (one,)))
    yield from _dated_apart(_by_times(inside))


def _dated_apart(groups: Mapping[tuple[str, ...], Sequence[ToldEvent]]) -> Iterator[Disagreement]:
    for (times, some), (others, differing) in combinations(groups.items(), 2):
        reports = {one.report for one in some} | {one.report for one in differing}
        if len(reports) > 1 and not _share_a_day(times, others):
            yield _dated((times, some), (others, differing))


def _by_times(events: Sequence[ToldEvent]) -> dict[tuple[str, ...], list[ToldEvent]]:
    groups: dict[tuple[str, ...], list[ToldEvent]] = {}
    for one in events:
        if one.times:
            groups.setdefault(one.times, []).append(one)
    return groups


def _share_a_day(times: Sequence[str], others: Sequence[str]) -> bool:
    return any(
        overlaps(parse_edtf(one), parse_edtf(other)) for one, other in product(times, others)
    )


_Dated = tuple[tuple[str, ...], Sequence[ToldEvent]]


def _dated(one: _Dated, other: _Dated) -> Disagreement:
    (left, some), (right, others) = one, other
    pair = " ".join(left), " ".join(right)
    return Disagreement(
        type=ConflictType.DATE_MISMATCH,
        pair=pair,
        left=_claims(some),
        right=_claims(others),
        template=DATES_DIFFER,
        params={"left": pair[0], "right": pair[1]},
    )


def _claims(events: Sequence[ToldEvent]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim for one in events for claim in one.claims))


def different_places(events: Sequence[ToldEvent], *, place: str) -> Iterator[Disagreement]:
    """Find places that share no telling word: with the incident's, or without it with each other."""
    groups: dict[frozenset[str], list[ToldEvent]] = {}
    for one in events:
        words = _words(one.place, _ANY_PLACE)
        if words:
            groups.setdefault(words, []).append(one)
    own = _words(place, _ANY_PLACE)
    if own:
        agreeing = [one for words, some in groups.items() if words & own for one in some]
        for words, differing in groups.items():
            if not words & own:
                yield _placed((own, place, agreeing), (words, differing[0].place, differing))
        return
    for (words, some), (others, differing) in combinations(groups.items(), 2):
        if not words & others:
            yield _placed((words, some[0].place, some), (others, differing[0].place, differing))


_Placed = tuple[frozenset[str], str, Sequence[ToldEvent]]


def _placed(one: _Placed, other: _Placed) -> Disagreement:
    return Disagreement(
        type=ConflictType.PLACE_MISMATCH,
        pair=(" ".join(sorted(one[0])), " ".join(sorted(other[0]))),
        left=_claims(one[2]),
        right=_claims(other[2]),
        template=PLACES_DIFFER,
        params={"left": one[1], "right": other[1]},
    )


def _words(text: str, common: frozenset[str]) -> frozenset[str]:
    """Give the folded words that tell something; short ones do in scripts without small words."""
    return frozenset(
        word
        for word in _WORD.findall(fold(text))
        if word not in common and (len(word) >= _SHORTEST or not word.isascii())
    )


def different_responsibility(sayings: Sequence[Saying]) -> Iterator[Disagreement]:
    """Find who did it told two ways: said and denied, or claimed by two sources for themselves.

    Whom a claim accuses is in its words only, so each source that denies stands against all that
    say who did it.
    """
    kind = ConflictType.RESPONSIBILITY_MISMATCH
    giving = tuple(saying.claim for saying in sayings if saying.gives)
    if giving:
        for origin, claims in _by_origin([one for one in sayings if one.denies]).items():
            yield Disagreement(
                type=kind, pair=("denied", origin), left=giving, right=claims, template=DENIED
            )
    taking = _by_origin([saying for saying in sayings if saying.takes])
    for (one, claims), (other, others) in combinations(taking.items(), 2):
        yield Disagreement(
            type=kind, pair=(one, other), left=claims, right=others, template=TWO_CLAIM
        )


def different_identities(sayings: Sequence[Saying]) -> Iterator[Disagreement]:
    """Find two sources that say who did it in words of which none is the same.

    Only claims that name somebody and say that he did it: others may name two of the dead.
    """
    naming = [(saying, _words(saying.content, _ANYBODY)) for saying in sayings if saying.names]
    seen = set()
    for (one, words), (other, others) in combinations(naming, 2):
        pair = one.origin, other.origin
        if one.origin == other.origin or not words or not others or words & others:
            continue
        if frozenset(pair) not in seen:
            seen.add(frozenset(pair))
            yield Disagreement(
                type=ConflictType.IDENTITY_MISMATCH,
                pair=pair,
                left=(one.claim,),
                right=(other.claim,),
                template=TWO_NAMES,
            )


def _by_origin(sayings: Sequence[Saying]) -> dict[str, tuple[str, ...]]:
    claims: dict[str, tuple[str, ...]] = {}
    for saying in sayings:
        claims[saying.origin] = (*claims.get(saying.origin, ()), saying.claim)
    return claims
