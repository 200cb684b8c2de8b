"""A count in words: in full, as the desk echoes what it read, and short, as tables show it.

Exact, range, bound, about, vague, nobody, no reports and unknown always read differently. Every
message is marked for translation; pass `translate` to have it put into another language.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from annotations.values.quantities.errors import untranslated
from annotations.values.quantities.letters import ShorthandFigure, ShorthandLink
from annotations.values.quantities.readings import Reading
from annotations.values.vocabulary import (
    Category,
    EntityKind,
    Harm,
    LinkKind,
    PeopleCounted,
    Qualifier,
    VaguePolicy,
    VagueWord,
    gettext_noop,
)

Translate = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Counted:
    """What a figure counts: the harm, and whose."""

    harm: Harm
    category: Category = Category.UNKNOWN
    people: PeopleCounted = PeopleCounted.ALL
    entity: EntityKind = EntityKind.HUMAN


HARM_WORDS: Final[Mapping[Harm, str]] = {
    **{harm: harm.label for harm in Harm},
    Harm.CASUALTIES_UNSPECIFIED: gettext_noop("killed or injured"),
}

# One and several of each category; where the status is not given the count stands alone.
CATEGORY_NOUNS: Final[Mapping[Category, tuple[str, str]]] = {
    Category.UNKNOWN: ("", ""),
    Category.CIVILIAN: (gettext_noop("civilian"), gettext_noop("civilians")),
    Category.PRIVATE_GUARD: (gettext_noop("private guard"), gettext_noop("private guards")),
    Category.JOURNALIST: (gettext_noop("journalist"), gettext_noop("journalists")),
    Category.MEDICAL_WORKER: (gettext_noop("medical worker"), gettext_noop("medical workers")),
    Category.AID_WORKER: (gettext_noop("aid worker"), gettext_noop("aid workers")),
    Category.RELIGIOUS_FIGURE: (
        gettext_noop("religious figure"),
        gettext_noop("religious figures"),
    ),
    Category.EMERGENCY_WORKER: (
        gettext_noop("emergency worker"),
        gettext_noop("emergency workers"),
    ),
    Category.CIVIL_OFFICIAL: (gettext_noop("civil official"), gettext_noop("civil officials")),
    Category.SECURITY_FORCES: (
        gettext_noop("member of the security forces"),
        gettext_noop("members of the security forces"),
    ),
    Category.POLICE: (gettext_noop("police officer"), gettext_noop("police officers")),
    Category.MILITARY: (gettext_noop("soldier"), gettext_noop("soldiers")),
    Category.INTELLIGENCE: (
        gettext_noop("intelligence officer"),
        gettext_noop("intelligence officers"),
    ),
    Category.BORDER_GUARD: (gettext_noop("border guard"), gettext_noop("border guards")),
    Category.ARMED_GROUP: (
        gettext_noop("member of an armed group"),
        gettext_noop("members of an armed group"),
    ),
    Category.ASSAILANT: (gettext_noop("assailant"), gettext_noop("assailants")),
}

PEOPLE_NOUNS: Final[Mapping[PeopleCounted, tuple[str, str]]] = {
    PeopleCounted.ALL: ("", ""),
    PeopleCounted.CHILDREN: (gettext_noop("child"), gettext_noop("children")),
    PeopleCounted.WOMEN: (gettext_noop("woman"), gettext_noop("women")),
    PeopleCounted.MEN: (gettext_noop("man"), gettext_noop("men")),
}

ENTITY_NOUNS: Final[Mapping[EntityKind, tuple[str, str]]] = {
    EntityKind.HUMAN: ("", ""),
    EntityKind.ANIMAL: (gettext_noop("animal"), gettext_noop("animals")),
    EntityKind.OBJECT: (gettext_noop("object"), gettext_noop("objects")),
}

# Each qualifier's amount, which bound holds its number, and how far the words' own number lies
# below that bound: "more than 7" is 8 and above.
_AMOUNTS: Final[Mapping[Qualifier, tuple[str, str, int]]] = {
    Qualifier.EXACT: ("%(n)s", "best", 0),
    Qualifier.AT_LEAST: (gettext_noop("at least %(n)s"), "low", 0),
    Qualifier.MORE_THAN: (gettext_noop("more than %(n)s"), "low", 1),
    Qualifier.AT_MOST: (gettext_noop("at most %(n)s"), "high", 0),
    Qualifier.FEWER_THAN: (gettext_noop("fewer than %(n)s"), "high", -1),
    Qualifier.APPROX: (gettext_noop("about %(n)s"), "best", 0),
    Qualifier.NEARLY: (gettext_noop("nearly %(n)s"), "best", 0),
}

# Without and with a noun for those counted.
_UNCOUNTED: Final[Mapping[Qualifier, tuple[str, str]]] = {
    Qualifier.ZERO: (gettext_noop("nobody %(harm)s"), gettext_noop("no %(who)s %(harm)s")),
    Qualifier.NO_INFORMATION: (
        gettext_noop("no reports of %(harm)s"),
        gettext_noop("no reports of %(who)s %(harm)s"),
    ),
    Qualifier.UNKNOWN: (
        gettext_noop("an unknown number %(harm)s"),
        gettext_noop("an unknown number of %(who)s %(harm)s"),
    ),
}

_LINKED: Final[Mapping[LinkKind, str]] = {
    LinkKind.PART_OF: gettext_noop("part of %(targets)s"),
    LinkKind.ADDITIVE_TO: gettext_noop("further people, beside %(targets)s"),
    LinkKind.RESTATES: gettext_noop("the same people as %(targets)s"),
    LinkKind.DERIVED_FROM: gettext_noop("the reporter’s own sum of %(targets)s"),
}


_FURTHER: Final = gettext_noop("further people")
_FIGURE: Final = gettext_noop("figure %(numbers)s")
_FIGURES: Final = gettext_noop("figures %(numbers)s")
_UNKNOWN: Final = gettext_noop("unknown")
_VAGUE: Final = gettext_noop("vague (%(n)s or more)")
_OR_MORE: Final = gettext_noop("%(n)s or more")
_AT_MOST: Final = gettext_noop("at most %(n)s")
_ABOUT: Final = gettext_noop("about %(n)s")
_BEST: Final = gettext_noop("best %(best)s")
_BETWEEN: Final = gettext_noop("between %(n)s and %(m)s")
_BETWEEN_ABOUT: Final = gettext_noop("between about %(n)s and %(m)s")
_READ_AS: Final = gettext_noop("%(said)s: %(word)s (read as %(n)s or more)")
_READ_AS_ACLED: Final = gettext_noop("%(said)s: %(word)s (read as %(n)s or more, ACLED)")
_NO_NUMBER: Final = gettext_noop("no number given")
_BOUNDS_ONLY: Final = gettext_noop("%(bounds)s %(said)s")


def echo(reading: Reading, counted: Counted, translate: Translate = untranslated) -> str:
    """Say a reading in full words: "at least 7 civilians killed", "no reports of injured".

    Every page on which a person reads a figure says it so.
    """
    harm = translate(HARM_WORDS[counted.harm])
    if reading.qualifier in _UNCOUNTED:
        bare, with_noun = _UNCOUNTED[reading.qualifier]
        who = _noun(counted, several=True, translate=translate)
        return translate(with_noun if who else bare) % {"who": who, "harm": harm}
    if reading.qualifier is Qualifier.VAGUE:
        return _echo_vague(reading, counted, translate)
    if _lacks_number(reading):
        return _echo_bounds(reading, counted, translate)
    who = _noun(counted, several=_speaks_of_several(reading), translate=translate)
    return " ".join(filter(None, [_amount(reading, translate), who, harm]))


def echo_figure(figure: ShorthandFigure, translate: Translate = untranslated) -> str:
    """Say a figure of the box in full words, with whose people it counts."""
    said = echo(figure.reading, Counted(figure.harm, figure.category), translate)
    return "; ".join([said, *_echo_links(figure.links, translate)])


def display(reading: Reading, translate: Translate = untranslated) -> str:
    """Show a reading in a table's cell: 7, at least 7, 2–3, about 20, 0, no reports, unknown."""
    if reading.qualifier is Qualifier.ZERO:
        return "0"
    if reading.qualifier is Qualifier.NO_INFORMATION:
        return translate(Qualifier.NO_INFORMATION.label)
    if reading.qualifier is Qualifier.UNKNOWN:
        return translate(_UNKNOWN)
    if reading.qualifier is Qualifier.VAGUE:
        return translate(_VAGUE) % {"n": _grouped(reading.low)}
    if reading.qualifier is Qualifier.RANGE:
        shown = display_bounds(reading.low, _own_best(reading), reading.high, translate)
        return translate(_ABOUT) % {"n": shown} if reading.approx else shown
    return _amount(reading, translate)


