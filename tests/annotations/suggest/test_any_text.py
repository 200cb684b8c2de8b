"""Whatever stands in a report: the engines give spans inside it, and never an error."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from annotations.suggest.languages import words_of
from annotations.suggest.report import find, read_report

WORDS = words_of("en")
assert WORDS is not None
LEXICON = WORDS.attributions
SAYING = sorted({*LEXICON.cues, *LEXICON.kinds})
COUNTING = """
killed killing wounded injured dead died missing seven 12 1,200 two-thirds a dozen dozens of
several both another further including among them people policemen himself nobody at least
more than up to between and 3 5.5 1990s $ % km year-old aged Monday May March 2011 November
last next week month ago noon 14:30 p.m. earlier today yesterday blew himself up bodies
""".split()  # noqa: SIM905 a hundred words read better as words
SIGNS = [*".,;:?!()[]“”\"'`’‘—–-…/", "\n", "\n\n", "''", "``", "...", "\u200b", "ß", "İ", "👩‍🚒"]
ANYTHING = st.one_of(
    st.sampled_from(SAYING), st.sampled_from(COUNTING), st.sampled_from(SIGNS), st.text(max_size=6)
)
REPORTS = st.tuples(st.lists(ANYTHING, max_size=40), st.sampled_from([" ", "", "  "])).map(
    lambda told: told[1].join(told[0])
)


def check(text):
    found = find(text, published="2011-11-12", words=WORDS)
    spans = [span for one in found.attributions for span in one.content]
    spans += [span for one in found.attributions for span in (one.source, one.cue) if span]
    spans += [one.span for one in (*found.figures, *found.times)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert len(found.accounts) == len(found.figures)


@settings(max_examples=300)
@given(REPORTS)
@example("points everything '' testifying whom ) acknowledged ,")
@example("HE WAS ACCUSED")
def test_every_span_lies_in_the_text(text):
    check(text)


@settings(max_examples=100)
@given(REPORTS)
def test_capital_letters_throughout_are_read_too(text):
    check(text.upper())


@settings(max_examples=100)
@given(REPORTS)
def test_what_is_proposed_can_be_kept(text):
    for one in read_report(text, published="2011-11-12", language="en"):
        assert one.content
        assert one.hull.words(text)
        assert 0 <= one.confidence <= 1
        assert type(one).from_data(one.as_data()) == one
