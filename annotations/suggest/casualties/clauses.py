"""Verb groups: whether a word of harm is active or passive, and whether it happened at all."""

from dataclasses import dataclass
from typing import Final

from annotations.suggest.casualties.lexicon import Form
from annotations.suggest.casualties.words import Use, Words

_GROUP: Final = 8  # words of a verb group before its verb
_DOUBT: Final = 2  # words before a verb group or noun in which a doubt counts
_CONDITION: Final = 12  # words before it in which "if" counts


@dataclass(frozen=True, slots=True)
class Group:
    """The words before a use that belong to its verb group: `[first, use)`."""

    first: int
    is_passive: bool
    has_auxiliary: bool
    happened: bool
    is_tentative: bool


def group_before(words: Words, use: Use) -> Group:
    """Read the auxiliaries, adverbs and negations before a use."""
    clause = words.lexicon.clause
    first = use.first
    said: set[str] = set()
    while first > max(0, use.first - _GROUP):
        word = words.words[first - 1]
        is_part = word in clause.be or word in clause.have or word in clause.modals
        is_part = is_part or word in clause.infinitive or word in clause.negations
        if not is_part and (not words.is_adverb(first - 1) or _governs(words, first - 1)):
            break
        said.add(word)
        first -= 1
    return Group(
        first=first,
        is_passive=bool(said & clause.be),
        has_auxiliary=bool(said & (clause.be | clause.have | clause.modals)),
        happened=_happened(words, first, said),
        is_tentative=bool(said & clause.tentative),
    )


def _governs(words: Words, place: int) -> bool:
    """Tell whether an adverb is one that an infinitive hangs on: "the first to be killed"."""
    is_realiser = words.words[place] in words.lexicon.scene.realisers
    return is_realiser and words.at(place + 1) in words.lexicon.clause.infinitive


def _happened(words: Words, first: int, said: set[str]) -> bool:
    """Tell whether what a verb group tells of did happen, as far as its words say."""
    clause, scene = words.lexicon.clause, words.lexicon.scene
    if said & clause.negations:
        return False
    has_perfect = bool(said & clause.have)
    if said & clause.modals and not (said & clause.tentative and has_perfect):
        return False
    if said & clause.infinitive and not has_perfect:
        return _governor(words, first) in scene.realisers
    return not is_doubted(words, first)


def _governor(words: Words, first: int) -> str:
    """Give the word that governs an infinitive: "managed" of "managed to kill"."""
    return words.at(first - 1)


def is_doubted(words: Words, first: int) -> bool:
    """Tell whether words before a place say that what follows did not happen."""
    scene, clause = words.lexicon.scene, words.lexicon.clause
    for place in range(first - 1, max(-1, first - 1 - _CONDITION), -1):
        word = words.words[place]
        if word in clause.stops:
            return False
        if place >= first - _DOUBT and word in scene.doubts:
            return True
        if word in scene.conditions:
            return True
    return False


def takes_object(words: Words, at: int, starts: frozenset[int]) -> bool:
    """Tell whether a verb that ends at a place has an object there; `starts` begin phrases."""
    clause = words.lexicon.clause
    for place in range(at, min(at + 3, len(words))):
        if place in starts:
            return True
        word = words.words[place]
        is_determiner = word in clause.determiners and word not in clause.whens
        if is_determiner or word in words.lexicon.scene.objects:
            return True
        if words.is_closed(place) or place in words.masked:
            return False
        if not words.is_adverb(place):
            if word.endswith(clause.verb_ending) and word not in words.lexicon.nouns:
                return False
            return word[0].isalnum() and word not in clause.verbs and place not in words.begins
    return False


def is_active(words: Words, use: Use, group: Group, starts: frozenset[int]) -> bool:
    """Tell whether a use is a verb with an object of its own."""
    if group.is_passive:
        return False
    if use.may_be(Form.FINITE | Form.BASE | Form.ACTING):
        return True
    return use.may_be(Form.PAST) and takes_object(words, use.end, starts)
