"""The attributed sentence, ready to copy: who gives which toll, in a short and a long form.

Both are written out of a drawn record and nothing else, so that they rest on verified claims only and
hold no word or name that is withheld. Each clause names the claims whose words it stands on.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, Final

from annotations.values.quantities import spelled
from annotations.values.vocabulary import (
    Category,
    ConflictState,
    ConflictType,
    Harm,
    IncludesPerpetrator,
    Named,
    Qualifier,
    RollUp,
    Stance,
    gettext_noop,
)
from incidents.release.tellings import Look, Telling, Toll, tolls, words_of
from incidents.release.wording import Told, clauses, count_words, listed

Data = Mapping[str, Any]
Translate = Callable[[str], str]

MOST_PARTS: Final = 5  # terms that are told one by one; a longer sum is told by its total
_SHORT_HARMS: Final = (Harm.KILLED, Harm.INJURED, Harm.MISSING)

_SAID: Final = gettext_noop("%(told)s, %(source)s said")
_REPORTED: Final = gettext_noop("%(told)s, %(source)s reported")
# Where what is done is not saying so, who does it stands first.
_OTHERWISE: Final[Mapping[str, str]] = {
    Stance.DENIES: gettext_noop("%(source)s denied that %(told)s"),
    Stance.NO_CONFIRMATION: gettext_noop("%(source)s could not confirm that %(told)s"),
    Stance.PREDICTS: gettext_noop("%(source)s predicted that %(told)s"),
    Stance.RULES_OUT: gettext_noop("%(source)s ruled out that %(told)s"),
    Stance.BELIEVES: gettext_noop("%(told)s, %(source)s believed"),
    Stance.SHOWS: gettext_noop("%(told)s, %(source)s showed"),
    Stance.CLAIMS_RESPONSIBILITY: gettext_noop("%(told)s, said %(name)s, claiming responsibility"),
}
_ADDED: Final = gettext_noop("%(told)s, adding up what %(source)s said")
_AND_SO: Final = gettext_noop("%(clause)s, which adds up to %(total)s")
_AGAIN: Final = gettext_noop("%(clause)s, resting on the same origin")
_IN_THE_WORDS: Final = gettext_noop("%(clause)s, in the words “%(words)s”")
_INFERRED: Final = gettext_noop(
    "%(told)s too, according to the account of %(name)s, though no source says so in words"
)
_IT_HAD: Final = gettext_noop("%(source)s said it had %(told)s")
_THEY_HAD: Final = gettext_noop("%(source)s said they had %(told)s")
_HAD: Final = gettext_noop("%(source)s had %(told)s")
_WITH_ATTACKER: Final = gettext_noop("%(told)s (the attacker among them)")
_DISAGREE: Final = gettext_noop("the sources do not agree on the number %(harm)s")
_SOMEBODY: Final = gettext_noop("a source")
_PARTY: Final = gettext_noop("%(source)s (a party)")

_BODIES: Final = frozenset({Named.NAMED_BODY, Named.UNNAMED_BODY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A clause, the sign that follows it, and the claims and figures that it rests on."""

    words: str
    claims: tuple[str, ...]
    figures: tuple[str, ...] = ()
    stop: str = ""


@dataclass(frozen=True, slots=True)
class Attributed:
    """The sentence in its short form, and the sentences of the long one; empty: nobody says a toll."""

    short: tuple[Clause, ...]
    long: tuple[tuple[Clause, ...], ...]


def attributed(record: Data, translate: Translate = lambda message: message) -> Attributed:
    """Write the attributed sentences of a drawn record."""
    writer = _Writer(record, translate)
    return Attributed(
        _finished(list(writer.short())),
        tuple(_finished(clauses) for clauses in writer.long() if clauses),
    )


def plain(sentences: Sequence[Sequence[Clause]]) -> str:
    """Give sentences as text alone."""
    return " ".join(clause.words + clause.stop for clauses in sentences for clause in clauses)


def _finished(told: Sequence[Clause]) -> tuple[Clause, ...]:
    """Make a sentence of clauses: a capital letter, semicolons, a full stop."""
    if not told:
        return ()
    words = told[0].words
    first = replace(told[0], words=words[:1].upper() + words[1:])
    ended = [replace(clause, stop=";") for clause in (first, *told[1:])]
    return (*ended[:-1], replace(ended[-1], stop="."))


