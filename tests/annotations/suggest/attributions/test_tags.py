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
        ("The road, as Kim explained, was shut.", ("Kim", "explained", "The road | was shut")),
        (
            "“The whole road was shut,” Kim said before the bus that carried him left.",
            ("Kim", "said", "“The whole road was shut,”"),
        ),
        ("“Shut,” Kim said, adding: “All of it.”", ("Kim", "said", "“Shut,”")),
        (
            "“Is it shut?” Kim Lee said of the road to the north of the town.",
            ("Kim Lee", "said", None),
        ),
        (
            "Two men were shot, Kim announced in a second, longer statement.",
            ("Kim", "announced", "Two men were shot"),
        ),
        (
            "Two men were shot, Kim said in a second, longer note, and one fled.",
            ("Kim", "said", "Two men were shot | and one fled"),
        ),
        ("Seven people died, police said.", ("police", "said", "Seven people died")),
        ("The blast hurt nine, Kim said.", ("Kim", "said", "The blast hurt nine")),
        ("Rebels burnt the mill, Kim said.", ("Kim", "said", "Rebels burnt the mill")),
        ("They fled, said he.", ("he", "said", "They fled")),
    ],
)
def test_a_tag_takes_what_stands_before_and_after_it(triples, text, claim):
    source, cue, content = claim
    first = triples(text)[0]
    assert first[:2] == (source, cue)
    assert content is None or first[2] == content


def test_a_short_quotation_with_a_comma_is_speech_and_no_nickname(triples):
    assert triples("The talks were “very hard,” Kim said.") == [
        ("Kim", "said", "The talks were “very hard,”")
    ]
    assert triples("Jon “Pop” Kim said the talks were hard.")[0][0] == "Jon “Pop” Kim"


def test_what_nobody_says_has_no_source(triples):
    assert triples("There were two shots, said nobody.") == []
    assert triples("The road, said no one, was shut.") == []


def test_as_he_went_on_to_do_something_is_no_tag(triples):
    assert triples("“Quiet,” she said, as Kim continued to shout.") == [("she", "said", "“Quiet,”")]
