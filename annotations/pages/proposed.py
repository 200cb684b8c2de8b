"""A claim that the engine proposes, as the first values of the claim's form.

One way for a suggestion that is kept and for a sentence that somebody is about to mark.
"""

from dataclasses import dataclass
from typing import Any

from annotations.models import Figure, Person, Source
from annotations.pages.claim_start import ClaimStart, event_values, stance_values, words_at
from annotations.pages.open_report import OpenReport
from annotations.pages.source_offers import Offer, named, offer_of
from annotations.suggest.antecedent import Said, antecedent
from annotations.suggest.languages import words_of
from annotations.suggest.proposal import Proposal, ProposedFigure, ProposedTime, Voice
from annotations.suggest.speakers import Speaker, is_pronoun, speaker
from annotations.text.spans import Span
from annotations.values.dates import published, read_time
from annotations.values.quantities import Reading, read_words
from annotations.values.vocabulary import LinkKind, Named, PartRole, Qualifier, VaguePolicy

PEOPLE = {Named.NAMED_PERSON, Named.UNNAMED_PERSON}
NEW = "new"  # the relation of people who are counted for the first time


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Whom a proposal takes for the speaker: a known source, or one that would be made."""

    known: Offer | None = None
    new: Speaker | None = None

    @property
    def label(self) -> str:
        """The name it has, or would have."""
        return self.known.text if self.known else self.new.label if self.new else ""


def figure_at(report: OpenReport, span: Span) -> Figure | None:
    """Find the figure whose words are those of a proposed one that was taken before."""
    return next((figure for figure in report.figures if figure.span.overlaps(span)), None)


def named_before(report: OpenReport, words: str, at: int) -> Source | None:
    """Find the source that words at a place mean, by the report's claims: so called, or the last so meant."""
    same, before = [], []
    for claim in report.claims:
        quoted = [part for part in claim.parts.all() if part.role == PartRole.SOURCE]
        if claim.source and quoted:
            said = Said(
                source=claim.source.key,
                words=quoted[0].quote,
                is_person=claim.source.named in PEOPLE,
            )
            if said.words.casefold() == words.casefold():
                same.append(said.source)
            if quoted[0].start < at:
                before.append(said)
    lexicon = words_of(report.article.language)
    meant = antecedent(words, before, lexicon.speakers) if lexicon else None
    meant = meant or (same[-1] if same else None)
    sources = (claim.source for claim in report.claims if claim.source)
    return next((source for source in sources if source.key == meant), None)


