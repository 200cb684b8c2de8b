"""Who says what in a sentence: source, cue and content parted by where the cue stands.

Four shapes of news prose are known ("X said that …", "…, X said", "…," said X, "…, according to X");
anything else is content as a whole. Cues inside quotation marks are the speaker's own words.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from annotations.text.quotations import quotations
from annotations.text.spans import Span, trimmed
from annotations.values.vocabulary import CUE_STANCES, Stance

_WORD: Final = re.compile(r"[^\W_]+(?:['’`-][^\W_]+)*")
_LONGEST_CUE: Final = max(len(cue.split()) for cue in CUE_STANCES)
_SILENT: Final = frozenset(
    {"report", "reports", "state", "states", "name", "names", "back", "support", "forecast", "show"}
)
_AFTERWARDS: Final = 6  # words that may follow "X said" at the end: "in a statement on Saturday"
_LONGEST_SOURCE: Final = 16  # words of a name with its apposition
_EDGES: Final = " \t\n,;:–—-"
_CLAUSE: Final = re.compile(r"[,;:–—]")
_THAT: Final = re.compile(r"\s*,?\s*that\b", re.IGNORECASE)
_OPENING: Final = re.compile(r"^(?:In|On|At|But|And|However|Later|Meanwhile)\b", re.IGNORECASE)
_BY: Final = frozenset({"according to"})
_ARTICLES: Final = frozenset({"the", "a", "an"})
_SUBJECT: Final = re.compile(r"\s*(?:it|he|she|they|we|there|nobody|none)\b", re.IGNORECASE)
_VERB: Final = re.compile(
    r"\b(?:had|has|have|was|were|is|are|did|does|will|would|could|can|may|might|should|died)\b",
    re.IGNORECASE,
)
_RELATIVE: Final = re.compile(r"\b(?:who|whose|whom|that|where|when)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """The parts of a sentence that says something; source and cue may be missing."""

    content: Span
    source: Span | None = None
    cue: Span | None = None


_Shape = Callable[[str, Span, Span], Attribution | None]


def attribution_in(text: str, sentence: Span) -> Attribution:
    """Part a sentence into source, cue and content; as a whole it is content where no shape fits."""
    body = Span(sentence.start, _without_stop(text, sentence))
    quoted = quotations(text, sentence)
    for cue in sorted(_cues(text, body), key=lambda one: not _is_plain(text, one)):
        if any(quotation.overlaps(cue) for quotation in quoted):
            continue
        for shape in _shapes(text, body, cue):
            found = shape(text, body, cue)
            if found:
                return found
    return Attribution(content=_edged(text, body) or sentence)


def _without_stop(text: str, sentence: Span) -> int:
    end = sentence.end
    while end > sentence.start and text[end - 1] in ".!?…":
        end -= 1
    return end or sentence.end


def _cues(text: str, body: Span) -> Iterator[Span]:
    """Find the cues of the lexicon, the longest first at each word."""
    words = [Span(*found.span()) for found in _WORD.finditer(text, body.start, body.end)]
    at = 0
    while at < len(words):
        for size in range(min(_LONGEST_CUE, len(words) - at), 0, -1):
            span = Span(words[at].start, words[at + size - 1].end)
            said = " ".join(span.words(text).lower().replace("’", "'").split())
            if said in CUE_STANCES and said not in _SILENT:
                yield span
                at += size - 1
                break
        at += 1


def _shapes(text: str, body: Span, cue: Span) -> tuple[_Shape, ...]:
    """List the shapes that a cue may stand in: only a plain "said" follows what is said."""
    if " ".join(cue.words(text).lower().split()) in _BY:
        return (_according_to,)
    if not _is_plain(text, cue) or _THAT.match(text, cue.end, body.end):
        return (_said_that,)
    return (_said_at_end, _said_before_name, _said_that)


def _is_plain(text: str, cue: Span) -> bool:
    """Tell whether a cue is a plain "said": it is tried before "denied" or "named"."""
    said = " ".join(cue.words(text).lower().split())
    return CUE_STANCES.get(said) is Stance.ASSERTS


def _according_to(text: str, body: Span, cue: Span) -> Attribution | None:
    """Read "…, according to X" and "According to X, …"."""
    if cue.start == body.start:
        comma = text.find(",", cue.end, body.end)
        if comma < 0:
            return None
        return _parted(text, Span(cue.end, comma), cue, Span(comma, body.end))
    end = _clause_end(text, Span(cue.end, body.end))
    return _parted(text, Span(cue.end, end), cue, Span(body.start, cue.start))


def _said_at_end(text: str, body: Span, cue: Span) -> Attribution | None:
    """Read "…, X said", with a few words after it."""
    if _count_words(text, Span(cue.end, body.end)) > _AFTERWARDS:
        return None
    breaks = [found.start() for found in _CLAUSE.finditer(text, body.start, cue.start)]
    quotes = [span.end - 1 for span in quotations(text, body) if span.end <= cue.start]
    if not breaks and not quotes:
        return None
    start = max(breaks + quotes) + 1
    return _parted(text, Span(start, cue.start), cue, Span(body.start, start))


def _said_before_name(text: str, body: Span, cue: Span) -> Attribution | None:
    """Read "…," said X."""
    before = text[body.start : cue.start].rstrip()
    if not before or before[-1] not in ',"”’»':
        return None
    end = _clause_end(text, Span(cue.end, body.end))
    if before[-1] == "," and _is_clause(text, Span(cue.end, end)):
        return None  # the comma ends an aside on the source: "The office, which …, said it had …"
    return _parted(text, Span(cue.end, end), cue, Span(body.start, cue.start))


def _said_that(text: str, body: Span, cue: Span) -> Attribution | None:
    """Read "X said that …"."""
    start = body.start
    comma = text.find(",", body.start, cue.start)
    if comma >= 0 and _OPENING.match(text[body.start : body.end]):
        start = comma + 1
    that = _THAT.match(text, cue.end, body.end)
    return _parted(
        text, Span(start, cue.start), cue, Span(that.end() if that else cue.end, body.end)
    )


def _parted(text: str, source: Span, cue: Span, content: Span) -> Attribution | None:
    """Give the parts if each holds words and the source is no whole clause or bare article."""
    who, what = _edged(text, source), _edged(text, content)
    if who is None or what is None or _count_words(text, who) > _LONGEST_SOURCE:
        return None
    if who.words(text).lower() in _ARTICLES:
        return None  # "The suspected bomber": a noun or its adjective, no cue
    return Attribution(source=who, cue=cue, content=what)


def _is_clause(text: str, span: Span) -> bool:
    """Tell whether words say something, and do not only name who speaks."""
    if _SUBJECT.match(text, span.start, span.end):
        return True
    aside = _RELATIVE.search(text, span.start, span.end)
    end = aside.start() if aside else span.end
    return bool(_VERB.search(text, span.start, end))


def _clause_end(text: str, span: Span) -> int:
    found = re.compile(r"[,;]|\bwhich\b").search(text, span.start, span.end)
    return found.start() if found else span.end


def _edged(text: str, span: Span) -> Span | None:
    """Leave out white space, commas and dashes at both ends."""
    start, end = span.start, span.end
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return trimmed(text, Span(start, end)) if start < end else None


def _count_words(text: str, span: Span) -> int:
    return sum(1 for _ in _WORD.finditer(text, span.start, span.end))
