"""Who says what in a sentence: source, cue and content parted by where the cue stands.

A few shapes of news prose are known ("X said that …", "…, X said, …", "…," said X, "…, according to
X", "… claimed by X"); anything else is content as a whole. Cues inside quotation marks are the
speaker's own words. A source that is a whole clause, a bare article or nobody is never offered.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from annotations.finding.cues import WORD, Cue, cues_in
from annotations.finding.stances import stance_of
from annotations.text.quotations import quotations
from annotations.text.spans import Span, trimmed
from annotations.values.dates import find_times
from annotations.values.vocabulary import Stance

_AFTERWARDS: Final = 6  # words that may follow "X said" at the end: "in a statement on Saturday"
_BEFORE_THAT: Final = 10  # words that may stand between "said" and "that"
_LONGEST_SOURCE: Final = 16  # words of a name with its apposition
_EDGES: Final = " \t\n,;:–—-"
_CLAUSE: Final = re.compile(r"[,;:–—]")
_OPENING: Final = re.compile(
    r"(?:After|As|At|But|And|However|In|Later|Meanwhile|On|So|When|While|Yet)\b"
)
_PLACED: Final = re.compile(r"(?:In|On|At|After|During|From)\s+(?:an?\s|the\s)?")
_ARTICLE: Final = re.compile(r"\b(?:the|an?) ")
_BARE_LEAD: Final = re.compile(r"\s*(?:On|In|At)?\s*", re.IGNORECASE)
_LAST_LEAD: Final = re.compile(r"(?<!\bsince)(?<!\bof)(?<!\bfrom)(?:\s(?:on|in|at))?\s$")
_LEADING: Final = re.compile(r"(?:(?:But|And|So|Yet|However|Meanwhile|Later)\b[\s,]*)+")
_ASIDE: Final = re.compile(
    r",\s*(?:(?:of|in|to|for|from|by|with)\s+)?(?:who|whose|whom|which|where)\b"
)
_RELATIVE: Final = re.compile(r"\b(?:who|whose|whom|which|that|where|when)\b", re.IGNORECASE)
_NOBODY: Final = re.compile(
    r"(?:no|nobody|none|neither|nothing|there|which|who|that|what)\b", re.IGNORECASE
)
_BARE: Final = frozenset({"the", "a", "an", "and", "but", "or", "as", "of", "to", "in"})
_SUBJECT: Final = re.compile(r"\s*(?:it|he|she|they|we|there|nobody|none)\b", re.IGNORECASE)
_VERB: Final = re.compile(
    r"\b(?:had|has|have|was|were|is|are|did|does|will|would|could|can|may|might|should|died)\b",
    re.IGNORECASE,
)
_PAST: Final = re.compile(r"(?<!\ba )(?<!\ban )(?<!\bthe )\b[a-z]{3,}ed\b")
_ADJUNCT: Final = re.compile(
    r"\s*(?:on|in|at|by|to|via|through|from|during|after|late|early|earlier|later|last|this"
    r"|yesterday|today|again)\b",
    re.IGNORECASE,
)
_TELLS: Final = frozenset({"told", "tell", "tells"})
_OF_SOMEBODY: Final = frozenset({Stance.ACCUSES, Stance.ENDORSES, Stance.IDENTIFIES_AS})
_THAT: Final = re.compile(r"\bthat\b")
_ADDING: Final = re.compile(r",\s*(?:adding|citing|quoting)\b")
_GOES_ON: Final = re.compile(
    r",?\s(?:(?:(?:shortly|soon|just) )?(?:before|after|while) \w+ing"
    r"|and (?:\w+ ){0,2}(?:added|claimed|denied|said|told))\b"
)
_WHEN: Final = re.compile(r",?\swhen\b")
_NEXT_CLAUSE: Final = re.compile(
    r"[\s,]*(?:adding|citing|quoting|and|but|while|as|according|who|which|where)\b"
)
_MEDIUM: Final = re.compile(
    r"\s(?:in|on|via) (?:a|an|the|its|his|her|their) (?:[\w-]+ ){0,2}"
    r"(?:message|statement|interview|speech|post|letter|tweet|briefing)$"
)
_HELPING_END: Final = re.compile(
    r"(?:\s(?:is|are|was|were|has|have|had|been|being|also|later|then))+$"
)
_ENDS_NAME: Final = re.compile(r"[,;]|\b(?:which|who|that|as)\b")
_INCLUDING: Final = re.compile(r"\s*(?:including|among them|with)\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """The parts of a sentence that says something; source and cue may be missing."""

    content: tuple[Span, ...]
    source: Span | None = None
    cue: Span | None = None
    stance: Stance = Stance.ASSERTS


_Shape = Callable[[str, Span, Cue], Attribution | None]


def attribution_in(text: str, sentence: Span) -> Attribution:
    """Part a sentence into source, cue and content; as a whole it is content where no shape fits."""
    body = Span(sentence.start, _without_stop(text, sentence))
    quoted = quotations(text, sentence)
    cues = [cue for cue in cues_in(text, body) if not any(q.overlaps(cue.span) for q in quoted)]
    for cue in sorted(cues, key=lambda one: not one.is_plain):
        for shape in _shapes(cue):
            found = shape(text, body, cue)
            if found and not _holds_cue(found.source, cue, cues):
                return found
    return Attribution(content=(whole(text, sentence),))


def is_of_speaking(text: str, found: Attribution, time: Span) -> bool:
    """Tell whether a time stands beside the cue, and so says when it was said: "said on Monday"."""
    if found.cue is None:
        return False
    if time.start < found.cue.end:
        return found.source is not None and _opens(text, found.source, found.cue, time)
    between = Span(found.cue.end, time.start)
    return (
        _count_words(text, between) <= _AFTERWARDS
        and not _CLAUSE.search(text, between.start, between.end)
        and not any(between.overlaps(piece) for piece in found.content)
    )


def _opens(text: str, source: Span, cue: Span, time: Span) -> bool:
    """Tell whether a time stands right before or after who speaks: "On Monday police said"."""
    before = time.end <= source.start and not text[time.end : source.start].strip(" ,")
    after = source.end <= time.start and time.end <= cue.start
    return before or (after and bool(_BARE_LEAD.fullmatch(text, source.end, time.start)))


def whole(text: str, sentence: Span) -> Span:
    """Give a sentence without its full stop: all of it is what is said."""
    body = Span(sentence.start, _without_stop(text, sentence))
    return _edged(text, body) or sentence


def _without_stop(text: str, sentence: Span) -> int:
    end = sentence.end
    while end > sentence.start and text[end - 1] in ".!?…":
        end -= 1
    return end or sentence.end


def _shapes(cue: Cue) -> tuple[_Shape, ...]:
    """List the shapes that a cue may stand in: only a plain "said" follows what is said."""
    if cue.said == "according to":
        return (_according_to,)
    if cue.by:
        return (_told_by,)
    if cue.is_seen:
        return (_seen,)
    return (_said_at_end, _said_before_name, _said_that) if cue.is_plain else (_said_that,)


def _holds_cue(source: Span | None, own: Cue, cues: Iterable[Cue]) -> bool:
    """Tell whether the words taken for the source say something themselves."""
    return source is not None and any(cue.span.overlaps(source) for cue in cues if cue is not own)


# ---- Shapes -----------------------------------------------------------------------------------


def _according_to(text: str, body: Span, cue: Cue) -> Attribution | None:
    """Read "…, according to X" and "According to X, …"."""
    if cue.span.start == body.start:
        comma = text.find(",", cue.span.end, body.end)
        if comma < 0:
            return None
        return _parted(text, Span(cue.span.end, comma), cue, Span(comma, body.end))
    end = _clause_end(text, Span(cue.span.end, body.end))
    return _parted(text, Span(cue.span.end, end), cue, Span(body.start, cue.span.start))


def _told_by(text: str, body: Span, cue: Cue) -> Attribution | None:
    """Read "…, including one last month claimed by X, …": who says it stands after "by"."""
    end = _ENDS_NAME.search(text, cue.span.end, body.end)
    source = _edged(text, Span(cue.span.end, end.start() if end else body.end))
    breaks = [found.end() for found in _CLAUSE.finditer(text, body.start, cue.span.start)]
    start = breaks[-1] if breaks else body.start
    including = _INCLUDING.match(text, start, cue.span.start)
    said = text[start : cue.span.start].rstrip()
    helping = _HELPING_END.search(said)
    content = Span(
        including.end() if including else start,
        start + (helping.start() if helping else len(said)),
    )
    if source is None or content.start >= content.end:
        return None
    return _parted(text, _before_time(text, source), cue, content)


def _seen(text: str, body: Span, cue: Cue) -> Attribution | None:
    """Read "A rifle was visible …": all of it is what is shown, and nobody is named."""
    return Attribution(content=(_edged(text, body) or body,), cue=cue.span, stance=Stance.SHOWS)


def _said_at_end(text: str, body: Span, cue: Cue) -> Attribution | None:
    """Read "…, X said" and "…, X said on Monday, …", with a few words after it."""
    breaks = [found.start() for found in _CLAUSE.finditer(text, body.start, cue.span.start)]
    quotes = [span.end - 1 for span in quotations(text, body) if span.end <= cue.span.start]
    if not breaks and not quotes:
        return None
    start = max(breaks + quotes) + 1
    comma = text.find(",", cue.span.end, body.end)
    tail = Span(cue.span.end, comma if comma >= 0 else body.end)
    if not _is_afterthought(text, tail, cue):
        return None
    before = Span(body.start, start)
    rest = Span(tail.end, body.end)
    if _NEXT_CLAUSE.match(text, rest.start, rest.end) or not _has_verb(text, rest):
        rest = Span(tail.end, tail.end)
    if not quotes and _OPENING.match(text, body.start) and not _has_verb(text, before):
        return None  # "In Taraz, police said …" opens with a place
    return _parted(text, Span(start, cue.span.start), cue, before, rest)


def _is_afterthought(text: str, tail: Span, cue: Cue) -> bool:
    """Tell whether the words after "X said" say only when, where or to whom."""
    count = _count_words(text, tail)
    if not count or count > _AFTERWARDS or _THAT.search(text, tail.start, tail.end):
        return not count
    told = cue.said in _TELLS
    return told or bool(_ADJUNCT.match(text, tail.start)) or _time_at(text, tail) > tail.start


def _said_before_name(text: str, body: Span, cue: Cue) -> Attribution | None:
    """Read "…," said X."""
    before = text[body.start : cue.span.start].rstrip()
    if not before or before[-1] not in ',"”’»':
        return None
    end = _clause_end(text, Span(cue.span.end, body.end))
    name = Span(cue.span.end, end)
    if before[-1] == "," and (
        _is_clause(text, name) or not _has_verb(text, Span(body.start, cue.span.start))
    ):
        return None  # the comma ends an aside on the source: "The office, which …, said it had …"
    return _parted(text, name, cue, Span(body.start, cue.span.start))


def _said_that(text: str, body: Span, cue: Cue) -> Attribution | None:
    """Read "X said that …"."""
    start = body.start
    comma = text.find(",", body.start, cue.span.start)
    if comma >= 0 and _OPENING.match(text, body.start):
        start = comma + 1
    source = _speaker(text, Span(start, cue.span.start))
    if source is None:
        return None
    content = _cut_before(text, Span(_content_start(text, body, cue), body.end), _ADDING)
    if not cue.is_plain:
        content = _object(text, content)
    return _parted(text, source, cue, content)


# ---- Their pieces -------------------------------------------------------------------------------


def _parted(text: str, source: Span, cue: Cue, *content: Span) -> Attribution | None:
    """Give the parts if each holds words and the source is one that can say something."""
    who = _edged(text, source)
    leading = _LEADING.match(text, who.start, who.end) if who else None
    if who and leading and leading.end() < who.end:
        who = Span(leading.end(), who.end)
    what = tuple(piece for piece in (_edged(text, one) for one in content) if piece)
    if who is None or not what or not _is_name(text, who):
        return None
    said = cue.span.words(text)
    return Attribution(
        source=who, cue=cue.span, content=what, stance=stance_of(said, what[0].words(text))
    )


def _is_name(text: str, who: Span) -> bool:
    words = who.words(text)
    return (
        words.lower() not in _BARE
        and _count_words(text, who) <= _LONGEST_SOURCE
        and not _NOBODY.match(words)
    )


def _speaker(text: str, before: Span) -> Span | None:
    """Give who speaks of the words before a cue; None if they are no name but say something."""
    said = text[before.start : before.end].rstrip()
    end = before.start + len(said)
    aside = _ASIDE.search(text, before.start, end)
    if aside:
        return Span(before.start, aside.start()) if said.endswith(",") else None
    if said.endswith(",") and said.count(",") == 1:
        return None
    if _is_clause(text, Span(before.start, end)):
        return None
    return _after_opening(text, _without_last_time(text, Span(before.start, end)))


def _after_opening(text: str, span: Span) -> Span | None:
    """Leave out "On Monday", "In a statement" before who speaks; None if nobody is left."""
    opening = _PLACED.match(text, span.start, span.end)
    if not opening:
        return span
    dated = _time_at(text, Span(opening.end(), span.end))
    if opening.end() < dated < span.end:
        return Span(dated, span.end)
    named = _ARTICLE.search(text, opening.end(), span.end)
    return Span(named.start(), span.end) if named else None


def _content_start(text: str, body: Span, cue: Cue) -> int:
    """Pass by "on Saturday that", "reporters in Almaty that", "this week": what is said begins after."""
    that = _THAT.search(text, cue.span.end, body.end)
    if that and cue.stance not in _OF_SOMEBODY:
        between = Span(cue.span.end, that.start())
        led = cue.said in _TELLS or _ADJUNCT.match(text, between.start, between.end)
        plain = not _CLAUSE.search(text, between.start, between.end)
        near = _count_words(text, between) <= _BEFORE_THAT
        if not between.words(text).strip(" ,") or (led and plain and near):
            return that.end()
    return _time_at(text, Span(cue.span.end, body.end))


def _object(text: str, content: Span) -> Span:
    """Leave out what is told round a deed of speech: how, and what happened before or meanwhile."""
    content = _cut_before(text, content, _GOES_ON)
    named = _cut_before(text, content, _WHEN)
    content = content if _VERB.search(text, named.start, named.end) else named
    medium = _MEDIUM.search(text[content.start : content.end])
    return Span(content.start, content.start + medium.start()) if medium else content


def _cut_before(text: str, span: Span, words: re.Pattern[str]) -> Span:
    found = words.search(text, span.start, span.end)
    return Span(span.start, found.start()) if found and found.start() > span.start else span


def _time_at(text: str, span: Span) -> int:
    """Find where a time ends that begins right here ("on Monday …"); the start if there is none."""
    for start, end, _ in find_times(span.words(text)):
        lead = text[span.start : span.start + start].strip(" ,").lower()
        return span.start + end if lead in {"", "on", "in", "at"} else span.start
    return span.start


def _without_last_time(text: str, span: Span) -> Span:
    """Cut off a time that ends the words before a cue: "the office this week said"."""
    for start, end, _ in find_times(span.words(text)):
        lead = _LAST_LEAD.search(text[span.start : span.start + start])
        if span.start + end == span.end and start and lead:
            return Span(span.start, span.start + lead.start())
    return span


def _before_time(text: str, span: Span) -> Span:
    """Cut a name off where a time begins: "the group on Monday"."""
    for start, _, _ in find_times(span.words(text)):
        if _BARE_LEAD.fullmatch(text, span.start, span.start + start):
            continue  # a time that the name begins after
        lead = re.search(r"\s(?:on|in|at)\s*$", text[span.start : span.start + start])
        return Span(span.start, span.start + (lead.start() if lead else start))
    return span


def _has_verb(text: str, span: Span) -> bool:
    return bool(
        _VERB.search(text, span.start, span.end)
        or _PAST.search(text, span.start, span.end)
        or quotations(text, span)
    )


def _is_clause(text: str, span: Span) -> bool:
    """Tell whether words say something, and do not only name who speaks."""
    pronoun = _SUBJECT.match(text, span.start, span.end)
    if pronoun and _count_words(text, span) > 1:
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
    return sum(1 for _ in WORD.finditer(text, span.start, span.end))
