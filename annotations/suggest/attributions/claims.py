"""One cue of a sentence read as a claim: its source, and the pieces of its content."""

from collections.abc import Sequence
from typing import Final

from annotations.suggest.attributions.clauses import (
    FINITE,
    NOUNS,
    Range,
    has_clause,
    is_at,
    quote_end,
    quote_ends_at,
    speech_ends_at,
)
from annotations.suggest.attributions.cues import Cue, Shape
from annotations.suggest.attributions.drafts import Draft, drafted
from annotations.suggest.attributions.ends import content_end
from annotations.suggest.attributions.following import Following, Follows, following
from annotations.suggest.attributions.lexicon import CueType, Kind, Role, Takes
from annotations.suggest.attributions.phrases import phrase_before
from annotations.suggest.attributions.quoting import is_quoting, quoting
from annotations.suggest.attributions.reading import Sentence
from annotations.suggest.attributions.sourceless import (
    AUTHORSHIP,
    is_active_accusation,
    names_deed,
    passive,
    reduced,
)
from annotations.suggest.attributions.subjects import absolute_subject, main_subject, subject_before
from annotations.suggest.attributions.tags import after_pause, inverted, tag
from annotations.suggest.attributions.tokens import Token

_NEEDS: Final = {
    Follows.THAT: Takes.THAT,
    Follows.QUESTION: Takes.QUESTION,
    Follows.DOING: Takes.DOING,
    Follows.ABOUT: Takes.ABOUT,
    Follows.QUOTE: Takes.QUOTE,
    Follows.OTHER: Takes.CLAUSE | Takes.NOUN | Takes.AS,
    Follows.NOTHING: Takes.TAG,
}
_MEDIUM_VERBS: Final = frozenset({Kind.PAST, Kind.ED, Kind.WORD, Kind.PREPOSITION})
_JOINED: Final = frozenset({Kind.CONJUNCTION, Kind.COMMA})
_ING_SUBJECTS: Final = frozenset({Kind.WORD, Kind.NAME, Kind.OBJECT, Kind.NUMBER, Kind.OTHER})
_QUOTE_PAUSES: Final = frozenset({Kind.COMMA, Kind.SEMICOLON, Kind.DASH})
_SPEECH: Final = 6  # tokens of a quotation that is no title
_FEW_NOUNS: Final = 4
_SAID: Final = 1
_AMID: Final = 3
_IDENTIFIED: Final = 13


def claim(sentence: Sentence, cue: Cue, cues: Sequence[Cue], done: Sequence[Draft]) -> Draft | None:
    """Read one cue of a sentence; `cues` are all of it, `done` the claims before it."""
    words = sentence.words
    after = following(words, cue)
    if cue.shape is Shape.PASSIVE:
        return passive(sentence, cue, after)
    if cue.shape is Shape.REDUCED:
        return reduced(sentence, cue, after)
    if is_quoting(words, cue):
        return quoting(sentence, cue, after, cues)
    found = inverted(sentence, cue)
    if found is not None:
        return _before_others(found, cues)
    source = _source(words, cue, done)
    if source is None or _is_no_claim(words, cue, source, after):
        return None
    found = _with_source(sentence, cue, source, after, cues)
    if found is not None:
        found.told_to = after.told_to
    return found and _before_others(found, cues)


def _before_others(found: Draft, cues: Sequence[Cue]) -> Draft:
    """Leave out a second quotation that another cue brings: “…,” she said, adding: “…”."""
    last, words = found.pieces[-1], found.sentence.words
    if len(found.pieces) > 1 and found.cue.last < last.start and words[last.start].quote >= 0:
        between = (one for one in cues if found.cue.last < one.first < last.start)
        if any(one.shape in {Shape.ING, Shape.FINITE} for one in between):
            del found.pieces[-1]
    return found


