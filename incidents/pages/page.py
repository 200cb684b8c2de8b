"""A drawn release as a page: what stands where, and in which order."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count, groupby
from typing import Final

from annotations.values.quantities.wording import CATEGORY_NOUNS
from annotations.values.vocabulary import (
    Category,
    ConflictState,
    ConflictType,
    Grade,
    Harm,
    IncidentType,
    RollUp,
    Stage,
    gettext_noop,
)
from incidents.pages.charts import Drawing
from incidents.pages.independence import Independence, independence_of, support_of
from incidents.pages.over_time import OverTime, toll_over_time
from incidents.pages.rows import (
    CellRow,
    ClaimRow,
    ConflictRow,
    FigureRow,
    GroundRow,
    SentenceRow,
    SumRow,
    TimelineRow,
    pieces_of,
)
from incidents.pages.sentences import Form, sentence_forms
from incidents.pages.timeline_lines import timeline_drawing, timeline_rows
from incidents.pages.who_says import WhoSays, who_says
from incidents.pages.words import (
    Data,
    Translate,
    amount,
    bare,
    bounds_of,
    brief,
    coordinate_words,
    date_words,
    kind_words,
    link_words,
    name_of,
    short,
    spare,
    spread,
    told_notes,
)
from incidents.reckoning.codes import FigureRole, Kind, Rule, Shape
from incidents.reckoning.naming import GRADE_WORDS, cell_name, opened
from incidents.reckoning.tree import node_named
from incidents.release.independence import account_count

_VICTIMS: Final = RollUp.VICTIMS.value
_PEOPLE: Final = RollUp.PEOPLE.value
_TOPS: Final = (_VICTIMS, RollUp.PERPETRATORS.value, _PEOPLE)
_BROAD: Final = (
    Category.SECURITY_FORCES,
    Category.CIVIL_OFFICIAL,
    Category.CIVILIAN,
    Category.ARMED_GROUP,
    Category.UNKNOWN,
)

_WIDER: Final = gettext_noop(
    "the same telling counts %(n)s more only under a wider name; they may belong here too, "
    "so they raise the high and not the best"
)


class Page:
    """A drawn release, put into the words and order of a page."""

    def __init__(self, record: Data, translate: Translate) -> None:
        self.record = record
        self.translate = translate
        self.sources = {source["id"]: source for source in record["sources"]}
        self.articles = {article["id"]: article for article in record["articles"]}
        self.figures = {figure["id"]: figure for figure in record["figures"]}
        self.claims = {claim["id"]: self._claim(claim) for claim in record["claims"]}
        self.cells = [self._cell(cell) for cell in record["cells"]]

    @property
    def types(self) -> str:
        """What kind of violence it was, and how far it went if not all the way."""
        known = [code for code in self.record["types"] if code != IncidentType.UNKNOWN]
        words = [name_of(IncidentType, code, self.translate) for code in known]
        if self.record["stage"] != Stage.ACCOMPLISHED:
            words.append(name_of(Stage, self.record["stage"], self.translate))
        return opened(", ".join(words))

    @property
    def grade(self) -> str:
        """How well the record is supported, in a word."""
        return name_of(Grade, self.record["grade"], self.translate)

    @property
    def grade_words(self) -> str:
        """What the grade means."""
        return self.translate(GRADE_WORDS[Grade(self.record["grade"])])

    @property
    def graphic(self) -> bool:
        """Whether some words describe violence in detail."""
        return any(claim.graphic and claim.quoted for claim in self.claims.values())

    @property
    def when(self) -> str:
        """When it happened, in words."""
        return date_words(self.record["when"], self.translate)

    @property
    def coordinates(self) -> str:
        """Where it was, in degrees, with how exact that is; empty if that is not given."""
        return coordinate_words(self.record, self.translate)

    @property
    def links(self) -> list[tuple[str, str, str]]:
        """Other public records it is tied to: how, the incident, its title."""
        return link_words(self.record, self.translate)

    @property
    def published(self) -> str:
        """The day of the release, in words."""
        return date_words(self.record["published"], self.translate)

    @property
    def standfirst(self) -> list[SentenceRow]:
        """The attributed sentences, each with the claims that it rests on."""
        numbers = count(1)
        return [
            SentenceRow(
                sentence=line["sentence"],
                node=line["node"],
                cites=tuple((next(numbers), key) for key in line["claims"] if not line["node"]),
            )
            for line in self.record["standfirst"]
        ]

    @property
    def claim_count(self) -> int:
        """How many claims readers can see something of."""
        return sum(not claim["withheld"] for claim in self.record["claims"])

    @property
    def tolls(self) -> list[CellRow]:
        """The numbers at the top of the page: three of killed where they differ, one of each harm."""
        killed = {
            row.node: row for row in self.cells if row.harm == Harm.KILLED and row.node in _TOPS
        }
        shown = [killed[node] for node in _TOPS if node in killed]
        if _VICTIMS in killed and _PEOPLE in killed:
            one, other = killed[_VICTIMS], killed[_PEOPLE]
            if (one.low, one.best, one.high) == (other.low, other.best, other.high):
                shown = [one]
        others = dict.fromkeys(row.harm for row in self.cells if row.harm != Harm.KILLED)
        return shown + [self._toll(harm) for harm in others]

    def _toll(self, harm: str) -> CellRow:
        """Give a harm's widest number: of victims, unless only all people are spoken of."""
        rows = {row.node: row for row in self.cells if row.harm == harm}
        row = rows.get(_VICTIMS) or rows.get(_PEOPLE) or next(iter(rows.values()))
        return replace(row, title=opened(name_of(Harm, harm, self.translate)))

    @property
    def account_count(self) -> int:
        """How many accounts there are: tellings of a toll, however many articles carry them."""
        return account_count(self.record["cells"])

    @property
    def independence(self) -> Independence | None:
        """Articles, accounts and independent origins, and why claims are of one origin."""
        return independence_of(self.record, self.translate)

    @property
    def timeline(self) -> list[TimelineRow]:
        """The timeline in its order."""
        return timeline_rows(self.record, self.claims, self.translate)

    @property
    def timeline_drawing(self) -> Drawing | None:
        """The timeline, drawn."""
        return timeline_drawing(self.timeline, self.translate)

    @property
    def evidence(self) -> list[ClaimRow]:
        """All claims of the release, those with numbers first."""
        return sorted(self.claims.values(), key=lambda row: not row.numbers)

    @property
    def conflicts(self) -> list[ConflictRow]:
        """What does not agree."""
        return [self._conflict(conflict) for conflict in self.record["conflicts"]]

    @property
    def who_says(self) -> WhoSays:
        """Who says how many, drawn and as values."""
        return who_says(self.record, self.translate)

    @property
    def over_time(self) -> OverTime:
        """The tolls over time, drawn and as values."""
        return toll_over_time(self.record, self.translate)

    @property
    def sentences(self) -> list[Form]:
        """The attributed sentence, short and long, ready to copy."""
        return sentence_forms(self.record, self.translate)

    def cell(self, harm: str, node: str) -> CellRow | None:
        """Give one number, if the release has it."""
        return next((row for row in self.cells if (row.harm, row.node) == (harm, node)), None)

    def grounds(self, row: CellRow) -> list[GroundRow]:
        """List what a number rests on, claim by claim, the counted first, in the reports' order."""
        order = {role.value: number for number, role in enumerate(FigureRole)}
        place = {key: number for number, key in enumerate(self.figures)}
        uses = sorted(
            self._data(row)["figures"],
            key=lambda use: (order[use["role"]], place[use["figure"]]),
        )
        claimed = groupby(uses, key=lambda use: self.figures[use["figure"]]["claim"])
        return [
            self._ground(key, tuple(self._figure(use) for use in same)) for key, same in claimed
        ]

    def _ground(self, key: str, figures: tuple[FigureRow, ...]) -> GroundRow:
        """Give a claim under a number; of the counts in its sentences only these are marked."""
        data = next(claim for claim in self.record["claims"] if claim["id"] == key)
        only = {figure.id for figure in figures}
        excerpts = tuple(pieces_of(excerpt["runs"], only) for excerpt in data["excerpts"])
        return GroundRow(claim=replace(self.claims[key], excerpts=excerpts), figures=figures)

    def sums(self, row: CellRow) -> list[SumRow]:
        """List the accounts of a number, term by term."""
        return [
            SumRow(
                source=self._label(account["source"]),
                outlet=self.articles.get(account["article"], {}).get("outlet", ""),
                terms=" + ".join(short(term, self.translate) for term in account["terms"]),
                total=short(account, self.translate),
                superseded=account["superseded"],
            )
            for account in self._data(row)["accounts"]
        ]

    def _label(self, source: str | None) -> str:
        return str(self.sources[source]["label"]) if source else ""

    def _data(self, row: CellRow) -> Data:
        cells: Sequence[Data] = self.record["cells"]
        return next(cell for cell in cells if (cell["harm"], cell["node"]) == (row.harm, row.node))

    def _figure(self, use: Data) -> FigureRow:
        figure = self.figures[use["figure"]]
        return FigureRow(
            id=figure["id"],
            short=amount(figure, self.translate),
            role=name_of(FigureRole, use["role"], self.translate),
            inferred=figure["inferred"],
        )

    def _claim(self, claim: Data) -> ClaimRow:
        source = self.sources[claim["source"]]
        article = self.articles.get(claim["article"], {})
        numbers = [
            amount(figure, self.translate)
            for figure in self.record["figures"]
            if figure["claim"] == claim["id"]
        ]
        return ClaimRow(
            id=claim["id"],
            source=source["label"],
            kind=kind_words(source, self.translate),
            sentence=claim["sentence"],
            quoted=claim["quoted"],
            excerpts=tuple(pieces_of(excerpt["runs"]) for excerpt in claim["excerpts"]),
            content=tuple(bare(words) for words in claim["content"]),
            outlet=article.get("outlet", ""),
            title=article.get("title", ""),
            published=date_words(article.get("published", ""), self.translate),
            address=article.get("address", ""),
            numbers=", ".join(numbers),
            graphic=claim["graphic"],
        )

    def _cell(self, cell: Data) -> CellRow:
        is_number = any(side is not None for side in bounds_of(cell))
        shape = name_of(Shape, cell["shape"], self.translate)
        counted = [use["figure"] for use in cell["figures"] if use["role"] == FigureRole.COUNTED]
        return CellRow(
            harm=cell["harm"],
            node=cell["node"],
            title=cell_name(cell["harm"], cell["node"], self.translate),
            low=cell["low"],
            best=cell["best"],
            high=cell["high"],
            short=short(cell, self.translate) if is_number else shape,
            brief=brief(cell, self.translate) if is_number else shape,
            is_number=is_number,
            spread=spread(cell, self.translate),
            rule=name_of(Rule, cell["rule"], self.translate),
            reason=cell["reason"],
            disputed=cell["disputed"],
            inferred=any(self.figures[key]["inferred"] for key in counted),
            no_reports=tuple(self._absent(cell)),
            notes=tuple(self._notes(cell)),
            breakdown=self._breakdown(cell) if cell["node"] == _VICTIMS else "",
            support=support_of(cell, self.record, self.translate),
        )

    def _notes(self, cell: Data) -> Iterator[str]:
        """Say what is to be known of a number: notes of the rules, and why its high is above."""
        yield from told_notes(cell, self.translate)
        uses = [use["figure"] for use in cell["figures"] if use["role"] == FigureRole.COUNTED]
        yield from dict.fromkeys(filter(None, (self.figures[key]["note"] for key in uses)))
        wider = [spare(one) for one in cell["accounts"] if one["kind"] == Kind.PARTIAL]
        if any(wider) and cell["high"] != cell["best"]:
            yield self.translate(_WIDER) % {"n": max(wider)}

    def _absent(self, cell: Data) -> list[str]:
        """Name who had no reports."""
        claims = {claim["id"]: claim for claim in self.record["claims"]}
        keys = [use["figure"] for use in cell["figures"] if use["role"] == FigureRole.ABSENCE]
        names = [self._label(claims[self.figures[key]["claim"]]["source"]) for key in keys]
        return list(dict.fromkeys(names))

    def _breakdown(self, cell: Data) -> str:
        """Say who they were: "5 members of the security forces, 2 civilians"."""
        same = {
            other["node"]: other
            for other in self.record["cells"]
            if other["harm"] == cell["harm"] and other["best"]
        }
        pieces = []
        for node in _BROAD:
            if node in same:
                form = 0 if same[node]["best"] == same[node]["high"] == 1 else 1
                noun = CATEGORY_NOUNS[node][form] or node_named(node).label
                pieces.append(f"{brief(same[node], self.translate)} {self.translate(noun)}")
        known = any(node in same for node in _BROAD if node != Category.UNKNOWN)
        return ", ".join(pieces) if known else ""

    def _conflict(self, conflict: Data) -> ConflictRow:
        keys = [self.figures[key]["claim"] for key in conflict["figures"]] + conflict["claims"]
        return ConflictRow(
            name=name_of(ConflictType, conflict["type"], self.translate),
            state=name_of(ConflictState, conflict["state"], self.translate),
            is_open=conflict["state"] == ConflictState.OPEN,
            words=conflict["words"],
            reason=conflict["reason"],
            harm=name_of(Harm, conflict["harm"], self.translate),
            sides=tuple(dict.fromkeys(self.claims[key].sentence for key in keys)),
        )
