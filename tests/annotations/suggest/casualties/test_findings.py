import pytest

from annotations.suggest.casualties.findings import find_harms
from annotations.suggest.casualties.masks import masked_words
from annotations.suggest.casualties.phrases import find_phrases
from annotations.suggest.casualties.scene import Scene
from annotations.suggest.casualties.words import find_uses, words_of
from annotations.suggest.lexicon.en.casualties import ENGLISH
from annotations.text.spans import Span


def findings(text: str) -> list[tuple[str, str]]:
    (words,) = words_of(text, Span(0, len(text)), ENGLISH)
    find_uses(words)
    words.masked = masked_words(words, ())
    scene = Scene(words, find_phrases(words))
    return [
        (words.words[first], finding.pattern.value) for first, finding in find_harms(scene).items()
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels killed seven people.", [("seven", "active")]),
        ("The murder of seven people.", [("seven", "deed")]),
        ("The toll stands at seven.", [("seven", "toll")]),
        ("Seven dead, two hurt.", [("seven", "state"), ("two", "state")]),
        ("Seven men were killed.", [("seven", "passive")]),
        ("Seven men died.", [("seven", "dying")]),
        ("Rebels killed seven men and two boys.", [("seven", "active"), ("two", "listed")]),
        ("It caused seven deaths.", [("seven", "counted")]),
        ("Seven wounded men came.", [("seven", "described")]),
        ("Among the dead are seven men.", [("seven", "among")]),
        ("The dead: seven men and a boy.", [("seven", "among"), ("a", "listed")]),
        ("Seven men were among those killed.", [("seven", "passive")]),
        ("Nine people, including two boys, died.", [("nine", "dying"), ("two", "part")]),
        ("Killed in the raid were seven men.", [("seven", "among")]),
        ("It left dead two policemen.", [("two", "active")]),
    ],
)
def test_each_rule_finds_its_figure(text, expected):
    assert findings(text) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("No seven men were killed.", "a negated number"),
        ("The policemen were killed.", "a plural told of before"),
        ("The dead man was a cook.", "one described, told of before"),
        ("It counted two wounded horses.", "animals"),
        ("Relatives of slain soldiers came.", "a plural only described"),
        ("Seven men attacked the post and killed cows.", "the doers"),
        ("Seven men in a car fled.", "no harm at all"),
    ],
)
def test_what_is_said_too_weakly_is_left_out(text, reason):
    assert findings(text) == [], reason
