"""The parts of a pasted report that are not its story.

Headline, standfirst, byline, dateline, and what the site put around it. All of it is proposed for a
person to confirm; nothing is cut from the text.
"""

import re
from collections.abc import Sequence
from typing import Final

from annotations.intake.bylines import is_byline
from annotations.intake.datelines import find_dateline
from annotations.intake.imported import ProposedSpan
from annotations.intake.stated_date import is_date_line, segments
from annotations.text.sentences import sentences
from annotations.text.spans import Span
from annotations.values.vocabulary import SpanKind

_LONGEST_HEADLINE: Final = 200  # code points
_LONGEST_STANDFIRST: Final = 320
_LONGEST_NOTICE: Final = 2_000
_LONGEST_SNIPPET: Final = 40  # "Accept all", left over after a notice
_MOST_SENTENCES: Final = 2  # of a standfirst
_HEAD: Final = 6  # paragraphs in which the story has begun
_STORY_STARTS: Final = 3  # paragraphs of the story in which a dateline may stand

_NOTICE: Final = re.compile(  # at the end of a report, what the site says to its visitor
    r"^(?:tap here|watch live|also read|see also|advertisement|sponsored content|story continues|"
    r"leave a (?:comment|reply)|post a comment|contact us|about us|privacy policy|filed under|"
    r"©|\(c\)|copyright|terms (?:of (?:use|service)|and conditions)|"
    r"by continuing to (?:use|browse|visit)|"
    r"this (?:story|article|report|material|content) (?:may not|has (?:not )?been (?:edited|auto)|"
    r"is (?:auto|copyright)|was (?:first|originally) (?:published|posted)))"
    r"|all rights reserved|clicking (?:on )?(?:this|the) link|\bclick(?:ing)? here\b"
    r"|\b(?:use of|uses?|our|accept|about|these|all) cookies\b|\bcookie (?:policy|settings|notice)",
    re.IGNORECASE,
)
_CALL: Final = re.compile(  # a notice if it is no sentence, or says "us" or "you"
    r"(?:share|tweet|whats\s?app|e-?mail|print|follow|subscribe|sign up|log in|register|join|like|"
    r"download|read (?:more|all|next)|related|recommended|most (?:read|popular)|trending|"
    r"more (?:on|from) this|comments?|tags?|topics|disclaimer)\b",
    re.IGNORECASE,
)
_VISITOR: Final = re.compile(r"\b(?:us|our|you|your)\b", re.IGNORECASE)
_INTERRUPTION: Final = re.compile(  # between paragraphs of the story
    r"(?:advertisement|sponsored content|(?:story|article) continues below.{0,60}|"
    r"(?:read more|also read|read also|see also|related(?: story| article)?|watch)\s?[:|–—-]"
    r".{1,160}|click here .{1,160}|(?:follow|join) us on .{1,100}|subscribe to our .{1,120}|"
    r"sign up (?:for|to) our .{1,120}|skip to (?:main )?content|"
    r"listen to this (?:story|article).{0,40})",
    re.IGNORECASE,
)
_STOPS: Final = frozenset(".。։।۔")


def proposed_spans(text: str, paragraphs: Sequence[Span]) -> tuple[tuple[ProposedSpan, ...], str]:
    """Propose the parts that are not the story, in reading order, and the dateline's place."""
    tail = _tail_start(text, paragraphs)
    found = _tail(text, paragraphs[tail:])
    story, head = _head(text, paragraphs[:tail])
    found += head
    place = ""
    for paragraph in paragraphs[story : min(tail, story + _STORY_STARTS)]:
        dateline = find_dateline(text, paragraph)
        if dateline is not None:
            found.append(ProposedSpan(SpanKind.DATELINE, dateline.span))
            place = dateline.place
            break
    return tuple(sorted(found, key=lambda part: part.span)), place


def _tail_start(text: str, paragraphs: Sequence[Span]) -> int:
    """Give the number of the first paragraph of what follows the story: bylines and notices."""
    start = len(paragraphs)
    for number in range(len(paragraphs) - 1, 0, -1):
        paragraph = paragraphs[number]
        if is_notice(text, paragraph) or is_byline(text, paragraph):
            start = number
        elif not _is_snippet(text, paragraph) and not is_date_line(text, paragraph):
            break
    return start


