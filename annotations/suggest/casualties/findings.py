"""What each phrase of a sentence suffered: the rules in the order in which they are believed."""

from dataclasses import replace

from annotations.suggest.casualties.clauses import group_before
from annotations.suggest.casualties.lexicon import Form
from annotations.suggest.casualties.objects import (
    told_among,
    told_as_toll,
    told_before,
    told_by_list,
)
from annotations.suggest.casualties.patterns import Pattern
from annotations.suggest.casualties.phrase import Phrase, Size
from annotations.suggest.casualties.scene import Finding, Scene, found_by
from annotations.suggest.casualties.subjects import told_after
from annotations.suggest.casualties.words import Use
from annotations.values.vocabulary import Harm

_PLURAL_BY = frozenset({Pattern.ACTIVE, Pattern.PASSIVE, Pattern.DYING, Pattern.DEED})
_UNKNOWN_BY = _PLURAL_BY | {Pattern.STATE, Pattern.PART}
_ASIDE = 8  # words between people and an aside on them
_CUE = 3  # words of the longest cue before a part


def find_harms(scene: Scene) -> dict[int, Finding]:
    """Find what the phrases of a sentence suffered, by the first word of each."""
    found: dict[int, Finding | None] = {}
    for phrase in scene.phrases:
        found[phrase.first] = _finding(scene, phrase, found)
    return {
        first: finding
        for first, finding in found.items()
        if finding and _is_believed(scene, scene.starting[first], finding)
    }


def _finding(scene: Scene, phrase: Phrase, found: dict[int, Finding | None]) -> Finding | None:
    if not phrase.is_human or _is_negated(scene, phrase):
        return None
    finding = told_before(scene, phrase)
    if finding is None and follows_part_cue(scene, phrase):
        return _cued(scene, phrase)
    if finding is None and _stands_aside(scene, phrase, found):
        return _part(scene, phrase, _inner(scene, phrase))
    return (
        finding
        or _next_part(scene, phrase, found)
        or told_after(scene, phrase)
        or told_as_toll(scene, phrase)
        or told_among(scene, phrase)
        or _inner(scene, phrase)
        or told_by_list(scene, phrase, found)
        or _predicated(scene, phrase)
    )


