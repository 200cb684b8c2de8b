"""What a claim's form shows at first, and a stored claim as it shows it."""

from dataclasses import dataclass, field
from typing import Any

from annotations.models import Claim, Figure, ReportedEvent, TimeMark
from annotations.pages.open_report import OpenReport
from annotations.pages.source_offers import offer_of
from annotations.text.spans import Span
from annotations.values.vocabulary import COMMON_STANCES, LinkKind, PartRole, Qualifier, Stance

TITLE_SHOWN = 80  # code points of a headline that name a report's first event
SIGNS = {
    LinkKind.PART_OF: "<",
    LinkKind.ADDITIVE_TO: "+",
    LinkKind.RESTATES: "=",
    LinkKind.DERIVED_FROM: "Σ",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimStart:
    """The first values of the form's parts, and where words without a place are looked for."""

    within: tuple[Span, ...]
    main: dict[str, Any] = field(default_factory=dict)
    source: dict[str, Any] = field(default_factory=dict)
    cue: dict[str, Any] = field(default_factory=dict)
    content: list[dict[str, Any]] = field(default_factory=list)
    figures: list[dict[str, Any]] = field(default_factory=list)
    times: list[dict[str, Any]] = field(default_factory=list)


def words_at(text: str, span: Span) -> dict[str, Any]:
    """Give words with their place, as a form of words takes them."""
    return {"words": span.words(text), "start": span.start, "end": span.end}


def stance_values(stance: str, polarity: str = "") -> dict[str, Any]:
    """Give a stance as the form takes it: the common ones apart from the others."""
    common = stance in COMMON_STANCES
    return {
        "stance": Stance(stance).value if common else COMMON_STANCES[0].value,
        "stance_other": "" if common else Stance(stance).value,
        "polarity": polarity,
    }


def event_values(report: OpenReport, chosen: ReportedEvent | None = None) -> dict[str, Any]:
    """Choose an event: the given one, the report's main one, or a first one named by the headline."""
    event = chosen or report.main_event
    if event is not None:
        return {"event": event.key, "event_new": ""}
    return {"event": "new", "event_new": report.article.title[:TITLE_SHOWN]}


def start_of_claim(report: OpenReport, claim: Claim) -> ClaimStart:
    """Give a stored claim as its form shows it."""
    parts = {role: [part for part in claim.parts.all() if part.role == role] for role in PartRole}
    sentences = report.layout.sentences_of(part.span for part in claim.parts.all())
    hull = Span(sentences[0].span.start, sentences[-1].span.end) if sentences else Span(0, 0)
    paragraph = report.paragraph_of(claim).span
    return ClaimStart(
        within=(hull, paragraph),
        main=_main_of(report, claim),
        source=_part_of(parts[PartRole.SOURCE]),
        cue=_part_of(parts[PartRole.CUE]),
        content=[words_at(report.text, part.span) for part in parts[PartRole.CONTENT]],
        figures=[figure_values(figure, report.text) for figure in claim.figures.all()],
        times=[_time_values(mark, report) for mark in claim.times.all()],
    )


def _part_of(parts: list[Any]) -> dict[str, Any]:
    if not parts:
        return {}
    return {"words": parts[0].quote, "start": parts[0].start, "end": parts[0].end}


def _main_of(report: OpenReport, claim: Claim) -> dict[str, Any]:
    common = claim.stance in COMMON_STANCES
    voice = "own" if claim.own_voice else "same" if claim.continues_id else "source"
    previous = report.previous_claim(claim.start)
    continues = claim.continues or (previous if previous and previous.pk != claim.pk else None)
    plain = "polarity responsibility proximity note graphic not_before quote_in_public version"
    return {
        **{name: getattr(claim, name) for name in plain.split()},
        **event_values(report, claim.event),
        "voice": voice,
        "who": offer_of(claim.source).text if claim.source else "",
        "who_key": claim.source.key if claim.source else "",
        "stance": claim.stance if common else COMMON_STANCES[0].value,
        "stance_other": "" if common else claim.stance,
        "continues": continues.key if continues else "",
        "parent": claim.parent.key if claim.parent else "",
        "manner": claim.manner if claim.manner_corrected else "",
    }


_TYPED_BOUND = {
    Qualifier.EXACT: ("best", 0),
    Qualifier.AT_LEAST: ("low", 0),
    Qualifier.MORE_THAN: ("low", -1),
    Qualifier.AT_MOST: ("high", 0),
    Qualifier.FEWER_THAN: ("high", 1),
    Qualifier.RANGE: ("low", 0),
    Qualifier.APPROX: ("best", 0),
    Qualifier.NEARLY: ("best", 0),
    Qualifier.VAGUE: ("low", 0),
}


def figure_values(figure: Figure, text: str) -> dict[str, Any]:
    """Give a stored figure as its row shows it: the words' own number, not the bounds."""
    bound, more = _TYPED_BOUND.get(Qualifier(figure.qualifier), ("", 0))
    number = getattr(figure, bound) if bound else None
    ranged = figure.qualifier == Qualifier.RANGE
    plain = (
        "key harm category entity_kind people qualifier inferred includes_perpetrator "
        "parts_exhaustive account account_complete as_of"
    )
    return {
        "approx": ranged and figure.approx,
        **words_at(text, figure.span),
        **{name: getattr(figure, name) for name in plain.split()},
        "n": None if number is None else number + more,
        "m": figure.high if ranged else None,
        "best": figure.best if ranged and figure.best != figure.low else None,
        "number": figure.number,
        **_ties(figure),
    }


def _ties(figure: Figure) -> dict[str, str]:
    """Split a figure's ties into the kind that its row names first and any further ones."""
    links = [(LinkKind(link.kind), link.target.number) for link in figure.links.all()]
    if not links:
        return {"whose": "new" if figure.new_people else "", "targets": "", "more_links": ""}
    kind = links[0][0]
    return {
        "whose": kind.value,
        "targets": ", ".join(str(number) for other, number in links if other is kind),
        "more_links": " ".join(
            f"{SIGNS[other]}{number}" for other, number in links if other is not kind
        ),
    }


def _time_values(mark: TimeMark, report: OpenReport) -> dict[str, Any]:
    keys = {other.pk: other.key for other in report.times}
    return {
        **words_at(report.text, mark.span),
        "key": mark.key,
        "role": mark.role,
        "edtf": "" if mark.rule else mark.edtf,
        "anchor": keys.get(mark.anchor_mark_id or 0, ""),
    }
