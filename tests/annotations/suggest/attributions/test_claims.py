import pytest


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Kim said, “Go.”", [("Kim", "said", "“Go.”")]),
        ("“One,” Kim said, “two.”", [("Kim", "said", "“One,” | “two.”")]),
        ("Reck urged the firm to pay.", [("Reck", "urged", "the firm to pay")]),
        ("It was a plan that Kim said would fail.", [("Kim", "said", "would fail")]),
        ("The firm named the man as Jon Reck.", [("The firm", "named", "the man as Jon Reck")]),
        ("Reck sent a letter saying it rained.", [("Reck", "saying", "it rained")]),
        ("Reck met a man saying it rained.", [("a man", "saying", "it rained")]),
        ("A group calling itself Dawn left.", []),
        ("He named a shop called “The Old Well” on the quay.", None),
        ("Reck left, calling him “a fool”.", [("Reck", "calling", "him “a fool”")]),
        ("Three in 10 said it rained.", [("Three in 10", "said", "it rained")]),
        (
            "Reck told her aides that it rained.",
            [("Reck", "told", "that it rained")],
        ),
        (
            "Fires burned, with Kim Lee saying it was war.",
            [("Kim Lee", "saying", "it was war")],
        ),
        (
            "The retired judge held a vigil, saying it rained.",
            [("The retired judge", "saying", "it rained")],
        ),
        ("He wants to describe the road.", []),
        ("The firm did not respond to requests.", [("The firm", "respond", "requests")]),
        ("The firm responded to requests.", []),
        ("The party has backed the law.", [("The party", "backed", "the law")]),
        ("A group backing the law met.", []),
        ("Those who support the law met.", []),
        ("Police suspect a gang.", [("Police", "suspect", "a gang")]),
        ("Two suspects fled.", []),
        (
            "Kim blamed that gang and said it had fled.",
            [("Kim", "blamed", "that gang"), ("Kim", "said", "it had fled")],
        ),
        (
            "A man identified as Reck said it rained.",
            [("A man identified as Reck", "said", "it rained")],
        ),
        ("Kim said on Monday two died.", [("Kim", "said", "two died")]),
        ("Dawn took responsibility for the raid.", [("Dawn", "took responsibility", "the raid")]),
        (
            "Block 9 burned, residents of block 8 told reporters.",
            [("residents of block 8", "told", "Block 9 burned")],
        ),
        (
            "Dawn threatened war and soon afterwards claimed the blasts.",
            [("Dawn", "threatened", "war"), ("Dawn", "claimed", "the blasts")],
        ),
    ],
)
def test_a_cue_is_read_with_its_source_and_content(triples, text, claims):
    if claims is None:  # the name of a shop is nobody's claim
        assert "called" not in {cue for _, cue, _ in triples(text)}
    else:
        assert triples(text) == claims
