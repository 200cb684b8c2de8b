"""What stands before a tag and goes on after it: "It fell, she said, and rose again"."""

from typing import Final

from annotations.suggest.attributions.cues import Shape
from annotations.suggest.attributions.lexicon import Takes
from annotations.suggest.dependencies.contents import Content
from annotations.suggest.dependencies.cues import Cue, group
from annotations.suggest.dependencies.runs import DASHES, Run, sentence_of
from annotations.suggest.dependencies.tree import Tree

TAG: Final = "tag"
_HANGING: Final = frozenset({"parataxis", "advcl", "ccomp", "dep", "conj"})
_BREAKS: Final = DASHES | {","}
_OPENS: Final = frozenset({",", ":", "."})
_RELATIVES: Final = frozenset({"VBG", "WP", "WDT", "WRB"})


def content_around(tree: Tree, cue: Cue, source: Run | None) -> Content | None:
    """Read a cue as a tag: its content is the whole sentence before it, and what goes on after."""
    if Takes.TAG not in cue.verb.takes or cue.shape is not Shape.FINITE:
        return None
    own = group(tree, cue) | (set(range(*source)) if source is not None else set())
    first = min(own)
    sentence = sentence_of(tree, cue.word)
    if first == sentence.start or not _is_tag(tree, cue, first):
        return None
    rest = _rest(tree, Run(max(own) + 1, sentence.end), is_quote=_ends_quoted(tree, first))
    return Content([Run(sentence.start, first), *([rest] if rest else [])], TAG)


def _is_tag(tree: Tree, cue: Cue, first: int) -> bool:
    """Tell whether something is broken off right before a cue and its source, and hangs on it."""
    before = tree.words[first - 1]
    if before.quote >= 0:
        return True
    said_before = any(kid.number < first for kid in tree.children(cue.word, "ccomp"))
    return before.low in _BREAKS and (said_before or cue.word.relation in _HANGING)


def _ends_quoted(tree: Tree, at: int) -> bool:
    """Tell whether a quotation ends right before a word, a comma apart."""
    before = at - 2 if at > 1 and tree.words[at - 1].low == "," else at - 1
    return tree.words[at - 1].quote >= 0 or tree.words[before].quote >= 0


def _rest(tree: Tree, after: Run, *, is_quote: bool) -> Run | None:
    """Give what goes on after a tag and its adjuncts: a quotation, or the clause broken off."""
    for at in range(*after):
        word, before = tree.words[at], tree.words[at - 1]
        if word.quote >= 0:
            return Run(at, after.end) if before.low in _OPENS or at == after.start else None
        if word.low in _BREAKS and not is_quote and at + 1 < after.end:
            goes_on = tree.words[at + 1].tag not in _RELATIVES
            return Run(at + 1, after.end) if goes_on else None
    return None
