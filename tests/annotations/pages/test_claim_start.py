import pytest

from annotations.actions import reports
from annotations.pages.claim_start import figure_values, start_of_claim, start_of_sentence
from annotations.pages.open_report import open_report
from annotations.text.spans import Span
from annotations.values.vocabulary import SpanKind
from tests import factories


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


def start(article, number, **options):
    report = open_report(article)
    return start_of_sentence(report, report.layout.sentence(number), **options)


def test_a_sentence_is_read_into_its_parts(article):
    found = start(article, 2)

    assert found.source["words"] == "the harbour police"
    assert found.cue["words"] == "said"
    assert found.content[0]["words"] == "A gunman killed seven people on Saturday"
    assert [row["words"] for row in found.figures] == ["seven people"]
    assert [row["words"] for row in found.times] == ["Saturday"]


def test_the_cue_suggests_the_stance(article):
    assert start(article, 2).main["stance"] == "asserts"
    hospital = start(article, 3)
    assert hospital.cue["words"] == "said"
    assert hospital.main["stance"] == "no_confirmation"


def test_the_main_event_is_chosen_and_without_one_the_headline_names_it(article, journalist):
    assert start(article, 2).main["event"] == "new"
    assert start(article, 2).main["event_new"] == article.title
    event = factories.make_event(article, by=journalist)

    assert start(article, 2).main["event"] == event.key


def test_words_that_named_a_source_before_name_it_again(article, journalist):
    claim = factories.make_claim(article, by=journalist)

    found = start(article, 2)

    assert found.main["who_key"] == claim.source.key
    assert start(article, 4).main["continues"] == claim.key


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("The police said that two men died.", "Harbour police"),
        ("It said that two men died.", "Harbour police"),
        ("He said that two men died.", "He"),
        ("The ministry said that two men died.", "The ministry"),
    ],
    ids=["a shorter name", "a pronoun for a body", "a pronoun for a person", "somebody else"],
)
def test_a_short_name_offers_the_source_that_was_named_before(journalist, sentence, who):
    article = factories.make_article(by=journalist, text=f"{factories.TEXT}\n{sentence}\n")
    factories.make_claim(article, by=journalist)

    found = start(article, 5)

    assert found.main["who"] == who
    assert ("who_key" in found.main) == (who == "Harbour police")


def test_a_source_without_a_name_is_offered_as_unnamed(journalist):
    text = "Two dead\n\nA local resident said that two men died.\n"
    article = factories.make_article(by=journalist, text=text)

    assert start(article, 2).main["who_named"] == "unnamed_person"


def test_the_reporters_own_voice_takes_the_whole_sentence(article):
    found = start(article, 2, own_voice=True)

    assert found.main["voice"] == "own"
    assert found.source == {}
    assert found.content[0]["words"].endswith("police said")


def test_the_headline_is_content_as_a_whole(article):
    assert start(article, 1).content[0]["words"] == article.title


def test_only_the_first_figure_of_a_harm_is_answered(article, journalist):
    assert start(article, 2).figures[0]["whose"] == "new"
    headline = factories.figure(article, "seven")
    factories.make_claim(article, by=journalist, figures=(headline,))

    assert start(article, 2).figures[0]["whose"] == ""


@pytest.mark.parametrize(
    ("values", "n", "m", "best"),
    [
        ({"qualifier": "exact", "low": 7, "best": 7, "high": 7}, 7, None, None),
        ({"qualifier": "more_than", "low": 8, "best": 8, "high": None}, 7, None, None),
        ({"qualifier": "fewer_than", "low": 0, "best": None, "high": 6}, 7, None, None),
        ({"qualifier": "range", "low": 2, "best": 3, "high": 5}, 2, 5, 3),
        ({"qualifier": "range", "low": 2, "best": 2, "high": 5}, 2, 5, None),
        (
            {"qualifier": "no_information", "low": None, "best": None, "high": None},
            None,
            None,
            None,
        ),
        ({"qualifier": "vague", "low": 24, "best": None, "high": None}, 24, None, None),
    ],
)
def test_a_stored_figure_shows_the_number_of_its_words(article, journalist, values, n, m, best):
    figure = factories.figure(article, "seven people", **values)
    claim = factories.make_claim(article, by=journalist, figures=(figure,))

    row = figure_values(claim.figures.get(), article.current.text)

    assert (row["n"], row["m"], row["best"]) == (n, m, best)


def test_ties_of_two_kinds_are_split_over_two_fields(article, journalist):
    one = factories.make_claim(article, by=journalist)
    first = one.figures.get()
    tied = factories.figure(
        article,
        "seven",
        new_people=False,
        links=(("part_of", first.key), ("restates", first.key)),
    )
    claim = factories.make_claim(article, by=journalist, source=one.source, figures=(tied,))

    row = figure_values(claim.figures.get(), article.current.text)

    assert (row["whose"], row["targets"], row["more_links"]) == ("part_of", "1", "=1")


def test_a_stored_claim_shows_every_field(article, journalist):
    claim = factories.make_claim(article, by=journalist, stance="threatens", note="a note")
    report = open_report(article)

    found = start_of_claim(report, report.claim(claim.key))

    assert found.main["stance_other"] == "threatens"
    assert found.main["note"] == "a note"
    assert found.main["version"] == claim.version
    assert found.source["words"] == "the harbour police"


def test_what_another_claim_counts_or_dates_is_not_offered_again(article, journalist):
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


def test_fatally_wounded_people_may_be_among_the_killed(journalist):
    text = f"{factories.TEXT}\nThe gunman fatally wounded two visitors.\n"
    article = factories.make_article(by=journalist, text=text)
    (before,) = start(article, 5).figures
    factories.make_claim(article, by=journalist)
    (after,) = start(article, 5).figures

    assert (before["harm"], before["whose"]) == ("died_of_wounds", "new")
    assert (after["harm"], after["whose"]) == ("died_of_wounds", "")


def test_a_time_beside_the_cue_is_offered_as_when_it_was_said(journalist):
    text = f"{factories.TEXT}\nPolice said on Monday that two men died on Saturday.\n"
    article = factories.make_article(by=journalist, text=text)

    found = start(article, 5)

    assert found.content[0]["words"] == "two men died on Saturday"
    assert [(row["words"], row["role"]) for row in found.times] == [
        ("Monday", "statement"),
        ("Saturday", "event"),
    ]


def test_a_dateline_is_no_part_of_what_is_said(journalist):
    text = "Harbour quiet\n\nALMATY: Two men died on Saturday.\n"
    at = text.index("ALMATY:")
    parts = ((SpanKind.HEADLINE, Span(0, 13)), (SpanKind.DATELINE, Span(at, at + 7)))
    words = reports.ReportText(text=text, raw=text.encode(), parts=parts)
    facts = reports.ReportFacts(outlet="The Post", title="Harbour quiet", published="2011-11-12")
    article = reports.import_report(words, facts, desk=journalist.desks.first(), by=journalist)

    said = "Two men died on Saturday"
    assert [row["words"] for row in start(article, 2).content] == [said]
    assert [row["words"] for row in start(article, 2, own_voice=True).content] == [said]


def test_the_headlines_number_is_offered(journalist):
    article = factories.make_article(by=journalist, text="Gunman kills 7 in town\n\nIt is so.\n")

    (row,) = start(article, 1).figures

    assert (row["words"], row["harm"]) == ("7", "killed")
