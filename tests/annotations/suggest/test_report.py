"""What the three engines find, joined: on a report of our own with the traps of such reports."""

from itertools import pairwise

import pytest

from annotations.suggest.proposal import Voice
from annotations.suggest.report import read_report
from annotations.values.vocabulary import SpanKind
from tests.annotations.suggest.costs import cost

REPORT = (
    "Bomber kills 6 in harbour town\n"
    "\n"
    "PORT ELM: A suspected militant killed six people in the harbour town of Port Elm on Saturday.\n"
    "\n"
    'The prosecutor`s office said a 29-year-old “follower of a sect" killed three members of the '
    "security forces and two fishermen near the quay. He blew himself up when surrounded, killing "
    "another policeman.\n"
    "\n"
    "A shopkeeper said that she heard explosions in the market, about 3 km from the quay. “We ran "
    'for our lives," said the shopkeeper, who did not want to be named.\n'
    "\n"
    "It said on Monday that eleven people had been detained. The Health Ministry said it had no "
    "reports of any people wounded.\n"
    "\n"
    "Officials ruled out any link to the sect when a man blew himself up in May at a depot in the "
    "city of Sant, killing only himself.\n"
    "\n"
    "By continuing to use this site you agree to 20 cookies, the site said.\n"
)


def read(text=REPORT, published="2011-11-12", language="en", parts=None):
    headline = text.index("\n") if "\n" in text else len(text)
    boilerplate = text.find("By continuing")
    found = [(SpanKind.HEADLINE, 0, headline)]
    if boilerplate >= 0:
        found.append((SpanKind.BOILERPLATE, boilerplate, len(text)))
    return read_report(
        text, published=published, language=language, parts=tuple(found if parts is None else parts)
    )


def words(span, text=REPORT):
    return span.words(text) if span else ""


@pytest.fixture(scope="module")
def proposals():
    return read()


def holding(proposals, piece):
    return next(one for one in proposals if any(piece in words(content) for content in one.content))


def test_proposals_come_in_reading_order(proposals):
    assert all(one.hull.start <= other.hull.start for one, other in pairwise(proposals))


def test_nothing_is_proposed_in_boilerplate(proposals):
    assert not any("cookies" in words(one.hull) for one in proposals)


def test_a_claim_holds_the_figures_and_times_of_its_words(proposals):
    claim = holding(proposals, "three members")

    assert words(claim.source) == "The prosecutor`s office"
    assert [(words(one.span), one.best, one.category) for one in claim.figures] == [
        ("three members of the security forces", 3, "security_forces"),
        ("two fishermen", 2, "civilian"),
    ]


def test_the_next_sentence_goes_on_and_its_figure_comes_in_addition(proposals):
    claim = holding(proposals, "another policeman")

    assert claim.voice is Voice.SAME
    own, further = claim.figures
    assert own.own_death
    assert (further.best, further.category, further.relation) == (1, "police", "additive_to")


def test_the_headline_is_a_claim_without_a_source(proposals):
    claim = holding(proposals, "Bomber kills 6")

    assert (claim.pattern, claim.source) == ("headline", None)
    assert [figure.best for figure in claim.figures] == [6]


def test_what_the_report_tells_itself_is_its_own_voice(proposals):
    claim = holding(proposals, "killed six people in the harbour town")

    assert claim.voice is Voice.OWN
    assert [(time.edtf, time.role) for time in claim.times] == [("2011-11-12", "event")]


def test_the_time_beside_the_cue_is_that_of_saying(proposals):
    claim = holding(proposals, "eleven people had been detained")

    assert [(words(time.span), time.role) for time in claim.times] == [("Monday", "statement")]
    assert words(claim.meant) == "The prosecutor`s office"


def test_having_no_reports_is_no_number(proposals):
    claim = holding(proposals, "no reports of any people wounded")

    assert claim.stance == "no_confirmation"
    [figure] = claim.figures
    assert (figure.qualifier, figure.low, figure.high) == ("no_information", None, None)


def test_an_absence_counts_in_the_claim_that_its_cue_begins():
    text = "The ministry had no reports of anyone being wounded.\n"

    [claim] = read(text, parts=())

    assert words(claim.source, text) == "The ministry"
    assert [words(figure.span, text) for figure in claim.figures] == [
        "no reports of anyone being wounded"
    ]


def test_no_reports_that_nobody_tells_of_are_no_assertion():
    text = "There were no reports of wounded people.\n"

    [claim] = read(text, parts=())

    assert (claim.voice, claim.stance) == (Voice.OWN, "no_confirmation")
    assert [words(figure.span, text) for figure in claim.figures] == [
        "no reports of wounded people"
    ]


def test_what_is_told_beside_no_reports_is_asserted():
    text = "There were no reports of wounded people, but two men were killed.\n"

    assert [claim.stance for claim in read(text, parts=())] == ["asserts"]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("The mayor, in office since 1991, said the road was shut.", []),
        ("Ilse Brandt, mayor since 1991, said the road was shut.", []),
        ("The road was shut, the mayor, elected in 2009, said.", []),
        ("The office, on Monday, said the road was shut.", ["Monday"]),
        ("The office on Monday said the road was shut.", ["Monday"]),
        ("On Monday, the office said the road was shut.", ["Monday"]),
    ],
)
def test_a_time_that_tells_who_speaks_is_not_that_of_saying(text, times):
    [claim] = read(text + "\n", parts=())

    assert [words(time.span, text) for time in claim.times] == times


def test_a_day_between_a_cue_and_what_is_said_is_that_of_saying():
    text = "Police said Monday that two men had died.\n"

    [claim] = read(text, parts=())

    assert [(words(time.span, text), time.role) for time in claim.times] == [
        ("Monday", "statement")
    ]


def test_an_unnamed_source_says_why(proposals):
    claim = holding(proposals, "We ran for our lives")

    assert claim.anonymity == "requested"


def test_another_attack_long_before_is_background(proposals):
    claim = (
        holding(proposals, "killing only himself")
        if any("killing only himself" in words(piece) for one in proposals for piece in one.content)
        else holding(proposals, "any link to the sect")
    )

    assert claim.background.startswith("Sant")


def test_no_age_distance_or_date_is_a_number_of_people(proposals):
    numbers = {figure.best for one in proposals for figure in one.figures}

    assert not {29, 3000, 20} & numbers


def test_another_language_gets_nothing():
    assert read(language="kk") == []


def test_without_a_publication_date_nothing_is_guessed():
    assert not any(time.edtf for one in read(published="") for time in one.times)


def read_all(text):
    return read(text, parts=())


@pytest.mark.parametrize(
    "unit",
    [
        "he said that she said that they said that ",
        'said "',
        "killed 12 people and ",
        "on Monday, ",
        "the police said. ",
        "(of the (",
    ],
)
def test_joining_costs_in_proportion_to_length(unit):
    small, large = (unit * (length // len(unit)) for length in (15_000, 60_000))

    assert cost(read_all, large) <= 12 * cost(read_all, small) + 0.3


def test_a_dateline_is_left_out_of_the_words_it_stands_before_and_their_source_stays():
    text = "PORT ELM: Six people died in the harbour, the coast guard said.\n"

    (claim,) = read(text, parts=[(SpanKind.DATELINE, 0, len("PORT ELM:"))])

    assert claim.source is not None
    assert claim.source.words(text) == "the coast guard"
    assert [piece.words(text) for piece in claim.content] == ["Six people died in the harbour"]
