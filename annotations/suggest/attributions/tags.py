"""Claims whose cue stands after or inside what is said: "…, she said", "…, said Kim Lee, …"."""

from collections.abc import Sequence
from typing import Final

from annotations.suggest.attributions.clauses import (
    Range,
    has_clause,
    is_at,
    is_clause_at,
    next_comma,
    quote_ends_at,
)
from annotations.suggest.attributions.cues import Cue, Shape
from annotations.suggest.attributions.drafts import Draft, drafted
from annotations.suggest.attributions.following import Following
from annotations.suggest.attributions.lexicon import Kind, Role, Takes
from annotations.suggest.attributions.reading import Sentence
from annotations.suggest.attributions.subjects import subject_before
from annotations.suggest.attributions.tokens import Token

_AFTER: Final = 2  # pattern: the cue stands after what is said
_AMID: Final = 3  # pattern: the cue stands between two pieces of it
_WORDING: Final = 21  # pattern: "as she put it"
_NAMES: Final = frozenset(
    {
        Kind.NAME,
        Kind.DETERMINER,
        Kind.WORD,
        Kind.SUBJECT,
        Kind.POSSESSIVE,
        Kind.NUMBER,
        Kind.ED,
    }
)
_CLOSERS: Final = frozenset({Kind.COMMA, Kind.COLON, Kind.STOP})
_PAUSES: Final = frozenset({Kind.COMMA, Kind.STOP, Kind.COLON, Kind.DASH})
_NOT_SAID: Final = frozenset({Kind.ING, Kind.RELATIVE, Kind.SUBORDINATOR})
_FEW_QUOTED: Final = 3  # quoted tokens that may be a title
_SCRAP: Final = 5  # tokens from a comma on that say nothing without a verb
_MEDIUM_NEAR: Final = 4  # tokens from "in" to "statement"
_LONG_BEFORE: Final = 2  # tokens that make a first piece worth having


def tag(sentence: Sentence, cue: Cue, source: Range, after: Following) -> Draft | None:
    """Read "…, she said" and "…, she said, …"."""
    words = sentence.words
    if cue.shape is not Shape.FINITE or Takes.TAG not in cue.verb.takes or not source.start:
        return None
    before = words[source.start - 1]
    if Role.AS in before.roles:
        return _as_clause(sentence, cue, source, after)
    if before.kind not in {Kind.COMMA, Kind.DASH} and before.quote < 0:
        return None
    rest = _rest(words, source, after.start)
    if rest is not None:
        return drafted(sentence, cue, source, [Range(0, source.start), rest], _AMID)
    if not _is_said(words, source.start):
        return None
    return drafted(sentence, cue, source, [Range(0, source.start)], _AFTER)


def _is_said(words: Sequence[Token], end: int) -> bool:
    """Tell whether what stands before a tag can be all that is said."""
    quoted = sum(word.quote >= 0 for word in words[:end])
    return quote_ends_at(words, end) or quoted > _FEW_QUOTED or has_clause(words, 0, end)


def _as_clause(sentence: Sentence, cue: Cue, source: Range, after: Following) -> Draft | None:
    """Read "As she explained, …", "…, as she explained" and "…, as she explained, …"."""
    words, as_at = sentence.words, source.start - 1
    if words[cue.last + 1 : cue.last + 2] and words[cue.last + 1].kind is Kind.TO:
        return None  # "…, as he continued to shout"
    pieces = []
    if as_at > 1 and (words[as_at - 1].kind is Kind.COMMA or words[as_at - 1].quote >= 0):
        pieces.append(Range(0, as_at))
    if after.start < len(words) - 1 and words[after.start].kind is Kind.COMMA:
        pieces.append(Range(after.start + 1, len(words)))
    is_wording = Takes.WORDING in cue.verb.takes
    return drafted(sentence, cue, source, pieces, _WORDING if is_wording else _AFTER)


def after_pause(sentence: Sentence, cue: Cue, source: Range, after: Following) -> Draft | None:
    """Read "She says, rain or shine, they will march"."""
    words, at = sentence.words, after.start
    if cue.shape is not Shape.FINITE or Takes.CLAUSE not in cue.verb.takes:
        return None
    if at != cue.last + 1 or not is_at(words, at, Kind.COMMA) or source.start > _MEDIUM_NEAR:
        return None
    if at + 1 >= len(words) or words[at + 1].kind in {Kind.CONJUNCTION, Kind.ING, Kind.RELATIVE}:
        return None
    if not has_clause(words, at + 1):
        return None
    return drafted(sentence, cue, source, [Range(at + 1, len(words))], 1)


