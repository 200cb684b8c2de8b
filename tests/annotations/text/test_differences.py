from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.text.differences import Op, differences

PIECES = [
    "killed ",
    "seven ",
    "eight ",
    "men",
    ".",
    "\n",
    "\n\n",
    "é",
    "e\u0301",
    "👩‍🚒",
    " ",
    "قال ",
    "“",
]
texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def side(found, op):
    return "".join(part.text for part in found if part.op in (Op.SAME, op))


def shown(old, new):
    marks = {Op.SAME: "{}", Op.REMOVED: "[-{}-]", Op.ADDED: "[+{}+]"}
    return "".join(marks[part.op].format(part.text) for part in differences(old, new))


@settings(max_examples=100)
@given(texts, texts)
def test_both_texts_come_back_from_their_difference(old, new):
    found = differences(old, new)

    assert side(found, Op.REMOVED) == old
    assert side(found, Op.ADDED) == new
    assert all(part.text for part in found)
    assert all(one.op is not two.op for one, two in pairwise(found))


@settings(max_examples=50)
@given(texts)
def test_a_text_does_not_differ_from_itself(text):
    assert [part.op for part in differences(text, text)] == [Op.SAME] * bool(text)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("He killed seven men.", "He killed eight men.", "He killed [-seven-][+eight+] men."),
        ("killed, and", "killed and", "killed[-,-] and"),
        ("a b", "a b c", "a b[+ c+]"),
        ("", "new", "[+new+]"),
        ("One.\n\nTwo.\n\nThree.", "One.\n\nThree.", "One.\n\n[-Two.\n\n-]Three."),
        ("A b.\n\nC d.\n\nE f.", "A b.\n\nC x.\n\nE f.", "A b.\n\nC [-d-][+x+].\n\nE f."),
        ("Oral", "Orál", "[-Oral-][+Orál+]"),
    ],
    ids=["a word", "a comma", "added", "all new", "a paragraph", "inside one", "an accent"],
)
def test_what_changed_is_shown_in_words(old, new, expected):
    assert shown(old, new) == expected


def test_only_the_changed_paragraphs_of_a_long_report_are_compared_in_words():
    old = [f"Paragraph {number} tells of {number} men in the town of Osk." for number in range(900)]
    new = list(old)
    new[450] = new[450].replace("men", "women")

    changed = [
        part for part in differences("\n\n".join(old), "\n\n".join(new)) if part.op != Op.SAME
    ]

    assert [part.text for part in changed] == ["men", "women"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a b " * 8_000, "b a " * 8_000),
        ("\n" * 30_000, "a\n" * 30_000),
        ("x" * 60_000, "y" * 60_000),
    ],
    ids=["two words", "empty lines", "one word"],
)
def test_long_texts_without_a_word_of_their_own_are_compared_too(old, new):
    found = differences(old, new)

    assert side(found, Op.REMOVED) == old
    assert side(found, Op.ADDED) == new
