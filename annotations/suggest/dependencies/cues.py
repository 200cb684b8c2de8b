"""Cue verbs of a tree: words of the lexicon that the parser takes for verbs, outside quotations."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from annotations.suggest.attributions.cues import Shape
from annotations.suggest.attributions.lexicon import AttributionLexicon, CueForm, CueVerb
from annotations.suggest.dependencies.tree import Tree, Word

_GROUP: Final = ("aux", "auxpass", "neg", "advmod", "prt")
_CONJUNCTION: Final = "that"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A cue verb in its tree: the word, the number of its particle or its own, how it stands."""

    word: Word
    last: int
    verb: CueVerb
    shape: Shape
    negated: bool


def find_cues(tree: Tree, lexicon: AttributionLexicon) -> Iterator[Cue]:
    """Find the cue verbs of a paragraph, in order."""
    for word in tree.words:
        form = lexicon.cues.get(word.low)
        if form is None or word.quote >= 0 or not is_verb(word):
            continue
        chosen = _verb(tree, word, form)
        if chosen is not None:
            yield Cue(
                word=word,
                last=chosen[1],
                verb=chosen[0],
                shape=_shape(tree, word),
                negated=any(tree.children(word, "neg")),
            )


def is_verb(word: Word) -> bool:
    """Tell whether the parser takes a word for a verb, and not for an adjective made of one."""
    return word.tag.startswith("VB") and word.relation != "amod"


def group(tree: Tree, cue: Cue) -> set[int]:
    """Give the numbers of a cue and of what helps it: has, not, also, out."""
    return {cue.word.number, cue.last, *(kid.number for kid in tree.children(cue.word, *_GROUP))}


def is_within_claim(tree: Tree, cue: Cue) -> bool:
    """Tell whether a cue is told inside another clause: "… that the mayor denied it"."""
    return any(kid.low == _CONJUNCTION for kid in tree.children(cue.word, "mark"))


def _verb(tree: Tree, word: Word, form: CueForm) -> tuple[CueVerb, int] | None:
    """Choose the verb whose particle follows; "rule" alone is none."""
    at = word.number + 1
    following = tree.words[at].low if at < len(tree.words) else ""
    for verb in form.verbs:
        if not verb.particle:
            return verb, word.number
        if following == verb.particle:
            return verb, at
    return None


def _shape(tree: Tree, word: Word) -> Shape:
    helping = [kid.tag for kid in tree.children(word, "aux", "auxpass")]
    if _is_passive(tree, word, helping):
        return Shape.PASSIVE
    if word.tag == "VB" and "TO" in helping:
        return Shape.INFINITIVE
    if word.tag == "VBG" and not helping:
        return Shape.GERUND if word.relation == "pcomp" else Shape.ING
    return Shape.FINITE


def _is_passive(tree: Tree, word: Word, helping: list[str]) -> bool:
    if any(tree.children(word, "auxpass", "nsubjpass")):
        return True
    return word.tag == "VBN" and not helping and not any(tree.children(word, "nsubj"))
