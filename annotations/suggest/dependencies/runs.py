"""Runs of words of a tree: a sentence, the phrase round a word, without the marks at its edges."""

from collections.abc import Collection
from typing import Final, NamedTuple

from annotations.suggest.dependencies.tree import Tree, Word
from annotations.text.spans import Span

DASHES: Final = frozenset({"-", "--", "---", "–", "—"})
_EDGES: Final = DASHES | {",", ".", ":", ";", "..."}


class Run(NamedTuple):
    """Numbers of words of a tree, half-open."""

    start: int
    end: int


def span_of(tree: Tree, run: Run) -> Span:
    """Give the place of a run in the text."""
    return Span(tree.words[run.start].start, tree.words[run.end - 1].end)


def sentence_of(tree: Tree, word: Word) -> Run:
    """Give the words of a word's sentence."""
    start = end = word.number
    while start > 0 and tree.words[start - 1].sentence == word.sentence:
        start -= 1
    while end < len(tree.words) and tree.words[end].sentence == word.sentence:
        end += 1
    return Run(start, end)


def trimmed(tree: Tree, run: Run) -> Run:
    """Leave out stops, commas and dashes outside quotations at both ends."""
    start, end = run
    while start < end and _is_edge(tree.words[start]):
        start += 1
    while start < end and _is_edge(tree.words[end - 1]):
        end -= 1
    return Run(start, end)


def phrase(tree: Tree, word: Word, without: Collection[int] = ()) -> Run:
    """Give the unbroken run round a word of what hangs on it.

    What the speaker does at that moment is no part of a name: "Kim Lee, speaking in Oslo".
    """
    below = tree.below(word).difference(without)
    for kid in tree.children(word, "acl", "advcl"):
        if is_aside(tree, kid):
            below -= tree.below(kid)
    start = end = word.number
    while start - 1 in below:
        start -= 1
    while end + 1 in below:
        end += 1
    return trimmed(tree, Run(start, end + 1))


def is_aside(tree: Tree, verb: Word) -> bool:
    """Tell whether a verb heads a participle clause after a comma."""
    first = min(tree.below(verb))
    return verb.tag == "VBG" and first > 0 and tree.words[first - 1].low == ","


def _is_edge(word: Word) -> bool:
    return word.quote < 0 and word.low in _EDGES
