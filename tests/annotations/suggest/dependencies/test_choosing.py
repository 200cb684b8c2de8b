import pytest

from annotations.suggest.attributions import attributions
from annotations.suggest.attributions.cues import Shape
from annotations.suggest.attributions.lexicon import CueType, CueVerb, Takes
from annotations.suggest.dependencies.choosing import chosen_content, chosen_source
from annotations.suggest.dependencies.claims import Claim
from annotations.suggest.lexicon.en.attributions import ENGLISH
from annotations.text.spans import Span

SAY = CueVerb(lemma="say", type=CueType.REPORT, takes=Takes.THAT)


def _span(text, words):
    return Span(text.index(words), text.index(words) + len(words))


def _claim(text, *, source="she", cue="said", content=(), by="ccomp", clause="ROOT"):
    return Claim(
        source=_span(text, source),
        cue=_span(text, cue),
        content=tuple(_span(text, words) for words in content),
        verb=SAY,
        shape=Shape.FINITE,
        by=by,
        clause=clause,
    )


@pytest.mark.parametrize(
    ("text", "mine", "claim", "believed"),
    [
        pytest.param(
            "Ann said the road closed, a bad sign",
            ["the road closed, a bad sign"],
            {"content": ["the road closed"]},
            "other",
            id="the core runs on past a comma",
        ),
        pytest.param(
            "Ann said the road closed, but traffic went on",
            ["the road closed, but traffic went on"],
            {"content": ["the road closed"]},
            "mine",
            id="a contrast may be said or told",
        ),
        pytest.param(
            "Ann said the road closed in May",
            ["the road closed in May"],
            {"content": ["the road closed"]},
            "mine",
            id="trees lose short adjuncts",
        ),
        pytest.param(
            "Ann said it closed and opened",
            ["it closed"],
            {"content": ["it closed and opened"]},
            "other",
            id="trees know what is joined",
        ),
        pytest.param(
            "Ann said it closed, which hurt",
            ["it closed"],
            {"content": ["it closed, which hurt"]},
            "mine",
            id="a relative clause after a comma may be the report's",
        ),
        pytest.param(
            "Ann denied the report but left",
            ["the report but left"],
            {"cue": "denied", "content": ["the report"], "by": "dobj"},
            "other",
            id="an object ends before the next verb",
        ),
        pytest.param(
            "Ann wrote the paper that it closed",
            ["the paper that it closed"],
            {"cue": "wrote", "content": ["that it closed"]},
            "other",
            id="the same end, a later start",
        ),
        pytest.param(
            "Ann said “it closed, a bad sign” then",
            ["“it closed, a bad sign”"],
            {"content": ["“it closed"]},
            "mine",
            id="quotations are the core's",
        ),
        pytest.param(
            "It closed, Ann said, for a year",
            ["for a year"],
            {"content": ["It closed", "for a year"], "by": "tag"},
            "other",
            id="a tag amid a clause has two pieces",
        ),
        pytest.param(
            "In May, she said, “it closed”",
            ["“it closed”"],
            {"content": ["In May", "“it closed”"], "by": "tag"},
            "mine",
            id="a tag amid a clause, where only the second piece is speech",
        ),
        pytest.param(
            "It closed, according to Ann",
            ["It closed"],
            {"cue": "according", "content": ["closed"], "by": "according"},
            "mine",
            id="according to is the core's",
        ),
    ],
)
def test_the_content_that_is_believed(text, mine, claim, believed):
    ours = tuple(_span(text, words) for words in mine)
    found = _claim(text, source="A" if "Ann" in text else text[0], **claim)
    expected = ours if believed == "mine" else found.content
    assert chosen_content(text, ours, found) == expected


@pytest.mark.parametrize(
    ("text", "other", "clause", "expected"),
    [
        pytest.param(
            "Even the mayor said it fell.", "Even the mayor", "ROOT", "Even the mayor", id="longer"
        ),
        pytest.param("The mayor said it fell.", "mayor", "ROOT", "mayor", id="the same end"),
        pytest.param(
            "The mayor on Monday said it fell.",
            "The mayor on Monday",
            "ROOT",
            "The mayor",
            id="a time runs on",
        ),
        pytest.param("The mayor said it fell.", "it", "ROOT", "The mayor", id="elsewhere"),
        pytest.param("The mayor said it fell.", "it", "xcomp", "it", id="lent by another verb"),
    ],
)
def test_the_source_that_is_believed(text, other, clause, expected):
    (one,) = attributions(text, ENGLISH)
    found = chosen_source(one, _claim(text, source=other, content=["it fell"], clause=clause))
    assert found.words(text) == expected


def test_words_of_what_is_said_are_no_source():
    text = "“It fell, the whole bridge,” said Ada Venn."
    (one,) = attributions(text, ENGLISH)
    claim = _claim(text, source="the whole bridge", content=["It fell"], by="tag")
    assert chosen_source(one, claim).words(text) == "Ada Venn"


def test_a_source_that_the_core_leaves_empty_stays_empty():
    text = "Three were reportedly hurt, she said."
    one = next(iter(attributions(text, ENGLISH)))
    claim = _claim(text, content=["Three were reportedly hurt"], by="tag")
    assert chosen_source(one, claim) == one.source


def test_a_clause_that_a_source_does_not_want_to_be_named_is_kept_out():
    text = "“It fell,” said a clerk, who asked not to be named."
    (one,) = attributions(text, ENGLISH)
    claim = _claim(text, source="a clerk, who asked not to be named", content=["It fell"])
    assert one.anonymous
    assert chosen_source(one, claim).words(text) == "a clerk"


def test_a_long_source_after_its_cue_is_the_trees():
    text = "“It fell,” said Ada Venn, a clerk of Orlen."
    (one,) = attributions(text, ENGLISH)
    longer = chosen_source(one, _claim(text, source="Ada Venn, a clerk of Orlen", content=["It"]))
    assert longer.words(text) == "Ada Venn, a clerk of Orlen"
    shorter = chosen_source(one, _claim(text, source="Ada Venn", content=["It"]))
    assert shorter == one.source
