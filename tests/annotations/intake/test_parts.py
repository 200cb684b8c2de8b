import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.intake.parts import KINDS, TwoHeadlinesError, chosen_parts, paragraph_parts
from annotations.text.canonical import paragraphs
from annotations.text.spans import Span
from annotations.values.vocabulary import SpanKind

TEXT = "Seven killed\n\nBy Ann Lee | 2 May 2011\n\nTOWN — Seven died.\n\nWe use cookies.\n\nSubscribe\n"
HEADLINE = (SpanKind.HEADLINE, Span(0, 12))
BYLINE = (SpanKind.BYLINE, Span(14, 24))
DATELINE = (SpanKind.DATELINE, Span(39, 45))
NOTICE = (SpanKind.BOILERPLATE, Span(59, 85))
PARTS = (HEADLINE, BYLINE, DATELINE, NOTICE)


def test_each_paragraph_is_told_what_it_is():
    told = [(one.number, one.kind, one.dateline) for one in paragraph_parts(TEXT, PARTS)]

    assert told == [
        (1, "headline", None),
        (2, "byline", None),
        (3, "", Span(39, 45)),
        (4, "boilerplate", None),
        (5, "boilerplate", None),
    ]


def test_choosing_nothing_else_gives_the_same_spans_back():
    assert chosen_parts(TEXT, PARTS, {}) == PARTS


@pytest.mark.parametrize(
    ("kinds", "dateline", "parts"),
    [
        ({4: "", 5: ""}, True, (HEADLINE, BYLINE, DATELINE)),
        ({4: ""}, True, (HEADLINE, BYLINE, DATELINE, (SpanKind.BOILERPLATE, Span(76, 85)))),
        (
            {2: "standfirst"},
            True,
            (HEADLINE, (SpanKind.STANDFIRST, Span(14, 37)), DATELINE, NOTICE),
        ),
        ({}, False, (HEADLINE, BYLINE, NOTICE)),
        ({3: "boilerplate"}, True, (HEADLINE, BYLINE, (SpanKind.BOILERPLATE, Span(39, 85)))),
        ({1: "", 2: "headline"}, True, ((SpanKind.HEADLINE, Span(14, 37)), DATELINE, NOTICE)),
    ],
    ids=[
        "a notice taken back",
        "half a notice taken back",
        "another kind covers the paragraph whole",
        "no dateline",
        "boilerplate has no dateline, and joins what follows",
        "the headline moves",
    ],
)
def test_choices_become_spans(kinds, dateline, parts):
    assert chosen_parts(TEXT, PARTS, kinds, dateline=dateline) == parts


def test_a_report_has_one_headline():
    with pytest.raises(TwoHeadlinesError) as refused:
        chosen_parts(TEXT, PARTS, {3: "headline"})

    assert refused.value.params == {"first": 1, "second": 3}


@settings(max_examples=60)
@given(st.data())
def test_spans_lie_in_the_text_in_order_and_choosing_again_changes_nothing(data):
    text = data.draw(st.text(alphabet="ab \n\u0301\U0001f692", max_size=80))
    number = len(paragraphs(text))
    kinds = data.draw(
        st.dictionaries(
            st.integers(1, max(1, number)),
            st.sampled_from(["", *(kind.value for kind in KINDS[1:])]),
        )
    )

    parts = chosen_parts(text, (), kinds)

    assert all(0 <= span.start < span.end <= len(text) for _, span in parts)
    assert [span for _, span in parts] == sorted(span for _, span in parts)
    assert chosen_parts(text, parts, {}) == parts
