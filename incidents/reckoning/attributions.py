"""Claims as the graph of independence knows them, and what comes out of it: components and joins."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from incidents.reckoning.codes import REPORTER, JoinKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPlace:
    """A claim's place in the text of its report and who speaks in it, figures or not (step 3)."""

    claim: str
    version: str
    ordinal: int
    speaker: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A claim as the graph of independence knows it.

    `speaker` is the source of its words, `origin` whom it goes back to (`reporter:` and the outlet
    in the report's own voice). `hidden`: a protected source says it; nothing joins it to anybody.
    `cites` are the claims that it hands on: those nested in it, and the one that it continues in
    another's name. `copies` is the confirmed group of copies that its report is in, empty if none;
    `words` are the folded words of its content, `label` the folded name of its origin.
    """

    claim: str
    article: str
    outlet: str
    speaker: str
    origin: str
    hidden: bool = False
    cites: tuple[str, ...] = ()
    copies: str = ""
    words: str = ""
    label: str = ""

    @property
    def is_reporter(self) -> bool:
        """Whether it is told in the report's own voice."""
        return self.origin.startswith(REPORTER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reports:
    """What the reports of an incident tell beside its figures; nothing: only what figures tell.

    `places` are all claims of the reports with who speaks in them, whether they have figures, are
    verified and are of this incident or not: an account ends where another source speaks in between.
    `attributions` are the claims that count. `carriers` are the outlets of each confirmed group of
    copies, with claims or without.
    """

    places: tuple[ClaimPlace, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    carriers: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnSum:
    """A figure in a report's own voice that is another origin's number there, found or linked."""

    figure: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """Why claims are of one independent origin: whose claims, in which reports.

    Of `cites` the first source cites the second; of `own_sum` the first has added up the second's
    numbers; of `same_source` the first is the source behind all.
    """

    kind: JoinKind
    sources: tuple[str, ...]
    articles: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Independence:
    """The independent origins of an incident's numbers (R10).

    `of_origin` and `of_figure` name the component of an origin and of a figure; an origin that
    only hands on what others say is in theirs.
    """

    of_origin: Mapping[str, str] = field(default_factory=dict, hash=False)
    of_figure: Mapping[str, str] = field(default_factory=dict, hash=False)
    joins: tuple[Join, ...] = ()

    @property
    def components(self) -> tuple[str, ...]:
        """The components, in the order of the figures that first tell them."""
        return tuple(dict.fromkeys(self.of_figure.values()))
