"""A paragraph's words as dependency trees, in plain values: what the rules read."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Word(NamedTuple):
    """A word or mark: its place in code points, lower-case letters, part of speech, and head.

    `head` is the number of another word of the paragraph; a root is its own head. `quote` is the
    number of the quotation it stands in, -1 outside of all; `sentence` that of its sentence.
    """

    number: int
    start: int
    end: int
    low: str
    tag: str  # Penn Treebank: VBD, NNP
    relation: str  # to its head: nsubj, ccomp
    head: int
    quote: int
    sentence: int


class Tree:
    """The words of one paragraph, each of whose sentences is a tree.

    Words are told apart by number: two values of one word need not be the same object.
    """

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self._kids: list[list[int]] = [[] for _ in words]
        for word in words:
            if word.head != word.number:
                self._kids[word.head].append(word.number)

    def children(self, word: Word, *relations: str) -> Iterator[Word]:
        """Give the words that hang on a word, in order; of some relations, or of all."""
        for number in self._kids[word.number]:
            if not relations or self.words[number].relation in relations:
                yield self.words[number]

    def head(self, word: Word) -> Word | None:
        """Give the word that a word hangs on; None for a root."""
        return self.words[word.head] if word.head != word.number else None

    def below(self, word: Word) -> set[int]:
        """Give the numbers of a word and of all that hangs on it, however deep."""
        found, waiting = {word.number}, [word.number]
        while waiting:
            kids = self._kids[waiting.pop()]
            waiting.extend(number for number in kids if number not in found)
            found.update(kids)
        return found