def _with_source(
    sentence: Sentence, cue: Cue, source: Range, after: Following, cues: Sequence[Cue]
) -> Draft | None:
    """Read what a cue with its subject before it says: after it, before it, or round it."""
    words = sentence.words
    if after.kind is Follows.NOTHING:
        tagged = tag(sentence, cue, source, after)
        return tagged or after_pause(sentence, cue, source, after)
    follows_quote = (
        cue.shape is Shape.FINITE and source.start > 0 and quote_ends_at(words, source.start)
    )
    may_tag = follows_quote and Takes.TAG in cue.verb.takes
    is_tag = may_tag and (after.kind is Follows.OTHER or _is_tag(words, source, after))
    if is_tag or not _fits(words, cue, after):
        return tag(sentence, cue, source, after) if may_tag else None
    if after.kind is Follows.QUOTE:
        pieces = [_quotation(words, after.start)]
        if follows_quote:
            pieces.insert(0, Range(0, source.start))
        return drafted(sentence, cue, source, pieces, _AMID if follows_quote else _SAID)
    return _said(sentence, cue, source, after, cues)


def _is_tag(words: Sequence[Token], source: Range, after: Following) -> bool:
    """Tell whether speech before a source is what is said: “…,” she said before she left."""
    if after.kind in {Follows.QUOTE, Follows.NOTHING} or source.start < _SPEECH:
        return False
    return after.passed and speech_ends_at(words, source.start)


def _said(
    sentence: Sentence, cue: Cue, source: Range, after: Following, cues: Sequence[Cue]
) -> Draft | None:
    """Read "she said that …" and its like."""
    words, start = sentence.words, after.start
    if after.kind is Follows.ABOUT:
        start += 1
    elif after.kind is Follows.DOING and after.told_to is not None:
        start = after.told_to.start  # asked [the firm to pay]
    elif after.kind is Follows.OTHER and Role.AS in words[start].roles:
        return _identified(sentence, cue, source, start)
    elif after.kind is Follows.OTHER and _has_gap(words, cue, start):
        return drafted(sentence, cue, source, [Range(start, _gap_end(words, start))], _SAID)
    end = content_end(words, cue, start, cues, source)
    is_deed = Takes.AUTHORSHIP in cue.verb.takes and names_deed(words, start, end)
    return drafted(sentence, cue, source, [Range(start, end)], AUTHORSHIP if is_deed else _SAID)


def _identified(sentence: Sentence, cue: Cue, source: Range, start: int) -> Draft | None:
    """Read "a man it identified as Kim Lee": only the name is said."""
    words = sentence.words
    end = start + 1
    while end < len(words) and words[end].kind in NOUNS | {Kind.DETERMINER, Kind.POSSESSIVE}:
        if words[end].kind is Kind.ED:
            break
        end += 1
    if any(word.kind is Kind.NAME for word in words[start:end]):
        while end > start and words[end - 1].kind is not Kind.NAME:
            end -= 1
    return drafted(sentence, cue, source, [Range(start, end)], _IDENTIFIED)


def _has_gap(words: Sequence[Token], cue: Cue, start: int) -> bool:
    """Read "a plan that she said would fail": the subject of what is said stands before."""
    return words[start].kind in FINITE and Takes.CLAUSE in cue.verb.takes


def _gap_end(words: Sequence[Token], at: int) -> int:
    while at < len(words) and not (is_at(words, at, Kind.COMMA) or is_at(words, at, Kind.DASH)):
        at += 1
    return at


def _fits(words: Sequence[Token], cue: Cue, after: Following) -> bool:
    """Tell whether a cue verb takes what follows it."""
    takes, word = cue.verb.takes, words[after.start]
    if cue.shape in {Shape.INFINITIVE, Shape.GERUND} and not _fits_loosely(words, cue, after):
        return False
    if not takes & _NEEDS[after.kind]:
        return after.kind is Follows.DOING and after.told_to is not None
    if after.kind is Follows.ABOUT and word.kind is Kind.TO:
        return cue.negated or Takes.DOING in takes or Takes.CLAUSE in takes
    return after.kind is not Follows.OTHER or _fits_plainly(words, takes, after.start)


def _fits_plainly(words: Sequence[Token], takes: Takes, start: int) -> bool:
    """Tell whether a bare clause or a noun, as the verb takes it, begins at a token."""
    word = words[start]
    if Role.AS in word.roles and Takes.AS in takes:
        return True
    if Takes.NOUN not in takes or (Takes.CLAUSE in takes and word.kind is Kind.PREPOSITION):
        return has_clause(words, start)
    return Takes.CLAUSE in takes or word.kind not in {Kind.PREPOSITION, Kind.SUBORDINATOR}


