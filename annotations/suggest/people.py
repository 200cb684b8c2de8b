"""Where a text counts people, whether or not it says there what came of them: "two visitors", "a guard"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotations.suggest.casualties import CasualtyLexicon
from annotations.suggest.casualties.masks import masked_words
from annotations.suggest.casualties.phrase import Phrase
from annotations.suggest.casualties.phrases import find_phrases
from annotations.suggest.casualties.words import find_uses, words_of
from annotations.text.spans import Span
from annotations.values.vocabulary import Category


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Words that count people, and whom they name."""

    span: Span
    category: Category


def people_in(
    text: str, sentences: Sequence[Span], lexicon: CasualtyLexicon, *, masked: Sequence[Span] = ()
) -> Iterator[People]:
    """Find the phrases with a noun for people, in order; `masked` spans are its times, in order."""
    for sentence in sentences:
        for words in words_of(text, sentence, lexicon):
            find_uses(words)
            words.masked = masked_words(words, masked)
            for phrase in find_phrases(words):
                if _names_people(phrase):
                    span = words.span(phrase.first, phrase.end)
                    yield People(span=span, category=phrase.category)


def _names_people(phrase: Phrase) -> bool:
    return phrase.is_known and phrase.is_human and not phrase.is_bare
