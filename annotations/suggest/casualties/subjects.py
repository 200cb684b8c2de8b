"""Harm told after the people: killed, were killed, died, lost their lives."""

from dataclasses import dataclass
from typing import Final

from annotations.suggest.casualties.clauses import group_before, is_doubted, takes_object
from annotations.suggest.casualties.lexicon import Form
from annotations.suggest.casualties.patterns import Pattern
from annotations.suggest.casualties.phrase import Phrase, Size
from annotations.suggest.casualties.scene import Finding, Scene, found_by
from annotations.suggest.casualties.words import Use, Words

_REACH: Final = 40  # words after a phrase in which its verb stands
_REDUCED: Final = 6  # words of place between a phrase and a participle without auxiliary
_FOUND: Final = 5  # words between "found" and "dead"
_NEAR: Final = 5  # words of a verb group right after a phrase
_ASIDE: Final = 60  # words a bracket may hold


_SINGLE: Final = frozenset({Size.PRONOUN, Size.NAMED})


@dataclass(slots=True)
class _Walk:
    """A walk to the right of a phrase, and what it has passed."""

    scene: Scene
    phrase: Phrase
    at: int
    passed_verb: bool = False
    passed_passive: bool = False
    passed_relative: bool = False
    passed_comma: bool = False
    passed_place: bool = False
    list_end: int = -1

    @property
    def words(self) -> Words:
        return self.scene.words


def told_after(scene: Scene, phrase: Phrase, *, is_near: bool = False) -> Finding | None:
    """Find the harm whose subject a phrase is; `is_near` asks for a verb right after it."""
    owned = _owned_deed(scene.words, phrase) or _object_before(scene, phrase)
    if owned:
        return owned
    walk = _Walk(scene, phrase, phrase.end)
    end = min(phrase.end + (_NEAR if is_near else _REACH), len(scene.words))
    while walk.at < end:
        use = scene.words.begins.get(walk.at)
        if use and use.may_be(Form.PAST | Form.STATE | Form.DYING):
            found = _suffered(walk, use)
            if found or not _may_pass(walk, use):
                return found
            walk.at = use.end
            walk.passed_verb = True
        elif not _step(walk):
            return None
    return None


def _owned_deed(words: Words, phrase: Phrase) -> Finding | None:
    """Read the deed that people own: the six priests' murder."""
    is_owner = words.at(phrase.end) in words.lexicon.clause.quotes and phrase.size is Size.NUMBER
    use = words.begins.get(phrase.end + 1) if is_owner else None
    return found_by(use, Pattern.DEED) if use and use.may_be(Form.DEED) else None


def _object_before(scene: Scene, phrase: Phrase) -> Finding | None:
    """Read people who are the object of a clause on them: three nurses (whom) they had abducted."""
    words, lexicon = scene.words, scene.words.lexicon
    at = phrase.end + (words.at(phrase.end) in lexicon.clause.relatives)
    if words.at(at) not in lexicon.clause.subjects | lexicon.scene.persons:
        return None
    end = at + 1
    while end < min(at + _NEAR, len(words)) and end not in words.begins:
        end += 1
    use = words.begins.get(end)
    if use is None or not use.may_be(Form.PAST) or takes_object(words, use.end, scene.starts):
        return None
    group = group_before(words, use)
    is_own = group.first == at + 1 and group.happened and not group.is_passive
    return found_by(use, Pattern.PASSIVE, is_tentative=group.is_tentative) if is_own else None


def _suffered(walk: _Walk, use: Use) -> Finding | None:
    """Tell whether the phrase is the subject of a use."""
    words = walk.words
    group = group_before(words, use)
    is_direct = group.first <= max(walk.phrase.end, walk.list_end)
    if not group.happened or not _may_be_subject(walk, is_direct=is_direct):
        return None
    if use.may_be(Form.DYING) and not takes_object(words, use.end, walk.scene.starts):
        return found_by(use, Pattern.DYING, is_tentative=group.is_tentative)
    if group.is_passive:
        return found_by(use, Pattern.PASSIVE, is_tentative=group.is_tentative)
    if group.has_auxiliary or takes_object(words, use.end, walk.scene.starts):
        return None
    if is_direct and not is_doubted(words, walk.phrase.first):
        return found_by(use, Pattern.STATE)
    return _without_auxiliary(walk, use, group.first)


def _without_auxiliary(walk: _Walk, use: Use, first: int) -> Finding | None:
    """Read "were found dead", "were seized and killed", "two men in a car killed"."""
    words, lexicon = walk.words, walk.words.lexicon
    before = words.at(first - 1)
    if walk.passed_passive and before in lexicon.clause.links:
        return found_by(use, Pattern.PASSIVE)
    if first == walk.phrase.end + 1 and _is_aside(walk, use):
        return found_by(use, Pattern.PASSIVE)
    nearby = words.words[max(walk.phrase.end, first - _FOUND) : first]
    if walk.passed_verb and lexicon.scene.findings.intersection(nearby):
        return found_by(use, Pattern.PASSIVE)
    is_near = first - walk.phrase.end <= _REDUCED
    in_place = words.at(walk.phrase.end) in lexicon.clause.prepositions
    if is_near and in_place and not (walk.passed_verb or walk.passed_comma):
        return found_by(use, Pattern.STATE)
    return None


