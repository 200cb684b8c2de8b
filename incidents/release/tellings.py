"""Who tells which toll, out of a drawn record: each account with its origin and its time.

Pages and sentences read these, so that drawing, table and words say the same. Ids are those of the
drawn record; a date is EDTF, empty if it is not stated.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from annotations.values.dates import parse_edtf, sort_key
from annotations.values.vocabulary import Code, Harm, Qualifier, RollUp, gettext_noop
from incidents.reckoning.codes import FigureRole

Data = Mapping[str, Any]

_NODES: Final = (RollUp.VICTIMS.value, RollUp.PERPETRATORS.value, RollUp.PEOPLE.value)
_TOLD_FIRST: Final = (Harm.KILLED.value, Harm.INJURED.value, Harm.MISSING.value)
_ROUGH: Final = frozenset({Qualifier.APPROX, Qualifier.NEARLY})
_WORDS_ONLY: Final = frozenset({Qualifier.VAGUE, Qualifier.UNKNOWN})
_REPORTER: Final = "reporter"
_OUTER: Final = "\"“”„«»‘’'` \n.,;:"  # what the ends of quoted words lose


class Look(Code):
    """How what somebody says of a toll is to be shown; each is told apart from all others."""

    NUMBER = "number", gettext_noop("a number")
    VAGUE = "vague", gettext_noop("a vague word")
    ZERO = "zero", gettext_noop("nobody")
    NO_REPORTS = "no_reports", gettext_noop("no reports")
    UNKNOWN = "unknown", gettext_noop("unknown")


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One term of a telling's sum: the same people, told by one figure or more."""

    figures: tuple[str, ...]
    low: int | None = None
    best: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What one source says of a toll once.

    `origin` is the number of the independent origin it belongs to; `repeats`: another source of
    that origin stands before it, so it is not counted again. None in low, best and high is open.
    `why` are an editor's words on why it is revised down, if the record has any.
    """

    source: str
    origin: int
    repeats: bool = False
    look: Look = Look.NUMBER
    low: int | None = None
    best: int | None = None
    high: int | None = None
    terms: tuple[Term, ...] = ()
    as_of: str = ""
    about: bool = False
    inferred: bool = False
    superseded: bool = False
    revised_down: bool = False
    why: str = ""

    @property
    def figures(self) -> tuple[str, ...]:
        """All figures it is made of."""
        return tuple(key for term in self.terms for key in term.figures)

    @property
    def leading(self) -> tuple[str, ...]:
        """One figure a term: the first that tells of these people."""
        return tuple(term.figures[0] for term in self.terms if term.figures)

    @property
    def summed(self) -> bool:
        """Whether the number is added up and stated by nobody."""
        return len(self.terms) > 1

    @property
    def number(self) -> int | None:
        """The one number that stands for it, if it has any."""
        return next((n for n in (self.best, self.low, self.high) if n is not None), None)


@dataclass(frozen=True, slots=True)
class Toll:
    """A total of the record and who says how many, the standing first within each origin."""

    cell: Data
    tellings: tuple[Telling, ...]

    @property
    def standing(self) -> tuple[Telling, ...]:
        """What is not superseded by a later word of the same source."""
        return tuple(telling for telling in self.tellings if not telling.superseded)


def tolls(record: Data) -> list[Toll]:
    """List the totals that anything is said of: killed, injured, missing, then the other harms.

    Of each harm victims, perpetrators and all; all only where that adds something.
    """
    harms = list(dict.fromkeys(cell["harm"] for cell in record["cells"]))
    told = [harm for harm in _TOLD_FIRST if harm in harms]
    told += [harm for harm in harms if harm not in told]
    return [toll for harm in told for toll in _of_harm(record, harm)]


def words_of(record: Data, one: Telling) -> str:
    """Give the words that stand in place of a number, as far as readers may see them."""
    claims = {claim["id"]: claim for claim in record["claims"]}
    vague = {
        figure["id"]: claims[figure["claim"]]
        for figure in record["figures"]
        if figure["best"] is None and figure["id"] in one.leading
    }
    said = (_quoted(claim, key) for key, claim in vague.items() if claim["quoted"])
    return " … ".join(filter(None, said))


def _quoted(claim: Data, figure: str) -> str:
    for excerpt in claim["excerpts"]:
        runs = [run["text"] for run in excerpt["runs"] if figure in run.get("figures", ())]
        if runs:
            return "".join(runs).strip(_OUTER)
    return ""


def _of_harm(record: Data, harm: str) -> Iterator[Toll]:
    cells = {cell["node"]: cell for cell in record["cells"] if cell["harm"] == harm}
    absent: set[str] = set()  # an absence stands at every total of its harm: it is told once
    shown: set[tuple[int | None, ...]] = set()
    for node in _NODES:
        if node not in cells:
            continue
        found = [one for one in _said_of(record, cells[node]) if not absent & set(one.figures)]
        bounds = tuple(cells[node][side] for side in ("low", "best", "high"))
        if found or (bounds != (None, None, None) and bounds not in shown):
            yield Toll(cells[node], tuple(found))
        shown.add(bounds)
        absent |= {key for one in found if one.look == Look.NO_REPORTS for key in one.figures}


def _said_of(record: Data, cell: Data) -> list[Telling]:
    """List what is said of a cell: by origin, and within an origin whom the others repeat first."""
    found = [_account(record, one) for one in cell["accounts"] if one["terms"]]
    found += list(_absences(record, cell))
    placed = _placed(record, cell, found)
    leads = _leads(record, placed)
    marked = [replace(one, repeats=one.source != leads[one.origin]) for one in placed]
    order = {origin: place for place, origin in enumerate(leads)}
    marked.sort(key=lambda one: (order[one.origin], one.repeats, one.superseded))
    return _fallen(record, cell, marked)


def _placed(record: Data, cell: Data, found: Sequence[Telling]) -> list[Telling]:
    """Give each telling its independent origin; a source without one in the record is its own.

    Figures hang together, not sources: who hands on another's dead may count the injured alone.
    What is added up of several origins is of the origin that its source has on this cell.
    """
    groups = {one["id"]: one["group"] for one in record["figures"] if one["group"]}
    says = {one["source"]: one["group"] for one in cell["says"] if one["group"]}
    alone: dict[str, int] = {}
    first = max((*groups.values(), *says.values()), default=0) + 1
    placed = []
    for one in found:
        origin = _origin(one, groups, says)
        if origin is None:
            origin = alone.setdefault(one.source, first + len(alone))
        placed.append(replace(one, origin=origin))
    return placed


def _origin(one: Telling, groups: Mapping[str, int], says: Mapping[str, int]) -> int | None:
    mine = list(dict.fromkeys(groups[key] for key in one.figures if key in groups))
    if len(mine) == 1:
        return mine[0]
    return says.get(one.source) or next(iter(mine), None)


def _leads(record: Data, found: Sequence[Telling]) -> dict[int, str]:
    """Give for each origin the source that stands for it: no reporter, if anybody else does."""
    kinds = {source["id"]: source["kind"] for source in record["sources"]}
    leads: dict[int, str] = {}
    for one in found:
        first = leads.setdefault(one.origin, one.source)
        if kinds.get(first) == _REPORTER != kinds.get(one.source):
            leads[one.origin] = one.source
    return leads


def _account(record: Data, account: Data) -> Telling:
    figures = {figure["id"]: figure for figure in record["figures"]}
    mine = [figures[key] for term in account["terms"] for key in term["figures"][:1]]
    return Telling(
        source=account["source"] or "",
        origin=0,
        look=_look(account, mine),
        low=account["low"],
        best=account["best"],
        high=account["high"],
        terms=tuple(
            Term(**{**term, "figures": tuple(term["figures"])}) for term in account["terms"]
        ),
        as_of=_as_of(record, account),
        about=any(one["approx"] or one["qualifier"] in _ROUGH for one in mine),
        inferred=any(one["inferred"] for one in mine),
        superseded=account["superseded"],
    )


def _look(account: Data, figures: Sequence[Data]) -> Look:
    if all(account[side] is None for side in ("low", "best", "high")):
        return Look.UNKNOWN
    if account["high"] == 0:
        return Look.ZERO
    vague = account["best"] is None and any(one["qualifier"] in _WORDS_ONLY for one in figures)
    return Look.VAGUE if vague else Look.NUMBER


def _as_of(record: Data, account: Data) -> str:
    """Give when a toll was so: as the record has it, else as its figures say, else its report's day.

    Releases of an older format have no time of an account; a report that is hidden gives none.
    """
    if account.get("as_of"):
        return str(account["as_of"])
    keys = {key for term in account["terms"] for key in term["figures"]}
    said = {figure["as_of"] for figure in record["figures"] if figure["id"] in keys}
    if said == {""}:
        return _published(record, account["article"])
    return str(said.pop()) if len(said) == 1 else ""


def _published(record: Data, article: object) -> str:
    found = (one["published"] for one in record["articles"] if one["id"] == article)
    return str(next(found, ""))


def _absences(record: Data, cell: Data) -> Iterator[Telling]:
    """Give who had no reports, each claim once."""
    figures = {figure["id"]: figure for figure in record["figures"]}
    claims = {claim["id"]: claim for claim in record["claims"]}
    told: set[tuple[str, str]] = set()
    for use in cell["figures"]:
        if use["role"] != FigureRole.ABSENCE:
            continue
        figure = figures[use["figure"]]
        claim = claims[figure["claim"]]
        as_of = figure["as_of"] or _published(record, claim["article"])
        if (claim["source"], as_of) not in told:
            told.add((claim["source"], as_of))
            yield Telling(
                source=claim["source"],
                origin=0,
                look=Look.NO_REPORTS,
                terms=(Term(figures=(figure["id"],)),),
                as_of=as_of,
            )


def _fallen(record: Data, cell: Data, found: list[Telling]) -> list[Telling]:
    """Mark what is revised down (R12): what the cell's notes name, for the rule alone finds a fall.

    Notes on cells below stand at a cell too, and a sum may hold their figures without having fallen:
    so a telling is made of the very figures that a note names. Releases of formats 1 and 2, which
    know of no independence, have notes without figures.
    """
    if record["independence"] is None:
        return _revised(found) if cell["harm"] == Harm.KILLED else found
    whys: dict[frozenset[str], str] = {}
    for note in cell["told"]:
        if note.get("figures"):
            whys.setdefault(frozenset(note["figures"]), note["why"])
    return [
        replace(one, revised_down=True, why=whys[keys])
        if (keys := frozenset(one.figures)) in whys
        else one
        for one in found
    ]


def _revised(found: Sequence[Telling]) -> list[Telling]:
    """Mark a number that is below the one of an earlier time which it takes the place of."""
    before: dict[str, Telling] = {}
    lower: set[Telling] = set()
    for one in sorted(found, key=_in_time):
        earlier = before.get(one.source)
        if earlier and one.as_of != earlier.as_of and (one.number or 0) < (earlier.number or 0):
            lower.add(one)
        if one.superseded:
            before[one.source] = one
    return [replace(one, revised_down=one in lower) for one in found]


def _in_time(one: Telling) -> tuple[object, ...]:
    when = sort_key(parse_edtf(one.as_of)) if one.as_of else ()
    return (not one.superseded, when)