def display_bounds(
    low: int | None, best: int | None, high: int | None, translate: Translate = untranslated
) -> str:
    """Show the three numbers of a tally in one cell: "7", "7–8, best 7", "7 or more", "at most 5".

    A best that goes without saying is left out; between two bounds without a best there is none. It
    does not tell no reports from unknown: a tally without any number is its caller's to label.
    """
    span = _span(low, high, translate)
    if best is None or best == _implied_best(low, high):
        return span or (translate(_UNKNOWN) if best is None else _grouped(best))
    named = translate(_BEST) % {"best": _grouped(best)}
    return f"{span}, {named}" if span else named


def _span(low: int | None, high: int | None, translate: Translate) -> str:
    if low is None:
        return "" if high is None else translate(_AT_MOST) % {"n": _grouped(high)}
    if high is None:
        return translate(_OR_MORE) % {"n": _grouped(low)}
    return _grouped(low) if low == high else f"{_grouped(low)}–{_grouped(high)}"


def _implied_best(low: int | None, high: int | None) -> int | None:
    """The best that goes without saying: the one number, or the end that is known."""
    if low is None:
        return high
    return low if high is None or low == high else None


def _own_best(reading: Reading) -> int | None:
    """A range's best, if an editor chose another than its lower end."""
    return None if reading.best == reading.low else reading.best


