"""Words for people coming to harm, and which of them speaks of the people counted. English."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from annotations.text.spans import Span
from annotations.values.quantities.lexicon import words_in
from annotations.values.vocabulary import Harm

WORD: Final = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+(?:['’`-][^\W_]+)*")

_HARM_WORDS: Final[tuple[tuple[Harm, str], ...]] = (
    (
        Harm.KILLED,
        "kill kills killed killing dead die dies died dying death deaths slain murdered "
        "fatally toll lives bodies corpses",
    ),
    (
        Harm.INJURED,
        "injure injures injured injuring injuries wound wounded wounding wounds hurt hurts "
        "hospitalised",
    ),
    (Harm.MISSING, "missing disappeared unaccounted"),
    (Harm.DETAINED, "detained detains arrested detain arrest arrests arresting custody"),
    (Harm.ABDUCTED, "abducted kidnapped kidnaps hostage hostages"),
    (Harm.DISPLACED, "displaced fled evacuated"),
)
HARM_OF: Final = {word: harm for harm, words in _HARM_WORDS for word in words.split()}

# Beside a bare number: "7 dead", "kills 7".
SUFFERED: Final = words_in(
    "killed dead died slain injured wounded hurt hospitalised missing detained arrested abducted "
    "kidnapped displaced"
)
HARMING: Final = words_in(
    "kill kills killed killing wound wounds wounded wounding injures injured injuring hurts hurting "
    "detains arrests arresting kidnaps"
)

_FATALLY: Final = frozenset({"fatally", "mortally"})
_WOUNDING: Final = re.compile(r"(?:wound|injur|hurt)")
_CLOSE: Final = 40  # code points before a count in which its harm must stand
_SUFFERING: Final = re.compile(
    r"\s+(?:(?:also|later) )?(?:died|(?:was|were|been|(?:had|has|have) been)\s+"
    r"(?:(?:\w+ly|also|later|then|shot|stabbed|beaten|found|taken|reported|confirmed)(?: and)?\s+){0,2}"
    rf"(?:{'|'.join(sorted(SUFFERED))}|murdered|hostage|evacuated))\b",
    re.IGNORECASE,
)
_DOING: Final = re.compile(
    r"\b(?:kill(?:ed|ing|s)|injur(?:ed|ing|es)|wound(?:ed|ing|s)|hurt|hurting|shot(?: dead)?)\b"
    r"[^.,;:\n]*(?:,[^.;:\n]*\band\s+)?$",  # after a comma only the last of a list
    re.IGNORECASE,
)
_FAR: Final = 400  # code points beside a count: a long sentence
_COMMA: Final = 20  # code points that a comma between a count and a word for harm weighs
_DEED_OF: Final = re.compile(
    r"\b(?:killing|death|murder|shooting|arrest|body) of\s+$", re.IGNORECASE
)
_ASIDE: Final = re.compile(  # who or what else is in the sentence: "by a gunman", "near a guard"
    r"\b(?:by|with|at|in|on|of|near|from|after|before|when|while|who|as|against|for|to|into|like)\s+$",
    re.IGNORECASE,
)


def holds_harm(words: str) -> bool:
    """Tell whether words speak of people coming to harm."""
    return any(word.group().lower() in HARM_OF for word in WORD.finditer(words))


def nearest_harm(text: str, harms: list[tuple[Span, Harm]], span: Span) -> Harm | None:
    """Give the harm of the nearest word for harm, a count's own words first; `harms` in order."""
    first = bisect_left(harms, span.start - _FAR, key=lambda found: found[0].start)
    last = bisect_left(harms, span.end + _FAR, key=lambda found: found[0].start)
    near = sorted((_distance(text, word, span), harm) for word, harm in harms[first:last])
    return near[0][1] if near else None


def _distance(text: str, word: Span, span: Span) -> int:
    start, end = min(word.end, span.end), max(word.start, span.start)
    between = text[start:end]
    return len(between) + _COMMA * sum(between.count(mark) for mark in ",;")


def suffers(text: str, span: Span) -> bool:
    """Tell whether the sentence says of the person named there that harm was done to them."""
    if _SUFFERING.match(text, span.end):
        return True
    before = text[max(0, span.start - _CLOSE) : span.start]
    if _DEED_OF.search(before):
        return True
    return bool(_DOING.search(before)) and not _ASIDE.search(before)


def harms_in(text: str, words: list[Span]) -> Iterator[tuple[Span, Harm]]:
    """Find the words for harm; "fatally wounded" is one, and means died of wounds (rule R7)."""
    tokens = [word.words(text).lower() for word in words]
    for word, token, before, after in zip(
        words, tokens, ["", *tokens], [*tokens[1:], ""], strict=False
    ):
        if before in _FATALLY and _WOUNDING.match(token):
            yield word, Harm.DIED_OF_WOUNDS
        elif token in HARM_OF and not (token in _FATALLY and _WOUNDING.match(after)):
            yield word, HARM_OF[token]
