"""The stance, type and pattern of a claim, from its cue and from how its content begins."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from annotations.suggest.attributions.cues import Cue
from annotations.suggest.attributions.lexicon import CueType, Phrases
from annotations.text.spans import Span
from annotations.values.vocabulary import Polarity, Stance, default_polarity

_BY_TYPE: Final[Mapping[CueType, Stance]] = {
    CueType.DENY: Stance.DENIES,
    CueType.ACCUSE: Stance.ACCUSES,
    CueType.IDENTIFY: Stance.IDENTIFIES_AS,
    CueType.NO_KNOWLEDGE: Stance.NO_CONFIRMATION,
    CueType.BELIEF: Stance.BELIEVES,
}
_PATTERNS: Final[Mapping[CueType, int]] = {
    CueType.DENY: 10,
    CueType.CONFIRM: 14,
    CueType.ACCUSE: 15,
    CueType.NO_KNOWLEDGE: 12,
    CueType.IDENTIFY: 13,
    CueType.COMMIT: 23,
    CueType.HEARSAY: 16,
}
_NOT_SAID: Final[Mapping[CueType, Stance]] = {
    CueType.REPORT: Stance.DECLINES_COMMENT,
    CueType.CLAIM: Stance.DECLINES_COMMENT,
    CueType.ACCUSE: Stance.DECLINES_COMMENT,
    CueType.CONFIRM: Stance.NO_CONFIRMATION,
    CueType.IDENTIFY: Stance.NO_CONFIRMATION,
}
_SHOWN: Final = 17
_TOLD: Final = 18
_RESPONSIBLE: Final = 11
_KEPT: Final = frozenset({11, 15, 16, 20, 21})  # patterns already told apart by how they are read
_NEAR: Final = 160  # code points of content in which blame is looked for


class Reading(NamedTuple):
    """What a claim does, by its cue and its content."""

    type: CueType
    stance: Stance
    polarity: Polarity | None
    pattern: int
    is_attitude: bool


def reading(text: str, cue: Cue, content: Span, pattern: int, phrases: Phrases) -> Reading:
    """Read what the source does with the content, and by which pattern it was found."""
    stance, kind = _stance(text, cue, content, phrases)
    if pattern == _RESPONSIBLE:
        stance = Stance.CLAIMS_RESPONSIBILITY
    return Reading(
        type=kind,
        stance=stance,
        polarity=_polarity(cue, stance),
        pattern=pattern if pattern in _KEPT else _pattern(pattern, kind, stance),
        is_attitude=_is_attitude(kind, stance),
    )


def _stance(text: str, cue: Cue, content: Span, phrases: Phrases) -> tuple[Stance, CueType]:
    verb, end = cue.verb, min(content.end, content.start + _NEAR)
    if verb.type is not CueType.DENY and phrases.responsibility.match(text, content.start, end):
        return Stance.CLAIMS_RESPONSIBILITY, CueType.CLAIM
    if cue.negated:
        return _negated(cue)
    if verb.type is CueType.REPORT and phrases.knows_nothing.match(text, content.start, end):
        return Stance.NO_CONFIRMATION, CueType.NO_KNOWLEDGE
    if verb.stance is not None:
        return verb.stance, verb.type
    plain = _BY_TYPE.get(verb.type, Stance.ASSERTS)
    if plain is Stance.ASSERTS and phrases.to_blame.search(text, content.start, end):
        own = phrases.itself.match(text, content.start, end)
        return (Stance.CLAIMS_RESPONSIBILITY if own else Stance.ACCUSES), verb.type
    return plain, verb.type


def _negated(cue: Cue) -> tuple[Stance, CueType]:
    """Read "did not confirm", "would not say", "did not blame": no denial of what follows."""
    if cue.verb.type in _NOT_SAID:
        return _NOT_SAID[cue.verb.type], CueType.NO_KNOWLEDGE
    if cue.verb.type is CueType.DENY:
        return Stance.ASSERTS, cue.verb.type
    return _BY_TYPE.get(cue.verb.type, Stance.ASSERTS), cue.verb.type


def _is_attitude(kind: CueType, stance: Stance) -> bool:
    """Tell whether a claim is no statement; a threat is one, a promise or a demand is not."""
    if kind is CueType.BELIEF or stance is Stance.ENDORSES:
        return True
    return kind is CueType.COMMIT and stance is not Stance.THREATENS


def _polarity(cue: Cue, stance: Stance) -> Polarity | None:
    if stance is not Stance.ENDORSES:
        return None
    return (
        Polarity.AGAINST
        if cue.verb.type is not CueType.BELIEF
        else default_polarity(cue.verb.lemma)
    )


def _pattern(pattern: int, kind: CueType, stance: Stance) -> int:
    if stance is Stance.CLAIMS_RESPONSIBILITY:
        return _RESPONSIBLE
    if stance is Stance.SHOWS:
        return _SHOWN
    return _PATTERNS.get(kind, pattern)


def pattern_told(pattern: int) -> int:
    """Give the pattern of a plain statement that is told to somebody."""
    return _TOLD if pattern == 1 else pattern
