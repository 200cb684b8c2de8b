import sys
from importlib.abc import MetaPathFinder

import pytest

from annotations.suggest.dependencies import model
from annotations.suggest.extra import EXTRAS, SPACY, is_installed, with_extra
from annotations.suggest.languages import words_of
from annotations.suggest.report import find

TEXT = "The mayor said that two guards were hurt on Monday. Residents denied it."


class _Blocker(MetaPathFinder):
    """Refuses to find the parser, as where it was never installed."""

    def find_spec(self, fullname, *_):
        if fullname.split(".")[0] in {model.LIBRARY, model.MODEL}:
            raise ModuleNotFoundError(fullname)


@pytest.fixture
def blocked(monkeypatch):
    for name in list(sys.modules):
        if name.split(".")[0] in {model.LIBRARY, model.MODEL}:
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [_Blocker(), *sys.meta_path])
    model._parser.cache_clear()
    yield
    model._parser.cache_clear()


def _found():
    return find(TEXT, published="2011-05-04", words=words_of("en"))


def test_the_extras_have_names():
    assert EXTRAS == (SPACY,)


def test_where_it_is_not_installed_everything_stays_as_it_was(blocked):
    found = _found()
    assert found.attributions
    assert not is_installed(SPACY)
    assert with_extra(TEXT, found, extra=SPACY) is found


@pytest.mark.parametrize("extra", ["", "nltk"])
def test_without_an_extra_or_with_an_unknown_one_everything_stays(extra):
    found = _found()
    assert with_extra(TEXT, found, extra=extra) is found
    assert not is_installed(extra)


@pytest.mark.parametrize("language", ["", "ru", "enm"])
def test_other_languages_are_left_to_the_core(language):
    found = _found()
    assert with_extra(TEXT, found, extra=SPACY, language=language) is found


@pytest.mark.skipif(
    not is_installed(SPACY),
    reason="needs requirements-nlp.txt, an optional extra that is never installed in CI",
)
def test_only_the_claims_change():
    found = _found()
    read = with_extra(TEXT, found, extra=SPACY, language="en-GB")
    assert [one.cue.words(TEXT) for one in read.attributions] == ["said", "denied"]
    assert (read.figures, read.accounts, read.times) == (found.figures, found.accounts, found.times)
    assert read.attributions[0].confidence > found.attributions[0].confidence
