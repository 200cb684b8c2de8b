"""The desk's figure box, read."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.values.quantities import (
    CountFault,
    QuantityError,
    Reading,
    ReadingError,
    ReadingFault,
    ShorthandError,
    ShorthandFault,
    ShorthandFigure,
    ShorthandLink,
    read_shorthand,
    reading,
    vague_reading,
    write_shorthand,
)
from annotations.values.vocabulary import (
    Category,
    Harm,
    LinkKind,
    Qualifier,
    VaguePolicy,
    VagueWord,
)

EXACT = Qualifier.EXACT


def one(text: str) -> ShorthandFigure:
    (figure,) = read_shorthand(text)
    return figure


@pytest.mark.parametrize(
    ("text", "found", "harm", "category"),
    [
        ("7kc", reading(EXACT, 7), Harm.KILLED, Category.CIVILIAN),
        ("3ip", reading(EXACT, 3), Harm.INJURED, Category.POLICE),
        ("7k", reading(EXACT, 7), Harm.KILLED, Category.UNKNOWN),
        ("2-3k", reading(Qualifier.RANGE, 2, 3), Harm.KILLED, Category.UNKNOWN),
        ("2–3k", reading(Qualifier.RANGE, 2, 3), Harm.KILLED, Category.UNKNOWN),
        ("7+k", reading(Qualifier.AT_LEAST, 7), Harm.KILLED, Category.UNKNOWN),
        ("≥7k", reading(Qualifier.AT_LEAST, 7), Harm.KILLED, Category.UNKNOWN),
        (">7k", reading(Qualifier.MORE_THAN, 7), Harm.KILLED, Category.UNKNOWN),
        ("≤7k", reading(Qualifier.AT_MOST, 7), Harm.KILLED, Category.UNKNOWN),
        ("~20i", reading(Qualifier.APPROX, 20), Harm.INJURED, Category.UNKNOWN),
        ("0i", reading(Qualifier.ZERO), Harm.INJURED, Category.UNKNOWN),
        ("?i", reading(Qualifier.NO_INFORMATION), Harm.INJURED, Category.UNKNOWN),
        ("??k", reading(Qualifier.UNKNOWN), Harm.KILLED, Category.UNKNOWN),
        ("1wc", reading(EXACT, 1), Harm.DIED_OF_WOUNDS, Category.CIVILIAN),
        ("18d", reading(EXACT, 18), Harm.DETAINED, Category.UNKNOWN),
        ("2aj", reading(EXACT, 2), Harm.ABDUCTED, Category.JOURNALIST),
        ("1ka", reading(EXACT, 1), Harm.KILLED, Category.ASSAILANT),
        ("9t", reading(EXACT, 9), Harm.CASUALTIES_UNSPECIFIED, Category.UNKNOWN),
        ("7KC", reading(EXACT, 7), Harm.KILLED, Category.CIVILIAN),
        ("7 kc", reading(EXACT, 7), Harm.KILLED, Category.CIVILIAN),
        ("2 - 3 k", reading(Qualifier.RANGE, 2, 3), Harm.KILLED, Category.UNKNOWN),
        ("1,200k", reading(EXACT, 1200), Harm.KILLED, Category.UNKNOWN),
        ("٧k", reading(EXACT, 7), Harm.KILLED, Category.UNKNOWN),
        ("seven k", reading(EXACT, 7), Harm.KILLED, Category.UNKNOWN),
        ("twenty-one kc", reading(EXACT, 21), Harm.KILLED, Category.CIVILIAN),
        ("at least 7k", reading(Qualifier.AT_LEAST, 7), Harm.KILLED, Category.UNKNOWN),
        ("at least seven k", reading(Qualifier.AT_LEAST, 7), Harm.KILLED, Category.UNKNOWN),
        ("between 3 and 5k", reading(Qualifier.RANGE, 3, 5), Harm.KILLED, Category.UNKNOWN),
        ("three to five kc", reading(Qualifier.RANGE, 3, 5), Harm.KILLED, Category.CIVILIAN),
        ("up to 5 k", reading(Qualifier.AT_MOST, 5), Harm.KILLED, Category.UNKNOWN),
        ("as many as 5 k", reading(Qualifier.AT_MOST, 5), Harm.KILLED, Category.UNKNOWN),
        ("under 5 k", reading(Qualifier.FEWER_THAN, 5), Harm.KILLED, Category.UNKNOWN),
        ("half a dozen k", reading(EXACT, 6), Harm.KILLED, Category.UNKNOWN),
        ("more than a dozen kp", reading(Qualifier.MORE_THAN, 12), Harm.KILLED, Category.POLICE),
        ("a kp", reading(EXACT, 1), Harm.KILLED, Category.POLICE),
        ("seven a", reading(EXACT, 7), Harm.ABDUCTED, Category.UNKNOWN),
        ("nobody i", reading(Qualifier.ZERO), Harm.INJURED, Category.UNKNOWN),
        ("no reports i", reading(Qualifier.NO_INFORMATION), Harm.INJURED, Category.UNKNOWN),
        ("dozens of kc", vague_reading(VagueWord.DOZENS), Harm.KILLED, Category.CIVILIAN),
    ],
    ids=str,
)
def test_a_figure_is_read(text, found, harm, category):
    figure = one(text)

    assert (figure.reading, figure.harm, figure.category) == (found, harm, category)
    assert figure.text == text.lower()
    assert figure.links == ()


def test_a_range_may_be_about():
    assert one("~20-30k").reading == replace(reading(Qualifier.RANGE, 20, 30), approx=True)


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("2kp<4", [(LinkKind.PART_OF, 4)]),
        ("2kp <4", [(LinkKind.PART_OF, 4)]),
        ("1kp+", [(LinkKind.ADDITIVE_TO, None)]),
        ("1kp +", [(LinkKind.ADDITIVE_TO, None)]),
        ("1kp+3", [(LinkKind.ADDITIVE_TO, 3)]),
        ("1kp+3+4", [(LinkKind.ADDITIVE_TO, 3), (LinkKind.ADDITIVE_TO, 4)]),
        ("1kp +3 +4", [(LinkKind.ADDITIVE_TO, 3), (LinkKind.ADDITIVE_TO, 4)]),
        ("1kp+3, +4", [(LinkKind.ADDITIVE_TO, 3), (LinkKind.ADDITIVE_TO, 4)]),
        ("1kp=5", [(LinkKind.RESTATES, 5)]),
        ("7+k=2<3", [(LinkKind.RESTATES, 2), (LinkKind.PART_OF, 3)]),
    ],
)
def test_links_say_whose_people_a_figure_counts(text, links):
    assert one(text).links == tuple(ShorthandLink(*link) for link in links)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("", []),
        ("  ", []),
        ("7kc 3ip", [7, 3]),
        ("7kc,3ip", [7, 3]),
        ("7kc, 3ip;2k", [7, 3, 2]),
        ("7kc,,3ip,", [7, 3]),
        ("1,200k,3i", [1200, 3]),
        ("7k,300i", [7, 300]),
        ("seven k 3 i", [7, 3]),
        ("seven a, 3k", [7, 3]),
        ("3ip + 2k", [3, 2]),
        ("2k <4 3i =1", [2, 3]),
    ],
)
def test_several_figures_are_read_in_their_order(text, counts):
    assert [figure.reading.best for figure in read_shorthand(text)] == counts


@pytest.mark.parametrize(
    ("text", "fault", "piece"),
    [
        ("7", ShorthandFault.NOT_A_FIGURE, "7"),
        ("kc", ShorthandFault.NOT_A_FIGURE, "kc"),
        ("7kc seven", ShorthandFault.NOT_A_FIGURE, "seven"),
        ("seven, k", ShorthandFault.NOT_A_FIGURE, "seven"),
        ("sevenk", ShorthandFault.NOT_A_FIGURE, "sevenk"),
        ("7killed", ShorthandFault.NOT_A_FIGURE, "7killed"),
        ("3 400k", ShorthandFault.NOT_A_FIGURE, "3"),
        ("7k+3,400i", ShorthandFault.NOT_A_FIGURE, "7k+3,400i"),
        ("7c", ShorthandFault.UNKNOWN_HARM, "7c"),
        ("7q", ShorthandFault.UNKNOWN_HARM, "7q"),
        ("7kq", ShorthandFault.UNKNOWN_CATEGORY, "7kq"),
        ("foo 7k", ShorthandFault.UNREADABLE_COUNT, "foo 7k"),
        ("kc 7k", ShorthandFault.UNREADABLE_COUNT, "kc 7k"),
        ("two people k", ShorthandFault.UNREADABLE_COUNT, "two people k"),
        ("two and three k", ShorthandFault.UNREADABLE_COUNT, "two and three k"),
        (">7+k", ShorthandFault.UNREADABLE_COUNT, ">7+k"),
        (">2-3k", ShorthandFault.UNREADABLE_COUNT, ">2-3k"),
        ("2-3+k", ShorthandFault.UNREADABLE_COUNT, "2-3+k"),
        ("1.000k", ShorthandFault.COUNT_REFUSED, "1.000k"),
        ("1_000k", ShorthandFault.COUNT_REFUSED, "1_000k"),
        ("-3k", ShorthandFault.COUNT_REFUSED, "-3k"),
        ("7-k", ShorthandFault.COUNT_REFUSED, "7-k"),
        ("½k", ShorthandFault.COUNT_REFUSED, "½k"),
        ("5-3k", ShorthandFault.COUNT_REFUSED, "5-3k"),
        ("???k", ShorthandFault.COUNT_REFUSED, "???k"),
        ("0+k", ShorthandFault.COUNT_REFUSED, "0+k"),
        ("99999999k", ShorthandFault.COUNT_REFUSED, "99999999k"),
        ("+3ip", ShorthandFault.LINK_FIRST, "+3ip"),
        ("<5k", ShorthandFault.LINK_FIRST, "<5k"),
        ("=5 1kp", ShorthandFault.LINK_FIRST, "=5"),
        ("7 + k", ShorthandFault.LINK_FIRST, "7 +"),
        ("1kp=", ShorthandFault.LINK_TARGET, "1kp="),
        ("1kp<", ShorthandFault.LINK_TARGET, "1kp<"),
        ("1kp+0", ShorthandFault.LINK_TARGET, "1kp+0"),
        ("1kp+3+3", ShorthandFault.LINK_TWICE, "1kp+3+3"),
        ("1kp+3=3", ShorthandFault.LINK_TWICE, "1kp+3=3"),
        ("1kp++3", ShorthandFault.LINK_TWICE, "1kp++3"),
    ],
    ids=str,
)
def test_a_piece_that_cannot_be_read_is_named(text, fault, piece):
    with pytest.raises(ShorthandError) as refusal:
        read_shorthand(text)

    assert refusal.value.fault is fault
    assert refusal.value.params["piece"] == piece
    assert f"“{piece}”" in str(refusal.value)


def test_a_box_is_short():
    with pytest.raises(ShorthandError) as refusal:
        read_shorthand("7kc " * 200)

    assert refusal.value.fault is ShorthandFault.TOO_LONG


def test_a_refused_number_says_what_was_wrong_with_it():
    with pytest.raises(ShorthandError) as refusal:
        read_shorthand("1.000k")

    assert refusal.value.because.fault is CountFault.AMBIGUOUS
    assert str(refusal.value).startswith("In “1.000k”: “1.000” can be read in more than one way.")


def test_both_halves_of_a_refusal_are_translated():
    with pytest.raises(ShorthandError) as refusal:
        read_shorthand("5-3k")

    assert refusal.value.because.fault is ReadingFault.REVERSED
    translated = refusal.value.in_words(
        {
            ShorthandFault.COUNT_REFUSED.label: "In „%(piece)s“: %(reason)s",
            ReadingFault.REVERSED.label: "%(n)s bis %(m)s läuft rückwärts.",
        }.__getitem__
    )
    assert translated == "In „5-3k“: 5 bis 3 läuft rückwärts."


def test_vague_words_follow_the_policy_asked_for():
    (figure,) = read_shorthand("dozens k", policy=VaguePolicy.ACLED)

    assert (figure.reading.low, figure.reading.policy) == (12, VaguePolicy.ACLED)


def test_of_a_language_without_a_lexicon_digits_are_read_and_words_refused():
    assert read_shorthand("7kc", language="kk") == read_shorthand("7kc")
    with pytest.raises(ShorthandError):
        read_shorthand("seven kc", language="kk")


@st.composite
def readings(draw) -> Reading:
    number = st.integers(0, 3000)
    try:
        return reading(
            draw(st.sampled_from(list(Qualifier))),
            draw(st.none() | number),
            draw(st.none() | number),
            vague=draw(st.sampled_from(list(VagueWord))),
        )
    except ReadingError:
        return reading(EXACT, draw(number))


links = st.lists(
    st.builds(
        ShorthandLink,
        st.sampled_from([LinkKind.PART_OF, LinkKind.ADDITIVE_TO, LinkKind.RESTATES]),
        st.integers(1, 9999),
    ),
    max_size=3,
    unique_by=lambda link: link.target,
).map(tuple)
figures = st.builds(
    ShorthandFigure,
    reading=readings(),
    harm=st.sampled_from(list(Harm)),
    category=st.sampled_from(list(Category)),
    links=links | st.just((ShorthandLink(LinkKind.ADDITIVE_TO, None),)),
)


@given(st.lists(figures, max_size=4))
@settings(max_examples=100, deadline=None)
def test_what_is_written_is_read_again(typed):
    found = read_shorthand(", ".join(map(write_shorthand, typed)))

    assert [replace(figure, text="") for figure in found] == typed


@given(st.text(alphabet="0123456789,.-–+<>=~? ;kcipwmdaxutseven½٧", max_size=24) | st.text())
@settings(max_examples=100, deadline=None)
def test_whatever_is_typed_is_figures_or_a_refusal_in_words(text):
    try:
        found = read_shorthand(text)
    except QuantityError as refusal:
        found = refusal

    if isinstance(found, QuantityError):
        assert isinstance(found, ShorthandError)
        assert str(found)
    else:
        for figure in found:
            assert replace(one(write_shorthand(figure)), text=figure.text) == figure
