"""Who a verb's subject is: the phrase before it, across asides, or that of the main clause."""

from collections.abc import Sequence
from typing import Final

from annotations.suggest.attributions.clauses import FINITE, NOUNS, Range, is_at
from annotations.suggest.attributions.lexicon import Kind, Role
from annotations.suggest.attributions.phrases import phrase_before
from annotations.suggest.attributions.tokens import Token

_FARTHEST: Final = 60  # tokens looked back for a subject
_LONGEST_ASIDE: Final = 14
_LONGEST_PLACE: Final = 4
_NO_APPOSITION: Final = frozenset(
    {Kind.PREPOSITION, Kind.SUBORDINATOR, Kind.ADVERB, Kind.ING, Kind.TIME}
)
_ASIDES: Final = frozenset({Kind.DETERMINER, Kind.NUMBER, Kind.WORD})
_FURTHER: Final = frozenset({Kind.PREPOSITION, Kind.ADVERB, Kind.NUMBER})
_BEFORE_VERB: Final = frozenset({Kind.ADVERB, Kind.NOT, Kind.AUXILIARY, Kind.MODAL})
_SUBORDINATE: Final = frozenset({Kind.SUBORDINATOR, Kind.RELATIVE, Kind.THAT})
_ABSOLUTE: Final = frozenset(
    {Kind.NAME, Kind.WORD, Kind.STOP, Kind.DETERMINER, Kind.POSSESSIVE, Kind.NUMBER}
)
_COUNTED: Final = frozenset({Kind.NUMBER, Kind.DETERMINER})


def subject_before(words: Sequence[Token], verb: int, lowest: int = 0) -> Range | None:
    """Find the subject that ends right before a verb group; None if it has none of its own."""
    lowest = max(lowest, verb - _FARTHEST)
    last = verb - 1
    if last < lowest:
        return None
    last = _before_time(words, last, lowest)
    word = words[last]
    if is_at(words, last, Kind.COMMA):
        return _across_commas(words, last, lowest)
    if word.kind is Kind.RELATIVE:
        return Range(last, last + 1)
    if word.kind is Kind.THAT:
        follows_noun = last > lowest and words[last - 1].kind in NOUNS
        return Range(last, last + 1) if follows_noun else None
    if word.kind is Kind.DASH:
        return _across_dashes(words, last, lowest)
    return phrase_before(words, last, lowest)


def absolute_subject(words: Sequence[Token], verb: int) -> Range | None:
    """Find who says it in "…, with Kim Lee saying …"; None where no "with" opens the phrase."""
    start = verb
    while start > max(0, verb - _LONGEST_ASIDE) and words[start - 1].kind in _ABSOLUTE:
        start -= 1
    opens = 0 < start < verb and Role.WITH in words[start - 1].roles
    return Range(start, verb) if opens and words[start - 1].quote < 0 else None


def main_subject(words: Sequence[Token], before: int) -> Range | None:
    """Find the subject of the sentence's first main verb before a token."""
    lowest = max(0, before - _FARTHEST * 2)
    for at in range(lowest, before):
        word = words[at]
        if word.quote >= 0 or (word.kind not in FINITE and word.kind is not Kind.ED):
            continue
        start = at
        while start > lowest and words[start - 1].kind in _BEFORE_VERB:
            start -= 1
        found = subject_before(words, start)
        if found is not None and not _is_subordinate(words, found):
            return found
    return _opening_phrase(words, before)


def _is_subordinate(words: Sequence[Token], found: Range) -> bool:
    opens = words[found.start].kind in {Kind.RELATIVE, Kind.THAT}
    is_bare = words[found.start].kind is Kind.DETERMINER and found.end - found.start == 1
    if is_bare and Role.ALONE not in words[found.start].roles:
        return True  # "The retired judge": no verb was read, but an adjective
    return opens or (found.start > 0 and words[found.start - 1].kind in _SUBORDINATE)


def _opening_phrase(words: Sequence[Token], before: int) -> Range | None:
    """Take a sentence's first words for its subject where its verb is not known."""
    start = 0
    while start < before and words[start].kind in {Kind.CONJUNCTION, Kind.ADVERB}:
        start += 1
    if start < before and words[start].kind is Kind.SUBJECT:
        return Range(start, start + 1)
    end = start
    while end < before and words[end].quote < 0 and words[end].kind in {Kind.NAME, Kind.STOP}:
        end += 1
    return Range(start, end) if end > start else None


