import pytest

from annotations.suggest.attributions.cues import find_cues
from annotations.suggest.attributions.following import Follows, following
from annotations.suggest.lexicon.en.attributions import ENGLISH
from tests.annotations.suggest.attributions.words import sentence


def _read(text):
    words = sentence(text).words
    found = following(words, next(find_cues(words, ENGLISH)))
    begins = words[found.start].low if found.start < len(words) else ""
    told = " ".join(word.low for word in words[slice(*found.told_to)]) if found.told_to else ""
    return found.kind, begins, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kim said it rained", (Follows.OTHER, "it", "")),
        ("Kim said that it rained", (Follows.THAT, "that", "")),
        ("Kim said Monday that it rained", (Follows.THAT, "that", "")),
        ("Kim said, however, that it rained", (Follows.THAT, "that", "")),
        ("Kim said late last week the firm fled", (Follows.OTHER, "the", "")),
        ("Kim said in Lorne.", (Follows.NOTHING, ".", "")),
        ('Kim said in Lorne: "Go"', (Follows.QUOTE, '"', "")),
        ("Kim asked during the talks why it rained", (Follows.QUESTION, "why", "")),
        ("Kim warned of floods", (Follows.ABOUT, "of", "")),
        ("Kim threatened to leave", (Follows.DOING, "to", "")),
        ("Kim told reporters in Lorne that it rained", (Follows.THAT, "that", "reporters")),
        ("Kim told him it rained", (Follows.OTHER, "it", "him")),
        ("Kim said there were two fires", (Follows.OTHER, "there", "")),
        ("Kim said in a second, longer note that it rained", (Follows.THAT, "that", "")),
        ("Kim said in a note, that it rained", (Follows.THAT, "that", "")),
        ("Kim blamed that group and left", (Follows.OTHER, "that", "")),
        ("Kim blamed that which was new", (Follows.THAT, "that", "")),
        ("Kim told the Lorne Herald she left", (Follows.OTHER, "she", "the lorne herald")),
    ],
)
def test_recipients_and_adjuncts_are_passed_by(text, expected):
    assert _read(text) == expected
