"""What follows a cue verb: recipient and adjuncts passed by, then what kind of content begins."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from annotations.suggest.attributions.clauses import ENDS, FINITE, Range
from annotations.suggest.attributions.cues import Cue, Shape
from annotations.suggest.attributions.lexicon import Kind, Role, Takes
from annotations.suggest.attributions.tokens import Token

_FARTHEST: Final = 28  # tokens of recipient and adjuncts
_LONGEST_ASIDE: Final = 9  # tokens from a comma to "that"
_NOUNS: Final = frozenset({Kind.WORD, Kind.NAME, Kind.NUMBER, Kind.TIME})
_RECIPIENTS: Final = _NOUNS | {Kind.DETERMINER, Kind.POSSESSIVE, Kind.ED}
_NAMED: Final = frozenset(
    {Kind.NAME, Kind.WORD, Kind.STOP, Kind.NUMBER, Kind.OTHER, Kind.ED, Kind.ING, Kind.MARK}
)
_JOINED: Final = frozenset(
    {
        Kind.NAME,
        Kind.WORD,
        Kind.DETERMINER,
        Kind.POSSESSIVE,
        Kind.ING,
        Kind.ED,
        Kind.NUMBER,
    }
)
_AFTER_RECIPIENT: Final = frozenset(
    {Kind.THAT, Kind.COMMA, Kind.PREPOSITION, Kind.COLON, Kind.TIME, Kind.STOP, Kind.MARK}
)
_ADJECTIVES: Final = frozenset({Kind.WORD, Kind.ED, Kind.ING, Kind.ADVERB})
_ADJECTIVE: Final = 2  # tokens of "a second"
_LONGEST_PHRASE: Final = 4  # tokens of "longer written note"
_AFTER_DEMONSTRATIVE: Final = frozenset({Kind.WORD, Kind.ED, Kind.NUMBER, Kind.STOP, Kind.COMMA})
_JOINED_VERBS: Final = frozenset({Kind.ED, Kind.PAST})


class Follows(StrEnum):
    """What begins where a cue's adjuncts end."""

    NOTHING = "nothing"  # the cue ends its clause
    THAT = "that"
    QUESTION = "question"
    QUOTE = "quote"
    DOING = "doing"
    ABOUT = "about"
    OTHER = "other"  # a bare clause or a noun phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Following:
    """What follows a cue: its kind, the token it begins with, whom the cue was told to."""

    kind: Follows
    start: int
    told_to: Range | None = None
    passed: bool = False  # words of time, place or occasion stand before it


def following(words: Sequence[Token], cue: Cue) -> Following:
    """Read what follows a cue verb."""
    at = cue.last + 1
    while _is_adverb_of_cue(words, at):
        at += 1
    told_to = None
    if Takes.RECIPIENT in cue.verb.takes:
        end = _recipient_end(words, at)
        if end > at:
            told_to, at = Range(at, end), end
    kind, start = _after_adjuncts(words, cue, at) or _at(words, cue, after_time(words, at))
    return Following(kind=kind, start=start, told_to=told_to, passed=start > at)


def _is_adverb_of_cue(words: Sequence[Token], at: int) -> bool:
    if at >= len(words) or words[at].quote >= 0 or words[at].kind is not Kind.ADVERB:
        return False
    return Role.OWN not in words[at].roles


def _at(words: Sequence[Token], cue: Cue, at: int) -> tuple[Follows, int]:
    """Tell what kind of content begins at a token."""
    if at >= len(words) or words[at].kind in ENDS:
        return Follows.NOTHING, at
    word = words[at]
    if word.quote >= 0:
        return Follows.QUOTE, at
    if word.kind is Kind.COMMA:
        return _after_comma(words, at)
    if word.kind is Kind.COLON:
        return _after_colon(words, at)
    if word.kind is Kind.THAT and Takes.THAT not in cue.verb.takes and _is_demonstrative(words, at):
        return Follows.OTHER, at
    return _opened_by(word, cue), at


def _is_demonstrative(words: Sequence[Token], that: int) -> bool:
    """Tell "blamed that group" from a clause or a relative clause that "that" opens."""
    after = words[that + 1] if that + 1 < len(words) else None
    return after is None or after.quote >= 0 or after.kind in _AFTER_DEMONSTRATIVE