def _rest(words: Sequence[Token], source: Range, at: int) -> Range | None:
    """Find a second piece after a tag."""
    if at >= len(words) - 1 or words[at].kind not in _PAUSES:
        return quoted_rest(words, at)
    following = words[at + 1]
    if following.quote >= 0:
        return Range(at + 1, len(words))
    if quote_ends_at(words, source.start):
        return quoted_rest(words, at + 1)
    if _is_said(words, source.start) and following.kind in _NOT_SAID:
        return None
    is_short = len(words) - at <= _SCRAP and not has_clause(words, at + 1)
    if is_short and has_clause(words, 0, source.start):
        return None  # "…, the office said in a second, longer statement"
    return Range(at + 1, len(words))


def quoted_rest(words: Sequence[Token], at: int) -> Range | None:
    """Find a second quotation that follows a tag, to the end of the sentence."""
    for looked in range(max(at, 1), len(words)):
        if words[looked].quote >= 0 and words[looked - 1].kind in _CLOSERS:
            return Range(looked, len(words))
    return None


def inverted(sentence: Sentence, cue: Cue) -> Draft | None:
    """Read "…, said Kim Lee, a lawyer": the verb right after what is said, its subject after it."""
    words, at = sentence.words, cue.last + 1
    if not _may_invert(words, cue):
        return None
    if not quote_ends_at(words, cue.first):
        if _has_subject_after(words, cue, at):
            return None
        if not has_clause(words, 0, cue.first):
            return _inverted_amid(sentence, cue, at)
    end = inverted_end(words, at)
    pieces = [Range(0, cue.first)]
    rest = quoted_rest(words, end)
    if rest is not None:
        pieces.append(rest)
    return drafted(sentence, cue, Range(at, end), pieces, _AMID if rest else _AFTER)


def _has_subject_after(words: Sequence[Token], cue: Cue, at: int) -> bool:
    """Tell whether a clause of its own begins after the verb: "Kim, said he, left" has none."""
    if words[at].kind is Kind.SUBJECT:
        return at + 1 < len(words) and words[at + 1].kind not in _CLOSERS
    return subject_before(words, cue.first) is not None and is_clause_at(words, at)


def _may_invert(words: Sequence[Token], cue: Cue) -> bool:
    takes, at = cue.verb.takes, cue.last + 1
    if cue.shape is not Shape.FINITE or Takes.TAG not in takes or Takes.TOLD in takes:
        return False
    if cue.first != cue.at or not cue.first or at >= len(words):
        return False
    follows = quote_ends_at(words, cue.first) or words[cue.first - 1].kind is Kind.COMMA
    return follows and words[at].quote < 0 and words[at].kind in _NAMES


def _inverted_amid(sentence: Sentence, cue: Cue, at: int) -> Draft | None:
    """Read "The plan, said Kim Lee, would fail": the tag stands inside a clause."""
    words = sentence.words
    end = next_comma(words, at)
    if end >= len(words) - 1 or has_clause(words, at, end):
        return None
    pieces = [Range(end + 1, len(words))]
    if cue.first > _LONG_BEFORE:
        pieces.insert(0, Range(0, cue.first))
    return drafted(sentence, cue, Range(at, end), pieces, _AMID)


def inverted_end(words: Sequence[Token], at: int) -> int:
    """Find the end of an inverted subject with its appositions and relative clauses."""
    if words[at].kind is Kind.SUBJECT:
        return at + 1
    for looked in range(at + 1, len(words)):
        word = words[looked]
        if word.quote >= 0:
            if words[looked - 1].kind in _CLOSERS:
                return looked - 1
        elif word.kind is Kind.TIME:
            return looked - 1 if Role.ON in words[looked - 1].roles else looked
        elif _ends_name(words, looked):
            return looked
    return len(words) - 1 if is_at(words, len(words) - 1, Kind.STOP) else len(words)


def _ends_name(words: Sequence[Token], at: int) -> bool:
    word = words[at]
    if word.kind in {Kind.SEMICOLON, Kind.DASH, Kind.COLON}:
        return True
    if word.kind is Kind.COMMA:
        return at + 1 < len(words) and _ends_after_comma(words[at + 1])
    if Role.CIRCUMSTANCE in word.roles:
        return not _is_in_relative(words, at)
    is_lead = word.kind in {Kind.PREPOSITION, Kind.TO}
    near = words[at + 1 : at + 1 + _MEDIUM_NEAR]
    return is_lead and any(Role.MEDIUM in other.roles for other in near)


def _is_in_relative(words: Sequence[Token], at: int) -> bool:
    """Tell whether a circumstance belongs to a relative clause: ", whose firm left after …"."""
    return any(
        word.kind is Kind.RELATIVE or Role.WHOSE in word.roles
        for word in words[max(0, at - 8) : at]
    )


def _ends_after_comma(word: Token) -> bool:
    if Role.WHOSE in word.roles:
        return False
    contrasts = word.kind is Kind.CONJUNCTION and Role.BUT in word.roles
    return contrasts or word.kind in {Kind.ING, Kind.SUBORDINATOR}
