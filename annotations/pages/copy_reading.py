"""A report that carries another's text, as the desk opens it: only what differs is put before people.

A confirmed copy is read against the most annotated report of its group that the person may see: what
stands there in the same words is shown closed, asks for no claim, and brings no suggestion.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from annotations.models import Article, Claim, Copy, Person
from annotations.pages.open_report import OpenReport, layout_of_version, open_report
from annotations.pages.report_page import PageParagraph
from annotations.querysets import desks_of
from annotations.text.layout import Layout, Sentence
from annotations.text.shared_paragraphs import SharedParagraphs, differing, shared_paragraphs
from annotations.text.spans import Span
from annotations.values.vocabulary import CopyState, gettext_noop

# From which share of the shorter text on; the words are what people read, the number stands behind them.
AMOUNTS = (
    (0.9, gettext_noop("nearly all of the shorter text is in the other")),
    (0.5, gettext_noop("most of the shorter text is in the other")),
    (0.3, gettext_noop("about a third of the shorter text is in the other")),
    (0.0, gettext_noop("a part of the shorter text is in the other")),
)


def amount_words(containment: float) -> str:
    """Say how much of the shorter text is in the other, for `containment` from 0 to 1."""
    return next(words for least, words in AMOUNTS if containment >= least)


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingSentence:
    """A sentence of the other report that is not in this one, and how many claims begin in it."""

    sentence: Sentence
    words: str
    claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyReading:
    """How a report reads beside the annotated one: numbers of its own paragraphs and sentences."""

    other: Article
    claims: int  # live ones on the other report
    closed: frozenset[int]  # paragraphs that stand in both and have no claim of their own here
    said: frozenset[int]  # sentences whose words are in the other report
    claims_at: Counter[
        int
    ]  # claims of the other report, by the shared paragraph that they begin in
    missing: tuple[MissingSentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyPlace:
    """A report's place in a group: what it is like, who else is there, how it is read."""

    copy: Copy
    seen: tuple[Copy, ...]  # the reports that the person may see, the most annotated first
    hidden: int  # reports of other desks
    reading: CopyReading | None = None

    @property
    def beside(self) -> list[Copy]:
        """The other reports that the person may see."""
        return [row for row in self.seen if row.pk != self.copy.pk]

    @property
    def is_confirmed(self) -> bool:
        """Whether a person said that it carries the text of the group."""
        return bool(self.copy.state == CopyState.CONFIRMED)

    @property
    def asks(self) -> bool:
        """Whether it waits for a person who can compare; the first of a group waits for the others."""
        return bool(self.beside) and self.copy.like_id is not None and not self.is_confirmed

    @property
    def like(self) -> Article | None:
        """The report that it is shown to be like, if the person may see one."""
        if self.reading:
            return self.reading.other
        same = [row.article for row in self.beside if row.article_id == self.copy.like_id]
        return next(iter(same or [row.article for row in self.beside]), None)

    @property
    def amount(self) -> str:
        """How much of the wording is the same, in words."""
        return amount_words(self.copy.containment)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Paragraphs drawn together: one, or a row of closed ones with the claims that stand on them."""

    paragraphs: tuple[PageParagraph, ...]
    is_closed: bool = False
    is_open: bool = False  # whether the closed ones are shown at first
    claims: int = 0


def open_as_read(article: Article, person: Person, *, aside: bool = False) -> OpenReport:
    """Open a report as this person reads it: a confirmed copy as its differences."""
    report = open_report(article, aside=aside)
    place = place_of(article, person)
    if place is not None:
        report.copy = replace(place, reading=_reading(report, place, person))
    return report


def place_of(article: Article, person: Person) -> CopyPlace | None:
    """Find a report's place in a group of copies; none if it stands alone. A fixed number of queries."""
    copy = Copy.objects.of_article(article)
    if copy is None:
        return None
    members = Copy.objects.standing().filter(group=copy.group_id).with_report()
    rows = list(members.most_annotated_first())
    desks = set(desks_of(person).values_list("pk", flat=True))
    seen = tuple(row for row in rows if row.article.desk_id in desks)
    if len(rows) == 1:
        return None
    return CopyPlace(copy=copy, seen=seen, hidden=len(rows) - len(seen))


def _reading(report: OpenReport, place: CopyPlace, person: Person) -> CopyReading | None:
    """Read a confirmed copy against the most annotated one; that one itself is read whole."""
    first = Copy.objects.read_against(place.copy, person) if place.is_confirmed else None
    if first is None:
        return None
    other = first.article
    claims = Claim.objects.visible_to(person).of_article(other).live()
    starts = list(claims.values_list("start", flat=True))
    layout = layout_of_version(other.current)
    shared = shared_paragraphs(
        other.current.text,
        report.text,
        left_out=tuple(one.span for one in report.layout.paragraphs if one.is_excluded),
    )
    differs = differing(shared, (other.current.text, layout), (report.text, report.layout))
    return CopyReading(
        other=other,
        claims=len(starts),
        closed=differs.same - {report.paragraph_of(claim).number for claim in report.claims},
        said=differs.said,
        claims_at=_claims_at(starts, shared, report.layout),
        missing=tuple(_missing(differs.missing, starts, other, layout)),
    )


def _claims_at(starts: Iterable[int], shared: SharedParagraphs, layout: Layout) -> Counter[int]:
    places = (shared.place(Span(start, start + 1)) for start in starts)
    return Counter(layout.paragraph_at(place.start).number for place in places if place)


def _missing(
    sentences: Iterable[Sentence], starts: Iterable[int], other: Article, layout: Layout
) -> Iterable[MissingSentence]:
    found = (layout.sentence_at(start) for start in starts)
    claims = Counter(sentence.number for sentence in found if sentence)
    for sentence in sentences:
        words = sentence.span.words(other.current.text)
        yield MissingSentence(sentence=sentence, words=words, claims=claims[sentence.number])


def blocks_of(
    paragraphs: Iterable[PageParagraph], reading: CopyReading | None, *, whole: bool = False
) -> list[Block]:
    """Put paragraphs into blocks: each by itself, those that are closed in rows.

    `whole` shows them all; one that the page is about is shown in any case.
    """
    blocks: list[Block] = []
    row: list[PageParagraph] = []
    for drawn in paragraphs:
        if reading and _is_closed(drawn, reading, begun=bool(row)):
            row.append(drawn)
            continue
        blocks += _closed(row, reading, whole=whole)
        row = []
        blocks.append(Block(paragraphs=(drawn,)))
    return [*blocks, *_closed(row, reading, whole=whole)]


def _is_closed(drawn: PageParagraph, reading: CopyReading, *, begun: bool) -> bool:
    """Tell whether a paragraph is shown closed; the headline says which report this is."""
    paragraph = drawn.paragraph
    same = paragraph.number in reading.closed and not paragraph.is_headline
    return same or (begun and paragraph.is_excluded)


def _closed(
    row: Sequence[PageParagraph], reading: CopyReading | None, *, whole: bool
) -> list[Block]:
    if not row or reading is None:
        return []
    return [
        Block(
            paragraphs=tuple(row),
            is_closed=True,
            is_open=whole or any(drawn.is_current for drawn in row),
            claims=sum(reading.claims_at[drawn.paragraph.number] for drawn in row),
        )
    ]
