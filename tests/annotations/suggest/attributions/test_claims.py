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
        ("He wants to describe the road.", []),
        ("The firm did not respond to requests.", [("The firm", "respond", "requests")]),
        ("The firm responded to requests.", []),
    ],
)
def test_a_cue_is_read_with_its_source_and_content(triples, text, claims):
    assert triples(text) == claims
