"""Harm told before the people: a verb with its object, a deed, a toll, a list that goes on."""

from collections.abc import Mapping
from typing import Final

from annotations.suggest.casualties.clauses import group_before, is_active, is_doubted
from annotations.suggest.casualties.lexicon import Form
from annotations.suggest.casualties.patterns import Pattern
from annotations.suggest.casualties.phrase import Phrase, Size
from annotations.suggest.casualties.scene import Finding, Scene, found_by
from annotations.suggest.casualties.words import Use, Words
from annotations.values.vocabulary import Harm

_TOLL: Final = 10  # words before a number in which its toll is named
_AMONG: Final = 12  # words before a phrase in which "among the dead" stands
_TIME: Final = 7  # words of time between a deed and its "of"
_LIST: Final = 30  # words a list runs on before its next member
_ACTIVE: Final = Form.FINITE | Form.BASE | Form.ACTING | Form.PAST


def told_before(scene: Scene, phrase: Phrase) -> Finding | None:
    """Find the harm right before a phrase: killed seven people, the murder of six."""
    words = scene.words
    at = phrase.first
    while at > 0 and _is_passed(words, phrase, at - 1):
        at -= 1
    use = words.ending.get(at) or words.ending.get(phrase.first)
    if use:
        return _of_verb(scene, use)
    if words.at(at - 1) in words.lexicon.clause.of:
        deed = _deed_before(words, at - 1)
        return _of_deed(words, deed) if deed else None
    return None


def _is_passed(words: Words, phrase: Phrase, place: int) -> bool:
    """Tell whether a word may stand between a verb and its object."""
    word, clause = words.words[place], words.lexicon.clause
    is_determiner = phrase.size is Size.PLURAL and word in clause.determiners
    return word in clause.quotes or words.is_adverb(place) or is_determiner


def _deed_before(words: Words, at: int) -> Use | None:
    """Find the deed before "of", past a time: the death at dawn of nine people."""
    lexicon = words.lexicon
    if words.at(at - 1) in lexicon.things:
        return words.ending.get(at)
    for place in range(at, max(0, at - _TIME), -1):
        use = words.ending.get(place)
        if use:
            return use
        if _ends_list(words, place - 1) or words.words[place - 1] in lexicon.clause.of:
            return None
    return None


def _of_verb(scene: Scene, use: Use) -> Finding | None:
    words = scene.words
    if use.may_be(_ACTIVE):
        group = group_before(words, use)
        is_verb = is_active(words, use, group, scene.starts) and not _describes(words, use)
        if group.happened and is_verb:
            return found_by(use, Pattern.ACTIVE, is_tentative=group.is_tentative)
    if use.may_be(Form.STATE) and words.at(use.first - 1) in words.lexicon.scene.leaving:
        return found_by(use, Pattern.ACTIVE)
    if use.may_be(Form.DEED) and use.end - use.first > 1:  # injuries to
        return _of_deed(words, use)
    return None


def _describes(words: Words, use: Use) -> bool:
    """Tell whether a participle describes the people after it: relatives of slain soldiers."""
    return use.may_be(Form.STATE) and words.at(use.first - 1) in words.lexicon.clause.prepositions


def _of_deed(words: Words, use: Use) -> Finding | None:
    if not use.may_be(Form.DEED) or is_doubted(words, use.first):
        return None
    return found_by(use, Pattern.DEED)


def told_as_toll(scene: Scene, phrase: Phrase) -> Finding | None:
    """Find a toll or "the number of dead" before or after a number."""
    words, lexicon = scene.words, scene.words.lexicon
    if words.at(phrase.first - 1) in lexicon.scene.toll_leads:
        for place in range(phrase.first - 2, max(-1, phrase.first - 2 - _TOLL), -1):
            word = words.words[place]
            if word in lexicon.clause.stops:
                break
            if word in lexicon.scene.tolls:
                use = words.begins.get(place + 2) or words.begins.get(place - 1)
                harm = use.word.harm if use else Harm.KILLED
                return Finding(harm=harm, pattern=Pattern.TOLL)
            if _is_number_of(words, place):
                return _of_number(words, place + 2)
    return _number_after(words, phrase.end)


def _number_after(words: Words, at: int) -> Finding | None:
    """Read what follows the number in "raised to 12 the number of dead"."""
    is_determined = words.at(at) in words.lexicon.clause.definite
    return _of_number(words, at + 3) if is_determined and _is_number_of(words, at + 1) else None


def _is_number_of(words: Words, place: int) -> bool:
    lexicon = words.lexicon
    counted = words.at(place) in lexicon.scene.counted
    return counted and words.at(place + 1) in lexicon.clause.of


