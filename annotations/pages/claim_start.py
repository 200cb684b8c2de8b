"""What a claim's form shows at first: a claim as it is stored, or a first reading of a sentence."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from annotations.finding.antecedent import Said, antecedent
from annotations.finding.attribution import Attribution, attribution_in, is_of_speaking, whole
from annotations.finding.counts import Count, counts_in, told_counts
from annotations.finding.naming import named_as
from annotations.models import Claim, Figure, ReportedEvent, Source, TimeMark
from annotations.pages.open_report import OpenReport
from annotations.pages.source_offers import offer_of
from annotations.text.layout import Sentence
from annotations.text.spans import Span
from annotations.values.dates import find_times
from annotations.values.vocabulary import (
    COMMON_STANCES,
    HARM_PARENTS,
    Harm,
    LinkKind,
    Named,
    PartRole,
    Qualifier,
    SpanKind,
    Stance,
    TimeRole,
    VaguePolicy,
    default_polarity,
)

PEOPLE = {Named.NAMED_PERSON, Named.UNNAMED_PERSON}
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


def start_of_sentence(
    report: OpenReport,
    sentence: Sentence,
    *,
    own_voice: bool = False,
    parent: str = "",
    policy: VaguePolicy = VaguePolicy.LITERAL,
) -> ClaimStart:
    """Read a sentence into a form: source, cue, content, figures and times, to be mended."""
    text = report.text
    paragraph = report.layout.paragraph_at(sentence.span.start)
    story = _without_dateline(report, sentence.span)
    found = attribution_in(text, story)
    if own_voice or paragraph.is_headline:
        found = Attribution(content=(whole(text, story),))
    previous = report.previous_claim(sentence.span.start)
    counts = counts_in(text, story, language=report.article.language, policy=policy)
    counted = [Span(figure.start, figure.end) for figure in report.figures]
    inside = [
        count
        for count in told_counts(counts, text)
        if _is_in(count.span, found.content) and _is_free(count.span, counted)
    ]
    return ClaimStart(
        within=(sentence.span, paragraph.span),
        main={
            **stance_values(found.stance, _polarity(found, text)),
            **_event(report, None),
            **_who_is(report, found),
            "voice": "own" if own_voice else "source",
            "continues": previous.key if previous else "",
            "parent": parent,
        },
        source=words_at(text, found.source) if found.source else {},
        cue=words_at(text, found.cue) if found.cue else {},
        content=[words_at(text, piece) for piece in found.content],
        figures=[_counted(text, count, report) for count in inside],
        times=list(_times_in(report, story, found)),
    )


def _without_dateline(report: OpenReport, sentence: Span) -> Span:
    """Leave a report's dateline out of its first sentence: no source says it."""
    for part in report.version.parts.all():
        if part.kind == SpanKind.DATELINE and sentence.start <= part.start < sentence.end:
            rest = report.text[part.end : sentence.end]
            return (
                Span(sentence.end - len(rest.lstrip()), sentence.end) if rest.strip() else sentence
            )
    return sentence


def _is_in(span: Span, pieces: Iterable[Span]) -> bool:
    return any(piece.contains(span) for piece in pieces)


def _is_free(span: Span, taken: Iterable[Span]) -> bool:
    """Tell whether words are in no other claim's figure or time: offered twice, they count twice."""
    return not any(span.overlaps(other) for other in taken)


def _polarity(found: Attribution, text: str) -> str:
    if found.stance is not Stance.ENDORSES or found.cue is None:
        return ""
    return default_polarity(found.cue.words(text)).value


def stance_values(stance: str, polarity: str = "") -> dict[str, Any]:
    """Give a stance as the form takes it: the common ones apart from the others."""
    common = stance in COMMON_STANCES
    return {
        "stance": Stance(stance).value if common else COMMON_STANCES[0].value,
        "stance_other": "" if common else Stance(stance).value,
        "polarity": polarity,
    }


def _event(report: OpenReport, chosen: ReportedEvent | None) -> dict[str, Any]:
    event = chosen or report.main_event
    if event is not None:
        return {"event": event.key, "event_new": ""}
    return {"event": "new", "event_new": report.article.title[:TITLE_SHOWN]}


def _who_is(report: OpenReport, found: Attribution) -> dict[str, Any]:
    """Name the source that these words meant before in this report, or that they are short for."""
    if found.source is None:
        return {}
    words = found.source.words(report.text)
    known = named_before(report, words, found.source.start)
    if known is not None:
        return {"who": offer_of(known).text, "who_key": known.key}
    return {"who": words, "who_named": named_as(words)}


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
    meant = antecedent(words, before) or (same[-1] if same else None)
    sources = (claim.source for claim in report.claims if claim.source)
    return next((source for source in sources if source.key == meant), None)


def _counted(text: str, count: Count, report: OpenReport) -> dict[str, Any]:
    known = {HARM_PARENTS.get(Harm(figure.harm), figure.harm) for figure in report.figures}
    first = count.harm is None or HARM_PARENTS.get(count.harm, count.harm) not in known
    return {
        **words_at(text, count.span),
        "harm": count.harm or "",
        "category": count.category,
        "qualifier": "",
        "whose": "new" if first else "",
    }


def _times_in(report: OpenReport, story: Span, found: Attribution) -> Iterable[dict[str, Any]]:
    """Offer the times of what is said, which tell when it happened, and of its being said."""
    marked = [Span(mark.start, mark.end) for mark in report.times]
    for start, end, _ in find_times(story.words(report.text)):
        place = Span(start, end).shift(story.start)
        told = _is_in(place, found.content)
        if _is_free(place, marked) and (told or is_of_speaking(report.text, found, place)):
            role = TimeRole.EVENT if told else TimeRole.STATEMENT
            yield {**words_at(report.text, place), "role": role.value}


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
        **_event(report, claim.event),
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
