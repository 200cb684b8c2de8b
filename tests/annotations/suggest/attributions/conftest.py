import pytest

from annotations.suggest.attributions import attributions
from annotations.suggest.lexicon.en.attributions import ENGLISH


@pytest.fixture(scope="session")
def proposed():
    """Give a function that lists the claims proposed for a text, with their words."""

    def read(text):
        return [_Worded(text, one) for one in attributions(text, ENGLISH)]

    return read


@pytest.fixture(scope="session")
def triples(proposed):
    """Give a function that lists (source, cue, content) of the claims proposed for a text."""

    def read(text):
        return [(one.source, one.cue, one.content) for one in proposed(text)]

    return read


class _Worded:
    """A proposal whose spans are read as words; pieces of content are joined by a bar."""

    def __init__(self, text, found):
        self._text = text
        self.found = found

    def __getattr__(self, name):
        value = getattr(self.found, name)
        if isinstance(value, tuple):
            return " | ".join(self._text[span.start : span.end] for span in value)
        return self._text[value.start : value.end] if hasattr(value, "start") else value
