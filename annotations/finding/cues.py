"""Where a sentence has a cue: the lexicon's words, with the auxiliaries and adverbs before them.

Left out is what only looks like one: a noun or an adjective ("the suspected bomber"), an infinitive
("refused to say"), a passive ("is believed to"), a participle, and what is negated.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from annotations.text.spans import Span
from annotations.values.vocabulary import CUE_STANCES, Stance

WORD: Final = re.compile(r"[^\W_]+(?:['’`-][^\W_]+)*")

_LONGEST: Final = max(len(cue.split()) for cue in CUE_STANCES)
_SILENT: Final = frozenset(  # as often a noun, or with nobody before it who says it
    {"report", "reports", "state", "states", "name", "names", "back", "support", "forecast", "show"}
    | {"on suspicion of", "no reports", "identified as", "named as", "described as"}
    | {"was responsible for", "were responsible for", "is responsible for"}
)
_BE: Final = frozenset({"is", "are", "was", "were", "been", "being", "be"})
_NOT: Final = frozenset(
    {"not", "never", "didn't", "doesn't", "don't", "hasn't", "haven't", "hadn't", "couldn't"}
)
_HELPERS: Final = _BE | _NOT | {"has", "have", "had", "did", "does", "do", "also", "later", "then"}
_NO_ADVERBS: Final = frozenset(
    {"ally", "assembly", "bully", "daily", "family", "only", "rally", "reply", "supply"}
)
_DETERMINERS: Final = frozenset(
    {"a", "an", "the", "his", "her", "its", "their", "our", "this", "these", "those", "any", "no"}
)
_NOUN_LEADS: Final = _DETERMINERS | {"of", "to", "some", "several", "new"}
_REDUCED: Final = frozenset({"as", "of", "on", "for"})  # "an attack blamed on", "a man accused of"
_SEEN: Final = re.compile(r"(?:was|were|is) visible")
_TOLD_BY: Final = frozenset({Stance.ASSERTS, Stance.CLAIMS_RESPONSIBILITY, Stance.DENIES})
_NO_SPEAKER: Final = re.compile(
    r"\s+(?:tele)?phone|\s+e-?mail|\s+the (?:end|time)|\s+law", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A cue where it stands. `by`: who says it stands after it ("claimed by X")."""

    span: Span
    said: str
    by: bool = False

    @property
    def stance(self) -> Stance:
        """The stance of its entry in the lexicon."""
        return CUE_STANCES[self.said]

    @property
    def is_seen(self) -> bool:
        """Whether it tells what could be seen, and not who says so."""
        return bool(_SEEN.fullmatch(self.said))

    @property
    def is_plain(self) -> bool:
        """Whether it is a plain "said": it is tried before "denied" or "named"."""
        return self.stance is Stance.ASSERTS


def cues_in(text: str, body: Span) -> list[Cue]:
    """Find the cues that can part a stretch of text into who says and what is said, in order."""
    words = [Span(*found.span()) for found in WORD.finditer(text, body.start, body.end)]
    lower = [word.words(text).lower().replace("’", "'") for word in words]
    stretch = _Stretch(text, words, lower)
    return [cue for first, last in stretch.entries() if (cue := stretch.cue(first, last))]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of text as words, with their lower-case forms."""

    text: str
    words: list[Span]
    lower: list[str]

    def entries(self) -> Iterator[tuple[int, int]]:
        """Find the lexicon's entries, the longest at each word: their first and last places."""
        at = 0
        while at < len(self.lower):
            for size in range(min(_LONGEST, len(self.lower) - at), 0, -1):
                if " ".join(self.lower[at : at + size]) in CUE_STANCES:
                    yield at, at + size - 1
                    at += size - 1
                    break
            at += 1

    def cue(self, first: int, last: int) -> Cue | None:
        """Make a cue of an entry, unless it only looks like one."""
        said = " ".join(self.lower[first : last + 1])
        start = self._with_helpers(first)
        helpers = set(self.lower[start:first])
        if said in _SILENT or self._at(start - 1) in _NOUN_LEADS or helpers & _NOT:
            return None
        whole = Span(self.words[start].start, self.words[last].end)
        if said.endswith(" by"):
            return Cue(span=Span(self.words[first].start, whole.end), said=said, by=True)
        if self._at(last + 1) == "by" and said.endswith("ed"):
            return self._told_by(said, first, last)
        if self._names_nobody(said, last, helpers):
            return None
        return Cue(span=whole, said=said)

    def _at(self, place: int) -> str:
        return self.lower[place] if 0 <= place < len(self.lower) else ""

    def _with_helpers(self, first: int) -> int:
        """Take in what belongs to the verb before it: "has", "officially", "was later"."""
        while first and self._touches(first - 1) and _helps(self.lower[first - 1]):
            first -= 1
        return first

    def _touches(self, place: int) -> bool:
        """Whether only white space stands between a word and the next."""
        return self.text[self.words[place].end : self.words[place + 1].start].isspace()

    def _told_by(self, said: str, first: int, last: int) -> Cue | None:
        span = Span(self.words[first].start, self.words[last + 1].end)
        if CUE_STANCES[said] not in _TOLD_BY or _NO_SPEAKER.match(self.text, span.end):
            return None
        return Cue(span=span, said=said, by=True)

    def _names_nobody(self, said: str, last: int, helpers: set[str]) -> bool:
        """Whether the words before it are not who says it: a passive, a participle."""
        verb = self.lower[last]
        if said == "according to":
            return False
        if verb.endswith("ing"):
            return not helpers & _BE
        passive = bool(helpers & _BE) and len(said.split()) == 1
        return passive or (verb.endswith("ed") and self._at(last + 1) in _REDUCED)


def _helps(word: str) -> bool:
    return word in _HELPERS or (word.endswith("ly") and word not in _NO_ADVERBS)
