import pytest


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("“We won,” Kim crowed.", [("Kim", "crowed", "“We won,”")]),
        ("Kim: “We won.”", [("Kim", ":", "“We won.”")]),
        ("Kim struck a new note: “We won.”", [("Kim", "struck", "“We won.”")]),
        ("“We won.” — Jon Kim", [("Jon Kim", "—", "“We won.”")]),
        ("“We won!” beamed Kim Lee.", [("Kim Lee", "beamed", "“We won!”")]),
        ("“We won!” chirped Kim Lee.", [("Kim Lee", "chirped", "“We won!”")]),
        ("“We won.”", []),
        ("KIM: We won.\nREK: You lost.", [("KIM", ":", "We won"), ("REK", ":", "You lost")]),
        ("LORNE: We won.\nIt rained.", []),
    ],
)
def test_a_quotation_without_a_known_cue(triples, text, claims):
    assert triples(text) == claims


def test_a_quotation_goes_on_with_the_tagged_one_before_it(triples):
    text = "“One,” said Kim, who noted that it rained. “Two is a long one to say.”"
    source, cue, content = triples(text)[0]
    assert (source, cue) == ("Kim, who noted that it rained", "said")
    assert content == "“One,” | “Two is a long one to say.”"