def _opened_by(word: Token, cue: Cue) -> Follows:
    if word.kind is Kind.THAT:
        return Follows.THAT
    if Role.QUESTION in word.roles:
        return Follows.QUESTION
    if word.low in cue.verb.about:
        return Follows.ABOUT
    if word.kind is Kind.TO:
        return Follows.DOING
    return Follows.NOTHING if word.kind is Kind.CONJUNCTION else Follows.OTHER


def _after_comma(words: Sequence[Token], comma: int) -> tuple[Follows, int]:
    """Read a comma after a cue: a quotation, or "that" after an aside, may go on behind it."""
    if comma + 1 < len(words) and words[comma + 1].quote >= 0:
        return Follows.QUOTE, comma + 1
    for at in range(comma + 1, min(len(words), comma + _LONGEST_ASIDE)):
        word, before = words[at], words[at - 1]
        closes = before.kind is Kind.COMMA and at > comma + 1
        if word.quote >= 0:
            return (Follows.QUOTE, at) if closes else (Follows.NOTHING, comma)
        if word.kind is Kind.THAT:
            return (Follows.THAT, at) if before.kind is Kind.COMMA else (Follows.NOTHING, comma)
        if word.kind in FINITE or word.kind in {Kind.SUBJECT, Kind.STOP}:
            break
    return Follows.NOTHING, comma


def _after_colon(words: Sequence[Token], colon: int) -> tuple[Follows, int]:
    if colon + 1 >= len(words):
        return Follows.NOTHING, colon
    return (Follows.QUOTE if words[colon + 1].quote >= 0 else Follows.OTHER), colon + 1


def _after_adjuncts(words: Sequence[Token], cue: Cue, at: int) -> tuple[Follows, int] | None:
    """Pass "on Monday in a statement"; None if no adjunct begins here, or none is passed."""
    if not _is_adjunct(words, cue, at):
        return None
    is_time = after_time(words, at) > at
    has_verb = False
    for looked in range(at, min(len(words), at + _FARTHEST)):
        word = words[looked]
        if word.quote >= 0 and words[looked - 1].kind not in {Kind.COMMA, Kind.COLON}:
            return None
        ended = _ended(words, cue, looked)
        if ended is not None and not (word.kind is Kind.THAT and has_verb):
            return None if has_verb and is_time and ended[0] is Follows.NOTHING else ended
        if word.kind in FINITE or word.kind is Kind.SUBJECT:
            has_verb = True
            if is_time:
                return None
            if word.kind is Kind.SUBJECT and looked > at + 1 and words[looked - 1].kind in _NOUNS:
                return Follows.OTHER, looked
    reaches_end = not is_time and at + _FARTHEST >= len(words)
    return (Follows.NOTHING, len(words)) if reaches_end else None


def _is_adjunct(words: Sequence[Token], cue: Cue, at: int) -> bool:
    """Tell whether words of time, place or occasion begin at a token."""
    if at >= len(words) or words[at].quote >= 0 or words[at].low in cue.verb.about:
        return False
    word = words[at]
    takes_to = cue.verb.takes & (Takes.DOING | Takes.RECIPIENT) or cue.shape is Shape.PASSIVE
    if word.kind is Kind.TO and takes_to:
        return False
    if Role.AS in word.roles and Takes.AS in cue.verb.takes:
        return False
    if word.kind is Kind.SUBJECT and at + 1 < len(words) and Role.BE in words[at + 1].roles:
        return False  # there were
    listed = word.kind is Kind.PREPOSITION or Role.ADJUNCT in word.roles
    return listed or after_time(words, at) > at


def _ended(words: Sequence[Token], cue: Cue, at: int) -> tuple[Follows, int] | None:
    """Tell what a token begins that ends adjuncts; None if they go on."""
    word = words[at]
    if word.quote >= 0:
        return Follows.QUOTE, at
    if word.kind is Kind.THAT:
        return None if _is_relative(words, at) else (Follows.THAT, at)
    if Takes.REDUCED in cue.verb.takes and Role.WHETHER in word.roles:
        return Follows.QUESTION, at
    if word.kind in ENDS or _is_next_verb(words, at):
        return Follows.NOTHING, at
    if word.kind is Kind.COLON:
        return _after_colon(words, at)
    ends = word.kind is Kind.COMMA and not _joins_adjectives(words, at)
    return _after_comma(words, at) if ends else None


