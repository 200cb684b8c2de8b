"""A report as the engine reads it: paragraphs of sentences, cut into tokens."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from annotations.suggest.attributions.lexicon import AttributionLexicon, Kind
from annotations.suggest.attributions.tokens import Reader, Token
from annotations.text.paragraphs import paragraphs
from annotations.text.quotations import holds_speech, quotations, unclosed_quotation
from annotations.text.sentences import sentences
from annotations.text.spans import Span

_LONGEST: Final = 240  # tokens of a sentence; a longer one is read in pieces, to bound the cost
_ASKED: Final = re.compile(r"[?!][\"”’']{1,3}\Z")  # the end of a quotation that may yet be tagged
_TAIL: Final = 4  # code points in which such an end stands
_HEAD: Final = 120  # code points looked at for a tag
_LONGEST_NAME: Final = 12  # words before the verb of a tag
_LONGEST_TAG: Final = 7  # words from its verb on
_LONGEST_SIGNATURE: Final = 60  # code points of a dash and a name
_DASHES: Final = "-–—―"
_MARKS: Final = "'\"’”"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence, or a piece of a very long one: its place and its tokens."""

    span: Span
    words: list[Token]


def read(text: str, lexicon: AttributionLexicon) -> Iterator[list[Sentence]]:
    """Read a text paragraph by paragraph, as lists of sentences."""
    reader = Reader(lexicon)
    for paragraph in paragraphs(text):
        spans = _with_tags(text, sentences(text, paragraph), lexicon)
        yield list(_sentences(text, spans, _quotes(text, paragraph), reader))


def _sentences(
    text: str, spans: Sequence[Span], quotes: Sequence[Span], reader: Reader
) -> Iterator[Sentence]:
    """Cut sentences into tokens; a quotation may reach over several of them."""
    first = 0
    for span in spans:
        while first < len(quotes) and quotes[first].end <= span.start:
            first += 1
        last = first
        while last < len(quotes) and quotes[last].start < span.end:
            last += 1
        words = reader.tokens(text, span, quotes[first:last])
        cuts = [*range(0, len(words), _LONGEST), len(words)]
        for start, end in pairwise(cuts):
            piece = words[start:end]
            yield Sentence(span=Span(piece[0].start, piece[-1].end), words=piece)


def _with_tags(text: str, spans: list[Span], lexicon: AttributionLexicon) -> list[Span]:
    """Join a tag to the quotation before it that ends in a question or an exclamation mark."""
    joined: list[Span] = []
    for span in spans:
        asked = bool(joined) and _may_be_tagged(text, joined[-1]) and _is_tag(text, span, lexicon)
        if asked or (joined and _is_signature(text, joined[-1], span)):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _is_signature(text: str, quotation: Span, span: Span) -> bool:
    """Tell whether a sentence is a dash with a name, after a quotation."""
    is_short = len(span) <= _LONGEST_SIGNATURE and text[span.start] in _DASHES
    return is_short and text[quotation.end - 1] in _MARKS


def _may_be_tagged(text: str, span: Span) -> bool:
    return _ASKED.search(text[max(span.start, span.end - _TAIL) : span.end]) is not None


def _is_tag(text: str, span: Span, lexicon: AttributionLexicon) -> bool:
    """Tell whether a sentence only says who spoke: "Kim Lee said on Monday."."""
    words = text[span.start : min(span.end, span.start + _HEAD)].lower().split()
    for at, word in enumerate(words[:_LONGEST_NAME]):
        if word.strip(".,:;") in lexicon.tags:
            return word[-1] in ".," or len(words) - at < _LONGEST_TAG or _is_of(words, at, lexicon)
    return False


def _is_of(words: Sequence[str], verb: int, lexicon: AttributionLexicon) -> bool:
    """Read "Kim Lee said of the …", after which nothing else is said."""
    after = words[verb + 1]
    is_lead = lexicon.kinds.get(after) is Kind.PREPOSITION
    said = (lexicon.kinds.get(word) is Kind.THAT or word[-1] in ':,"“' for word in words[verb:])
    return is_lead and not any(said)


def _quotes(text: str, paragraph: Span) -> list[Span]:
    """Find what is quoted in a paragraph, the part of a quotation that runs on included."""
    found = [quote for quote in quotations(text, paragraph) if holds_speech(text, quote)]
    unclosed = unclosed_quotation(text, paragraph)
    if unclosed and not (found and found[-1].end > unclosed.start):
        found.append(unclosed)
    return [_with_inner_mark(text, quote, paragraph.end) for quote in found]


def _with_inner_mark(text: str, quote: Span, end: int) -> Span:
    """Take in the mark of a quotation inside that ends with it: three marks in a row."""
    at = quote.end
    while at < min(end, quote.end + 2) and text[at] in _MARKS:
        at += 1
    return Span(quote.start, at)
