"""Claims whose source nobody names, or a "by" does: passives, "Asked whether …", hearsay."""

from collections.abc import Sequence
from typing import Final

from annotations.suggest.attributions.clauses import (
    FINITE,
    Range,
    has_clause,
    has_main_clause,
    is_at,
    is_verb_at,
    next_comma,
)
from annotations.suggest.attributions.cues import Cue, Shape, wordless
from annotations.suggest.attributions.drafts import Draft, drafted
from annotations.suggest.attributions.ends import content_end
from annotations.suggest.attributions.following import Following, Follows, after_time
from annotations.suggest.attributions.lexicon import CueType, CueVerb, Kind, Role, Takes
from annotations.suggest.attributions.reading import Sentence
from annotations.suggest.attributions.subjects import subject_before
from annotations.suggest.attributions.tokens import Token

_ACCUSED: Final = 15
_HEARSAY: Final = 16
AUTHORSHIP: Final = 11
_SAID_TYPES: Final = frozenset({CueType.REPORT, CueType.CLAIM, CueType.BELIEF})
_RUMOUR: Final = CueVerb(lemma="", type=CueType.HEARSAY, takes=Takes.NOTHING)
_LEADS: Final = frozenset({Kind.CONJUNCTION, Kind.PREPOSITION, Kind.SUBORDINATOR})
_LONGEST_ATTACK: Final = 14  # tokens
_NAME_BREAKS: Final = FINITE | {
    Kind.COMMA,
    Kind.SEMICOLON,
    Kind.RELATIVE,
    Kind.THAT,
    Kind.DASH,
    Kind.STOP,
}
_BEFORE_DEED: Final = frozenset(
    {
        Kind.DETERMINER,
        Kind.POSSESSIVE,
        Kind.NUMBER,
        Kind.NAME,
        Kind.WORD,
        Kind.ED,
        Kind.ING,
        Kind.TIME,
        Kind.ADVERB,
    }
)
_COMPOUND: Final = frozenset({Kind.WORD, Kind.NAME, Kind.ING})  # a bomb victim
_MEDIUM_NEAR: Final = 4  # tokens from "in" to "statement"


def passive(sentence: Sentence, cue: Cue, after: Following) -> Draft | None:
    """Read "is accused of …", "was said to be …", "it was reported that …"."""
    words, verb = sentence.words, cue.verb
    if Takes.REDUCED in verb.takes:
        return asked(sentence, cue, after)
    if Takes.AUTHORSHIP in verb.takes and _is_by(words, cue):
        return _claimed_by(sentence, cue)
    subject = subject_before(words, cue.first)
    return _told_of(sentence, cue, after, subject) if subject else None


def _told_of(sentence: Sentence, cue: Cue, after: Following, subject: Range) -> Draft | None:
    """Read what is said of a passive's subject, or of nothing: "it was reported that …"."""
    words, verb = sentence.words, cue.verb
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
    start = end = cue.last + 2
    while end < len(words) and not _ends_claimant(words, end):
        end += 1
    attack = _attack(words, cue.first)
    return drafted(sentence, cue, Range(start, end), [attack], AUTHORSHIP) if end > start else None


def _is_by(words: Sequence[Token], cue: Cue) -> bool:
    return cue.last + 1 < len(words) and Role.BY in words[cue.last + 1].roles


def _ends_claimant(words: Sequence[Token], at: int) -> bool:
    """Tell whether the name of who claims something ends before a token: "on Monday", "killed"."""
    word = words[at]
    if word.kind in _NAME_BREAKS or after_time(words, at) > at or Role.CIRCUMSTANCE in word.roles:
        return True
    near = words[at + 1 : at + 1 + _MEDIUM_NEAR]
    in_medium = word.kind is Kind.PREPOSITION and any(Role.MEDIUM in one.roles for one in near)
    return in_medium or (word.kind is Kind.ED and is_verb_at(words, at))


def names_deed(words: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether a stretch is a noun for violence, and no clause: "the blasts in two towns"."""
    for at in range(start, end):
        if Role.DEED in words[at].roles:
            goes_on = at + 1 < end and words[at + 1].kind in _COMPOUND
            return not goes_on and not has_main_clause(words, start, end)
        if words[at].kind not in _BEFORE_DEED:
            return False
    return False


def _attack(words: Sequence[Token], end: int) -> Range:
    """Find what is claimed: the words from the last comma on, without their opening."""
    if end and words[end - 1].kind is Kind.COMMA:
        end -= 1  # "the attack, later claimed by …"
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
