"""Who speaks: the subject of a cue verb, or of the verb or noun that its clause hangs on."""

from collections.abc import Mapping
from typing import Final

from annotations.suggest.attributions.cues import Shape
from annotations.suggest.dependencies.cues import Cue
from annotations.suggest.dependencies.runs import Run, phrase
from annotations.suggest.dependencies.tree import Tree, Word

_FARTHEST: Final = 6  # heads climbed to find a subject
_ON_NOUNS: Final = frozenset({"relcl", "acl"})
_LEANING: Final = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "ccomp", "dep"}) | _ON_NOUNS
_NOUNS: Final = ("NN", "PR", "CD", "DT")


def source(tree: Tree, cue: Cue, cues: Mapping[int, Cue]) -> Run | None:
    """Find the words that name who speaks; None if nobody is named.

    `cues` are all cues of the paragraph by number of their word.
    """
    word = _named(tree, cue, cues)
    if word is None:
        return None
    own = tree.below(cue.word)
    return phrase(tree, word, () if word.number in own else own)


def _named(tree: Tree, cue: Cue, cues: Mapping[int, Cue]) -> Word | None:
    if cue.shape is Shape.PASSIVE:
        return _agent(tree, cue.word)
    return _subject(tree, cue.word) or _joined(tree, cue, cues) or _leaned_on(tree, cue)


def _agent(tree: Tree, verb: Word) -> Word | None:
    """Find whom a passive's "by" names."""
    by = next(tree.children(verb, "agent"), None)
    return next(tree.children(by, "pobj"), None) if by is not None else None


def _subject(tree: Tree, verb: Word) -> Word | None:
    """Find a verb's subject, the one before it if there are two."""
    found = list(tree.children(verb, "nsubj"))
    return max(found, key=lambda word: word.number < verb.number) if found else None


def _joined(tree: Tree, cue: Cue, cues: Mapping[int, Cue]) -> Word | None:
    """Find who spoke in "said it fell and added that …", where trees join "fell" and "added"."""
    clause = tree.head(cue.word) if cue.word.relation == "conj" else None
    if clause is None or clause.relation != "ccomp":
        return None
    said = cues.get(clause.head)
    if said is None or said.word.tag != cue.word.tag or said.word.number > cue.word.number:
        return None
    return _subject(tree, said.word)


def _leaned_on(tree: Tree, cue: Cue) -> Word | None:
    """Climb to a verb that lends its subject, or to the noun that the clause tells of."""
    below = cue.word
    for _ in range(_FARTHEST):
        above = tree.head(below)
        if above is None or not _may_climb(below, cue):
            return None
        if below.relation in _ON_NOUNS and above.tag.startswith(_NOUNS):
            return above
        found = _asked(tree, cue, above) or _lent(tree, above)
        if found is not None:
            return found
        below = above
    return None


def _may_climb(below: Word, cue: Cue) -> bool:
    if below.relation == "ccomp":
        return cue.shape is Shape.INFINITIVE
    return below.relation in _LEANING


def _lent(tree: Tree, verb: Word) -> Word | None:
    return _subject(tree, verb) or next(tree.children(verb, "nsubjpass"), None)


def _asked(tree: Tree, cue: Cue, above: Word) -> Word | None:
    """Find who is to speak in "urged the mayor to say": the object of the verb right above."""
    is_right_above = cue.word.head == above.number and cue.word.relation == "xcomp"
    if not is_right_above or cue.shape is not Shape.INFINITIVE:
        return None
    objects = tree.children(above, "dobj")
    return next((word for word in objects if word.number < cue.word.number), None)