def _is_negated(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether "no", "not" or "none of" stands before a phrase."""
    words, lexicon = scene.words, scene.words.lexicon
    before = words.at(phrase.first - 1)
    if before in lexicon.clause.of:
        return words.at(phrase.first - 2) in lexicon.scene.nobody
    return before in lexicon.scene.negators or before in lexicon.clause.negations


def _is_believed(scene: Scene, phrase: Phrase, finding: Finding) -> bool:
    """Drop what a phrase of its kind says too weakly."""
    if finding.harm is Harm.ABDUCTED and not finding.is_sure and phrase.head is None:
        return False  # "12 were seized" may be rifles
    if not phrase.is_known:
        return finding.pattern in _UNKNOWN_BY and finding.is_sure
    if phrase.size is Size.PLURAL:
        is_counted = finding.pattern is Pattern.COUNTED and phrase.end - phrase.first > 1
        return is_counted or (finding.pattern in _PLURAL_BY and not _is_determined(scene, phrase))
    if phrase.size in {Size.PRONOUN, Size.NAMED}:
        return finding.pattern in _PLURAL_BY
    if phrase.size is Size.ONE and phrase.is_definite:
        return finding.pattern not in {Pattern.DESCRIBED, Pattern.COUNTED, Pattern.STATE}
    return True


def _is_determined(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a plural has a determiner before it, past words that describe it."""
    words = scene.words
    for place in range(phrase.first - 1, max(-1, phrase.first - 4), -1):
        if words.words[place] in words.lexicon.clause.determiners:
            return True
        if words.is_closed(place):
            return False
    return False


def _inner(scene: Scene, phrase: Phrase) -> Finding | None:
    """Read a harm inside the phrase: nine deaths, four wounded soldiers, four of the dead."""
    if phrase.inner is None or _is_unreal(scene, phrase):
        return None
    if phrase.is_part:
        return _part(scene, phrase, found_by(phrase.inner, Pattern.PART))
    counted = phrase.inner.may_be(Form.COUNTED)
    return found_by(phrase.inner, Pattern.COUNTED if counted else Pattern.DESCRIBED)


def _is_unreal(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a verb that did not happen has the phrase for its object: to kill ten hostages."""
    words, verb = scene.words, phrase.first - 1
    taking = words.lexicon.takings.get(words.at(verb))
    use = words.ending.get(phrase.first) or (Use(verb, phrase.first, taking) if taking else None)
    if use is None or not use.may_be(Form.BASE):
        return False
    return not group_before(words, use).happened


def follows_part_cue(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether "including", "among them" or the like stands before a phrase."""
    words, cues = scene.words, scene.words.lexicon.scene.part_cues
    first = phrase.first - (words.at(phrase.first - 1) in words.lexicon.clause.be)
    for place in range(max(0, first - _CUE), first):
        found = cues.at(words.words, place)
        if found and found[1] == first:
            return True
    return False


def _cued(scene: Scene, phrase: Phrase) -> Finding:
    """Read a part after its cue: by its own verb right after it, else by the harm of its whole."""
    finding = told_after(scene, phrase, is_near=True)
    if finding:
        return replace(finding, is_part=True)
    return _part(scene, phrase, _inner(scene, phrase))


def _next_part(scene: Scene, phrase: Phrase, found: dict[int, Finding | None]) -> Finding | None:
    """Read one more member of a list of parts: including two children and a nurse."""
    clause = scene.words.lexicon.clause
    at = phrase.first
    while scene.words.at(at - 1) in clause.links:
        at -= 1
    other = scene.stopping.get(at) if at < phrase.first else None
    finding = found.get(other.first) if other else None
    has_verb = scene.words.at(phrase.end) in clause.be
    return finding if finding and finding.pattern is Pattern.PART and not has_verb else None


def _stands_aside(scene: Scene, phrase: Phrase, found: dict[int, Finding | None]) -> bool:
    """Tell whether a phrase begins an aside on people told before: (three boys and a girl)."""
    clause = scene.words.lexicon.clause
    before = scene.words.at(phrase.first - 1)
    if before not in clause.dashes | clause.openers or phrase.size is Size.PLURAL:
        return False
    earlier = (other for other in reversed(scene.phrases) if other.end < phrase.first)
    nearest = next(earlier, None)
    is_near = nearest is not None and phrase.first - nearest.end <= _ASIDE
    return is_near and nearest is not None and found.get(nearest.first) is not None


def _part(scene: Scene, phrase: Phrase, inner: Finding | None) -> Finding:
    after = scene.words.begins.get(phrase.end)
    harm = after.word.harm if after and after.may_be(Form.STATE) else None
    return Finding(
        harm=inner.harm if inner else harm,
        pattern=Pattern.PART,
        is_part=True,
    )


def _predicated(scene: Scene, phrase: Phrase) -> Finding | None:
    """Read "two of them were children", "two were policemen": parts of people told before."""
    if not phrase.is_bare or phrase.size is not Size.NUMBER:
        return None
    if predicate(scene, phrase) or phrase.is_part:
        return Finding(harm=None, pattern=Pattern.PART, is_part=True)
    return None


def predicate(scene: Scene, phrase: Phrase) -> Phrase | None:
    """Find the people that a bare number is said to be: "children" of "two were children"."""
    words = scene.words
    at = phrase.end
    while words.at(at) in words.lexicon.clause.be or (at > phrase.end and words.is_adverb(at)):
        at += 1
    is_linked = at > phrase.end or phrase.is_part
    other = scene.starting.get(at) if is_linked else None
    return other if other and other.size in {Size.PLURAL, Size.ONE} else None
