"""What a report tells in its own voice: who goes on speaking, and which event a claim is about.

Background (rule R17 keeps other events out of an incident's numbers): a claim whose own date lies
well before the report's event, or that names the place of such an event, is proposed for an event
of its own.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from annotations.suggest.proposal import Proposal, Voice
from annotations.values.dates import parse_edtf
from annotations.values.vocabulary import TimeRole

APART: Final = timedelta(days=7)  # what lies further back is no part of a breaking event
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’`-][^\W\d_]+)*")
_REACH: Final = 6  # words after "in" in which the place's name stands
_LONGEST: Final = 400  # words of a sentence that are looked at


@dataclass(frozen=True, slots=True, kw_only=True)
class NarrationLexicon:
    """One language's words, lower case: what opens a sentence that goes on, what leads to a place."""

    continuing: tuple[str, ...]
    placing: frozenset[str]
    fillers: frozenset[str]


def goes_on(words: str, lexicon: NarrationLexicon) -> bool:
    """Tell whether a sentence plainly goes on about somebody of the sentence before."""
    opening = " ".join(words[:40].casefold().split())
    return any(opening.startswith(f"{one} ") for one in lexicon.continuing)


def with_background(
    text: str, proposals: Iterable[Proposal], *, published: str, lexicon: NarrationLexicon
) -> list[Proposal]:
    """Name another event for the claims that are about one, by date, by place, by what they follow."""
    day = parse_edtf(published).earliest if published else None
    if day is None:
        return list(proposals)
    apart: dict[str, str] = {}  # place of another event, folded: the event's name
    done: list[Proposal] = []
    for one in proposals:
        label = _dated_apart(text, one, day, lexicon) or _placed_apart(text, one, apart)
        before = done[-1] if done else None
        if not label and before and before.background and _follows(text, before, one):
            label = before.background
        if label:
            place = label.partition(",")[0].casefold()
            apart.setdefault(place, label)
        done.append(replace(one, background=label) if label else one)
    return done


def _dated_apart(text: str, one: Proposal, day: date, lexicon: NarrationLexicon) -> str:
    """Name the event of a claim that happened well before the report: "Aktobe, May 2011"."""
    for time in one.times:
        if time.role != TimeRole.EVENT or not time.edtf:
            continue
        told = parse_edtf(time.edtf)
        is_day = told.earliest is not None and told.earliest == told.latest
        if told.latest and told.latest < day - APART and (one.figures or is_day):
            place = _place(text, one, lexicon)
            when = time.span.words(text)
            return f"{place}, {when}" if place else when
    return ""


def _place(text: str, one: Proposal, lexicon: NarrationLexicon) -> str:
    """Find the last name after "in" or "at" that is no date: "in the city of Aktobe in May", Aktobe."""
    found = ""
    dates = {word for time in one.times for word in _WORD.findall(time.span.words(text))}
    for piece in one.content:
        words = _WORD.findall(piece.words(text))[:_LONGEST]
        for at, word in enumerate(words):
            if word.casefold() not in lexicon.placing:
                continue
            near = words[at + 1 : at + 1 + _REACH]
            names = [name for name in near if name[0].isupper() and name not in dates]
            is_near = near and (near[0][0].isupper() or near[0].casefold() in lexicon.fillers)
            if names and is_near:
                found = names[-1]
    return found


def _placed_apart(text: str, one: Proposal, apart: dict[str, str]) -> str:
    if not apart or not one.figures:
        return ""
    words = {word.casefold() for piece in one.content for word in _WORD.findall(piece.words(text))}
    return next((label for place, label in apart.items() if place in words), "")


def _follows(text: str, before: Proposal, one: Proposal) -> bool:
    """Tell whether a claim stands in the same paragraph, in the report's own voice or nobody's."""
    gap = text[before.hull.end : max(before.hull.end, one.hull.start)]
    return one.voice is not Voice.SOURCE and "\n" not in gap
