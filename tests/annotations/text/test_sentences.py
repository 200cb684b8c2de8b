import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.text.sentences import sentences
from annotations.text.spans import Span

PIECES = [
    "a",
    "The",
    "Mr.",
    "U.S.",
    "J.",
    "No.",
    "7",
    "2.5",
    " ",
    "\n",
    "\t",
    "\u00a0",
    ".",
    "…",
    "?",
]
ODD = [
    "!",
    '"',
    "“",
    "”",
    "'",
    "(",
    ")",
    "。",
    "警",
    "قال",
    "؟",
    "e\u0301",
    "👩‍🚒",
    "\u200f",
    "a.m.",
]
odd_texts = st.lists(st.sampled_from(PIECES + ODD), max_size=60).map("".join)


def split(text):
    return [span.words(text) for span in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "expected",
    [
        ["Seven died.", "Two fled."],
        ["Mr. Orlov met Gen. K. Lee.", "They left."],
        ["A man named as MK Bekov fled.", "He was armed."],
        ["J. A. Smith and M.K. Bekov left.", "The rest stayed."],
        ["Some 2.5 tonnes burned.", "The road is 5.5 km long."],
        ["It began at 10.30 a.m.", "Police came at 11 a.m. Monday."],
        ["He lives in the U.S.", "The U.S. Army left."],
        ["On Nov. 12 he fled.", "No. 5 was hit.", "The answer was no.", "Five left."],
        ["It struck St. Mary's on Main St.", "The driver ran."],
        ["He works for Acme Inc.", "The firm, Acme Inc. of Osk, closed."],
        ["It was plan B.", "A guard left."],
        ["State v. Bekov, i.e. the first case, ended.", "It was long."],
        ["He fled ...", "The car burned.", "“We waited … and waited,” he said."],
        ["He ran . . . and hid.", "Then he left."],
        ["What now?", "Nobody knows!", "They wait."],
        ["(Police came late.)", "Nobody was hurt [they said].", "It ended."],
        ["The group struck.", "al-Ansar said so."],
        ["He sat.", "Kim left."],
        ["1. First point.", "2. Second point."],
        ["See example.com for more.", "It is at 3.14 now."],
        ["Полиция сообщила.", "М. К. Беков бежал.", "Погибли семь человек."],
        ["قالت الشرطة ذلك.", "هل فروا؟", "نعم."],
        ["पुलिस ने कहा।", "सात मरे।"],
        ["It ended.", "12 men left."],
    ],
    ids=lambda expected: expected[0],
)
def test_news_prose_is_split_where_a_reader_would(expected):
    assert split(" ".join(expected)) == expected


@pytest.mark.parametrize(
    "expected",
    [
        ["“I saw it. He ran,” said Kim.", "“Then it stopped.”", "She wept."],
        ['"I saw it. He ran."', "The guard left."],
        ['"Why did he do it?" Orlov asked.', '"Get out!" he shouted.', '"Run!"', "The crowd fled."],
        ["He asked “Who?” and left.", "“Who?” asked Kim."],
        ["«Мы бежали. Они стреляли», — сказал он.", "Потом ушёл."],
        ["„Wir liefen. Sie schossen“, sagte er.", "Dann ging er."],
        ["She said: 'We ran. They fired.'", "It's over."],
    ],
    ids=lambda expected: expected[0],
)
def test_a_quotation_stays_in_one_sentence(expected):
    assert split(" ".join(expected)) == expected


def test_a_quotation_that_is_never_closed_does_not_hold_the_paragraph_together():
    assert split("“It is over. We won. The chief left.") == [
        "“It is over.",
        "We won.",
        "The chief left.",
    ]


def test_languages_without_spaces_are_split_at_their_stops():
    assert split("警察说七人死亡。他说：「我看见了。他跑了。」后来逃走。") == [
        "警察说七人死亡。",
        "他说：「我看见了。他跑了。」",
        "后来逃走。",
    ]


def test_only_the_paragraph_is_split_and_offsets_are_those_of_the_text():
    assert sentences("Zero. One.  Two. Three.", Span(5, 16)) == [Span(6, 10), Span(12, 16)]


@pytest.mark.parametrize("text", ["", " \n\u00a0"], ids=["nothing", "white space"])
def test_a_paragraph_without_words_has_no_sentence(text):
    assert split(text) == []


@settings(max_examples=100)
@given(odd_texts)
def test_every_character_but_white_space_is_in_exactly_one_sentence(text):
    found = sentences(text, Span(0, len(text)))

    covered = [at for span in found for at in range(span.start, span.end)]
    assert len(covered) == len(set(covered))
    assert all(at in set(covered) for at, character in enumerate(text) if not character.isspace())
    assert all(span.words(text) == span.words(text).strip() != "" for span in found)
    assert found == sorted(found)


@pytest.mark.parametrize(
    "piece", [".", ". ", '."', "A. ", "Mr. ", "(", '" ', "? A", '?" Aa ', "。", " ", "a"], ids=repr
)
def test_a_hostile_paragraph_is_split_in_one_pass(piece):
    text = piece * 50_000

    assert isinstance(sentences(text, Span(0, len(text))), list)
