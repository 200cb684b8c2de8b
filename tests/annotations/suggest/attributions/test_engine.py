"""A gold set of invented sentences that the engine reads without a fault."""

import pytest

from annotations.suggest.attributions import attributions
from annotations.suggest.lexicon.en.attributions import ENGLISH

GOLD = [
    pytest.param(
        "The harbour office said a ferry had struck the pier at Lorne.",
        [("The harbour office", "said", "a ferry had struck the pier at Lorne")],
        id="1 a bare clause",
    ),
    pytest.param(
        "Mayor Ilse Brandt said that three men were held.",
        [("Mayor Ilse Brandt", "said", "that three men were held")],
        id="1 a that-clause keeps its that",
    ),
    pytest.param(
        "Two men fled on foot, the driver said.",
        [("the driver", "said", "Two men fled on foot")],
        id="2 a tag at the end",
    ),
    pytest.param(
        '"We heard two shots," said Anna Weil, a baker in Lorne.',
        [("Anna Weil, a baker in Lorne", "said", '"We heard two shots,"')],
        id="2 an inverted tag with an apposition",
    ),
    pytest.param(
        "The bridge, the engineer said, was closed at noon.",
        [("the engineer", "said", "The bridge | was closed at noon")],
        id="3 a tag inside a clause",
    ),
    pytest.param(
        '"We ran," Weil said. "Then the roof fell."',
        [("Weil", "said", '"We ran," | "Then the roof fell."')],
        id="4 a second quotation of the paragraph",
    ),
    pytest.param(
        "The ministry said on Monday that the road was mined.",
        [("The ministry", "said", "that the road was mined")],
        id="5 a weekday before that",
    ),
    pytest.param(
        "The ministry said in a statement on Monday that the road was mined.",
        [("The ministry", "said", "that the road was mined")],
        id="5 a statement before that",
    ),
    pytest.param(
        "The ministry said on 9 May that the road was mined.",
        [("The ministry", "said", "that the road was mined")],
        id="5 a date before that",
    ),
    pytest.param(
        "According to the fire brigade, the mill burned for two hours.",
        [("the fire brigade", "According to", "the mill burned for two hours")],
        id="6 according to, before",
    ),
    pytest.param(
        "The mill burned for two hours, according to the fire brigade.",
        [("the fire brigade", "according to", "The mill burned for two hours")],
        id="6 according to, after",
    ),
    pytest.param(
        '"They took my brother," said the woman, who asked not to be named.',
        [("the woman", "said", '"They took my brother,"')],
        id="7 a wish not to be named is no claim",
    ),
    pytest.param(
        "Officials ruled out sabotage.",
        [("Officials", "ruled out", "sabotage")],
        id="10 a denial with a particle",
    ),
    pytest.param(
        "The army denied that its planes had bombed the market.",
        [("The army", "denied", "that its planes had bombed the market")],
        id="10 a denial of a clause",
    ),
    pytest.param(
        "The Red Dawn group claimed responsibility for the blast.",
        [("The Red Dawn group", "claimed", "responsibility for the blast")],
        id="11 responsibility",
    ),
    pytest.param(
        "Three raids, including one last week claimed by the Red Dawn group, shook the town.",
        [("the Red Dawn group", "claimed", "one last week")],
        id="11 claimed by",
    ),
    pytest.param(
        "The hospital said it had no reports of any wounded.",
        [("The hospital", "said", "it had no reports of any wounded")],
        id="12 no reports, said",
    ),
    pytest.param(
        "The hospital had no reports of any wounded.",
        [("The hospital", "had no reports", "any wounded")],
        id="12 no reports, unsaid",
    ),
    pytest.param(
        "The ministry declined to comment.",
        [("The ministry", "declined", "to comment")],
        id="12 no comment",
    ),
    pytest.param(
        "The office said a man it identified as Jon Reck shot two guards.",
        [
            ("The office", "said", "a man it identified as Jon Reck shot two guards"),
            ("it", "identified", "as Jon Reck"),
        ],
        id="13 an identification inside a claim",
    ),
    pytest.param(
        "Police confirmed that the man had died.",
        [("Police", "confirmed", "that the man had died")],
        id="14 confirmation",
    ),
    pytest.param(
        "The governor accused the rebels of shelling the town.",
        [("The governor", "accused", "the rebels of shelling the town")],
        id="15 accusation",
    ),
    pytest.param(
        "A man accused of theft walked free.",
        [],
        id="15 accused of, without a verb, is no claim",
    ),
    pytest.param(
        "The captain is accused of shelling the town.",
        [(None, "accused", "The captain | of shelling the town")],
        id="15 is accused of",
    ),
    pytest.param(
        "It was reported that the dam had burst.",
        [(None, "reported", "that the dam had burst")],
        id="16 it was reported that",
    ),
    pytest.param(
        "The gunman was said to have acted alone.",
        [(None, "said", "The gunman | to have acted alone")],
        id="16 was said to",
    ),
    pytest.param(
        "Television footage showed smoke over the port.",
        [("Television footage", "showed", "smoke over the port")],
        id="17 footage",
    ),
    pytest.param(
        "The colonel told reporters in Lorne that the siege was over.",
        [("The colonel", "told", "that the siege was over")],
        id="18 told somebody",
    ),
    pytest.param(
        "The mayor was quoted by the Lorne Herald as saying the school was empty.",
        [("The mayor", "saying", "the school was empty")],
        id="20 quoted by a paper",
    ),
    pytest.param(
        "As reported by the Lorne Herald, the school was empty.",
        [("the Lorne Herald", "reported", "the school was empty")],
        id="20 as reported by a paper",
    ),
    pytest.param(
        'Weil called the raid "a disgrace" and left.',
        [("Weil", "called", 'the raid "a disgrace" and left')],
        id="22 quoted words make no second claim",
    ),
    pytest.param(
        "The militia threatened violence in a video message shortly before the vote.",
        [("The militia", "threatened", "violence")],
        id="23 a threat",
    ),
    pytest.param(
        "Weil said the road was clear, adding that buses ran again.",
        [
            ("Weil", "said", "the road was clear"),
            ("Weil", "adding", "that buses ran again"),
        ],
        id="a participle takes the source of the claim before",
    ),
    pytest.param(
        "Weil thanked the nurses and said the ward was full.",
        [("Weil", "said", "the ward was full")],
        id="a second verb takes the main subject",
    ),
    pytest.param(
        "When Weil said the ward was full, the minister left.",
        [("Weil", "said", "the ward was full")],
        id="a subordinate clause ends at its comma",
    ),
    pytest.param(
        "Jon Reck, 34, of Lorne, said he saw the flash.",
        [("Jon Reck, 34, of Lorne", "said", "he saw the flash")],
        id="a source with age and home",
    ),
    pytest.param(
        "The office this week said the case was shut.",
        [("The office", "said", "the case was shut")],
        id="a time between source and cue",
    ),
    pytest.param(
        "Asked whether the army would stay, Weil shrugged.",
        [(None, "Asked", "whether the army would stay")],
        id="a question nobody is named for",
    ),
    pytest.param(
        "Weil said:\n\n“The ward is full.”",
        [("Weil", "said", "“The ward is full.”")],
        id="a colon before a quotation in the next paragraph",
    ),
    pytest.param(
        'The prosecutor`s office said a 20-year-old “lone wolf" was held.',
        [("The prosecutor`s office", "said", 'a 20-year-old “lone wolf" was held')],
        id="backticks, and quotation marks of two kinds",
    ),
    pytest.param("The law of several states differs.", [], id="a noun that looks like a cue"),
    pytest.param("His stated aim was peace.", [], id="an adjective that looks like a cue"),
    pytest.param("The United States began a search.", [], id="a name that looks like a cue"),
    pytest.param("Kim read “The War of the Hills” at school.", None, id="a title is no speech"),
]


