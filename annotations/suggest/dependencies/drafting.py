"""Claims of the trees made into the core's proposals: manner, stance and pattern are its to tell."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from annotations.suggest.attributions import Attribution, AttributionLexicon
from annotations.suggest.attributions.antecedents import Antecedents, is_collective
from annotations.suggest.attributions.clauses import Range
from annotations.suggest.attributions.cues import Cue
from annotations.suggest.attributions.drafts import Draft
from annotations.suggest.attributions.finishing import finished
from annotations.suggest.attributions.reading import Sentence
from annotations.suggest.attributions.tokens import Token
from annotations.suggest.dependencies.claims import ACCORDING, Claim
from annotations.suggest.dependencies.tags import TAG
from annotations.text.spans import Span

_AFTER, _TAG, _AMID, _ACCORDING = 1, 2, 3, 6  # numbers of patterns


def proposals(
    text: str,
    claims: Iterable[Claim],
    sentences: Sequence[Sentence],
    lexicon: AttributionLexicon,
) -> dict[int, Attribution]:
    """Make proposals of claims, by place of their cue; one that fits no sentence is left out."""
    drafts = list(_drafts(claims, sentences))
    return {found.cue.start: found for found in finished(text, drafts, lexicon)}


def linked(found: Sequence[Attribution], sentences: Sequence[Sentence]) -> list[Attribution]:
    """Tell anew what each source goes back to, and whether it is many people."""
    antecedents = Antecedents()
    again = {}
    for one in sorted(found, key=lambda one: one.cue.start):
        words = _sentence_at(sentences, one.cue.start).words
        source = _range(words, one.source) if one.source else None
        again[one.cue] = one
        if source is not None and not _is_outside(words, one.cue):
            full = antecedents.of(words, source)
            many = is_collective(words, source)
            again[one.cue] = replace(one, full_source=full, collective=many)
    return [again[one.cue] for one in found]


def _sentence_at(sentences: Sequence[Sentence], place: int) -> Sentence:
    after = bisect_right(sentences, place, key=lambda sentence: sentence.span.start)
    return sentences[max(0, after - 1)]


def _is_outside(words: Sequence[Token], cue: Span) -> bool:
    """Tell whether a cue stands in no sentence that was parsed."""
    return not words[0].start <= cue.start < words[-1].end


def _drafts(claims: Iterable[Claim], sentences: Sequence[Sentence]) -> Iterator[Draft]:
    for claim in claims:
        sentence = _sentence_at(sentences, claim.cue.start)
        cue = _range(sentence.words, claim.cue)
        pieces = [_range(sentence.words, piece) for piece in claim.content]
        source = _range(sentence.words, claim.source)
        if cue is not None and source is not None and any(pieces):
            yield Draft(
                sentence=sentence,
                cue=_cue(claim, cue),
                source=source,
                pieces=[piece for piece in pieces if piece],
                pattern=_pattern(claim),
            )


def _range(words: Sequence[Token], place: Span) -> Range | None:
    """Give the tokens of a sentence that a place of the text touches."""
    start = bisect_right(words, place.start, key=lambda word: word.end)
    end = bisect_left(words, place.end, key=lambda word: word.start)
    return Range(start, end) if start < end else None


def _cue(claim: Claim, place: Range) -> Cue:
    return Cue(
        first=place.start,
        at=place.start,
        last=place.end - 1,
        shape=claim.shape,
        verb=claim.verb,
        negated=claim.negated,
    )


def _pattern(claim: Claim) -> int:
    if claim.by == TAG:
        return _AMID if len(claim.content) > 1 else _TAG
    return _ACCORDING if claim.by == ACCORDING else _AFTER