class _Writer:
    """What writes the sentences of one record."""

    def __init__(self, record: Data, translate: Translate) -> None:
        self.record = record
        self.translate = translate
        self.sources = {source["id"]: source for source in record["sources"]}
        self.figures = {figure["id"]: figure for figure in record["figures"]}
        self.claims = {claim["id"]: claim for claim in record["claims"]}
        self.by_harm = {
            harm: list(same)
            for harm, same in groupby(tolls(record), key=lambda toll: toll.cell["harm"])
        }

    # ---- The short form ---------------------------------------------------------------------------

    def short(self) -> Iterator[Clause]:
        """Tell the toll of the best source, then who contradicts it."""
        chosen = {
            harm: found
            for harm in _SHORT_HARMS
            if (found := self.best(self.by_harm.get(harm, ()))) is not None
        }
        for _, alike in groupby(chosen.items(), key=lambda one: self.manner(one[1][1])):
            yield self.together([(self.by_harm[harm], *found) for harm, found in alike])
        for harm, (its, best) in chosen.items():
            for toll in self.by_harm[harm]:
                same = [one for one in toll.standing if toll is its or one.look == Look.NO_REPORTS]
                for one in same:
                    if not one.repeats and _contradicts(one, best):
                        yield self.clause(one)

    def best(self, same: Sequence[Toll]) -> tuple[Toll, Telling] | None:
        """Give the telling that stands for a harm: of victims, else of all, else of perpetrators.

        One with the record's own best number goes first, then whoever is no reporter and no party.
        """
        for toll in sorted(same, key=lambda toll: toll.cell["node"] == RollUp.PERPETRATORS):
            told = [one for one in toll.standing if one.number is not None and not one.inferred]
            if told:
                return toll, min(told, key=lambda one: self.rank(one, toll.cell))
        return None

    def rank(self, one: Telling, cell: Data) -> tuple[object, ...]:
        source = self.source(one)
        return (
            one.look == Look.VAGUE,
            one.best is None or one.best != cell["best"],
            source["kind"] == "reporter",
            source["party"],
            len(one.terms),
        )

    def manner(self, one: Telling) -> tuple[object, ...]:
        """Give what tolls of one clause share: who says them, and how."""
        return one.source, one.summed, self.claims[self.claims_of(one)[0]]["stance"]

    def together(self, same: Sequence[tuple[Sequence[Toll], Toll, Telling]]) -> Clause:
        """Tell tolls that one source gives in one way under one attribution."""
        told = [self.total(one, toll, room=_leaves_room(all_)) for all_, toll, one in same]
        words = listed([count_words(one, self.translate) for one in told], self.translate)
        first = same[0][2]
        frame = _ADDED if first.summed else self.frame(first)
        keys = [key for _, _, one in same for key in one.leading]
        return self.made(frame, words, first, keys)

    def total(self, one: Telling, toll: Toll, *, room: bool) -> Told:
        """Give a toll as one count. `room`: the record leaves room for dead attackers beside it.

        "People" counts everybody, so that a toll of victims alone is then a least number.
        """
        told = _as_total(one, toll.cell["harm"]) if one.summed else self.told(one.leading[0])
        victims = toll.cell["node"] == RollUp.VICTIMS and not self.takes_in_attacker(one)
        if room and victims and told.qualifier == Qualifier.EXACT:
            return replace(told, qualifier=Qualifier.AT_LEAST, low=told.best)
        return told

    # ---- The long form ----------------------------------------------------------------------------

    def long(self) -> Iterator[list[Clause]]:
        """Tell each origin's number, harm by harm: a sentence for each origin, then what disagrees."""
        told: set[str] = set()
        for harm in _SHORT_HARMS:
            for toll in self.by_harm.get(harm, ()):
                for _, same in groupby(toll.standing, key=lambda one: one.origin):
                    fresh = [one for one in _shortest(same) if not told.issuperset(one.leading)]
                    told.update(key for one in fresh for key in one.leading)
                    yield [self.clause(one) for one in fresh]
            yield list(self.disagreement(harm))

    def clause(self, one: Telling) -> Clause:
        """Tell what one source says of a toll in full."""
        words = self.full(one)
        if one.look == Look.VAGUE and (said := words_of(self.record, one)):
            words = self.translate(_IN_THE_WORDS) % {"clause": words, "words": said}
        if one.repeats:
            words = self.translate(_AGAIN) % {"clause": words}
        return Clause(words=words, claims=self.claims_of(one), figures=one.leading)

    def full(self, one: Telling) -> str:
        told = [self.told(key) for key in one.leading]
        if one.look == Look.NO_REPORTS:
            return self.framed(self.had(one), count_words(told[0], self.translate), one)
        if len(told) > MOST_PARTS:
            total = _as_total(one, told[0].harm)
            return self.framed(_ADDED, count_words(total, self.translate), one)
        words = listed(clauses(told, self.translate), self.translate)
        if self.takes_in_attacker(one):
            words = self.translate(_WITH_ATTACKER) % {"told": words}
        framed = self.framed(_INFERRED if one.inferred else self.frame(one), words, one)
        if one.summed and one.low == one.best == one.high and one.best is not None:
            total_words = spelled(one.best, self.translate)
            return self.translate(_AND_SO) % {"clause": framed, "total": total_words}
        return framed

    def takes_in_attacker(self, one: Telling) -> bool:
        """Tell whether a number counts the attacker among others."""
        first = self.figures[one.leading[0]]
        is_other: bool = first["category"] != Category.ASSAILANT
        return is_other and bool(first["includes_perpetrator"] == IncludesPerpetrator.YES)

    def disagreement(self, harm: str) -> Iterator[Clause]:
        """Say that numbers do not agree; somebody without reports stands for himself (R9)."""
        keys = [
            key
            for conflict in self.record["conflicts"]
            if conflict["harm"] == harm
            and conflict["state"] == ConflictState.OPEN
            and conflict["type"] != ConflictType.ABSENCE_VS_REPORT
            for key in conflict["figures"]
        ]
        if keys:
            found = list(dict.fromkeys(self.figures[key]["claim"] for key in keys))
            words = self.translate(_DISAGREE) % {"harm": self.translate(Harm(harm).label)}
            yield Clause(words=words, claims=tuple(found))

    # ---- Who, and in which way --------------------------------------------------------------------

    def source(self, one: Telling) -> Data:
        found: Data = self.sources.get(one.source, _UNKNOWN_SOURCE)
        return found

    def name(self, source: Data) -> str:
        """Name a source as readers may see it: a protected one is "a source" and nothing more."""
        label = "" if source["protected"] else source["label"]
        named = label or self.translate(_SOMEBODY)
        return self.translate(_PARTY) % {"source": named} if source["party"] else named

    def frame(self, one: Telling) -> str:
        """Choose how it is attributed. "Denied that nobody was hurt" would say the reverse."""
        if self.source(one)["kind"] == "reporter":
            return _REPORTED
        stance = self.claims[self.claims_of(one)[0]]["stance"]
        return _SAID if one.look == Look.ZERO else _OTHERWISE.get(stance, _SAID)

    def had(self, one: Telling) -> str:
        source = self.source(one)
        if source["kind"] == "reporter":
            return _HAD
        return _IT_HAD if source["named"] in _BODIES else _THEY_HAD

    def framed(self, frame: str, told: str, one: Telling) -> str:
        name = self.name(self.source(one))
        # A name with a comma needs another one before its verb.
        closed = f"{name}," if "," in name else name
        return self.translate(frame) % {"told": told, "source": closed, "name": name}

    def made(self, frame: str, told: str, one: Telling, keys: Sequence[str]) -> Clause:
        claims = tuple(dict.fromkeys(self.figures[key]["claim"] for key in keys))
        return Clause(words=self.framed(frame, told, one), claims=claims, figures=tuple(keys))

    def claims_of(self, one: Telling) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.figures[key]["claim"] for key in one.leading))

    def told(self, key: str) -> Told:
        names = "harm qualifier low best high approx category people entity_kind further"
        told = Told(**{name: self.figures[key][name] for name in names.split()})
        up_to = told.qualifier == Qualifier.RANGE and not told.low  # "no to three" is no English
        return replace(told, qualifier=Qualifier.AT_MOST) if up_to else told