def _of_number(words: Words, place: int) -> Finding | None:
    """Find the harm in what is counted: (the number of) people killed, wounded, deaths."""
    for at in range(place, place + 4):
        use = words.begins.get(at)
        if use and use.may_be(Form.STATE | Form.COUNTED):
            return found_by(use, Pattern.TOLL)
        if words.is_closed(at) and words.at(at) not in words.lexicon.clause.determiners:
            return None
    return None


def told_among(scene: Scene, phrase: Phrase) -> Finding | None:
    """Find "among the dead are", "the dead include", "killed were" before a phrase."""
    words, lexicon = scene.words, scene.words.lexicon
    at = phrase.first - 1
    while words.is_adverb(at):
        at -= 1
    if words.at(at) not in lexicon.scene.includes and words.at(at) not in lexicon.clause.colons:
        return None
    for place in range(at - 1, max(-1, at - 1 - _AMONG), -1):
        if words.words[place] in lexicon.clause.stops:
            return None
        use = words.begins.get(place)
        if use and use.may_be(Form.STATE) and _is_people(scene, use):
            return found_by(use, Pattern.AMONG)
    return None


def _is_people(scene: Scene, use: Use) -> bool:
    """Tell whether a state stands for the people in it: the dead, those killed, Killed were."""
    words, lexicon = scene.words, scene.words.lexicon
    before = words.at(use.first - 1)
    if use.first in scene.stopping or words.at(use.end) in lexicon.nouns:
        return False
    is_named = before in lexicon.scene.same or before in lexicon.scene.also
    return is_named or (use.first == 0 and use.may_be(Form.PAST))


def told_by_list(
    scene: Scene, phrase: Phrase, found: Mapping[int, Finding | None]
) -> Finding | None:
    """Let a phrase take the harm of the list it goes on: … and two guards.

    `found` holds what the phrases before it, by their first word, were found to have suffered.
    """
    words = scene.words
    if not _goes_on_list(words, phrase):
        return None
    for place in range(phrase.first - 2, max(-1, phrase.first - 2 - _LIST), -1):
        other = scene.starting.get(place)
        if other and (found.get(place) or other.size is not Size.PLURAL):
            return _of_member(found.get(place))
        use = words.ending.get(place + 1)
        if use:
            return _listed(_of_verb(scene, use) or _before_name(scene, use, phrase))
        if _ends_list(words, place):
            return None
    return None


def _before_name(scene: Scene, use: Use, phrase: Phrase) -> Finding | None:
    """Read a list whose first member is a name: the murder of X and two guards."""
    words = scene.words
    if use.may_be(Form.DEED) and words.at(use.end) in words.lexicon.clause.of:
        return _of_deed(words, use)
    if use.may_be(Form.PAST) and _after_joint(words, phrase):
        group = group_before(words, use)
        return found_by(use, Pattern.LISTED) if group.is_passive and group.happened else None
    return None


def _after_joint(words: Words, phrase: Phrase) -> bool:
    """Tell whether "along with" or the like stands before a phrase."""
    before = words.at(phrase.first - 1)
    return (
        before in words.lexicon.clause.prepositions
        and words.at(phrase.first - 2) in words.lexicon.scene.joints
    )


def _goes_on_list(words: Words, phrase: Phrase) -> bool:
    """Tell whether a phrase is joined to what stands before it, and has no verb of its own."""
    clause = words.lexicon.clause
    joined = words.at(phrase.first - 1) in clause.links or _after_joint(words, phrase)
    after = words.at(phrase.end)
    has_verb = after in clause.be or after in clause.have or after in clause.modals
    return joined and not has_verb and after not in clause.verbs | clause.speech


def _of_member(finding: Finding | None) -> Finding | None:
    taken = {Pattern.ACTIVE, Pattern.DEED, Pattern.LISTED, Pattern.AMONG, Pattern.PART}
    return _listed(finding) if finding and finding.pattern in taken else None


def _listed(finding: Finding | None) -> Finding | None:
    if finding is None:
        return None
    return Finding(
        harm=finding.harm,
        pattern=Pattern.LISTED,
        is_sure=finding.is_sure,
        is_tentative=finding.is_tentative,
        is_part=finding.is_part,
    )


def _ends_list(words: Words, place: int) -> bool:
    """Tell whether a list cannot run over a word: a verb, a new clause."""
    word, clause = words.words[place], words.lexicon.clause
    listed = (clause.stops, clause.be, clause.have, clause.modals, clause.subordinators)
    ends = any(word in group for group in listed)
    return ends or word in clause.relatives or word in clause.speech or word in clause.verbs