def _joins_adjectives(words: Sequence[Token], comma: int) -> bool:
    """Read the comma inside "in a second, longer note"."""
    if comma < _ADJECTIVE or words[comma - _ADJECTIVE].kind is not Kind.DETERMINER:
        return False
    for word in words[comma + 1 : comma + 1 + _LONGEST_PHRASE]:
        if Role.MEDIUM in word.roles:
            return True
        if word.kind not in _ADJECTIVES:
            break
    return False


def _is_next_verb(words: Sequence[Token], at: int) -> bool:
    """Tell whether "and left" begins: what goes on is of another verb."""
    joins = words[at].kind is Kind.CONJUNCTION and at + 1 < len(words)
    return joins and words[at + 1].kind in _JOINED_VERBS


def _is_relative(words: Sequence[Token], that: int) -> bool:
    """Tell "in a report that was leaked" from "on Monday that it was leaked"."""
    after = words[that + 1] if that + 1 < len(words) else None
    before = words[that - 1].kind
    return (
        after is not None
        and after.kind in FINITE
        and before in _NOUNS
        and before is not Kind.TIME
        and before is not Kind.NUMBER
    )


def after_time(words: Sequence[Token], at: int) -> int:
    """Pass "Monday", "on Monday", "late last week", "on 9 May"; `at` if no time begins there."""
    start = at
    while at < len(words) and words[at].quote < 0:
        step = _time_step(words, at, is_begun=at > start)
        if not step:
            break
        at += step
    return at


def _time_step(words: Sequence[Token], at: int, *, is_begun: bool) -> int:
    """Tell how many tokens from here on belong to a time."""
    word = words[at]
    after = words[at + 1] if at + 1 < len(words) else None
    if word.kind is Kind.TIME or (is_begun and Role.TIME_NOUN in word.roles):
        return 1
    if after is None:
        return 0
    is_timed = after.kind is Kind.TIME or after.roles & {Role.TIME_NOUN, Role.TIME_LEAD}
    if Role.TIME_LEAD in word.roles and is_timed:
        return 1
    if Role.ON in word.roles and after.kind is Kind.TIME:
        return 1
    if word.kind is not Kind.PREPOSITION:
        return 0
    return _date_step(words, at)


def _date_step(words: Sequence[Token], at: int) -> int:
    """Read "in 2011" and "on May 9", "on 9 May"."""
    following_kinds = [word.kind for word in words[at + 1 : at + 4]]
    if following_kinds[:1] == [Kind.NUMBER] and following_kinds[1:2] != [Kind.WORD]:
        return 2
    is_day = Role.ON in words[at].roles and following_kinds[:2] == [Kind.NAME, Kind.NUMBER]
    return 3 if is_day else 0


def _recipient_end(words: Sequence[Token], at: int) -> int:
    """Find where the recipient of "told reporters in Oslo" ends; `at` if there is none."""
    if at >= len(words) or words[at].quote >= 0:
        return at
    first = words[at]
    if first.kind in {Kind.OBJECT, Kind.SUBJECT} or _is_her(words, at):
        return at + 1
    return _name_end(words, at) if first.kind in _RECIPIENTS else at


def _name_end(words: Sequence[Token], start: int) -> int:
    """Find where a recipient that is named, or called by a noun, ends."""
    at = start + 1
    while at < len(words) and words[at].quote < 0:
        word = words[at]
        if word.kind in _NAMED:
            if _begins_clause(words, at, start):
                return at
            at += 1
        elif Role.JOINS in word.roles and at + 1 < len(words) and words[at + 1].kind in _JOINED:
            at += 2
        else:
            break
    return at


def _is_her(words: Sequence[Token], at: int) -> bool:
    """Tell "told her people fled" from "told her people that they fled", where she has people."""
    if Role.FEMININE_OBJECT not in words[at].roles:
        return False
    noun, after = words[at + 1 : at + 2], words[at + 2 : at + 3]
    owns = bool(noun and after) and noun[0].kind is Kind.WORD and after[0].kind in _AFTER_RECIPIENT
    return not owns


def _begins_clause(words: Sequence[Token], at: int, start: int) -> bool:
    """Tell whether a recipient ends before a token: "told reporters Kim Lee was …", a full stop."""
    word, before = words[at], words[at - 1]
    if word.kind is Kind.STOP:
        return at == len(words) - 1
    is_plural = before.kind is Kind.WORD and Role.S_ENDING in before.roles and at - 1 > start
    return is_plural and word.kind is Kind.NAME and words[start].kind is not Kind.DETERMINER
