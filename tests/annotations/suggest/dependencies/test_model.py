import sys
from time import process_time

import pytest

from annotations.suggest.dependencies import model
from annotations.suggest.lexicon.en.attributions import ENGLISH

needs_parser = pytest.mark.skipif(
    not model.is_installed(),
    reason="needs requirements-nlp.txt, an optional extra that is never installed in CI",
)


@pytest.fixture
def unloaded():
    model._parser.cache_clear()
    yield
    model._parser.cache_clear()


@pytest.mark.parametrize("missing", [model.LIBRARY, model.MODEL])
def test_without_library_or_model_there_are_no_trees(monkeypatch, unloaded, missing):
    monkeypatch.setitem(sys.modules, missing, None)
    assert not model.is_installed()
    assert list(model.trees("The mayor said it fell.", ENGLISH)) == []


def test_a_model_that_cannot_be_loaded_is_left_out(monkeypatch, unloaded, caplog):
    def broken(name):
        raise OSError(name)

    monkeypatch.setattr(model, "is_installed", lambda: True)
    monkeypatch.setattr(model, "import_module", broken)
    assert list(model.trees("The mayor said it fell.", ENGLISH)) == []
    assert model.MODEL in caplog.text


@needs_parser
def test_the_parser_is_loaded_once(unloaded):
    list(model.trees("It fell.", ENGLISH))
    first = model._parser()
    list(model.trees("It rose.", ENGLISH))
    assert model._parser() is first
    assert "ner" not in first.pipe_names


@needs_parser
def test_places_hold_in_a_text_with_odd_marks_and_spaces():
    text = (
        "The\xa0mayor didn`t speak.\n\n“It fell,” said Ada Venn — 🙂 a clerk’s friend.\tShe left."
    )
    for _, tree in model.trees(text, ENGLISH):
        for word in tree.words:
            assert len(text[word.start : word.end]) == len(word.low)
    words = [
        text[word.start : word.end] for _, tree in model.trees(text, ENGLISH) for word in tree.words
    ]
    assert {"mayor", "“", "Venn", "🙂", "left"} <= set(words)


@needs_parser
def test_each_line_is_a_tree_and_sentences_are_the_cores():
    text = "First line\nIt fell. “It rose. It fell again,” she said."
    parsed = list(model.trees(text, ENGLISH))
    assert len(parsed) == 2
    sentences, tree = parsed[1]
    assert {word.sentence for word in tree.words} == set(range(len(sentences)))
    assert all(tree.words[word.head].sentence == word.sentence for word in tree.words)


@needs_parser
def test_words_know_the_quotation_they_stand_in():
    ((_, tree),) = model.trees("“It fell,” she said, “and rose.”", ENGLISH)
    assert [word.quote for word in tree.words if word.low in {"fell", "she", "rose"}] == [0, -1, 1]


@needs_parser
def test_what_is_too_long_for_prose_is_left_to_the_core():
    long = "word " * (model.LONGEST // 4)
    assert [len(passage) for passage, _ in model.trees(f"{long}\n\nIt fell.", ENGLISH)] == [1]
    assert list(model.trees("It fell. " * (model.MOST // 8), ENGLISH)) == []


@needs_parser
@pytest.mark.parametrize("nasty", ["said ", '"', "“a” ", "of the ", "( "])
def test_cost_grows_in_proportion_to_length(nasty):
    def cost(count):
        began = process_time()
        list(model.trees("\n".join([nasty * 100] * count), ENGLISH))
        return process_time() - began

    cost(1)
    assert cost(40) <= 8 * cost(10) + 2
