"""The demo's plan quotes its texts: every claim's words stand where the plan says."""

from collections.abc import Iterator
from itertools import pairwise

from annotations.text.paragraphs import paragraphs
from annotations.text.sentences import sentences
from annotations.text.spans import Span, find_quote
from tests.incidents.demo_plan import REPORTS, TEXTS, Row, each_report


def places(text: str, words: str) -> list[int]:
    """Give every offset at which the words stand, as plain characters."""
    return [at for at in range(len(text)) if text.startswith(words, at)]


def place_of(key: str, piece: Row) -> Span:
    """Give the place that a quote and its occurrence name."""
    words = piece.get("quote") or piece["words"]
    start = places(TEXTS[key], words)[piece.get("occurrence", 1) - 1]
    return Span(start, start + len(words))


def pieces_of(report: Row) -> Iterator[Row]:
    """Give everything in a report's plan that quotes its text."""
    yield from report["spans"]
    yield from report["held"]
    yield from report["not_figures"]
    for claim in report["claims"]:
        yield from claim["parts"]
        yield from claim["figures"]
        yield from claim["times"]


def inside(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def sentence_of(key: str, claim: Row) -> Span:
    """Give the one sentence in which a claim's first part stands."""
    text = TEXTS[key]
    first = place_of(key, claim["parts"][0])
    found = [s for p in paragraphs(text) for s in sentences(text, p) if inside(s, first)]
    assert len(found) == 1, claim["id"]
    return found[0]


@each_report
def test_every_quote_stands_in_the_text_and_says_which_occurrence_it_is(key):
    for piece in pieces_of(REPORTS[key]):
        words = piece.get("quote") or piece["words"]
        found = len(places(TEXTS[key], words))

        assert found, f"not in the text: {words}"
        if found == 1:
            assert "occurrence" not in piece, words
        else:
            assert 1 <= piece["occurrence"] <= found, words


@each_report
def test_a_claims_words_can_be_typed_into_the_form_of_its_sentence(key):
    for claim in REPORTS[key]["claims"]:
        sentence = sentence_of(key, claim)
        for piece in (*claim["parts"], *claim["figures"], *claim["times"]):
            words = piece.get("quote") or piece["words"]

            assert find_quote(TEXTS[key], words, sentence) == place_of(key, piece), claim["id"]


@each_report
def test_a_figures_words_lie_in_its_claims_content_or_are_inferred(key):
    for claim in REPORTS[key]["claims"]:
        contents = [place_of(key, part) for part in claim["parts"] if part["role"] == "content"]
        for figure in claim["figures"]:
            place = place_of(key, figure)

            assert figure["inferred"] or any(inside(c, place) for c in contents), figure["id"]


@each_report
def test_the_parts_of_a_claim_do_not_cross_and_stand_in_reading_order(key):
    for claim in REPORTS[key]["claims"]:
        spans = [place_of(key, part) for part in claim["parts"]]

        assert all(a.end <= b.start for a, b in pairwise(spans)), claim["id"]


@each_report
def test_claims_follow_the_report_in_reading_order(key):
    starts = [sentence_of(key, claim).start for claim in REPORTS[key]["claims"]]

    assert starts == sorted(starts)


@each_report
def test_the_parts_of_a_claim_fit_its_manner(key):
    for claim in REPORTS[key]["claims"]:
        roles = [part["role"] for part in claim["parts"]]
        own_voice = claim["manner"] in {"headline", "reporter_voice"}
        without_cue = own_voice or claim["manner"] == "implicit"

        assert "content" in roles, claim["id"]
        assert (claim["source"] is None) == own_voice, claim["id"]
        assert ("cue" in roles) != without_cue, claim["id"]
        assert (claim["continues"] is not None) == (claim["manner"] == "implicit"), claim["id"]
