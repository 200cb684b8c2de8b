"""Runs of a report as HTML: the one place of the desk where markup is put together in Python.

A report of 60,000 characters has thousands of runs; a template loop takes ten times as long. Every
word of the report and every label goes through `escape`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext

from annotations.pages.report_page import (
    FIGURE,
    NAMED,
    SUGGESTED,
    TIME,
    PageParagraph,
    SentenceLink,
)
from annotations.text.runs import Run
from annotations.values.vocabulary import PartRole, gettext_noop

register = template.Library()

# A letter for each part, the same as the key that sets it.
TAGS = {
    PartRole.SOURCE: "S",
    PartRole.CUE: "Q",
    PartRole.CONTENT: "T",
    FIGURE: "F",
    TIME: "W",
}
SPOKEN = {
    PartRole.SOURCE: gettext_noop("start of claim %(claim)s, source: "),
    PartRole.CUE: gettext_noop("start of claim %(claim)s, cue: "),
    PartRole.CONTENT: gettext_noop("start of claim %(claim)s, content: "),
    FIGURE: gettext_noop("start of claim %(claim)s, figure: "),
    TIME: gettext_noop("start of claim %(claim)s, time: "),
}
PROPOSED = {
    PartRole.SOURCE: gettext_noop("suggested source: "),
    PartRole.CUE: gettext_noop("suggested cue: "),
    PartRole.CONTENT: gettext_noop("suggested content: "),
    FIGURE: gettext_noop("suggested figure: "),
    TIME: gettext_noop("suggested time: "),
}
SENTENCE = gettext_noop("Sentence %(number)s, mark a claim")
SUGGESTION = gettext_noop("Sentence %(number)s, look at what is suggested")


@register.simple_tag
def marked_runs(drawn: PageParagraph, article_key: str) -> SafeString:
    """Write a paragraph's runs, with the link before each sentence; no white space is added."""
    labels = _labels(get_language() or "")
    addresses = (
        escape(reverse("annotations:claim_new", args=[article_key])),
        escape(reverse("annotations:desk", args=[article_key])),
    )
    links = {link.sentence.span.start: link for link in drawn.links}
    pieces: list[str] = []
    for run in drawn.runs:
        link = links.get(run.span.start)
        if link:
            pieces.append(_sentence_link(link, addresses, labels))
        pieces += _run(run, labels)
    return mark_safe("".join(pieces))  # noqa: S308 built of escaped words and our own tags


@dataclass(frozen=True, slots=True)
class _Labels:
    """Words spoken before each part, and the names of a sentence's link, escaped."""

    spoken: dict[str, str]
    proposed: dict[str, str]
    sentence: str
    suggestion: str


@lru_cache(maxsize=16)
def _labels(language: str) -> _Labels:  # noqa: ARG001 the language is the key
    return _Labels(
        {role: escape(gettext(words)) for role, words in SPOKEN.items()},
        {role: escape(gettext(words)) for role, words in PROPOSED.items()},
        escape(gettext(SENTENCE)),
        escape(gettext(SUGGESTION)),
    )


def _sentence_link(link: SentenceLink, addresses: tuple[str, str], labels: _Labels) -> str:
    sentence = link.sentence
    number = sentence.number
    flags = (" data-open" if link.is_open else "") + (
        ' aria-current="true"' if link.is_current else ""
    )
    flags += f' data-suggestion="{link.suggestion}"' if link.suggestion else ""
    if link.takes_focus:
        flags += " data-focus autofocus"
    named = labels.suggestion if link.suggestion else labels.sentence
    new, desk = addresses
    address = (
        f"{desk}?suggestion={link.suggestion}" if link.suggestion else f"{new}?sentence={number}"
    )
    return (
        f'<a class="sentence" data-aside id="s{number}" data-sentence="{number}"'
        f' data-start="{sentence.span.start}" data-end="{sentence.span.end}"'
        f' data-state="{link.state}"{flags} aria-label="{named % {"number": number}}"'
        f' href="{address}#s{number}">{number}</a>'
    )


def _run(run: Run, labels: _Labels) -> Iterator[str]:
    if not run.coverings:
        yield f'<span data-start="{run.span.start}">{escape(run.text)}</span>'
        return
    for covering in run.coverings:
        mark = covering.mark
        if covering.first and mark.role != NAMED:
            is_claim = SUGGESTED not in mark.classes
            spoken = labels.spoken if is_claim else labels.proposed
            said = spoken[mark.role] % {"claim": mark.part} if is_claim else spoken[mark.role]
            yield f'<span class="visually-hidden" data-aside>{said}</span>'
            if is_claim:
                yield f'<span class="tag {mark.role}" data-aside aria-hidden="true">{TAGS[mark.role]}</span>'
    classes = " ".join(_classes(run))
    claims = " ".join(run.claims)
    yield (
        f'<mark data-start="{run.span.start}" data-claims="{escape(claims)}"'
        f' class="{classes}">{escape(run.text)}</mark>'
    )
    for covering in run.coverings:
        is_content = covering.last and covering.mark.role == PartRole.CONTENT
        if is_content and SUGGESTED not in covering.mark.classes:
            yield f'<span class="bracket" data-aside>[{covering.mark.part}]</span>'


def _classes(run: Run) -> list[str]:
    content = [one for one in run.coverings if one.mark.role == PartRole.CONTENT]
    classes = list(run.classes)
    if any(one.first for one in content):
        classes.append("first")
    if any(one.last for one in content):
        classes.append("last")
    if len({one.mark.claim for one in content}) > 1:
        classes.append("over")
    return classes
