"""A sentence with its phrases for people, and what each of them is found to have suffered."""

from dataclasses import dataclass
from functools import cached_property

from annotations.suggest.casualties.patterns import Pattern
from annotations.suggest.casualties.phrase import Phrase
from annotations.suggest.casualties.words import Use, Words
from annotations.values.vocabulary import Harm


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a phrase was found to have suffered, and by which rule; no harm is that of its whole."""

    harm: Harm | None
    pattern: Pattern
    is_sure: bool = True
    is_tentative: bool = False
    is_part: bool = False


@dataclass(frozen=True)
class Scene:
    """The words of a sentence with its phrases, in order."""

    words: Words
    phrases: list[Phrase]

    @cached_property
    def starting(self) -> dict[int, Phrase]:
        """The phrases by their first word."""
        return {phrase.first: phrase for phrase in self.phrases}

    @cached_property
    def starts(self) -> frozenset[int]:
        """Where phrases begin."""
        return frozenset(self.starting)

    @cached_property
    def stopping(self) -> dict[int, Phrase]:
        """The phrases by the word after them."""
        return {phrase.end: phrase for phrase in self.phrases}


def found_by(use: Use, pattern: Pattern, *, is_tentative: bool = False) -> Finding:
    """Make a finding of a use."""
    return Finding(
        harm=use.word.harm, pattern=pattern, is_sure=use.word.is_sure, is_tentative=is_tentative
    )
