import pytest

from annotations.suggest.attributions import attributions
from annotations.suggest.dependencies import engine, is_installed, with_dependencies
from annotations.suggest.dependencies.merging import BOTH
from annotations.suggest.lexicon.en.attributions import ENGLISH

needs_parser = pytest.mark.skipif(
    not is_installed(),
    reason="needs requirements-nlp.txt, an optional extra that is never installed in CI",
)


def _read(text):
    found = with_dependencies(text, attributions(text, ENGLISH), ENGLISH)
    return [
        (
            one.source.words(text) if one.source else None,
            one.cue.words(text),
            [piece.words(text) for piece in one.content],
        )
        for one in found
    ]


def test_without_trees_the_cores_claims_come_back(monkeypatch):
    monkeypatch.setattr(engine, "trees", lambda *_: iter(()))
    text = "The mayor said it fell."
    core = attributions(text, ENGLISH)
    assert with_dependencies(text, core, ENGLISH) == core


@needs_parser
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The mayor of Orlen said that two guards were hurt.",
            [("The mayor of Orlen", "said", ["that two guards were hurt"])],
            id="a clause",
        ),
        pytest.param(
            "Two guards were hurt, the mayor said.",
            [("the mayor", "said", ["Two guards were hurt"])],
            id="a tag",
        ),
        pytest.param(
            "The bridge, police said, fell at dawn.",
            [("police", "said", ["The bridge", "fell at dawn"])],
            id="a tag amid a clause",
        ),
        pytest.param(
            "“Nobody fled,” said Ada Venn, a clerk. “It was quiet.”",
            [("Ada Venn, a clerk", "said", ["“Nobody fled,”", "“It was quiet.”"])],
            id="a quotation that goes on",
        ),
        pytest.param(
            "Officials denied the report and blamed the weather.",
            [
                ("Officials", "denied", ["the report"]),
                ("Officials", "blamed", ["the weather"]),
            ],
            id="two joined cues",
        ),
        pytest.param("Two state reports were lost.", [], id="nouns that look like cues"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_claims_read_twice(text, expected):
    assert _read(text) == expected


@needs_parser
def test_what_both_readings_have_is_surest():
    text = "The mayor said that two guards were hurt."
    (found,) = with_dependencies(text, attributions(text, ENGLISH), ENGLISH)
    assert found.confidence == BOTH
