import pytest

from annotations.actions import reports
from annotations.pages import sentence_start
from annotations.pages.open_report import open_report
from annotations.pages.sentence_start import start_of_sentence
from annotations.text.spans import Span
from annotations.values.vocabulary import SpanKind
from tests import factories


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


@pytest.fixture
def start(journalist):
    """Read a sentence of a report into a form, by its number."""

    def read(article, number, **options):
        report = open_report(article)
        return start_of_sentence(report, report.layout.sentence(number), by=journalist, **options)

    return read


def test_a_sentence_is_read_into_its_parts(article, start):
    found = start(article, 2)

    assert found.source["words"] == "the harbour police"
    assert found.cue["words"] == "said"
    assert found.content[0]["words"] == "A gunman killed seven people on Saturday"
    assert [row["words"] for row in found.figures] == ["seven people"]
    assert [row["words"] for row in found.times] == ["Saturday"]


def test_the_cue_suggests_the_stance(article, start):
    assert start(article, 2).main["stance"] == "asserts"
    hospital = start(article, 3)
    assert hospital.cue["words"] == "said"
    assert hospital.main["stance"] == "no_confirmation"


def test_the_main_event_is_chosen_and_without_one_the_headline_names_it(article, journalist, start):
    assert start(article, 2).main["event"] == "new"
    assert start(article, 2).main["event_new"] == article.title
    event = factories.make_event(article, by=journalist)

    assert start(article, 2).main["event"] == event.key


def test_words_that_named_a_source_before_name_it_again(journalist, start):
    text = f"{factories.TEXT}\nThree visitors were hurt, the harbour police said.\n"
    article = factories.make_article(by=journalist, text=text)
    claim = factories.make_claim(article, by=journalist)

    assert start(article, 5).main["who_key"] == claim.source.key
    assert start(article, 4).main["continues"] == claim.key


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("The police said that two men died.", "Harbour police"),
        ("It said that two men died.", "Harbour police"),
        ("He said that two men died.", None),
        ("The ministry said that two men died.", "Ministry"),
    ],
    ids=["a shorter name", "a pronoun for a body", "a pronoun for a person", "somebody else"],
)
def test_a_short_name_offers_the_source_that_was_named_before(journalist, sentence, who, start):
    article = factories.make_article(by=journalist, text=f"{factories.TEXT}\n{sentence}\n")
    factories.make_claim(article, by=journalist)

    found = start(article, 5)

    assert found.main.get("who") == who
    assert ("who_key" in found.main) == (who == "Harbour police")


def test_a_source_without_a_name_is_offered_as_unnamed(journalist, start):
    text = "Two dead\n\nA local resident said that two men died.\n"
    article = factories.make_article(by=journalist, text=text)

    main = start(article, 2).main

    assert (main["who"], main["who_named"]) == ("a local resident", "unnamed_person")
    assert main["who_kind"] == "", "a new source is made only when somebody says what it is"


def test_a_source_that_lasts_is_chosen_by_its_name(article, journalist, start):
    police = factories.make_source("Harbour police", by=journalist)

    assert start(article, 2).main["who_key"] == police.key


def test_the_reporters_own_voice_takes_the_whole_sentence(article, start):
    found = start(article, 2, own_voice=True)

    assert found.main["voice"] == "own"
    assert found.source == {}
    assert found.content[0]["words"].endswith("police said")


def test_the_headline_is_content_as_a_whole(article, start):
    assert start(article, 1).content[0]["words"] == article.title


def test_the_first_figure_of_a_harm_counts_new_people(article, start):
    assert start(article, 2).figures[0]["whose"] == "new"


def test_a_later_figure_of_a_harm_is_a_question(journalist, start):
    text = f"{factories.TEXT}\nThree visitors died, the harbour police said.\n"
    article = factories.make_article(by=journalist, text=text)
    factories.make_claim(article, by=journalist)

    assert start(article, 5).figures[0]["whose"] == ""


def test_a_figure_that_tells_another_one_again_is_tied_to_it(article, journalist, start):
    headline = factories.figure(article, "seven")
    factories.make_claim(
        article,
        by=journalist,
        parts=(factories.part(article, "content", article.title),),
        figures=(headline,),
    )

    (figure,) = start(article, 2).figures

    assert (figure["whose"], figure["targets"]) == ("restates", "1")


def test_a_part_of_a_figure_beside_it_is_a_question(journalist, start):
    text = "Harbour quiet\n\nPolice said seven people were killed, two of them children.\n"
    article = factories.make_article(by=journalist, text=text)

    assert [(row["words"], row["whose"]) for row in start(article, 2).figures] == [
        ("seven people", "new"),
        ("two of them", ""),
    ]


def test_what_another_claim_counts_or_dates_is_not_offered_again(article, journalist, start):
    before = start(article, 2)
    assert [row["words"] for row in before.figures] == ["seven people"]
    assert [row["words"] for row in before.times] == ["Saturday"]
    factories.make_claim(
        article,
        by=journalist,
        figures=(factories.figure(article, "seven people"),),
        times=(factories.time(article, "Saturday", edtf="2011-11-12"),),
    )

    after = start(article, 2)

    assert (after.figures, after.times) == ([], [])