def _is_aside(walk: _Walk, use: Use) -> bool:
    """Tell whether a participle after a comma is said of the people: two men, killed by a mine."""
    words, clause = walk.words, walk.words.lexicon.clause
    after, before = words.at(use.end), words.at(use.first - 1)
    goes_on = after in clause.prepositions or after in clause.whens
    return before == "," and use.may_be(Form.PAST) and use.may_be(Form.STATE) and goes_on


def _may_be_subject(walk: _Walk, *, is_direct: bool) -> bool:
    """Tell whether a phrase may be a subject: none is after a preposition, save "a group of"."""
    words, clause = walk.words, walk.words.lexicon.clause
    before = words.at(walk.phrase.first - 1)
    if words.at(walk.phrase.first) in words.lexicon.scene.objects:
        return False
    if walk.phrase.size is Size.NAMED and before in clause.openers | clause.prepositions:
        return False
    if walk.passed_relative or before in clause.dual:
        return True
    if before in clause.of:
        return is_direct or words.at(walk.phrase.first - 2) in words.lexicon.scene.groups
    if before in clause.prepositions:
        return is_direct and walk.phrase.size is not Size.ONE
    is_object = before in clause.verbs or _looks_verbal(words, before)
    is_object = is_object or _is_going_on(words, walk.phrase.first - 1)
    is_beside = walk.at <= walk.phrase.end + 1
    return is_beside or not is_object or before in clause.speech


def _is_going_on(words: Words, place: int) -> bool:
    """Tell whether a verb in -ing has what follows for its object: were tailing the man."""
    clause = words.lexicon.clause
    return words.at(place).endswith(clause.acting_ending) and words.at(place - 1) in clause.be


def _may_pass(walk: _Walk, use: Use) -> bool:
    """Tell whether the walk goes on past a use that is not the phrase's."""
    is_active = takes_object(walk.words, use.end, walk.scene.starts)
    return not is_active and walk.words.at(use.first - 1) not in walk.words.lexicon.clause.negations


def _step(walk: _Walk) -> bool:
    """Pass one word or phrase; False where the clause ends."""
    words, clause = walk.words, walk.words.lexicon.clause
    word = words.words[walk.at]
    if word in clause.openers or word in clause.dashes:
        return _pass_aside(walk)
    is_told = word in clause.speech and words.at(walk.at - 1) not in clause.be
    is_new = word in clause.subjects or (walk.passed_verb and walk.phrase.size in _SINGLE)
    if word in clause.stops or word in clause.subordinators or is_told or is_new:
        return False
    if walk.at in walk.scene.starting:
        return _pass_phrase(walk)
    if word in clause.relatives:
        walk.passed_relative = walk.at <= walk.phrase.end + 1
        return not (walk.passed_verb or walk.passed_place) and _next(walk)
    walk.passed_comma = walk.passed_comma or word in clause.links
    _note_verb(walk, word)
    return _next(walk)


def _next(walk: _Walk) -> bool:
    walk.at += 1
    return True


def _pass_aside(walk: _Walk) -> bool:
    """Pass what stands in brackets."""
    words, clause = walk.words, walk.words.lexicon.clause
    for place in range(walk.at + 1, min(walk.at + _ASIDE, len(words))):
        if words.words[place] in clause.closers or words.words[place] in clause.dashes:
            walk.at = place + 1
            return True
    return False


def _pass_phrase(walk: _Walk) -> bool:
    """Pass another phrase if it stands in a list with this one or after a preposition."""
    words, clause = walk.words, walk.words.lexicon.clause
    before = words.at(walk.at - 1)
    other = walk.scene.starting[walk.at]
    is_new = before in clause.dual and _has_verb(words, other)
    if other.size is Size.PRONOUN or walk.phrase.size is Size.NAMED or is_new:
        return False
    walk.passed_place = walk.passed_place or before in clause.prepositions
    if other.size is Size.PLURAL:
        if walk.passed_verb and before in clause.links:
            return False
        walk.at = other.end
        return True
    is_listed = before in clause.links and not walk.passed_verb
    if not is_listed and before not in clause.prepositions and not _goes_on_after(walk, other):
        return False
    walk.at = other.end
    walk.list_end = walk.at if is_listed else walk.list_end
    return True


def _goes_on_after(walk: _Walk, other: Phrase) -> bool:
    """Tell whether a subject has another verb after an object: they tailed the man and were killed."""
    words, clause = walk.words, walk.words.lexicon.clause
    if not walk.passed_verb or words.at(other.end) not in clause.conjunctions:
        return False
    after = words.at(other.end + 1)
    return after in clause.be or after in clause.have or other.end + 1 in words.begins


def _has_verb(words: Words, phrase: Phrase) -> bool:
    """Tell whether a verb stands right after a phrase."""
    after, clause = words.at(phrase.end), words.lexicon.clause
    is_auxiliary = after in clause.be or after in clause.have or after in clause.modals
    return is_auxiliary or phrase.end in words.begins or after in clause.verbs


def _note_verb(walk: _Walk, word: str) -> None:
    words, clause = walk.words, walk.words.lexicon.clause
    if word in clause.be or word in clause.have or word in clause.modals:
        use = words.begins.get(walk.at + 1)
        walk.passed_passive = word in clause.be
        walk.passed_verb = walk.passed_verb or use is None
    elif word in clause.verbs or word in words.lexicon.blows or _looks_verbal(words, word):
        walk.passed_verb = True


def _looks_verbal(words: Words, word: str) -> bool:
    return word.endswith(words.lexicon.clause.verb_ending) and word not in words.lexicon.nouns
