"""One sentence read for a person who marks it, as the whole report's reading has it."""

import pytest

from annotations.suggest.passage import Given, read_passage
from annotations.suggest.proposal import Voice
from annotations.suggest.report import read_report
from annotations.text.layout import layout_of
from annotations.text.spans import Span
from annotations.values.vocabulary import SpanKind, VaguePolicy
from tests.annotations.suggest.costs import cost
from tests.annotations.suggest.test_report import REPORT

HEADLINE = (SpanKind.HEADLINE, 0, REPORT.index("\n"))
AGREED = (SpanKind.BOILERPLATE, REPORT.index("By continuing"), len(REPORT))
PARTS = (HEADLINE, AGREED)
FILLER = "The quay was rebuilt after the flood and the market came back with it, year by year. "


def given(text, *, language="en", parts=()):
    return Given(text=text, published="2011-11-12", language=language, parts=parts)


def passage(text, words, **options):
    """Read the sentence that holds some words."""
    policy = options.pop("policy", VaguePolicy.LITERAL)
    report = given(text, **options)
    sentence = layout_of(text, report.parts).sentence_at(text.index(words))
    return read_passage(report, sentence.span, policy=policy)


def moved(one, by):
    """Give a proposal as plain data, counted from another place."""
    data = one.as_data()

    def shift(span):
        return [span[0] + by, span[1] + by] if span else span

    for name in ("source", "meant", "cue"):
        data[name] = shift(data[name])
    data["content"] = [shift(span) for span in data["content"]]
    for figure in data["figures"]:
        figure["span"], figure["target"] = shift(figure["span"]), shift(figure["target"])
    for time in data["times"]:
        time["span"] = shift(time["span"])
    return data


def test_every_sentence_of_a_report_gives_what_the_whole_reading_proposes_there():
    every = read_report(REPORT, published="2011-11-12", language="en", parts=PARTS)
    found = []
    for sentence in layout_of(REPORT, PARTS).sentences:
        for one in read_passage(given(REPORT, parts=PARTS), sentence.span).proposals:
            if one not in found:
                found.append(one)

    assert sorted(found, key=lambda one: (one.hull.start, -one.hull.end)) == every


def test_deep_in_a_long_report_the_same_is_proposed_at_its_own_place():
    story = REPORT[: AGREED[1]].split("\n\n", 2)[2]
    before = "A long day\n\n" + f"{FILLER * 10}\n\n" * 12
    text = before + story
    alone = [
        one.as_data()
        for one in passage("A long day\n\n" + story, "eleven people", parts=()).proposals
    ]
    away = passage(text, "eleven people").proposals

    assert [moved(one, len("A long day\n\n") - len(before)) for one in away] == alone
    assert away[0].meant.words(text) == "The prosecutor`s office"


def test_a_time_or_number_of_another_sentence_is_not_in_the_whole_one():
    whole = passage(REPORT, "another policeman", parts=PARTS).whole

    assert whole.content[0].words(REPORT) == (
        "He blew himself up when surrounded, killing another policeman"
    )
    assert [figure.span.words(REPORT) for figure in whole.figures] == [
        "blew himself up",
        "another policeman",
    ]
    assert (whole.source, whole.cue, whole.voice) == (None, None, Voice.SOURCE)


def test_a_whole_sentence_holds_its_times():
    whole = passage(REPORT, "eleven people", parts=PARTS).whole

    assert [time.span.words(REPORT) for time in whole.times] == ["Monday"]


def test_a_dateline_is_no_part_of_a_whole_sentence():
    at = REPORT.index("PORT ELM:")
    dateline = (SpanKind.DATELINE, at, at + len("PORT ELM:"))

    whole = passage(REPORT, "six people", parts=(*PARTS, dateline)).whole

    assert whole.content[0].words(REPORT).startswith("A suspected militant")


def test_a_claim_that_reaches_into_a_sentence_comes_after_those_that_begin_in_it():
    text = "“We ran,” said a shopkeeper. “We ran fast.” The police said it was calm.\n"
    report = given(text)
    first, second, *_ = layout_of(text, ()).sentences

    [opening] = read_passage(report, first.span).proposals
    [again] = read_passage(report, second.span).proposals

    assert opening == again
    assert [piece.words(text) for piece in again.content] == ["“We ran,”", "“We ran fast.”"]


@pytest.mark.parametrize(("policy", "least"), [("literal", 2), ("acled", 3)])
def test_vague_words_are_read_by_the_policy(policy, least):
    found = passage("Witnesses saw dead bodies.", "dead", policy=VaguePolicy(policy))

    assert [figure.low for figure in found.whole.figures] == [least]


def test_a_language_that_the_engine_does_not_know_gives_the_sentence_as_it_stands():
    text = "Тихая гавань.\n\nПогибли 7 человек.\n"

    found = passage(text, "Погибли", language="ru")

    assert found.proposals == ()
    assert found.whole.content[0].words(text) == "Погибли 7 человек"
    assert (found.whole.figures, found.whole.times) == ((), ())


def test_a_sentence_of_signs_alone_is_kept():
    assert read_passage(given("...\n"), Span(0, 3)).whole.content == (Span(0, 3),)


def test_a_sentence_of_a_long_report_costs_no_more_than_one_of_a_shorter_one():
    def read(text):
        sentence = layout_of(text, ()).sentences[-1]
        read_passage(given(text), sentence.span)

    small, large = (f"{FILLER * 10}\n\n" * times for times in (20, 160))

    assert cost(read, large) <= 3 * cost(read, small) + 0.1
