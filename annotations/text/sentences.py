"""Sentences of a paragraph of news prose, found by rules.

A sentence ends at a full stop, question or exclamation mark (with the quotation marks and brackets
closing after it), unless the stop belongs to an abbreviation, an initial or an ellipsis in running
words, or stands inside a quotation. Languages without spaces or capitals are split at their stops.
"""

import re
from typing import Final

from annotations.text.quotations import holds_speech, quotations
from annotations.text.spans import Span, trimmed

_END: Final = re.compile(r"(?P<stop>[.!?…‼⁇⁈⁉؟۔।॥։。！？｡]+)(?P<closers>[\"'”’»›“)\]}」』）＂`]*)")
_STOPS_WITHOUT_SPACE: Final = frozenset("。！？｡")
_OPENERS: Final = re.compile(r"[\s\"'“‘«‹„‚(\[{`¿¡–—-]*")
_NOT_SPACE: Final = re.compile(r"\S")
_LAST_WORD: Final = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*$")
_NEXT_WORD: Final = re.compile(r"[^\W_]{1,40}")
_LONGEST_ABBREVIATION: Final = 24  # code points looked back from a stop


def _listed(words: str) -> frozenset[str]:
    """Give the words of a list written as one string."""
    return frozenset(words.split())


# A name or a number follows: never the end of a sentence.
_TITLES: Final = _listed(
    "mr mrs ms messrs mx dr prof rev fr hon pres gov sen rep gen lt col maj capt cmdr cpl sgt adm "
    "brig supt insp det pvt pte"
)
_LATIN: Final = _listed("vs v e.g i.e cf viz approx al")
# A sentence may end with these; it does if the next word is one that begins sentences.
_SOFT: Final = _listed(
    "st mt ft ph.d inc ltd co corp plc bros jr sr dept dist div mon tue tues wed thu thurs fri sat "
    "sun"
)
_BEFORE_NUMBER: Final = _listed(
    "jan feb mar apr jun jul aug sep sept oct nov dec no nos art sec fig p pp"
)
_CLOCK: Final = frozenset({"a.m", "p.m"})
_AFTER_CLOCK: Final = _listed(
    "monday tuesday wednesday thursday friday saturday sunday gmt utc est edt et cet cest eet bst "
    "ist msk pst pdt moscow local"
)
_STARTERS: Final = _listed(
    "the a an this that these those he she it they we i you his her its their our my there here "
    "in on at by from for with to of as if but and or nor so yet no not now then when while where "
    "after before since until during under over among about although though because however "
    "meanwhile another other some many most all both each one two three four five six seven eight "
    "nine ten several who what which how why"
)
_ARABIC_ARTICLE: Final = re.compile(r"(?:a[dlnrstz]|ash|el|ul)-[^\W\d_]")  # al-Shabaab
_TAG: Final = re.compile(  # after “…?”: Kim Lee asked.
    r"(?:[^\W_][\w.'’`-]{0,40} ){1,6}(?:said|says|asked|asks|cried|shouted|told|added|wrote|"
    r"replied|tweeted|posted)(?:[.,;:]|$| reporters| in | on | to )"
)


def sentences(text: str, paragraph: Span) -> list[Span]:
    """Split a paragraph into sentences, in order, without white space at their ends.

    Every character of the paragraph that is no white space is in exactly one of them. A quotation
    closed in this paragraph is not split, so that one attributed claim is found in one sentence.
    """
    whole = trimmed(text, paragraph)
    quoted = [span for span in quotations(text, whole) if holds_speech(text, span)]
    quoted.reverse()
    found: list[Span] = []
    start = whole.start
    for stop in _END.finditer(text, whole.start, whole.end):
        while quoted and quoted[-1].end <= stop.end():
            quoted.pop()
        is_quoted = bool(quoted) and quoted[-1].start < stop.end()
        if is_quoted or not _ends_sentence(text, stop, Span(start, whole.end)):
            continue
        found.append(Span(start, stop.end()))
        following = _NOT_SPACE.search(text, stop.end(), whole.end)
        start = following.start() if following else whole.end
    return [*found, Span(start, whole.end)] if start < whole.end else found


def _ends_sentence(text: str, stop: re.Match[str], rest: Span) -> bool:
    """Tell whether a sentence that starts with `rest` ends at this stop."""
    if stop["stop"][-1] in _STOPS_WITHOUT_SPACE:
        return stop.end() < rest.end
    if not text[stop.end() : min(stop.end() + 1, rest.end)].isspace():
        return False
    openers = _OPENERS.match(text, stop.end(), rest.end)
    following = openers.end() if openers else stop.end()
    if not _may_begin(text, following, rest.end):
        return False
    if stop["stop"] == "." and not stop["closers"]:
        return not _belongs_to_word(text, Span(rest.start, stop.start()), following)
    is_tagged = bool(stop["closers"]) and stop["stop"] != "."
    return not (is_tagged and _TAG.match(text, following, rest.end))


def _may_begin(text: str, at: int, end: int) -> bool:
    """Tell whether a sentence may begin with the word at `at`."""
    if at >= end or _END.match(text, at, end):
        return False
    return not text[at].islower() or _ARABIC_ARTICLE.match(text, at, end) is not None


def _belongs_to_word(text: str, before: Span, following: int) -> bool:
    """Tell whether a full stop belongs to the last word before it: an abbreviation, an initial."""
    start = max(before.start, before.end - _LONGEST_ABBREVIATION)
    word = _LAST_WORD.search(text, start, before.end)
    if word is None:
        return False
    if word[0].isdigit():
        return word.start() == before.start  # a numbered list
    found = _NEXT_WORD.match(text, following)
    next_word = found[0] if found else ""
    if word[0].lower() in _BEFORE_NUMBER:
        return next_word.isdigit()
    if word[0].lower() in _CLOCK:
        return next_word.lower() in _AFTER_CLOCK
    is_initial = len(next_word) == 1 and text[following + 1 : following + 2] == "."
    is_starter = next_word.lower() in _STARTERS and not is_initial
    return _is_abbreviation(word[0], is_before_starter=is_starter)


def _is_abbreviation(word: str, *, is_before_starter: bool) -> bool:
    """Tell whether a word with a stop is an abbreviation inside a sentence."""
    lower = word.lower()
    if lower in _LATIN or (lower in _TITLES and word[0].isupper()):
        return True
    is_initial = all(len(part) == 1 and part.isupper() for part in word.split("."))
    return (is_initial or (lower in _SOFT and word[0].isupper())) and not is_before_starter
