"""Trees written by hand, so that the rules are tested where no parser is installed."""

import pytest

from annotations.suggest.dependencies.tree import Tree, Word


@pytest.fixture(scope="session")
def planted():
    """Give a function that reads "Police/NNS/nsubj/1 spoke/VBD/ROOT/1 ./././1": text and tree.

    Words stand a space apart; “ and ” open and close quotations; | ends a sentence.
    """
    return _planted


def _planted(notation):
    words, quote, opened, at, sentence = [], -1, -1, 0, 0
    for entry in notation.split():
        if entry == "|":
            sentence += 1
            continue
        form, tag, relation, head = entry.rsplit("/", 3)
        if form == "“":
            opened, quote = opened + 1, opened + 1
        words.append(
            Word(
                number=len(words),
                start=at,
                end=at + len(form),
                low=form.lower(),
                tag=tag,
                relation=relation,
                head=int(head),
                quote=quote,
                sentence=sentence,
            )
        )
        at += len(form) + 1
        if form == "”":
            quote = -1
    text = " ".join(entry.rsplit("/", 3)[0] for entry in notation.split() if entry != "|")
    return text, Tree(words)
