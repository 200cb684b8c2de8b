"""A whole report read: the three engines' findings joined into proposals, one claim each.

A figure belongs to the shortest claim whose words hold it; what no claim holds is told in the
report's own voice, or goes on from the claim before it. Times beside a cue tell when it was said.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from annotations.suggest.attributions import Attribution, attributions
from annotations.suggest.casualties import Casualty, accounts, casualties
from annotations.suggest.extra import SPACY, is_installed, with_extra
from annotations.suggest.languages import Words, words_of
from annotations.suggest.narration import goes_on, with_background
from annotations.suggest.proposal import Proposal, ProposedFigure, ProposedTime, Voice
from annotations.suggest.speakers import speaker
from annotations.suggest.times import TimeSuggestion, time_spans, times
from annotations.text.layout import Layout, PartSpan, Sentence, layout_of
from annotations.text.spans import Span
from annotations.values.vocabulary import Qualifier, SpanKind, Stance, TimeRole, VaguePolicy

_ENGINE: Final = "attest 1"
NARRATED, GOES_ON, HEADLINE = "narrated", "goes-on", "headline"  # patterns of claims without a cue
WHOLE = "whole"  # of a sentence that is taken as it stands; never proposed by itself
_UNREAD: Final = frozenset({SpanKind.BOILERPLATE, SpanKind.BYLINE, SpanKind.DATELINE})
_BESIDE: Final = 60  # code points between a cue and a time that tells when it was said
_NEAR: Final = (
    40  # pieces of claims that are looked at for a figure: so many hold one only by accident
)
_LEAD: Final = 4  # code points of what may join a cue to what it brings: " of "
_STOPS: Final = " \t\n.,;:"


def engine() -> str:
    """Name what reads reports here, with its version: a stored suggestion says which it came from."""
    return f"{_ENGINE} + {SPACY}" if is_installed(SPACY) else _ENGINE


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What the three engines found in one text."""

    attributions: list[Attribution]
    figures: list[Casualty]
    accounts: list[int]
    times: list[TimeSuggestion]


def find(
    text: str, *, published: str, words: Words, policy: VaguePolicy = VaguePolicy.LITERAL
) -> Findings:
    """Run the three engines: times are masked before casualties are read."""
    masked = time_spans(text, words.times)
    figures = casualties(text, words.casualties, masked=masked, policy=policy)
    return Findings(
        attributions=attributions(text, words.attributions),
        figures=figures,
        accounts=accounts(text, figures),
        times=times(text, published or None, words.times),
    )


def read_report(
    text: str, *, published: str, language: str, parts: tuple[PartSpan, ...] = ()
) -> list[Proposal]:
    """Propose the claims of a report, in reading order; none if the engine does not know its language.

    `published` is EDTF or empty; `parts` are its headline, byline, boilerplate and so on.
    """
    reader = reader_of(text, published=published, language=language, parts=parts)
    return reader.proposals() if reader else []


def reader_of(
    text: str,
    *,
    published: str,
    language: str,
    parts: tuple[PartSpan, ...] = (),
    policy: VaguePolicy = VaguePolicy.LITERAL,
) -> "Reader | None":
    """Run all engines over a text, to be asked what they found; None if none knows its language."""
    words = words_of(language)
    if words is None:
        return None
    core = find(text, published=published, words=words, policy=policy)
    found = with_extra(text, core, extra=SPACY, language=language)
    return Reader(text, found, words, parts, published=published)


