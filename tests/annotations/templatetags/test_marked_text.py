import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.pages.report_page import PageParagraph, SentenceLink
from annotations.templatetags.marked_text import marked_runs
from annotations.text.layout import Paragraph, Sentence
from annotations.text.runs import Marked, runs
from annotations.text.spans import Span

RUN = re.compile(r'<(?:span|mark) data-start="(\d+)"[^>]*>(.*?)</(?:span|mark)>', re.DOTALL)


def draw(text, marks):
    whole = Span(0, len(text))
    sentence = Sentence(1, whole)
    drawn = PageParagraph(
        paragraph=Paragraph(number=1, span=whole, kind="", sentences=(sentence,)),
        runs=tuple(runs(text, whole, marks)),
        links=(SentenceLink(sentence=sentence, state="open"),),
        notes=(),
    )
    return marked_runs(drawn, "k3y")


spans = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda t: Span(t[0], t[0] + t[1]))
marks = st.lists(
    st.builds(
        Marked,
        span=spans,
        role=st.sampled_from(["source", "cue", "content", "toll", "time", "named"]),
        claim=st.sampled_from(["a", "b"]),
        part=st.just("1"),
    ),
    max_size=8,
)


@settings(max_examples=100)
@given(st.text(min_size=43, max_size=60), marks)
def test_the_runs_without_their_tags_are_the_text_each_at_its_code_point(text, found):
    pieces = RUN.findall(draw(text, found))

    assert "".join(unescape(words) for _, words in pieces) == text
    for start, words in pieces:
        shown = unescape(words)
        assert text[int(start) : int(start) + len(shown)] == shown


def test_marks_are_flat_and_say_whose_they_are():
    text = "seven people died"
    html = draw(
        text,
        [
            Marked(span=Span(0, 12), role="toll", claim="a", part="1"),
            Marked(span=Span(0, 17), role="content", claim="a", part="1"),
        ],
    )

    assert (
        '<mark data-start="0" data-claims="a" class="content toll first">seven people</mark>'
        in html
    )
    assert '<mark data-start="12" data-claims="a" class="content last"> died</mark>' in html
    assert '<span class="bracket" data-aside>[1]</span>' in html
    assert "start of claim 1, figure: " in html


def test_words_of_two_claims_are_shown_as_shared():
    both = [Marked(span=Span(0, 5), role="content", claim=key, part="1") for key in "ab"]

    assert 'data-claims="a b" class="content first last over"' in draw("seven", both)


@pytest.mark.parametrize("text", ['<b>x</b> & "y"', "a\u202eb", "👩‍🚒 here"])
def test_nothing_of_a_report_becomes_markup(text):
    html = draw(text, [])

    assert "<b>" not in html
    assert unescape(RUN.findall(html)[0][1]) == text
