"""Claims that a noun brings, not a verb: "the ministry's claim that …", "in the mayor's view, …".

Rare, and less sure than what a verb brings.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from annotations.suggest.attributions.clauses import FINITE, Range, has_clause, is_at, is_verb_at
from annotations.suggest.attributions.cues import Cue, Shape
from annotations.suggest.attributions.drafts import Draft, drafted
from annotations.suggest.attributions.ends import content_end
from annotations.suggest.attributions.following import after_time
from annotations.suggest.attributions.lexicon import AttributionLexicon, Kind, Role, Takes
from annotations.suggest.attributions.names import name_end
from annotations.suggest.attributions.reading import Sentence
from annotations.suggest.attributions.tokens import Token

_NOUN_CUE: Final = 21
_MOST_ADJECTIVES: Final = (
    3  # words between owner and noun: "the ministry's second, longer statement"
)
_LONGEST_OWNER: Final = 8  # tokens
_ADJECTIVES: Final = frozenset({Kind.WORD, Kind.ED, Kind.ING, Kind.ADVERB, Kind.NUMBER})
_OWNERS: Final = frozenset({Kind.NAME, Kind.WORD, Kind.NUMBER, Kind.ING})
_BEGINS: Final = frozenset({Kind.DETERMINER, Kind.POSSESSIVE})
_OPENS_CLAUSE: Final = frozenset({Kind.RELATIVE, Kind.SUBORDINATOR, Kind.THAT})
_PAUSES: Final = frozenset({Kind.COMMA, Kind.SEMICOLON, Kind.DASH})
_SAYS: Final = frozenset({Kind.COLON, Kind.COMMA})


def noun_cues(sentence: Sentence, lexicon: AttributionLexicon) -> Iterator[Draft]:
    """Read "X's claim that …", "X's answer was that …", "in X's words, …", "in the words of X"."""
    words = sentence.words
    for at, word in enumerate(words):
        noun = lexicon.nouns.get(word.low)
        if noun is None or word.quote >= 0 or not at:
            continue
        cue = Cue(first=at, at=at, last=at, shape=Shape.NOUN, verb=noun)
        owner = _owner(words, at)
        found = _framed(sentence, cue, owner) or (owner and _stated(sentence, cue, owner))
        if found:
            yield found


def _owner(words: Sequence[Token], noun: int) -> Range | None:
    """Find whose a noun is: "his", "Kim Lee's", "the ministry's"."""
    at = noun - 1
    lowest = max(0, at - _MOST_ADJECTIVES)
    while at > lowest and not _owns(words[at]) and words[at].kind in _ADJECTIVES:
        at -= 1
    word = words[at]
    if not _owns(word) or word.quote >= 0 or Role.WHOSE in word.roles:
        return None
    if word.kind is Kind.POSSESSIVE:
        return Range(at, at + 1)
    return Range(_owner_start(words, at), at + 1)


def _owns(word: Token) -> bool:
    return word.kind is Kind.POSSESSIVE or Role.GENITIVE in word.roles


def _owner_start(words: Sequence[Token], last: int) -> int:
    """Find where "the foreign ministry's" or "President Lee's" begins."""
    start, lowest = last, max(0, last - _LONGEST_OWNER)
    while start > lowest and words[start - 1].kind in _OWNERS and words[start - 1].quote < 0:
        start -= 1
    if start > 0 and words[start - 1].kind in _BEGINS and words[start - 1].quote < 0:
        return start - 1
    while start < last and words[start].kind is not Kind.NAME:
        start += 1  # without an article, a word before a name may be a verb
    return start


def _stated(sentence: Sentence, cue: Cue, owner: Range) -> Draft | None:
    """Read "X's claim that …" and "X's answer was that …"."""
    if Takes.THAT not in cue.verb.takes:
        return None
    words, start = sentence.words, _content_start(sentence.words, cue.last + 1)
    if start is None:
        return None
    end = min(content_end(words, cue, start), _pause(words, start))
    if start == after_time(words, cue.last + 1) and not _has_verb(words, owner.start):
        end = min(end, _clause_end(words, start + 1))
    return drafted(sentence, cue, owner, [Range(start, end)], _NOUN_CUE)


def _content_start(words: Sequence[Token], at: int) -> int | None:
    """Find the "that" or the quotation that says what the noun names."""
    start = after_time(words, at)
    if is_at(words, start, Kind.THAT):
        is_relative = start + 1 < len(words) and words[start + 1].kind in FINITE
        return start if has_clause(words, start + 1) and not is_relative else None
    if start >= len(words) or Role.BE not in words[start].roles or words[start].quote >= 0:
        return None
    start += 1
    if start < len(words) and words[start].quote < 0 and words[start].kind in _SAYS:
        start += 1
    begins = start < len(words) and (is_at(words, start, Kind.THAT) or words[start].quote >= 0)
    return start if begins else None


def _pause(words: Sequence[Token], start: int) -> int:
    """Find the first comma or semicolon with a whole clause before it."""
    for at in range(start + 1, len(words)):
        pauses = words[at].quote < 0 and words[at].kind in _PAUSES
        if pauses and has_clause(words, start + 1, at):
            return at
    return len(words)


def _has_verb(words: Sequence[Token], end: int) -> bool:
    """Tell whether a verb stands before a token, so that what follows is no subject."""
    return any(word.quote < 0 and is_verb_at(words, at) for at, word in enumerate(words[:end]))


def _clause_end(words: Sequence[Token], start: int) -> int:
    """Find where the clause of a subject ends: "X's claim that it rained | was not confirmed"."""
    verbs, clauses = 0, 1
    for at in range(start, len(words)):
        word = words[at]
        if word.quote >= 0:
            continue
        if word.kind in _OPENS_CLAUSE:
            clauses += 1
        elif is_verb_at(words, at) and words[at - 1].kind is not Kind.CONJUNCTION:
            verbs += 1
            if verbs > clauses:
                return at
    return len(words)


def _framed(sentence: Sentence, cue: Cue, owner: Range | None) -> Draft | None:
    """Read "In X's view, …", "…, in X's words" and "…, in the words of X"."""
    words = sentence.words
    if Takes.TAG not in cue.verb.takes:
        return None
    source = owner or _named_after(words, cue.at)
    if source is None:
        return None
    lead = (owner.start if owner else cue.at - 1) - 1
    end = max(cue.last + 1, source.end)
    if lead < 0 or words[lead].quote >= 0 or words[lead].low not in cue.verb.about:
        return None
    return _round(sentence, cue, source, Range(lead, end))


def _named_after(words: Sequence[Token], noun: int) -> Range | None:
    """Read whose words they are in "the words of Kim Lee"."""
    start = noun + 2
    is_named = start < len(words) and Role.JOINS in words[noun + 1].roles
    if not is_named or words[noun - 1].kind is not Kind.DETERMINER:
        return None
    end = name_end(words, start)
    return Range(start, end) if end > start else None


def _round(sentence: Sentence, cue: Cue, source: Range, frame: Range) -> Draft | None:
    """Take what stands before and after a frame between commas as what is said."""
    words, pieces = sentence.words, []
    opens = frame.start == 0
    closes = frame.end >= len(words) - 1
    if not opens:
        if words[frame.start - 1].quote < 0 and words[frame.start - 1].kind is not Kind.COMMA:
            return None
        pieces.append(Range(0, frame.start))
    if not closes:
        if words[frame.end].quote < 0 and words[frame.end].kind not in _SAYS:
            return None
        pieces.append(Range(frame.end, len(words)))
    said = any(
        has_clause(words, piece.start, piece.end)
        or any(word.quote >= 0 for word in words[piece.start : piece.end])
        for piece in pieces
    )
    return drafted(sentence, cue, source, pieces, _NOUN_CUE) if said else None
