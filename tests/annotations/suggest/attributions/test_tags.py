import pytest


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("“Go,” Kim said.", ("Kim", "said", "“Go,”")),
        (
            "The tale was “false” in part, Kim said.",
            ("Kim", "said", "The tale was “false” in part"),
        ),
        ("“Go,” said Kim in a statement.", ("Kim", "said", "“Go,”")),
        ("“Go,” said Kim, adding nothing.", ("Kim", "said", "“Go,”")),
        ("“Go,” Reck, 49, told a paper.", ("Reck, 49", "told", "“Go,”")),
        ("But, said Kim, “we stay.”", ("Kim", "said", "“we stay.”")),
        ("The road, said Kim, was shut.", ("Kim", "said", "The road | was shut")),
        ("The road was shut, Kim said, and men fled.", ("Kim", "said", None)),
        ("As Kim explained, the road was shut.", ("Kim", "explained", "the road was shut")),
        ("The road was shut, as Kim noted.", ("Kim", "noted", "The road was shut")),
        ("Kim says, rain or shine, they will march.", ("Kim", "says", None)),
        (
            "Two men were shot, Kim announced in a second, longer statement.",
            ("Kim", "announced", "Two men were shot"),
        ),
    ],
)
def test_a_tag_takes_what_stands_before_and_after_it(triples, text, claim):
    source, cue, content = claim
    first = triples(text)[0]
    assert first[:2] == (source, cue)
    assert content is None or first[2] == content
