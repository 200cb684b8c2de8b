"""A report opened at the desk: its text, claims, events and notes, read in a fixed number of queries."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from annotations.models import (
    Article,
    ArticleVersion,
    Claim,
    Figure,
    NamedWords,
    NothingHere,
    ReportedEvent,
    Suggestion,
    TimeMark,
)
from annotations.text.layout import Layout, Paragraph, Sentence, layout_of
from annotations.text.spans import Span
from annotations.values.vocabulary import Category, ClaimState, Harm, Qualifier

if TYPE_CHECKING:
    from annotations.pages.copy_reading import CopyPlace


@dataclass(kw_only=True)
class OpenReport:
    """What the pages of one report need: its rows, all loaded. Claims are in reading order."""

    article: Article
    version: ArticleVersion
    layout: Layout
    claims: list[Claim]
    events: list[ReportedEvent]
    named: list[NamedWords]
    suggestions: list[Suggestion]  # the open ones, in reading order
    nothing: frozenset[int]  # where sentences begin that hold no claim, as somebody said
    aside: bool = False  # whether suggestions that stand aside are shown too
    copy: "CopyPlace | None" = None  # its place in a group of copies, where a person reads it

    @property
    def text(self) -> str:
        """The words of the report."""
        return str(self.version.text)

    @property
    def main_event(self) -> ReportedEvent | None:
        """The event that the report is about."""
        return next((event for event in self.events if event.is_main), None)

    @cached_property
    def figures(self) -> list[Figure]:
        """Every figure of the report, in the order of its words."""
        found = [figure for claim in self.claims for figure in claim.figures.all()]
        return sorted(found, key=lambda figure: (figure.start, figure.number))

    @cached_property
    def times(self) -> list[TimeMark]:
        """Every time of the report, in the order of its words."""
        found = [mark for claim in self.claims for mark in claim.times.all()]
        return sorted(found, key=lambda mark: (mark.start, mark.pk))

    def claim(self, key: str) -> Claim | None:
        """Find a claim of the report that is not withdrawn."""
        return self._by_key.get(key)

    @cached_property
    def _by_key(self) -> dict[str, Claim]:
        return {claim.key: claim for claim in self.claims}

    def previous_claim(self, offset: int) -> Claim | None:
        """Find the last claim before a code point: whom "it" or "the office" would be."""
        before = [claim for claim in self.claims if claim.start < offset and not claim.own_voice]
        return before[-1] if before else None

    def paragraph_of(self, claim: Claim) -> Paragraph:
        """Give the paragraph beside which a claim stands."""
        return self.layout.paragraph_at(claim.start)

    def claimed_sentences(self) -> set[int]:
        """Number the sentences that some claim's words stand in."""
        spans = (part.span for claim in self.claims for part in claim.parts.all())
        return {sentence.number for sentence in self.layout.sentences_of(spans)}

    @property
    def shown_suggestions(self) -> list[Suggestion]:
        """The open suggestions that are shown: with `aside` also attitudes and what is rarely taken.

        In the order of the sentences; of one sentence, what is taken most often first.
        """
        shown = [one for one in self._offered if self.aside or not one.is_aside]
        return sorted(shown, key=lambda one: (self._sentence_at(one.start), -one.trust, one.start))

    def _sentence_at(self, offset: int) -> int:
        sentence = self.layout.sentence_at(offset)
        return sentence.number if sentence else 0

    @property
    def hidden_count(self) -> int:
        """How many open suggestions stand aside."""
        return sum(one.is_aside for one in self._offered)

    @property
    def said(self) -> frozenset[int]:
        """The sentences whose words are read in another report: this one is a copy of it."""
        return self.copy.reading.said if self.copy and self.copy.reading else frozenset()

    @property
    def _offered(self) -> list[Suggestion]:
        """The open suggestions for words that this report alone has."""
        if not self.said:
            return self.suggestions
        return [one for one in self.suggestions if not self._sentences_of(one) <= self.said]

    def _sentences_of(self, one: Suggestion) -> set[int]:
        spans = [Span(one.start, one.end)]
        return {sentence.number for sentence in self.layout.sentences_of(spans)}

    def suggestions_at(self, number: int) -> list[Suggestion]:
        """List what is proposed for the words that begin in a sentence."""
        return self._proposed.get(number, [])

    @cached_property
    def _proposed(self) -> dict[int, list[Suggestion]]:
        found: dict[int, list[Suggestion]] = {}
        for one in self.shown_suggestions:
            found.setdefault(self._sentence_at(one.start), []).append(one)
        return found

    def is_nothing(self, sentence: Sentence) -> bool:
        """Tell whether somebody said that a sentence holds no claim."""
        return sentence.span.start in self.nothing


def layout_of_version(version: ArticleVersion) -> Layout:
    """Lay out a stored text with the parts that are known of it."""
    parts = tuple((part.kind, part.start, part.end) for part in version.parts.all())
    return layout_of(version.text, parts)


def open_report(article: Article, *, aside: bool = False) -> OpenReport:
    """Read everything about a report that the desk shows, in a fixed number of queries."""
    version = article.current
    claims = list(
        Claim.objects.of_article(article)
        .live()
        .select_related("source", "event", "continues__source", "parent__source", "author")
        .with_words()
    )
    version.article = article
    for claim in claims:
        claim.article_version = version
        for figure in claim.figures.all():
            figure.claim = claim
        for mark in claim.times.all():
            mark.claim = claim
    nothing = NothingHere.objects.filter(article_version=version)
    return OpenReport(
        article=article,
        version=version,
        layout=layout_of_version(version),
        claims=claims,
        events=list(article.events.all()),
        named=list(version.named_words.all()),
        suggestions=list(Suggestion.objects.of_article(article).open()),
        aside=aside,
        nothing=frozenset(nothing.values_list("start", flat=True)),
    )


def figure_codes(figure: Figure) -> tuple[Harm, Category, Qualifier]:
    """Give a figure's codes as members of the vocabulary."""
    return Harm(figure.harm), Category(figure.category), Qualifier(figure.qualifier)


def withdrawn_claims(article: Article) -> list[Claim]:
    """List the withdrawn claims of a report, in reading order; those left on earlier texts last."""
    claims = Claim.objects.filter(article_version__article=article, state=ClaimState.WITHDRAWN)
    loaded = claims.with_report().with_words()
    return list(loaded.order_by("-article_version__number", "start", "pk"))
