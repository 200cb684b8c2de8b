"""The attributed sentence, written out of a claim: no sentence without its source.

A claim with figures is put into words by its figures; one without gives its own words as a
quotation. What no source states (an inferred count) is never put into a sentence.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from annotations.values.quantities import spelled
from annotations.values.quantities.wording import CATEGORY_NOUNS, ENTITY_NOUNS, PEOPLE_NOUNS
from annotations.values.vocabulary import (
    Category,
    EntityKind,
    Harm,
    PeopleCounted,
    Polarity,
    Qualifier,
    Stance,
    gettext_noop,
)

Translate = Callable[[str], str]

# What it is that a sentence quotes: the source's own words.
_SAYS: Final[Mapping[Stance, str]] = {
    Stance.ASSERTS: gettext_noop("%(source)s said: %(told)s."),
    Stance.DENIES: gettext_noop("%(source)s denied: %(told)s."),
    Stance.NO_CONFIRMATION: gettext_noop("%(source)s could not confirm: %(told)s."),
    Stance.IDENTIFIES_AS: gettext_noop("Identified by %(source)s as: %(told)s."),
    Stance.CLAIMS_RESPONSIBILITY: gettext_noop("%(source)s claimed responsibility: %(told)s."),
    Stance.ACCUSES: gettext_noop("%(source)s laid blame: %(told)s."),
    Stance.RULES_OUT: gettext_noop("%(source)s ruled out: %(told)s."),
    Stance.DECLINES_COMMENT: gettext_noop("%(source)s declined to comment."),
    Stance.THREATENS: gettext_noop("%(source)s threatened: %(told)s."),
    Stance.PREDICTS: gettext_noop("%(source)s predicted: %(told)s."),
    Stance.BELIEVES: gettext_noop("%(source)s believed: %(told)s."),
    Stance.SHOWS: gettext_noop("%(source)s showed: %(told)s."),
    Stance.ENDORSES: gettext_noop("%(source)s backed: %(told)s."),
}
_CONDEMNED: Final = gettext_noop("%(source)s condemned: %(told)s.")
_REPORTED: Final = gettext_noop("%(source)s reported: %(told)s.")
_QUOTED: Final = gettext_noop("“%(words)s”")

# What a source says of numbers, by its stance; "said" stands for all others.
_SAYS_THAT: Final[Mapping[Stance, str]] = {
    Stance.DENIES: gettext_noop("%(source)s denied that %(told)s."),
    Stance.NO_CONFIRMATION: gettext_noop("%(source)s could not confirm that %(told)s."),
    Stance.BELIEVES: gettext_noop("%(source)s believed that %(told)s."),
    Stance.PREDICTS: gettext_noop("%(source)s predicted that %(told)s."),
    Stance.SHOWS: gettext_noop("%(source)s showed that %(told)s."),
    Stance.RULES_OUT: gettext_noop("%(source)s ruled out that %(told)s."),
    Stance.CLAIMS_RESPONSIBILITY: gettext_noop(
        "%(source)s claimed responsibility and said that %(told)s."
    ),
}
_SAID_THAT: Final = gettext_noop("%(source)s said that %(told)s.")
_REPORTED_THAT: Final = gettext_noop("%(source)s reported that %(told)s.")
_HAD: Final = gettext_noop("%(source)s had %(told)s.")

_WAS: Final = gettext_noop("%(who)s was %(harm)s")
_WERE: Final = gettext_noop("%(who)s were %(harm)s")
_DIED: Final = gettext_noop("%(who)s died of wounds")
_NO_REPORTS: Final = gettext_noop("no reports of %(who)s %(harm)s")
_NO_REPORTS_OF_DEATHS: Final = gettext_noop("no reports of %(who)s who died of wounds")
_ANYONE: Final = gettext_noop("anyone")
_NOBODY: Final = gettext_noop("nobody")
_UNSPECIFIED: Final = gettext_noop("killed or injured")

_PERSON: Final = (gettext_noop("person"), gettext_noop("people"))
_AMOUNTS: Final[Mapping[Qualifier, str]] = {
    Qualifier.EXACT: gettext_noop("%(best)s %(who)s"),
    Qualifier.AT_LEAST: gettext_noop("at least %(low)s %(who)s"),
    Qualifier.MORE_THAN: gettext_noop("more than %(below)s %(who)s"),
    Qualifier.AT_MOST: gettext_noop("at most %(high)s %(who)s"),
    Qualifier.FEWER_THAN: gettext_noop("fewer than %(above)s %(who)s"),
    Qualifier.RANGE: gettext_noop("%(low)s to %(high)s %(who)s"),
    Qualifier.APPROX: gettext_noop("about %(best)s %(who)s"),
    Qualifier.NEARLY: gettext_noop("nearly %(best)s %(who)s"),
    Qualifier.VAGUE: gettext_noop("an unstated number of %(who)s (%(low)s or more)"),
    Qualifier.ZERO: gettext_noop("no %(who)s"),
    Qualifier.UNKNOWN: gettext_noop("an unknown number of %(who)s"),
}
_ABOUT_RANGE: Final = gettext_noop("about %(low)s to %(high)s %(who)s")
_FURTHER: Final = gettext_noop("further %(who)s")
_AND: Final = gettext_noop("%(first)s and %(last)s")

_OUTER: Final = "\"“”„«»‘’'` \n.,;:"  # what the ends of quoted words lose in a sentence
_NOT_COUNTED: Final = frozenset({Qualifier.NO_INFORMATION, Qualifier.UNKNOWN, Qualifier.ZERO})


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A figure to be put into words. `further`: it counts people beside those told before."""

    harm: str
    qualifier: str
    low: int | None = None
    best: int | None = None
    high: int | None = None
    approx: bool = False
    category: str = Category.UNKNOWN
    people: str = PeopleCounted.ALL
    entity_kind: str = EntityKind.HUMAN
    further: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a sentence is made of: who speaks, how, the figures to be told, else the words.

    `own_voice`: `source` is an outlet that reports in its own voice.
    """

    source: str
    stance: str
    polarity: str = ""
    own_voice: bool = False
    figures: tuple[Told, ...] = ()
    words: tuple[str, ...] = ()


def _as_written(message: str) -> str:
    return message


def sentence(said: Statement, translate: Translate = _as_written) -> str:
    """Write the sentence that says who said this; empty if there is nothing to tell."""
    if said.figures:
        told = listed(clauses(said.figures, translate), translate)
        frame = _frame_of_figures(said)
    else:
        words = " … ".join(piece.strip(_OUTER) for piece in said.words if piece.strip(_OUTER))
        if not words and said.stance != Stance.DECLINES_COMMENT:
            return ""
        told = translate(_QUOTED) % {"words": words}
        frame = _frame_of_words(said)
    text = translate(frame) % {"source": said.source, "told": told}
    return text[:1].upper() + text[1:]


def count_words(told: Told, translate: Translate = _as_written) -> str:
    """Say a figure as a clause: "seven people were killed", "no reports of anyone injured"."""
    harm = _harm(told.harm, translate)
    anybody = _nouns(told) is _PERSON
    died = told.harm == Harm.DIED_OF_WOUNDS
    if told.qualifier == Qualifier.NO_INFORMATION:
        who = translate(_ANYONE if anybody else _nouns(told)[1])
        frame = _NO_REPORTS_OF_DEATHS if died else _NO_REPORTS
        return translate(frame) % {"who": who, "harm": harm}
    nobody = told.qualifier == Qualifier.ZERO and anybody
    who = translate(_NOBODY) if nobody else _amount(told, translate)
    if died:
        return translate(_DIED) % {"who": who}
    return translate(_WAS if nobody or _is_one(told) else _WERE) % {"who": who, "harm": harm}


def listed(pieces: Sequence[str], translate: Translate = _as_written) -> str:
    """Join pieces as a sentence does: "a, b and c"."""
    if len(pieces) <= 1:
        return "".join(pieces)
    return translate(_AND) % {"first": ", ".join(pieces[:-1]), "last": pieces[-1]}


def _frame_of_words(said: Statement) -> str:
    if said.own_voice:
        return _REPORTED
    if said.stance == Stance.ENDORSES and said.polarity == Polarity.AGAINST:
        return _CONDEMNED
    return _SAYS[Stance(said.stance)]


def _frame_of_figures(said: Statement) -> str:
    qualifiers = {figure.qualifier for figure in said.figures}
    if qualifiers == {Qualifier.NO_INFORMATION}:
        return _HAD
    if said.own_voice:
        return _REPORTED_THAT
    # "Denied that nobody was hurt" would say the reverse.
    if Qualifier.ZERO in qualifiers:
        return _SAID_THAT
    return _SAYS_THAT.get(Stance(said.stance), _SAID_THAT)


def clauses(figures: Sequence[Told], translate: Translate = _as_written) -> list[str]:
    """Say figures of one harm under one verb: "four soldiers and two civilians were killed"."""
    told: list[str] = []
    for harm in dict.fromkeys(figure.harm for figure in figures):
        same = [figure for figure in figures if figure.harm == harm]
        counted = [figure for figure in same if figure.qualifier not in _NOT_COUNTED]
        if len(counted) > 1 and harm != Harm.DIED_OF_WOUNDS:
            who = listed([_amount(figure, translate) for figure in counted], translate)
            told.append(translate(_WERE) % {"who": who, "harm": _harm(harm, translate)})
            same = [figure for figure in same if figure.qualifier in _NOT_COUNTED]
        told += [count_words(figure, translate) for figure in same]
    return told


def _harm(harm: str, translate: Translate) -> str:
    if harm == Harm.CASUALTIES_UNSPECIFIED:
        return translate(_UNSPECIFIED)
    return translate(Harm(harm).label)


def _is_one(told: Told) -> bool:
    """Tell whether the number that the words hold is one: "at least one person was killed"."""
    own = {
        Qualifier.EXACT: told.best,
        Qualifier.AT_LEAST: told.low,
        Qualifier.MORE_THAN: (told.low or 0) - 1,
        Qualifier.AT_MOST: told.high,
        Qualifier.APPROX: told.best,
        Qualifier.NEARLY: told.best,
    }
    return own.get(Qualifier(told.qualifier)) == 1


def _amount(told: Told, translate: Translate) -> str:
    form = 0 if _is_one(told) else 1
    who = translate(_nouns(told)[form])
    if told.further:
        who = translate(_FURTHER) % {"who": who}
    low, high = told.low or 0, told.high or 0
    counts = {"low": low, "best": told.best or 0, "high": high, "above": high + 1}
    counts["below"] = max(low - 1, 0)
    numbers = {name: spelled(count, translate) for name, count in counts.items()}
    rough = told.qualifier == Qualifier.RANGE and told.approx
    amount = _ABOUT_RANGE if rough else _AMOUNTS[Qualifier(told.qualifier)]
    return translate(amount) % {"who": who, **numbers}


def _nouns(told: Told) -> tuple[str, str]:
    if told.entity_kind != EntityKind.HUMAN:
        return ENTITY_NOUNS[EntityKind(told.entity_kind)]
    if told.people != PeopleCounted.ALL:
        return PEOPLE_NOUNS[PeopleCounted(told.people)]
    if told.category != Category.UNKNOWN:
        return CATEGORY_NOUNS[Category(told.category)]
    return _PERSON
