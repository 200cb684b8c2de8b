"""The claim's form for a sentence that somebody marks: filled by a reading of it, to be mended."""

import logging
from dataclasses import replace

from annotations.models import Person
from annotations.pages.claim_start import ClaimStart
from annotations.pages.open_report import OpenReport
from annotations.pages.proposed import NEW, Proposed
from annotations.suggest.overlap import is_dealt_with
from annotations.suggest.passage import Given, Passage, read_passage
from annotations.suggest.proposal import Proposal, Voice
from annotations.suggest.report import whole_of
from annotations.text.layout import Sentence
from annotations.values.vocabulary import HARM_PARENTS, Harm, PartRole, VaguePolicy

logger = logging.getLogger(__name__)


def start_of_sentence(
    report: OpenReport,
    sentence: Sentence,
    *,
    by: Person,
    own_voice: bool = False,
    policy: VaguePolicy = VaguePolicy.LITERAL,
) -> ClaimStart:
    """Read a sentence into a form: what the engine proposes there and no claim has dealt with yet.

    Else, and in the reporter's own voice, all of the sentence is content. The kind of a new source is
    left to be chosen: whoever types another name there must not get a source of the offered kind.
    """
    found = _read(report, sentence, policy)
    one = replace(found.whole, voice=Voice.OWN) if own_voice else _next_of(report, found)
    start = Proposed(report, _answered(report, one), by, policy).start()
    return replace(start, main={**start.main, "who_kind": ""})


def _read(report: OpenReport, sentence: Sentence, policy: VaguePolicy) -> Passage:
    """Read the sentence. A fault of the engine never keeps anybody from marking."""
    given = Given(
        text=report.text,
        published=report.article.published,
        language=report.article.language,
        parts=tuple((part.kind, part.start, part.end) for part in report.version.parts.all()),
    )
    try:
        return read_passage(given, sentence.span, policy=policy)
    except Exception:  # an empty form is still a form
        logger.exception("the engine could not read a sentence of report %s", report.article.key)
        return Passage(proposals=(), whole=whole_of(given.text, sentence.span, given.parts))


def _next_of(report: OpenReport, found: Passage) -> Proposal:
    """Choose the first proposal that is not dealt with; what is only thought or wanted comes last."""
    taken = [
        [part.span for part in claim.parts.all() if part.role == PartRole.CONTENT]
        for claim in report.claims
    ]
    left = [one for one in found.proposals if not is_dealt_with(one.content, taken)]
    return min(left, key=lambda one: one.attitude, default=found.whole)


def _answered(report: OpenReport, one: Proposal) -> Proposal:
    """Say whose people the figures count: the first of a harm counts new ones, for certain.

    Where the report has counted that harm before, only a tie that the engine names is offered.
    """
    counted = {_of_kind(figure.harm) for figure in report.figures}
    here: set[str] = set()
    figures = []
    for figure in one.figures:
        kind = _of_kind(figure.harm)
        if kind in counted:
            figures.append(replace(figure, relation="") if figure.relation == NEW else figure)
        else:
            figures.append(figure if kind in here else replace(figure, relation=NEW, target=None))
        here.add(kind)
    return replace(one, figures=tuple(figures))


def _of_kind(harm: str) -> str:
    """Give the harm that a harm is reckoned under: the fatally wounded are among the killed (R7)."""
    return HARM_PARENTS.get(Harm(harm), harm)
