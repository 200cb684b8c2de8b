import pytest

from annotations.pages.open_report import open_report
from annotations.pages.suggested import Suggested
from annotations.suggest.proposal import ProposedFigure, ProposedTime, Voice
from annotations.text.spans import Span
from annotations.values.vocabulary import VaguePolicy
from tests import factories

WORDS = "A gunman killed seven people on Saturday"
HURT = "A further two officers were hurt"


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


def span_of(article, words, occurrence=1):
    text, at = article.current.text, -1
    for _ in range(occurrence):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def figure_on(article, words, **values):
    facts = {"harm": "killed", "qualifier": "exact", "category": "unknown"} | values
    return ProposedFigure(span=span_of(article, words), **facts)


def suggested(article, suggestion, *, by):
    return Suggested(open_report(article), suggestion, by, VaguePolicy.LITERAL)


def same(message):
    return message


def test_a_new_source_comes_with_its_kind_and_name(article, journalist):
    row = factories.make_suggestion(
        article, WORDS, source=span_of(article, "the harbour police"), cue=span_of(article, "said")
    )

    start = suggested(article, row, by=journalist).start()

    assert start.main["who"] == "Harbour police"
    assert start.main["who_kind"] == "police"
    assert start.source["words"] == "the harbour police"
    assert [piece["words"] for piece in start.content] == [WORDS]


def test_a_source_that_has_this_name_is_chosen(article, journalist):
    known = factories.make_source("Harbour police", by=journalist)
    row = factories.make_suggestion(article, WORDS, source=span_of(article, "the harbour police"))

    start = suggested(article, row, by=journalist).start()

    assert start.main["who_key"] == known.key
    assert "who_kind" not in start.main


def test_a_source_that_is_called_with_its_article_is_chosen(article, journalist):
    known = factories.make_source("The harbour police", by=journalist)
    row = factories.make_suggestion(article, WORDS, source=span_of(article, "the harbour police"))

    assert suggested(article, row, by=journalist).who().known.key == known.key


def test_a_short_name_means_the_source_of_its_full_name(article, journalist):
    police = factories.make_source("Harbour police", by=journalist)
    part = factories.part(article, "source", "the harbour police")
    content = factories.part(article, "content", WORDS)
    factories.make_claim(article, by=journalist, source=police, parts=(part, content))
    row = factories.make_suggestion(
        article,
        HURT,
        source=span_of(article, "police", 2),
        meant=span_of(article, "the harbour police"),
    )

    assert suggested(article, row, by=journalist).who().known.key == police.key


def test_a_number_that_its_words_tell_is_left_to_them(article, journalist):
    row = factories.make_suggestion(
        article, WORDS, figures=(figure_on(article, "seven people", low=7, best=7, high=7),)
    )

    [figure] = suggested(article, row, by=journalist).start().figures

    assert (figure["words"], figure["qualifier"], figure["whose"]) == ("seven people", "", "new")


def test_a_number_that_its_words_do_not_tell_is_filled_in(article, journalist):
    row = factories.make_suggestion(
        article,
        WORDS,
        figures=(figure_on(article, "A gunman", low=1, best=1, high=1, own_death=True),),
    )

    [figure] = suggested(article, row, by=journalist).start().figures

    assert (figure["words"], figure["inferred"]) == ("A gunman", True)


def test_part_of_a_figure_that_was_taken_names_it_by_number(article, journalist):
    factories.make_claim(
        article,
        by=journalist,
        figures=(factories.figure(article, "seven people", low=7, best=7, high=7),),
    )
    further = figure_on(
        article, "two officers", relation="part_of", target=span_of(article, "seven people"),
        low=2, best=2, high=2,
    )  # fmt: skip
    row = factories.make_suggestion(article, HURT, figures=(further,))

    [figure] = suggested(article, row, by=journalist).start().figures

    assert (figure["whose"], figure["targets"]) == ("part_of", "1")


def test_part_of_a_figure_that_nobody_took_is_a_question(article, journalist):
    further = figure_on(
        article, "two officers", relation="part_of", target=span_of(article, "seven people")
    )
    row = factories.make_suggestion(article, HURT, figures=(further,))

    [figure] = suggested(article, row, by=journalist).start().figures

    assert figure["whose"] == ""


def test_a_figure_whose_words_are_another_claims_is_not_offered_twice(article, journalist):
    factories.make_claim(
        article,
        by=journalist,
        figures=(factories.figure(article, "seven people", low=7, best=7, high=7),),
    )
    row = factories.make_suggestion(article, WORDS, figures=(figure_on(article, "seven people"),))

    assert suggested(article, row, by=journalist).start().figures == []


def test_what_goes_on_takes_the_source_of_the_claim_before(article, journalist):
    police = factories.make_source("Harbour police", by=journalist)
    before = factories.make_claim(article, by=journalist, source=police)
    row = factories.make_suggestion(article, HURT, voice=Voice.SAME)

    main = suggested(article, row, by=journalist).start().main

    assert (main["voice"], main["continues"]) == ("same", before.key)


def test_what_goes_on_from_nobody_is_the_reports_own_voice(article, journalist):
    row = factories.make_suggestion(article, HURT, voice=Voice.SAME)

    assert suggested(article, row, by=journalist).start().main["voice"] == "own"


def test_a_date_that_the_desk_reads_alike_is_left_to_the_words(article, journalist):
    def time(edtf):
        return ProposedTime(span=span_of(article, "Saturday"), role="event", edtf=edtf)

    alike = factories.make_suggestion(article, WORDS, times=(time("2011-11-12"),))
    other = factories.make_suggestion(article, WORDS, times=(time("2011-11-05"),))

    assert "edtf" not in suggested(article, alike, by=journalist).start().times[0]
    assert suggested(article, other, by=journalist).start().times[0]["edtf"] == "2011-11-05"


def test_another_event_is_proposed_by_its_name_and_found_again_by_it(article, journalist):
    row = factories.make_suggestion(article, WORDS, background="Sant, May")
    assert suggested(article, row, by=journalist).start().main["event_new"] == "Sant, May"

    event = factories.make_event(article, "Sant, May", by=journalist)

    assert suggested(article, row, by=journalist).start().main["event"] == event.key


def test_it_is_shown_in_full_words(article, journalist):
    figure = figure_on(article, "seven people", low=7, best=7, high=7)
    row = factories.make_suggestion(
        article, WORDS, source=span_of(article, "the harbour police"), figures=(figure,)
    )

    shown = suggested(article, row, by=journalist).shown([row], same)

    assert [one.said for one in shown.figures] == ["7 killed"]
    assert (shown.position, shown.count) == (1, 1)
    assert shown.words.endswith("the harbour police said.")
    assert shown.who_kind == "police"
