"""A suggestion as the desk shows it: in full words, and as the first values of the claim's form."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from annotations.models import Figure, Person, Suggestion
from annotations.pages.claim_start import (
    TITLE_SHOWN,
    ClaimStart,
    named_before,
    stance_values,
    words_at,
)
from annotations.pages.open_report import OpenReport
from annotations.pages.patterns import PATTERN_NAMES
from annotations.pages.source_offers import Offer, named, offer_of
from annotations.suggest.languages import words_of
from annotations.suggest.proposal import Proposal, ProposedFigure, ProposedTime, Voice
from annotations.suggest.speakers import Speaker, is_pronoun, speaker
from annotations.text.spans import Span
from annotations.values.dates import in_words, parse_edtf, published, read_time
from annotations.values.full_words import whose_people
from annotations.values.quantities import Counted, Reading, echo, read_words
from annotations.values.quantities.wording import Translate
from annotations.values.vocabulary import (
    Category,
    EntityKind,
    Harm,
    LinkKind,
    PeopleCounted,
    Qualifier,
    Stance,
    TimeRole,
    VaguePolicy,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Whom a suggestion takes for the speaker: a known source, or one that would be made."""

    known: Offer | None = None
    new: Speaker | None = None

    @property
    def label(self) -> str:
        """The name it has, or would have."""
        return self.known.text if self.known else self.new.label if self.new else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFigure:
    """A proposed number in full words, and whose people it seems to count.

    `account` numbers the telling that it seems to belong to. It is shown and not filled in: the
    record works accounts out of who speaks, and a number by hand would overrule that.
    """

    words: str
    said: str
    whose: tuple[str, ...]
    account: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownTime:
    """Proposed words for a time, what it is the time of, and the date they mean; empty if none."""

    words: str
    role: str
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSuggestion:
    """A suggestion for the template: who, how, which words, how many, when; its place in the row.

    `words` are its sentences whole; `pattern` says in words which rule found it.
    """

    suggestion: Suggestion
    proposal: Proposal
    who: Who
    sentence: int
    words: str
    content: tuple[str, ...]
    cue: str
    stance: str
    pattern: str
    who_kind: str
    who_named: str
    figures: tuple[ShownFigure, ...]
    times: tuple[ShownTime, ...]
    position: int
    count: int


def figure_at(report: OpenReport, span: Span) -> Figure | None:
    """Find the figure whose words are those of a proposed one that was taken before."""
    return next((figure for figure in report.figures if figure.span.overlaps(span)), None)