class Proposed:
    """A proposal read against what the report holds by now, for one person."""

    def __init__(
        self, report: OpenReport, proposal: Proposal, person: Person, policy: VaguePolicy
    ) -> None:
        self.report, self.proposal, self.person, self.policy = report, proposal, person, policy
        self.text, self.language = report.text, report.article.language

    def start(self) -> ClaimStart:
        """Give the claim's form as taking the proposal would save it."""
        one, text = self.proposal, self.text
        sentences = self.report.layout.sentences_of([one.hull])
        hull = Span(sentences[0].span.start, sentences[-1].span.end) if sentences else one.hull
        paragraph = self.report.layout.paragraph_at(one.hull.start).span
        return ClaimStart(
            within=(hull, paragraph),
            main={
                **stance_values(one.stance, one.polarity),
                **self._event(),
                **self._voice(),
            },
            source=words_at(text, one.source) if one.source else {},
            cue=words_at(text, one.cue) if one.cue else {},
            content=[words_at(text, piece) for piece in one.content],
            figures=[self._figure_values(figure) for figure in one.figures if self.is_free(figure)],
            times=[
                self._time_values(time)
                for time in one.times
                if not any(mark.span.overlaps(time.span) for mark in self.report.times)
            ],
        )

    def is_free(self, figure: ProposedFigure) -> bool:
        """Tell whether a figure's words are no other claim's figure: offered twice, they count twice."""
        return figure_at(self.report, figure.span) is None

    def in_words(self, figure: ProposedFigure) -> Reading | None:
        """Read the figure's own words as the form does; None if they tell another number."""
        found = read_words(figure.span.words(self.text), policy=self.policy, language=self.language)
        if found is None or found.qualifier != figure.qualifier:
            return None
        is_vague = found.qualifier is Qualifier.VAGUE
        same = (found.low, found.best, found.high) == (figure.low, figure.best, figure.high)
        return found if is_vague or same else None

    def tie(self, figure: ProposedFigure) -> tuple[LinkKind | None, Figure | None]:
        """Find the figure that a proposed one speaks of, if that one has been taken."""
        if figure.relation == NEW or figure.target is None:
            return None, None
        target = figure_at(self.report, figure.target)
        return (LinkKind(figure.relation), target) if target else (None, None)

    def _time_values(self, time: ProposedTime) -> dict[str, Any]:
        """Fill in a date only where the desk would not read the same one off the words."""
        values = words_at(self.text, time.span) | {"role": time.role}
        found = read_time(time.span.words(self.text), published(self.report.article.published))
        meant = found.edtf.text if found and found.edtf else ""
        return values | ({"edtf": time.edtf} if time.edtf and time.edtf != meant else {})

    def _event(self) -> dict[str, Any]:
        background = self.proposal.background
        if not background:
            return event_values(self.report)
        known = [event for event in self.report.events if event.label == background]
        if known:
            return event_values(self.report, known[0])
        return {"event": "new", "event_new": background}

    def _figure_values(self, figure: ProposedFigure) -> dict[str, Any]:
        values = words_at(self.text, figure.span) | {
            "harm": figure.harm,
            "category": figure.category,
            "people": figure.people,
            "entity_kind": figure.entity_kind,
            "inferred": figure.own_death,
            **self._number(figure),
        }
        kind, target = self.tie(figure)
        if kind is None:
            return values | {"whose": NEW if figure.relation == NEW else ""}
        return values | {"whose": kind.value, "targets": str(target.number) if target else ""}

    def _number(self, figure: ProposedFigure) -> dict[str, Any]:
        """Fill in the number only where the words alone do not tell it."""
        if self.in_words(figure) is not None:
            return {"qualifier": ""}
        low, high = figure.low, figure.high
        is_range = figure.qualifier == Qualifier.RANGE
        return {
            "qualifier": figure.qualifier,
            "n": low if low is not None else high,
            "m": high if is_range else None,
        }

    # ---- Who ------------------------------------------------------------------------------------

    def _voice(self) -> dict[str, Any]:
        previous = self.report.previous_claim(self.proposal.hull.start)
        values: dict[str, Any] = {"continues": previous.key if previous else ""}
        if self.proposal.voice is Voice.OWN:
            return values | {"voice": "own"}
        if self.proposal.voice is Voice.SAME:
            return values | {"voice": "same" if previous and previous.source else "own"}
        who = self.who()
        values["voice"] = "source"
        if who.known:
            return values | {"who": who.known.text, "who_key": who.known.key}
        if who.new:
            values |= {
                "who": who.new.label,
                "who_kind": who.new.kind or "",
                "who_named": who.new.named,
                "who_anonymity": who.new.anonymity or "",
            }
        return values

    def who(self) -> Who:
        """Find the source: the one these words meant before, or the one that the engine means."""
        one = self.proposal
        if one.source is None:
            return Who()
        words = one.source.words(self.text)
        full = one.meant.words(self.text) if one.meant else ""
        for name in (full, words):
            known = named_before(self.report, name, one.source.start) if name else None
            if known is not None:
                return Who(known=offer_of(known))
        lexicon = words_of(self.language)
        if lexicon is None or (is_pronoun(words, lexicon.speakers) and not full):
            return Who()
        read = speaker(full or words, lexicon.speakers, around=self._around(one.source))
        for name in filter(None, dict.fromkeys([read.label, full or words])):
            lasting = named(self.report.article, self.person, name)
            if len(lasting) == 1:
                return Who(known=offer_of(lasting[0]))
        return Who(new=read)

    def _around(self, source: Span) -> str:
        sentence = self.report.layout.sentence_at(source.start)
        return sentence.span.words(self.text) if sentence else ""