def test_fatally_wounded_people_may_be_among_the_killed(journalist, start):
    text = f"{factories.TEXT}\nThe gunman fatally wounded two visitors.\n"
    article = factories.make_article(by=journalist, text=text)
    (before,) = start(article, 5).figures
    factories.make_claim(article, by=journalist)
    (after,) = start(article, 5).figures

    assert (before["harm"], before["whose"]) == ("died_of_wounds", "new")
    assert (after["harm"], after["whose"]) == ("died_of_wounds", "")


def test_a_time_beside_the_cue_is_offered_as_when_it_was_said(journalist, start):
    text = f"{factories.TEXT}\nPolice said on Monday that two men died on Saturday.\n"
    article = factories.make_article(by=journalist, text=text)

    found = start(article, 5)

    assert found.content[0]["words"] == "that two men died on Saturday"
    assert [(row["words"], row["role"]) for row in found.times] == [
        ("Monday", "statement"),
        ("Saturday", "event"),
    ]


def test_a_dateline_is_no_part_of_what_is_said(journalist, start):
    text = "Harbour quiet\n\nALMATY: Two men died on Saturday.\n"
    at = text.index("ALMATY:")
    parts = ((SpanKind.HEADLINE, Span(0, 13)), (SpanKind.DATELINE, Span(at, at + 7)))
    words = reports.ReportText(text=text, raw=text.encode(), parts=parts)
    facts = reports.ReportFacts(outlet="The Post", title="Harbour quiet", published="2011-11-12")
    article = reports.import_report(words, facts, desk=journalist.desks.first(), by=journalist)

    said = "Two men died on Saturday"
    assert [row["words"] for row in start(article, 2).content] == [said]
    assert [row["words"] for row in start(article, 2, own_voice=True).content] == [said]


def test_the_headlines_number_is_offered(journalist, start):
    article = factories.make_article(by=journalist, text="Gunman kills 7 in town\n\nIt is so.\n")

    (row,) = start(article, 1).figures

    assert (row["words"], row["harm"]) == ("7", "killed")


def test_the_second_claim_of_a_sentence_is_offered_its_second_reading(journalist, start):
    text = "Harbour quiet\n\nPolice said two men were killed, adding that a guard was hurt.\n"
    article = factories.make_article(by=journalist, text=text)
    first = start(article, 2)
    content = [row["words"] for row in first.content]
    parts = tuple(factories.part(article, "content", words) for words in content)
    figures = tuple(factories.figure(article, row["words"]) for row in first.figures)
    factories.make_claim(article, by=journalist, parts=parts, figures=figures)

    second = start(article, 2)

    assert (first.cue["words"], second.cue["words"]) in {("said", "adding"), ("adding", "said")}
    assert [row["words"] for row in second.content] != content
    assert second.figures
    assert not {row["words"] for row in second.figures} & {row["words"] for row in first.figures}


def test_when_every_reading_is_dealt_with_the_sentence_is_offered_as_it_stands(
    article, journalist, start
):
    factories.make_claim(article, by=journalist)

    again = start(article, 2)

    assert again.source == {}
    assert [row["words"] for row in again.content] == [
        "A gunman killed seven people on Saturday, the harbour police said"
    ]


def test_a_sentence_in_the_reports_own_words_is_its_own_voice(journalist, start):
    text = "Harbour quiet\n\nA gunman killed two visitors.\n\nThe quay is old.\n"
    article = factories.make_article(by=journalist, text=text)

    assert start(article, 2).main["voice"] == "own"
    assert start(article, 3).main["voice"] == "source", "nothing is told that anybody counts"


def test_a_sentence_that_goes_on_takes_the_source_of_the_claim_before(journalist, start):
    text = (
        "Harbour quiet\n\nThe harbour police said a gunman killed two visitors. "
        "He later wounded a guard.\n"
    )
    article = factories.make_article(by=journalist, text=text)
    said = factories.part(article, "content", "a gunman killed two visitors")
    who = factories.part(article, "source", "The harbour police")
    claim = factories.make_claim(article, by=journalist, parts=(who, said), figures=())

    main = start(article, 3).main

    assert (main["voice"], main["continues"]) == ("same", claim.key)


def test_dead_bodies_and_people_among_others_are_offered(journalist, start):
    text = (
        "Harbour quiet\n\nWitnesses saw dead bodies on the quay.\n\n"
        "Police said seven people were killed. Two of them were children.\n"
    )
    article = factories.make_article(by=journalist, text=text)

    (bodies,) = start(article, 2).figures
    (part,) = start(article, 4).figures

    assert (bodies["words"], bodies["harm"]) == ("dead bodies", "killed")
    assert (part["words"], part["people"]) == ("Two of them", "children")


def test_a_language_that_nobody_taught_the_engine_gets_the_sentence_as_it_stands(journalist, start):
    text = "Тихая гавань\n\nПолиция сообщила, что погибли 7 человек.\n"
    article = factories.make_article(by=journalist, text=text, language="ru")

    found = start(article, 2)

    assert [row["words"] for row in found.content] == ["Полиция сообщила, что погибли 7 человек"]
    assert (found.source, found.cue, found.figures, found.times) == ({}, {}, [], [])


def test_a_fault_of_the_engine_leaves_an_empty_form(article, start, monkeypatch):
    def fail(*_args, **_options):
        raise ValueError

    monkeypatch.setattr(sentence_start, "read_passage", fail)

    found = start(article, 2)

    assert found.source == {}
    assert found.content[0]["words"].startswith("A gunman killed seven people")