def _own_number(reading: Reading) -> int:
    """The number that the words themselves hold: 7 of "more than 7", whose low is 8."""
    _pattern, bound, less = _AMOUNTS[reading.qualifier]
    return int(getattr(reading, bound)) - less


def _grouped(count: int | None) -> str:
    return "" if count is None else f"{count:,}"


def _amount(reading: Reading, translate: Translate) -> str:
    if reading.qualifier is not Qualifier.RANGE:
        pattern = _AMOUNTS[reading.qualifier][0]
        return translate(pattern) % {"n": _grouped(_own_number(reading))}
    between = translate(_BETWEEN_ABOUT if reading.approx else _BETWEEN) % {
        "n": _grouped(reading.low),
        "m": _grouped(reading.high),
    }
    best = _own_best(reading)
    if best is None:
        return between
    return f"{between} ({translate(_BEST) % {'best': _grouped(best)}})"


def _speaks_of_several(reading: Reading) -> bool:
    return reading.qualifier is Qualifier.RANGE or _own_number(reading) != 1


def _echo_vague(reading: Reading, counted: Counted, translate: Translate) -> str:
    said = _whom_harmed(counted, translate)
    word = translate(_NO_NUMBER)
    if reading.vague is VagueWord.PLURAL:
        word = translate(VagueWord.PLURAL.label)
    elif reading.vague:
        word = f"“{translate(reading.vague.label)}”"
    pattern = _READ_AS_ACLED if reading.policy is VaguePolicy.ACLED else _READ_AS
    return translate(pattern) % {"said": said, "word": word, "n": _grouped(reading.low)}


def _lacks_number(reading: Reading) -> bool:
    """Tell whether the bound that holds the words' own number is gone: only bounds are left."""
    bound = "low" if reading.qualifier is Qualifier.RANGE else _AMOUNTS[reading.qualifier][1]
    return getattr(reading, bound) is None


def _echo_bounds(reading: Reading, counted: Counted, translate: Translate) -> str:
    bounds = display_bounds(reading.low, reading.best, reading.high, translate)
    said = _whom_harmed(counted, translate)
    return translate(_BOUNDS_ONLY) % {"said": said, "bounds": bounds}


def _whom_harmed(counted: Counted, translate: Translate) -> str:
    who = _noun(counted, several=True, translate=translate)
    return " ".join(filter(None, [who, translate(HARM_WORDS[counted.harm])]))


def _noun(counted: Counted, *, several: bool, translate: Translate) -> str:
    """Name those counted: civilians, children, children (civilian), animals; "" where not said."""
    if counted.entity is not EntityKind.HUMAN:
        return _form(ENTITY_NOUNS[counted.entity], several, translate)
    whom = _form(CATEGORY_NOUNS[counted.category], several, translate)
    if counted.people is PeopleCounted.ALL:
        return whom
    people = _form(PEOPLE_NOUNS[counted.people], several, translate)
    return f"{people} ({translate(counted.category.label)})" if whom else people


def _form(forms: tuple[str, str], several: bool, translate: Translate) -> str:  # noqa: FBT001
    form = forms[1] if several else forms[0]
    # An empty message would be translated into the catalogue's header.
    return translate(form) if form else ""


def _echo_links(links: Sequence[ShorthandLink], translate: Translate) -> Iterator[str]:
    for kind in dict.fromkeys(link.kind for link in links):
        targets = [link.target for link in links if link.kind is kind]
        if None in targets:
            yield translate(_FURTHER)
        else:
            figures = translate(_FIGURE if len(targets) == 1 else _FIGURES) % {
                "numbers": ", ".join(map(str, targets))
            }
            yield translate(_LINKED[kind]) % {"targets": figures}
