"""Two-step sources: "was quoted by a paper as saying", "as reported by a paper"."""

from collections.abc import Iterator, Sequence
from typing import Final

from annotations.suggest.attributions.clauses import Range
from annotations.suggest.attributions.cues import HELPING, Cue, Shape, group_start, wordless
from annotations.suggest.attributions.drafts import Draft, drafted
from annotations.suggest.attributions.ends import content_end
from annotations.suggest.attributions.following import Following, Follows
from annotations.suggest.attributions.lexicon import AttributionLexicon, Form, Kind, Role, Takes
from annotations.suggest.attributions.names import name_end
from annotations.suggest.attributions.reading import Sentence
from annotations.suggest.attributions.subjects import subject_before
from annotations.suggest.attributions.tokens import Token

_TWO_STEPS: Final = 20
_FARTHEST: Final = 16  # tokens from "quoted" to "as saying"


def is_quoting(words: Sequence[Token], cue: Cue) -> bool:
    """Tell whether a cue is the second half of "quoted … as saying"."""
    follows_as = cue.first > 1 and Role.AS in words[cue.first - 1].roles
    return cue.shape is Shape.GERUND and follows_as


def quoting(sentence: Sentence, cue: Cue, after: Following, cues: Sequence[Cue]) -> Draft | None:
    """Read "was quoted by a paper as saying …" and "a paper quoted her as saying …"."""
    words, as_at = sentence.words, cue.first - 1
    near = (one for one in cues if as_at - _FARTHEST <= one.at < as_at)
    quoted = next((one for one in near if Takes.QUOTING in one.verb.takes), None)
    if quoted is None or after.kind in {Follows.NOTHING, Follows.DOING}:
        return None
    subject = subject_before(words, quoted.first)
    said_by, medium = subject, None
    if quoted.shape is not Shape.PASSIVE:
        said_by, medium = Range(quoted.last + 1, as_at), subject
    elif Role.BY in words[quoted.last + 1].roles:
        medium = Range(quoted.last + 2, as_at)
    if said_by is None or said_by.start >= said_by.end:
        return None
    piece = Range(after.start, content_end(words, cue, after.start, cues))
    found = drafted(sentence, cue, said_by, [piece], _TWO_STEPS)
    if found is not None:
        found.medium = medium
    return found


def as_reported_by(sentence: Sentence, lexicon: AttributionLexicon) -> Iterator[Draft]:
    """Read "As reported by a paper, …" and "…, as noted by a paper"."""
    words = sentence.words
    for by in range(2, len(words)):
        if Role.BY not in words[by].roles or words[by].quote >= 0:
            continue
        form = lexicon.cues.get(words[by - 1].low)
        if form is not None and Form.PARTICIPLE in form.forms:
            found = _reported_by(sentence, by - 1)
            if found is not None:
                yield found


def _reported_by(sentence: Sentence, at: int) -> Draft | None:
    words = sentence.words
    first, _ = group_start(words, at)
    as_at = first - 1
    if as_at < 0 or Role.AS not in words[as_at].roles or words[first].kind in HELPING:
        return None
    end = name_end(words, at + 2)
    if as_at == 0:
        pieces = [Range(end, len(words))]
    elif words[as_at - 1].kind is Kind.COMMA:
        pieces = [Range(0, as_at)]
    else:
        return None
    return drafted(sentence, wordless(at, at), Range(at + 2, end), pieces, _TWO_STEPS)
