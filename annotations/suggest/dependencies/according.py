"""Claims by "according to": who is named after it, and the sentence round it."""

from collections.abc import Iterator
from itertools import chain
from typing import Final, NamedTuple

from annotations.suggest.attributions.lexicon import AttributionLexicon, Kind, Role
from annotations.suggest.dependencies.runs import Run, phrase, sentence_of, trimmed
from annotations.suggest.dependencies.tree import Tree, Word

_OPENING: Final = 2  # words that may stand before it at the head of a sentence: "But according to"


class According(NamedTuple):
    """The two words, who is named, and what is said."""

    cue: Run
    source: Run
    content: Run


def according(tree: Tree, lexicon: AttributionLexicon) -> Iterator[According]:
    """Find the claims of a paragraph that are made so, outside quotations."""
    for word in tree.words[:-2]:
        roles = lexicon.roles.get(word.low, frozenset())
        to = tree.words[word.number + 1]
        if (
            word.quote >= 0
            or Role.ACCORDING not in roles
            or lexicon.kinds.get(to.low) is not Kind.TO
        ):
            continue
        found = _read(tree, word, to)
        if found is not None:
            yield found


def _read(tree: Tree, word: Word, to: Word) -> According | None:
    named = next(chain(tree.children(to, "pobj"), tree.children(word, "pobj")), None)
    if named is None or named.number < to.number:
        return None
    source = Run(to.number + 1, phrase(tree, named).end)
    sentence = sentence_of(tree, word)
    opens = word.number - sentence.start <= _OPENING
    around = Run(source.end, sentence.end) if opens else Run(sentence.start, word.number)
    content = trimmed(tree, around)
    if content.start >= content.end or source.start >= source.end:
        return None
    return According(Run(word.number, to.number + 1), source, content)