class Reader:
    """Joins the findings of one text."""

    def __init__(
        self,
        text: str,
        found: Findings,
        words: Words,
        parts: tuple[PartSpan, ...],
        *,
        published: str,
    ) -> None:
        self.text, self.found, self.words, self.published = text, found, words, published
        self.layout: Layout = layout_of(text, parts)
        self.unread = _unread(parts)
        led_out = (after_dateline(text, one, self.unread) for one in found.attributions)
        self.claims = [one for one in led_out if not self._is_unread(one.content[0])]
        self.pieces = sorted(
            (min(piece.start, _led_from(text, claim, piece)), piece.end, index)
            for index, claim in enumerate(self.claims)
            for piece in claim.content
        )
        self.times = sorted(found.times, key=lambda time: time.span.start)
        self.held: dict[int | None, list[int]] = {}
        for number, figure in enumerate(found.figures):
            self.held.setdefault(self._holder(figure.span), []).append(number)

    def proposals(self) -> list[Proposal]:
        """Propose the claims of the text, in reading order."""
        every = sorted(self._joined(), key=lambda one: (one.hull.start, -one.hull.end))
        lexicon = self.words.narration
        return with_background(self.text, every, published=self.published, lexicon=lexicon)

    def whole(self, sentence: Span) -> Proposal:
        """Take a sentence as one claim of nobody's, with every number and time in it."""
        span = told_in(self.text, sentence, self.unread)
        inside = (n for n, one in enumerate(self.found.figures) if span.contains(one.span))
        return Proposal(
            content=(span,),
            pattern=WHOLE,
            confidence=0.0,
            figures=tuple(self._figure(number) for number in inside),
            times=self._event_times(span),
        )

    def _joined(self) -> Iterator[Proposal]:
        """Give the attributed claims, then what is told beside them."""
        for index, claim in enumerate(self.claims):
            yield self._attributed(index, claim)
        yield from self._narrated()

    def _is_unread(self, span: Span) -> bool:
        return any(span.overlaps(other) for other in self.unread)

    def _holder(self, figure: Span) -> int | None:
        """Find the shortest claim whose words hold a figure."""
        at = bisect_right(self.pieces, figure.start, key=lambda piece: piece[0])
        holding = [
            (sum(len(piece) for piece in self.claims[index].content), index)
            for _, end, index in self.pieces[max(0, at - _NEAR) : at]
            if end >= figure.end
        ]
        return min(holding)[1] if holding else None

    def _times_in(self, span: Span) -> list[TimeSuggestion]:
        """Give the times that begin in a stretch."""
        first = bisect_left(self.times, span.start, key=lambda time: time.span.start)
        last = bisect_left(self.times, span.end, key=lambda time: time.span.start)
        return self.times[first:last]

    # ---- Attributed claims ----------------------------------------------------------------------

    def _attributed(self, index: int, claim: Attribution) -> Proposal:
        return Proposal(
            content=claim.content,
            source=claim.source,
            meant=claim.full_source,
            cue=claim.cue,
            cue_lemma=claim.cue_lemma[:60],
            stance=claim.stance.value,
            polarity=claim.polarity.value
            if claim.polarity and claim.stance is Stance.ENDORSES
            else "",
            attitude=claim.attitude,
            collective=claim.collective,
            anonymity=self._anonymity(claim),
            pattern=str(claim.pattern),
            confidence=claim.confidence,
            figures=tuple(self._figure(number) for number in self.held.get(index, ())),
            times=tuple(self._times_of(claim)),
        )

    def _anonymity(self, claim: Attribution) -> str:
        if claim.source is None:
            return ""
        sentence = self.layout.sentence_at(claim.source.start)
        around = sentence.span.words(self.text) if sentence else ""
        found = speaker(claim.source.words(self.text), self.words.speakers, around=around).anonymity
        return found.value if found else ""

    def _figure(self, number: int) -> ProposedFigure:
        one = self.found.figures[number]
        target = self.found.figures[one.target].span if one.target is not None else None
        return ProposedFigure(
            span=one.span,
            harm=one.harm.value,
            qualifier=one.qualifier.value,
            category=one.category.value,
            low=one.low,
            best=one.best,
            high=one.high,
            approx=one.approx,
            policy=one.policy.value if one.policy else "",
            entity_kind=one.entity_kind.value,
            people=one.people.value,
            relation=one.relation.value,
            target=target,
            own_death=one.own_death,
            account=self.found.accounts[number],
            pattern=one.pattern,
            confidence=one.confidence,
        )

    def _times_of(self, claim: Attribution) -> Iterator[ProposedTime]:
        """Give the times of what is said, and of its being said."""
        around = [*claim.content, *(part for part in (claim.source, claim.cue) if part)]
        reach = Span(
            max(0, min(part.start for part in around) - _BESIDE),
            max(part.end for part in around) + _BESIDE,
        )
        for time in self._times_in(reach):
            if any(piece.contains(time.span) for piece in claim.content):
                yield _time(time, time.role or TimeRole.EVENT)
            elif claim.cue is not None and self._is_beside(claim, time.span):
                yield _time(time, TimeRole.STATEMENT)

    def _is_beside(self, claim: Attribution, time: Span) -> bool:
        """Tell whether a time stands beside the cue in its sentence, in nobody's words."""
        cue = claim.cue
        if cue is None:
            return False
        gap = Span(min(cue.end, time.end), max(cue.start, time.start))
        between = gap.words(self.text) if gap.start < gap.end else ""
        if len(between) > _BESIDE or any(stop in between for stop in ".;\n"):
            return False
        if _describes_source(self.text, claim, time):
            return False
        return self._holder(time) is None

    # ---- What no source says --------------------------------------------------------------------

    def _narrated(self) -> Iterator[Proposal]:
        """Propose a claim for each sentence whose figures no attributed claim holds."""
        by_sentence: dict[int, list[int]] = {}
        for number in self.held.get(None, ()):
            span = self.found.figures[number].span
            sentence = self.layout.sentence_at(span.start)
            if sentence and not self._is_unread(span):
                by_sentence.setdefault(sentence.number, []).append(number)
        spoken = {
            sentence.number
            for claim in self.claims
            for sentence in self.layout.sentences_of(claim.content)
        }
        for number in sorted(by_sentence):
            sentence = self.layout.sentence(number)
            if sentence is not None:
                one = self._told(sentence, by_sentence[number], after_claim=number - 1 in spoken)
                if one.voice is Voice.SAME:
                    spoken.add(number)
                yield one

    def _told(self, sentence: Sentence, numbers: Sequence[int], *, after_claim: bool) -> Proposal:
        span = told_in(self.text, sentence.span, self.unread)
        words = span.words(self.text)
        is_headline = self.layout.paragraph_at(span.start).is_headline
        continues = after_claim and not is_headline and goes_on(words, self.words.narration)
        figures = tuple(self._figure(number) for number in numbers)
        voice = Voice.SAME if continues else Voice.SOURCE if is_headline else Voice.OWN
        is_unknown = all(one.qualifier == Qualifier.NO_INFORMATION.value for one in figures)
        return Proposal(
            content=(span,),
            voice=voice,
            stance=(Stance.NO_CONFIRMATION if is_unknown else Stance.ASSERTS).value,
            pattern=GOES_ON if continues else HEADLINE if is_headline else NARRATED,
            confidence=min(figure.confidence for figure in figures),
            figures=figures,
            times=self._event_times(span),
        )

    def _event_times(self, span: Span) -> tuple[ProposedTime, ...]:
        return tuple(_time(time, time.role or TimeRole.EVENT) for time in self._times_in(span))


