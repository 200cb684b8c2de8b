"""The words of a public page: codes, days, figures and numbers, each as readers see them."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from annotations.values.dates import in_words, parse_edtf
from annotations.values.quantities import Reading, display, display_bounds
from annotations.values.quantities.wording import CATEGORY_NOUNS, ENTITY_NOUNS, PEOPLE_NOUNS
from annotations.values.vocabulary import (
    Category,
    Code,
    EntityKind,
    Harm,
    PeopleCounted,
    Qualifier,
    gettext_noop,
)
from incidents.release.basis import Number

Data = Mapping[str, Any]
Translate = Callable[[str], str]
Bounds = tuple[int | None, int | None, int | None]

_LOW_BEST_HIGH: Final = gettext_noop("low %(low)s, best %(best)s, high %(high)s")
_OPEN: Final = gettext_noop("open")
_NO_REPORTS_OF: Final = gettext_noop("no reports of %(harm)s")
_OUTER_MARKS: Final = "\"“”„«»‘’'` \n"
_OUTER_STOPS: Final = ",;:"


def name_of(codes: type[Code], code: str, translate: Translate) -> str:
    """Say a code in its words; empty stays empty."""
    return translate(codes(code).label) if code else ""


def date_words(edtf: str, translate: Translate) -> str:
    """Say a date in words; empty stays empty."""
    return in_words(parse_edtf(edtf), translate) if edtf else ""


def is_certain(edtf: str) -> bool:
    """Tell whether a date is one day, without doubt."""
    day = parse_edtf(edtf)
    return day.earliest == day.latest and not (day.approximate or day.uncertain)


def bounds_of(values: Data) -> Bounds:
    """Give low, best and high."""
    return values["low"], values["best"], values["high"]


def short(values: Data, translate: Translate) -> str:
    """Show low, best and high in one cell: 7, "7–8, best 8"."""
    return display_bounds(*bounds_of(values), translate)


def brief(values: Data, translate: Translate) -> str:
    """Show low and high in one cell: 7, 7–8; the best alone if nothing bounds it."""
    low, best, high = bounds_of(values)
    if low is None and high is None:
        return display_bounds(None, best, None, translate)
    return display_bounds(low, low if high is None else None, high, translate).split(",")[0]


def spread(values: Data, translate: Translate) -> str:
    """Say low, best and high in words where they differ."""
    low, best, high = bounds_of(values)
    if low == best == high:
        return ""
    sides = {"low": low, "best": best, "high": high}
    shown = {
        name: translate(_OPEN) if side is None else f"{side:,}" for name, side in sides.items()
    }
    return translate(_LOW_BEST_HIGH) % shown


def amount(figure: Data, translate: Translate) -> str:
    """Say a figure in a cell: "killed 7", "injured 3 police officers", "no reports of injured"."""
    harm = name_of(Harm, figure["harm"], translate)
    if figure["qualifier"] == Qualifier.NO_INFORMATION:
        return translate(_NO_REPORTS_OF) % {"harm": harm}
    reading = Reading(
        qualifier=Qualifier(figure["qualifier"]),
        low=figure["low"],
        best=figure["best"],
        high=figure["high"],
        approx=figure["approx"],
    )
    return " ".join(filter(None, [harm, display(reading, translate), _who(figure, translate)]))


def amount_of(number: Number, translate: Translate) -> str:
    """Say a figure that is not published yet in a cell."""
    names = "harm qualifier low best high approx entity_kind people category"
    return amount({name: getattr(number, name) for name in names.split()}, translate)


def _who(figure: Data, translate: Translate) -> str:
    form = 0 if figure["best"] == figure["high"] == 1 else 1
    if figure["entity_kind"] != EntityKind.HUMAN:
        return translate(ENTITY_NOUNS[EntityKind(figure["entity_kind"])][form])
    if figure["people"] != PeopleCounted.ALL:
        return translate(PEOPLE_NOUNS[PeopleCounted(figure["people"])][form])
    if figure["category"] == Category.UNKNOWN:
        return ""
    return translate(CATEGORY_NOUNS[Category(figure["category"])][form])


def bare(words: str) -> str:
    """Take the quotation marks and stops off the ends of words that are shown in quotation marks."""
    return words.strip(_OUTER_MARKS + _OUTER_STOPS) or words
