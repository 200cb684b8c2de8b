"""The words of a public page: codes, days, figures and numbers, each as readers see them."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from annotations.values.dates import in_words, parse_edtf
from annotations.values.quantities import Counted, Reading, display_bounds, echo
from annotations.values.vocabulary import (
    AnonymityReason,
    Category,
    Code,
    CoordinateSource,
    EntityKind,
    Harm,
    IncidentLinkKind,
    LocationPrecision,
    Named,
    PeopleCounted,
    SourceKind,
    gettext_noop,
)
from incidents.reckoning.naming import opened
from incidents.release.freeze import MERGED

if TYPE_CHECKING:
    from annotations.models import Figure
    from incidents.release.basis import Number

Data = Mapping[str, Any]
Translate = Callable[[str], str]
Bounds = tuple[int | None, int | None, int | None]

_LOW_BEST_HIGH: Final = gettext_noop("low %(low)s, best %(best)s, high %(high)s")
_UNNAMED_KINDS: Final = frozenset({Named.UNNAMED_PERSON, Named.UNNAMED_BODY, Named.COLLECTIVE})
_UNNAMED: Final = gettext_noop("unnamed")
_PARTY: Final = gettext_noop("a party")
_OPEN: Final = gettext_noop("open")
_LOCATED: Final = gettext_noop("%(latitude)s, %(longitude)s (%(precision)s; from %(source)s)")
# How a tie reads from its other end; what is missing here reads the same from both.
_FROM_THE_OTHER_SIDE: Final[Mapping[str, str]] = {
    IncidentLinkKind.PART_OF_SERIES: gettext_noop("has in its series"),
    IncidentLinkKind.SUB_EVENT_OF: gettext_noop("has as a part"),
    IncidentLinkKind.BACKGROUND_TO: gettext_noop("has as background"),
    IncidentLinkKind.RETALIATION_FOR: gettext_noop("answered by retaliation"),
    IncidentLinkKind.DUPLICATE_OF: gettext_noop("has as a duplicate"),
}
_BECAUSE: Final = gettext_noop("%(note)s: %(why)s")
_MERGED: Final = gettext_noop("Part of this record now")
_OUTER_MARKS: Final = "\"“”„«»‘’'` \n"
_OUTER_STOPS: Final = ",;:"


def name_of(codes: type[Code], code: str, translate: Translate) -> str:
    """Say a code in its words; empty stays empty."""
    return translate(codes(code).label) if code else ""


def date_words(edtf: str, translate: Translate) -> str:
    """Say a date in words; empty stays empty."""
    return in_words(parse_edtf(edtf), translate) if edtf else ""


def coordinate_words(record: Data, translate: Translate) -> str:
    """Say where it was in degrees, how exact that is and by whom; empty if it is not given."""
    place = record["coordinates"]
    if not place:
        return ""
    return translate(_LOCATED) % {
        "latitude": place["latitude"],
        "longitude": place["longitude"],
        "precision": name_of(LocationPrecision, record["location_precision"], translate),
        "source": name_of(CoordinateSource, place["from"], translate),
    }


def link_words(record: Data, translate: Translate) -> list[tuple[str, str, str]]:
    """List other public records that a record is tied to: how, the incident, its title."""
    links: list[tuple[str, str, str]] = []
    for link in record["links"]:
        kind = tie_words(link["kind"], translate, back=link["back"])
        links.append((kind, link["incident"], link["title"]))
    return links


def tie_words(kind: str, translate: Translate, *, back: bool) -> str:
    """Say how an incident is tied to another; `back`: as the other one is tied to it."""
    if kind == MERGED:
        return translate(_MERGED)
    there = _FROM_THE_OTHER_SIDE.get(kind) if back else None
    return opened(translate(there) if there else name_of(IncidentLinkKind, kind, translate))


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
    return display_bounds(low, None, high, translate)


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


def kind_words(source: Data, translate: Translate) -> str:
    """Say what kind of source it is, whether the report names it, and that it is a party (R11)."""
    words = [name_of(SourceKind, source["kind"], translate)]
    if source["named"] in _UNNAMED_KINDS:
        words.append(translate(_UNNAMED))
    if source["anonymity_reason"] != AnonymityReason.NOT_STATED:
        words.append(name_of(AnonymityReason, source["anonymity_reason"], translate))
    if source["party"]:
        words.append(translate(_PARTY))
    return ", ".join(filter(None, words))


def told_notes(cell: Data, translate: Translate) -> list[str]:
    """Say what the rules note on a number: "The account reaches 6 of 7."."""
    return [note_words(note, translate) for note in cell["told"]]


def note_words(note: Data, translate: Translate) -> str:
    """Say a note, and why a toll fell: "Revised down from 9 to 7: two were counted twice"."""
    words: str = translate(note["message"]) % note["params"]
    return because(words, note.get("why", ""), translate)


def because(words: str, why: str, translate: Translate) -> str:
    """Put the reason after what it explains, if there is one."""
    return translate(_BECAUSE) % {"note": words.rstrip("."), "why": why} if why else words


def spare(account: Data) -> int:
    """Give how many an account's high is above the highs of its own terms; 0 if a side is open."""
    highs = [term["high"] for term in account["terms"]]
    if account["high"] is None or account["superseded"] or None in highs:
        return 0
    return int(account["high"] - sum(highs))


def amount(figure: Data, translate: Translate) -> str:
    """Say a figure in a cell: "7 killed", "3 police officers injured", "no reports of injured"."""
    counted = Counted(
        Harm(figure["harm"]),
        Category(figure["category"]),
        PeopleCounted(figure["people"]),
        EntityKind(figure["entity_kind"]),
    )
    return echo(Reading.from_data(figure), counted, translate)


def amount_of(number: "Number | Figure", translate: Translate) -> str:
    """Say a figure that is not published yet in a cell, as a value or as a row."""
    names = "harm qualifier low best high approx entity_kind people category"
    return amount({name: getattr(number, name) for name in names.split()}, translate)


def bare(words: str) -> str:
    """Take the quotation marks and stops off the ends of words that are shown in quotation marks."""
    return words.strip(_OUTER_MARKS + _OUTER_STOPS) or words
