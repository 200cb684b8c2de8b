"""What readers must not see, as values: places in texts, words wherever they stand, sources."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Final
from urllib.parse import unquote

from annotations.values.vocabulary import gettext_noop

NAME_WITHHELD: Final = gettext_noop("[name withheld]")
WITHHELD: Final = gettext_noop("[withheld, %(date)s]")
WITHHELD_WHOLE: Final = gettext_noop("[withheld]")

_SHORTEST: Final = 3  # characters of a word that is looked for in other quotations too


@dataclass(frozen=True, slots=True)
class Hole:
    """A stretch of a text that readers do not see, and what stands there instead."""

    start: int
    end: int
    shown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """All that readers must not see today.

    `holes` are places, by text; `words` are the same words wherever else they stand (a title, a
    copy of the report). `sources` are labels that are replaced, `protected` sources without label
    and, unless their words were released by choice, without words. `linked` are the titles of other
    records that are public, by incident: all others are withheld.
    """

    holes: Mapping[str, tuple[Hole, ...]] = field(default_factory=dict)
    words: tuple[tuple[str, str], ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)
    protected: frozenset[str] = frozenset()
    linked: Mapping[str, str] = field(default_factory=dict)

    def since(self, source: Mapping[str, Any]) -> bool:
        """Tell whether a source of a frozen record was protected after it was released."""
        return source["ref"] in self.protected and not source["protected"]

    @property
    def state(self) -> tuple[object, ...]:
        """All of it in one order: it changes with whatever is withheld or shown again."""
        holes = sorted(
            (text, hole.start, hole.end, hole.shown)
            for text, found in self.holes.items()
            for hole in found
        )
        named = [*sorted(self.words), *sorted(self.sources.items()), *sorted(self.linked.items())]
        return holes, named, sorted(self.protected)


def cleaned(text: str, withheld: Withheld) -> str:
    """Take withheld words out of a text that is no quotation."""
    for pattern, shown in patterns_of(withheld):
        text = pattern.sub(lambda _, shown=shown: shown, text)  # type: ignore[misc]
    return text


def cue_words(words: str, withheld: Withheld) -> str:
    """Give a few words out of a sentence, cleaned; none if what is left is part of something withheld.

    A piece of a longer stretch, or one that overlaps it by two words, is not found as the whole.
    """
    shown = cleaned(words, withheld)
    left = _bare(shown)
    pairs = {*pairwise(left.split())}
    for text, _ in withheld.words:
        hidden = _bare(text)
        if f" {left} " in f" {hidden} " or pairs & {*pairwise(hidden.split())}:
            return ""
    return shown


def patterns_of(withheld: Withheld) -> list[tuple[re.Pattern[str], str]]:
    """Make what finds withheld words wherever they stand; the longest are looked for first."""
    return [
        (re.compile(rf"(?<!\w){_spaced(words)}(?!\w)", re.IGNORECASE), shown)
        for words, shown in sorted(withheld.words, key=lambda pair: -len(pair[0]))
        if len(words.strip()) >= _SHORTEST
    ]


def _spaced(words: str) -> str:
    """Let any white space stand between words: a name may run over the end of a line."""
    return r"\s+".join(re.escape(word) for word in words.split())


def web_address(address: str, withheld: Withheld) -> str:
    """Give an address only if a browser opens a page with it, runs nothing, and it names nobody.

    "…/john-marsh-killed" tells a withheld name as well as the headline does.
    """
    is_page = address.lower().startswith(("http://", "https://"))
    told = f" {_bare(unquote(address))} "
    names = (_bare(words) for words, _ in withheld.words if len(words.strip()) >= _SHORTEST)
    return address if is_page and not any(name and f" {name} " in told for name in names) else ""


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).strip().casefold()
