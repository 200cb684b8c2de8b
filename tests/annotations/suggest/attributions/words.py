"""Sentences cut into tokens, for tests of the engine's steps."""

from annotations.suggest.attributions.reading import read
from annotations.suggest.lexicon.en.attributions import ENGLISH


def sentence(text):
    """Read a text of one sentence."""
    return next(read(text, ENGLISH))[0]


def words(text, found):
    """Give the words of a token range of a one-sentence text."""
    if found is None:
        return None
    inside = sentence(text).words[found.start : found.end]
    return text[inside[0].start : inside[-1].end]


def at(text, word):
    """Give the number of the first token that is a word."""
    return [token.low for token in sentence(text).words].index(word)
