"""The letters and signs of the desk's figure box, and a figure written in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from annotations.values.quantities.readings import Reading
from annotations.values.vocabulary import Category, Harm, LinkKind, Qualifier, VagueWord

HARM_LETTERS: Final[Mapping[str, Harm]] = {
    "k": Harm.KILLED,
    "w": Harm.DIED_OF_WOUNDS,
    "i": Harm.INJURED,
    "m": Harm.MISSING,
    "d": Harm.DETAINED,
    "a": Harm.ABDUCTED,
    "x": Harm.DISPLACED,
    "u": Harm.UNHARMED,
    "t": Harm.CASUALTIES_UNSPECIFIED,
}

CATEGORY_LETTERS: Final[Mapping[str, Category]] = {
    "": Category.UNKNOWN,
    "c": Category.CIVILIAN,
    "p": Category.POLICE,
    "m": Category.MILITARY,
    "s": Category.SECURITY_FORCES,
    "g": Category.PRIVATE_GUARD,
    "j": Category.JOURNALIST,
    "a": Category.ASSAILANT,
    "d": Category.MEDICAL_WORKER,
    "h": Category.AID_WORKER,
    "r": Category.RELIGIOUS_FIGURE,
    "o": Category.CIVIL_OFFICIAL,
    "i": Category.INTELLIGENCE,
    "b": Category.BORDER_GUARD,
    "f": Category.ARMED_GROUP,
    "e": Category.EMERGENCY_WORKER,
}

LINK_SIGNS: Final[Mapping[str, LinkKind]] = {
    "<": LinkKind.PART_OF,
    "+": LinkKind.ADDITIVE_TO,
    "=": LinkKind.RESTATES,
}


@dataclass(frozen=True, slots=True)
class ShorthandLink:
    """Whose people a figure counts. `target` is a figure's number in the report; None: not said."""

    kind: LinkKind
    target: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShorthandFigure:
    """One figure of the box; `text` is what was typed for it."""

    reading: Reading
    harm: Harm
    category: Category = Category.UNKNOWN
    links: tuple[ShorthandLink, ...] = ()
    text: str = ""


def write_shorthand(figure: ShorthandFigure) -> str:
    """Write a figure as it could be typed, so that reading it gives the same figure again.

    An editor's own best inside a range has no sign in the box and is not written. Count words are
    English.
    """
    harm = _letter_of(figure.harm, HARM_LETTERS)
    whom = _letter_of(figure.category, CATEGORY_LETTERS)
    links = "".join(
        f"{_letter_of(link.kind, LINK_SIGNS)}{link.target or ''}" for link in figure.links
    )
    return f"{_count_of(figure.reading)}{harm}{whom}{links}"


def _letter_of(code: str, letters: Mapping[str, str]) -> str:
    return next(letter for letter, meant in letters.items() if meant == code)


def _count_of(reading: Reading) -> str:
    """Write the count; a count in words ends with a space, for its letters stand apart."""
    if reading.qualifier is Qualifier.VAGUE:
        word = reading.vague or VagueWord.PLURAL
        return "multiple " if word is VagueWord.PLURAL else f"{word} "
    if reading.qualifier is Qualifier.RANGE:
        return f"{'~' if reading.approx else ''}{reading.low}-{reading.high}"
    pattern, bound, less = _WRITTEN[reading.qualifier]
    number = getattr(reading, bound)
    return pattern.format("" if number is None else number - less)


# How each qualifier is written, which bound holds its number, and what the words' own number is
# above that bound: "more than 7" is 8 and above.
_WRITTEN: Final[Mapping[Qualifier, tuple[str, str, int]]] = {
    Qualifier.EXACT: ("{}", "best", 0),
    Qualifier.AT_LEAST: ("{}+", "low", 0),
    Qualifier.MORE_THAN: (">{}", "low", 1),
    Qualifier.AT_MOST: ("≤{}", "high", 0),
    Qualifier.FEWER_THAN: ("under {} ", "high", -1),
    Qualifier.APPROX: ("~{}", "best", 0),
    Qualifier.NEARLY: ("nearly {} ", "best", 0),
    Qualifier.ZERO: ("0", "best", 0),
    Qualifier.NO_INFORMATION: ("?", "best", 0),
    Qualifier.UNKNOWN: ("??", "best", 0),
}