_UNKNOWN_SOURCE: Final = {"label": "", "kind": "", "named": "", "party": False, "protected": True}


def _as_total(one: Telling, harm: str) -> Told:
    """Give a sum as one count of people."""
    told = Told(harm=harm, qualifier=_qualifier_of(one), approx=one.about)
    return replace(told, low=one.low, best=one.best, high=one.high)


def _qualifier_of(one: Telling) -> Qualifier:
    if one.high is None:
        return Qualifier.AT_LEAST if one.low else Qualifier.UNKNOWN
    if one.low != one.high:
        return Qualifier.RANGE if one.low else Qualifier.AT_MOST
    if one.high == 0:
        return Qualifier.ZERO
    return Qualifier.APPROX if one.about else Qualifier.EXACT


def _contradicts(one: Telling, best: Telling) -> bool:
    """Tell whether no count fits both; no reports beside somebody do not go together either."""
    if one.look == Look.NO_REPORTS:
        return best.number != 0
    if one.number is None or one.inferred or one is best:
        return False
    return _above(one, best) or _above(best, one)


def _above(one: Telling, other: Telling) -> bool:
    return one.low is not None and other.high is not None and one.low > other.high


def _leaves_room(same: Sequence[Toll]) -> bool:
    """Tell whether attackers may be dead whom a toll of victims leaves out."""
    found = [toll.cell for toll in same if toll.cell["node"] == RollUp.PERPETRATORS]
    return any(cell["high"] != 0 for cell in found)


def _shortest(same: Iterator[Telling]) -> list[Telling]:
    """Keep one telling of each source and value: the one with the fewest terms."""
    found: dict[tuple[object, ...], Telling] = {}
    for one in same:
        key = (one.source, one.look, one.low, one.best, one.high)
        if key not in found or len(one.terms) < len(found[key].terms):
            found[key] = one
    return list(found.values())
