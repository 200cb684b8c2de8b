"""Claims whose source nobody names, or a "by" does: passives, "Asked whether …", hearsay."""

from collections.abc import Sequence
from typing import Final

from annotations.suggest.attributions.clauses import Range, has_clause, is_at, next_comma
from annotations.suggest.attributions.cues import Cue, Shape, wordless
from annotations.suggest.attributions.drafts import Draft, drafted
from annotations.suggest.attributions.ends import content_end
from annotations.suggest.attributions.following import Following, Follows
from annotations.suggest.attributions.lexicon import CueType, CueVerb, Kind, Role, Takes
from annotations.suggest.attributions.reading import Sentence
from annotations.suggest.attributions.subjects import subject_before
from annotations.suggest.attributions.tokens import Token

_ACCUSED: Final = 15
_HEARSAY: Final = 16
_AUTHORSHIP: Final = 11
_SAID_TYPES: Final = frozenset({CueType.REPORT, CueType.CLAIM, CueType.BELIEF})
_RUMOUR: Final = CueVerb(lemma="", type=CueType.HEARSAY, takes=Takes.NOTHING)
_LEADS: Final = frozenset({Kind.CONJUNCTION, Kind.PREPOSITION, Kind.SUBORDINATOR})
_LONGEST_ATTACK: Final = 14  # tokens
_NAME_BREAKS: Final = frozenset(
    {Kind.COMMA, Kind.SEMICOLON, Kind.RELATIVE, Kind.THAT, Kind.DASH, Kind.STOP, Kind.AUXILIARY}
)


def passive(sentence: Sentence, cue: Cue, after: Following) -> Draft | None:
    """Read "is accused of …", "was said to be …", "it was reported that …"."""
    words, verb = sentence.words, cue.verb
    if Takes.REDUCED in verb.takes:
        return asked(sentence, cue, after)
    subject = subject_before(words, cue.first)
    if subject is None:
        return None
    if verb.type is CueType.ACCUSE and after.kind is Follows.ABOUT:
        piece = Range(after.start, content_end(words, cue, after.start))
        return drafted(sentence, cue, None, [subject, piece], _ACCUSED)
    piece = Range(after.start, content_end(words, cue, after.start))
    if after.kind is Follows.DOING and verb.type in _SAID_TYPES and Takes.THAT in verb.takes:
        return drafted(sentence, cue, None, [subject, piece], _HEARSAY)
    is_told = Takes.TOLD in verb.takes and after.kind is Follows.QUESTION
    is_empty = Role.IT in words[subject.start].roles or Takes.TOLD in verb.takes
    if (is_empty and after.kind is Follows.THAT) or is_told:
        return drafted(sentence, cue, None, [piece], _HEARSAY)
    return None


def reduced(sentence: Sentence, cue: Cue, after: Following) -> Draft | None:
    """Read "Asked whether …, she nodded" and "an attack claimed by a group"."""
    if Takes.AUTHORSHIP in cue.verb.takes:
        return _claimed_by(sentence, cue)
    return asked(sentence, cue, after)


def asked(sentence: Sentence, cue: Cue, after: Following) -> Draft | None:
    """Read "Asked whether it rained, she nodded": who asks is not said."""
    start = after.start + (after.kind is Follows.ABOUT)
    if after.kind not in {Follows.QUESTION, Follows.DOING, Follows.ABOUT}:
        return None
    piece = Range(start, next_comma(sentence.words, start))
    return drafted(sentence, cue, None, [piece], _HEARSAY)


def _claimed_by(sentence: Sentence, cue: Cue) -> Draft | None:
    words = sentence.words
    start = cue.last + 2
    end = start
    while end < len(words) and words[end].kind not in _NAME_BREAKS:
        end += 1
    attack = _attack(words, cue.first)
    return drafted(sentence, cue, Range(start, end), [attack], _AUTHORSHIP) if end > start else None


def _attack(words: Sequence[Token], end: int) -> Range:
    """Find what is claimed: the words from the last comma on, without their opening."""
    start = end
    while start > 0 and words[start - 1].kind not in _NAME_BREAKS and end - start < _LONGEST_ATTACK:
        start -= 1
    while start < end and words[start].kind in _LEADS:
        start += 1
    return Range(start, end)


def hearsay(sentence: Sentence) -> Draft | None:
    """Read a sentence with "reportedly": its clause is said by somebody who is not named."""
    words = sentence.words
    outside = (at for at, word in enumerate(words) if word.quote < 0)
    at = next((at for at in outside if Role.HEARSAY in words[at].roles), None)
    if at is None:
        return None
    start, end = _clause_around(words, at)
    if not has_clause(words, start, end):
        return None
    pieces = [Range(start, at), Range(at + 1, end)]
    return drafted(sentence, wordless(at, at, _RUMOUR), None, pieces, _HEARSAY)


def _clause_around(words: Sequence[Token], at: int) -> Range:
    start = at
    while start > 0 and not is_at(words, start - 1, Kind.COMMA):
        start -= 1
    return Range(start, next_comma(words, at))


def is_active_accusation(cue: Cue, after: Following) -> bool:
    """Tell whether "accused of" without an auxiliary is no statement: "a man accused of theft"."""
    is_reduced = cue.shape is Shape.FINITE and after.kind is Follows.ABOUT
    return is_reduced and cue.verb.type is CueType.ACCUSE and Takes.NOUN in cue.verb.takes
