"""Sources that have no reports of something: a cue of several words, without "said"."""

from collections.abc import Iterator, Sequence
from typing import Final

from annotations.suggest.attributions.clauses import Range
from annotations.suggest.attributions.cues import Cue, Shape
from annotations.suggest.attributions.drafts import Draft, drafted
from annotations.suggest.attributions.ends import content_end
from annotations.suggest.attributions.lexicon import AttributionLexicon, CueType, CueVerb, Takes
from annotations.suggest.attributions.reading import Sentence
from annotations.suggest.attributions.subjects import subject_before

_PATTERN: Final = 12
_VERB: Final = CueVerb(lemma="", type=CueType.NO_KNOWLEDGE, takes=Takes.NOTHING)


def no_knowledge(
    text: str, sentence: Sentence, lexicon: AttributionLexicon, done: Sequence[Draft]
) -> Iterator[Draft]:
    """Read "The ministry had no reports of …"; what is already said by somebody is left alone."""
    words, span = sentence.words, sentence.span
    said = [one.span(piece) for one in done for piece in one.pieces]
    for found in lexicon.phrases.no_knowledge.finditer(text, span.start, span.end):
        first = next(at for at, word in enumerate(words) if word.end > found.start())
        last = max(at for at, word in enumerate(words) if word.start < found.end())
        if words[first].quote >= 0 or any(one.start <= found.start() < one.end for one in said):
            continue
        source = subject_before(words, first)
        cue = Cue(first=first, at=first, last=last, shape=Shape.OTHER, verb=_VERB)
        start = last + 2
        if source is None or start >= len(words):
            continue
        piece = Range(start, content_end(words, cue, start))
        draft = drafted(sentence, cue, source, [piece], _PATTERN)
        if draft is not None:
            yield draft