@pytest.mark.parametrize(("text", "claims"), [row for row in GOLD if row.values[1] is not None])
def test_the_gold_set_is_read_without_a_fault(triples, text, claims):
    assert triples(text) == claims


REPORT = (
    'The district court`s office said a 40-year-old "soldier of the hills" shot two guards in '
    "the town of Lorne.\n\n"
    "A local farmer in Lorne said that he heard shots near the mill.\n\n"
    '"I never saw such a thing here," said the farmer, who did not want to be identified.\n\n'
    "The district court`s office said a man it identified as JR Holt killed two members of the "
    "Border Guard, before fleeing in a van.\n\n"
    "He robbed a store, wounding a clerk before escaping with two rifles, the office said.\n\n"
    "It said the man stopped a bus and shot a driver, the father of the clerk.\n\n"
    "The Rescue Ministry in Hill region, of which Lorne is the capital, said it had no reports of "
    "any people wounded.\n\n"
    "Authorities officially ruled out any link to the strike when a man burned a car in May at "
    "the offices of the Border Guard.\n\n"
    "The district court`s office said this week that the band was responsible for the fires.\n\n"
    "The court office said on March 09 that the men who led the band were hiding “near the "
    'border".'
)


def test_a_report_with_short_forms_gives_each_claim_its_source_and_content(triples):
    office = "The district court`s office"
    assert triples(REPORT) == [
        (
            office,
            "said",
            'a 40-year-old "soldier of the hills" shot two guards in the town of Lorne',
        ),
        ("A local farmer in Lorne", "said", "that he heard shots near the mill"),
        ("the farmer", "said", '"I never saw such a thing here,"'),
        (
            office,
            "said",
            "a man it identified as JR Holt killed two members of the Border Guard, before "
            "fleeing in a van",
        ),
        ("it", "identified", "as JR Holt"),
        (
            "the office",
            "said",
            "He robbed a store, wounding a clerk before escaping with two rifles",
        ),
        ("It", "said", "the man stopped a bus and shot a driver, the father of the clerk"),
        (
            "The Rescue Ministry in Hill region",
            "said",
            "it had no reports of any people wounded",
        ),
        ("Authorities", "ruled out", "any link to the strike"),
        (office, "said", "that the band was responsible for the fires"),
        (
            "The court office",
            "said",
            'that the men who led the band were hiding “near the border"',
        ),
    ]


