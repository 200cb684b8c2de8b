import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.text.fates import Marks, fate_of, placed, sentence_fallen_into
from annotations.text.matching import match
from annotations.text.spans import Span
from annotations.values.vocabulary import ClaimFate

TEXT = (
    "Gunman kills in harbour town\n\n"
    "Shops were shut. A gunman killed seven people on Saturday, the harbour police said. "
    "Nobody was held.\n\n"
    "The regional hospital had no reports of wounded people.\n"
)
CONTENT, SOURCE = "A gunman killed seven people on Saturday", "the harbour police"
ELSEWHERE = "Ferries to the islands will run again from Monday, its owners told a radio station."


def span_of(words, text=TEXT):
    return Span(text.index(words), text.index(words) + len(words))


CLAIM = Marks(content=(span_of(CONTENT),), others=(span_of(SOURCE), span_of("said")))


def fate(new, marks=CLAIM, old=TEXT):
    return fate_of(match(old, new), marks)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("killed seven", "killed eight"),
        ("A gunman killed", "A policeman killed"),
        ("gunman killed seven people", "gunman killed no people"),
        ("Saturday, the", "Saturday, not the"),
        ("police said", "police never said"),
        ("the harbour police", "the coast guard"),
        ("people on", "people\non"),
        (" on Saturday,", ","),
        (CONTENT, "Eight were hurt on Sunday"),
    ],
    ids=[
        "another number",
        "other roles",
        "a negation inside the content",
        "a negation between the parts",
        "a negation between source and cue",
        "another source",
        "a line break inside a part",
        "an end cut off",
        "all of the content replaced",
    ],
)
def test_a_claim_with_any_character_changed_from_its_first_mark_to_its_last_is_changed(
    before, after
):
    assert TEXT.count(before) == 1

    assert fate(TEXT.replace(before, after)) is ClaimFate.CHANGED


def test_swapped_roles_are_changed():
    old = "Police killed the guards, the mayor said.\n"
    new = "The guards killed police, the mayor said.\n"
    claim = Marks(content=(span_of("Police killed the guards", old),))

    assert fate(new, claim, old) is ClaimFate.CHANGED


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Nobody was held", "Two men were held"),
        ("Shops were shut. ", "It is not true that "),
        ("no reports of wounded", "ten wounded"),
        ("kills in", "kills eight in"),
    ],
    ids=["after it", "right before it", "in the next paragraph", "in the paragraph before"],
)
def test_words_changed_around_a_claim_are_context(before, after):
    assert fate(TEXT.replace(before, after)) is ClaimFate.CONTEXT


@pytest.mark.parametrize(
    "new",
    [
        TEXT,
        TEXT.replace("\n\n", "\n"),
        TEXT.replace("\n\n", "\n\n\n"),
        f"{TEXT}\n{ELSEWHERE}\n",
    ],
    ids=["nothing changed", "no blank lines", "more of them", "a paragraph added further on"],
)
def test_a_claim_with_its_surroundings_as_they_were_is_carried(new):
    assert fate(new) is ClaimFate.CARRIED


def test_a_claim_over_two_paragraphs_is_carried_though_the_white_space_between_them_changed():
    old = "Police said this.\n\nSeven were killed.\n"
    claim = Marks(
        content=(span_of("Seven were killed", old),), others=(span_of("Police said", old),)
    )

    assert fate(old.replace("\n\n", "\n"), claim, old) is ClaimFate.CARRIED
    assert fate(old.replace("\n\n", "\n\nNot so.\n\n"), claim, old) is ClaimFate.CHANGED


@pytest.mark.parametrize(
    "new",
    [
        TEXT.replace("A gunman killed seven people on Saturday, the harbour police said. ", ""),
        TEXT.replace(TEXT.split("\n\n")[1] + "\n\n", ""),
        TEXT.replace(TEXT.split("\n\n")[1], ELSEWHERE),
    ],
    ids=["the sentence deleted", "the paragraph deleted", "the paragraph replaced by another"],
)
def test_a_claim_whose_content_is_deleted_is_gone(new):
    assert fate(new) is ClaimFate.GONE


def test_a_claim_in_a_moved_paragraph_keeps_its_words_and_has_another_context():
    first, second, third = TEXT.strip().split("\n\n")

    assert fate(f"{first}\n\n{third}\n\n{second}\n") is ClaimFate.CONTEXT


PIECES = ["killed ", "seven ", "eight ", "not ", "men. ", "police said. ", "\n\n", "é", "👩‍🚒 "]
texts = st.lists(st.sampled_from(PIECES), min_size=1, max_size=30).map("".join)


@settings(max_examples=100)
@given(texts, texts, st.data())
def test_what_is_carried_stands_in_the_new_text_with_all_that_lies_between_its_marks(
    old, new, data
):
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))
    cut = data.draw(st.integers(start, end - 1))
    claim = Marks(content=(Span(cut, end),), others=(Span(start, cut + 1),))

    found = match(old, new)
    if fate_of(found, claim) in {ClaimFate.CARRIED, ClaimFate.CONTEXT}:
        assert " ".join(old[start:end].split()) in " ".join(new.split())
        assert all(found.place(span).words(new) == span.words(old) for span in claim)


def test_punctuation_alone_is_no_place_for_words():
    new = TEXT.replace("Nobody was held.", "-")

    assert placed(match(TEXT, new), span_of("Nobody was held.")) is None


def test_content_that_cannot_be_placed_starts_as_the_sentence_its_words_fell_into():
    first, second, third = TEXT.strip().split("\n\n")
    new = f"{third}\n\n{second}\n\n{first}\n"
    both = Span(span_of("harbour town").start, span_of("Shops were shut").end)

    found = sentence_fallen_into(match(TEXT, new), both)

    assert found.words(new) == "Gunman kills in harbour town"


def test_words_of_which_nothing_stands_fall_into_no_sentence():
    assert sentence_fallen_into(match(TEXT, ELSEWHERE), span_of(CONTENT)) is None
