"""Drafts made into proposals: spans, manner, stance, what a short form goes back to, nesting."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from annotations.suggest.attributions.antecedents import Antecedents, is_collective
from annotations.suggest.attributions.attribution import Attribution
from annotations.suggest.attributions.cues import Shape
from annotations.suggest.attributions.drafts import Draft
from annotations.suggest.attributions.lexicon import AttributionLexicon, Kind, Role
from annotations.suggest.attributions.stances import pattern_told, reading
from annotations.suggest.attributions.tokens import Token
from annotations.suggest.attributions.unnamed import (
    clause_of,
    clause_over,
    clauses_in,
    without_clause,
)
from annotations.text.spans import Span
from annotations.values.vocabulary import Manner, Stance

# Priors by pattern, set by hand: how often such a reading needs no correction.
_PRIORS: Final[Mapping[int, float]] = {
    1: 0.8,
    2: 0.9,
    3: 0.85,
    4: 0.7,
    6: 0.85,
    10: 0.65,
    11: 0.7,
    12: 0.7,
    13: 0.6,
    14: 0.75,
    15: 0.7,
    16: 0.5,
    17: 0.6,
    18: 0.85,
    20: 0.7,
    21: 0.6,
    23: 0.65,
}
_BY_SHAPE: Final[Mapping[Shape, float]] = {
    Shape.INFINITIVE: 0.7,
    Shape.GERUND: 0.7,
    Shape.ING: 0.9,
    Shape.NOUN: 0.3,  # rare and unsure: put aside until people have accepted some
}
_UNREAL: Final = frozenset({Shape.INFINITIVE, Shape.NOUN})
_ATTITUDE: Final = 0.6  # what an attitude keeps of its prior
_DIRECT: Final = 0.9  # share of quoted words from which a claim counts as quoted
_DEEPEST: Final = 4  # claims looked back over for one that holds another


def finished(text: str, drafts: Sequence[Draft], lexicon: AttributionLexicon) -> list[Attribution]:
    """Make proposals of drafts, in reading order; a cue counts once."""
    clauses = clauses_in(text, lexicon.phrases.anonymous)
    antecedents = Antecedents()
    made: dict[Span, Attribution] = {}
    unreal: set[Span] = set()
    for draft in sorted(drafts, key=_place):
        found = _made(text, draft, lexicon, clauses)
        if found is None or found.cue in made:
            continue
        if draft.source is not None:
            full = antecedents.of(draft.sentence.words, draft.source)
            found = replace(found, full_source=full)
        made[found.cue] = found
        if _is_unreal(draft):
            unreal.add(found.cue)
    return nested(sorted(made.values(), key=_start), unreal)


def _is_unreal(draft: Draft) -> bool:
    """Tell whether nobody says it outright: "to say", "may say", "the claim that"."""
    cue, words = draft.cue, draft.sentence.words
    group = words[cue.first : cue.at]
    return cue.shape in _UNREAL or any(word.kind is Kind.MODAL for word in group)


def _place(draft: Draft) -> int:
    return draft.sentence.words[draft.cue.at].start


def _start(found: Attribution) -> tuple[int, int]:
    parts = [found.cue, *found.content, *([found.source] if found.source else [])]
    return min(part.start for part in parts), found.cue.start


def _made(
    text: str, draft: Draft, lexicon: AttributionLexicon, clauses: Sequence[Span]
) -> Attribution | None:
    cue = draft.span(draft.cue.range)
    content = tuple(_content(draft))
    if clause_over(cue, clauses) is not None or not content or _is_nobody(draft):
        return None
    source, anonymity = _named(text, draft, clauses)
    read = reading(text, draft.cue, content[0], draft.pattern, lexicon.phrases)
    owns_up = Stance.CLAIMS_RESPONSIBILITY in {read.stance, draft.cue.verb.stance}
    if owns_up and (draft.cue.negated or _is_unreal(draft)):
        return None  # "has not claimed", "is yet to claim responsibility": nobody claims it
    pattern = pattern_told(read.pattern) if draft.told_to else read.pattern
    return Attribution(
        source=source,
        cue=cue,
        content=content,
        manner=_manner(draft),
        stance=read.stance,
        polarity=read.polarity,
        cue_lemma=draft.cue.verb.lemma or cue.words(text).lower(),
        cue_type=read.type,
        pattern=pattern,
        confidence=_confidence(pattern, draft, is_attitude=read.is_attitude),
        collective=source is not None and _is_collective(draft),
        anonymous=anonymity is not None,
        anonymity=anonymity,
        medium=draft.span(draft.medium) if draft.medium else None,
        told_to=draft.span(draft.told_to) if draft.told_to else None,
        attitude=read.is_attitude,
    )


def _is_nobody(draft: Draft) -> bool:
    """Tell whether nobody says it: "No group has claimed responsibility" is no claim."""
    if draft.source is None:
        return False
    return Role.NOBODY in draft.sentence.words[draft.source.start].roles


def _content(draft: Draft) -> Iterator[Span]:
    for sentence in draft.preceding:
        yield sentence.span
    for piece in draft.pieces:
        yield draft.span(piece)
    for sentence in draft.continued:
        yield sentence.span


def _named(text: str, draft: Draft, clauses: Sequence[Span]) -> tuple[Span | None, Span | None]:
    """Give the source without any clause that it does not want to be named, and that clause."""
    if draft.source is None:
        return None, None
    source = _without_genitive(text, draft.span(draft.source), draft)
    near = [clause for clause in clauses if draft.sentence.span.contains(clause)]
    clause = clause_of(source, draft.sentence.span, near)
    if clause is None:
        return source, None
    return without_clause(text, source, clause), clause


def _without_genitive(text: str, source: Span, draft: Draft) -> Span:
    """Give "the ministry" of "the ministry's claim"."""
    if draft.source is None or draft.cue.shape is not Shape.NOUN:
        return source
    last = draft.sentence.words[draft.source.end - 1]
    if Role.GENITIVE not in last.roles:
        return source
    ending = next(at for at in range(last.end - 1, last.start, -1) if not text[at].isalnum())
    return Span(source.start, ending)


def _is_collective(draft: Draft) -> bool:
    return draft.source is not None and is_collective(draft.sentence.words, draft.source)


def _manner(draft: Draft) -> Manner:
    """Tell how the words are given, from the quotation marks alone."""
    words = [word for word in _words(draft) if word.kind not in _NO_WORDS]
    quoted = sum(word.quote >= 0 for word in words)
    if not quoted:
        return Manner.INDIRECT
    return Manner.DIRECT if quoted >= _DIRECT * len(words) else Manner.MIXED


_NO_WORDS: Final = frozenset(
    {Kind.COMMA, Kind.STOP, Kind.COLON, Kind.SEMICOLON, Kind.DASH, Kind.MARK, Kind.OPEN, Kind.CLOSE}
)


def _words(draft: Draft) -> Iterator[Token]:
    for sentence in draft.preceding:
        yield from sentence.words
    for piece in draft.pieces:
        yield from draft.sentence.words[piece.start : piece.end]
    for sentence in draft.continued:
        yield from sentence.words


def _confidence(pattern: int, draft: Draft, *, is_attitude: bool) -> float:
    prior = _PRIORS[pattern] * _BY_SHAPE.get(draft.cue.shape, 1.0)
    return round(prior * (_ATTITUDE if is_attitude else 1.0), 3)


def nested(found: Sequence[Attribution], unreal: Container[Span] = ()) -> list[Attribution]:
    """Tell of each claim which one before or around it holds its cue in its content.

    What is no statement of its own is left out there, as a part of the claim that holds it: an
    attitude, what something shows, and those whose cues are `unreal`.
    """
    told = _with_parents(found)
    kept = [one for one in told if one.parent is None or not _is_part(one, unreal)]
    return told if len(kept) == len(told) else _with_parents(kept)


def _is_part(one: Attribution, unreal: Container[Span]) -> bool:
    return one.attitude or one.stance is Stance.SHOWS or one.cue in unreal


def _with_parents(found: Sequence[Attribution]) -> list[Attribution]:
    told = []
    for at, one in enumerate(found):
        near = range(max(0, at - _DEEPEST), min(len(found), at + _DEEPEST + 1))
        holders = [other for other in near if other != at and _holds(found[other], one)]
        parent = min(holders, key=lambda other: _size(found[other]), default=None)
        told.append(replace(one, parent=parent))
    return told


def _holds(outer: Attribution, inner: Attribution) -> bool:
    return any(piece.contains(inner.cue) for piece in outer.content)


def _size(found: Attribution) -> int:
    return sum(len(piece) for piece in found.content)
