import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.finding.attribution import attribution_in, is_of_speaking
from annotations.text.spans import Span


def parted(sentence):
    found = attribution_in(sentence, Span(0, len(sentence)))
    content = " … ".join(piece.words(sentence) for piece in found.content)
    return (*(part.words(sentence) if part else "" for part in (found.source, found.cue)), content)


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        ("Police said seven people died.", "Police", "said", "seven people died"),
        ("Police said that seven died.", "Police", "said", "seven died"),
        ("Seven people died, the office said.", "the office", "said", "Seven people died"),
        (
            "Seven people died, the office said in a statement.",
            "the office",
            "said",
            "Seven people died",
        ),
        ("Seven died, according to the office.", "the office", "according to", "Seven died"),
        ("According to the office, seven died.", "the office", "According to", "seven died"),
        (
            "“I heard shots,” said a resident.",
            "a resident",
            "said",
            "“I heard shots,”",
        ),
        (
            "A resident, who asked not to be named, said that shots were heard.",
            "A resident",
            "said",
            "shots were heard",
        ),
        (
            "The ministry had no reports of wounded people.",
            "The ministry",
            "had no reports",
            "of wounded people",
        ),
        ("The group claimed the blasts.", "The group", "claimed", "the blasts"),
        (
            "The ministry in the region, of which Taraz is the capital, said it had no reports of "
            "any people wounded.",
            "The ministry in the region",
            "said",
            "it had no reports of any people wounded",
        ),
        (
            "The office, which leads the inquiry, said seven people had died.",
            "The office",
            "said",
            "seven people had died",
        ),
        (
            "Seven people died, said a resident who was there.",
            "a resident who was there",
            "said",
            "Seven people died",
        ),
        (
            "Colonel Petrov, the police chief, said two men escaped.",
            "Colonel Petrov, the police chief",
            "said",
            "two men escaped",
        ),
        (
            "A blast, including one last month claimed by an unknown group, shook the town.",
            "an unknown group",
            "claimed by",
            "one last month",
        ),
        (
            "The attack was later claimed by the group on Monday.",
            "the group",
            "claimed by",
            "The attack",
        ),
        ("The office said this week that two died.", "The office", "said", "two died"),
        ("The office said on November 09 that two died.", "The office", "said", "two died"),
        ("The office said on Monday two died.", "The office", "said", "two died"),
        ("Police told reporters in Taraz that two died.", "Police", "told", "two died"),
        ("Police said two died, adding that others fled.", "Police", "said", "two died"),
        (
            "Two men, police said on Monday, were killed.",
            "police",
            "said",
            "Two men … were killed",
        ),
        ("On Monday, police said two died.", "police", "said", "two died"),
        ("On November 09 the office said two died.", "the office", "said", "two died"),
        ("In a first statement the office said two died.", "the office", "said", "two died"),
        (
            "The office this week blamed that group and said it was new.",
            "The office",
            "blamed",
            "that group",
        ),
        ("Two died, the office said in a second, longer note.", "the office", "said", "Two died"),
        ("But police said two died.", "police", "said", "two died"),
        (
            "Authorities officially ruled out a link.",
            "Authorities",
            "officially ruled out",
            "a link",
        ),
        (
            "The president, who took office in 1991, has backed the law.",
            "The president",
            "has backed",
            "the law",
        ),
        (
            "The group threatened violence in a video message before claiming responsibility.",
            "The group",
            "threatened",
            "violence",
        ),
        ("Seven people died on Saturday.", "", "", "Seven people died on Saturday"),
        ("“He said no,” she was told later by them", "", "", None),
    ],
)
def test_a_sentence_is_parted_where_its_cue_stands(sentence, source, cue, content):
    found = parted(sentence)

    if content is None:
        assert found[1] != "said", "a cue inside quotation marks is the speaker's own word"
    else:
        assert found == (source, cue, content)


@pytest.mark.parametrize(
    "sentence",
    [
        "The suspect later blew himself up.",
        "The suspected bomber was killed.",
        "A report followed.",
        "The attacker is believed to have fled.",
        "A man identified as Petrov killed two.",
        "No group has claimed responsibility.",
        "The group has not claimed responsibility.",
        "The witness refused to say more.",
        "The group was responsible for the blasts.",
        "A man accused of the attack was held.",
        "The town, who police said was calm, slept.",
        "Eighteen people were held on suspicion of planning an attack.",
        "A bomb went off, said nobody.",
    ],
)
def test_what_only_looks_like_a_cue_parts_nothing(sentence):
    assert parted(sentence) == ("", "", sentence.rstrip("."))


def test_what_was_visible_is_shown_by_nobody_named():
    sentence = "A rifle was visible on the seat."
    found = attribution_in(sentence, Span(0, len(sentence)))

    assert parted(sentence) == ("", "was visible", "A rifle was visible on the seat")
    assert found.stance == "shows"


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Police said seven died.", "asserts"),
        ("The ministry said it had no reports of wounded people.", "no_confirmation"),
        ("The ministry said it could not confirm the number.", "no_confirmation"),
        ("The ministry said it had no information on victims.", "no_confirmation"),
        ("The ministry said that there were no reports of victims.", "no_confirmation"),
        ("The ministry could not confirm the number.", "no_confirmation"),
        ("The ministry did not confirm the number.", "no_confirmation"),
        ("The ministry was unaware of any wounded.", "no_confirmation"),
        ("The group denied the attack.", "denies"),
        ("The group said it denied any part in it.", "denies"),
        ("The office said the group was responsible for the blasts.", "accuses"),
        ("The group said it was responsible for the blasts.", "claims_responsibility"),
        ("The group claimed the blasts.", "claims_responsibility"),
        ("Police blamed the group.", "accuses"),
        ("Authorities ruled out a link.", "rules_out"),
        ("The spokesman declined to comment on the attack.", "declines_comment"),
        ("The group threatened violence.", "threatens"),
        ("Footage showed two bodies.", "shows"),
        ("The president condemned the attack.", "endorses"),
        ("Police suspect a gang.", "believes"),
        ("Police said he heard that nobody denied it.", "asserts"),
    ],
)
def test_the_stance_follows_from_the_cue_or_what_is_said_of_oneself(sentence, stance):
    assert attribution_in(sentence, Span(0, len(sentence))).stance == stance


@pytest.mark.parametrize(
    ("sentence", "time", "expected"),
    [
        ("Police said on Monday that two died.", "Monday", True),
        ("Two died, police said on Monday.", "Monday", True),
        ("On Monday police said two died.", "Monday", True),
        ("Police on Monday said two died.", "Monday", True),
        ("Police said two died on Monday.", "Monday", False),
        ("The president, in office since 1991, said so.", "1991", False),
    ],
)
def test_a_time_beside_the_cue_is_when_it_was_said(sentence, time, expected):
    found = attribution_in(sentence, Span(0, len(sentence)))
    start = sentence.index(time)

    assert is_of_speaking(sentence, found, Span(start, start + len(time))) is expected


@settings(max_examples=80)
@given(st.text(st.sampled_from("said police “”,. according to\n seven"), min_size=1, max_size=80))
def test_every_part_lies_inside_the_sentence(text):
    if not text.strip():
        return
    found = attribution_in(text, Span(0, len(text)))

    for part in (found.source, found.cue, *found.content):
        assert part is None or Span(0, len(text)).contains(part)
