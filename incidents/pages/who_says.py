"""Who says how many, source by source: the values of the drawing and of the table behind it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from annotations.values.quantities import display_bounds
from annotations.values.vocabulary import Harm, RollUp, gettext_noop
from incidents.pages.charts import Bar, Drawing, Group, strip
from incidents.pages.words import Translate, name_of, short
from incidents.reckoning.codes import Shape
from incidents.reckoning.naming import cell_name, opened
from incidents.release.tellings import Look, Telling, Toll, tolls, words_of

Data = Mapping[str, Any]

_NO_NUMBER: Final = gettext_noop("no number")
_RECORD: Final = gettext_noop("This record")
_AGAIN: Final = (gettext_noop("sum of its parts"), gettext_noop("the same, told again"))
_ABOUT: Final = gettext_noop("about %(n)s")
_PARTY: Final = gettext_noop("a party")
_REPEATS: Final = gettext_noop("same origin as above: not counted again")
_SUM: Final = gettext_noop("added up: %(terms)s")
_INFERRED: Final = gettext_noop("inferred: no source states it")
_IN_WORDS: Final = gettext_noop("in the words “%(words)s”")


@dataclass(frozen=True, slots=True)
class WhoSays:
    """The tolls with who says how many, and their drawing; nothing to draw if nobody says any."""

    groups: tuple[Group, ...]
    strip: Drawing | None


def who_says(record: Data, translate: Translate) -> WhoSays:
    """Draw who says how many from a drawn record."""
    tellers = Tellers(record, translate)
    groups = tuple(tellers.group(toll) for toll in tolls(record))
    return WhoSays(groups, strip(groups, no_number=translate(_NO_NUMBER)))


def toll_name(toll: Toll, translate: Translate) -> str:
    """Name a toll; a harm of which one total is told goes by the harm alone."""
    harm, node = toll.cell["harm"], toll.cell["node"]
    if harm != Harm.KILLED and node == RollUp.VICTIMS:
        return opened(name_of(Harm, harm, translate))
    return cell_name(harm, node, translate)


class Tellers:
    """Puts what sources say of a drawn record into bars."""

    def __init__(self, record: Data, translate: Translate) -> None:
        self.record = record
        self.translate = translate
        self.sources = {source["id"]: source for source in record["sources"]}

    def group(self, toll: Toll) -> Group:
        """Give the bars of a toll: what stands, by origin, whoever repeats another below it."""
        return Group(toll_name(toll, self.translate), self.total(toll.cell), tuple(self.bars(toll)))

    def total(self, cell: Data) -> Bar:
        """Give the record's own number."""
        is_number = any(cell[side] is not None for side in ("low", "best", "high"))
        shape = name_of(Shape, cell["shape"], self.translate)
        return Bar(
            name=self.translate(_RECORD),
            value=short(cell, self.translate) if is_number else shape,
            look="zero" if cell["high"] == 0 else "number",
            low=cell["low"],
            best=cell["best"],
            high=cell["high"],
        )

    def bars(self, toll: Toll) -> Iterator[Bar]:
        """Give what stands of a toll, bar by bar."""
        above: Telling | None = None
        for one in toll.standing:
            again = ""
            if above and above.source == one.source and one.summed:
                again = self.translate(_AGAIN[above.summed])
            yield self.bar(one, again)
            above = one

    def bar(self, one: Telling, again: str = "") -> Bar:
        """Give what a source says as a bar."""
        return Bar(
            name=self.label(one.source),
            again=again,
            value=self.value(one),
            notes=tuple(self.notes(one)),
            look=str(one.look),
            low=one.low,
            best=one.best,
            high=one.high,
            summed=one.summed,
            sure=not (one.about or one.inferred),
            repeats=one.repeats,
        )

    def label(self, source: str) -> str:
        """Name a source as readers may see it."""
        return str(self.sources[source]["label"]) if source in self.sources else ""

    def value(self, one: Telling) -> str:
        """Say how many in few words."""
        if one.look in {Look.NO_REPORTS, Look.UNKNOWN, Look.ZERO}:
            return self.translate(Look(one.look).label)
        number = display_bounds(one.low, one.best, one.high, self.translate)
        return self.translate(_ABOUT) % {"n": number} if one.about else number

    def notes(self, one: Telling) -> Iterator[str]:
        """Say what is to be known of what a source says."""
        source = self.sources.get(one.source)
        if source and source["party"]:
            yield self.translate(_PARTY)
        if one.repeats:
            yield self.translate(_REPEATS)
        if one.summed:
            terms = [display_bounds(t.low, t.best, t.high, self.translate) for t in one.terms]
            yield self.translate(_SUM) % {"terms": " + ".join(terms)}
        if one.inferred:
            yield self.translate(_INFERRED)
        if one.look == Look.VAGUE and (words := words_of(self.record, one)):
            yield self.translate(_IN_WORDS) % {"words": words}
