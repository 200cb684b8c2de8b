"""A suggestion as the desk shows it in full words; as a form it is its proposal."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotations.models import Person, Suggestion
from annotations.pages.open_report import OpenReport
from annotations.pages.patterns import PATTERN_NAMES
from annotations.pages.proposed import NEW, Proposed, Who
from annotations.suggest.proposal import Proposal, ProposedFigure
from annotations.values.dates import in_words, parse_edtf
from annotations.values.full_words import whose_people
from annotations.values.quantities import Counted, Reading, echo
from annotations.values.quantities.wording import Translate
from annotations.values.vocabulary import (
    Category,
    EntityKind,
    Harm,
    PeopleCounted,
    Qualifier,
    Stance,
    TimeRole,
    VaguePolicy,
)


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


class Suggested(Proposed):
    """One suggestion read against what the report holds by now."""

    def __init__(
        self, report: OpenReport, suggestion: Suggestion, person: Person, policy: VaguePolicy
    ) -> None:
        super().__init__(report, Proposal.from_data(suggestion.reading), person, policy)
        self.suggestion = suggestion

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
            if not self.is_free(figure):
                continue
            kind, target = self.tie(figure)
            links = [(kind, target.number)] if kind and target else []
            is_new = figure.relation == NEW
            yield ShownFigure(
                words=figure.span.words(self.text),
                said=echo(self._reading(figure), _counted(figure), translate),
                whose=tuple(whose_people(links, translate, new_people=is_new)),
                account=figure.account,
            )

    def _reading(self, figure: ProposedFigure) -> Reading:
        found = self.in_words(figure)
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
