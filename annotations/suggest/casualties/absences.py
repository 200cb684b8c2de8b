"""Nobody harmed, and nothing known of harm: two answers that are never mixed (rule R9)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from annotations.suggest.casualties.lexicon import Form
from annotations.suggest.casualties.patterns import Pattern
from annotations.suggest.casualties.phrase import Phrase, Size
from annotations.suggest.casualties.scene import Scene
from annotations.suggest.casualties.subjects import told_after
from annotations.suggest.casualties.words import Use
from annotations.values.vocabulary import Harm, Qualifier

_NEAR: Final = 4  # words after "no" in which its noun stands
_FAR: Final = 10  # words after "no reports" in which the harm stands
_NOT_ANY: Final = 5  # words before "any" in which "not" stands


@dataclass(frozen=True, slots=True)
class Absence:
    """Words `[first, end)` that say that nobody was harmed, or that nothing is known of it."""

    first: int
    end: int
    harm: Harm
    qualifier: Qualifier

    @property
    def pattern(self) -> Pattern:
        """The rule that found it."""
        is_zero = self.qualifier is Qualifier.ZERO
        return Pattern.ZERO if is_zero else Pattern.NO_INFORMATION


def find_absences(scene: Scene) -> Iterator[Absence]:
    """Find what a sentence says of nobody being harmed, in order, none overlapping."""
    place = 0
    while place < len(scene.words):
        found = _no_information(scene, place) or _zero(scene, place)
        if found:
            yield found
        place = found.end if found else place + 1


def _no_information(scene: Scene, place: int) -> Absence | None:
    """Read "no reports of any people wounded", "could not confirm any deaths"."""
    words, lexicon = scene.words, scene.words.lexicon
    said = lexicon.absences.at(words.words, place)
    if said is None or said[0] is not Qualifier.NO_INFORMATION:
        return None
    for at in range(said[1], min(said[1] + _FAR, len(words))):
        use = words.begins.get(at)
        if use and _is_of_harm(scene, use):
            first = place - (words.at(place - 1) in lexicon.clause.modals)
            end = _described_end(scene, use)
            return Absence(first, end, use.word.harm, Qualifier.NO_INFORMATION)
        if words.words[at] in lexicon.clause.stops or words.words[at] == ",":
            return None
    return None


def _is_of_harm(scene: Scene, use: Use) -> bool:
    """Tell whether a use tells of people harmed, not of who did it: the murderers."""
    is_doer = scene.words.words[use.first] in scene.words.lexicon.nouns
    if use.may_be(Form.PAST | Form.STATE | Form.COUNTED):
        return True
    return use.may_be(Form.DEED) and not is_doer


def _zero(scene: Scene, place: int) -> Absence | None:
    """Read "no casualties", "nobody was hurt", "without any injuries", "none of them died"."""
    words, scene_words = scene.words, scene.words.lexicon.scene
    word = words.words[place]
    if word in scene_words.nobody:
        return _nobody(scene, place, place + 1)
    if word in scene_words.any and not _is_denied(scene, place):
        return None
    if word not in scene_words.negators | scene_words.without | scene_words.any:
        return None
    if words.at(place + 1) in scene_words.one:
        return _nobody(scene, place, place + 2)
    return _no_noun(scene, place)


def _is_denied(scene: Scene, place: int) -> bool:
    before = scene.words.words[max(0, place - _NOT_ANY) : place]
    return not scene.words.lexicon.clause.negations.isdisjoint(before)


def _no_noun(scene: Scene, place: int) -> Absence | None:
    """Find the noun after "no": of harm, or of people who then were not harmed."""
    words = scene.words
    for at in range(place + 1, min(place + 1 + _NEAR, len(words))):
        use = words.begins.get(at)
        if use:
            return _no_harm(scene, place, use)
        if words.words[at] in words.lexicon.nouns:
            return _nobody(scene, place, at + 1)
        if words.is_closed(at) and words.words[at] not in words.lexicon.clause.determiners:
            return None
    return None


def _no_harm(scene: Scene, place: int, use: Use) -> Absence | None:
    if not use.may_be(Form.COUNTED | Form.DEED | Form.STATE):
        return None
    return Absence(place, _described_end(scene, use), use.word.harm, Qualifier.ZERO)


def _described_end(scene: Scene, use: Use) -> int:
    """Find where the people end whom a state describes: "wounded people"."""
    phrase = scene.starting.get(use.end)
    is_described = phrase and phrase.size is Size.PLURAL and use.may_be(Form.STATE)
    return phrase.end if phrase and is_described else use.end


def _nobody(scene: Scene, first: int, end: int) -> Absence | None:
    """Read what did not happen to nobody: no one was hurt, none of the 12 passengers died."""
    words = scene.words
    if words.at(end) in words.lexicon.clause.of:
        following = (scene.starting[at] for at in range(end + 1, end + 3) if at in scene.starting)
        joined = next(following, None)
        end = joined.end if joined else end + 2
    if end >= len(words):
        return None
    found = told_after(scene, Phrase(first=first, told=end, end=end, size=Size.NUMBER))
    if found is None or found.harm is None:
        return None
    return Absence(first, end, found.harm, Qualifier.ZERO)
