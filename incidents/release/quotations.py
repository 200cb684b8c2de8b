"""The words of a frozen record: sentences as runs, marked words apart, withheld ones replaced.

Offsets are half-open code points of the report's text.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from annotations.text.runs import Marked, runs
from annotations.text.spans import Span
from incidents.release.withheld import NAME_WITHHELD, Hole, Withheld, patterns_of

Data = dict[str, Any]

WITHHELD_ROLE: Final = "withheld"


class Quotations:
    """What draws the words of a release's claims. `figures` are those whose words are marked."""

    def __init__(
        self,
        record: Mapping[str, Any],
        figures: Mapping[str, Data],
        withheld: Withheld,
        translate: Callable[[str], str],
    ) -> None:
        self.figures = figures
        self.withheld = withheld
        self.patterns = patterns_of(withheld)
        self.named = _places_of_names(record, withheld, translate(NAME_WITHHELD))

    def content(self, claim: Mapping[str, Any]) -> list[str]:
        """Give the words that are said, piece by piece, as far as they may be shown."""
        return [
            "".join(run["text"] for run in self.runs(claim, text, start, only=piece))
            for mark in claim["marks"]
            if mark["role"] == "content"
            for piece in [Span(mark["start"], mark["end"])]
            for text, start in self.texts(claim, piece)
        ]

    def content_runs(self, claim: Mapping[str, Any]) -> Iterator[Data]:
        """Give the characters of all that is said as runs, withheld ones replaced."""
        for mark in claim["marks"]:
            if mark["role"] == "content":
                yield from self.piece_runs(claim, mark)

    def of_figure(self, claim: Mapping[str, Any], figure: str) -> str:
        """Give the words of one figure, withheld ones replaced."""
        marks = [mark for mark in claim["marks"] if mark.get("figure") == figure]
        return "".join(run["text"] for mark in marks for run in self.piece_runs(claim, mark))

    def piece_runs(self, claim: Mapping[str, Any], mark: Mapping[str, Any]) -> Iterator[Data]:
        """Give the characters of one mark as runs, withheld ones replaced."""
        piece = Span(mark["start"], mark["end"])
        for text, start in self.texts(claim, piece):
            yield from self.runs(claim, text, start, only=piece)

    def texts(self, claim: Mapping[str, Any], piece: Span) -> Iterator[tuple[str, int]]:
        """Give the excerpts' stretches that a piece of content covers."""
        for excerpt in claim["excerpts"]:
            start, end = max(piece.start, excerpt["start"]), min(piece.end, excerpt["end"])
            if start < end:
                at = excerpt["start"]
                yield excerpt["text"][start - at : end - at], start

    def excerpt(self, claim: Mapping[str, Any], excerpt: Mapping[str, Any]) -> Data:
        """Give a sentence of the report as runs: marked words apart, withheld ones replaced."""
        return {"runs": self.runs(claim, excerpt["text"], excerpt["start"])}

    def runs(
        self, claim: Mapping[str, Any], text: str, start: int, *, only: Span | None = None
    ) -> list[Data]:
        """Cut a text that stands at `start` of its report into runs, with withheld words replaced."""
        marks = [] if only else list(self.marks(claim, start, len(text)))
        marks += list(self.gaps(claim, text, start))
        pieces: list[Data] = []
        last = None
        for run in runs(text, Span(0, len(text)), marks):
            hidden = next((m for m in run.marks if m.role == WITHHELD_ROLE), None)
            roles = [role for role in run.classes if role != WITHHELD_ROLE]
            if hidden is None:
                figures = [mark.part for mark in run.marks if mark.role == "figure"]
                named = {"figures": figures} if figures else {}
                pieces.append({"text": run.text, "marks": roles, **named})
            elif hidden is not last:
                pieces.append({"text": hidden.claim, "marks": [WITHHELD_ROLE]})
            last = hidden
        return pieces

    def marks(self, claim: Mapping[str, Any], start: int, length: int) -> Iterator[Marked]:
        """Give a claim's marks inside a stretch of text."""
        for mark in claim["marks"]:
            key = mark.get("figure", "")
            first, end = max(mark["start"] - start, 0), min(mark["end"] - start, length)
            if first < end and (not key or key in self.figures):
                yield Marked(span=Span(first, end), role=mark["role"], part=key)

    def gaps(self, claim: Mapping[str, Any], text: str, start: int) -> Iterator[Marked]:
        """Find what is withheld in a stretch of text: by place, and by words."""
        whole = Span(0, len(text))
        for hole in self.holes(claim):
            first, end = max(hole.start - start, 0), min(hole.end - start, len(text))
            if first < end:
                yield Marked(span=Span(first, end), role=WITHHELD_ROLE, claim=hole.shown)
        for pattern, shown in self.patterns:
            for found in pattern.finditer(text):
                yield Marked(
                    span=Span(*found.span()), role=WITHHELD_ROLE, claim=shown, part=str(whole)
                )

    def holes(self, claim: Mapping[str, Any]) -> Iterator[Hole]:
        """Give what is withheld from the text of a claim."""
        yield from self.withheld.holes.get(claim["version"], ())
        yield from self.named.get(claim["version"], ())


def _places_of_names(
    record: Mapping[str, Any], withheld: Withheld, unnamed: str
) -> dict[str, list[Hole]]:
    """Find the words that name a source withheld or protected since, for all claims of a text."""
    sources = {source["id"]: source for source in record["sources"]}
    places: dict[str, list[Hole]] = {}
    for claim in record["claims"]:
        source = sources[claim["source"]]
        shown = withheld.sources.get(source["ref"]) or (withheld.since(source) and unnamed)
        if shown:
            places.setdefault(claim["version"], []).extend(
                Hole(mark["start"], mark["end"], shown)
                for mark in claim["marks"]
                if mark["role"] == "source"
            )
    return places
