import pytest

from annotations.actions import claims
from annotations.pages.open_report import open_report
from annotations.pages.submit_page import check_report
from tests import factories


def same(message):
    return message


def test_each_draft_is_listed_with_whose_it_is(journalist, colleague):
    article = factories.make_article(by=journalist)
    mine = factories.make_claim(article, by=journalist)
    theirs = factories.make_claim(article, by=colleague, source=mine.source)

    check = check_report(open_report(article), journalist, same)

    assert check.ready == (mine,)
    assert check.others == (theirs,)
    assert not check.is_clear


def test_source_words_that_are_tied_to_nobody_are_listed(journalist):
    article = factories.make_article(by=journalist)
    claim = claims.mark_claim(article, factories.content(article), by=journalist)

    assert check_report(open_report(article), journalist, same).unlinked == (claim,)


@pytest.mark.parametrize(
    ("words", "own_voice", "is_listed"),
    [
        ("A further two officers were hurt", False, True),
        ("A further two officers were hurt", True, False),
        ("Gunman kills seven in harbour town", False, False),
    ],
    ids=["nobody speaks", "the reporter speaks", "a headline"],
)
def test_a_claim_without_anybody_who_speaks_is_listed(journalist, words, own_voice, is_listed):
    article = factories.make_article(by=journalist)
    said = factories.content(article, words=words, attributed=False, own_voice=own_voice)
    claim = claims.mark_claim(article, said, by=journalist)

    check = check_report(open_report(article), journalist, same)

    assert check.unlinked == ((claim,) if is_listed else ())


def test_a_sentence_says_why_it_is_listed(journalist):
    article = factories.make_article(by=journalist)

    sentences = check_report(open_report(article), journalist, same).sentences

    assert [(one.sentence.number, one.why) for one in sentences][:2] == [
        (1, "a number, somebody coming to harm"),
        (2, "a number, somebody saying something, a date, somebody coming to harm"),
    ]
