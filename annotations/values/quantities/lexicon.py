"""What a language needs so that its counts can be read: tokens, phrase tables, word lists."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from annotations.values.vocabulary import Qualifier, VagueWord

# In this order: "34-year-old" and "7th" are words; 1,200 and 1 200 are one number; "1.5" is kept
# whole, so that it is refused and not read as 1 and 5; "2-3" falls into two numbers and a dash.
_TOKEN: Final = re.compile(
    r"\d+(?:-[^\W\d_]+)+"
    r"|[^\W\d_]+-?\d+\w*"
    r"|\d+[^\W\d_]\w*"
    r"|[^\W\d_]+(?:-[^\W\d_]+){2,}"
    r"|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)"
    r"|\d+(?:[.,'_\u066b\u066c]\d+)*"
    r"|[^\W\d_]+(?:'[^\W\d_]+)*"
    r"|[^\w\s]"
)
_DASHES: Final = str.maketrans("‐‑–—−", "-----")

Value = TypeVar("Value")


def tokens_of(words: str) -> tuple[str, ...]:
    """Cut words into lower-case tokens: words, numbers, single signs. Every dash becomes "-"."""
    return tuple(_TOKEN.findall(words.lower().replace("’", "'").translate(_DASHES)))


class PhraseTable(Generic[Value]):
    """Phrases of one or more tokens, and what each means."""

    def __init__(self, phrases: Mapping[str, Value]) -> None:
        self._meanings = {tokens_of(phrase): value for phrase, value in phrases.items()}
        self._longest = max(map(len, self._meanings), default=0)

    @property
    def tokens(self) -> frozenset[str]:
        """Every token of every phrase."""
        return frozenset(token for phrase in self._meanings for token in phrase)

    def longest_at(self, tokens: Sequence[str], start: int) -> tuple[Value, int] | None:
        """Find the longest phrase that begins at `start`: its meaning, and the token after it."""
        for end in range(min(start + self._longest, len(tokens)), start, -1):
            value = self._meanings.get(tuple(tokens[start:end]))
            if value is not None:
                return value, end
        return None

    def is_in(self, tokens: Sequence[str]) -> bool:
        """Whether any of the phrases stands anywhere in the tokens."""
        return any(self.longest_at(tokens, start) for start in range(len(tokens)))


@dataclass(frozen=True, slots=True, kw_only=True)
class CountWords:
    """One language's words for how many. Every word is lower case, as `tokens_of` gives it."""

    small: Mapping[str, int]
    """Number words below a hundred: seven, twenty."""
    scales: Mapping[str, int]
    """Words that multiply: hundred, dozen, thousand."""
    joiners: frozenset[str]
    """Words inside a number, after a scale: a hundred *and* five."""
    whole: PhraseTable[int]
    """Phrases that are one number as they stand: half a dozen, both."""
    determiners: frozenset[str]
    """Words that may stand before a number and change nothing: the, a further, another."""
    leads: PhraseTable[Qualifier]
    """Qualifiers before a number: at least."""
    trails: PhraseTable[Qualifier]
    """Qualifiers after a number: or more."""
    ranges: Mapping[str, frozenset[str]]
    """What stands between the ends of a range, by the word that opens it; "" where none does."""
    vague: PhraseTable[VagueWord]
    """Vague words: several, dozens."""
    unsaid: frozenset[str]
    """Leads which with no number after them say that the number is unknown: some people."""
    absences: PhraseTable[Qualifier]
    """Phrases that are a whole answer: no reports, nobody, an unknown number."""
    negators: frozenset[str]
    """Words that make a noun of people or harm soon after them a zero: no casualties."""
    articles: frozenset[str]
    """Words that make one person of the noun after them: a policeman, another."""
    selves: frozenset[str]
    """Words for one person, the one just spoken of: himself."""
    collectives: frozenset[str]
    """Nouns that an article does not make one person of: a group."""
    singulars: frozenset[str]
    """Nouns for one person: policeman, body."""
    plurals: frozenset[str]
    """Nouns for several people: policemen, bodies."""
    harms: frozenset[str]
    """Nouns of harm, for "no": casualties."""
    coordinators: frozenset[str]
    """Words and signs after which further people are told: and."""
    prepositions: frozenset[str]
    """Words after which an article begins a place or a time, not a person: at a checkpoint."""
    unreadable: PhraseTable[bool]
    """Phrases that make a number something else: per cent, a third of."""

    def counts_with(self, token: str) -> bool:
        """Whether a token is a word or sign of counting, not one for people or harm."""
        words = (
            self.small,
            self.scales,
            self.joiners,
            self.determiners,
            self.articles,
            self.unsaid,
        )
        tables = (self.whole, self.leads, self.trails, self.vague, self.absences)
        return (
            any(token in listed for listed in words)
            or any(token in table.tokens for table in tables)
            or any(token == opener or token in links for opener, links in self.ranges.items())
        )


def words_in(text: str) -> frozenset[str]:
    """Make a word list of words set apart by white space."""
    return frozenset(text.split())


def phrases(meanings: Iterable[tuple[str, Value]]) -> PhraseTable[Value]:
    """Make a phrase table of rows, each with phrases set apart by " | " and what they mean."""
    return PhraseTable({phrase: value for row, value in meanings for phrase in row.split(" | ")})
