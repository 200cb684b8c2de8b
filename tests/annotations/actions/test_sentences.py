"""What is said of sentences and words, also when two people say it at the same moment."""

from annotations.actions.sentences import say_nothing_here
from annotations.models import HistoryLine, NothingHere
from annotations.text.spans import Span
from tests import factories


def test_two_people_who_find_nothing_in_a_sentence_at_once_are_both_right(
    journalist, colleague, monkeypatch
):
    article = factories.make_article(by=journalist)
    sentence = Span(36, 60)
    say_nothing_here(article, sentence, by=journalist)
    monkeypatch.setattr("django.db.models.query.QuerySet.exists", lambda _rows: False)

    say_nothing_here(article, sentence, by=colleague)

    assert NothingHere.objects.count() == 1
    said = HistoryLine.objects.of(article).filter(verb="nothing here")
    assert [line.by for line in said] == [journalist, colleague]