def _tail(text: str, paragraphs: Sequence[Span]) -> list[ProposedSpan]:
    """Propose the bylines and, each run of them as one, the notices after the story."""
    found: list[ProposedSpan] = []
    for paragraph in paragraphs:
        follows_notice = bool(found) and found[-1].kind is SpanKind.BOILERPLATE
        if is_byline(text, paragraph):
            found.append(ProposedSpan(SpanKind.BYLINE, paragraph))
        elif follows_notice:
            notice = Span(found.pop().span.start, paragraph.end)
            found.append(ProposedSpan(SpanKind.BOILERPLATE, notice))
        elif is_notice(text, paragraph):
            found.append(ProposedSpan(SpanKind.BOILERPLATE, paragraph))
    return found


def _head(text: str, paragraphs: Sequence[Span]) -> tuple[int, list[ProposedSpan]]:
    """Propose what stands before the story and between its paragraphs; tell where it begins."""
    found: list[ProposedSpan] = []
    kinds: set[SpanKind] = set()
    story = 0
    for number, paragraph in enumerate(paragraphs):
        if _INTERRUPTION.fullmatch(text, paragraph.start, paragraph.end):
            found.append(ProposedSpan(SpanKind.BOILERPLATE, paragraph))
            story += story == number
        elif story == number < _HEAD:
            kind = _head_kind(text, paragraphs[number:], kinds)
            if kind is not None:
                kinds.add(kind)
                found.append(ProposedSpan(kind, _without_date(text, paragraph, kind)))
            story += kind is not None or is_date_line(text, paragraph)
    return story, found


def _head_kind(text: str, rest: Sequence[Span], kinds: set[SpanKind]) -> SpanKind | None:
    """Tell what the first paragraph of `rest` is if it is not the story yet."""
    if is_date_line(text, rest[0]) or find_dateline(text, rest[0]) is not None:
        return None
    if is_byline(text, segments(text, rest[0])[0] if segments(text, rest[0]) else rest[0]):
        return SpanKind.BYLINE
    if not kinds and len(rest) > 1 and _is_headline(text, rest[0]):
        return SpanKind.HEADLINE
    is_second = SpanKind.HEADLINE in kinds and SpanKind.STANDFIRST not in kinds
    if is_second and len(rest) > 1 and _is_standfirst(text, rest[0], rest[1]):
        return SpanKind.STANDFIRST
    return None


def _without_date(text: str, paragraph: Span, kind: SpanKind) -> Span:
    """Give the part of a byline before "| 2 May 2011"; other parts whole."""
    return segments(text, paragraph)[0] if kind is SpanKind.BYLINE else paragraph


def _is_headline(text: str, paragraph: Span) -> bool:
    """Tell whether a first paragraph is short and does not end as a sentence does."""
    return len(paragraph) <= _LONGEST_HEADLINE and text[paragraph.end - 1] not in _STOPS


def _is_standfirst(text: str, paragraph: Span, following: Span) -> bool:
    """Tell by what follows whether a short paragraph under the headline is before the story."""
    if len(paragraph) > _LONGEST_STANDFIRST or len(sentences(text, paragraph)) > _MOST_SENTENCES:
        return False
    if find_dateline(text, following) is not None or is_date_line(text, following):
        return True
    is_unfinished = text[paragraph.end - 1] not in _STOPS and len(following) > len(paragraph)
    return is_unfinished or is_byline(text, following)


def is_notice(text: str, paragraph: Span) -> bool:
    """Tell whether a paragraph after the story speaks to the site's visitor."""
    if len(paragraph) > _LONGEST_NOTICE:
        return False
    words = paragraph.words(text)
    if _NOTICE.search(words):
        return True
    is_call = words[-1] not in _STOPS or _VISITOR.search(words) is not None
    return is_call and _CALL.match(words) is not None


def _is_snippet(text: str, paragraph: Span) -> bool:
    """Tell whether a paragraph is some words without a stop, as buttons are."""
    return len(paragraph) <= _LONGEST_SNIPPET and text[paragraph.end - 1] not in _STOPS