def _fits_loosely(words: Sequence[Token], cue: Cue, after: Following) -> bool:
    """Ask more of "to say" and "by saying", which rarely report: a whole clause must follow."""
    if after.kind is Follows.ABOUT:
        return False
    if after.kind is not Follows.OTHER or Role.RESPONSIBILITY in words[after.start].roles:
        return True
    return Takes.CLAUSE in cue.verb.takes and has_clause(words, after.start)


def _is_no_claim(words: Sequence[Token], cue: Cue, source: Range, after: Following) -> bool:
    if is_active_accusation(cue, after) or _names_itself(words, cue):
        return True
    return _describes(words, cue, source, after)


def _describes(words: Sequence[Token], cue: Cue, source: Range, after: Following) -> bool:
    """Read "a group backing Kim", "those who support him": an attitude that tells who is meant."""
    if cue.verb.type is not CueType.BELIEF or after.kind is not Follows.OTHER:
        return False
    if Takes.CLAUSE in cue.verb.takes and has_clause(words, after.start):
        return False
    is_relative = words[source.start].kind in {Kind.RELATIVE, Kind.THAT}
    return is_relative or cue.shape is not Shape.FINITE


def _names_itself(words: Sequence[Token], cue: Cue) -> bool:
    """Read "a group calling itself the Front", "a shop called “The Well”": a name, not a claim."""
    is_named = cue.shape is Shape.ING and cue.verb.type is CueType.IDENTIFY
    if cue.verb.type is CueType.IDENTIFY and cue.first == cue.at and _is_indefinite(words, cue.at):
        return True
    return is_named and cue.last + 1 < len(words) and Role.REFLEXIVE in words[cue.last + 1].roles


def _is_indefinite(words: Sequence[Token], end: int) -> bool:
    """Tell whether "a shop" ends before a token: an article and a few nouns."""
    start = end
    while (
        start > 0 and words[start - 1].kind in {Kind.WORD, Kind.NAME} and end - start < _FEW_NOUNS
    ):
        start -= 1
    return 0 < start < end and Role.ARTICLE in words[start - 1].roles and words[end].kind is Kind.ED


def _source(words: Sequence[Token], cue: Cue, done: Sequence[Draft]) -> Range | None:
    """Find who speaks: the subject before, or the main clause's for a participle or "and said"."""
    before = words[cue.first - 1] if cue.first else None
    if cue.shape is Shape.FINITE:
        found = subject_before(words, cue.first)
        if found is not None or before is None or before.kind not in _JOINED:
            return found
    elif cue.shape is Shape.ING and before is not None and before.kind in _ING_SUBJECTS:
        found = absolute_subject(words, cue.first) or phrase_before(
            words, cue.first - 1, max(0, cue.first - 60)
        )
        if found is not None and not _is_medium(words, found):
            return found
    return _inherited(words, cue, done)


def _is_medium(words: Sequence[Token], found: Range) -> bool:
    """Tell whether a phrase is the object of a verb: "sent a letter saying" has another source."""
    if Role.MEDIUM not in words[found.end - 1].roles or not found.start:
        return False
    return words[found.start - 1].kind in _MEDIUM_VERBS


def _inherited(words: Sequence[Token], cue: Cue, done: Sequence[Draft]) -> Range | None:
    """Take the source of the claim before in the same sentence, else the main clause's subject."""
    for earlier in reversed(done):
        if earlier.cue.shape is Shape.FINITE and earlier.source is not None:
            return earlier.source
    return main_subject(words, cue.first)


def _quotation(words: Sequence[Token], at: int) -> Range:
    """Give the quotation at a token, and what follows it in the same breath."""
    end = quote_end(words, at)
    if end >= len(words):
        return Range(at, end)
    if words[end].quote >= 0:
        while end < len(words) and words[end].quote >= 0:
            end += 1
        return Range(at, end)
    closes = words[end - 2].kind in {Kind.STOP, Kind.COMMA} or words[end].kind in _QUOTE_PAUSES
    while not closes and end < len(words):
        if words[end].quote < 0 and words[end].kind in _QUOTE_PAUSES:
            break
        end += 1
    return Range(at, end)