def _across_dashes(words: Sequence[Token], dash: int, lowest: int) -> Range | None:
    """Read "Kim Lee — a lawyer from Reno — said": the phrase before, with the aside."""
    for at in range(dash - 1, lowest, -1):
        if words[at].kind is Kind.DASH:
            found = phrase_before(words, at - 1, lowest)
            return Range(found.start, dash) if found else None
    return None


def _across_commas(words: Sequence[Token], comma: int, lowest: int) -> Range | None:
    """Read "Kim Lee, a lawyer from Reno, said": the phrase before, with the aside."""
    opening = _comma_before(words, comma, lowest)
    if opening is None:
        return None
    found = _before_aside(words, opening, lowest, comma - opening)
    if found is None:
        return None
    first = words[opening + 1]
    is_home = Role.JOINS in first.roles and words[opening + 2].kind is Kind.NAME  # of Reno
    if Role.ASIDE in first.roles or (first.kind in _NO_APPOSITION and not is_home):
        return found
    return Range(found.start, comma)


def _comma_before(words: Sequence[Token], comma: int, lowest: int) -> int | None:
    return next((at for at in range(comma - 1, lowest, -1) if is_at(words, at, Kind.COMMA)), None)


def _before_aside(words: Sequence[Token], comma: int, lowest: int, length: int) -> Range | None:
    """Find the phrase before the comma that opens an aside, across further asides before it."""
    found = phrase_before(words, comma - 1, lowest)
    if found is None:
        return _before_further_aside(words, comma, lowest)
    before = found.start - 1
    if before > lowest and words[before].kind is Kind.ADVERB:
        before -= 1
    if before <= lowest or not is_at(words, before, Kind.COMMA):
        return found
    is_place = _is_place(words, found, comma, length)
    if not is_place and words[found.start].kind not in _ASIDES:
        return found
    wider = _before_aside(words, before, lowest, found.end - before)
    if wider is None:
        return found
    is_counted = words[found.start].kind is Kind.NUMBER
    named = words[wider.start].kind is Kind.NAME
    return Range(wider.start, found.end) if named or is_counted or is_place else found


def _is_place(words: Sequence[Token], found: Range, comma: int, length: int) -> bool:
    """Tell whether the phrase, or the aside after it, is the second half of "Reno, Nevada"."""
    if words[comma + 1].kind is Kind.NAME and length <= _LONGEST_PLACE:
        return True
    is_short = comma - found.start < _LONGEST_PLACE and words[found.start].kind is Kind.NAME
    return is_short and words[found.start - 2].kind is Kind.NAME


def _before_further_aside(words: Sequence[Token], comma: int, lowest: int) -> Range | None:
    """Step over "of Reno" in "Kim Lee, 29, of Reno, Nevada, said"."""
    opening = _comma_before(words, comma, max(lowest, comma - _LONGEST_ASIDE))
    if opening is None or words[opening + 1].kind not in _FURTHER:
        return None
    found = _before_aside(words, opening, lowest, comma - opening)
    return Range(found.start, comma) if found else None


def _before_time(words: Sequence[Token], last: int, lowest: int) -> int:
    """Step back over a time between subject and verb: "the office this week said"."""
    at = _time_start(words, last, lowest) - 1
    if at < last and at > lowest and Role.TIME_LEAD in words[at].roles:
        at -= 1
    if at < last and at > lowest and Role.ON in words[at].roles:
        at -= 1
    return at if at >= lowest and words[at].kind is not Kind.PREPOSITION else last


def _time_start(words: Sequence[Token], last: int, lowest: int) -> int:
    """Find where a time that ends with a token begins; the token after it if it is none."""
    word, before = words[last], words[max(lowest, last - 1)]
    if Role.AGO in word.roles:
        return _before_ago(words, last - 1, lowest)
    if Role.TIME_NOUN in word.roles:
        return last - 1 if Role.TIME_LEAD in before.roles or before.kind is Kind.TIME else last + 1
    if word.kind is Kind.TIME:
        return last
    is_date = word.kind is Kind.NUMBER and last - 2 > lowest
    if is_date and Role.ON in words[last - 2].roles:
        return last - 1
    return last + 1


def _before_ago(words: Sequence[Token], at: int, lowest: int) -> int:
    """Go back to "two" in "two weeks ago", to "less" in "less than two weeks ago"."""
    while at > lowest and words[at].kind not in _COUNTED:
        at -= 1
    modifiers = {Role.THAN, Role.QUANTITY, Role.APPROXIMATE}
    while at > lowest and words[at - 1].roles & modifiers:
        at -= 1
    return at
