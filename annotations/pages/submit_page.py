"""The page before a report is sent: what would go, and what is left to look at."""

from dataclasses import dataclass

from annotations.models import Claim, Person
from annotations.pages.open_report import OpenReport
from annotations.pages.report_people import sheet_of
from annotations.people import Counted
from annotations.suggest.attention import Attention, attention
from annotations.text.layout import Sentence
from annotations.values.dates.wording import Translate
from annotations.values.vocabulary import ClaimState, Manner, PartRole


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSentence:
    """A sentence without a claim, and what in it asks for one."""

    sentence: Sentence
    words: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportCheck:
    """What the page lists. Nothing in it stops a report from being sent."""

    ready: tuple[Claim, ...]
    waiting: tuple[Claim, ...]  # sent by this person, not opened by a reviewer
    others: tuple[Claim, ...]  # drafts of other people
    sentences: tuple[OpenSentence, ...]
    questions: tuple[Counted, ...]
    unlinked: tuple[Claim, ...]  # neither a source nor the reporter's own voice
    without_event: tuple[Claim, ...]

    @property
    def is_clear(self) -> bool:
        """Whether nothing is left to look at."""
        left = (self.sentences, self.questions, self.unlinked, self.without_event)
        return not any(left)


def check_report(report: OpenReport, person: Person, translate: Translate) -> ReportCheck:
    """Look through a report before it is sent by this person."""
    drafts = [c for c in report.claims if c.state in {ClaimState.DRAFT, ClaimState.RETURNED}]
    sent = [c for c in report.claims if c.state == ClaimState.SUBMITTED and c.opened_at is None]
    return ReportCheck(
        ready=tuple(claim for claim in drafts if claim.author_id == person.pk),
        others=tuple(claim for claim in drafts if claim.author_id != person.pk),
        waiting=tuple(
            claim for claim in sent if person.pk == claim.author_id == claim.edited_by_id
        ),
        sentences=tuple(_open_sentences(report, translate)),
        questions=sheet_of(report).questions,
        unlinked=tuple(claim for claim in report.claims if _is_unlinked(claim)),
        without_event=tuple(claim for claim in report.claims if claim.event_id is None),
    )


def _open_sentences(report: OpenReport, translate: Translate) -> list[OpenSentence]:
    claimed = report.claimed_sentences()
    found = []
    for sentence in report.layout.sentences:
        if sentence.number in report.said:
            continue  # it is read, and has its claims, in the report that this one repeats
        words = sentence.span.words(report.text)
        why = attention(words, report.article.language)
        if why and sentence.number not in claimed and not report.is_nothing(sentence):
            found.append(OpenSentence(sentence=sentence, words=words, why=_said(why, translate)))
    return found


def _said(why: tuple[Attention, ...], translate: Translate) -> str:
    return ", ".join(translate(one.label) for one in why)


def _is_unlinked(claim: Claim) -> bool:
    """Whether nobody has said who speaks. A headline need not name its source."""
    has_words = any(part.role == PartRole.SOURCE for part in claim.parts.all())
    is_headline = claim.manner == Manner.HEADLINE and not has_words
    return claim.source_id is None and not claim.own_voice and not is_headline
