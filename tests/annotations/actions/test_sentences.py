"""What is said of sentences and words."""

from annotations.actions.sentences import say_nothing_here
from annotations.models import HistoryLine, NothingHere
from annotations.text.spans import Span
from tests import factories


def test_two_people_who_find_nothing_in_a_sentence_are_both_right(journalist, colleague):
    article = factories.make_article(by=journalist)
    sentence = Span(36, 60)
    say_nothing_here(article, sentence, by=journalist)

    say_nothing_here(article, sentence, by=colleague)

    assert NothingHere.objects.count() == 1
    said = HistoryLine.objects.of(article).filter(verb="nothing here")
    assert [line.by for line in said] == [journalist, colleague]
