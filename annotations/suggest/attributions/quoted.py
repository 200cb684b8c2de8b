"""Quotations without a cue of the lexicon: unknown verbs, colons, transcripts, continuations."""

from collections.abc import Iterator, Sequence
from typing import Final

from annotations.suggest.attributions.clauses import Range, is_at, quote_end, speech_ends_at
from annotations.suggest.attributions.cues import group_start, wordless
from annotations.suggest.attributions.drafts import Draft, drafted
from annotations.suggest.attributions.lexicon import Kind, Role
from annotations.suggest.attributions.reading import Sentence
from annotations.suggest.attributions.subjects import subject_before
from annotations.suggest.attributions.tags import inverted_end, quoted_rest
from annotations.suggest.attributions.tokens import Token

_AFTER: Final = 2
_SAID: Final = 1
_VERBS: Final = frozenset({Kind.ED, Kind.PAST})
_CLOSERS: Final = frozenset({Kind.STOP, Kind.COMMA})
_NAMED: Final = frozenset(
    {
        Kind.NAME,
        Kind.STOP,
        Kind.OPEN,
        Kind.CLOSE,
        Kind.OTHER,
        Kind.DETERMINER,
        Kind.WORD,
        Kind.PREPOSITION,
        Kind.COMMA,
        Kind.DASH,
    }
)
_NAME_ENDS: Final = frozenset({Kind.NAME, Kind.CLOSE, Kind.STOP})
_LONGEST_NAME: Final = 13  # tokens from a quotation to an unknown verb after it
_LONGEST_SPEAKER: Final = 9  # tokens before a colon that only name who speaks
_LONG: Final = 8  # quoted tokens that make a sentence a quotation, with half of it
_NEARLY_ALL: Final = 0.8


def bare_quote(sentence: Sentence) -> Draft | None:
    """Read a quotation beside an unknown verb, a colon or a dash with a name."""
    words = sentence.words
    first = next((at for at, word in enumerate(words) if word.quote >= 0), None)
    if first is None:
        return None
    if first:
        return _after_colon(sentence, first) if is_at(words, first - 1, Kind.COLON) else None
    end = quote_end(words, 0)
    return _signed(sentence, end) or _unknown_tag(sentence, end)


def _unknown_tag(sentence: Sentence, end: int) -> Draft | None:
    """Read "…," Kim Lee beamed."""
    words = sentence.words
    start = end + 1 if is_at(words, end, Kind.COMMA) else end
    if _is_inverted(words, start):
        source = Range(start + 1, inverted_end(words, start + 1))
        return _tagged(sentence, end, start, source)
    for at in range(start + 1, min(len(words), start + _LONGEST_NAME)):
        if words[at].quote >= 0:
            return None
        if words[at].kind in _VERBS or _is_last_verb(words, at):
            subject = subject_before(words, at, start)
            if subject is None or subject.start != start:
                return None
            return _tagged(sentence, end, at, subject)
    return None


def _tagged(sentence: Sentence, end: int, verb: int, source: Range) -> Draft | None:
    """Make the claim of a quotation that ends at a token, and of a second one after the tag."""
    rest = quoted_rest(sentence.words, max(verb, source.end))
    pieces = [Range(0, end), rest] if rest else [Range(0, end)]
    return drafted(sentence, wordless(verb, verb), source, pieces, _AFTER)


def _is_inverted(words: Sequence[Token], at: int) -> bool:
    """Tell whether an unknown verb and a name stand after speech: “…,” beamed Kim Lee."""
    if at + 1 >= len(words) or words[at].kind is not Kind.ED or not speech_ends_at(words, at):
        return False
    return words[at + 1].kind is Kind.NAME and words[at + 1].quote < 0


def _is_last_verb(words: Sequence[Token], at: int) -> bool:
    """Tell whether a word in -s ends a tag: "…," she insists."""
    is_third = words[at].kind is Kind.WORD and Role.S_ENDING in words[at].roles
    return is_third and at + 1 < len(words) and words[at + 1].kind in _CLOSERS


def _signed(sentence: Sentence, end: int) -> Draft | None:
    """Read "…" — Kim Lee: a quotation with its speaker's name after a dash."""
    words = sentence.words
    is_dash = end < len(words) and words[end].kind is Kind.DASH
    named = words[end + 1 :]
    if not is_dash or not named or len(named) > _LONGEST_SPEAKER:
        return None
    if named[0].kind is not Kind.NAME or any(word.kind not in _NAMED for word in named):
        return None
    last = len(words) - 1 if is_at(words, len(words) - 1, Kind.STOP) else len(words)
    return drafted(sentence, wordless(end, end), Range(end + 1, last), [Range(0, end)], _AFTER)


def _after_colon(sentence: Sentence, first: int) -> Draft | None:
    """Read 'Kim Lee: "…"' and 'Kim Lee struck a note: "…"'."""
    words, colon = sentence.words, first - 1
    content = [Range(first, len(words))]
    speaker = words[:colon]
    is_name = 0 < colon < _LONGEST_SPEAKER and all(word.kind in _NAMED for word in speaker)
    if is_name and speaker[-1].kind in _NAME_ENDS:
        return drafted(sentence, wordless(colon, colon), Range(0, colon), content, _SAID)
    for at in range(colon - 1, 0, -1):
        if words[at].kind in _VERBS:
            source = subject_before(words, group_start(words, at)[0])
            if source is not None:
                return drafted(sentence, wordless(at, at), source, content, _SAID)
    return None


def transcript(text: str, paragraphs: Sequence[Sequence[Sentence]]) -> Iterator[Draft]:
    """Read "LEE: I saw it." where speakers take turns: at least two paragraphs begin so."""
    turns = [
        (sentences, colon)
        for sentences in paragraphs
        if (colon := _speaker_end(text, sentences)) is not None
    ]
    if len(turns) > 1:
        for sentences, colon in turns:
            first = sentences[0]
            content = [Range(colon + 1, len(first.words))]
            found = drafted(first, wordless(colon, colon), Range(0, colon), content, _SAID)
            if found is not None:
                found.continued = list(sentences[1:])
                yield found


def _speaker_end(text: str, sentences: Sequence[Sentence]) -> int | None:
    """Find the colon after a name in capitals that begins a paragraph."""
    words = sentences[0].words if sentences else []
    for at, word in enumerate(words[:_LONGEST_SPEAKER]):
        written = text[word.start : word.end]
        if word.kind is Kind.COLON:
            return at or None
        if word.kind not in _NAMED or written != written.upper():
            break
    return None


def is_quotation(sentence: Sentence) -> bool:
    """Tell whether a sentence is a quotation, whole or for the most part."""
    quoted = sum(word.quote >= 0 for word in sentence.words)
    total = len(sentence.words)
    is_long = sentence.words[0].quote >= 0 and quoted >= _LONG and 2 * quoted >= total
    return is_long or quoted >= _NEARLY_ALL * total
