"""The words of a sentence, with the words of harm found among them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from annotations.suggest.casualties.lexicon import CasualtyLexicon, Form, HarmWord
from annotations.text.spans import Span
from annotations.values.vocabulary import Harm

# "34-year-old" is one word; 1,200 is one number; a single sign stands alone.
_WORD: Final = re.compile(
    r"\d+(?:-[^\W\d_]+)+"
    r"|\d{1,3}(?:,\d{3})+(?![\d,])"
    r"|\d+(?:\.\d+)?[^\W\d_]*"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[^\W_]+(?:['’`-][^\W_]+)*"
    r"|-{2,}|[^\w\s]"
)
_LONGEST: Final = 400  # words that are read together; a longer sentence is read in stretches
_SUFFERING_REACH: Final = 5  # words in which it is said what was suffered
_BETWEEN: Final = 3  # adverbs between two words of harm: killed and later burned
_BLOW_REACH: Final = 8  # words after a blow in which its death is told


@dataclass(frozen=True, slots=True)
class Use:
    """A word or phrase of harm where it stands: words `[first, end)`."""

    first: int
    end: int
    word: HarmWord

    def may_be(self, forms: Form) -> bool:
        """Tell whether it may stand in one of these forms."""
        return bool(self.word.forms & forms)


@dataclass(slots=True)
class Words:
    """The words of a sentence in lower case, with their places and the uses of words of harm."""

    text: str
    lexicon: CasualtyLexicon
    words: list[str]
    starts: list[int]
    ends: list[int]
    begins: dict[int, Use] = field(default_factory=dict)
    ending: dict[int, Use] = field(default_factory=dict)
    masked: frozenset[int] = frozenset()

    def __len__(self) -> int:
        return len(self.words)

    def at(self, place: int) -> str:
        """Give the word at a place; an empty one outside the sentence."""
        return self.words[place] if 0 <= place < len(self.words) else ""

    def span(self, first: int, end: int) -> Span:
        """Give the place in the text of the words `[first, end)`."""
        return Span(self.starts[first], self.ends[end - 1])

    def is_capital(self, place: int) -> bool:
        """Tell whether a word begins with a capital and goes on in small letters."""
        if not 0 <= place < len(self.words):
            return False
        start = self.starts[place]
        return self.text[start].isupper() and self.text[start + 1 : start + 2].islower()

    def is_adverb(self, place: int) -> bool:
        """Tell whether a word may stand inside a verb group and change nothing."""
        word, clause = self.at(place), self.lexicon.clause
        is_formed = word.endswith(clause.adverb_ending) and word not in self.lexicon.nouns
        return word in clause.adverbs or (is_formed and len(word) > len(clause.adverb_ending) + 1)

    def is_closed(self, place: int) -> bool:
        """Tell whether no phrase for people can run over this word."""
        word = self.at(place)
        return not word or word in self.lexicon.clause.closed


def words_of(text: str, sentence: Span, lexicon: CasualtyLexicon) -> Iterator[Words]:
    """Read the words of a sentence, in stretches of a bounded length.

    Full stops of abbreviations are left out.
    """
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for found in _WORD.finditer(text, sentence.start, sentence.end):
        word = found.group().lower()
        if word == "." and words and words[-1] in lexicon.abbreviations:
            continue
        words.append(word)
        starts.append(found.start())
        ends.append(found.end())
        if len(words) == _LONGEST:
            yield Words(text, lexicon, words, starts, ends)
            words, starts, ends = [], [], []
    if words:
        yield Words(text, lexicon, words, starts, ends)


def find_uses(words: Words) -> None:
    """Find the words of harm, and join "shot dead", "killed or wounded" and the like."""
    lexicon = words.lexicon
    place = 0
    while place < len(words):
        word = words.words[place]
        use = _phrase_at(words, place)
        if use is None and word in lexicon.harms:
            use = Use(place, place + 1, lexicon.harms[word])
        if use is None and word in lexicon.blows:
            use = _blow_at(words, place)
        if use is None and word in lexicon.sufferings:
            use = _suffering_at(words, place)
        if use is None and word in lexicon.takings:
            use = _taking_at(words, place)
        if use:
            words.begins[use.first] = use
        place = use.end if use else place + 1
    _join(words)
    words.ending = {use.end: use for use in words.begins.values()}


def _phrase_at(words: Words, place: int) -> Use | None:
    found = words.lexicon.harm_phrases.at(words.words, place)
    return Use(place, found[1], found[0]) if found else None


def _blow_at(words: Words, place: int) -> Use | None:
    """Read a blow as killing if its death is told: shot dead, beaten to death, shot and died."""
    lexicon = words.lexicon
    word = HarmWord(lexicon.killed.harm, lexicon.blows[words.words[place]])
    for at in range(place + 1, min(place + 1 + _BLOW_REACH, len(words))):
        if words.words[at] in lexicon.clause.stops or words.words[at] in lexicon.clause.relatives:
            return None
        if words.words[at] in lexicon.clause.infinitive and words.at(at + 1) in lexicon.scene.fates:
            return Use(place, at + 2 if at == place + 1 else place + 1, word)
        use = lexicon.harms.get(words.words[at])
        if use and use.harm is Harm.KILLED and use.forms & (Form.STATE | Form.DYING):
            end = _death_joined(words, place, at)
            return Use(place, end, word) if end else None
    return None


def _suffering_at(words: Words, place: int) -> Use | None:
    """Read "suffered minor injuries" as one verb."""
    lexicon = words.lexicon
    for at in range(place + 1, min(place + 1 + _SUFFERING_REACH, len(words))):
        if words.words[at] in lexicon.suffered:
            return Use(place, at + 1, lexicon.sufferings[words.words[place]])
        if words.is_closed(at) and words.words[at] not in lexicon.clause.determiners:
            return None
    return None


def _taking_at(words: Words, place: int) -> Use | None:
    """Read "took two nurses hostage" as a verb with its object."""
    lexicon = words.lexicon
    for at in range(place + 1, min(place + 1 + _BLOW_REACH, len(words))):
        word = words.words[at]
        if word in lexicon.taken:
            return Use(place, place + 1, lexicon.takings[words.words[place]])
        if word in lexicon.clause.stops or word in lexicon.clause.be or word in lexicon.harms:
            return None
    return None


def _death_joined(words: Words, blow: int, death: int) -> int | None:
    """Find where a blow's verb ends whose death is told at a place; None if it is another's."""
    forms = words.lexicon.harms[words.words[death]].forms
    between = death - 1
    while between > blow and words.is_adverb(between):
        between -= 1
    if between == blow:
        return death + 1
    if words.words[between] in words.lexicon.clause.conjunctions:
        if between == blow + 1:
            return death + 1
        return blow + 1 if forms & Form.DYING else None
    return blow + 1 if not forms & (Form.PAST | Form.DYING) else None


def _join(words: Words) -> None:
    """Join two words of harm told of the same people: killed or wounded, seized and killed."""
    for first in sorted(words.begins):
        one = words.begins.get(first)
        if one is None or words.at(one.end) not in words.lexicon.clause.conjunctions:
            continue
        after = one.end + 1
        while words.is_adverb(after) and after - one.end <= _BETWEEN:
            after += 1
        other = words.begins.get(after)
        word = _joined_word(one.word, other.word, words.lexicon) if other else None
        if other and word:
            del words.begins[after]
            words.begins[first] = Use(first, other.end, word)


def _joined_word(one: HarmWord, other: HarmWord, lexicon: CasualtyLexicon) -> HarmWord | None:
    if one.harm is other.harm:
        return HarmWord(one.harm, one.forms & other.forms or other.forms, one.is_sure)
    harms: Sequence[Harm] = (one.harm, other.harm)
    if other.harm is Harm.KILLED and (
        one.harm in {Harm.ABDUCTED, Harm.DETAINED} or other.forms & Form.DYING
    ):
        return other
    shared = one.forms & other.forms
    if Harm.KILLED in harms and Harm.INJURED in harms and shared:
        return HarmWord(lexicon.either.harm, shared)
    return None