def whole_of(text: str, sentence: Span, parts: tuple[PartSpan, ...]) -> Proposal:
    """Take a sentence as one claim of nobody's, unread: of a language that no engine knows."""
    content = told_in(text, sentence, _unread(parts))
    return Proposal(content=(content,), pattern=WHOLE, confidence=0.0)


def after_dateline(text: str, claim: Attribution, unread: Sequence[Span]) -> Attribution:
    """Leave a dateline out of the words that a claim begins with: nobody says it."""
    first, *others = claim.content
    opening = [other for other in unread if other.contains(Span(first.start, first.start + 1))]
    if not opening or opening[0].end >= first.end:
        return claim
    led = told_in(text, first, [Span(first.start, opening[0].end)])
    return replace(claim, content=(led, *others))


def told_in(text: str, sentence: Span, unread: Sequence[Span]) -> Span:
    """Leave a dateline out of the sentence it opens, and the stop at the end."""
    start = max(
        (other.end for other in unread if sentence.start <= other.start < sentence.end),
        default=sentence.start,
    )
    words = text[start : sentence.end]
    start += len(words) - len(words.lstrip(_STOPS + "–—-"))
    end = start + len(text[start : sentence.end].rstrip(_STOPS))
    return Span(start, end) if start < end else sentence


def _describes_source(text: str, claim: Attribution, time: Span) -> bool:
    """Tell whether a time belongs to an aside on who speaks: "the mayor, in office since 1991, said"."""
    source, cue = claim.source, claim.cue
    if source is None or time.end > cue.start or time.start < source.start:
        return False
    _, comma, lead = text[source.start : time.start].rpartition(",")
    is_aside = bool(comma) and "," in text[time.end : cue.start]
    return time.end <= source.end or (is_aside and len(lead.split()) > 1)


def _led_from(text: str, claim: Attribution, piece: Span) -> int:
    """Find where the words that lead to a piece begin: "no reports" counts with "of wounded people"."""
    cue = claim.cue
    if cue.end > piece.start or piece.start - cue.end > _LEAD:
        return piece.start
    return cue.start if "," not in text[cue.end : piece.start] else piece.start


def _unread(parts: tuple[PartSpan, ...]) -> list[Span]:
    return [Span(start, end) for kind, start, end in parts if kind in _UNREAD]


def _time(time: TimeSuggestion, role: TimeRole) -> ProposedTime:
    return ProposedTime(
        span=time.span,
        role=role.value,
        edtf=time.edtf,
        rule=time.rule.value,
        confidence=time.confidence,
    )