class Suggested:
    """One suggestion read against what the report holds by now."""

    def __init__(
        self, report: OpenReport, suggestion: Suggestion, person: Person, policy: VaguePolicy
    ) -> None:
        self.report, self.suggestion, self.policy = report, suggestion, policy
        self.person = person
        self.proposal = Proposal.from_data(suggestion.reading)
        self.text, self.language = report.text, report.article.language

    # ---- As the form's first values -------------------------------------------------------------

    def start(self) -> ClaimStart:
        """Give the claim's form as accepting would save it."""
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
            figures=[
                self._figure_values(figure) for figure in one.figures if self._is_free(figure)
            ],
            times=[
                self._time_values(time)
                for time in one.times
                if not any(mark.span.overlaps(time.span) for mark in self.report.times)
            ],
        )

    def _time_values(self, time: ProposedTime) -> dict[str, Any]:
        """Fill in a date only where the desk would not read the same one off the words."""
        values = words_at(self.text, time.span) | {"role": time.role}
        found = read_time(time.span.words(self.text), published(self.report.article.published))
        meant = found.edtf.text if found and found.edtf else ""
        return values | ({"edtf": time.edtf} if time.edtf and time.edtf != meant else {})

    def _is_free(self, figure: ProposedFigure) -> bool:
        """Tell whether a figure's words are no other claim's figure: offered twice, they count twice."""
        return figure_at(self.report, figure.span) is None

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

    def _event(self) -> dict[str, str]:
        background = self.proposal.background
        known = [event for event in self.report.events if event.label == background]
        if background and known:
            return {"event": known[0].key, "event_new": ""}
        if background:
            return {"event": "new", "event_new": background}
        main = self.report.main_event
        if main is not None:
            return {"event": main.key, "event_new": ""}
        return {"event": "new", "event_new": self.report.article.title[:TITLE_SHOWN]}

    def _figure_values(self, figure: ProposedFigure) -> dict[str, Any]:
        values = words_at(self.text, figure.span) | {
            "harm": figure.harm,
            "category": figure.category,
            "people": figure.people,
            "entity_kind": figure.entity_kind,
            "inferred": figure.own_death,
            **self._number(figure),
        }
        kind, target = self._tie(figure)
        if kind is None:
            return values | {"whose": "new" if figure.relation == "new" else ""}
        return values | {"whose": kind.value, "targets": str(target.number) if target else ""}

    def _number(self, figure: ProposedFigure) -> dict[str, Any]:
        """Fill in the number only where the words alone do not tell it."""
        if self._in_words(figure) is not None:
            return {"qualifier": ""}
        low, high = figure.low, figure.high
        is_range = figure.qualifier == Qualifier.RANGE
        return {
            "qualifier": figure.qualifier,
            "n": low if low is not None else high,
            "m": high if is_range else None,
        }

    def _in_words(self, figure: ProposedFigure) -> Reading | None:
        """Read the figure's own words as the form does; None if they tell another number."""
        found = read_words(figure.span.words(self.text), policy=self.policy, language=self.language)
        if found is None or found.qualifier != figure.qualifier:
            return None
        is_vague = found.qualifier is Qualifier.VAGUE
        same = (found.low, found.best, found.high) == (figure.low, figure.best, figure.high)
        return found if is_vague or same else None

    def _tie(self, figure: ProposedFigure) -> tuple[LinkKind | None, Figure | None]:
        if figure.relation == "new" or figure.target is None:
            return None, None
        target = figure_at(self.report, figure.target)
        return (LinkKind(figure.relation), target) if target else (None, None)

    # ---- Who ------------------------------------------------------------------------------------

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
        lasting = named(self.report.article, self.person, read.label) if read.label else []
        if len(lasting) == 1:
            return Who(known=offer_of(lasting[0]))
        return Who(new=read)

    def _around(self, source: Span) -> str:
        sentence = self.report.layout.sentence_at(source.start)
        return sentence.span.words(self.text) if sentence else ""

    # ---- In full words --------------------------------------------------------------------------

    def shown(self, row: Sequence[Suggestion], translate: Translate) -> ShownSuggestion:
        """Give the suggestion in full words; `row` are the open ones, in reading order."""
        one = self.proposal
        sentences = self.report.layout.sentences_of([one.hull])
        keys = [other.key for other in row]
        words = self.text[sentences[0].span.start : sentences[-1].span.end] if sentences else ""
        who = self.who()
        kind = who.new.kind if who.new else None
        return ShownSuggestion(
            suggestion=self.suggestion,
            proposal=one,
            who=who,
            sentence=sentences[0].number if sentences else 0,
            words=words,
            content=tuple(piece.words(self.text) for piece in one.content),
            cue=one.cue.words(self.text) if one.cue else "",
            stance=translate(Stance(one.stance).label),
            pattern=translate(PATTERN_NAMES.get(one.pattern, one.pattern)),
            who_kind=translate(kind.label) if kind else "",
            who_named=translate(who.new.named.label) if who.new else "",
            figures=tuple(self._shown_figures(translate)),
            times=tuple(self._shown_times(translate)),
            position=keys.index(self.suggestion.key) + 1 if self.suggestion.key in keys else 0,
            count=len(keys),
        )

    def _shown_figures(self, translate: Translate) -> Iterator[ShownFigure]:
        for figure in self.proposal.figures:
            if not self._is_free(figure):
                continue
            kind, target = self._tie(figure)
            links = [(kind, target.number)] if kind and target else []
            is_new = figure.relation == "new"
            yield ShownFigure(
                words=figure.span.words(self.text),
                said=echo(self._reading(figure), _counted(figure), translate),
                whose=tuple(whose_people(links, translate, new_people=is_new)),
                account=figure.account,
            )

    def _reading(self, figure: ProposedFigure) -> Reading:
        found = self._in_words(figure)
        if found is not None:
            return found
        return Reading(
            qualifier=Qualifier(figure.qualifier),
            low=figure.low,
            best=figure.best,
            high=figure.high,
            approx=figure.approx,
            policy=VaguePolicy(figure.policy) if figure.policy else None,
        )

    def _shown_times(self, translate: Translate) -> Iterator[ShownTime]:
        for time in self.proposal.times:
            yield ShownTime(
                words=time.span.words(self.text),
                role=translate(TimeRole(time.role).label),
                said=in_words(parse_edtf(time.edtf), translate) if time.edtf else "",
            )


def _counted(figure: ProposedFigure) -> Counted:
    return Counted(
        Harm(figure.harm),
        Category(figure.category),
        PeopleCounted(figure.people),
        EntityKind(figure.entity_kind),
    )