def test_a_quotation_left_open_goes_on_in_the_next_paragraph(triples):
    text = (
        "“We hid in the cellar until noon,” the mayor said. “They were on the stairs.\n"
        "\n"
        "“Then we walked to the quay and counted all the boats that were left.\n"
        "\n"
        "“Nobody came to help us for a whole day and a night.”\n"
        "\n"
        "The council met on Sunday.\n"
    )

    [(source, cue, said)] = triples(text)

    assert (source, cue) == ("the mayor", "said")
    assert "They were on the stairs" in said
    assert "counted all the boats" in said
    assert "a whole day and a night" in said
    assert "council" not in said


def test_a_quotation_that_was_closed_does_not_go_on(triples):
    text = (
        "“We hid in the cellar until noon,” the mayor said.\n"
        "\n"
        "“A town in fear” is the name of a book that was shown on Sunday.\n"
    )

    assert not any("town in fear" in content for _, _, content in triples(text))


def test_a_quotation_alone_in_a_paragraph_goes_on_with_a_claim_that_ends_the_one_before(triples):
    text = "The mayor said the road was shut.\n\n“We had no choice at all in this.”\n\nIt rained."

    [(source, _, content)] = triples(text)

    assert source == "The mayor"
    assert content == "the road was shut | “We had no choice at all in this.”"


def test_a_quotation_does_not_go_on_with_a_claim_that_something_else_follows(triples):
    text = "The mayor said the road was shut. It rained.\n\n“We had no choice at all in this.”"

    assert triples(text) == [("The mayor", "said", "the road was shut")]


def test_a_quotation_at_the_start_of_a_paragraph_belongs_to_the_tag_after_it(triples):
    text = "“We had no choice at all.” “The road is gone,” the mayor said."

    assert triples(text) == [
        ("the mayor", "said", "“We had no choice at all.” | “The road is gone,”")
    ]


def test_claims_come_in_reading_order():
    found = attributions(REPORT, ENGLISH)
    starts = [one.content[0].start for one in found if one.parent is None]
    assert starts == sorted(starts)


def test_every_span_lies_in_the_text_and_holds_words():
    for one in attributions(REPORT, ENGLISH):
        parts = [one.cue, *one.content, *([one.source] if one.source else [])]
        assert all(0 <= part.start < part.end <= len(REPORT) for part in parts)


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "said", "Said.", '"', "“", ":", "said:", "X said"]
)
def test_next_to_nothing_gives_nothing(triples, text):
    assert triples(text) == []
